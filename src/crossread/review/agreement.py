"""How far two reviewers agree: percent, Cohen's kappa, and the rows on which they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossread.model import Agreement, ClaimKey, Decision, Disagreement
from crossread.review.log import live
from crossread.review.overlap import ENOUGH, overlap

REJECTED = "rejected"
"""The judgement of a reviewer who took the match apart."""
_Row = frozenset[str]


def agreement(first: Sequence[Decision], second: Sequence[Decision]) -> Agreement:
    """Compare two logs. A row is known by its claims; one whose words moved a little is found by their overlap.

    A judgement is the relation that was set or accepted, the relation that stood when the row was ticked as
    reviewed, or that the match was rejected; the last one counts.
    """
    ours, known = _judged(live(first)), _claims(live(first))
    theirs = _judged(_renamed(live(second), known))
    both = [row for row in ours if row in theirs]
    pairs = [(_value(ours[row]), _value(theirs[row])) for row in both]
    return Agreement(
        rows=len(both),
        only_first=len(ours) - len(both),
        only_second=len(theirs) - len(both),
        agreed=sum(one == other for one, other in pairs),
        kappa=kappa(pairs),
        differing=tuple(
            Disagreement(
                event=ours[row].event,
                claims=ours[row].claims,
                first=one,
                second=other,
                first_note=ours[row].note,
                second_note=theirs[row].note,
            )
            for row, (one, other) in zip(both, pairs, strict=True)
            if one != other
        ),
    )


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa (1960) of paired judgements: (observed - expected) / (1 - expected) agreement."""
    total = len(pairs)
    if not total:
        return None
    ours, theirs = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    observed = sum(one == other for one, other in pairs) / total
    expected = sum(ours[value] * theirs[value] for value in ours) / total**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def _judged(decisions: Iterable[Decision]) -> dict[_Row, Decision]:
    """The last judgement on each row."""
    found: dict[_Row, Decision] = {}
    for one in decisions:
        row = frozenset(key.name for key in one.claims)
        if row and _value(one):
            found[row] = one
        elif one.kind == "reviewed" and row in found and found[row].kind == "reviewed":
            del found[row]
    return found


def _value(one: Decision) -> str:
    if one.kind in ("relation", "accept"):
        return one.value
    if one.kind == "reject":
        return REJECTED
    return one.was if one.kind == "reviewed" and one.value != "no" else ""


def _claims(decisions: Iterable[Decision]) -> dict[str, ClaimKey]:
    return {key.name: key for one in decisions for key in one.claims}


def _renamed(decisions: Iterable[Decision], known: dict[str, ClaimKey]) -> Iterable[Decision]:
    """The decisions with claims named as the other file names them."""
    names: dict[str, ClaimKey] = {}
    for one in decisions:
        for key in one.claims:
            if key.name not in names:
                names[key.name] = known.get(key.name) or _nearest(key, known.values())
        yield replace(one, claims=tuple(names[key.name] for key in one.claims))


def _nearest(key: ClaimKey, known: Iterable[ClaimKey]) -> ClaimKey:
    """The claim of the same article with the most words in common, or the key itself."""
    near = [(overlap(key.text, one.text), one.name, one) for one in known if _same_article(key, one)]
    best = max(near, key=lambda found: found[:2], default=None)
    return best[2] if best and best[0] >= ENOUGH else key


def _same_article(key: ClaimKey, other: ClaimKey) -> bool:
    return (
        bool(key.key and key.key.partition("-")[0] == other.key.partition("-")[0])
        or bool(key.sha256 and key.sha256 == other.sha256)
        or bool(key.article and key.article == other.article)
    )
