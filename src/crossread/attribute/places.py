"""In whose account a stretch of the article stands: what the header facts ask of the claims."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from crossread.model import Article, Claim, Span

_REACH = 1500
"""Code points around a span in which a claim of its sentence may start."""
_END = re.compile(r"[.!?。]\s")


class AccountMap:
    """The claims of one article by place; they come in the order of the text."""

    def __init__(self, article: Article, claims: Sequence[Claim], medium: str | None = None) -> None:
        self.article, self.claims, self.medium = article, claims, medium
        self._starts = [claim.start for claim in claims]
        self._reach = list(accumulate((claim.end for claim in claims), max))
        """The furthest end of any claim up to each."""

    def at(self, span: Span) -> str | None:
        """The account of the smallest claim that holds `span`, else of the nearest one in its sentence, else the side whose
        official medium tells it."""
        if self.article.side:
            return self.article.side
        inside = self._holding(span)
        if inside:
            return min(inside, key=lambda claim: claim.end - claim.start).account
        near = self._beside(span)
        if near:
            return min(near, key=lambda claim: abs(claim.start - span.start)).account
        return self.medium

    def _holding(self, span: Span) -> list[Claim]:
        at = bisect_right(self._starts, span.start)
        found = []
        while at and self._reach[at - 1] >= span.end:
            at -= 1
            if self.claims[at].end >= span.end:
                found.append(self.claims[at])
        return found[::-1]

    def _beside(self, span: Span) -> list[Claim]:
        text = self.article.text
        line = max(text.rfind("\n", max(0, span.start - _REACH), span.start), span.start - _REACH)
        end = text.find("\n", span.end, span.end + _REACH)
        end = min(len(text), span.end + _REACH) if end < 0 else end
        close = self.claims[bisect_right(self._starts, line) : bisect_left(self._starts, end)]
        return [claim for claim in close if claim.end <= end and self._same_sentence(claim, span)]

    def _same_sentence(self, claim: Claim, span: Span) -> bool:
        return not _END.search(self.article.text, min(claim.end, span.end), max(claim.start, span.start))
