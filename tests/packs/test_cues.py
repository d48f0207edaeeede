"""Every row of reporting words proves itself: each hit makes a claim by one of its words, no miss does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.factories import article, sides

from crossread.attribute import read_article
from crossread.attribute.document import Document
from crossread.attribute.find import find_attributions
from crossread.attribute.found import Found
from crossread.attribute.words import divide, word_lists
from crossread.lang import CueRow, LanguagePack, load_packs
from crossread.model import Claim
from crossread.settings import Settings

PACKS = load_packs(sides())
LANGUAGES = ("en", "uk", "ru", "zh")


def rows(language: str) -> Iterator[tuple[str, CueRow]]:
    """Every row with its first word, by which a reader finds it."""
    yield from ((row.words[0], row) for row in PACKS.languages[language].cues)


def reported_by(pack: LanguagePack, row: CueRow, sentence: str) -> list[Claim] | list[Found]:
    """The claims of `sentence` whose cue is a word of `row`.

    Acts and thoughts are told in readouts; a press article tells them in its own voice. What seems so to nobody is
    never a claim: there the attribution itself counts.
    """
    if row.kind == "appearance" or (row.kind == "noun" and row.status == "said" and "that" not in row.frames):
        found = find_attributions(Document(article(sentence, language=pack.language), pack, PACKS))
        return [one for one in found if one.form is not None and one.form.row == row]
    told = row.kind in ("act", "thought", "told") or (row.kind == "adjective" and row.frames == ["to"])
    side = "lanhai" if told else None
    claims = read_article(article(sentence, language=pack.language, side=side), PACKS, Settings()).claims
    return [claim for claim in claims if claim.cue and _belongs(pack, row, claim.cue)]


def _belongs(pack: LanguagePack, row: CueRow, cue: str) -> bool:
    first, *rest = divide(cue.lower().replace("’", "'"))
    inside = (rest, rest[1:])  # "за його словами": a pronoun may stand inside a phrase
    return any(
        form.row == row and list(form.rest) in inside for form in word_lists(pack).readout_cues.get(first, ())
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_hit_makes_a_claim(language: str) -> None:
    pack = PACKS.languages[language]
    silent = [
        (name, hit) for name, row in rows(language) for hit in row.hit if not reported_by(pack, row, hit)
    ]
    assert silent == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_miss_makes_a_claim(language: str) -> None:
    pack = PACKS.languages[language]
    told = [
        (name, miss, str(claim))
        for name, row in rows(language)
        for miss in row.miss
        for claim in reported_by(pack, row, miss)
    ]
    assert told == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_a_hit_a_miss_and_a_source(language: str) -> None:
    assert [name for name, row in rows(language) if not (row.hit and row.miss and row.source.strip())] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_twice_in_one_row(language: str) -> None:
    assert [name for name, row in rows(language) if len(set(row.words)) != len(row.words)] == []


def test_a_miss_holds_a_word_of_its_row_wherever_it_can() -> None:
    """A miss that does not even look like the row proves nothing: at least every other one has a word of it."""
    for language in LANGUAGES:
        known = list(rows(language))
        near = [name for name, row in known if any(_looks_like(row, miss) for miss in row.miss)]
        assert len(near) * 2 >= len(known), (language, sorted({name for name, _ in known} - set(near)))


def _looks_like(row: CueRow, sentence: str) -> bool:
    return any(word.split()[0][:4].lower() in sentence.lower() for word in row.words)
