"""Where a claim comes from: the chain of attribution and the passage of the source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from crossread.model import Article, Claim, Link, Span
from crossread.tui.draw.claim import speaker_line
from crossread.tui.ink import Line, Mark, Piece, flowed, folded
from crossread.tui.names import Names

_FAR: Final = 1_500
"""Code points of a passage that are drawn before and after the claims: what a paragraph has at most, if it is one."""


def draw_chain(claim: Claim, cells: int, names: Names) -> list[Line]:
    """Publisher, channel, speaker, each with the rule that found it; then cue, force and confidence."""
    lines: list[Line] = []
    for depth, link in enumerate(claim.chain):
        lines += flowed(_link(link, depth, names), cells)
    lines += flowed(speaker_line(claim, names), cells) if not claim.chain else []
    return [*lines, *flowed(_manner(claim), cells)]


def _link(link: Link, depth: int, names: Names) -> list[Piece]:
    arrow = "  " * max(depth - 1, 0) + ("└ " if depth else "")
    side = f" ({names.side_name(link.side)})" if link.side else ""
    rule = f" – {link.rule}" if link.rule else ""
    return [
        (arrow, "rule"),
        (f"{link.role} ", "dim"),
        (link.name, names.look(link.side)),
        (f"{side}{rule}", "dim"),
    ]


def _manner(claim: Claim) -> list[Piece]:
    """As in "cue “urged” · asked, force 4 of 5 · confidence 82 %"."""
    cue: list[Piece] = [("cue ", "dim"), (f"“{claim.cue}”", "cue"), (" · ", "dim")] if claim.cue else []
    facts = f"{claim.status}, force {claim.strength} of 5 · confidence {claim.confidence:.0%}"
    return [*cue, (facts, "dim")]


def draw_passages(claims: Sequence[Claim], find: Callable[[str], Article], cells: int) -> list[Line]:
    """The paragraph of every claim; claims of one paragraph are marked in it together."""
    places: dict[tuple[str, Span], list[Claim]] = {}
    for claim in claims:
        places.setdefault((claim.article, paragraph(find(claim.article).text, claim)), []).append(claim)
    parts = [_passage(found, find(article), whole, cells) for (article, whole), found in places.items()]
    return [line for at, part in enumerate(parts) for line in ([()] if at else []) + part]


def _passage(claims: Sequence[Claim], article: Article, whole: Span, cells: int) -> list[Line]:
    """Who published it, then the paragraph with the words of the claims and their cues marked."""
    facts = (
        article.publisher,
        article.title,
        article.published and article.published.isoformat(),
        article.url,
    )
    lines = folded(" · ".join(str(fact) for fact in facts if fact) or article.name, cells, "dim")
    return [*lines, *draw_passage(claims, article, whole, cells)]


def draw_passage(claims: Sequence[Claim], article: Article, whole: Span, cells: int) -> list[Line]:
    """A passage with the words of the claims and their cues marked; of one that goes on for pages, what is near them."""
    near = _near(whole, claims, article.text)
    marks = [mark for claim in claims for mark in _marks(claim.cue_spans, near, "cue")]
    marks += [mark for claim in claims for mark in _marks(claim.spans, near, "span")]
    words, before = near.of(article.text), "… " if near.start > whole.start else ""
    if before:
        marks = [
            (0, 1, "dim"),
            *((start + len(before), end + len(before), look) for start, end, look in marks),
        ]
    if near.end < whole.end:
        words += " …"
        marks.append((len(before) + len(words) - 1, len(before) + len(words), "dim"))
    return folded(before + words, cells, "", marks)


def _near(whole: Span, claims: Sequence[Claim], text: str) -> Span:
    """The part of a passage that is worth drawing, cut at blanks where there are any."""
    start = max(whole.start, min(claim.start for claim in claims) - _FAR)
    end = min(whole.end, max(claim.end for claim in claims) + _FAR)
    if start > whole.start and (blank := text.find(" ", start, start + _FAR // 2)) >= 0:
        start = blank + 1
    if end < whole.end and (blank := text.rfind(" ", end - _FAR // 2, end)) >= 0:
        end = blank
    return Span(start, end)


def paragraph(text: str, claim: Claim) -> Span:
    """The paragraph or paragraphs in which the claim stands."""
    start = text.rfind("\n", 0, claim.start) + 1
    end = text.find("\n", claim.end)
    return Span(start, len(text) if end < 0 else end)


def _marks(spans: Sequence[Span], whole: Span, look: str) -> list[Mark]:
    return [
        (span.start - whole.start, span.end - whole.start, look) for span in spans if whole.overlaps(span)
    ]
