"""The pieces of a narrated sentence that are claims of their own."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Range
from crossread.attribute.narration_passive import tells_by_passive
from crossread.attribute.narration_subject import is_verb


def single(pieces: list[Range]) -> list[list[Range]]:
    """Each piece as a content of its own."""
    return [[piece] for piece in pieces]


def pieces_of(doc: Document, first: int, last: int) -> list[Range]:
    """The sentence, or its coordinate verb phrases: "was held at their request | and lasted forty minutes"; in Chinese
    what was done at whose request, without the day and the host before it."""
    first, last = trim(doc, first, last)
    semicolon = next((k for k in range(first + 4, last - 4) if doc.low[k] == ";" and not doc.quoted[k]), None)
    if semicolon is not None and doc.pack.language == "en" and not doc.quotes_in(first, last):
        return [
            piece for half in ((first, semicolon), (semicolon + 1, last)) for piece in pieces_of(doc, *half)
        ]
    if doc.pack.language == "zh":
        asked = (
            k for k in range(first + 1, last - 6) if "".join(doc.low[k : k + 2]) in doc.lists["at_request"]
        )
        return [(next(asked, first), last)]
    cut = next(
        (
            k
            for k in range(first + 3, last - 2)
            if (doc.low[k] == "and" or doc.low[k] in doc.lists["and"])
            and _is_told(doc, k + 1)
            and any(_is_told(doc, j) for j in range(first, k))
        ),
        None,
    )
    return [(first, last)] if cut is None else [trim(doc, first, cut), trim(doc, cut + 1, last)]


def _is_told(doc: Document, at: int) -> bool:
    """A verb, or the short passive that Ukrainian and Russian readouts tell their acts by ("выражена")."""
    return (doc.pack.language in ("uk", "ru") and tells_by_passive(doc, at)) or is_verb(doc, at)
