"""How much a term says."""

from crossread.align.evidence import Evidence
from crossread.align.rarity import weigh_grams, weigh_terms
from crossread.settings import Settings

KNOBS = Settings().align


def evidence(*terms: str, grams: str = "") -> Evidence:
    return Evidence(
        terms=frozenset(terms), grams=frozenset(grams.split()), order=(), script="latin", speaker=""
    )


def test_a_rare_term_weighs_more_than_a_common_one() -> None:
    side = [evidence("w:tin", "w:port"), evidence("w:port"), evidence("w:port")]
    weights = weigh_terms(side, [], frozenset(), KNOBS)
    assert weights["w:tin"] > weights["w:port"] > 0


def test_a_light_word_weighs_less_however_rare() -> None:
    weights = weigh_terms([evidence("w:tin", "w:say")], [], frozenset({"w:say"}), KNOBS)
    assert weights["w:say"] < weights["w:tin"] / 2


def test_a_term_on_both_sides_weighs_as_on_one() -> None:
    one = weigh_terms([evidence("w:tin")], [evidence("w:ore")], frozenset(), KNOBS)
    both = weigh_terms([evidence("w:tin")], [evidence("w:tin")], frozenset(), KNOBS)
    assert one["w:tin"] == both["w:tin"]


def test_weights_are_whole_numbers_and_never_nothing() -> None:
    side = [evidence("w:tin", grams="tin_ ore_")] * 400
    weights = {**weigh_terms(side, side, frozenset({"w:tin"}), KNOBS), **weigh_grams(side, side, KNOBS)}
    assert all(isinstance(weight, int) and weight >= 1 for weight in weights.values())
