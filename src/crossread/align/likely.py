"""How likely two claims speak of one point, given what they share, where they stand, and who else could be meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp

from crossread.align.scoring import Pair
from crossread.model import Claim
from crossread.settings import ContextSettings


def likelihoods(
    scores: Mapping[Pair, float],
    passages: Mapping[Pair, float],
    topics: Mapping[Pair, float],
    claims: tuple[Sequence[Claim], Sequence[Claim]],
    places: tuple[Sequence[float], Sequence[float]],
    knobs: ContextSettings,
) -> dict[Pair, float]:
    """The likelihood of each pair that has a likeness of passages, in [0, 1], to six places.

    `scores` are those of the claims, `passages` and `topics` the likeness of their surroundings, `places` say where in its
    text each claim of either side begins. A score counts up to `enough`: beyond it a pair is no more likely, only more
    alike; but no pair is less likely than it is alike. How far it falls behind the best of its row and column counts too.
    """
    best_scores, best_passages = _best(scores), _best(passages)
    found = {}
    for pair, passage in passages.items():
        left, right = pair
        one, other = claims[0][left], claims[1][right]
        score = scores.get(pair, 0.0)
        weight = (
            knobs.bias
            + knobs.by_score * min(score, knobs.enough)
            + knobs.by_passage * min(passage, knobs.enough)
            + knobs.by_topic * topics.get(pair, 0.0)
            + knobs.by_place * (1 - abs(places[0][left] - places[1][right]))
            - knobs.by_better_score * _behind(pair, score, best_scores)
            - knobs.by_better_passage * _behind(pair, passage, best_passages)
            + knobs.by_side * (one.speaker.side == other.speaker.side)
            + knobs.by_narration * ((one.quotation == "narrated") + (other.quotation == "narrated"))
        )
        found[pair] = round(max(1 / (1 + exp(-weight)), score), 6)
    return found


_Best = tuple[dict[int, float], dict[int, float]]


def _best(values: Mapping[Pair, float]) -> _Best:
    """The best value of every row and of every column."""
    return _highest((pair[0], value) for pair, value in values.items()), _highest(
        (pair[1], value) for pair, value in values.items()
    )


def _highest(values: Iterable[tuple[int, float]]) -> dict[int, float]:
    found: dict[int, float] = {}
    for place, value in values:
        found[place] = max(found.get(place, 0.0), value)
    return found


def _behind(pair: Pair, value: float, best: _Best) -> float:
    """By how much the best of the row and that of the column are better, together."""
    left, right = best[0].get(pair[0], 0.0) - value, best[1].get(pair[1], 0.0) - value
    return left + right
