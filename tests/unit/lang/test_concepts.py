"""Finding concepts in text: the right word, the right place, in any of four languages."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from crossread.lang.concepts import ConceptIndex, concept_index, label
from crossread.lang.types import Concept, Packs, Phrasebook
from crossread.model import Side, Sides


def _concept(id_: str, *, formula: bool = False, **forms: list[str]) -> Concept:
    return Concept(
        id=id_,
        formula=formula,
        en=forms.get("en", []),
        zh=forms.get("zh", []),
        uk=forms.get("uk", []),
        ru=forms.get("ru", []),
    )


CONCEPTS = [
    _concept("war", en=["war", "!war of words"], zh=["战争"], uk=["війна"], ru=["война"]),
    _concept("crisis", en=["crisis"], zh=["危机"], uk=["криза"], ru=["кризис"]),
    _concept(
        "humanitarian_crisis", en=["humanitarian crisis"], zh=["人道主义危机"], uk=["гуманітарна криза"]
    ),
    _concept("stated", en=["=stated"]),
    _concept("west", en=["=West"]),
    _concept("issue", en=["{side} issue"], zh=["{side}问题"]),
    _concept("request", en=["at ~ request", "at request of"], zh=["应~请求"], ru=["по ~ просьбе"]),
    _concept("agreed", en=["agree"], zh=["同意", "!共同意愿"], ru=["договорились"]),
    _concept("treaty", en=["treaty"], ru=["договор"]),
    _concept("talks", formula=True, en=["promote peace talks"], zh=["劝和促谈"]),
    _concept("integrity", formula=True, zh=["主权、领土完整"], uk=["територіальна цілісність"]),
    _concept("deescalation", en=["de-escalation"]),
    _concept("threefold", en=["non-alliance, non-confrontation and non-targeting"]),
]
SIDES = Sides(sides={"velmark": Side(id="velmark", name="Velmark", names=("维尔马", "Вельмарк"))})
PACKS = Packs(languages={}, sides=SIDES, phrasebook=Phrasebook(schema="", concepts=CONCEPTS), digest="unit")
INDEX = ConceptIndex(PACKS)


def _found(text: str, language: str | None = None) -> list[tuple[str, str]]:
    return [(found.concept.id, found.span.of(text)) for found in INDEX.find(text, language)]


def test_a_found_concept_points_to_the_words_as_they_stand() -> None:
    assert _found("The Wars ended.") == [("war", "Wars")]


@pytest.mark.parametrize(
    "text", ["He warned us.", "They are wary.", "Hardware was sold.", "A warrior slept."]
)
def test_war_is_not_found_inside_other_words(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize("text", ["agree", "They agreed.", "He agrees.", "Agreeing is hard."])
def test_english_endings_make_no_difference(text: str) -> None:
    assert [id_ for id_, _ in _found(text)] == ["agreed"]


@pytest.mark.parametrize("word", ["війна", "війни", "війну", "війною", "війні"])
def test_ukrainian_cases_make_no_difference(word: str) -> None:
    assert _found(f"Про {word} мовчать.", "uk") == [("war", word)]


@pytest.mark.parametrize(
    "word", ["кризис", "кризиса", "кризису", "кризисом", "кризисе", "кризисов", "кризисами"]
)
def test_russian_cases_make_no_difference(word: str) -> None:
    assert _found(f"Речь шла о {word}.", "ru") == [("crisis", word)]


def test_a_reflexive_verb_is_not_the_noun_of_the_same_root() -> None:
    assert _found("Они договорились.", "ru") == [("agreed", "договорились")]
    assert _found("Он подписал договор.", "ru") == [("treaty", "договор")]


def test_the_longer_of_two_concepts_stands() -> None:
    assert _found("A humanitarian crisis looms.") == [("humanitarian_crisis", "humanitarian crisis")]
    assert _found("人道主义危机加剧。") == [("humanitarian_crisis", "人道主义危机")]


def test_a_word_marked_as_it_stands_is_not_folded() -> None:
    assert _found("He stated his case.") == [("stated", "stated")]
    assert _found("The states voted.") == []


def test_a_capital_in_the_form_asks_for_one_in_the_text() -> None:
    assert _found("The West agreed.") == [("west", "West"), ("agreed", "agreed")]
    assert _found("Go west.") == []


def test_a_look_alike_hides_the_shorter_form() -> None:
    assert _found("It was a war of words.") == []
    assert _found("这是共同意愿。") == []
    assert _found("双方同意。") == [("agreed", "同意")]


def test_the_name_of_any_side_stands_in_for_side() -> None:
    assert _found("On the Velmark issue he was brief.") == [("issue", "Velmark issue")]
    assert _found("在维尔马问题上") == [("issue", "维尔马问题")]
    assert _found("The issue was printed.") == []


def test_a_gap_takes_a_few_words_but_no_mark() -> None:
    assert _found("They met at Velmark's request.") == [("request", "at Velmark's request")]
    assert _found("Звонок состоялся по настоятельной просьбе соседей.", "ru") == [
        ("request", "по настоятельной просьбе")
    ]
    assert _found("应对方请求，双方通话。") == [("request", "应对方请求")]
    assert _found("They met at noon. A request followed.") == []
    assert _found("应到，另有请求。") == []


def test_articles_hyphens_and_quotation_marks_make_no_difference() -> None:
    assert _found("at the request of a guest") == [("request", "at the request of")]
    assert _found("a de escalation, a “de-escalation”") == [
        ("deescalation", "de escalation"),
        ("deescalation", "de-escalation"),
    ]
    assert _found('They "promote" the peace talks.') == [("talks", 'promote" the peace talks')]


def test_a_mark_ends_a_phrase_unless_the_form_has_it() -> None:
    assert _found("promote peace. Talks began") == []
    assert _found("“non-alliance, non-confrontation and non-targeting”") == [
        ("threefold", "non-alliance, non-confrontation and non-targeting")
    ]
    assert [found.span.of("主权、领土完整") for found in INDEX.find("主权、领土完整")] == ["主权、领土完整"]


def test_every_script_of_a_mixed_text_is_searched() -> None:
    assert _found("“劝和促谈” means to end the war; війна, сказав він.", "en") == [
        ("talks", "劝和促谈"),
        ("war", "war"),
        ("war", "війна"),
    ]


def test_letters_decide_between_ukrainian_and_russian_where_no_language_is_given() -> None:
    assert _found("Територіальну цілісність підтверджено.") == [("integrity", "Територіальну цілісність")]
    assert _found("Обсуждались пути выхода из кризиса, вы знаете.") == [("crisis", "кризиса")]


def test_atoms_are_the_spans_of_standing_formulas_alone() -> None:
    text = "We promote peace talks in the crisis."
    assert [span.of(text) for span in INDEX.atoms(text)] == ["promote peace talks"]


def test_found_concepts_stand_in_order_and_never_overlap() -> None:
    text = "crisis war humanitarian crisis war of words at his request war"
    spans = [found.span for found in INDEX.find(text)]
    assert spans == sorted(spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize("text", ["", " ", "…", "\n\n", "'’", "=", "~", "{side}"])
def test_text_without_words_holds_no_concept(text: str) -> None:
    assert INDEX.find(text) == ()


def test_the_index_of_the_same_packs_is_built_once() -> None:
    again = Packs(
        languages={}, sides=SIDES, phrasebook=Phrasebook(schema="", concepts=CONCEPTS), digest="unit"
    )
    assert concept_index(PACKS) is concept_index(again)


def test_packs_of_another_digest_have_an_index_of_their_own() -> None:
    other = Packs(languages={}, sides=Sides(), phrasebook=Phrasebook(schema="", concepts=[]), digest="other")
    assert concept_index(other).find("The war ended.") == ()
    assert concept_index(PACKS).find("The war ended.") != ()


def test_a_label_is_the_first_form_without_marks() -> None:
    assert label(CONCEPTS[0], "zh") == "战争"
    assert label(CONCEPTS[3]) == "stated"
    assert label(CONCEPTS[3], "zh") == "stated"
    assert label(_concept("no_form")) == "no form"


def test_a_text_of_600_words_is_searched_in_milliseconds() -> None:
    text = (
        "The ministers agreed that the war and the humanitarian crisis must end at their request soon. " * 38
    )
    INDEX.find(text)
    assert min(_seconds(text) for _ in range(5)) < 0.05


def test_the_cost_of_a_text_does_not_grow_with_the_square_of_its_length() -> None:
    text = "The war and the humanitarian crisis must end at his request soon. "
    short, long = text * 40, text * 2000
    INDEX.find(short)
    linear, square = 50, 2500
    assert _seconds(long) < (linear * square) ** 0.5 * min(_seconds(short) for _ in range(5))


def _seconds(text: str) -> float:
    start = time.process_time()
    INDEX.find(text)
    return time.process_time() - start
