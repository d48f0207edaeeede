"""The concepts of the phrasebook in some claims: what they mean, where they stand on a scale, who uses them since when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from crossread.api.usage import usage
from crossread.lang import Packs
from crossread.lang.concepts import concept_index, label
from crossread.lang.types import Concept
from crossread.model import Claim, History, Rung, Term

if TYPE_CHECKING:
    from crossread.api.workspace import Workspace


def terms_of(
    space: Workspace, left: Sequence[Claim], right: Sequence[Claim], sides: Sequence[str]
) -> tuple[Term, ...]:
    """Concepts in the order in which they come up; the histories of `sides` stand before those of others."""
    ours, theirs = _words(left, space.packs), _words(right, space.packs)
    wanted = list(dict.fromkeys((*ours, *theirs)))
    if not wanted:
        return ()
    histories: dict[str, list[History]] = {}
    for one in usage(space, terms=wanted):
        histories.setdefault(one.term, []).append(one)
    known = {concept.id: concept for concept in space.packs.phrasebook.concepts}
    order = {side: place for place, side in enumerate(sides)}
    return tuple(
        _term(
            known[term],
            tuple(ours.get(term, ())),
            tuple(theirs.get(term, ())),
            sorted(histories.get(term, ()), key=lambda one: (order.get(one.side, len(order)), one.side)),
            space.packs.phrasebook.concepts,
        )
        for term in wanted
    )


def _words(claims: Iterable[Claim], packs: Packs) -> dict[str, dict[str, None]]:
    """The surface forms of every concept, as they stand, each once."""
    index, found = concept_index(packs), dict[str, dict[str, None]]()
    for claim in claims:
        for one in index.find(claim.text, claim.language):
            found.setdefault(one.concept.id, {})[one.span.of(claim.text)] = None
    return found


def _term(
    concept: Concept,
    left: tuple[str, ...],
    right: tuple[str, ...],
    histories: Sequence[History],
    concepts: Sequence[Concept],
) -> Term:
    names = [one for one in concepts if concept.slot and concept.group and one.group == concept.group]
    return Term(
        id=concept.id,
        label=label(concept),
        gloss=concept.gloss,
        formula=concept.formula,
        group=concept.group if names else "",
        names=tuple(label(one) for one in names if one.id != concept.id),
        scale=concept.scale,
        strength=concept.strength,
        rungs=_rungs(concept, concepts),
        left=left,
        right=right,
        histories=tuple(histories),
    )


def _rungs(concept: Concept, concepts: Iterable[Concept]) -> tuple[Rung, ...]:
    places: dict[int, list[str]] = {}
    for one in concepts:
        if concept.scale and one.scale == concept.scale:
            places.setdefault(one.strength, []).append(label(one))
    return tuple(Rung(strength=place, labels=tuple(places[place])) for place in sorted(places))
