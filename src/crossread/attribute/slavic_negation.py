"""Whether a Ukrainian or Russian claim is negative: the negative of its main clause counts, that of a condition not."""

from __future__ import annotations

from crossread.attribute.document import Document


def holds_negative(doc: Document, first: int, last: int) -> bool:
    """Whether a negative word denies what is claimed, and not a condition, a measure or a mere emphasis beside it."""
    if doc.lists["negatives"].isdisjoint(doc.low[first:last]):
        return False
    clause_ends = _subordinate(doc, first, last)
    return any(
        doc.low[k] in doc.lists["negatives"] and not any(a <= k < b for a, b in clause_ends) and not _is_idle(doc, k, last)
        for k in range(first, last)
    )  # fmt: skip


def _subordinate(doc: Document, first: int, last: int) -> list[tuple[int, int]]:
    """The clauses behind the first that open with "if", "until", "because", "which"; each to its comma or to the end."""
    found = []
    for at in range(first, last - 1):
        opens = doc.low[at] == "," or at == first
        start = at + (doc.low[at] == ",")
        word = doc.low[start]
        two = f"{word} {doc.low[start + 1]}" if start + 1 < last else word
        leads = doc.lists["conditions"] if at == first else doc.lists["subordinate"]
        if opens and (word in leads or two in leads):
            end = next((k for k in range(start + 1, last) if doc.low[k] in (",", ";", ":", "—", "–")), last)
            found.append((start, end))
    return found


def _is_idle(doc: Document, at: int, last: int) -> bool:
    """ "не лише", "не більше ніж", "без жодних", "які б ... ні": words that deny nothing."""
    low = doc.low
    if at and low[at - 1] in doc.lists["without_words"]:
        return True
    if low[at] in doc.lists["not_even"] and any(
        low[k] in doc.lists["conditional_particles"] for k in range(max(0, at - 6), at)
    ):
        return True
    return (
        low[at] in doc.lists["negative_particles"]
        and at + 1 < last
        and low[at + 1] in doc.lists["idle_negatives"]
    )
