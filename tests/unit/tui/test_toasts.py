"""Toasts do not hide what was opened after them, and complaints are not taken away unread."""

from __future__ import annotations

import pytest
from tests.snapshot.pilot import NARROW, drive, press, screen_text, settle
from tests.snapshot.scenes import library, reviewed_workspace, wire
from textual.notifications import SeverityLevel
from textual.pilot import Pilot
from textual.screen import ModalScreen

from crossread.model import Skipped
from crossread.tui.app import CrossreadApp

LONG_AGO = 60.0
"""Seconds within which anybody has read a toast."""


def told(app: CrossreadApp) -> list[str]:
    return [toast.message for toast in app._notifications]


async def tell(app: CrossreadApp, pilot: Pilot[int], words: str, severity: SeverityLevel) -> None:
    app.notify(words, severity=severity, timeout=2 * LONG_AGO)
    await settle(app, pilot)


def age(app: CrossreadApp) -> None:
    """Let time pass."""
    for toast in app._notifications:
        toast.raised_at -= LONG_AGO


@pytest.mark.parametrize("key", ["f", "m", "c", "H", "L", "?", "e", "slash", "colon", "R", "I", "ctrl+p"])
def test_an_information_goes_when_a_dialog_opens(key: str) -> None:
    shown: list[str] = []

    async def undisturbed(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, key)
        shown.append(screen_text(app))

    async def told_before(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await tell(app, pilot, "three lines of words\n" * 3, "information")
        assert "three lines" in screen_text(app)
        await press(app, pilot, key)
        assert isinstance(app.screen, ModalScreen)
        assert not told(app)
        shown.append(screen_text(app))

    drive(library(wire()), undisturbed, size=NARROW)
    drive(library(wire()), told_before, size=NARROW)
    assert shown[0] == shown[1]


@pytest.mark.parametrize("severity", ["warning", "error"])
def test_a_complaint_stays_until_it_was_read(severity: SeverityLevel) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await tell(app, pilot, "the disk is full", severity)
        await press(app, pilot, "c", "x", "y")
        assert told(app) == ["the disk is full"]
        age(app)
        await press(app, pilot, "z")
        assert told(app) == []
        assert "the disk" not in screen_text(app)

    drive(reviewed_workspace(), steps, size=NARROW)


def test_a_complaint_that_was_read_goes_when_a_dialog_opens() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await tell(app, pilot, "the disk is full", "error")
        age(app)
        await press(app, pilot, "f")
        assert told(app) == []

    drive(reviewed_workspace(), steps, size=NARROW)


def test_what_is_told_over_a_dialog_stays_until_it_was_read() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "c")
        await tell(app, pilot, "one text read", "information")
        await press(app, pilot, "x")
        assert told(app) == ["one text read"]
        age(app)
        await press(app, pilot, "x")
        assert told(app) == []

    drive(reviewed_workspace(), steps, size=NARROW)


def test_a_short_word_does_not_take_the_place_of_a_complaint() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await tell(app, pilot, "the disk is full", "error")
        await press(app, pilot, "space", "space")
        assert told(app)[0] == "the disk is full"
        assert len(told(app)) == 2
        app.desk.tell("full again", title="Not saved", severe=True)
        await settle(app, pilot)
        app.desk.tell("and again", title="Not saved", severe=True)
        await settle(app, pilot)
        assert told(app) == ["the disk is full", "and again"]

    drive(reviewed_workspace(), steps)


def test_what_was_skipped_beside_a_text_stands_in_its_form() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "I", *"x", "enter")
        assert "1 input skipped: i on the desk says why." in screen_text(app)
        assert told(app) == []

    drive(library(wire(), skipped=(Skipped(path="a.txt", reason="the file is empty"),)), steps, size=NARROW)
