"""The desk on a real library: what is decided on the screen stands in review.yaml and is there on the next start."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from tests.snapshot.pilot import NOON, READER, drive, press, screen_text, settle
from textual.pilot import Pilot
from textual.widgets import Input

from crossread import yamlfile
from crossread.api import Workspace, open_workspace
from crossread.library import lock
from crossread.library.lock import locked
from crossread.model import Row
from crossread.tui.app import CrossreadApp
from crossread.tui.running import run_app
from crossread.tui.widgets.event_list import EventList
from crossread.tui.widgets.row_list import RowList


def opened(shelf: Path) -> Workspace:
    """The library with its texts taken for one event."""
    space = open_workspace([str(shelf)], cached=False)
    if len(space.events) > 1:
        event = space.events[0]
        others = [one.id for one in space.events[1:]]
        space.decide("merge", event.id, events=others, reviewer="A. Reader", decided=NOON)
    return space


def kinds(shelf: Path) -> list[str]:
    """The decisions on disk."""
    return [one["kind"] for one in yamlfile.load(shelf / "review.yaml")["decisions"]]


def row_of(app: CrossreadApp, words: str) -> Row:
    """The row of the claim with these words."""
    assert app.desk.comparison is not None
    rows = app.desk.comparison.rows
    return next(row for row in rows if any(words in one.text for one in (*row.left, *row.right)))


async def go_to(app: CrossreadApp, pilot: Pilot[int], words: str) -> None:
    """Pick that row."""
    rows = app.desk.query_one(RowList)
    rows.pick(list(rows.rows).index(row_of(app, words)))
    await settle(app, pilot)


def test_relabel_link_correct_undo_and_everything_is_there_again(shelf: Path) -> None:
    async def decide(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await go_to(app, pilot, "all states")
        await press(app, pilot, "1")
        assert row_of(app, "all states").relation == "same"
        await press(app, pilot, "c", *"same point", "ctrl+s")
        await go_to(app, pilot, "two ports")
        await press(app, pilot, "m", "enter")
        assert row_of(app, "two ports").right
        await press(app, pilot, "ctrl+z")
        assert not row_of(app, "two ports").right
        await go_to(app, pilot, "ceasefire")
        await press(app, pilot, "S", "slash", *"Shen", "enter")
        claim = (*row_of(app, "ceasefire").left, *row_of(app, "ceasefire").right)[0]
        assert claim.speaker.name == "Shen Yulan"
        assert [one.was for one in claim.decisions] == ["Marta Dovhan"]
        assert "speaker decided, proposed: Marta Dovhan" in screen_text(app)
        await press(app, pilot, "A", "enter")
        assert len(app.desk.comparison.rows) == 3  # type: ignore[union-attr]

    async def again(app: CrossreadApp, pilot: Pilot[int]) -> None:
        one = row_of(app, "all states")
        assert one.relation == "same" and any(found.note == "same point" for found in one.decisions)
        assert "* decided: same by A. Reader" in screen_text(app)
        moved = (*row_of(app, "ceasefire").left, *row_of(app, "ceasefire").right)[0]
        assert (moved.speaker.name, moved.account) == ("Shen Yulan", "lanhai")
        await press(app, pilot, "ctrl+z")
        moved = (*row_of(app, "ceasefire").left, *row_of(app, "ceasefire").right)[0]
        assert moved.account == "kastrovia"

    drive(opened(shelf), decide)
    before = kinds(shelf)
    drive(opened(shelf), again)
    assert before[-6:] == ["relation", "note", "link", "undo", "speaker", "account"]
    assert kinds(shelf) == [*before, "undo"]


def test_events_are_split_and_merged_on_the_screen(shelf: Path) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        events = app.desk.query_one(EventList)
        assert events.count == 1
        await press(app, pilot, "U", "space", "enter")
        assert events.count == 2 and "Events 2" in screen_text(app)
        await press(app, pilot, "M", "space", "enter")
        assert events.count == 1 and row_of(app, "all states").right
        await press(app, pilot, "ctrl+z", "ctrl+y")
        assert events.count == 1 and row_of(app, "ceasefire")

    drive(opened(shelf), steps)


def test_a_header_fact_is_corrected_and_told_apart(shelf: Path) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "f4", "H", *["down"] * 8, "enter")
        app.screen.query_one(Input).value = "45"
        await press(app, pilot, "enter")
        shown = " ".join(screen_text(app).split())
        assert "* 45 minutes" in shown and "by A. Reader on 2031-05-07 12:00 UTC" in shown

    drive(opened(shelf), steps)


def test_two_screens_on_one_library_see_each_other_and_overwrite_nothing(shelf: Path) -> None:
    first, second = opened(shelf), opened(shelf)

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        compared = second.compare(second.events[0].id, *(app.desk.sides or ("", "")))
        row = next(one for one in compared.rows if one.left and one.right)
        second.decide("note", second.events[0].id, row=row, note="from the other", reviewer="B", decided=NOON)
        await go_to(app, pilot, "ceasefire")
        await press(app, pilot, "space")
        assert any(one.note == "from the other" for one in row_of(app, "all states").decisions)
        second.decide(
            "relation", second.events[0].id, row=row, value="conflicting", reviewer="B", decided=NOON
        )
        app.desk.look()
        await settle(app, pilot)
        assert row_of(app, "all states").relation == "conflicting"

    drive(first, steps)
    assert kinds(shelf)[-3:] == ["note", "reviewed", "relation"]


def test_a_held_library_is_told_and_the_decision_kept(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_TRIES", 2)

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await go_to(app, pilot, "all states")
        with locked(shelf):
            await press(app, pilot, "3")
            assert "library is being written by another process" in " ".join(screen_text(app).split())
        await press(app, pilot, "ctrl+s")
        assert row_of(app, "all states").relation == "conflicting"

    drive(opened(shelf), steps)
    assert kinds(shelf)[-1] == "relation"


def test_a_file_that_somebody_broke_is_never_written_over(shelf: Path) -> None:
    space = opened(shelf)
    file = shelf / "review.yaml"

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await go_to(app, pilot, "all states")
        await press(app, pilot, "p")
        whole = file.read_text("utf-8")
        file.write_text(f"{whole}- [broken\n", "utf-8")
        await go_to(app, pilot, "all states")
        await press(app, pilot, "1")
        assert "review.yaml:" in "".join(toast.message for toast in app._notifications)
        assert file.read_text("utf-8") == f"{whole}- [broken\n"
        file.write_text(whole, "utf-8")
        await press(app, pilot, "ctrl+s")
        assert row_of(app, "all states").relation == "same" and file.read_text("utf-8").startswith(whole)

    drive(space, steps)


def test_five_thousand_rows_are_decided_without_a_pause(shelf: Path) -> None:
    """The cursor goes on before the decision is written."""

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        with app.desk.turn:
            await pilot.press("space")
            assert app.desk.query_one(RowList).cursor == 1
        await settle(app, pilot)

    drive(opened(shelf), steps, reviewer=READER)
    assert kinds(shelf)[-1] == "reviewed"


def test_a_run_remembers_where_it_was(shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = tmp_path / "state" / "desk.json"

    def leave(app: CrossreadApp) -> int:
        async def steps() -> None:
            async with app.run_test(size=(140, 40)) as pilot:
                await settle(app, pilot)
                await press(app, pilot, "]", "]", "f3", "q")

        import asyncio

        asyncio.run(steps())
        return 0

    monkeypatch.setattr(CrossreadApp, "run", leave)
    monkeypatch.setattr("crossread.tui.running.HangupWatch.begin", lambda self: None)
    assert run_app(opened(shelf), reviewer=READER, memory=memory) == 0
    assert '"view": "grid"' in memory.read_text("utf-8") and not list(shelf.glob("*.json"))
    (memory.parent / "desk.json").write_text("{broken", "utf-8")
    assert run_app(opened(shelf), reviewer=READER, memory=memory) == 0


def test_the_clock_of_decisions_is_aware() -> None:
    from crossread.tui.reviewer import Reviewer

    assert isinstance(Reviewer().now(), datetime) and Reviewer().now().tzinfo is not None
