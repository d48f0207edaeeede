"""The texts an event is read from: who published them, when, and how long they are."""

from __future__ import annotations

from collections.abc import Callable

from crossread.model import Article
from crossread.report.plain import count
from crossread.tui.ink import Line, Piece, flowed, folded


def draw_article(article: Article, cells: int, side_name: Callable[[str | None], str]) -> list[Line]:
    """Title, publisher, date, kind of text, length, origin, address; an empty line last."""
    title: list[Piece] = [("• ", "rule"), (article.title or article.name, "head")]
    kind = f"official readout of {side_name(article.side)}" if article.side else "press"
    published = article.published.isoformat() if article.published else "no date"
    facts = [article.publisher or "publisher unknown", published, kind, _length(article)]
    facts += [article.language, f"translation of {article.translation_of}" if article.translation_of else ""]
    lines = folded(" · ".join(fact for fact in facts if fact), cells - 2, "dim")
    lines += folded(article.url or article.source, cells - 2, "dim") if article.url or article.source else []
    lines += [line for note in article.notes for line in folded(note, cells - 2, "dim")]
    return [*flowed(title, cells), *((("  ", ""), *line) for line in lines), ()]


def _length(article: Article) -> str:
    """In words, or in characters where no blanks part the words."""
    if article.language == "zh":
        return count(len(article.text), "character")
    return count(len(article.text.split()), "word")
