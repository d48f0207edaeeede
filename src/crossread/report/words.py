"""The report's own words: marks, names of relations and of differences. They describe and never judge."""

from __future__ import annotations

from crossread.model import DifferenceKind, FactKind, Relation

NOT_A_TRANSCRIPT = "A readout is a party's account of an event, not a transcript of it."

UNCONFIRMED = (
    "Claims in one account whose speaker belongs to the other side, and that no claim of that side's "
    "account matches."
)

NAMES = (
    "Names of one thing, and how often each account uses them; an official readout counts whole, other texts with the "
    "claims found in them."
)

SETTLED = (
    "What is agreed or promised in at least one account, and what the other says was done; a dash where the "
    "other account has no such claim."
)

VOICES = (
    "Claims of each side's speakers in each account; in brackets, how many of them the other account has too."
)


MARKS: dict[Relation, str] = {
    "same": "=",
    "reworded": "~",
    "conflicting": "!",
    "only_left": "<",
    "only_right": ">",
}

RELATIONS: dict[Relation, str] = {
    "same": "same",
    "reworded": "reworded",
    "conflicting": "conflicting",
    "only_left": "only left",
    "only_right": "only right",
}

KINDS: dict[DifferenceKind, str] = {
    "polarity": "affirmed or denied",
    "agent": "who did or said it",
    "quantity": "number or date",
    "initiative": "at whose request",
    "commitment": "agreed or discussed",
    "condition": "condition",
    "scope": "scope",
    "naming": "naming",
    "strength": "strength",
    "level": "level",
    "term": "term",
    "tone": "tone",
    "translation": "translation",
    "order": "order",
}
"""In the order in which a report brings them forward: what can be checked first, what is weighed later."""

FACTS: dict[FactKind, str] = {
    "initiator": "at the request of",
    "format": "format",
    "date": "date",
    "place": "place",
    "duration_minutes": "duration",
    "participants": "participants",
    "level": "level",
    "atmosphere": "atmosphere",
    "next_step": "next step",
}

QUOTATIONS = {
    "direct": "direct quotation",
    "mixed": "partly quoted",
    "indirect": "indirect speech",
    "narrated": "narration",
}

FACT_MARKS = {
    "=": "stated alike",
    "~": "stated in other words",
    "!": "conflicting",
    "<": "only in one account",
    ">": "only in one account",
}

LIMITS = (
    NOT_A_TRANSCRIPT,
    "Claims are found by rules over reporting words. A statement that the rules do not see stands in no row.",
    "A claim is listed as only in one account when no claim of the other account, in the texts listed under "
    "Sources, was matched with it. The nearest one is shown with its score.",
    "Scores are similarities in [0, 1], not probabilities.",
    "Order and length are counted over the claims found, not over the full texts.",
)


def place_of(kind: DifferenceKind) -> int:
    """Where a kind of difference stands in the order of `KINDS`."""
    return list(KINDS).index(kind)
