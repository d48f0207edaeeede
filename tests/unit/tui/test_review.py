"""Deciding on the desk, on a workspace that keeps what it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.snapshot.fake import FakeWorkspace
from tests.snapshot.pilot import NARROW, NOON, READER, drive, press, screen_text, settle
from tests.snapshot.scenes import call, decisions, reviewed_workspace, workspace
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from crossread.errors import LockedError, MalformedError, UnwritableError, UsageError
from crossread.model import ClaimKey, Decision
from crossread.tui.app import CrossreadApp
from crossread.tui.remembering import Remembered
from crossread.tui.reviewer import NO_REVIEW
from crossread.tui.screens.compare import CompareScreen
from crossread.tui.screens.decisions import DecisionList
from crossread.tui.screens.link import LinkDialog
from crossread.tui.screens.note import NoteDialog
from crossread.tui.selection import Place
from crossread.tui.widgets.boxes import Boxes
from crossread.tui.widgets.facts_view import FactsView
from crossread.tui.widgets.row_list import RowList


def library(**changes: object) -> FakeWorkspace:
    """The events in a library in which nothing was decided."""
    return replace(workspace(), can_decide=True, **changes)  # type: ignore[arg-type]


def picked(app: CrossreadApp) -> str:
    return app.desk.picked.id if app.desk.picked else ""


def told(app: CrossreadApp) -> str:
    """The words of the toasts on the screen."""
    return "\n".join(toast.message for toast in app._notifications)


def last(space: FakeWorkspace) -> tuple[str, str, str]:
    """Kind, value and note of the last decision."""
    return space.log[-1].kind, space.log[-1].value, space.log[-1].note


def test_space_ticks_a_row_goes_on_and_takes_the_tick_away() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "space")
        assert picked(app) == "r2" and last(space)[:2] == ("reviewed", "yes")
        assert "reviewed; ^z takes it back" in screen_text(app)
        assert "1 of 9 reviewed" in screen_text(app)
        await press(app, pilot, "[", "space")
        assert picked(app) == "r1" and last(space)[:2] == ("reviewed", "no")
        assert "0 of 9 reviewed" in screen_text(app)

    drive(space, steps)


def test_every_decision_bears_the_reviewer_and_the_clock_of_the_face() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "space", "1", "p")
        assert {(one.reviewer, one.decided) for one in space.log} == {("A. Reader", NOON)}

    drive(space, steps)


@pytest.mark.parametrize(("key", "value"), [("1", "same"), ("2", "reworded"), ("3", "conflicting")])
def test_a_digit_sets_the_relation_and_proposal_and_decision_are_told_apart(key: str, value: str) -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, key)
        assert last(space)[:2] == ("relation", value)
        shown = screen_text(app)
        assert f"✓ reviewed · * decided: {value} by A. Reader" in shown
        assert f"* decided: {value} by A. Reader on 2031-05-07 12:00 UTC" in shown
        assert "proposed: ~ reworded" in shown

    drive(space, steps)


@pytest.mark.parametrize(
    ("steps_to", "key", "kind"),
    [
        (0, "4", "unlink"), (0, "5", "unlink"), (0, "u", "unlink"), (2, "5", "accept"), (7, "4", "accept"),
        (0, "a", "accept"), (0, "r", "reject"), (0, "p", "pin"),
    ],
)  # fmt: skip
def test_keys_that_decide_at_once(steps_to: int, key: str, kind: str) -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, *["]"] * steps_to, key)
        assert [one.kind for one in space.log] == [kind]

    drive(space, steps)


@pytest.mark.parametrize("key", ["1", "2", "3", "r", "p", "u", "D"])
def test_a_claim_of_one_account_is_no_match_and_the_reader_is_told(key: str) -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "]", key)
        assert not space.log
        assert "Press m to link it with one of the other." in told(app)

    drive(space, steps)


def test_only_left_of_a_row_that_is_only_right_says_what_to_do() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "]", "4")
        assert not space.log
        assert "This row is only Lanhai; if the claim stands in another account, press A." in told(app)

    drive(space, steps)


def test_undo_and_redo_say_what_they_did() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "ctrl+z")
        assert "Nothing of yours to undo." in screen_text(app)
        await press(app, pilot, "1", "ctrl+z")
        assert "Taken back: relation set to same; ^y lets it hold again" in told(app)
        assert "* decided" not in screen_text(app)
        await press(app, pilot, "ctrl+y")
        assert "Holds again: relation set to same" in screen_text(app)
        assert "* decided: same" in screen_text(app)

    drive(space, steps)


def test_a_burst_of_keys_is_decided_in_its_order() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await pilot.press("space", "space", "space", "ctrl+z", "space")
        await settle(app, pilot)
        rows = app.desk.comparison.rows  # type: ignore[union-attr]
        about = [{key.key for key in one.claims} for one in space.log]
        assert about == [{claim.id for claim in (*rows[at].left, *rows[at].right)} for at in (0, 1, 3)]
        assert {one.kind for one in space.log} == {"reviewed"}

    drive(space, steps)


def test_a_note_of_several_lines_is_kept_and_shown_whole() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "c")
        assert isinstance(app.screen, NoteDialog)
        app.screen.query_one(TextArea).text = "Чи є стенограма?\n请核对 [bold]原文[/]"
        await press(app, pilot, "ctrl+s")
        assert last(space) == ("note", "", "Чи є стенограма?\n请核对 [bold]原文[/]")
        assert '" note: Чи є стенограма? 请核对 [bold]原文[/]' in screen_text(app)
        assert "note kept" in screen_text(app)
        await press(app, pilot, "c")
        assert "стенограма" in app.screen.query_one(TextArea).text
        await press(app, pilot, "ctrl+s")
        assert len(space.log) == 1, "the same note is no new decision"
        await press(app, pilot, "c")
        app.screen.query_one(TextArea).text = " "
        await press(app, pilot, "ctrl+s")
        assert last(space) == ("note", "", "") and '" note' not in screen_text(app)

    drive(space, steps)


def test_a_note_left_with_escape_is_there_again() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "c", *"half", "escape")
        assert "not saved; c opens the draft again" in screen_text(app) and not space.log
        await press(app, pilot, "c")
        assert app.screen.query_one(TextArea).text == "half"
        await press(app, pilot, "escape", "]", "c")
        assert app.screen.query_one(TextArea).text == ""

    drive(space, steps)


def test_linking_offers_the_near_miss_first_and_shows_scores() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "]", "]", "m")
        assert isinstance(app.screen, LinkDialog)
        first = app.screen.query_one(Boxes)
        assert "0.27 nearest" in screen_text(app)
        near = first.under_cursor
        await press(app, pilot, "enter")
        decision = space.log[-1]
        assert decision.kind == "link" and decision.claims[-1].key == near and len(decision.claims) == 2

    drive(space, steps)


def test_the_claims_to_link_with_are_searched_and_several_are_ticked() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "]", "m", "slash", *"АГРЕСОРА", "enter")
        assert app.screen.query_one(Boxes).count == 1
        await press(app, pilot, "space", "slash")
        app.screen.query_one(Input).value = "crossings"
        await settle(app, pilot)
        await press(app, pilot, "down", "space", "enter")
        assert len(space.log[-1].claims) == 3
        assert "агресора" in space.log[-1].claims[1].text + space.log[-1].claims[2].text

    drive(space, steps)


def test_a_matched_row_is_linked_with_claims_of_either_account() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "m")
        boxes = app.screen.query_one(Boxes)
        assert boxes.count == 11
        await press(app, pilot, "enter")
        assert len(space.log[-1].claims) == 3

    drive(space, steps)


def test_a_row_of_several_tellings_asks_which_claims_leave() -> None:
    space = library()
    found = space.comparisons[call().id]
    first, second = found.rows[0], found.rows[1]
    both = replace(first, left=(*first.left, *second.left), right=first.right)
    space.comparisons[call().id] = replace(found, rows=(both, *found.rows[2:]))

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "u", "enter")
        assert "Tick something first" in screen_text(app)
        await press(app, pilot, "space", "enter")
        assert last(space)[0] == "unlink" and len(space.log[-1].claims) == 1

    drive(space, steps)


def test_a_difference_is_relabelled_or_taken_away() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "D", "enter")
        assert "of that kind already" in screen_text(app)
        await press(app, pilot, "tab", "down", "enter")
        assert (space.log[-1].difference, space.log[-1].value) == ("scope", "naming")
        await press(app, pilot, "D", "down", "tab", "home", "enter")
        assert (space.log[-1].difference, space.log[-1].value) == ("strength", "")

    drive(space, steps)


def test_the_speaker_is_chosen_searched_or_typed() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "]", "S", "enter")
        assert last(space)[:2] == ("speaker", "Marta Dovhan")
        await press(app, pilot, "S", "slash", *"kastrovian f", "enter")
        assert last(space)[:2] == ("speaker", "Kastrovian foreign ministry")
        await press(app, pilot, "S", "slash", *"Ann Reed", "down", "down", "enter")
        assert last(space)[:2] == ("speaker", "Ann Reed") and space.log[-1].side == "kastrovia"
        assert "stands now" not in screen_text(app)

    drive(space, steps)


def test_the_claim_of_a_match_is_chosen_before_its_speaker() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "S", "shift+tab", "shift+tab", "down", "enter", "enter")
        row = app.desk.comparison.rows[0]  # type: ignore[union-attr]
        assert [key.key for key in space.log[-1].claims] == [(*row.left, *row.right)[1].id]

    drive(space, steps)


def test_the_account_is_that_of_a_side_or_nobodys() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "]", "A", "enter")
        assert last(space)[:2] == ("account", "kastrovia")
        await press(app, pilot, "A", "slash", *"nobody", "enter")
        assert last(space)[:2] == ("account", "") and "account set to nobody" in screen_text(app)

    drive(space, steps)


def test_a_header_fact_is_corrected_in_the_view_of_facts() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "f4")
        assert app.desk.query_one(FactsView).kind == "initiator"
        await press(app, pilot, "enter", "enter")
        app.screen.query_one(Input).value = "Atlantis"
        await press(app, pilot, "enter")
        assert "“Atlantis” cannot be: give a side" in screen_text(app)
        app.screen.query_one(Input).value = "Lanhai"
        await press(app, pilot, "enter")
        one = space.log[-1]
        assert (one.kind, one.fact, one.account, one.value) == ("header", "initiator", "kastrovia", "lanhai")
        await press(app, pilot, "H", "down", "enter")
        app.screen.query_one(Input).value = ""
        await press(app, pilot, "enter")
        assert (space.log[-1].account, space.log[-1].value) == ("lanhai", "")

    drive(space, steps)


@pytest.mark.parametrize(
    ("downs", "wrong", "right"), [(6, "4 May", "2031-05-04"), (8, "forty", "45"), (4, "", "Port Qing")]
)
def test_a_fact_takes_only_what_it_can_be(downs: int, wrong: str, right: str) -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "H", *["down"] * downs, "enter")
        if wrong:
            app.screen.query_one(Input).value = wrong
            await press(app, pilot, "enter")
            assert "cannot be" in screen_text(app) and not space.log
        app.screen.query_one(Input).value = right
        await press(app, pilot, "enter")
        assert (space.log[-1].value if space.log else "2031-05-04") == right

    drive(space, steps)


def test_events_are_split_and_merged_from_dialogs() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "U", "space", "down", "space", "enter")
        assert "Something must stay" in screen_text(app) and not space.log
        await press(app, pilot, "space", "enter")
        assert last(space)[0] == "split" and space.log[-1].was == "lanhai-mfa"
        await press(app, pilot, "M", "space", "enter")
        assert last(space)[0] == "merge" and space.log[-1].was == "2031-06-12-meeting-dovhan-shen"

    drive(space, steps)


@pytest.mark.parametrize(
    "error",
    [
        LockedError("shelf"),
        UnwritableError("shelf", "read-only"),
        MalformedError("review.yaml:3:1", "not a list"),
    ],
)
def test_what_cannot_be_saved_is_told_kept_and_tried_again(error: Exception) -> None:
    space = library(trouble=error)

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "c", *"mine", "ctrl+s")
        shown = " ".join(screen_text(app).split())
        assert "Not saved" in shown and "Nothing is lost: ^s tries again." in shown
        assert "1 not saved (^s)" in shown and not space.log
        await press(app, pilot, "1")
        assert "2 not saved" in screen_text(app)
        await press(app, pilot, "q")
        assert "2 decisions not saved: ^s tries again" in told(app)
        space.trouble = None
        await press(app, pilot, "ctrl+s")
        assert [one.kind for one in space.log] == ["note", "relation"] and space.log[0].note == "mine"
        assert "not saved (" not in screen_text(app)

    drive(space, steps)


def test_a_note_that_makes_no_sense_stays_as_a_draft() -> None:
    space = library(trouble=UsageError("no such event; x; try another"))

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "c", *"mine", "ctrl+s")
        assert "no such event; x; try another" in screen_text(app)
        await press(app, pilot, "c")
        assert app.screen.query_one(TextArea).text == "mine"

    drive(space, steps)


def test_what_waits_when_the_app_ends_is_written_then() -> None:
    space = library(trouble=LockedError("shelf"))
    apps: list[CrossreadApp] = []

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        apps.append(app)
        await press(app, pilot, "1")

    drive(space, steps)
    assert len(apps[0].desk.finish()) == 1
    space.trouble = None
    assert apps[0].desk.finish() == []

    space.trouble = None
    drive(space, steps)
    assert apps[1].desk.finish() == [] and [one.kind for one in space.log] == ["relation", "relation"]


def test_the_decisions_of_another_program_are_shown() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        space.others = decisions()[:1]
        app.desk.look()
        await settle(app, pilot)
        assert "* decided: same by A. Reader" in screen_text(app)
        assert "Somebody else has decided something" in screen_text(app)
        space.trouble = MalformedError("review.yaml:3:1", "not a list")
        app.desk.look()
        await settle(app, pilot)
        assert "not a list; review.yaml:3:1" in screen_text(app)
        assert "* decided: same by A. Reader" in screen_text(app)

    drive(space, steps)


def test_without_review_the_keys_say_that_it_is_off() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "space")
        assert "Review is off (--no-review)" in screen_text(app)

    drive(workspace(), steps, reviewer=replace(READER, refusal=NO_REVIEW))


def test_the_next_unreviewed_row_is_found_round_the_end() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        seen = []
        for _ in range(7):
            await press(app, pilot, "J")
            seen.append(picked(app))
        assert seen == ["r2", "r4", "r5", "r7", "r8", "r9", "r2"]
        await press(app, pilot, "K")
        assert picked(app) == "r9"

    drive(reviewed_workspace(), steps)


@pytest.mark.parametrize(("downs", "rows"), [(0, 9), (1, 7), (2, 2), (3, 6), (4, 3), (5, 2)])
def test_rows_are_filtered_by_what_people_did(downs: int, rows: int) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "f", "tab", *["down"] * downs, "enter")
        assert len(app.desk.query_one(RowList).rows) == rows
        await press(app, pilot, "escape")
        assert len(app.desk.query_one(RowList).rows) == 9

    drive(reviewed_workspace(), steps)


def test_a_ticked_row_leaves_the_filter_and_the_next_one_is_picked() -> None:
    space = library()

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        app.desk.filter_by(replace(app.desk.row_filter, state="not reviewed"))
        await press(app, pilot, "]", "space", "space")
        assert picked(app) == "r4" and len(app.desk.query_one(RowList).rows) == 7

    drive(space, steps)


def test_heading_and_events_show_progress_and_what_is_orphaned() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        shown = screen_text(app)
        assert shown.count("3 of 9 reviewed") == 2 and shown.count("? 1 orphaned") == 2
        await press(app, pilot, "]", "space")
        assert screen_text(app).count("4 of 9 reviewed") == 2
        await press(app, pilot, "x", "J", "space")
        assert screen_text(app).count("5 of 9 reviewed") == 2 and "<2  >3" in screen_text(app)

    drive(reviewed_workspace(), steps)


def test_the_list_of_decisions_has_the_orphaned_ones_first_and_is_searched() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "L")
        shown = app.screen.query_one(DecisionList)
        assert [state for _, state in shown.entries] == ["orphaned", *["in force"] * 5]
        assert "“Кастровія вимагає гарантій безпеки” (kastrovia-mfa)" in screen_text(app)
        await press(app, pilot, *"b. second")
        assert {one.reviewer for one, _ in shown.entries} == {"B. Second"}

    drive(reviewed_workspace(), steps)


def test_decisions_are_told_in_monochrome_too() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        shown = screen_text(app)
        assert "✓~*" not in shown and " ✓=* " in shown
        assert "B. Second" in shown

    drive(reviewed_workspace(), steps, theme="mono", size=(140, 60))


def test_a_narrow_screen_shows_the_marks_below_the_number() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert any("✓*" in line for line in screen_text(app).splitlines())

    drive(reviewed_workspace(), steps, size=NARROW)


def test_the_reader_is_where_he_was_last_time() -> None:
    kept: list[Remembered] = []

    async def leave(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "x", "]", "]", "f3", "t")
        kept.append(app.remembered())

    async def come_back(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert isinstance(app.screen, CompareScreen)
        assert (app.desk.view_name, app.theme) == ("grid", "crossread-light")
        assert app.desk.sides == ("lanhai", "kastrovia")
        await press(app, pilot, "f2")
        assert picked(app) == "r3"

    drive(library(), leave)
    drive(library(), come_back, remembered=kept[0])


def test_a_memory_of_what_is_gone_does_no_harm() -> None:
    gone = Remembered(
        event="gone",
        sides=("a", "b"),
        view="hologram",
        theme="pink",
        places={call().id: Place(frozenset({"x"}), 4)},
    )

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert picked(app) == "r4" and app.desk.view_name == "rows" and app.theme == "crossread-dark"

    drive(library(), steps, remembered=gone)


def test_hostile_notes_names_and_facts_are_inert() -> None:
    evil = "[red]x[/] \x1b[31mred \u202edrow"
    space = library()
    found = space.comparisons[call().id]
    facts = tuple(replace(one, value=evil) for one in found.event.facts)
    space.comparisons[call().id] = replace(found, event=replace(found.event, facts=facts))
    about = [
        ClaimKey(key=one.id, article=evil, text=evil) for one in (*found.rows[0].left, *found.rows[0].right)
    ]
    one = Decision(
        id="d", kind="note", event=evil, claims=tuple(about), note=evil, reviewer="A. Reader", decided=NOON
    )
    space.log.append(one)
    space.log.append(replace(one, kind="relation", value="same", reviewer=evil, note=""))

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        for key in ("c", "H", "L", "S", "m", "D", "f4"):
            await press(app, pilot, key)
            shown = screen_text(app)
            assert not {"\x1b", "\u202e"} & set(shown), key
            await press(app, pilot, "escape")
        await press(app, pilot, "f2", "ctrl+z")
        assert not {"\x1b", "\u202e"} & set(screen_text(app))

    drive(space, steps)


def test_no_color_does_not_choose_the_theme_of_the_next_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert app.remembered().theme == "crossread-light"

    drive(library(), steps, remembered=Remembered(theme="crossread-light"))
