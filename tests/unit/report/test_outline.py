"""The outline that all formats write."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests import factories as make
from tests.unit.report.case import articles, case, context

from crossread.model import Comparison, Difference, EventType, NearMiss, Reading, Row, Run, Span
from crossread.report.context import ReportContext
from crossread.report.lookup import look_up
from crossread.report.outline import outline
from crossread.report.quotes import quote_claim
from crossread.report.shapes import Piece


def test_the_finding_is_made_of_counts_and_says_what_a_filter_hides() -> None:
    told = outline(case(), context())
    assert told.finding == (
        "7 rows: 1 same, 2 reworded, 1 conflicting, 2 only in Lanhai's account, 1 only in Kastrovia's "
        "account. 2 rows hidden by filter (speaker: all but Lanhai Press)."
    )


def test_a_summary_with_a_sentence_is_quoted_as_it_stands() -> None:
    found = replace(case(), summary=replace(case().summary, sentence="Seven rows."))
    assert outline(found, replace(context(), hidden=0, filters=())).finding == "Seven rows."


@pytest.mark.parametrize(
    ("type_", "day", "weekday", "words"),
    [
        ("call", date(2031, 5, 4), None, "call of 2031-05-04"),
        ("meeting", None, 1, "meeting on a Tuesday, date unknown"),
        (None, None, None, "event of unknown date"),
    ],
)
def test_the_title_says_what_is_known_of_the_day(
    type_: EventType | None, day: date | None, weekday: int | None, words: str
) -> None:
    event = make.event(type=type_, date=day, weekday=weekday)
    found = make.comparison(event=event)
    assert outline(found, context()).title == f"Lanhai | Kastrovia: two accounts of the {words}"


def test_words_put_into_the_other_sides_mouth_are_unconfirmed_unless_matched() -> None:
    told = outline(case(), context())
    assert [row.id for row in told.unconfirmed_left] == [
        "row-meet"
    ]  # row-quantity names Dovhan too, but is matched
    assert told.unconfirmed_right == ()


def test_the_grid_counts_whose_speakers_stand_in_whose_account() -> None:
    lanhai, kastrovia = outline(case(), context()).voices[::-1]
    assert (lanhai.side, lanhai.left, lanhai.left_matched, lanhai.right, lanhai.right_matched) == (
        "Lanhai",
        3,
        2,
        2,
        2,
    )
    assert (kastrovia.left, kastrovia.left_matched) == (2, 1)
    assert (kastrovia.right, kastrovia.right_matched) == (3, 2)


def test_a_claim_of_two_rows_counts_once_and_as_matched() -> None:
    one, other = make.claim("a", id="a"), make.claim("b", account="kastrovia", id="b")
    rows = [make.row("same", one, other), make.row("only_left", one)]
    voices = outline(make.comparison(rows), context()).voices
    assert [(voice.left, voice.left_matched) for voice in voices] == [(1, 1)]


def test_two_articles_can_be_the_two_accounts() -> None:
    first, second = make.article("One. Two.", name="first"), make.article("Two.", name="second")
    one = make.claim("One.", within=first, account=None, id="one")
    two = make.claim("Two.", within=first, account=None, id="two")
    match = make.claim("Two.", within=second, account=None, id="match")
    found = make.comparison(
        [make.row("same", two, match)],
        articles=[first, second],
        left=first.id,
        right=second.id,
        left_name="first",
        right_name="second",
    )
    known = replace(context(), readings=(Reading(article=first, claims=(one, two)),))
    told = outline(found, known)
    assert [quote.label for row in told.entries for quote in (*row.left, *row.right)] == ["L2", "R1"]


def test_a_side_against_itself_has_nothing_unconfirmed() -> None:
    one = make.claim("Shen spoke.", speaker=make.SHEN)
    found = make.comparison([make.row("only_left", one)], right="lanhai", right_name="Lanhai")
    assert outline(found, context()).unconfirmed_left == ()


def test_labels_follow_the_order_of_the_account_and_not_of_the_rows() -> None:
    told = outline(case(), context())
    labels = {quote.text: quote.label for row in told.entries for quote in (*row.left, *row.right)}
    assert labels["agreed to meet again"] == "L4"
    assert labels["中方愿为劝和促谈发挥建设性作用"] == "L5"  # a later text of the same account
    assert labels["invited Shen to Dubrava"] == "R4"


def test_claims_of_no_row_count_for_the_place_in_the_account() -> None:
    lanhai = articles()[0]
    unseen = make.claim("The call took 40 minutes", within=lanhai, id="unseen")
    known = replace(context(), readings=(Reading(article=lanhai, claims=(unseen,)),))
    assert outline(case(), known).entries[0].left[0].label == "L2"


def test_a_near_miss_is_quoted_with_its_place() -> None:
    told = outline(case(), context())
    near = told.only_left[0].near
    assert near is not None and near.quote is not None
    assert (near.quote.label, near.score, near.quote.text) == (
        "R2",
        "0.21",
        "help end the harbour war through talks",
    )


def test_a_near_miss_that_nobody_knows_keeps_its_id() -> None:
    near = outline(_only("gone"), context()).only_left[0].near
    assert near is not None and near.quote is None and near.claim == "gone"


def _only(miss: str) -> Comparison:
    return make.comparison(
        [make.row("only_left", make.claim("Words."), near_miss=NearMiss(claim=miss, score=0.1))]
    )


def test_decisive_words_are_cut_out_across_the_parts_of_a_split_quotation() -> None:
    text = "“We respect,” she said, “all states.”"
    article = make.article(text)
    spans = (Span(1, 12), Span(25, 36))
    claim = replace(
        make.claim("We respect,"), article=article.id, spans=spans, text="We respect, all states."
    )
    assert claim.text == " ".join(span.of(text) for span in spans)
    found = make.comparison([make.row("only_left", claim)], articles=[article])
    quote = quote_claim(claim, "L", [(claim.id, Span(4, 28))], look_up(found, context()))
    assert quote.pieces == (
        Piece(text="We "),
        Piece(text="respect,", decisive=True),
        Piece(text=" "),
        Piece(text="all", decisive=True),
        Piece(text=" states."),
    )
    assert quote.offsets == ((1, 12), (25, 36))


def test_spans_of_another_claim_mark_nothing() -> None:
    claim = make.claim("Words.")
    found = make.comparison([make.row("only_left", claim)])
    quote = quote_claim(claim, "L", [("other", Span(0, 5))], look_up(found, context()))
    assert quote.pieces == (Piece(text="Words."),)


def test_the_word_diff_of_an_entry_rebuilds_both_sides() -> None:
    runs = (Run(op="equal", left="a ", right="a "), Run(op="replace", left="b", right="c"))
    row = make.row("reworded", make.claim("a b"), make.claim("a c", account="kastrovia"), runs=runs)
    entry = outline(make.comparison([row]), context()).entries[0]
    assert "".join(run.left for run in entry.runs) == "a b"
    assert "".join(run.right for run in entry.runs) == "a c"


def test_a_decision_is_told_with_its_reviewer_and_never_as_a_proposal() -> None:
    method = outline(case(), context()).method
    assert method.proposed == "6 rows as the program proposed, 1 row with a person's decision."
    assert method.decisions == (
        "row 2: note by A. Reader on 2031-05-07 00:00 UTC; note: checked against the original",
    )


def test_a_comparison_of_nothing_has_every_section() -> None:
    told = outline(make.comparison(), ReportContext(version="1", command="x", sides=make.sides()))
    assert told.entries == () and told.key == ()
    assert told.order.sentence == "Fewer than two points stand in both accounts."


def test_a_difference_without_words_on_one_side_says_so() -> None:
    row = _with(Difference(kind="initiative", left="at the latter's request", right=""))
    sentence = outline(make.comparison([row]), context()).entries[0].differences[0].sentence
    assert sentence == (
        "At whose request: “at the latter's request” in Lanhai's account, "
        "no such words in Kastrovia's account."
    )


def _with(difference: Difference) -> Row:
    left, right = make.claim("a"), make.claim("b", account="kastrovia")
    return make.row("reworded", left, right, differences=(difference,))
