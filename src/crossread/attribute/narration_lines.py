"""Lines in which a readout tells nothing of the event: headings and paragraphs of background."""

from __future__ import annotations

from crossread.attribute.document import Document


def is_heading(doc: Document, first: int, last: int) -> bool:
    """A line of its own, short, that does not end like a sentence."""
    alone = (first == 0 or doc.new_paragraph(first - 1, first)) and (
        last >= len(doc.words) or doc.new_paragraph(last - 1, last)
    )
    return alone and last - first <= 18 and doc.words[last - 1] not in ".!?…:;”\"»’'。！？)」』"


def in_background(doc: Document, token: int) -> bool:
    """Whether the paragraph opens with "Background:", "Note to editors:" or the like."""
    start = doc.paragraph_start(token)
    colon = next((k for k in range(start, min(start + 6, len(doc.low))) if doc.low[k] == ":"), None)
    return colon is not None and " ".join(doc.low[start:colon]) in doc.lists["background"]
