"""Do the dialogs of habits look right, at every size, and without colour? Two scripts beside Latin are in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.snapshot.fake import FakeWorkspace
from tests.snapshot.pilot import NARROW, SIZES, WIDE, picture
from tests.snapshot.scenes import call, reviewed_workspace
from tests.snapshot.test_pictures import Svg

from crossread.model import RowFilter
from crossread.tui.filterbook import FilterBook
from crossread.tui.habits import Habits
from crossread.tui.remembering import Remembered

SCENES: dict[str, tuple[str, ...]] = {
    "filtered": (),
    "filter-dialog": ("f",),
    "saved-filters": ("F",),
    "saved-filters-renamed": ("F", "down", "r"),
    "export-dialog": ("e",),
    "sides-dialog": ("s",),
    "sides-searched": ("s", "slash", *"шень"),
    "which-source": ("o",),
    "which-claim": ("Y",),
    "jump": ("colon", *"d3"),
    "help": ("?", *"difference"),
}
WANTED = RowFilter.wanting(["reworded", "conflicting", "only_right"], kinds=[], state="not reviewed")


def space() -> FakeWorkspace:
    """The reviewed events, and a second call of both sides."""
    later = replace(call(), id="2031-07-01-call", participants=("Шень Юлань", "玛尔塔·多夫汉"))
    given = reviewed_workspace()
    return replace(given, events=(*given.events, later))


def taken(keys: tuple[str, ...], size: tuple[int, int], folder: Path, theme: str | None = None) -> str:
    """A picture with a filter in force and three saved ones."""
    book = FilterBook(folder / "filters.json")
    book.put("未审核的分歧", WANTED)
    book.put(
        "Хто чого вимагає", RowFilter.wanting(speakers=["Marta Dovhan"], kinds=["strength", "commitment"])
    )
    book.put("decided", RowFilter.wanting(state="decided"))
    where = Remembered(row_filter=WANTED, filter_name="未审核的分歧")
    return picture(
        space(),
        keys,
        size=size,
        theme=theme,
        habits=Habits(filters=folder / "filters.json"),
        remembered=where,
    )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", SCENES)
def test_habits_look_as_they_did(scene: str, size: str, snapshot: SnapshotAssertion, tmp_path: Path) -> None:
    assert taken(SCENES[scene], SIZES[size], tmp_path) == snapshot(extension_class=Svg)


@pytest.mark.parametrize(
    "scene", ["filtered", "filter-dialog", "saved-filters", "export-dialog", "sides-dialog"]
)
def test_without_colour_nothing_is_lost(
    scene: str, snapshot: SnapshotAssertion, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert taken(SCENES[scene], WIDE, tmp_path) == snapshot(extension_class=Svg)


def test_no_hint_is_cut(tmp_path: Path) -> None:
    for keys in SCENES.values():
        assert "…" not in taken(keys, NARROW, tmp_path), keys
