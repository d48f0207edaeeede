"""The five seed articles, where they lie beside the project: every core claim with account, speaker and quotation."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.eval.placing import find, same_speaker

from crossread import yamlfile
from crossread.ingest import read_inputs
from crossread.lang import load_packs
from crossread.model import Article, Claim, Comparison, Event, Reading, Span
from crossread.pairing import account_of_side
from crossread.pipeline import compare_accounts, find_events, read_all
from crossread.settings import Overrides, Settings
from crossread.text.noise import noise_lines

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not beside this project")
PACKS, SETTINGS = load_packs(), Settings()

PUBLISHED = {
    "000": date(2022, 4, 5),
    "001": date(2022, 9, 23),
    "002": None,  # says its own date
    "003": date(2022, 2, 25),
    "004": date(2022, 6, 16),
}
EVENTS = {
    "000": ("call", date(2022, 4, 4), ("Dmytro Kuleba", "Wang Yi")),
    "001": ("meeting", date(2022, 9, 22), ("Dmytro Kuleba", "Wang Yi")),
    "002": ("call", date(2022, 3, 1), ("Dmytro Kuleba", "Wang Yi")),
    "003": ("call", date(2022, 2, 25), ("Vladimir Putin", "Xi Jinping")),
    "004": ("call", date(2022, 6, 15), ("Vladimir Putin", "Xi Jinping")),
}
WEEKDAYS = {"000": 0, "001": 3, "003": 4, "004": 2}
KINDS = {"direct": {"direct"}, "partial": {"mixed"}, "indirect": {"indirect", "narrated"}}
MIXED_TOO = frozenset({"002-c5"})
"""Gold calls it direct, but the quotation begins in the middle of a sentence of the writer: a quoted fragment is
mixed by the label rules of the readout cases, which came later."""


@cache
def gold() -> dict[str, Any]:
    """The gold file; every value is a string."""
    return dict(yamlfile.load(SEEDS / "gold.yaml"))


@cache
def seed(number: str, dated: bool = True) -> Article:
    """One seed article as the program reads it."""
    path = next(SEEDS.glob(f"{number}_*.txt"))
    given = Overrides(published=PUBLISHED[number] if dated else None)
    articles, skipped = read_inputs([str(path)], PACKS, given)
    assert not skipped
    return articles[0]


@cache
def read() -> tuple[tuple[Event, ...], dict[str, Reading]]:
    """The events of all five, and the reading of each."""
    readings = read_all([seed(number) for number in PUBLISHED], PACKS, SETTINGS)
    events, told = find_events(readings, PACKS, SETTINGS)
    return events, dict(zip(PUBLISHED, told, strict=True))


def core() -> list[tuple[str, dict[str, str]]]:
    """(number, gold claim) of every core claim; empty where there are no seeds."""
    if not SEEDS.is_dir():
        return []
    return [(n, one) for n, case in gold().items() for one in case["claims"] if one["core"] == "true"]


def found(number: str, content: str) -> Claim | None:
    """The claim that a gold content means."""
    reading = read()[1][number]
    return find(reading.article.text, content, reading.claims)


def event_of(number: str) -> Event:
    """The event that one article tells of."""
    events, readings = read()
    return next(event for event in events if readings[number].article.id in event.articles)


def compared(number: str, left: str, right: str) -> Comparison:
    """Two accounts of one article's event."""
    event, readings = event_of(number), tuple(read()[1].values())
    one, other = (account_of_side(event, readings, side, PACKS) for side in (left, right))
    return compare_accounts(event, readings, one, other, PACKS, SETTINGS)


def _id(value: object) -> str:
    return value["id"] if isinstance(value, dict) else str(value)


@pytest.mark.parametrize(("number", "line"), core(), ids=_id)
def test_every_core_claim_is_found_with_account_speaker_and_quotation(
    number: str, line: dict[str, str]
) -> None:
    claim = found(number, line["content"])
    assert claim is not None, line["content"]
    kinds = KINDS[line["kind"]] | ({"mixed"} if line["id"] in MIXED_TOO else set())
    assert (claim.account, claim.quotation in kinds) == (line["account"], True), claim
    assert same_speaker(claim.speaker, line["speaker"], PACKS), claim.speaker


