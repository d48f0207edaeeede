"""The stage: claims of two accounts in, matches and near misses out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crossread.align.candidates import find_alike, find_candidates
from crossread.align.context import Context
from crossread.align.evidence import Evidence, read_evidence
from crossread.align.lexicon import read_lexicon
from crossread.align.likely import likelihoods
from crossread.align.links import Group, link
from crossread.align.reasons import Reasons
from crossread.align.scoring import Pair, Scorer, Weighed, relative
from crossread.align.surroundings import Around
from crossread.lang import Packs
from crossread.model import Alignment, Claim, Match, NearMiss
from crossread.settings import Settings


def align_claims(
    left: Sequence[Claim],
    right: Sequence[Claim],
    packs: Packs,
    settings: Settings,
    around: Mapping[str, Around] | None = None,
) -> Alignment:
    """Match the claims of two accounts; every claim stands in exactly one match or in one `only`.

    `around` says what stands around each claim, by id; without it the claims have to speak for themselves.
    Order-free and symmetric: shuffling a side changes nothing, swapping the sides mirrors the result.
    Matches and unmatched claims come in the order of their places; ties go to the claim that stands earlier.
    """
    lexicon, knobs = read_lexicon(packs), settings.align
    lefts, rights = _in_order(left), _in_order(right)
    read = [[read_evidence(claim, lexicon) for claim in side] for side in (lefts, rights)]
    scorer = Scorer(read[0], read[1], lexicon.light, knobs)
    pairs = find_candidates(scorer.left, scorer.right, scorer.terms, knobs.candidates)
    sides, context = (_Side(lefts, read[0]), _Side(rights, read[1])), None
    if around is not None:
        context = Context(sides[0].all(), sides[1].all(), around, lexicon)
        for one in (context.terms, context.topics):
            pairs |= find_candidates(one.left, one.right, one.rarity, knobs.candidates)
    scores = scorer.scores(pairs)
    loose: set[Pair] = set()
    if context is None:
        ranked = relative(scores, knobs)
    else:
        passages = {pair: context.terms.of(*pair) for pair in pairs}
        topics = {pair: context.topics.of(*pair) for pair in pairs}
        ranked = likelihoods(scores, passages, topics, (lefts, rights), context.places, settings.context)
        loose = {pair for pair in ranked if scores.get(pair, 0.0) < knobs.min_score}
        knobs = replace(knobs, min_score=settings.context.min_likelihood)
    groups = link(
        ranked, _retold(scorer, scorer.left, lefts), _retold(scorer, scorer.right, rights), knobs, loose
    )
    return _alignment(
        groups, scores, sides, _Why(Reasons(lexicon, scorer.terms), context, settings.align.min_score)
    )


@dataclass(frozen=True, slots=True)
class _Side:
    claims: Sequence[Claim]
    evidence: Sequence[Evidence]

    def all(self) -> list[tuple[Claim, Evidence]]:
        return list(zip(self.claims, self.evidence, strict=True))

    def at(self, *places: int) -> list[tuple[Claim, Evidence]]:
        return [(self.claims[place], self.evidence[place]) for place in sorted(places)]


def _retold(scorer: Scorer, side: Sequence[Weighed], claims: Sequence[Claim]) -> dict[Pair, float]:
    """Pairs of claims of one side that tell the same thing twice, with their scores."""
    knobs, found = scorer.settings, {}
    for one, other in find_alike(side, scorer.terms, knobs.candidates):
        score = scorer.score(side[one], side[other])
        together = claims[one].article == claims[other].article
        if score >= (knobs.retold if together else knobs.retold_elsewhere):
            found[one, other] = score
    return found


def _alignment(
    groups: Sequence[Group], scores: Mapping[Pair, float], sides: tuple[_Side, _Side], why: _Why
) -> Alignment:
    left, right = sides
    matches = [_match(group, scores, sides, why) for group in sorted(groups, key=_place)]
    mirrored = {(other, one): score for (one, other), score in scores.items()}
    return Alignment(
        matches=tuple(matches),
        only_left=_only(left, right, {i for group in groups for i in group.left}, scores, why.reasons),
        only_right=_only(right, left, {i for group in groups for i in group.right}, mirrored, why.reasons),
    )


@dataclass(frozen=True, slots=True)
class _Why:
    """What reasons are made of; matches of claims below the `bar` rest on what stands around them."""

    reasons: Reasons
    context: Context | None
    bar: float


def _match(group: Group, scores: Mapping[Pair, float], sides: tuple[_Side, _Side], why: _Why) -> Match:
    left, right = sides[0].at(*group.left), sides[1].at(*group.right)
    pairs = [(one, other) for one in group.left for other in group.right]
    score = max(scores.get(pair, 0.0) for pair in pairs)
    reasons = why.reasons.of(left, right)
    if why.context is not None and score < why.bar:
        reasons += why.reasons.around(why.context, pairs)
    lefts, rights = (tuple(claim for claim, _ in side) for side in (left, right))
    return Match(left=lefts, right=rights, score=score, reasons=reasons)


def _place(group: Group) -> tuple[int, int, int]:
    """Where a match stands in the list, in a way that does not tell left from right."""
    first = min(group.left), min(group.right)
    return sum(first), min(first), max(first)


def _only(
    here: _Side, there: _Side, matched: set[int], scores: Mapping[Pair, float], reasons: Reasons
) -> tuple[tuple[Claim, NearMiss | None], ...]:
    best: dict[int, tuple[float, int]] = {}
    for (one, other), score in scores.items():
        if one not in matched:
            best[one] = min(best.get(one, (0.0, 0)), (-score, other))
    return tuple(
        (claim, _near_miss(here.at(place), there, best[place], reasons) if place in best else None)
        for place, claim in enumerate(here.claims)
        if place not in matched
    )


def _near_miss(
    claim: Sequence[tuple[Claim, Evidence]], there: _Side, best: tuple[float, int], reasons: Reasons
) -> NearMiss:
    score, place = best
    return NearMiss(claim=there.claims[place].id, score=-score, reasons=reasons.of(claim, there.at(place)))


def _in_order(claims: Sequence[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: (claim.start, claim.id, claim.article, claim.text))
