"""The glossary: each row is its own proof."""

import msgspec
import pytest

from crossread.lang import Concept, Phrasebook, load_packs
from crossread.lang.concepts import ConceptIndex
from crossread.lang.forms import forms_of, plain

PACKS = load_packs()
INDEX = ConceptIndex(
    msgspec.structs.replace(PACKS, phrasebook=Phrasebook(schema="", concepts=PACKS.glossary.words))
)
LANGUAGES = ("en", "zh", "uk", "ru")


@pytest.mark.parametrize("row", PACKS.glossary.words, ids=lambda row: row.id)
def test_every_form_of_a_row_is_found_as_its_id(row: Concept) -> None:
    lost = [
        form
        for language in LANGUAGES
        for form in forms_of(row, language)
        if row.id not in {hit.concept.id for hit in INDEX.find(plain(form), language)}
    ]
    assert lost == []


def test_a_row_has_forms_in_all_four_languages_and_an_id_of_its_own() -> None:
    ids = [row.id for row in PACKS.glossary.words]
    assert len(ids) == len(set(ids))
    assert all(forms_of(row, language) for row in PACKS.glossary.words for language in LANGUAGES)


def test_no_row_stands_on_a_single_chinese_character() -> None:
    short = [(row.id, form) for row in PACKS.glossary.words for form in row.zh if len(form) < 2]
    assert not short
