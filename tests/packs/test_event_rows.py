"""Every row about events, dates and header facts proves itself on its own examples."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from crossread.attribute.mention_lexicon import Cue, lexicon
from crossread.attribute.mention_phrases import Found, Phrases, fold
from crossread.lang import LanguagePack, load_packs

PACKS = load_packs().languages
KEYS = (
    "event_",
    "background_",
    "initiator_",
    "duration_",
    "place_",
    "next_step_",
    "format_",
    "atmosphere",
    "date_",
)
LANGUAGES = ("en", "zh", "uk", "ru")


def rows(pack: LanguagePack) -> Iterator[tuple[str, list[str], list[str], list[str]]]:
    """(key, words, hits, misses) of every row of these sections."""
    for event in pack.events:
        yield event.type, event.words, event.hit, event.miss
    for row in pack.phrases:
        if row.key.startswith(KEYS):
            yield row.key, row.words, row.hit, row.miss


def found(pack: LanguagePack, key: str, words: list[str], sentence: str) -> bool:
    """Whether the row speaks in `sentence`, other rows of the pack having their say."""
    known = lexicon(pack)
    if key.startswith(("date_", "event_noun", "background_roles", "background_voices", "background_not")):
        return bool(Phrases((word, key) for word in words).find(fold(sentence)))
    shelves = (known.events, known.facts, known.places, known.leads)
    hits: list[Found[Cue]] = [hit for shelf in shelves for hit in shelf.find(fold(sentence))]
    return any(cue.key == key for hit in hits for cue in hit.payload)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_found_in_its_hits(language: str) -> None:
    pack = PACKS[language]
    wrong = [
        (key, hit) for key, words, hits, _ in rows(pack) for hit in hits if not found(pack, key, words, hit)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_row_is_found_in_its_misses(language: str) -> None:
    pack = PACKS[language]
    wrong = [
        (key, miss)
        for key, words, _, misses in rows(pack)
        for miss in misses
        if found(pack, key, words, miss)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_examples_and_a_source(language: str) -> None:
    assert [key for key, _, hits, misses in rows(PACKS[language]) if not hits or not misses] == []
