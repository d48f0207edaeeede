"""Keys and mouse on the desk, without a terminal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from tests.snapshot.fake import FakeWorkspace
from tests.snapshot.pilot import MIDDLING, NARROW, drive, press, screen_text, settle
from tests.snapshot.scenes import call, call_comparison, call_rows, long_comparison, workspace
from textual.pilot import Pilot
from textual.widgets import Input

from crossread.model import Comparison
from crossread.tui.app import CrossreadApp
from crossread.tui.screens.compare import CompareScreen
from crossread.tui.widgets.details import Details
from crossread.tui.widgets.event_list import EventList
from crossread.tui.widgets.legend import Legend
from crossread.tui.widgets.row_list import RowList


def desk(app: CrossreadApp) -> CompareScreen:
    found = app.screen_stack[0]
    assert isinstance(found, CompareScreen)
    return found


def picked(app: CrossreadApp) -> str:
    row = desk(app).picked
    return row.id if row else ""


def test_rows_move_by_bracket_whatever_has_the_focus() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        desk(app).query_one(Details).focus()
        await press(app, pilot, "]", "]", "[")
        assert picked(app) == "r2"

    drive(workspace(), steps)


def test_what_is_at_hand_is_shown_without_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    by_thread: list[str] = []
    really = CompareScreen.compare

    def at_hand(self: FakeWorkspace, event_id: str, left: str, right: str) -> Comparison:
        asked.append(event_id)
        return self.comparisons[event_id]

    def compare(self: CompareScreen, key: tuple[str, str, str]) -> object:
        by_thread.append(key[0])
        return really(self, key)

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        first = asked[0]
        assert (len(asked), by_thread) == (1, [])
        assert "row 1 of 9" in screen_text(app)
        await press(app, pilot, "}", "{")
        assert len(asked) == 1 and by_thread[-1] == first  # later on the screen waits for nobody

    monkeypatch.setattr(FakeWorkspace, "at_hand", at_hand)
    monkeypatch.setattr(CompareScreen, "compare", compare)
    drive(workspace(), steps)


@pytest.mark.parametrize(("keys", "row"), [("jjk", "r2"), ("G", "r9"), ("Gg", "r1")])
def test_vim_keys_move_the_cursor(keys: str, row: str) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, *keys)
        assert picked(app) == row

    drive(workspace(), steps)


def test_a_click_picks_a_row_and_a_click_on_the_legend_hides_its_relation() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await pilot.click(RowList, offset=(20, 5))
        await settle(app, pilot)
        assert picked(app) == "r2"
        await pilot.click(Legend, offset=(3, 2))
        await settle(app, pilot)
        assert "reworded" not in desk(app).row_filter.relations
        assert "2 hidden by filter" in screen_text(app)

    drive(workspace(), steps)


def test_a_long_name_in_the_legend_is_folded_and_all_its_lines_can_be_clicked() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        legend = app.screen.query_one(Legend)
        lines = ["".join(words for words, _ in line).split() for line in legend.draw(legend.size.width)]
        at = lines.index(["Kastrovia"])
        assert lines[at - 1] == ["[x]", "<", "only", "2"]
        await pilot.click(Legend, offset=(8, at + 1))
        await settle(app, pilot)
        assert "only_left" not in desk(app).row_filter.relations

    drive(workspace(), steps, size=MIDDLING)


def test_events_are_walked_by_brace_and_a_silent_side_is_said() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "}")
        assert "No account of Kastrovia exists for this event; accounts exist for: Lanhai." in screen_text(
            app
        )
        await press(app, pilot, "}")
        assert "No side has an account of this event" in screen_text(app)
        await press(app, pilot, "{", "{")
        assert picked(app) == "r1"

    drive(workspace(), steps)


def test_events_show_their_counts_once_they_are_known() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert "=1  ~2  !1" in screen_text(app)

    drive(workspace(), steps)


def test_swapping_keeps_the_row_and_mirrors_the_filter() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        one = desk(app)
        one.filter_by(replace(one.row_filter, relations=frozenset({"only_left", "conflicting"})))
        await press(app, pilot, "]")
        before = picked(app)
        await press(app, pilot, "x")
        assert one.sides == ("lanhai", "kastrovia")
        assert one.row_filter.relations == {"only_right", "conflicting"}
        assert picked(app) == before

    drive(workspace(), steps)


def test_a_search_goes_round_and_escape_ends_it() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "slash", *"LANHAI", "enter")
        seen = [picked(app)]
        for _ in range(4):
            await press(app, pilot, "n")
            seen.append(picked(app))
        assert seen == ["r1", "r4", "r5", "r1", "r4"]
        await press(app, pilot, "N")
        assert picked(app) == "r1"
        await press(app, pilot, "escape")
        assert desk(app).search_words == ""

    drive(workspace(), steps)


def test_what_is_typed_into_the_search_is_never_markup() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        desk(app).search_for("[/nonsense] [bold")
        await settle(app, pilot)
        assert "“[/nonsense] [bold” is in no row shown." in screen_text(app)

    drive(workspace(), steps)


def test_markup_and_escapes_in_the_data_are_shown_as_they_are() -> None:
    evil = "[bold red]not[/] \x1b[31mred"
    comparison = call_comparison()
    row = replace(comparison.rows[2], left=(replace(comparison.rows[2].left[0], text=evil),))
    event = replace(call(), participants=("[blink]Nobody[/]",), place="[link='x']here[/link]")
    comparison = replace(comparison, rows=(row,), left_name="[red]Land[/]", event=event)
    given = replace(
        workspace(), comparisons={event.id: comparison}, events=(event,), title="[b]title", skipped=()
    )

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        shown = screen_text(app)
        for words in (
            "[bold red]not[/]  [31mred",
            "[blink]Nobody[/]",
            "[link='x']here[/link]",
            "event 1 of 1 in [b]title",
        ):
            assert words in shown
        await press(app, pilot, "ctrl+p")
        assert "\x1b" not in screen_text(app)

    drive(given, steps)


def test_the_filter_dialog_hides_a_speaker() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "f", *["tab"] * 3, "space", "enter")
        assert desk(app).row_filter.speakers == frozenset({"Marta Dovhan"})
        assert "4 hidden by filter" in screen_text(app)
        await press(app, pilot, "escape")
        assert desk(app).row_filter.hides_nothing

    drive(workspace(), steps)


def test_a_filter_that_hides_all_says_how_to_clear_it() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        one = desk(app)
        one.filter_by(replace(one.row_filter, speakers=frozenset({"Nobody"})))
        await settle(app, pilot)
        assert "All 9 rows are hidden by the filter. Press esc to clear it" in screen_text(app)

    drive(workspace(), steps)


def test_the_sides_dialog_refuses_the_same_side_twice_and_takes_two() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "s", "down", "enter")
        assert "Choose two different sides or texts" in screen_text(app)
        await press(app, pilot, "tab", "up", "enter")
        assert desk(app).sides == ("lanhai", "kastrovia")

    drive(workspace(), steps)


def test_the_export_dialog_writes_the_report(tmp_path: Path) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "e", "down")
        app.screen.query_one(Input).value = str(tmp_path / "calls.md")
        await press(app, pilot, "enter")
        assert isinstance(app.screen, CompareScreen)
        assert (tmp_path / "calls.md").read_text().startswith(f"{call().id} as md, 9 rows\n")

    drive(workspace(), steps)


def test_a_report_that_cannot_be_written_says_why_and_keeps_the_dialog(tmp_path: Path) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "e")
        app.screen.query_one(Input).value = str(tmp_path / "nowhere" / "calls.html")
        await press(app, pilot, "enter")
        assert "Not written" in screen_text(app)
        assert not isinstance(app.screen, CompareScreen)

    drive(workspace(), steps)


def test_views_take_turns_and_follow_the_event() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "w")
        assert "Shen Yulan (Lanhai) · Kastrovia 2 · Lanhai 6" in screen_text(app)
        await press(app, pilot, "w")
        assert "Neither account states" in screen_text(app)
        await press(app, pilot, "w")
        assert "● armed conflict · Kastrovia 2 · Lanhai 3" in screen_text(app)
        await press(app, pilot, "w")
        assert desk(app).query_one(RowList).has_focus

    drive(workspace(), steps)


def test_a_narrow_screen_stacks_and_a_wish_overrules_it() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert desk(app).query_one(RowList).stacked
        assert not desk(app).query_one(EventList).is_on_screen
        await press(app, pilot, "v")
        assert not desk(app).query_one(RowList).stacked

    drive(workspace(), steps, size=NARROW)


def test_the_list_of_events_takes_the_place_of_the_rows_on_a_narrow_screen() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "b", "down", "enter")
        assert desk(app).event != call()
        assert desk(app).query_one(RowList).has_focus
        assert "No account of Kastrovia" in screen_text(app)

    drive(workspace(), steps, size=NARROW)


@pytest.mark.parametrize("size", [(40, 10), (100, 30), (99, 24), (200, 60)])
def test_the_row_survives_any_size(size: tuple[int, int]) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "G", "[")
        await pilot.resize_terminal(*size)
        await settle(app, pilot)
        assert picked(app) == "r8"
        rows = desk(app).query_one(RowList)
        assert rows.scroll_offset.y <= rows.top_of(rows.cursor) < rows.scroll_offset.y + rows.size.height

    drive(workspace(), steps)


def test_themes_take_turns_and_mono_marks_the_words() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert "[-" not in screen_text(app)
        await press(app, pilot, "t", "t", "t")
        assert app.theme == "crossread-mono"
        assert "[-firmly supports-]" in screen_text(app)

    drive(workspace(), steps)


def test_under_no_color_the_theme_stays_mono(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "t")
        assert app.theme == "crossread-mono"

    drive(workspace(), steps, theme="light")


def test_an_empty_workspace_says_how_to_begin() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert "crossread tui FILE..." in screen_text(app)
        await press(app, pilot, "]", "}", "w", "w", "w", "e", "f", "s", "y", "x", "n", "d", "z", "z")

    drive(FakeWorkspace(), steps)


def test_five_thousand_rows_answer_a_key_at_once() -> None:
    comparison = long_comparison(5000)
    given = replace(workspace(), comparisons={comparison.event.id: comparison})

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        rows = desk(app).query_one(RowList)
        begin = perf_counter()
        rows.redraw()
        assert perf_counter() - begin < 2, "laying out 5,000 rows takes some 60 ms on a quiet machine"
        await press(app, pilot, "G")
        assert picked(app) == "row-4999"
        assert len(rows._drawn) < 500

    drive(given, steps)


def test_only_the_rows_of_the_event_are_walked() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, *["]"] * (len(call_rows()) + 3))
        assert picked(app) == "r9"

    drive(workspace(), steps)


def test_the_heading_leaves_out_what_would_need_a_line_of_its_own() -> None:
    given = replace(workspace(), title="A library with quite a long name")

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert "event 1 of 3 in A library with quite a long name" in screen_text(app)
        await pilot.resize_terminal(100, 30)
        await settle(app, pilot)
        assert "A library" not in screen_text(app)
        assert "Kastrovia's account" in screen_text(app)

    drive(given, steps)


def test_skipped_inputs_are_counted_and_explained() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert "i: 1 skipped" in screen_text(app)
        await press(app, pilot, "i")
        shown = screen_text(app)
        assert "samples/empty.txt" in shown and "why: the file is empty" in shown

    drive(workspace(), steps)


def test_a_side_without_an_account_leaves_the_details_away() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "}")
        assert not desk(app).query_one(Details).display
        await press(app, pilot, "{")
        assert desk(app).query_one(Details).display

    drive(workspace(), steps)


def test_the_reader_comes_back_to_the_row_of_each_event() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "]", "]", "}", "{")
        assert picked(app) == "r4"

    drive(workspace(), steps)


def test_enter_goes_to_the_details_and_escape_comes_back() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "enter")
        assert desk(app).query_one(Details).has_focus
        await press(app, pilot, "escape")
        assert desk(app).query_one(RowList).has_focus

    drive(workspace(), steps)
