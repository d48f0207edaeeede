"""A claim in its passage: the rest of its sentence, the sentence before, the sentence after."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from crossread.model import Article, Claim, Row, Span
from crossread.text.sentences import find_sentences
from crossread.tui.draw.hits import hits
from crossread.tui.draw.telling import Telling, tell_claim
from crossread.tui.ink import Mark


class InContext:
    """Tells claims with what stands around them; the sentences of a text are found once."""

    def __init__(self, article: Callable[[str], Article]) -> None:
        self._article = article
        self._sentences: dict[str, tuple[list[int], list[int]]] = {}
        """Starts and ends, by article."""

    def __call__(self, row: Row, claim: Claim, search: str) -> Telling:
        """The passage with everything dimmed that is not the claim.

        A claim whose words do not stand in the text as they are told (a corrected one) stands alone.
        """
        text = self._article(claim.article).text
        if " ".join(span.of(text) for span in claim.spans) != claim.text:
            return tell_claim(row, claim, search)
        whole = self._passage(claim, text)
        told = whole.of(text)
        marks: list[Mark] = [(0, len(told), "dim")]
        marks += [(span.start - whole.start, span.end - whole.start, "") for span in claim.spans]
        _, inside = tell_claim(row, claim, "")
        marks += [moved for mark in inside for moved in _moved(mark, claim, whole.start)]
        return told, [*marks, *hits(told, search)]

    def _passage(self, claim: Claim, text: str) -> Span:
        """From the sentence before the first that holds the claim to the one after the last."""
        if claim.article not in self._sentences:
            sentences = find_sentences(text, claim.language)
            self._sentences[claim.article] = [one.start for one in sentences], [one.end for one in sentences]
        starts, ends = self._sentences[claim.article]
        if not starts:
            return Span(claim.start, claim.end)
        first = max(bisect_right(starts, claim.start) - 2, 0)
        last = min(bisect_right(starts, max(claim.end - 1, claim.start)), len(ends) - 1)
        return Span(min(starts[first], claim.start), max(ends[last], claim.end))


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