@pytest.mark.parametrize("number", PUBLISHED)
def test_every_event_is_typed_and_dated(number: str) -> None:
    event = event_of(number)
    assert (event.type, event.date, event.participants) == EVENTS[number]
    assert event.precision == "day"


@pytest.mark.parametrize("number", WEEKDAYS)
def test_without_a_published_date_the_weekday_is_kept(number: str) -> None:
    article = seed(number, dated=False)
    assert article.published is None
    mention = read_all([article], PACKS, SETTINGS)[0].mention
    assert (mention.date, mention.weekday, mention.precision) == (None, WEEKDAYS[number], "weekday")


def test_the_five_articles_tell_of_five_events() -> None:
    events, _ = read()
    assert len(events) == 5
    assert [len(event.articles) for event in events] == [1] * 5


@pytest.mark.parametrize("number", PUBLISHED)
def test_no_line_of_noise_is_in_a_claim(number: str) -> None:
    reading = read()[1][number]
    text = reading.article.text
    lines = [span.of(text).strip() for span in noise_lines(text, PACKS, "en")]
    known = [str(line) for line in gold().get(number, {}).get("noise", ())]
    for claim in reading.claims:
        assert not any(line and line in claim.text for line in (*lines, *known))


def test_the_wang_of_an_article_that_names_a_spokesman_is_the_spokesman() -> None:
    names = {claim.speaker.name for claim in read()[1]["003"].claims}
    assert "Wang Wenbin" in names and "Wang Yi" not in names


@pytest.mark.parametrize("number", ["003", "004"])
def test_what_state_media_report_of_putin_stands_in_chinas_account(number: str) -> None:
    said = [claim for claim in read()[1][number].claims if claim.speaker.name == "Vladimir Putin"]
    assert said and {claim.account for claim in said} == {"china"}


@pytest.mark.parametrize("number", ["003", "004"])
def test_an_account_that_does_not_exist_is_said_to_be_missing(number: str) -> None:
    comparison = compared(number, "china", "ukraine")
    missing = next(note for note in comparison.notes if "Ukraine" in note)
    assert missing.startswith("No account") and "China" in missing
    assert {row.relation for row in comparison.rows} == {"only_left"}


def pairs() -> list[tuple[str, int]]:
    """(number, place) of every gold pair."""
    if not SEEDS.is_dir():
        return []
    return [(n, at) for n, case in gold().items() for at in range(len(case.get("pairs", ())))]


@pytest.mark.parametrize(("number", "place"), pairs(), ids=str)
def test_every_gold_pair_is_a_row_with_its_decisive_words(number: str, place: int) -> None:
    pair = gold()[number]["pairs"][place]
    content = {one["id"]: one["content"] for one in gold()[number]["claims"]}
    left, right = found(number, content[pair["left"][0]]), found(number, content[pair["right"][0]])
    comparison = compared(number, "china", "ukraine")
    row = next((row for row in comparison.rows if left in row.left and right in row.right), None)
    assert row is not None, [(r.relation, [c.text for c in (*r.left, *r.right)]) for r in comparison.rows]
    text = read()[1][number].article.text
    for left_words, right_words in pair.get("decisive", ()):
        assert any(
            _touch(text, left_words, claim, span) for d in row.differences for claim, span in d.left_spans
        )
        assert any(
            _touch(text, right_words, claim, span) for d in row.differences for claim, span in d.right_spans
        )


def _touch(text: str, words: str, claim: str, span: Span) -> bool:
    """Whether a marked stretch touches the gold words, wherever they stand in the article."""
    assert claim
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    return any(span.overlaps(Span(at, at + len(words))) for at in starts)


def test_all_countries_against_ukraines_is_scope() -> None:
    rows = compared("001", "china", "ukraine").rows
    scope = [one for row in rows for one in row.differences if one.kind == "scope"]
    assert any("all countries" in one.left and "Ukraine" in one.right for one in scope), scope
