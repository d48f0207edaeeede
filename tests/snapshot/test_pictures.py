"""Does the screen look right? Look at a picture before you update it with `--snapshot-update`."""

from __future__ import annotations

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from tests.snapshot.fake import FakeHoldings, FakeWorkspace
from tests.snapshot.pilot import SIZES, picture
from tests.snapshot.scenes import workspace


class Svg(SingleFileSnapshotExtension):
    """One .svg file a picture."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


SCENES: dict[str, tuple[str, ...]] = {
    "rows": (),
    "conflict": ("]", "]", "]", "]", "]"),
    "ukrainian-row": ("G", "["),
    "chinese-passage": ("]", "]", "]", "]", "]", "]", "tab", "z"),
    "grid": ("w",),
    "facts": ("f4",),
    "silent-side": ("}",),
    "no-account": ("}", "}"),
    "swapped": ("x",),
    "other-layout": ("v",),
    "events": ("b",),
    "help": ("?",),
    "filter-dialog": ("f",),
    "sides-dialog": ("s",),
    "export-dialog": ("e",),
    "palette": ("ctrl+p",),
    "searching": ("/", *"border", "enter"),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", SCENES)
def test_the_screen_looks_as_it_did(scene: str, size: str, snapshot: SnapshotAssertion) -> None:
    assert picture(workspace(), SCENES[scene], size=SIZES[size]) == snapshot(extension_class=Svg)


@pytest.mark.parametrize("theme", ["light", "contrast", "mono"])
def test_every_theme_looks_as_it_did(theme: str, snapshot: SnapshotAssertion) -> None:
    assert picture(workspace(), (), theme=theme) == snapshot(extension_class=Svg)


def test_without_colour_the_marks_stand_in_the_text(snapshot: SnapshotAssertion, monkeypatch: Any) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert picture(workspace(), (), theme="dark") == snapshot(extension_class=Svg)


@pytest.mark.parametrize("size", SIZES)
def test_no_text_at_all_says_what_to_do(size: str, snapshot: SnapshotAssertion) -> None:
    assert picture(FakeWorkspace(), (), size=SIZES[size]) == snapshot(extension_class=Svg)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["desk", "b", "l"])
def test_an_empty_library_says_what_to_do(key: str, size: str, snapshot: SnapshotAssertion) -> None:
    space = FakeWorkspace(can_decide=True, holdings=FakeHoldings())
    keys = () if key == "desk" else (key,)
    assert picture(space, keys, size=SIZES[size]) == snapshot(extension_class=Svg)
