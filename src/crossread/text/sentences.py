"""Sentences that tile their paragraph: sentencex proposes, a few rules repair what it gets wrong in news."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import sentencex

from crossread.model import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_INITIALS = re.compile(r"(?:^|[\s(«“\"])(?:[A-ZА-ЯІЇЄҐЁ]\.){0,9}[A-ZА-ЯІЇЄҐЁ]\.$")
_BEFORE_FRAME = re.compile(r"\s{0,9}[—–-]\s")
_CJK_END = re.compile(r"[。！？]+[”’」』）]*")
_NEAR = 120
"""Code points around an end that decide whether it is one."""
_LONGEST = 4000
"""Code points of the longest stretch that is divided at once."""
_WHOLE_WORD = re.compile(r"\bMay\.\s+(?=[A-ZА-ЯІЇЄҐ“\"«])")
"""sentencex takes the month for an abbreviation."""
_BULLET = re.compile(r"[ \t]{0,9}[•‣▪●◦∙][ \t]{0,9}")
"""sentencex takes what stands behind it for one sentence."""
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_HAN = re.compile(r"[\u3400-\u9fff]")


def find_sentences(text: str, language: str, abbreviations: Sequence[str] = ()) -> tuple[Span, ...]:
    """Sentences of every paragraph, trimmed of white space; together they hold every other character of `text`."""
    short = frozenset(word.casefold() for word in abbreviations)
    found: list[Span] = []
    text = _SURROGATE.sub("\ufffd", text)
    for paragraph in _PARAGRAPH.finditer(text):
        found.extend(_of_paragraph(text, paragraph.start(), paragraph.group(), language, short))
    return tuple(found)


def _of_paragraph(text: str, base: int, paragraph: str, language: str, short: frozenset[str]) -> list[Span]:
    pieces = _cjk(paragraph) if _HAN.search(paragraph) else _split(paragraph, language)
    merged: list[tuple[int, int]] = []
    for start, end in pieces:
        if merged and not _ends(paragraph, merged[-1], start, short):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    trimmed = (_trim(text, base + start, base + end) for start, end in merged)
    return [span for span in trimmed if len(span)]


def _split(paragraph: str, language: str) -> list[tuple[int, int]]:
    """What sentencex says, as offsets: it gives the pieces in order and drops nothing but white space."""
    pieces: list[tuple[int, int]] = []
    bullet = _BULLET.match(paragraph)
    skipped = bullet.end() if bullet else 0
    for place, stretch in _stretches(paragraph[skipped:]):
        base = place + skipped
        at, month = 0, "May." in stretch
        for piece in sentencex.segment(language, stretch):
            words = piece.strip()
            start = stretch.find(words, at)
            if not words or start < 0:
                continue
            at = start + len(words)
            cuts = [match.end() for match in _WHOLE_WORD.finditer(stretch, start, at)] if month else ()
            pieces.extend((base + a, base + b) for a, b in pairwise((start, *cuts, at)))
    if not pieces:
        return [(0, len(paragraph))]
    # whatever lies between two pieces belongs to the first: sentences tile
    starts = [0] + [start for start, _ in pieces[1:]]
    return list(zip(starts, [*starts[1:], len(paragraph)], strict=True))


def _stretches(paragraph: str) -> Iterator[tuple[int, str]]:
    """An endless paragraph in parts that end at a full stop or a blank; sentencex takes quadratic time over marks."""
    at = 0
    while len(paragraph) - at > _LONGEST:
        limit = at + _LONGEST
        cut = max(paragraph.rfind(end, at + _LONGEST // 2, limit) for end in (". ", "! ", "? "))
        cut = cut if cut > 0 else paragraph.rfind(" ", at + _LONGEST // 2, limit)
        end = cut + 2 if cut > 0 else limit
        yield at, paragraph[at:end]
        at = end
    yield at, paragraph[at:]


def _cjk(paragraph: str) -> list[tuple[int, int]]:
    pieces, at, depth = [], 0, 0
    for place, sign in enumerate(paragraph):
        if sign in "“「『《":
            depth += 1
        elif sign in "”」』》":
            depth = max(0, depth - 1)
        if place < at:
            continue
        match = _CJK_END.match(paragraph, place)
        closes = bool(match and match.group()[-1] in "”’」』）")
        if match and (depth == 0 or (closes and depth == 1)):
            pieces.append((at, match.end()))
            at = match.end()
    if at < len(paragraph):
        pieces.append((at, len(paragraph)))
    return pieces


def _ends(paragraph: str, piece: tuple[int, int], following: int, short: frozenset[str]) -> bool:
    """Whether a sentence really ends where `piece` does."""
    before = paragraph[max(piece[0], piece[1] - _NEAR) : piece[1]].rstrip()
    after = paragraph[following : following + _NEAR].lstrip()
    if not after:
        return True
    if _BEFORE_FRAME.match(paragraph, following):
        return False
    if before.endswith("."):
        last = before.rsplit(None, 1)[-1].lstrip('(“"«').rstrip(".").casefold()
        if (last and last in short) or (before[-2:-1].isupper() and _INITIALS.search(before)):
            return False
    return not after[0].islower() or before[-1:] in "。！？"


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
