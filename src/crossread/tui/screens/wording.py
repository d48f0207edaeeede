"""How claims, rows and articles are worded in the lists of dialogs."""

from __future__ import annotations

from collections.abc import Callable

from crossread.model import Article, Claim, Row
from crossread.tui.ink import Piece
from crossread.tui.marks import MARKS, relation_name
from crossread.tui.names import Names


def claim_pieces(claim: Claim, names: Names) -> list[Piece]:
    """As in "China: Wang Yi (China): the words"."""
    account = names.side_name(claim.account) if claim.account else "nobody"
    return [
        (account, names.look(claim.account)),
        (": ", "dim"),
        *names.speaker(claim.speaker),
        (": ", "dim"),
        (claim.text, ""),
    ]


def row_paragraphs(row: Row, names: Names) -> list[list[Piece]]:
    """The row on which something is decided: its relation, then its claims."""
    relation: list[Piece] = [(f"{MARKS[row.relation]} ", row.relation)]
    relation += [(relation_name(row.relation, names.left_name, names.right_name), "head")]
    return [relation, *(claim_pieces(claim, names) for claim in (*row.left, *row.right))]


def article_pieces(article: Article, side_name: Callable[[str | None], str]) -> list[Piece]:
    """As in "Title · publisher · 2031-05-05 · official readout of China"."""
    kind = f"official readout of {side_name(article.side)}" if article.side else "press"
    day = article.published.isoformat() if article.published else "no date"
    return [
        (article.title or article.name, "head"),
        (f" · {article.publisher or 'publisher unknown'} · {day} · {kind}", "dim"),
    ]
