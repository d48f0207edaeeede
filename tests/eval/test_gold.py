"""The project's own gold: sentences of four languages with floors that only go up (`floors.yaml`, in per cent)."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from tests.eval.placing import find, same_speaker
from tests.factories import article

from crossread import yamlfile
from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.lang.sides import parse_sides
from crossread.model import Claim
from crossread.settings import Settings
from crossread.text.sentences import find_sentences

HERE = Path(__file__).parent
STATES = HERE / "states.yaml"
PACKS = load_packs(parse_sides(STATES.read_text(encoding="utf-8"), STATES), only_extra=True)
LANGUAGES = ("en", "uk", "ru", "zh")


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text and what it holds: (content, account, speaker, kind, status)."""

    text: str
    claims: list[tuple[str, str, str, str, str]]
    side: str | None = None


class Gold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The cases of one language."""

    language: str
    cases: list[Case]


class Miss(NamedTuple):
    """One thing that went wrong, in words."""

    measure: str
    wanted: str
    got: str


@cache
def gold(language: str) -> Gold:
    """The gold of one language."""
    path = HERE / "gold" / f"{language}.yaml"
    return yamlfile.convert(yamlfile.load(path), Gold, path)


def read(case: Case, language: str) -> tuple[Claim, ...]:
    """The claims that the program finds in one case."""
    return read_article(article(case.text, language=language, side=case.side), PACKS, Settings()).claims


@cache
def measured(language: str) -> tuple[dict[str, float], tuple[Miss, ...]]:
    """(figures in per cent, misses): recall over gold claims, precision over predicted, the rest over those found."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    misses: list[Miss] = []
    for case in gold(language).cases:
        claims = read(case, language)
        total["precision"] += len(claims)
        for content, account, speaker, kind, status in case.claims:
            claim = find(case.text, content, claims)
            total["recall"] += 1
            if claim is None:
                misses.append(Miss("recall", content, " / ".join(one.text for one in claims)))
                continue
            right["recall"] += 1
            right["precision"] += 1
            got = {
                "account": (claim.account or "nobody", account),
                "speaker": (claim.speaker.name, speaker),
                "kind": (claim.quotation, kind),
                "status": (claim.status, status),
            }
            for measure, (have, want) in got.items():
                good = same_speaker(claim.speaker, want, PACKS) if measure == "speaker" else have == want
                total[measure] += 1
                right[measure] += good
                if not good:
                    misses.append(Miss(measure, f"{want}: {content}", have))
    return {key: round(100 * right[key] / total[key], 1) for key in total}, tuple(misses)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_falls_below_its_floor(language: str) -> None:
    floors: dict[str, str] = yamlfile.load(HERE / "floors.yaml")[language]
    figures, misses = measured(language)
    low = {key: figures[key] for key, floor in floors.items() if figures[key] < float(floor)}
    assert low == {}, misses


@pytest.mark.parametrize("language", LANGUAGES)
def test_floors_are_raised_when_the_figures_rise(language: str) -> None:
    floors: dict[str, str] = yamlfile.load(HERE / "floors.yaml")[language]
    figures, _ = measured(language)
    assert set(floors) == set(figures)
    high = {key: figures[key] for key, floor in floors.items() if figures[key] - float(floor) > 8}
    assert high == {}, "raise these floors"


def test_there_are_a_hundred_and_fifty_sentences_and_every_content_stands_in_its_text() -> None:
    sentences = 0
    for language in LANGUAGES:
        for case in gold(language).cases:
            assert all(content in case.text for content, *_ in case.claims), case.text
            sentences += len(find_sentences(case.text, language))
    assert sentences >= 150
