"""Header facts, side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests import factories as make
from tests.unit.report.case import case, context

from crossread.model import FactKind, HeaderFact, Span
from crossread.report.eventbox import event_box, fact_mark
from crossread.report.lookup import look_up


@pytest.mark.parametrize(
    ("kind", "left", "right", "mark"),
    [
        ("duration_minutes", ["40"], ["55"], "!"),
        ("duration_minutes", ["40"], ["40"], "="),
        ("initiator", ["lanhai"], ["kastrovia"], "!"),
        ("initiator", ["kastrovia"], [], "<"),
        ("initiator", [], ["kastrovia"], ">"),
        ("date", ["2031-05-04"], ["2031-05-05"], "!"),
        ("date", ["2031-05-04"], ["Sunday"], "~"),
        ("date", ["2031-05-04", "2031-05-05"], ["2031-05-05"], "~"),
        ("place", ["Dubrava"], ["the Winter Palace"], "~"),
        ("place", ["Dubrava"], ["dubrava "], "="),
    ],
)
def test_only_exact_facts_without_a_common_value_conflict(
    kind: FactKind, left: list[str], right: list[str], mark: str
) -> None:
    assert fact_mark(kind, left, right) == mark


def test_facts_face_each_other_with_the_words_that_state_them() -> None:
    box = event_box(case(), look_up(case(), context()))
    lines = {line.kind: line for line in box.facts}
    assert lines["initiator"].left == ("Kastrovia",)
    assert lines["duration_minutes"].mark == "!"
    assert lines["duration_minutes"].right == ("55 minutes",)
    assert lines["duration_minutes"].right_quotes[0].text == "55 minutes"
    assert [line.kind for line in box.facts] == ["initiator", "format", "duration_minutes", "next_step"]


def test_a_fact_that_neither_account_states_is_told_with_its_source() -> None:
    wire = make.article("The call lasted an hour.", publisher="World Wire")
    fact = HeaderFact(kind="duration_minutes", value="60", account=None, article=wire.id, span=Span(16, 23))
    found = make.comparison(articles=[wire])
    found = replace(found, event=replace(found.event, facts=(fact, fact)))
    box = event_box(found, look_up(found, context()))
    assert box.others == (("World Wire (no side's account)", "duration: 60 minutes"),)


def test_a_value_stated_twice_is_shown_once() -> None:
    wire = make.article("40 minutes. 40 minutes.")
    facts = tuple(
        HeaderFact(
            kind="duration_minutes", value="40", account="lanhai", article=wire.id, span=Span(at, at + 10)
        )
        for at in (0, 12)
    )
    found = make.comparison(articles=[wire])
    found = replace(found, event=replace(found.event, facts=facts))
    line = event_box(found, look_up(found, context())).facts[0]
    assert line.left == ("40 minutes",) and len(line.left_quotes) == 1


def test_the_first_text_of_an_account_is_the_earliest_that_carries_its_claim() -> None:
    lines = dict(event_box(case(), look_up(case(), context())).lines)
    assert lines["first text with Kastrovia's account"] == "2031-05-04, Kastrovian foreign ministry"
