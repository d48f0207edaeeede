"""Of thousands of blocks nobody sees which were guessed: the screen is right at once and stays where it is."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from itertools import pairwise
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from crossread.tui.ink import Line
from crossread.tui.themes import THEMES
from crossread.tui.widgets import guessed
from crossread.tui.widgets.guessed import GuessedPicker

MANY = 4_000


@pytest.fixture(autouse=True)
def _slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first slice comes when the test has seen what there is before it."""
    monkeypatch.setattr(guessed, "_REST", 0.4)


def lines_of(index: int) -> int:
    """From two to twelve lines, hardly ever what is guessed."""
    return 2 + (index * 7919) % 11


class Blocks(GuessedPicker):
    """Block 12 says `12:0`, `12:1` ... on its lines."""

    number = MANY
    folded = 0
    """Lines that every block has more than at first, as if the screen had become narrower."""
    measured = 0

    @property
    def count(self) -> int:
        return self.number

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        return [((f"{index}:{line}", ""),) for line in range(lines_of(index) + self.folded)]

    def measure(self, index: int, cells: int) -> int:
        self.measured += 1
        return lines_of(index) + self.folded


class Shown(App[None]):
    """The list alone."""

    def __init__(self, blocks: Blocks) -> None:
        super().__init__()
        self.blocks = blocks
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def compose(self) -> ComposeResult:
        yield self.blocks


def drive(steps: Callable[[Blocks, Pilot[Any]], Awaitable[None]], number: int = MANY) -> Blocks:
    blocks = Blocks(id="blocks")
    blocks.number = number

    async def run() -> None:
        async with Shown(blocks).run_test(size=(40, 30)) as pilot:
            blocks.focus()
            await pilot.pause()
            await steps(blocks, pilot)

    asyncio.run(run())
    return blocks


async def until_sure(blocks: Blocks, pilot: Pilot[Any]) -> None:
    for _ in range(500):
        if not blocks._unsure:
            return
        await pilot.pause(0.01)
    raise AssertionError("never sure")


def shown(blocks: Blocks) -> list[tuple[int, int]]:
    """(block, line) of every line on the screen."""
    words = [blocks.render_line(y).text.strip(" ▌│") for y in range(blocks.size.height)]
    return [(int(block), int(line)) for block, line in (one.split(":") for one in words if one)]


def go_on(lines: list[tuple[int, int]], more: int = 0) -> bool:
    """Whether each line is the next one of its block, or the first of the next block after the last of its own."""
    return all(
        after == ((block, line + 1) if line + 1 < lines_of(block) + more else (block + 1, 0))
        for (block, line), after in pairwise(lines)
    )


def test_the_first_screen_waits_for_few_and_all_are_known_in_the_end() -> None:
    async def steps(blocks: Blocks, pilot: Pilot[Any]) -> None:
        assert blocks.measured < MANY / 4
        assert len(shown(blocks)) == 30 and go_on(shown(blocks))
        await until_sure(blocks, pilot)
        assert blocks.virtual_size.height == sum(map(lines_of, range(MANY)))

    assert drive(steps).measured == MANY


def test_a_short_list_is_measured_at_once() -> None:
    async def steps(blocks: Blocks, pilot: Pilot[Any]) -> None:
        assert blocks.virtual_size.height == sum(map(lines_of, range(300)))

    assert drive(steps, 300).measured == 300


@pytest.mark.parametrize("index", [MANY - 1, MANY // 2, 500])
def test_a_jump_over_guesses_shows_whole_blocks_and_nothing_moves_afterwards(index: int) -> None:
    async def steps(blocks: Blocks, pilot: Pilot[Any]) -> None:
        blocks.pick(index)
        before = shown(blocks)
        assert blocks._unsure  # else nothing is proved
        assert go_on(before) and len(before) == 30
        assert {(index, line) for line in range(lines_of(index))} <= {*before}
        await until_sure(blocks, pilot)
        await pilot.pause()
        assert shown(blocks) == before

    drive(steps)


def test_going_up_through_guesses_skips_no_line() -> None:
    async def steps(blocks: Blocks, pilot: Pilot[Any]) -> None:
        blocks.pick(MANY - 1)
        for _ in range(400):
            blocks.pick(blocks.cursor - 1)
            assert go_on(shown(blocks))
            assert (blocks.cursor, 0) in shown(blocks)

    drive(steps)


def test_scrolling_into_guesses_shows_whole_blocks() -> None:
    async def steps(blocks: Blocks, pilot: Pilot[Any]) -> None:
        for line in (9_000, 3_000, 12_000):
            blocks.scroll_to(y=line, animate=False, immediate=True)
            assert len(shown(blocks)) == 30 and go_on(shown(blocks))
        before = shown(blocks)
        await until_sure(blocks, pilot)
        await pilot.pause()
        assert shown(blocks) == before

    drive(steps)


def test_a_new_layout_ends_the_measuring_of_the_old_one_and_keeps_the_block_at_the_top() -> None:
    async def steps(blocks: Blocks, pilot: Pilot[Any]) -> None:
        blocks.pick(2_000)
        await until_sure(blocks, pilot)
        await pilot.pause()
        top = shown(blocks)[0][0]
        blocks.folded = 1
        blocks.measured = 0
        blocks.refold()
        blocks.refold()
        assert shown(blocks)[0] == (top, 0) and go_on(shown(blocks), 1)
        await until_sure(blocks, pilot)
        assert blocks.measured < 1.2 * MANY
        assert (blocks.cursor, 0) in shown(blocks) and go_on(shown(blocks), 1)
        assert blocks.virtual_size.height == sum(map(lines_of, range(MANY))) + MANY

    drive(steps)
