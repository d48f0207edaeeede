"""A draft becomes an article: noise out, side and language settled, an id given."""

from __future__ import annotations

import hashlib
import re

from crossread.errors import UnreadableError
from crossread.ingest.draft import Draft
from crossread.ingest.headings import headings_of
from crossread.ingest.source import Source
from crossread.lang import Packs
from crossread.model import Article, GivenClaim, Span
from crossread.text.language import language_of
from crossread.text.noise import noise_lines

_BLANKS = re.compile(r"[ ]{2,}")
_MOST_IDS = 16
_NO_SLUG = re.compile(r"[\W_]+")


def finish(draft: Draft, source: Source, name: str, packs: Packs) -> Article:
    """The article of a draft; raises `UnreadableError` for an unknown side and where only noise is left."""
    head = draft.head
    side = _known_side(head.side, source, packs)
    lines, removed = _without_noise(draft, side, packs)
    text = "\n".join(lines)
    if not any(character.isalnum() for character in text):
        raise UnreadableError(source.shown, "no text but page furniture", "give the article itself")
    language = head.language or language_of(text)
    return Article(
        id=_id(name, text),
        name=name,
        text=text,
        title=head.title,
        publisher=head.publisher,
        side=side,
        published=head.published,
        language=language,
        url=head.url,
        retrieved=head.retrieved,
        sha256=head.sha256 or "",
        source=source.shown,
        translation_of=head.translation_of,
        removed=(*draft.removed, *removed),
        given=_given(draft),
        notes=draft.notes + _unread_language(language, packs),
    )


def _unread_language(language: str, packs: Packs) -> tuple[str, ...]:
    if not packs.languages or language in packs.languages:
        return ()
    return (f"no words are known of language {language!r}: read as if it were English",)


def _known_side(side: str | None, source: Source, packs: Packs) -> str | None:
    known = set(packs.sides.sides) | source.own_sides
    if side is None or side in known:
        return side
    raise UnreadableError(
        source.shown, f"unknown side {side!r}", f"{_ids(side, known)}; add others with --sides-file"
    )


def _ids(side: str, known: set[str]) -> str:
    """Ids to try: those that begin like the one given, else as many as fit a line."""
    near = sorted(id_ for id_ in known if _shared(id_, side.lower()) >= 3)
    named = near or sorted(known)[:_MOST_IDS]
    more = f" and {len(known) - len(named)} more" if not near and len(known) > len(named) else ""
    return f"known are {', '.join(named)}{more}" if named else "no side is known"


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def _without_noise(draft: Draft, side: str | None, packs: Packs) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(lines kept, stretches removed in the order of the text). A person's own claims are all kept."""
    if draft.claims:
        return tuple(words for _, words in draft.claims), ()
    if draft.clean:
        return draft.paragraphs, ()
    text = "\n".join(draft.paragraphs)
    language = draft.head.language or language_of(text)
    pieces = _cut(draft.paragraphs, noise_lines(text, packs, language))
    lines = [words for words, _ in pieces if words]
    headings = {lines[at] for at in headings_of(lines)} if side is None else set()
    kept = tuple(line for line in lines if line not in headings)
    removed = tuple(words for line, cut in pieces for words in (*cut, *((line,) if line in headings else ())))
    return kept, removed


def _cut(paragraphs: tuple[str, ...], spans: tuple[Span, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """(what is left of a paragraph, what was cut out of it); spans point into the join by line ends."""
    pieces: list[tuple[str, tuple[str, ...]]] = []
    start, queue = 0, list(reversed(spans))
    for line in paragraphs:
        own: list[Span] = []
        while queue and queue[-1].start < start + len(line):
            span = queue.pop()
            own.append(Span(span.start - start, span.end - start))
        pieces.append((_rest(line, own), tuple(span.of(line).strip() for span in own)))
        start += len(line) + 1
    return pieces


def _rest(line: str, cuts: list[Span]) -> str:
    if not cuts:
        return line
    edges = [0, *(edge for span in cuts for edge in (span.start, span.end)), len(line)]
    kept = "".join(line[begin:end] for begin, end in zip(edges[::2], edges[1::2], strict=True))
    return _BLANKS.sub(" ", kept).strip()


def _given(draft: Draft) -> tuple[GivenClaim, ...]:
    """The claims of a readout file with spans that tile the text, one a line."""
    claims: list[GivenClaim] = []
    start = 0
    for speaker, words in draft.claims:
        claims.append(GivenClaim(span=Span(start, start + len(words)), speaker=speaker))
        start += len(words) + 1
    return tuple(claims)


def _id(name: str, text: str) -> str:
    slug = _NO_SLUG.sub("-", name.lower()).strip("-")[:60].rstrip("-")
    return f"{slug or 'article'}-{hashlib.sha256(text.encode()).hexdigest()[:6]}"
