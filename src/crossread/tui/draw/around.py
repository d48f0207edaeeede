"""A claim in its passage: the rest of its sentence, the sentence before, the sentence after."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Final

from crossread.model import Article, Claim, Row
from crossread.text.sentences import find_sentences
from crossread.tui.draw.hits import hits
from crossread.tui.draw.telling import Telling, tell_claim
from crossread.tui.ink import Mark

_LEFT_OUT: Final = "…"
_FAR: Final = 300
"""Code points of neighbours that are shown on either side; a sentence without an end would fill the screen."""


class InContext:
    """Tells claims with what stands around them; the sentences of a text are found once."""

    def __init__(self, article: Callable[[str], Article]) -> None:
        self._article = article
        self._sentences: dict[str, tuple[list[int], list[int]]] = {}
        """Starts and ends, by article."""

    def words(self, row: Row, claim: Claim, search: str, /) -> str:
        """The passage; a claim whose words do not stand in the text as they are told stands alone."""
        text = self._article(claim.article).text
        return self._passage(claim, text)[0] if _stands_in(claim, text) else claim.text

    def __call__(self, row: Row, claim: Claim, search: str, /) -> Telling:
        """The passage with everything dimmed that is not the claim."""
        text = self._article(claim.article).text
        if not _stands_in(claim, text):
            return tell_claim(row, claim, search)
        told, origin = self._passage(claim, text)
        marks: list[Mark] = [(0, len(told), "dim")]
        marks += [(span.start - origin, span.end - origin, "") for span in claim.spans]
        _, inside = tell_claim(row, claim, "")
        marks += [moved for mark in inside for moved in _moved(mark, claim, origin)]
        return told, [*marks, *hits(told, search)]

    def _passage(self, claim: Claim, text: str) -> tuple[str, int]:
        """From the sentence before the first that holds the claim to the one after the last; where it begins in the text.

        Of a sentence that reaches too far an ellipsis stands for the rest.
        """
        if claim.article not in self._sentences:
            sentences = find_sentences(text, claim.language)
            self._sentences[claim.article] = [one.start for one in sentences], [one.end for one in sentences]
        starts, ends = self._sentences[claim.article]
        first = max(bisect_right(starts, claim.start) - 2, 0)
        last = min(bisect_right(starts, max(claim.end - 1, claim.start)), len(ends) - 1)
        begin, end = min(starts[first], claim.start), max(ends[last], claim.end)
        before, after = max(begin, claim.start - _FAR), min(end, claim.end + _FAR)
        told = text[before:after]
        if before > begin:
            told, begin = _LEFT_OUT + told, before - len(_LEFT_OUT)
        return told + (_LEFT_OUT if after < end else ""), begin


def _stands_in(claim: Claim, text: str) -> bool:
    return " ".join([span.of(text) for span in claim.spans]) == claim.text


def _moved(mark: Mark, claim: Claim, origin: int) -> list[Mark]:
    """A mark in the words of a claim as marks in its passage, which begins at `origin`."""
    start, end, look = mark
    found, base = [], 0
    for span in claim.spans:
        a, b = max(start, base), min(end, base + len(span))
        if a < b:
            shift = span.start - base - origin
            found.append((a + shift, b + shift, look))
        base += len(span) + 1
    return found
