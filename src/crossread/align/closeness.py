"""How near some claims come to each claim of the other account: for a person who looks for a partner."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import product

from crossread.align.evidence import read_evidence
from crossread.align.lexicon import read_lexicon
from crossread.align.scoring import Scorer
from crossread.lang import Packs
from crossread.model import Claim
from crossread.settings import Settings


def closeness(
    wanted: Collection[str],
    left: Sequence[Claim],
    right: Sequence[Claim],
    packs: Packs,
    settings: Settings,
) -> dict[str, float]:
    """The best score that each claim of the other side reaches with a claim of `wanted` (ids), in [0, 1].

    `left` and `right` are the whole accounts, so that words weigh as they do when claims are matched; a claim that
    shares nothing is left out.
    """
    lexicon = read_lexicon(packs)
    sides = [[read_evidence(claim, lexicon) for claim in side] for side in (left, right)]
    scorer = Scorer(sides[0], sides[1], lexicon.light, settings.align)
    ours = [at for at, claim in enumerate(left) if claim.id in wanted]
    theirs = [at for at, claim in enumerate(right) if claim.id in wanted]
    pairs = {*product(ours, range(len(right))), *product(range(len(left)), theirs)}
    found: dict[str, float] = {}
    for (one, other), score in scorer.scores(sorted(pairs)).items():
        for claim, partner in ((left[one], right[other]), (right[other], left[one])):
            if partner.id in wanted and claim.id not in wanted:
                found[claim.id] = max(found.get(claim.id, 0.0), score)
    return found
