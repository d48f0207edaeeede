"""Who calls what how: the names of one thing, and how often each account uses them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from crossread.lang import Packs
from crossread.lang.concepts import concept_index, label
from crossread.model import NameCount

Texts = Iterable[tuple[str, str]]
"""(text, language) of the passages of an account."""


def count_names(left: Texts, right: Texts, packs: Packs) -> tuple[NameCount, ...]:
    """The names of every naming group of the phrasebook that the passages use, with their counts.

    Groups of which both accounts together use one name only say nothing of how they differ and are left out.
    Groups and names come in the order of the phrasebook.
    """
    ours, theirs = _forms(left, packs), _forms(right, packs)
    groups: dict[str, list[NameCount]] = {}
    for concept in packs.phrasebook.concepts:
        mine, yours = ours.get(concept.id, Counter()), theirs.get(concept.id, Counter())
        if concept.slot == "naming" and concept.group and (mine or yours):
            found = NameCount(
                group=concept.group, name=label(concept), left=mine.total(), right=yours.total(),
                left_words=_ranked(mine), right_words=_ranked(yours),
            )  # fmt: skip
            groups.setdefault(concept.group, []).append(found)
    return tuple(one for names in groups.values() if len(names) > 1 for one in names)


def _forms(passages: Texts, packs: Packs) -> dict[str, Counter[str]]:
    """Concept -> its surface forms with their counts."""
    index = concept_index(packs)
    forms: dict[str, Counter[str]] = {}
    for text, language in passages:
        for found in index.find(text, language):
            words = " ".join(found.span.of(text).casefold().split())
            forms.setdefault(found.concept.id, Counter())[words] += 1
    return forms


def _ranked(forms: Counter[str]) -> tuple[str, ...]:
    """The commonest first."""
    return tuple(sorted(forms, key=lambda words: (-forms[words], words)))
