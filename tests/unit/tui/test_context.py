"""How much of the texts is shown: claims, neighbours, full texts, changes only; and that the place is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.factories import article, claim, row
from tests.snapshot.pilot import NARROW, WIDE, drive, press, screen_text, settle
from tests.snapshot.scenes import (
    call,
    call_rows,
    kastrovia,
    lanhai,
    long_comparison,
    reviewed_workspace,
    workspace,
)
from tests.unit.tui.test_desk import desk, picked
from textual.pilot import Pilot

from crossread.model import Span
from crossread.tui.app import CrossreadApp
from crossread.tui.draw.around import InContext
from crossread.tui.draw.excerpt import excerpt
from crossread.tui.draw.fulltext import paragraphs, tag
from crossread.tui.draw.row import Shape, draw_row, row_height
from crossread.tui.draw.telling import CONTEXTS, tell_changes
from crossread.tui.names import Names
from crossread.tui.remembering import Remembered
from crossread.tui.widgets.details import Details
from crossread.tui.widgets.full_texts import FullTexts
from crossread.tui.widgets.overview import Overview
from crossread.tui.widgets.row_list import RowList
from crossread.tui.widgets.text_column import TextColumn

TEXTS = {one.id: one for one in (lanhai(), kastrovia())}
NAMES = Names(
    left="lanhai",
    right="kastrovia",
    left_name="Lanhai",
    right_name="Kastrovia",
    side_name=str,
)


def columns(app: CrossreadApp) -> tuple[TextColumn, TextColumn]:
    return desk(app).query_one(FullTexts).columns


# -- what is told -------------------------------------------------------------------------------------------------


def test_an_excerpt_keeps_the_marked_words_and_a_few_around_them() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    at = text.index("seven")
    told, marks = excerpt(text, [(at, at + 5, "x")])
    assert told.startswith("… ")
    assert told.endswith(" …")
    assert [told[a:b] for a, b, _ in marks] == ["seven"]
    assert all(word in text.split() for word in told.strip("… ").split())


def test_an_excerpt_of_words_far_apart_has_a_gap_between_them() -> None:
    text = "first " + "word " * 30 + "last"
    told, marks = excerpt(text, [(0, 5, "x"), (len(text) - 4, len(text), "x")])
    assert told.count("…") == 1
    assert [told[a:b] for a, b, _ in marks] == ["first", "last"]


def test_an_excerpt_of_chinese_breaks_between_characters() -> None:
    text = "各国主权和领土完整都应得到尊重，当务之急是推动局势降温，尽快恢复边境口岸的正常通行"
    at = text.index("局势")
    told, marks = excerpt(text, [(at, at + 2, "x")])
    assert [told[a:b] for a, b, _ in marks] == ["局势"]
    assert told.strip("… ") in text
    assert 2 < len(told) < 32


def test_neighbours_are_the_rest_of_the_sentence_and_a_sentence_on_either_side() -> None:
    told, marks = InContext(TEXTS.__getitem__)(call_rows()[2], call_rows()[2].left[0], "")
    assert told.startswith("Shen Yulan said Lanhai respects")
    assert "She stressed that talks remain the only way out, and that Lanhai" in told
    assert told.endswith("提供人道援助。")
    start, end = next((a, b) for a, b, look in marks if look == "")
    assert told[start:end] == "talks remain the only way out"


def test_decisive_words_stay_marked_among_their_neighbours() -> None:
    one = call_rows()[0]
    told, marks = InContext(TEXTS.__getitem__)(one, one.left[0], "")
    assert {told[a:b] for a, b, look in marks if look.startswith("decisive")} == {"all countries", "respects"}


def test_a_sentence_without_an_end_is_shown_with_an_ellipsis() -> None:
    text = article("so " * 400 + "here it is " + "and on " * 400, name="endless")
    one = claim("here it is", within=text)
    told, marks = InContext({text.id: text}.__getitem__)(row("only_left", one), one, "")
    assert told[0] == told[-1] == "…"
    assert len(told) < 700
    start, end = next((a, b) for a, b, look in marks if look == "")
    assert told[start:end] == "here it is"


def test_a_claim_in_other_words_than_its_text_stands_alone() -> None:
    one = replace(call_rows()[0].left[0], text="something else")
    assert InContext(TEXTS.__getitem__)(call_rows()[0], one, "")[0] == "something else"


@pytest.mark.parametrize("stacked", [False, True])
@pytest.mark.parametrize("at", range(9))
def test_rows_are_measured_as_they_are_drawn_in_every_context(at: int, stacked: bool) -> None:
    one = call_rows()[at]
    for cells in (40, 78, 130):
        for teller in (tell_changes, InContext(TEXTS.__getitem__)):
            shape = Shape(cells, stacked)
            drawn = draw_row(one, 1, shape, NAMES, "lanhai", teller)
            assert row_height(one, shape, NAMES, "lanhai", teller) == len(drawn)


# -- full texts ---------------------------------------------------------------------------------------------------


def test_every_claim_stands_in_the_full_text_between_labels() -> None:
    tags = tag(
        (one, number, each.relation) for number, each in enumerate(call_rows(), 1) for one in each.left
    )
    text = "\n".join(one.text for one in paragraphs(lanhai(), tags["lanhai-mfa"]))
    assert "[~1 Lanhai respects the sovereignty of all countries] and [~2 regrets" in text
    assert "[=7 各国主权和领土完整" in text
    assert text.count("]") == 7


def test_the_full_text_without_its_labels_is_the_text() -> None:
    tags = tag((one, 1, each.relation) for each in call_rows() for one in each.right)
    for one, line in zip(
        paragraphs(kastrovia(), tags["kastrovia-mfa"]), kastrovia().text.split("\n"), strict=True
    ):
        labels = [(a, b) for a, b, look in one.marks if look.startswith("label")]
        kept = "".join(sign for at, sign in enumerate(one.text) if not any(a <= at < b for a, b in labels))
        assert kept == line


def test_claims_within_claims_and_over_paragraphs_are_marked() -> None:
    text = article("A whole saying\nof two lines.", name="two")
    whole = claim("A", within=text, id="outer")
    outer = replace(whole, spans=(Span(0, 26),), text=text.text[:26])
    inner = claim("whole", within=text, id="inner")
    tags = tag([(outer, 1, "same"), (inner, 2, "only_left")])
    assert [one.text for one in paragraphs(text, tags[text.id])] == [
        "[=1 A [<2 whole] saying]", "[=1 of two line]s.",
    ]  # fmt: skip


# -- on the desk --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_the_key_goes_through_all_levels_and_keeps_the_row(size: tuple[int, int]) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "]", "]", "]", "]")
        seen = []
        for _ in CONTEXTS:
            seen.append(desk(app).context)
            assert picked(app) == "r6"
            await press(app, pilot, "C")
        assert seen == ["claims", "neighbours", "texts", "changes"]
        assert desk(app).context == "claims"

    drive(workspace(), steps, size=size)


def test_changes_only_hides_the_rows_that_are_the_same_and_says_so() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        desk(app).context = "changes"
        desk(app).show_rows()
        await settle(app, pilot)
        assert [one.relation for one in desk(app).query_one(RowList).rows].count("same") == 0
        assert "1 same hidden (C)" in screen_text(app)
        assert "… effort to end the war at the river" in screen_text(app)

    drive(workspace(), steps)


def test_where_all_is_the_same_changes_only_says_how_to_go_on() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        desk(app).context = "changes"
        desk(app).show_rows()
        await settle(app, pilot)
        assert "All 1 rows are the same: there is no change. Press C for all rows." in screen_text(app)
        await press(app, pilot, "C")
        assert picked(app) == "r7"

    base = workspace()
    only_same = replace(base.comparisons[call().id], rows=(call_rows()[6],))
    drive(replace(base, comparisons={call().id: only_same}), steps)


@pytest.mark.parametrize("size", [NARROW, (100, 30), WIDE])
def test_full_texts_show_the_claims_of_the_picked_row_and_follow_it(size: tuple[int, int]) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "C", "C")
        for _ in range(8):
            await press(app, pilot, "]")
            number = desk(app).query_one(RowList).cursor + 1
            for column in columns(app):
                assert column.picked == number
                line = column.line_of(number)
                if line is not None:
                    top = column.scroll_offset.y
                    assert top <= line < top + column.size.height

    drive(workspace(), steps, size=size)


def test_in_full_texts_down_goes_from_claim_to_claim_and_enter_to_the_row() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "C", "C", "tab")
        assert app.focused is columns(app)[1]
        seen = []
        for _ in range(4):
            await press(app, pilot, "j")
            seen.append(picked(app))
        assert seen == ["r2", "r3", "r4", "r7"]
        await press(app, pilot, "k", "enter")
        assert picked(app) == "r4"
        assert desk(app).context == "claims"
        assert desk(app).query_one(RowList).has_focus

    drive(workspace(), steps)


def test_a_click_on_a_claim_picks_its_row() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "C", "C")
        column = columns(app)[0]
        line = column.line_of(9)
        assert line is not None
        await pilot.click(column, offset=(4, line - column.scroll_offset.y + 2))
        await settle(app, pilot)
        assert picked(app) == "r9"

    drive(workspace(), steps)


def test_the_texts_scroll_together() -> None:
    long = "\n".join(f"Line {number} of the account." for number in range(200))
    texts = [replace(one, text=f"{one.text}\n{long}") for one in (lanhai(), kastrovia())]

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "C", "C")
        left, right = columns(app)
        await press(app, pilot, "ctrl+d", "ctrl+d")
        assert left.scroll_offset.y > 10
        assert right.scroll_offset.y == left.scroll_offset.y + left.ahead
        right.focus()
        await press(app, pilot, "ctrl+u")
        assert left.scroll_offset.y == right.scroll_offset.y + right.ahead

    drive(replace(workspace(), articles=texts), steps)


def test_on_a_low_screen_full_texts_take_the_room_of_the_details() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "C", "C", "]")
        assert not desk(app).query_one(Details).display
        await press(app, pilot, "C", "C")
        assert desk(app).query_one(Details).display

    drive(workspace(), steps, size=NARROW)


@pytest.mark.parametrize("context", CONTEXTS)
def test_a_resize_keeps_the_row_on_the_screen_in_every_context(context: str) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "]", "]", "]", "]")
        for size in (NARROW, WIDE, (100, 30)):
            await pilot.resize_terminal(*size)
            await settle(app, pilot)
            await settle(app, pilot)
            assert picked(app) == "r6"
            assert "reopening three" in screen_text(app).replace("▌", " ")

    drive(workspace(), steps, size=WIDE, remembered=Remembered(context=context))


def test_the_context_is_remembered_and_taken_up_again() -> None:
    kept: list[Remembered] = []

    async def leave(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "C", "C")
        kept.append(app.remembered())

    async def back(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert desk(app).context == "texts"
        assert columns(app)[0].picked == 2

    drive(workspace(), leave)
    assert kept[0].context == "texts"
    drive(workspace(), back, remembered=kept[0])


@pytest.mark.parametrize("context", CONTEXTS)
def test_rows_are_decided_in_every_context(context: str) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "slash", *"three", "enter", "2")
        kinds = [one.kind for one, state in desk(app).workspace.decisions() if state == "in force"]
        assert kinds[-1] == "relation"
        await press(app, pilot, "f3", "C")
        assert desk(app).view_name == "rows"
        assert desk(app).context == context

    drive(reviewed_workspace(), steps, remembered=Remembered(context=context))


def test_a_long_row_is_read_on_before_the_next_one_is_picked() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        rows = desk(app).query_one(RowList)
        await press(app, pilot, "j")
        assert picked(app) == "r1"
        assert rows.scroll_offset.y == 1
        await press(app, pilot, "k", "]")
        assert picked(app) == "r2"

    drive(workspace(), steps, size=(60, 18), remembered=Remembered(context="neighbours"))


def test_thousands_of_rows_are_told_in_every_context() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "C", "C", "G", "C", "C")
        assert desk(app).context == "claims"

    drive(replace(workspace(), comparisons={call().id: long_comparison(3000)}), steps)


@pytest.mark.parametrize("context", CONTEXTS)
def test_zoomed_rows_and_texts_keep_the_bar_beside_them(context: str) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "]", "z")
        bar = desk(app).query_one(Overview)
        assert bar.size.height > 30
        assert bar.region.right == 140
        assert not desk(app).query_one(Details).is_on_screen
        await press(app, pilot, "]", "escape")
        assert desk(app).maximized is None
        assert desk(app).query_one(RowList).cursor == 2

    drive(workspace(), steps, remembered=Remembered(context=context))
