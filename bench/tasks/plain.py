"""Claims made of bare texts, for tasks that know neither speaker nor account. No task of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crossread.model import Claim, Span, Speaker


def plain_claims(texts: Iterable[dict[str, Any]], article: str, language: str = "en") -> list[Claim]:
    """One claim for each `{"id", "text"}`, one after the other in one article, spoken by nobody."""
    claims: list[Claim] = []
    start = 0
    for one in texts:
        end = start + len(one["text"])
        claims.append(_claim(one["id"], one["text"], article, Span(start, end), language))
        start = end + 1
    return claims


def _claim(name: str, text: str, article: str, span: Span, language: str) -> Claim:
    return Claim(
        id=name,
        article=article,
        spans=(span,),
        text=text,
        language=language,
        quotation="narrated",
        speaker=Speaker(name=""),
        account=None,
    )
