"""What stands around a claim in its text: a claim is made in a passage on some point, whether it names the point or not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossread.model import Claim
from crossread.text.sentences import find_sentences

_LONGEST = 600
"""Code points of a neighbour that are read: a sentence without an end is no passage on one point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The surroundings of one claim."""

    sentence: str = ""
    """The sentence in which it begins."""
    before: str = ""
    """The sentence before that one in the same paragraph."""
    place: float = 0.0
    """Where in its text it begins, in [0, 1]."""

    @property
    def words(self) -> str:
        """Both sentences."""
        return f"{self.before} {self.sentence}".strip()


def surroundings(
    left: Sequence[Claim], right: Sequence[Claim], texts: Mapping[str, str]
) -> dict[str, Around] | None:
    """By claim id; `texts` are those of the articles, by id.

    `None` where most claims of one account stand in a text that tells the other account too: there neighbours say
    nothing, since each account is told where the other one is.
    """
    if _in_one_text(left, right):
        return None
    divided: dict[str, tuple[list[int], list[int]]] = {}
    found: dict[str, Around] = {}
    for claim in (*left, *right):
        text = texts[claim.article]
        if claim.article not in divided:
            spans = find_sentences(text, claim.language)
            divided[claim.article] = [one.start for one in spans], [one.end for one in spans]
        starts, ends = divided[claim.article]
        at = bisect_right(starts, claim.start) - 1
        paragraph = text.rfind("\n", 0, claim.start) + 1
        follows = at > 0 and starts[at - 1] >= paragraph
        found[claim.id] = Around(
            sentence=text[starts[at] : min(ends[at], starts[at] + _LONGEST)] if at >= 0 else "",
            before=text[max(starts[at - 1], ends[at - 1] - _LONGEST) : ends[at - 1]] if follows else "",
            place=claim.start / max(len(text), 1),
        )
    return found


def _in_one_text(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    homes = {one.article for one in left} & {one.article for one in right}
    return any(2 * sum(one.article in homes for one in side) > len(side) for side in (left, right))
