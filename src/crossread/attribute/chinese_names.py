"""Chinese: a surname with an office ("林总理") means the one of that surname whom the article names."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Range
from crossread.text.names import NameHit

_LONGEST = 4
"""Signs of the longest Chinese name; a longer one is transcribed and has no surname of one sign."""


def office_after_surname(doc: Document, at: int) -> Range | None:
    """The office right behind a surname at a token; `None` where none stands, or the sign is nobody's surname."""
    titles = doc.lists.titles.get(doc.low[at + 1], ()) if at + 1 < len(doc.low) else ()
    size = max((len(t) for t in titles if tuple(doc.low[at + 1 : at + 1 + len(t)]) == t), default=0)
    return (at + 1, at + 1 + size) if size and of_surname(doc, at) is not None else None


def of_surname(doc: Document, at: int) -> NameHit | None:
    """The first mention of the only person of this surname."""
    found: dict[str, NameHit] = {}
    for hit in doc.hits:
        name = hit.span.of(doc.text)
        if hit.kind == "person" and 1 < len(name) <= _LONGEST and name[0] == doc.low[at]:
            found.setdefault(doc.cast.who(hit)[0].name, hit)
    return next(iter(found.values())) if len(found) == 1 else None
