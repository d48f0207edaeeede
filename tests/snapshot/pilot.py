"""Driving the app without a terminal: open it on a workspace, press keys, look."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

from tests.snapshot.shown import Shown
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from crossread.tui.app import CrossreadApp
from crossread.tui.habits import Habits
from crossread.tui.remembering import Remembered
from crossread.tui.reviewer import Reviewer
from crossread.tui.workspace import Workspace

WIDE = (140, 40)
MIDDLING = (100, 30)
NARROW = (80, 24)
SIZES = {"80x24": NARROW, "100x30": MIDDLING, "140x40": WIDE}
"""Every screen and every dialog has a picture at each of them."""
NOON = datetime(2031, 5, 7, 12, 0, tzinfo=UTC)
READER = Reviewer(name="A. Reader", now=lambda: NOON)
Steps = Callable[[CrossreadApp, Pilot[int]], Awaitable[None]]


def drive(
    workspace: Workspace,
    steps: Steps,
    *,
    size: tuple[int, int] = WIDE,
    theme: str | None = None,
    reviewer: Reviewer = READER,
    remembered: Remembered | None = None,
    habits: Habits | None = None,
) -> None:
    """Open the app, wait until its workers have answered, then do the steps."""

    async def run() -> None:
        app = CrossreadApp(workspace, theme=theme, reviewer=reviewer, remembered=remembered, habits=habits)
        async with app.run_test(size=size, notifications=True) as pilot:
            await settle(app, pilot)
            await steps(app, pilot)

    asyncio.run(run())


async def settle(app: CrossreadApp, pilot: Pilot[int]) -> None:
    """Until nothing is under way any more: messages, workers, what they posted, refreshes."""
    for _ in range(2):
        await pilot._wait_for_screen()
        await app.workers.wait_for_complete()
        await pilot._wait_for_screen()
        await pilot.pause(0)


async def press(app: CrossreadApp, pilot: Pilot[int], *keys: str) -> None:
    """One key after the other, each after the effect of the one before."""
    for key in keys:
        await pilot.press(key)
        await settle(app, pilot)


def screen_text(app: CrossreadApp) -> str:
    """The words on the screen, line by line."""
    size = app.screen.size
    lines = app.screen._compositor.render_strips(size)
    return "\n".join(line.text.rstrip() for line in lines)


def picture(
    workspace: Workspace,
    keys: Sequence[str],
    *,
    size: tuple[int, int] = WIDE,
    theme: str | None = None,
    habits: Habits | None = None,
    remembered: Remembered | None = None,
) -> str:
    """The screen after some keys as SVG, without fonts and the random names of a drawing."""
    taken: list[str] = []

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, *keys)
        app.clear_notifications()
        for typed in app.screen.query(Input):
            typed.cursor_blink = False
        for text in app.screen.query(TextArea):
            text.cursor_blink = False
        await settle(app, pilot)
        taken.append(still(app.export_screenshot(), str(Shown.on(app))))

    drive(workspace, steps, size=size, theme=theme, habits=habits, remembered=remembered)
    return taken[0]


def still(svg: str, told: str) -> str:
    """An SVG that is the same on every run, and says what it shows: no font files from the net, no numbered ids."""
    without_fonts = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    return re.sub(r"terminal-\d+", "terminal", without_fonts).replace("<style>", f"{told}\n    <style>", 1)
