"""Every row of the phrasebook proves itself, and the rows do not contradict each other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import get_args

import msgspec
import pytest

from crossread.lang.concepts import ConceptIndex
from crossread.lang.formindex import FormIndex
from crossread.lang.forms import forms_of, read_form
from crossread.lang.packs import PACKS, compile_packs
from crossread.lang.types import Concept, Packs
from crossread.model import DifferenceKind, Side, Sides

LANGUAGES = ("en", "zh", "uk", "ru")
NAMES = {"en": "Velmark", "zh": "维尔马", "uk": "Вельмарк", "ru": "Вельмарк"}
LITTLE = "of on in at to for not back up as by на по за в с з до"
SCRIPTS = {"en": r"[a-z]", "zh": r"[\u4e00-\u9fff]", "uk": r"[а-яєіїґ]", "ru": r"[а-яё]"}


def _packs() -> Packs:
    """The phrasebook with two invented sides, so that no other pack is needed."""
    read = compile_packs([PACKS / "phrasebook.yaml"])
    sides = {
        "seland": Side(id="seland", name="Seland", names=("Selandian", "塞兰", "Селанд")),
        "velmark": Side(id="velmark", name="Velmark", names=("维尔马", "Вельмарк")),
    }
    return msgspec.structs.replace(read, sides=Sides(sides=sides), digest="test")


PHRASEBOOK = _packs()
CONCEPTS = PHRASEBOOK.phrasebook.concepts
INDEX = ConceptIndex(PHRASEBOOK)
EXAMPLES = [(concept, sentence) for concept in CONCEPTS for sentence in concept.hit]
COUNTEREXAMPLES = [(concept, sentence) for concept in CONCEPTS for sentence in concept.miss]


def _ids(sentence: str) -> list[str]:
    return [found.concept.id for found in INDEX.find(sentence)]


def test_every_hit_sentence_is_found_to_hold_its_concept() -> None:
    wrong = [
        (concept.id, sentence, _ids(sentence))
        for concept, sentence in EXAMPLES
        if concept.id not in _ids(sentence)
    ]
    assert wrong == []


def test_no_miss_sentence_is_found_to_hold_its_concept() -> None:
    wrong = [(concept.id, sentence) for concept, sentence in COUNTEREXAMPLES if concept.id in _ids(sentence)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_is_found_whole_and_as_its_own_concept(language: str) -> None:
    wrong = [
        (concept.id, text)
        for concept in CONCEPTS
        for text in _plain_forms(concept, language)
        if [(found.concept.id, found.span.of(text)) for found in INDEX.find(text, language)]
        != [(concept.id, text)]
    ]
    assert wrong == []


def _plain_forms(concept: Concept, language: str) -> list[str]:
    """Forms as they would stand in a text; those with a gap have words of their own there and are left out."""
    written = [form for form in forms_of(concept, language) if not form.startswith("!") and "~" not in form]
    return [form.replace("=", "").replace("{side}", NAMES[language]) for form in written]


def test_every_concept_has_forms_in_four_languages_each_in_its_own_script() -> None:
    wrong = [
        (concept.id, language)
        for concept in CONCEPTS
        for language in LANGUAGES
        if not forms_of(concept, language)
        or not re.search(SCRIPTS[language], forms_of(concept, language)[0].lower())
    ]
    assert wrong == []


def test_the_first_form_of_every_language_can_be_shown_to_a_reader() -> None:
    firsts = [forms_of(concept, language)[0] for concept in CONCEPTS for language in LANGUAGES]
    assert [form for form in firsts if re.search(r"[!~{}]", form)] == []


def test_there_are_at_least_750_concepts_with_unique_slugs() -> None:
    ids = [concept.id for concept in CONCEPTS]
    assert len(ids) >= 750
    assert [id_ for id_, count in Counter(ids).items() if count > 1] == []
    assert [id_ for id_ in ids if not re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", id_)] == []


def test_every_concept_names_its_source_and_brings_a_hit_and_a_miss() -> None:
    assert [concept.id for concept in CONCEPTS if not (concept.source and concept.hit and concept.miss)] == []


def test_a_strength_and_a_scale_come_together() -> None:
    assert [concept.id for concept in CONCEPTS if bool(concept.scale) != (concept.strength > 0)] == []


def test_a_scale_has_at_least_two_strengths_and_one_slot() -> None:
    strengths: dict[str, set[int]] = defaultdict(set)
    slots: dict[str, set[str]] = defaultdict(set)
    for concept in CONCEPTS:
        if concept.scale:
            strengths[concept.scale].add(concept.strength)
            slots[concept.scale].add(concept.slot)
    assert [scale for scale, places in strengths.items() if len(places) < 2] == []
    assert [scale for scale, kinds in slots.items() if len(kinds) != 1] == []


def test_a_group_has_at_least_two_concepts_and_at_most_one_slot() -> None:
    members: dict[str, list[Concept]] = defaultdict(list)
    for concept in CONCEPTS:
        if concept.group:
            members[concept.group].append(concept)
    assert [group for group, concepts in members.items() if len(concepts) < 2] == []
    slots = {group: {concept.slot for concept in concepts} - {""} for group, concepts in members.items()}
    assert [group for group, kinds in slots.items() if len(kinds) > 1] == []


def test_every_slot_is_a_kind_of_difference() -> None:
    assert {concept.slot for concept in CONCEPTS} <= {"", *get_args(DifferenceKind)}


def test_every_standing_formula_has_a_gloss() -> None:
    assert [concept.id for concept in CONCEPTS if concept.formula and not concept.gloss] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_is_claimed_by_two_concepts(language: str) -> None:
    claimed: dict[object, set[str]] = defaultdict(set)
    for concept in CONCEPTS:
        for written in forms_of(concept, language):
            if written.startswith("!"):
                continue
            claimed[_identity(concept, written, language)].add(concept.id)
    assert [ids for ids in claimed.values() if len(ids) > 1] == []


def _identity(concept: Concept, written: str, language: str) -> object:
    """What two forms must share to be the same for the look-up."""
    form = read_form(concept, written.replace("{side}", NAMES[language]), language)
    return (form.keys, form.after, form.exact)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_is_made_of_little_words_alone(language: str) -> None:
    little = {"", *LITTLE.split()}
    forms = FormIndex(PHRASEBOOK, language).all()
    assert [form for form in forms if not {*form.keys, *form.after} - little] == []
