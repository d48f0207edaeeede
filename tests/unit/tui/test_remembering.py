"""Where the reader was, on disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.tui.remembering import Remembered, memory_file, recall, remember
from crossread.tui.selection import Place

WHERE = Remembered(
    event="2031-05-04-call", sides=("lanhai", "kastrovia"), view="grid", theme="crossread-light",
    places={"2031-05-04-call": Place(frozenset({"k-1", "л-2"}), 3)},
)  # fmt: skip


def test_what_is_remembered_is_recalled(tmp_path: Path) -> None:
    remember(tmp_path / "state" / "desk.json", WHERE)
    assert recall(tmp_path / "state" / "desk.json") == WHERE
    assert [path.name for path in (tmp_path / "state").iterdir()] == ["desk.json"]


def test_nothing_is_remembered_without_a_place_for_it(tmp_path: Path) -> None:
    remember(None, WHERE)
    assert recall(None) == recall(tmp_path / "none.json") == Remembered()


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    remember(tmp_path / "file" / "desk.json", WHERE)


@given(st.text())
def test_a_broken_memory_is_none(text: str) -> None:
    path = Path(memory_file(["x"]).name)
    assert path.suffix == ".json"
    assert _recalled(text) == Remembered()


def _recalled(text: str) -> Remembered:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.json"
        path.write_text(text, "utf-8", errors="replace")
        return recall(path)


_FRAME = '{"schema": "crossread/desk@%s", "event": "x", "view": "grid", "theme": "", "places": %s}'


@pytest.mark.parametrize(
    "text", ["[]", "null", "3", '{"schema": "crossread/desk@1"}', _FRAME % (1, "[]"), _FRAME % (9, "{}")]
)
def test_a_memory_of_another_shape_is_none(text: str) -> None:
    assert _recalled(text) == Remembered()


def test_each_library_has_a_memory_of_its_own_in_the_folder_for_states(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert (
        memory_file(["readouts"])
        == memory_file([str(Path("readouts").absolute())])
        != memory_file(["samples"])
    )
    assert memory_file(["readouts"]).is_relative_to(tmp_path)
