"""The word diff of a row: what both sides share word for word, and the stretches where they part.

Law: joining `left` of all runs gives the left text back, joining `right` the right text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from crossread.diff.passage import Passage
from crossread.diff.sequence import Block, common_blocks
from crossread.diff.variants import compound_key, join_compounds
from crossread.model import Run, Span
from crossread.text.words import Word

Op = Literal["equal", "replace", "delete", "insert"]


class Stretch(NamedTuple):
    """Tokens `[i0, i1)` of the left against tokens `[j0, j1)` of the right."""

    op: Op
    i0: int
    i1: int
    j0: int
    j1: int


class WordDiff(NamedTuple):
    """The stretches that tile both sides, and the tokens they count."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    stretches: tuple[Stretch, ...]


def word_diff(left: Passage, right: Passage, trivial: frozenset[str], island_words: int) -> WordDiff:
    """Compare two sides word by word; spelling variants count as equal.

    Equal stretches of at most `island_words` words, all of them in `trivial` or single characters, are swallowed
    by the changes around them.
    """
    left_keys = frozenset(compound_key(word.text) for word in left.tokens)
    right_keys = frozenset(compound_key(word.text) for word in right.tokens)
    lefts = join_compounds(left.tokens, left.text, right_keys)
    rights = join_compounds(right.tokens, right.text, left_keys)
    blocks = common_blocks(
        [compound_key(word.text) for word in lefts], [compound_key(word.text) for word in rights]
    )
    kept = _without_islands(blocks, lefts, rights, trivial, island_words)
    return WordDiff(lefts, rights, tuple(_stretches(kept, len(lefts), len(rights))))


def runs_of(
    left: Passage,
    right: Passage,
    diff: WordDiff,
    left_decisive: Sequence[Span],
    right_decisive: Sequence[Span],
) -> tuple[Run, ...]:
    """The stretches as slices of both texts; a changed one that touches a decisive span is flagged."""
    if not diff.left or not diff.right:
        return _whole(left.text, right.text)
    left_cuts, right_cuts = _cuts(left.text, diff.left), _cuts(right.text, diff.right)
    return tuple(
        Run(
            op=op,
            left=left.text[left_cuts[i0] : left_cuts[i1]],
            right=right.text[right_cuts[j0] : right_cuts[j1]],
            decisive=op != "equal"
            and (_touches(diff.left[i0:i1], left_decisive) or _touches(diff.right[j0:j1], right_decisive)),
        )
        for op, i0, i1, j0, j1 in diff.stretches
    )


def hidden_variants(left: Passage, right: Passage, diff: WordDiff) -> int:
    """How many equal words differ in case, spelling or the marks between them."""
    count = 0
    for op, i0, i1, j0, _ in diff.stretches:
        if op != "equal":
            continue
        for i, j in zip(range(i0, i1), range(j0, j0 + i1 - i0), strict=True):
            count += diff.left[i].text != diff.right[j].text
            if i + 1 < i1 or (i + 1 == len(diff.left) and j + 1 == len(diff.right)):
                count += _gap(left.text, diff.left, i) != _gap(right.text, diff.right, j)
    return count


def _without_islands(
    blocks: Sequence[Block],
    lefts: Sequence[Word],
    rights: Sequence[Word],
    trivial: frozenset[str],
    limit: int,
) -> Iterator[Block]:
    for block in blocks:
        opens = block.left == 0 and block.right == 0
        closes = block.left + block.size == len(lefts) and block.right + block.size == len(rights)
        words = lefts[block.left : block.left + block.size]
        if opens or closes or block.size > limit or not all(_is_trivial(word, trivial) for word in words):
            yield block


def _is_trivial(word: Word, trivial: frozenset[str]) -> bool:
    return word.kind == "han" or word.key in trivial


def _stretches(blocks: Iterable[Block], left: int, right: int) -> Iterator[Stretch]:
    i = j = 0
    for block in (*blocks, Block(left, right, 0)):
        if i < block.left or j < block.right:
            op: Op = (
                "replace" if i < block.left and j < block.right else "delete" if i < block.left else "insert"
            )
            yield Stretch(op, i, block.left, j, block.right)
        if block.size:
            yield Stretch("equal", block.left, block.left + block.size, block.right, block.right + block.size)
        i, j = block.left + block.size, block.right + block.size


def _cuts(text: str, words: Sequence[Word]) -> list[int]:
    """Where each word's slice begins: after the white space before it, so that opening marks go with their word."""
    cuts = [0]
    for before, word in pairwise(words):
        gap = text[before.end : word.start]
        tail = len(gap) - max(gap.rfind(" "), gap.rfind("\n")) - 1 if " " in gap or "\n" in gap else 0
        cuts.append(word.start - tail)
    cuts.append(len(text))
    return cuts


def _gap(text: str, words: Sequence[Word], index: int) -> str:
    end = words[index + 1].start if index + 1 < len(words) else len(text)
    return "".join(text[words[index].end : end].split())


def _touches(words: Sequence[Word], spans: Sequence[Span]) -> bool:
    return any(span.start < word.end and word.start < span.end for word in words for span in spans)


def _whole(left: str, right: str) -> tuple[Run, ...]:
    """One run for two texts of which one has no word."""
    if not left and not right:
        return ()
    op: Op = "equal" if left == right else "replace" if left and right else "delete" if left else "insert"
    return (Run(op=op, left=left, right=right),)
