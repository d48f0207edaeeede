"""Who calls what how: the names of one thing, and how often each account uses them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from crossread.lang import Packs
from crossread.lang.concepts import concept_index, label
from crossread.model import Claim, NameCount


def count_names(left: Sequence[Claim], right: Sequence[Claim], packs: Packs) -> tuple[NameCount, ...]:
    """The names of every naming group of the phrasebook that the claims use, with their counts.

    Groups of which one name alone is used on both sides say nothing of how the accounts differ and are left out.
    Groups and names come in the order of the phrasebook.
    """
    ours, theirs = _counted(left, packs), _counted(right, packs)
    groups: dict[str, list[NameCount]] = {}
    for concept in packs.phrasebook.concepts:
        if concept.slot == "naming" and concept.group and (ours[concept.id] or theirs[concept.id]):
            found = NameCount(
                group=concept.group, name=label(concept), left=ours[concept.id], right=theirs[concept.id],
                left_words=_words(concept.id, left, packs), right_words=_words(concept.id, right, packs),
            )  # fmt: skip
            groups.setdefault(concept.group, []).append(found)
    return tuple(one for names in groups.values() if len(names) > 1 for one in names)


def _counted(claims: Iterable[Claim], packs: Packs) -> Counter[str]:
    index = concept_index(packs)
    return Counter(found.concept.id for claim in claims for found in index.find(claim.text, claim.language))


def _words(concept: str, claims: Iterable[Claim], packs: Packs) -> tuple[str, ...]:
    """The surface forms, the commonest first."""
    index = concept_index(packs)
    forms = Counter(
        found.span.of(claim.text).casefold()
        for claim in claims
        for found in index.find(claim.text, claim.language)
        if found.concept.id == concept
    )
    return tuple(sorted(forms, key=lambda words: (-forms[words], words)))
