"""Do the screen of the library and its dialogs look right, at every size? Two scripts beside Latin are in each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.snapshot.fake import FakeHoldings, FakeWorkspace
from tests.snapshot.pilot import NARROW, SIZES, drive, picture, press, screen_text
from tests.snapshot.scenes import cable, every_skipped, library, reviewed_workspace, wire
from tests.snapshot.test_pictures import Svg
from textual.pilot import Pilot
from textual.widgets import Input

from crossread.tui.app import CrossreadApp

READ = ("I", *"x.txt", "enter")
"""Any path will do: the library of the scenes reads what it was made to read."""
SCENES: dict[str, tuple[str, ...]] = {
    "library": ("l",),
    "library-sorted": ("l", "s", "s", "j"),
    "library-searched": ("l", "slash", *"briefing", "enter"),
    "library-found-nothing": ("l", "slash", *"тиша", "enter"),
    "library-help": ("l", "?"),
    "skipped": ("i",),
    "source-dialog": ("I", *"https://", "tab", *"沈玉岚 зустрілася"),
    "form-of-a-new-text": READ,
    "form-with-a-fault": (*READ, "tab", "tab", "end", *"x", "ctrl+s"),
    "choose-an-article": ("E",),
    "form-of-a-held-text": ("E", "j", "enter", "tab", "tab", "tab"),
}


def a_shelf() -> FakeWorkspace:
    """The library of the pictures."""
    return library(wire())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", SCENES)
def test_the_library_looks_as_it_did(scene: str, size: str, snapshot: SnapshotAssertion) -> None:
    assert picture(a_shelf(), SCENES[scene], size=SIZES[size]) == snapshot(extension_class=Svg)


@pytest.mark.parametrize("size", SIZES)
def test_several_texts_look_as_they_did(size: str, snapshot: SnapshotAssertion) -> None:
    space = library(wire(), cable(), skipped=every_skipped()[:2])
    assert picture(space, (*READ, "j"), size=SIZES[size]) == snapshot(extension_class=Svg)


@pytest.mark.parametrize("size", SIZES)
def test_a_copy_of_a_text_is_said_in_its_form(size: str, snapshot: SnapshotAssertion) -> None:
    assert picture(library(cable()), READ, size=SIZES[size]) == snapshot(extension_class=Svg)


@pytest.mark.parametrize("size", SIZES)
def test_the_offer_of_a_library_looks_as_it_did(size: str, snapshot: SnapshotAssertion) -> None:
    space = replace(
        reviewed_workspace(), holdings=FakeHoldings(is_read_only=True, folder=Path("/usr/lib/crossread/demo"))
    )
    assert picture(space, ("I",), size=SIZES[size]) == snapshot(extension_class=Svg)


@pytest.mark.parametrize("theme", ["light", "contrast", "mono"])
def test_the_library_looks_as_it_did_in_every_theme(theme: str, snapshot: SnapshotAssertion) -> None:
    assert picture(a_shelf(), ("l",), theme=theme) == snapshot(extension_class=Svg)


def test_no_hint_of_a_dialog_is_cut() -> None:
    for keys in SCENES.values():
        assert "…" not in picture(a_shelf(), keys, size=NARROW).replace("https://…", ""), keys


@pytest.mark.parametrize(
    "keys", [("slash",), ("colon",), ("l", "slash"), ("m",), ("s",), ("S",), ("I",), ("F",)]
)
def test_no_invitation_to_type_is_cut(keys: tuple[str, ...]) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, *keys)
        shown = screen_text(app)
        for line in app.screen.query(Input):
            assert line.placeholder in shown

    drive(a_shelf(), steps, size=NARROW)
