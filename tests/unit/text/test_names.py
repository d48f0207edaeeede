"""Names in a text, and whom a bare surname means."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.lang import load_packs
from crossread.lang.sides import parse_sides
from crossread.text.cast import Cast
from crossread.text.names import NameHit, name_index

STATES = Path(__file__).parents[2] / "eval" / "states.yaml"
INDEX = name_index(load_packs(parse_sides(STATES.read_text(encoding="utf-8"), STATES), only_extra=True))


def hits(text: str) -> list[tuple[str, str, str | None]]:
    """(words, kind, side) of every name."""
    return [(hit.span.of(text), hit.kind, hit.side) for hit in INDEX.find(text)]


def cast(text: str) -> Cast:
    """Who appears in a text."""
    return Cast(text, INDEX.find(text), titles=INDEX.titles)


def meant(text: str) -> list[str]:
    """Whom every person hit means."""
    return [bearer.name for _, bearer in cast(text).people]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Marta Dovhan left.", ("Marta Dovhan", "person", "kastrovia")),
        ("The Lanhai foreign ministry wrote.", ("Lanhai foreign ministry", "institution", "lanhai")),
        ("Lanhai Press wrote.", ("Lanhai Press", "media", "lanhai")),
        ("Dubrava wrote.", ("Dubrava", "capital", "kastrovia")),
        ("A Kastrovian boat came.", ("Kastrovian", "side", "kastrovia")),
        ("Марти Довгань не було.", ("Марти Довгань", "person", "kastrovia")),
        ("Он говорил с Павлом Грубым.", ("Павлом Грубым", "person", "kastrovia")),
        ("沈玉岚离开。", ("沈玉岚", "person", "lanhai")),
        ("卡斯特罗维亚外交部表示。", ("卡斯特罗维亚外交部", "institution", "kastrovia")),
    ],
)
def test_names_are_found_in_every_script_and_case(text: str, hit: tuple[str, str, str]) -> None:
    assert hit in hits(text)


@pytest.mark.parametrize("text", ["the shen of the valley", "They Gaoled him.", "dubrava wood"])
def test_a_name_needs_its_capital_and_its_whole_word(text: str) -> None:
    assert hits(text) == []


def test_names_do_not_overlap_and_the_longest_wins() -> None:
    found = INDEX.find("Lanhai Press of Lanhai")
    assert [hit.kind for hit in found] == ["media", "side"]


def test_a_surname_means_the_bearer_introduced_last_before_it() -> None:
    text = "Shen Yulan came. Shen sat. Shen Wei came. Shen sat."
    assert meant(text) == ["Shen Yulan", "Shen Yulan", "Shen Wei", "Shen Wei"]


def test_a_surname_before_any_introduction_means_the_first_bearer_introduced() -> None:
    assert meant("Shen sat. Shen Wei came. Shen Yulan came.")[0] == "Shen Wei"


def test_a_stranger_of_the_same_surname_is_a_bearer_too() -> None:
    assert set(meant("Dovhan sat down. Ilona Dovhan, a pilot, was late.")) == {"Ilona Dovhan"}


def test_a_title_is_no_first_name() -> None:
    assert meant("Foreign Minister Dovhan sat down.") == ["Marta Dovhan"]


def test_an_unintroduced_surname_of_two_people_names_the_other() -> None:
    known = cast("Shen sat.")
    bearer, others = known.who(known.hits[0])
    assert {bearer.name, *(other.name for other in others)} == {"Shen Yulan", "Shen Wei"}


def test_the_stage_is_ordered_by_who_was_named_last() -> None:
    text = "Gao Lin came. Marta Dovhan came. They sat. Pavlo Hrubyi left."
    stage = cast(text).on_stage(text.index("They"))
    assert [bearer.name for bearer in stage] == ["Marta Dovhan", "Gao Lin", "Pavlo Hrubyi"]


def test_people_are_found_between_two_places() -> None:
    text = "Gao Lin came. Marta Dovhan came."
    found = cast(text).people_between(5, len(text))
    assert [bearer.name for _, bearer in found] == ["Marta Dovhan"]


def test_the_last_medium_is_the_one_named_before() -> None:
    text = "Lanhai Press wrote. The agency was fast. Kastrovia Today slept."
    hit = cast(text).last_medium(text.index("The agency"))
    assert isinstance(hit, NameHit) and hit.side == "lanhai"
    assert cast(text).last_medium(0) is None


def test_a_strangers_surname_gives_his_whole_name() -> None:
    assert cast("Ilo Vant spoke. Vant sat down.").stranger("Vant") == "Ilo Vant"
    assert cast("Vant sat down.").stranger("Vant") == "Vant"
