"""The stable JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from tests import factories as make
from tests.unit.report.case import articles, case, context

from crossread.model import HeaderFact, Reading, Span
from crossread.report import render
from crossread.report.jsonform import claims_json, events_json
from crossread.report.jsonparts import header_json
from crossread.report.jsonshapes import ClaimsJson, ComparisonJson, EventsJson


def _tree() -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(render(case(), "json", context()))
    return tree


def _readings() -> list[Reading]:
    wire = make.article("Shen said yes.")
    return [Reading(article=wire, claims=(make.claim("yes", within=wire),))]


def test_the_object_has_the_keys_of_the_schema_and_decodes_as_it() -> None:
    report = render(case(), "json", context())
    assert set(json.loads(report)) == {"schema", "articles", "events", "comparison", "skipped", "method"}
    found = msgspec.json.decode(report, type=ComparisonJson, strict=True)
    assert found.schema == "crossread/comparison@1"


def test_keys_are_sorted_at_every_depth() -> None:
    def ordered(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert [key for key, _ in pairs] == sorted(key for key, _ in pairs)
        return dict(pairs)

    json.loads(render(case(), "json", context()), object_pairs_hook=ordered)


def test_offsets_point_at_the_words_of_the_claim() -> None:
    claims = [(article, claim) for article in _tree()["articles"] for claim in article["claims"]]
    assert len(claims) == 10
    for article, claim in claims:
        assert article["text"][claim["start"] : claim["end"]] == claim["text"]


def test_rows_name_claims_that_the_articles_hold() -> None:
    tree = _tree()
    known = {claim["id"] for article in tree["articles"] for claim in article["claims"]}
    assert {id_ for row in tree["comparison"]["rows"] for id_ in (*row["left"], *row["right"])} <= known


def test_the_speaker_is_a_name_and_the_account_another_field() -> None:
    claims = [claim for article in _tree()["articles"] for claim in article["claims"]]
    told = next(claim for claim in claims if claim["text"] == "respect for Kastrovia's sovereignty")
    assert (told["speaker"], told["speaker_side"], told["account"]) == ("Shen Yulan", "lanhai", "kastrovia")


def test_the_header_gives_each_side_its_facts_with_minutes_as_a_number() -> None:
    header = _tree()["events"][0]["header"]
    assert header == {
        "kastrovia": {"duration_minutes": 55, "format": "call"},
        "lanhai": {
            "duration_minutes": 40,
            "format": "call",
            "initiator": "kastrovia",
            "next_step": "meet again",
        },
    }


def test_of_two_values_the_first_stands_and_participants_are_all_listed() -> None:
    def fact(kind: Any, value: str) -> HeaderFact:
        return HeaderFact(kind=kind, value=value, account="lanhai", article="a", span=Span(0, 1))

    found = [
        fact("place", "Dubrava"),
        fact("place", "here"),
        fact("participants", "B"),
        fact("participants", "A"),
    ]
    header = header_json([*found, fact("duration_minutes", "an hour"), fact("duration_minutes", "62.5")])
    assert header.place == "Dubrava"
    assert header.participants == ["B", "A"]
    assert header.duration_minutes == 62.5


def test_readings_bring_in_the_claims_of_no_row() -> None:
    lanhai = articles()[0]
    unseen = make.claim("The call took 40 minutes", within=lanhai, id="unseen", account=None)
    report = render(case(), "json", replace(context(), readings=(Reading(article=lanhai, claims=(unseen,)),)))
    first, *rest = json.loads(report)["articles"]
    assert [claim["id"] for claim in first["claims"]] == ["unseen"]
    assert [article["name"] for article in rest] == ["kastrovia-readout", "lanhai-press"]


def test_filters_and_hidden_rows_are_echoed() -> None:
    method = _tree()["method"]
    assert (method["hidden"], method["filters"]) == (2, ["speaker: all but Lanhai Press"])


def test_an_article_names_the_events_it_tells_of() -> None:
    assert {tuple(article["events"]) for article in _tree()["articles"]} == {("2031-05-04-call-dovhan-shen",)}


def test_claims_are_the_same_object_without_a_comparison() -> None:
    tree = json.loads(claims_json(_readings(), [make.event()], [], make.sides()))
    assert set(tree) == {"schema", "articles", "events", "skipped"}
    assert tree["articles"][0]["claims"][0]["text"] == "yes"
    msgspec.json.decode(claims_json(_readings(), [], [], make.sides()), type=ClaimsJson)


def test_events_are_the_same_object_without_claims() -> None:
    tree = json.loads(events_json(_readings(), [make.event()], [], make.sides()))
    assert "claims" not in tree["articles"][0]
    assert tree["events"][0]["date_precision"] == "day"
    msgspec.json.decode(events_json(_readings(), [], [], make.sides()), type=EventsJson)


@pytest.mark.parametrize("score", [0.1 + 0.2, 1 / 3])
def test_scores_have_four_decimals(score: float) -> None:
    found = make.comparison(
        [make.row("same", make.claim("a"), make.claim("b", account="kastrovia"), score=score)]
    )
    printed = json.loads(render(found, "json", context()))["comparison"]["rows"][0]["score"]
    assert printed == round(score, 4)
