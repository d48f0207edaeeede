"""Decisions on rows: what holds, and what the program proposed beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.review.deciding import LEFT, RIGHT, Case, reading, texts

from crossread.model import Decision

PAIR = ("all states", "borders of Kastrovia")
PORTS = ("two ports", "three ports")


def test_without_decisions_the_comparison_is_the_very_same() -> None:
    case = Case()
    assert case.decided() == case.proposed()


def test_the_case_is_what_the_tests_take_it_for() -> None:
    found = Case().proposed()
    assert [row.relation for row in found.rows] == ["reworded", "conflicting", "only_right", "only_left"]


def test_a_relation_holds_and_the_proposal_stays_beside_it() -> None:
    case = Case()
    case.decide("relation", *PAIR, value="same", note="same point")
    row = case.row("all states")
    assert (row.relation, [one.relation for one in row.proposed]) == ("same", ["reworded"])
    assert row.decision and row.decision.note == "same point" and row.is_reviewed
    summary = case.decided().summary
    assert (summary.same, summary.reworded, summary.decided, summary.reviewed) == (1, 0, 1, 1)
    assert summary.sentence.startswith("4 rows: 1 same, 0 reworded")


def test_the_last_judgement_holds() -> None:
    case = Case()
    case.decide("relation", *PAIR, value="same")
    case.decide("relation", *PAIR, value="conflicting", reviewer="B. Reader")
    row = case.row("all states")
    assert row.relation == "conflicting" and [one.reviewer for one in row.decisions] == ["B. Reader"]


def test_accepting_keeps_the_relation_that_was_accepted() -> None:
    case = Case()
    case.decide("accept", *PAIR, value="reworded")
    row = case.row("all states")
    assert row.relation == "reworded" and row.proposed == () and row.is_reviewed


def test_a_rejected_row_is_taken_apart() -> None:
    case = Case()
    case.decide("reject", *PAIR)
    rows = case.decided().rows
    assert [row.relation for row in rows].count("only_left") == 2 and len(rows) == 5
    left, right = case.row("all states"), case.row("borders of Kastrovia")
    assert left.near_miss and left.near_miss.claim == right.right[0].id and left.near_miss.score > 0
    assert [one.kind for one in left.decisions] == ["reject"] and left.proposed[0].relation == "reworded"
    assert not left.is_reviewed


def test_linked_claims_become_a_row_with_a_relation_of_its_own() -> None:
    case = Case()
    case.decide("link", "grain ships", "ceasefire")
    row = case.row("grain ships")
    assert texts(row) == ([LEFT[2]], [RIGHT[2]]) and row.relation in ("reworded", "conflicting")
    assert {one.relation for one in row.proposed} == {"only_left", "only_right"}
    assert len(case.decided().rows) == 3 and "put together by a person" in row.reasons
    assert "".join(run.left for run in row.runs) == LEFT[2]


def test_unlinking_one_telling_leaves_the_others() -> None:
    case = Case()
    case.decide("link", "grain ships", "three ports")
    assert len(case.row("grain ships").left) == 2
    case.decide("unlink", "grain ships", "three ports")
    assert texts(case.row("grain ships")) == ([LEFT[2]], [])
    assert texts(case.row("three ports")) == ([LEFT[1]], [RIGHT[1]])


def test_linking_again_takes_back_the_rejection() -> None:
    case = Case()
    case.decide("reject", *PAIR)
    case.decide("link", *PAIR)
    row = case.row("all states")
    assert texts(row) == ([LEFT[0]], [RIGHT[0]]) and [one.kind for one in row.decisions] == ["link"]
    assert row.proposed == ()


def test_an_accepted_claim_of_one_account_stays_alone() -> None:
    case = Case()
    case.decide("accept", "three ports", value="only")
    row = case.row("three ports")
    assert row.relation == "only_right" and row.is_reviewed and case.row("two ports").relation == "only_left"


def test_a_pin_keeps_together_what_another_alignment_would_part() -> None:
    case = Case()
    case.decide("pin", "grain ships", "ceasefire")
    assert texts(case.row("ceasefire")) == ([LEFT[2]], [RIGHT[2]])


@pytest.mark.parametrize(("value", "kinds"), [("term", ["term"]), ("", [])])
def test_a_difference_is_relabelled_or_taken_away(value: str, kinds: list[str]) -> None:
    case = Case()
    before = case.row("all states")
    (difference,) = before.differences
    words = tuple(sorted(filter(None, (difference.left, difference.right))))
    case.decide("differences", *PAIR, difference=difference.kind, words=words, value=value)
    row = case.row("all states")
    assert [one.kind for one in row.differences] == kinds
    assert row.proposed == (before,) and row.relation == ("reworded" if kinds else "same")
    assert kinds or not any(run.decisive for run in row.runs)


def test_a_difference_that_is_no_more_changes_nothing() -> None:
    case = Case()
    case.decide("differences", *PAIR, difference="tone", value="")
    assert case.row("all states").differences == Case().row("all states").differences


def test_notes_of_two_reviewers_stay_and_an_empty_one_takes_a_note_away() -> None:
    case = Case()
    case.decide("note", *PAIR, note="see footnote")
    case.decide("note", *PAIR, note="agreed", reviewer="B. Reader")
    assert [one.note for one in case.row("all states").decisions] == ["see footnote", "agreed"]
    case.decide("note", *PAIR, note="")
    assert [one.note for one in case.row("all states").decisions] == ["agreed"]
    assert not case.row("all states").is_reviewed


def test_a_tick_is_for_the_row_as_it_was_seen() -> None:
    case = Case()
    case.decide("reviewed", *PAIR, value="yes")
    assert case.row("all states").is_reviewed
    case.decide("link", "grain ships", "borders of Kastrovia")
    assert not case.row("all states").is_reviewed
    case.decide("reviewed", *PAIR, "grain ships", value="yes")
    case.decide("reviewed", *PAIR, "grain ships", value="no")
    assert not case.row("all states").is_reviewed


def test_orphaned_decisions_of_the_event_are_listed() -> None:
    case = Case()
    lost = case.decide("relation", *PAIR, value="same")
    elsewhere = replace(
        lost, id="x", event="2030-01-01-call", claims=(replace(lost.claims[0], article="else"),)
    )
    case.log.append(elsewhere)
    case.readings = (reading(LEFT[1:], "lanhai"), case.readings[1])
    case.event = replace(case.event, articles=tuple(one.article.id for one in case.readings))
    found = case.decided()
    assert found.orphaned == (lost,) and found.rows == case.proposed().rows and found.is_decided


def test_a_relation_that_cannot_be_does_nothing() -> None:
    case = Case()
    case.decide("relation", *PAIR, value="only_left")
    assert case.row("all states").relation == "reworded"


def test_rows_keep_the_order_of_the_accounts() -> None:
    case = Case()
    case.decide("reject", *PORTS)
    assert texts(case.decided().rows[0]) == ([LEFT[0]], [RIGHT[0]])


def test_decisions_on_other_events_change_nothing() -> None:
    case = Case()
    case.log.append(Decision(id="z", kind="note", note="x", event="other"))
    assert case.decided() == case.proposed()
