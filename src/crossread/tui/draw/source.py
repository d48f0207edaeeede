"""Where a claim comes from: the chain of attribution and the passage of the source."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crossread.model import Article, Claim, Link, Span
from crossread.tui.draw.claim import speaker_line
from crossread.tui.ink import Line, Mark, Piece, flowed, folded
from crossread.tui.names import Names


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
    """A passage with the words of the claims and their cues marked."""
    marks = [mark for claim in claims for mark in _marks(claim.cue_spans, whole, "cue")]
    marks += [mark for claim in claims for mark in _marks(claim.spans, whole, "span")]
    return folded(whole.of(article.text), cells, "", marks)


def paragraph(text: str, claim: Claim) -> Span:
    """The paragraph or paragraphs in which the claim stands."""
    start = text.rfind("\n", 0, claim.start) + 1
    end = text.find("\n", claim.end)
    return Span(start, len(text) if end < 0 else end)


def _marks(spans: Sequence[Span], whole: Span, look: str) -> list[Mark]:
    return [
        (span.start - whole.start, span.end - whole.start, look) for span in spans if whole.overlaps(span)
    ]
