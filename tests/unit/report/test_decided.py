"""Every report tells what people decided from what the program proposed."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.unit.report.case import case, context
from tests.unit.report.readback import close
from tests.unit.report.test_schemas import faults

from crossread.model import ClaimKey, Comparison, Decision, Span
from crossread.report import FORMATS, render
from crossread.report.decided import decision_words, orphan_words, review_words
from crossread.report.outline import outline
from crossread.report.schemas import schema

NOON = datetime(2031, 5, 7, 9, 30, tzinfo=UTC)
LOST = Decision(
    id="d9",
    kind="relation",
    value="same",
    was="reworded",
    note="before the edit",
    reviewer="B. Reader",
    decided=NOON,
    claims=(ClaimKey(key="a-b", text="words that are gone"),),
)


def decision(kind: str, value: str = "", **more: str) -> Decision:
    """A decision of A. Reader in May."""
    return Decision(id=f"d-{kind}", kind=kind, value=value, reviewer="A. Reader", decided=NOON, **more)  # type: ignore[arg-type]


def decided() -> Comparison:
    """The case with a relation set, a claim corrected, an event merged, and a decision orphaned."""
    found = case()
    first, *others = found.rows
    claim = replace(others[0].left[0], decisions=(decision("speaker", "Shen Yulan", was="Ann Reed"),))
    first = replace(
        first,
        relation="conflicting",
        proposed=(first,),
        decisions=(decision("relation", "conflicting", was="reworded"),),
    )
    return replace(
        found,
        rows=(first, replace(others[0], left=(claim,)), *others[1:]),
        summary=replace(found.summary, decided=2, reviewed=1),
        event=replace(found.event, decisions=(decision("merge", was="one | other"),)),
        orphaned=(LOST,),
    )


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_says_who_decided_what_and_when(format: str) -> None:
    report = render(decided(), format, context())
    read = (
        close("".join(csv.reader(io.StringIO(report)).__next__()) + report)
        if format == "csv"
        else close(report)
    )
    assert "A.Reader" in read and "B.Reader" in read
    assert close("before the edit") in read and close("words that are gone") in read
    if format == "json":
        return
    assert close("relation set to conflicting by A. Reader on 2031-05-07 09:30 UTC") in read
    assert close("the program proposed: reworded") in read and close("the program proposed: Ann Reed") in read
    assert close("1 of 7 rows reviewed.") in read


def test_json_has_the_proposal_beside_the_decision_and_keeps_its_schema() -> None:
    tree = json.loads(render(decided(), "json", context()))
    assert faults(tree, schema("comparison"), schema("comparison")) == []
    row = tree["comparison"]["rows"][0]
    assert row["relation"] == "conflicting" and row["proposed"][0]["relation"] == case().rows[0].relation
    assert row["decision"]["was"] == "reworded" and row["reviewed"] is True
    assert tree["comparison"]["summary"]["reviewed"] == 1
    assert tree["comparison"]["orphaned"][0]["claims"] == [{"key": "a-b", "text": "words that are gone"}]


def test_a_spreadsheet_gets_columns_for_both_at_the_end() -> None:
    rows = list(csv.DictReader(io.StringIO(render(decided(), "csv", context()).removeprefix("\ufeff"))))
    assert list(rows[0])[-4:] == ["proposed", "reviewed", "review", "orphaned"]
    assert rows[0]["proposed"].startswith(f"{case().rows[0].relation}: L1 | R")
    assert [row["reviewed"] for row in rows[:2]] == ["yes", ""]


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_is_said_of_review_where_nobody_decided(format: str) -> None:
    bare = replace(case(), rows=tuple(replace(row, decisions=()) for row in case().rows))
    report = render(bare, format, context())
    assert "reviewed" not in report and "orphaned" not in report and review_words(bare) == ""


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (decision("accept", "same"), "accepted by A. Reader on 2031-05-07 09:30 UTC"),
        (decision("differences", "term", difference="naming"), "difference “naming” relabelled term by"),
        (decision("differences", difference="naming"), "difference “naming” taken away by"),
        (decision("account", was="lanhai"), "account set to nobody by"),
        (
            decision("header", "40", account="lanhai", fact="duration_minutes"),
            "duration in the account of lanhai set to 40",
        ),
        (decision("header", account="lanhai", fact="place", was="Port Qing"), "taken away by"),
        (Decision(kind="hologram"), "hologram"),
        (Decision(kind="note", note="see\nthere"), "note; note: see there"),
        (Decision(kind="pin", reviewer="\x1b[31mred"), "pinned by ␛[31mred"),
    ],
)
def test_a_decision_in_words(one: Decision, words: str) -> None:
    assert words in decision_words(one)


def test_an_orphan_is_told_with_the_words_it_was_about() -> None:
    assert orphan_words(LOST).endswith("about: “words that are gone”")
    assert orphan_words(replace(LOST, claims=(ClaimKey(text="x" * 500),))).count("x") == 120


def test_a_corrected_fact_without_words_in_the_text_is_told_as_a_persons() -> None:
    found = case()
    fact = replace(found.event.facts[0], span=Span(0, 0), decision=decision("header", "40"))
    told = outline(replace(found, event=replace(found.event, facts=(fact,))), context())
    quote = next(quote for line in told.event.facts for quote in (*line.left_quotes, *line.right_quotes))
    assert quote.text == "" and quote.offsets == () and "by A. Reader" in quote.attribution
