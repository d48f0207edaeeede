"""All pairs of two short lists of texts, scored: for measuring and for callers with nothing but words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from crossread.align.evidence import read_text
from crossread.align.lexicon import read_lexicon
from crossread.align.scoring import Scorer, relative
from crossread.lang import Packs
from crossread.settings import Settings


def score_pairs(
    left: Sequence[str], right: Sequence[str], packs: Packs, settings: Settings, *, language: str = "en"
) -> tuple[tuple[float, ...], ...]:
    """One row for each left text, one column for each right one; higher is closer.

    Scores are relative to row and column, as they are when pairs are ranked for linking, so they may fall
    below 0; a single pair has nothing to be relative to and keeps its score in [0, 1].
    """
    lexicon = read_lexicon(packs)
    texts = [[read_text(text, language, lexicon) for text in side] for side in (left, right)]
    scorer = Scorer(texts[0], texts[1], lexicon.light, settings.align)
    scores = scorer.scores(product(range(len(left)), range(len(right))))
    ranked = relative(scores, settings.align) if len(left) * len(right) > 1 else scores
    return tuple(tuple(ranked.get((i, j), 0.0) for j in range(len(right))) for i in range(len(left)))
