"""One claim as it stands in a column: who spoke, then the words with the decisive ones marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.model import Claim, Difference, Row, Span
from crossread.tui.draw.decided import corrected_pieces
from crossread.tui.ink import Line, Mark, Piece, flowed, folded
from crossread.tui.marks import quotation_name
from crossread.tui.names import Names


def draw_claims(
    claims: Sequence[Claim],
    tellings: Sequence[tuple[str, Sequence[Mark]]],
    cells: int,
    names: Names,
    *,
    prefix: Sequence[Piece] = (),
) -> list[Line]:
    """Claims under each other, each in the words it is told in; a speaker line stands only where it says something new."""
    lines: list[Line] = []
    spoken = ""
    for claim, (words, marked) in zip(claims, tellings, strict=True):
        pieces = [*prefix, *speaker_line(claim, names)]
        byline = "".join(text for text, _ in pieces)
        lines += flowed(pieces, cells) if byline != spoken else []
        spoken = byline
        lines += folded(words, cells, "", marked)
    return lines


def speaker_line(claim: Claim, names: Names) -> list[Piece]:
    """As in: Wang Yi (China) · promised · indirect · via Harbour Wire. Only the press is named so."""
    said = [claim.status, quotation_name(claim)]
    said += ["negated"] if claim.negated else []
    said += ["conditional"] if claim.conditional else []
    said += ["hedged"] if claim.hedges else []
    said += ["unsure"] if claim.is_unsure else []
    said += [f"via {names.press[claim.article]}"] if claim.article in names.press else []
    return [*names.speaker(claim.speaker), (" · " + " · ".join(said), "dim"), *corrected_pieces(claim, names)]


def decisive_marks(row: Row, claim: Claim) -> list[Mark]:
    """The stretches of the words of a claim that carry a difference of its row."""
    on_left = any(claim.id == one.id for one in row.left)
    look = f"decisive-{row.relation}"
    return [
        (start, end, look)
        for difference in row.differences
        for start, end in _stretches(difference, claim, on_left)
    ]


def _stretches(difference: Difference, claim: Claim, on_left: bool) -> Iterable[tuple[int, int]]:
    """Offsets into `claim.text`: by the spans where there are any, else by the words."""
    spans = [
        span
        for owner, span in (difference.left_spans if on_left else difference.right_spans)
        if owner == claim.id
    ]
    if spans:
        yield from (found for span in spans for found in offsets_in(claim, span))
        return
    words = difference.left if on_left else difference.right
    at = claim.text.find(words) if words else -1
    if at >= 0:
        yield (at, at + len(words))


def offsets_in(claim: Claim, span: Span) -> Iterable[tuple[int, int]]:
    """Where a stretch of the article stands in `claim.text`, which joins the claim's spans by one blank."""
    base = 0
    for own in claim.spans:
        start, end = max(own.start, span.start), min(own.end, span.end)
        if start < end:
            yield (base + start - own.start, base + end - own.start)
        base += len(own) + 1
