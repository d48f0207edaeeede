"""The shipped sides hold together: every line can be looked up, and no two lines contradict each other."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from crossread.lang.sides import read_sides
from crossread.model import Person, Side, Sides

PACK = Path(__file__).parents[2] / "src" / "crossread" / "lang" / "packs" / "sides.yaml"
MAIN_FOUR = ("china", "ukraine", "russia", "usa")
BARE_BODIES = {"foreign ministry", "ministry of foreign affairs", "外交部", "мзс", "мид", "presidency"}
EVERYDAY_WORDS = {
    "he",
    "may",
    "march",
    "moon",
    "park",
    "to",
    "so",
    "an",
    "do",
    "long",
    "will",
    "mark",
    "у",
    "а",
}
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@lru_cache(maxsize=1)
def shipped() -> Sides:
    """The pack, read once for all tests of this file."""
    return read_sides(PACK)


def every_side() -> list[tuple[str, Side]]:
    """Sides with their ids, in the order of the file."""
    return list(shipped().sides.items())


def every_person() -> list[tuple[str, Person]]:
    """People with the ids of their sides."""
    return [(key, person) for key, side in every_side() for person in side.people]


def phrases(side: Side) -> tuple[str, ...]:
    """All words that mean the side or a part of it, people aside."""
    return (*side.names, *side.capitals, *side.institutions, *side.media)


def test_there_are_at_least_forty_sides() -> None:
    assert len(shipped().sides) >= 40


def test_ids_are_slugs() -> None:
    assert [key for key, _ in every_side() if not re.fullmatch(r"[a-z][a-z_]*", key)] == []


def test_every_side_can_be_named_and_speaks_through_something() -> None:
    mute = [key for key, side in every_side() if not (side.names and (side.capitals or side.institutions))]
    assert mute == []


def test_every_side_has_people_and_domains() -> None:
    assert [key for key, side in every_side() if not (side.people and side.domains)] == []


def test_no_person_stands_twice_within_a_side() -> None:
    counts = Counter((key, person.name) for key, person in every_person())
    assert [entry for entry, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("field", ["names", "capitals", "institutions", "media", "domains"])
def test_no_phrase_is_claimed_by_two_sides(field: str) -> None:
    owners: dict[str, set[str]] = {}
    for key, side in every_side():
        for phrase in getattr(side, field):
            owners.setdefault(phrase.casefold(), set()).add(key)
    assert {phrase: keys for phrase, keys in owners.items() if len(keys) > 1} == {}


def test_every_phrase_is_filled_stripped_and_written_once() -> None:
    faults = [
        (key, phrase)
        for key, side in every_side()
        for field in (side.names, side.capitals, side.institutions, side.media, side.domains)
        for phrase, count in Counter(field).items()
        if count > 1 or not phrase or phrase != " ".join(phrase.split())
    ]
    assert faults == []


def test_every_alias_is_filled_stripped_and_written_once() -> None:
    faults = [
        (key, person.name, alias)
        for key, person in every_person()
        for alias, count in Counter((person.name, *person.aliases)).items()
        if count > 1 or not alias or alias != " ".join(alias.split())
    ]
    assert faults == []


def test_no_alias_is_an_everyday_word_alone() -> None:
    found = [(person.name, alias) for _, person in every_person() for alias in person.aliases]
    assert [entry for entry in found if entry[1].casefold() in EVERYDAY_WORDS] == []


def test_no_alias_names_a_side_or_a_body() -> None:
    known = {phrase.casefold() for _, side in every_side() for phrase in phrases(side)}
    assert [
        alias for _, person in every_person() for alias in person.aliases if alias.casefold() in known
    ] == []


def test_a_bare_word_for_a_body_names_no_side() -> None:
    bare = [(key, phrase) for key, side in every_side() for phrase in phrases(side)]
    assert [entry for entry in bare if entry[1].casefold() in BARE_BODIES] == []


def test_roles_are_written_in_lower_case_ascii() -> None:
    assert [person for _, person in every_person() if not re.fullmatch(r"[a-z][a-z' -]+", person.role)] == []


def test_terms_of_office_are_days_months_or_years_in_order() -> None:
    terms = [
        (person, value) for _, person in every_person() for value in (person.since, person.until) if value
    ]
    assert [entry for entry in terms if not DAY.fullmatch(entry[1])] == []
    both = [person for _, person in every_person() if person.since and person.until]
    assert [person for person in both if person.since[: len(person.until)] > person.until] == []


@pytest.mark.parametrize("key", MAIN_FOUR)
def test_the_main_sides_are_named_in_all_four_languages(key: str) -> None:
    side = shipped().sides[key]
    for phrases_of_one_kind in (side.names, side.capitals, side.institutions):
        assert any(re.search(r"[\u4e00-\u9fff]", phrase) for phrase in phrases_of_one_kind)
        assert any(re.search(r"[іїєґ]", phrase) for phrase in phrases_of_one_kind)
        assert any(re.search(r"[а-яА-Я]", phrase) for phrase in phrases_of_one_kind)


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("Кулебою", "Dmytro Kuleba"),
        ("库列巴", "Dmytro Kuleba"),
        ("Zelenskyy", "Volodymyr Zelensky"),
        ("Зеленского", "Volodymyr Zelensky"),
        ("王毅", "Wang Yi"),
        ("Лаврова", "Sergei Lavrov"),
        ("von der Leyen", "Ursula von der Leyen"),
        ("Erdogan", "Recep Tayyip Erdoğan"),
    ],
)
def test_a_spelling_leads_to_one_person(alias: str, name: str) -> None:
    assert {person.name for _, person in every_person() if alias in person.aliases} == {name}


def test_wang_alone_may_be_either_the_minister_or_the_spokesman() -> None:
    shared = {person.name for key, person in every_person() if key == "china" and "Wang" in person.aliases}
    assert {"Wang Yi", "Wang Wenbin"} <= shared
