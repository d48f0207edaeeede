"""Every class of words proves itself: without it its hits are read in another way, and its misses as before."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from tests.factories import article, sides

from crossread.attribute import read_article
from crossread.attribute.document import Document
from crossread.attribute.find import find_attributions
from crossread.lang import Packs, load_packs
from crossread.lang.types import ClassRow
from crossread.settings import Settings

PACKS = load_packs(sides())
WHOSE = (None, "lanhai", "kastrovia")
"""A text may be an article of the press or the readout of either side; some rules read only one of these."""


def rows() -> Iterator[tuple[str, ClassRow]]:
    """Every row with its language."""
    for language, pack in PACKS.languages.items():
        yield from ((language, row) for row in pack.classes)


def without(language: str, row: ClassRow) -> Packs:
    """The packs without that row."""
    pack = PACKS.languages[language]
    others = [other for other in pack.classes if other is not row]
    fewer = msgspec.structs.replace(pack, classes=others)
    return msgspec.structs.replace(PACKS, languages={**PACKS.languages, language: fewer})


def readings(packs: Packs, language: str, text: str) -> list[str]:
    """What is read in a text, whoever has published it: attributions, claims, event and header facts."""
    found = []
    for side in WHOSE:
        one = article(text, language=language, side=side)
        attributions = find_attributions(Document(one, packs.languages[language], packs))
        found.append(f"{attributions} {read_article(one, packs, Settings())}")
    return found


@pytest.mark.parametrize(("language", "row"), list(rows()), ids=lambda part: getattr(part, "name", part))
def test_a_class_decides_its_hits_and_nothing_in_its_misses(language: str, row: ClassRow) -> None:
    fewer = without(language, row)
    for text in row.hit:
        assert readings(fewer, language, text) != readings(PACKS, language, text), text
    for text in row.miss:
        assert readings(fewer, language, text) == readings(PACKS, language, text), text


@pytest.mark.parametrize("language", sorted(PACKS.languages))
def test_every_class_has_a_hit_a_miss_and_a_source(language: str) -> None:
    given = PACKS.languages[language].classes
    assert [row.name for row in given if not (row.hit and row.miss and row.source.strip())] == []


@pytest.mark.parametrize("language", sorted(PACKS.languages))
def test_a_miss_holds_a_word_of_its_class(language: str) -> None:
    given = PACKS.languages[language].classes
    assert [
        (row.name, miss)
        for row in given
        for miss in row.miss
        if not any(word.strip() in miss.lower() for word in row.words)
    ] == []


@pytest.mark.parametrize("language", sorted(PACKS.languages))
def test_no_name_is_given_to_two_classes(language: str) -> None:
    pack = PACKS.languages[language]
    names = [row.name for row in pack.classes]
    assert len(set(names)) == len(names)
    assert not set(names) & set(pack.functions)
