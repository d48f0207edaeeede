"""Rows put together: their ids, their order, and what a comparison comes to. No stage is needed for it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossread.model import Claim, NearMiss, Relation, Row, Summary


def lonely_row(relation: Relation, claim: Claim, miss: NearMiss | None) -> Row:
    """The row of a claim that only one account has."""
    left = (claim,) if relation == "only_left" else ()
    right = () if left else (claim,)
    row = Row(id="", relation=relation, left=left, right=right, near_miss=miss)
    return replace(row, id=row_id(row))


def row_id(row: Row) -> str:
    """Made of the claims alone, so that it is the same whichever side they stand on."""
    claims = "\n".join(sorted(claim.id for claim in (*row.left, *row.right)))
    return "r" + hashlib.blake2b(claims.encode(errors="replace"), digest_size=4).hexdigest()


def order_rows(rows: Iterable[Row], left: Sequence[Claim], right: Sequence[Claim]) -> tuple[Row, ...]:
    """By the place of the claims in their accounts, as a share of the account: no side sets the order."""
    place = {
        claim.id: number / max(1, len(side)) for side in (left, right) for number, claim in enumerate(side)
    }

    def key(row: Row) -> tuple[float, str]:
        firsts = [min(place[claim.id] for claim in side) for side in (row.left, row.right) if side]
        return sum(firsts) / len(firsts), row.id

    return tuple(sorted(rows, key=key))


def summarise(
    rows: Sequence[Row], left: Sequence[Claim], right: Sequence[Claim], left_name: str, right_name: str
) -> Summary:
    """Counts, and one sentence made of them."""
    count = Counter(row.relation for row in rows)
    kinds = Counter(kind for row in rows for kind in {difference.kind for difference in row.differences})
    total = f"{len(rows)} row" + ("" if len(rows) == 1 else "s")
    return Summary(
        same=count["same"],
        reworded=count["reworded"],
        conflicting=count["conflicting"],
        only_left=count["only_left"],
        only_right=count["only_right"],
        left_claims=len(left),
        right_claims=len(right),
        left_words=sum(_length(claim) for claim in left),
        right_words=sum(_length(claim) for claim in right),
        kinds=tuple(sorted(kinds.items(), key=lambda entry: (-entry[1], entry[0]))),
        sentence=(
            f"{total}: {count['same']} same, {count['reworded']} reworded, {count['conflicting']} conflicting, "
            f"{count['only_left']} only {left_name}, {count['only_right']} only {right_name}."
        ),
    )


def _length(claim: Claim) -> int:
    """Words; characters where the script does not divide words."""
    return len(claim.text) if claim.language == "zh" else len(claim.text.split())
