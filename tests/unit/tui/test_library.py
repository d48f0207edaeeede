"""The library from inside: its screen, texts added, facts fixed, long work told of and called off."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import pytest
from tests.factories import article, event
from tests.snapshot.fake import FakeHoldings, FakeWorkspace
from tests.snapshot.pilot import NARROW, drive, press, screen_text, settle
from tests.snapshot.scenes import cable, every_skipped, library, reviewed_workspace, wire, workspace
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from crossread.errors import LockedError
from crossread.tui.app import CrossreadApp
from crossread.tui.draw.shelf import COLUMNS_FROM, Entry, draw_entry
from crossread.tui.ink import Line, line_width, plain
from crossread.tui.screens.compare import CompareScreen
from crossread.tui.screens.founding import FoundingDialog
from crossread.tui.screens.intake import IntakeDialog
from crossread.tui.screens.library import LibraryScreen
from crossread.tui.screens.particulars import ParticularsDialog
from crossread.tui.screens.shelving import NO_LIBRARY
from crossread.tui.screens.skipped import reason_pieces
from crossread.tui.screens.sorting import ORDERS, in_order
from crossread.tui.screens.source import SourceDialog, complete
from crossread.tui.widgets import event_table
from crossread.tui.widgets.event_table import EventTable
from crossread.tui.widgets.row_list import RowList


def told(app: CrossreadApp) -> str:
    """The last word to the reader."""
    return [toast.message for toast in app._notifications][-1]


def asked(space: FakeWorkspace) -> list[str]:
    """The work that was done."""
    assert space.holdings is not None
    return [what for what, _ in space.holdings.asked]


def on_desk(app: CrossreadApp) -> str:
    """The event on the desk."""
    return app.desk.event.id if app.desk.event else ""


# -- the screen of the library -------------------------------------------------------------------------------


def test_the_library_says_which_side_has_published_and_which_has_not() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "l")
        shown = screen_text(app).replace("\xa0", " ")
        assert "2 texts, 3 events" in shown and "Kastrovia 1, Lanhai 1 · en 2 · 4 skipped" in shown
        assert "- Kastrovia not published" in shown and "+ Lanhai" in shown
        assert "3 of 9 reviewed" in shown and "* 2 decided" in shown and "? 1 orphaned" in shown

    drive(library(), steps)


def test_a_side_of_which_only_others_tell_is_neither_published_nor_silent() -> None:
    press_text = article("Both spoke.", name="wire", id="wire")
    entry = Entry.of(event(articles=(press_text,), accounts=("lanhai",)), lambda _: press_text, None)
    for cells in (76, 136):
        shown = plain(draw_entry(entry, cells, str))
        assert "o lanhai in others' texts" in shown and "- kastrovia not published" in shown


def test_enter_opens_the_event_and_escape_goes_back_as_it_was() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "l", "j", "enter")
        assert isinstance(app.screen, CompareScreen)
        assert on_desk(app) == "2031-06-12-meeting-dovhan-shen"
        await press(app, pilot, "l")
        assert app.screen.query_one(EventTable).cursor == 1
        await press(app, pilot, "k", "escape")
        assert on_desk(app) == "2031-06-12-meeting-dovhan-shen"

    drive(library(), steps)


def test_a_click_picks_and_a_second_one_opens() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "l")
        await pilot.click(EventTable, offset=(20, 6), times=2)
        await settle(app, pilot)
        assert on_desk(app) == "2031-06-12-meeting-dovhan-shen"

    drive(library(), steps)


def test_a_search_finds_events_by_title_side_and_kind_and_escape_shows_all() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "l")
        for words, events in (
            ("COUNTERPART", 2),
            ("kastrovian foreign", 1),
            ("briefing", 1),
            ("кастровія", 0),
        ):
            await press(app, pilot, "slash")
            app.screen.query_one(Input).value = words
            await press(app, pilot, "enter")
            assert app.screen.query_one(EventTable).count == events, words
        await press(app, pilot, "escape")
        assert app.screen.query_one(EventTable).count == 3
        await press(app, pilot, "escape")
        assert isinstance(app.screen, CompareScreen)

    drive(library(), steps)


def test_every_order_sorts_and_keeps_the_event_under_the_cursor() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "l", "G")
        table = app.screen.query_one(EventTable)
        wanted = table.under_cursor
        for key, first in (
            ("2", "2031-06-12"),
            ("3", "2031-05-04"),
            ("4", "2031-05-04"),
            ("1", "2031-05-04"),
        ):
            await press(app, pilot, key)
            assert table.entries[0].event.id.startswith(first)
            assert table.under_cursor == wanted
        for order in (*ORDERS[1:], ORDERS[0]):
            await press(app, pilot, "s")
            assert f"Sorted by {order.words}" in screen_text(app)

    drive(library(), steps)


def test_events_with_most_conflicts_and_least_progress_come_first() -> None:
    from crossread.model.rowfilter import RELATIONS
    from crossread.tui.marks import Tally

    def entry(name: str, conflicts: int, reviewed: int) -> Entry:
        relations = {**dict.fromkeys(RELATIONS, 1), "conflicting": conflicts}
        return Entry(event(id=name), (), Tally(relations=relations, reviewed=reviewed))

    entries = [entry("a", 0, 4), entry("b", 3, 1), entry("c", 1, 0)]
    names = {order.name: [one.event.id for one in in_order(entries, order)] for order in ORDERS}
    assert (names["conflicts"], names["progress"]) == (["b", "c", "a"], ["c", "b", "a"])


def test_counts_appear_in_the_open_library_as_they_come() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "l")
        screen = app.screen
        assert isinstance(screen, LibraryScreen)
        counted = {one.event.id: one.tally for one in screen.query_one(EventTable).entries if one.tally}
        screen.show_counts({})
        await settle(app, pilot)
        assert "counting" in screen_text(app)
        app.desk.post_message(app.desk.Counted(counted))
        await settle(app, pilot)
        assert "=2 ~1 !1 <2 >3" in screen_text(app)

    drive(library(), steps)


@pytest.mark.parametrize("cells", [30, COLUMNS_FROM - 1, COLUMNS_FROM, 136])
def test_no_line_of_the_table_is_wider_than_the_table_and_no_word_is_lost(cells: int) -> None:
    people = ("Дмитро Кулеба", "王毅外交部长兼国务委员", "Marta Dovhan")
    one = event(participants=people, sides=("kastrovia", "lanhai", "un"), type="video")
    lines = draw_entry(Entry(one, ("un",)), cells, lambda side: f"The very long name of {side} in words")
    assert max(map(line_width, lines)) <= cells
    letters = "".join(plain(lines).split())
    columns = set(letters)
    assert all(set("".join(name.split())) <= columns for name in people)


def test_of_a_thousand_events_only_those_on_the_screen_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [article(f"Text {number}", id=f"t{number}", side="lanhai") for number in range(1_000)]
    events = [
        event(id=f"e{number}", date=date(2031, 1, 1) + timedelta(number), articles=(one,))
        for number, one in enumerate(texts)
    ]
    space = FakeWorkspace(events=events, articles=texts)
    space.article = {one.id: one for one in texts}.__getitem__  # type: ignore[assignment,method-assign]
    drawn: list[str] = []

    def counted(entry: Entry, cells: int, side_name: Callable[[str | None], str]) -> list[Line]:
        drawn.append(entry.event.id)
        return draw_entry(entry, cells, side_name)

    monkeypatch.setattr(event_table, "draw_entry", counted)

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        for size in ((140, 40), NARROW):
            await pilot.resize_terminal(*size)
            await settle(app, pilot)
            drawn.clear()
            await press(app, pilot, "l")
            assert "1000 texts, 1000 events" in screen_text(app)
            await press(app, pilot, "G")
            assert "event 1000 of 1000" in screen_text(app)
            await press(app, pilot, "escape")
            assert 5 < len(set(drawn)) < 90

    drive(space, steps)


# -- adding --------------------------------------------------------------------------------------------------


def test_without_a_library_adding_and_fixing_say_on_one_line_how_to_make_one() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        for key in ("I", "E", "ctrl+l"):
            app.clear_notifications()
            await press(app, pilot, key)
            assert isinstance(app.screen, CompareScreen)
            assert told(app) == NO_LIBRARY
        assert "\n" not in NO_LIBRARY

    drive(workspace(), steps)


@pytest.mark.parametrize("keys", [("I",), ("l", "I")])
def test_a_source_is_read_corrected_added_and_its_event_opened(keys: tuple[str, ...]) -> None:
    space = library(wire())

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, *keys, *"wire.html", "enter")
        assert isinstance(app.screen, ParticularsDialog)
        app.screen.query_one("#publisher", Input).value = "外交部"
        app.screen.query_one("#side", Input).value = "Kastrovia"
        await press(app, pilot, "ctrl+s")
        assert on_desk(app) == "2031-07-01-meeting-new"
        assert told(app) == "Added wire.md"

    drive(space, steps)
    assert space.holdings is not None
    (_, given), (_, texts) = space.holdings.asked
    assert given == ("wire.html", "")
    assert isinstance(texts, tuple)
    (added,) = texts
    assert (added.publisher, added.side, added.title) == ("外交部", "kastrovia", wire().title)


def test_a_pasted_text_is_handed_on_whole() -> None:
    space = library(wire())

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "I", "tab")
        app.screen.query_one(TextArea).text = "Довгань:\n[bold]沈玉岚[/bold]\n"
        await press(app, pilot, "ctrl+s")
        assert isinstance(app.screen, ParticularsDialog)

    drive(space, steps)
    assert space.holdings is not None and space.holdings.asked == [
        ("look", ("", "Довгань:\n[bold]沈玉岚[/bold]\n"))
    ]


def test_nothing_or_both_is_no_source_and_what_was_typed_is_there_again() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "I", "ctrl+s")
        assert isinstance(app.screen, SourceDialog)
        assert "paste a text" in told(app)
        await press(app, pilot, *"a.txt", "tab", *"text", "ctrl+s")
        assert told(app) == "Give one of both: a line or a text."
        await press(app, pilot, "escape", "I")
        assert app.screen.query_one(Input).value == "a.txt"
        assert app.screen.query_one(TextArea).text == "text"

    drive(library(wire()), steps)


def test_a_word_that_cannot_be_is_said_at_its_field_and_nothing_is_added() -> None:
    space = library(wire())

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "I", *"x", "enter")
        for field, words, why in (
            ("side", "narnia", "no such side; “narnia”; try"),
            ("url", "ftp://x", "no address"),
        ):
            before = app.screen.query_one(f"#{field}", Input).value
            app.screen.query_one(f"#{field}", Input).value = words
            await press(app, pilot, "ctrl+s")
            assert app.focused is not None and app.focused.id == field
            assert why in screen_text(app)
            app.screen.query_one(f"#{field}", Input).value = before

    drive(space, steps)
    assert asked(space) == ["look"]


def test_of_several_texts_copies_are_not_ticked_and_each_can_be_corrected() -> None:
    space = library(wire(), cable())

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "I", *"folder", "enter")
        assert isinstance(app.screen, IntakeDialog)
        await press(app, pilot, "e")
        app.screen.query_one("#title", Input).value = "Corrected"
        await press(app, pilot, "ctrl+s")
        assert "Corrected" in screen_text(app)
        await press(app, pilot, "enter")
        assert on_desk(app) == "2031-07-01-meeting-new"

    drive(space, steps)
    assert space.holdings is not None
    added = space.holdings.asked[-1][1]
    assert [one.title for one in added] == ["Corrected"]  # type: ignore[attr-defined]


def test_what_could_not_be_read_is_told_and_listed_with_what_to_try() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "I", *"x.pdf", "enter")
        assert "x.pdf: .pdf is not read; save its text as .txt" in told(app)
        await press(app, pilot, "i", "G")
        shown = screen_text(app)
        assert "5 skipped" in shown and "try: save its text as .txt" in shown

    space = library(
        skipped=(replace(every_skipped()[0], path="x.pdf", reason=".pdf is not read; save its text as .txt"),)
    )
    drive(space, steps)


def test_every_reason_is_told_in_lines_of_what_where_and_try() -> None:
    for one in every_skipped():
        told_lines = ["".join(words for words, _ in line) for line in reason_pieces(one)]
        assert told_lines[0].startswith("why: ") and told_lines[-1].startswith("try: ")


def test_a_library_that_is_only_to_be_read_is_offered_as_a_copy() -> None:
    space = reviewed_workspace()
    space.holdings = FakeHoldings(space=space, is_read_only=True, folder=Path("/opt/demo"))

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        for key in ("I", "E"):
            await press(app, pilot, key)
            assert isinstance(app.screen, FoundingDialog)
            assert len(app.screen_stack) == 2
            assert "crossread ingest FILE... --library DIR" in " ".join(screen_text(app).split())
            await press(app, pilot, "escape")
        await press(app, pilot, "I", "enter")
        assert "your own library now: readouts. I adds" in told(app)
        await press(app, pilot, "I")
        assert isinstance(app.screen, SourceDialog)

    drive(space, steps)
    assert asked(space) == ["found"]


# -- fixing --------------------------------------------------------------------------------------------------


def test_an_article_is_chosen_and_its_facts_fixed_and_the_row_stays() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "]", "E", "j", "enter")
        assert isinstance(app.screen, ParticularsDialog)
        app.screen.query_one("#title", Input).value = "Розмова"
        await press(app, pilot, "ctrl+s")
        assert told(app) == "Fixed: kastrovia-mfa.md; all decisions stay."
        assert app.desk.query_one(RowList).cursor == 2

    drive(space, steps)
    assert space.article("kastrovia-mfa").title == "Розмова"
    assert len(space.log) == 5


def test_facts_that_stay_as_they_are_are_not_written() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "E", "enter", "ctrl+s")
        assert told(app) == "Nothing was changed."

    drive(space, steps)
    assert asked(space) == []


# -- work in the background ----------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["X", "escape"])
def test_work_shows_its_progress_lets_the_keys_answer_and_is_called_off(key: str) -> None:
    space = library(wire())
    assert space.holdings is not None
    space.holdings.gate = threading.Event()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await pilot.press("ctrl+l")
        await pilot.pause(0.3)
        assert "reading the library" in screen_text(app) and "X cancels" in screen_text(app)
        await pilot.press("]")
        await pilot.pause(0.1)
        assert app.desk.query_one(RowList).cursor == 1
        await pilot.press("ctrl+l")
        await pilot.pause(0.1)
        assert told(app) == "Still reading the library; X cancels it."
        await press(app, pilot, key)
        assert told(app) == "Cancelled reading the library: nothing was changed."
        assert "X cancels" not in screen_text(app)

    drive(space, steps)
    assert asked(space) == []


def test_escape_takes_back_a_search_before_it_calls_off_work() -> None:
    space = library(wire())
    assert space.holdings is not None
    space.holdings.gate = threading.Event()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        app.desk.search_for("border")
        await pilot.press("ctrl+l")
        await pilot.pause(0.1)
        await pilot.press("escape")
        await pilot.pause(0.1)
        assert app.desk.job is not None and app.desk.search_words == ""
        await press(app, pilot, "escape")
        assert app.desk.job is None

    drive(space, steps)


def test_leaving_calls_off_what_is_under_way() -> None:
    space = library(wire())
    assert space.holdings is not None
    space.holdings.gate = threading.Event()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        for keys in (("ctrl+l",), ("X",), ("I", *"slow", "enter")):
            await pilot.press(*keys)
            await pilot.pause(0.2)
        assert app.desk.job is not None

    began = perf_counter()
    drive(space, steps)
    assert perf_counter() - began < 20
    assert asked(space) == []


def test_work_that_fails_says_why_on_one_line() -> None:
    space = library(wire())
    assert space.holdings is not None
    space.holdings.trouble = LockedError("shelf")

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "ctrl+l")
        assert told(app) == str(LockedError("shelf"))
        await press(app, pilot, "X")
        assert told(app) == "Nothing is under way."

    drive(space, steps)


def test_texts_read_while_the_reader_is_elsewhere_wait_for_him() -> None:
    space = library(wire())
    assert space.holdings is not None
    gate = space.holdings.gate = threading.Event()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await pilot.press("I", *"x", "enter")
        await pilot.pause(0.1)
        await pilot.press("l")
        await pilot.pause(0.3)
        assert "reading" in screen_text(app)
        gate.set()
        await settle(app, pilot)
        assert isinstance(app.screen, LibraryScreen)
        assert told(app) == "1 text read: I on the desk shows what was found."
        await press(app, pilot, "I")
        assert isinstance(app.screen, ParticularsDialog)

    drive(space, steps)


def test_paths_are_completed_and_addresses_are_not(tmp_path: Path) -> None:
    (tmp_path / "акорд").mkdir()
    (tmp_path / "b.txt").write_text("x", "utf-8")
    (tmp_path / ".hidden").write_text("x", "utf-8")
    assert complete(f"{tmp_path}/а") == f"{tmp_path}/акорд/"
    assert complete(f"{tmp_path}/b") == f"{tmp_path}/b.txt"
    assert complete(f"{tmp_path}/") == f"{tmp_path}/b.txt"
    assert complete(f"{tmp_path}/.h") == f"{tmp_path}/.hidden"
    for nothing in ("", "https://b", f"{tmp_path}/zz", f"{tmp_path}/none/a", "a\0/b"):
        assert complete(nothing) is None
