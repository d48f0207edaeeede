"""Task `readouts`: two accounts as lists of texts -> links, relations, decisive words, codes, naming pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from crossread.align import align_claims
from crossread.diff import diff_match
from crossread.lang import load_packs
from crossread.model import Claim, DifferenceKind, Relation, Row
from crossread.settings import Settings
from crossread.text.language import language_of
from crossread.text.words import words
from tasks.plain import plain_claims

_LABELS: dict[Relation, str] = {"same": "agree", "reworded": "reworded", "conflicting": "contradict"}
_CODES: dict[DifferenceKind, str] = {
    "scope": "SCOPE", "naming": "NAME", "agent": "ATTR", "commitment": "COMMIT", "initiative": "INIT",
    "condition": "COND", "strength": "SOFT", "quantity": "QUANT", "polarity": "CONTRA", "tone": "TONE",
    "term": "TERM", "level": "LEVEL",
}  # fmt: skip


def answer(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One line for each pair of accounts, in the shape of the table in the measuring data's README."""
    packs, settings = load_packs(), Settings()
    for row in rows:
        left = _claims(row["claims_a"], str(row["side_a"]))
        right = _claims(row["claims_b"], str(row["side_b"]))
        matches = align_claims(left, right, packs, settings).matches
        found = [diff_match(match, packs, settings) for match in matches]
        yield {"id": row["id"], "links": [_link(one) for one in found], "framing": _framing(found)}


def _claims(texts: Sequence[dict[str, Any]], side: str) -> list[Claim]:
    claims: list[Claim] = []
    for one in texts:
        claims.extend(plain_claims([one], side, language_of(one["text"])))
    return claims


def _link(row: Row) -> dict[str, Any]:
    return {
        "a": [claim.id for claim in row.left],
        "b": [claim.id for claim in row.right],
        "label": _LABELS[row.relation],
        "decisive_a": _words(one.left for one in row.differences),
        "decisive_b": _words(one.right for one in row.differences),
        "codes": sorted({_CODES[one.kind] for one in row.differences if one.kind in _CODES}),
    }


def _framing(rows: Iterable[Row]) -> list[dict[str, str]]:
    names = ((one.left, one.right) for row in rows for one in row.differences if one.kind == "naming")
    return [{"a": left, "b": right} for left, right in dict.fromkeys(names)]


def _words(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word.text for text in texts for word in words(text) if word.kind != "mark"))
