"""The texts a report rests on, and how the report was made."""

from __future__ import annotations

from urllib.parse import urlsplit

from crossread.model import Article, Comparison
from crossread.report.context import ReportContext
from crossread.report.decided import decision_words, orphan_words, review_words
from crossread.report.lookup import Lookup
from crossread.report.plain import count, line
from crossread.report.shapes import Entry, Method, Source
from crossread.report.words import LIMITS


def sources(lookup: Lookup) -> tuple[Source, ...]:
    """The articles of the comparison, numbered in the order of the event."""
    return tuple(_source(article, lookup) for article in lookup.sources)


def method(comparison: Comparison, context: ReportContext, rows: tuple[Entry, ...]) -> Method:
    """Version, settings, what the program proposed, what people changed, and what is known to be missed."""
    decided = [row for row in rows if row.decision]
    review = review_words(comparison)
    event = (f"event: {decision_words(one)}" for one in comparison.event.decisions)
    return Method(
        version=line(context.version),
        command=line(context.command),
        settings=tuple((line(name), line(value)) for name, value in settings_told(comparison, context)),
        proposed=f"{count(len(rows) - len(decided), 'row')} as the program proposed, "
        f"{count(len(decided), 'row')} with a person's decision."
        + (f" {review}" if review else "")
        + _model(comparison),
        review=review,
        decisions=(
            *(f"row {row.number}: {row.decision}" for row in decided),
            *event,
            *map(orphan_words, comparison.orphaned),
        ),
        hidden=hidden_words(context),
        limits=LIMITS,
    )


def _model(comparison: Comparison) -> str:
    """Which model was asked, and that nothing rests on it."""
    if not comparison.model:
        return ""
    return (
        f" The model {line(comparison.model)} proposed what is marked as near in meaning; "
        "no row, relation or difference rests on it."
    )


def settings_told(comparison: Comparison, context: ReportContext) -> tuple[tuple[str, str], ...]:
    """The settings that counted: those of `semantic` only where a model was asked, and then which."""
    if comparison.model:
        return (*context.settings, ("model", comparison.model))
    return tuple(setting for setting in context.settings if not setting[0].startswith("semantic."))


def hidden_words(context: ReportContext) -> str:
    """`3 rows hidden by filter (relation: same).`, or nothing."""
    filters = ", ".join(map(line, context.filters))
    if context.hidden:
        return f"{count(context.hidden, 'row')} hidden by filter" + (f" ({filters})." if filters else ".")
    return f"Filter in force: {filters}; no row hidden." if filters else ""


def link(url: str) -> str:
    """`url` where it is an absolute http or https address, else nothing: no other scheme becomes a link."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    plain = url.isprintable() and not any(character in url for character in " <>\"'`\\^{|}")
    return url if parts.scheme in ("http", "https") and parts.hostname and plain else ""


def _source(article: Article, lookup: Lookup) -> Source:
    url = line(article.url)
    return Source(
        number=lookup.number(article.id),
        id=article.id,
        name=line(article.name),
        title=line(article.title),
        publisher=line(article.publisher),
        url=url,
        link=link(url),
        published=article.published.isoformat() if article.published else "",
        retrieved=article.retrieved.isoformat() if article.retrieved else "",
        sha256=article.sha256,
        language=article.language,
        translation_of=line(article.translation_of),
        official=line(lookup.sides.name(article.side)) if article.side else "",
        notes=tuple(map(line, article.notes)),
    )
