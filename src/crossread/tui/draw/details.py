"""Everything known about the selected row: word diff, reasons, nearest candidate, attribution, passages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crossread.model import Article, Claim, Comparison, Difference, Row, Version
from crossread.records import dataclass
from crossread.tui.draw.claim import speaker_line
from crossread.tui.draw.decided import draw_review
from crossread.tui.draw.source import draw_chain, draw_passages
from crossread.tui.draw.versions import draw_versions, no_version
from crossread.tui.draw.worddiff import draw_word_diff
from crossread.tui.ink import Line, Piece, beside, flowed, folded
from crossread.tui.marks import MARKS, relation_name
from crossread.tui.names import Names

WIDE = 90
"""Cells from which both sides of a section stand beside each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The row that is shown, with what is needed to explain it."""

    row: Row
    number: int
    comparison: Comparison
    names: Names
    article: Callable[[str], Article]
    text_marks: bool = False
    versions: Sequence[Version] | None = None
    """The claims in another language; `None` while the reader does not ask for them."""


def draw_details(subject: Subject, cells: int) -> list[list[Line]]:
    """One list of lines a section; sections with nothing to say are left out."""
    sections = (
        _versions(subject, cells),
        _review(subject, cells),
        _words(subject, cells),
        _why(subject, cells),
        _who(subject, cells),
        _source(subject, cells),
    )
    return [section for section in sections if section]


def _versions(subject: Subject, cells: int) -> list[Line]:
    """The claims in another language, or that there is none."""
    if subject.versions is None:
        return []
    claims = (*subject.row.left, *subject.row.right)
    lines = draw_versions(subject.versions, subject.names, cells)
    lines = lines or folded(no_version(claims, subject.article), cells, "absent")
    return [head("Original and translation", cells), *lines]


def _review(subject: Subject, cells: int) -> list[Line]:
    """What the program proposed and what people decided, apart from each other."""
    lines = draw_review(subject.row, subject.names, cells)
    return [head("Review", cells), *lines] if lines else []


def _words(subject: Subject, cells: int) -> list[Line]:
    """The word diff with its legend, and the differences by kind."""
    row, names = subject.row, subject.names
    marks = ("[-", "-]", "{+", "+}") if subject.text_marks else ("", "", "", "")
    lines = draw_word_diff(row.runs, cells, text_marks=subject.text_marks)
    if lines:
        legend: list[Piece] = [(f"{marks[0]}only {names.left_name}{marks[1]}", "gone"), ("  ", "")]
        legend += [(f"{marks[2]}only {names.right_name}{marks[3]}", "new")]
        lines = [*lines, *flowed([("", ""), *legend], cells)]
    if len(row.left) > 1 or len(row.right) > 1:
        lines += folded("of several tellings, the two most alike are compared", cells, "dim")
    lines += folded(f"not shown: {_hidden(row.hidden)}", cells, "dim") if row.hidden else []
    for difference in row.differences:
        lines += flowed(_difference(difference, subject), cells)
    return [head("Words", cells), *lines] if lines else []


def _difference(difference: Difference, subject: Subject) -> list[Piece]:
    """As in "scope: of all countries | of Ukraine – why; stronger: China"."""
    names, decisive = subject.names, f"decisive-{subject.row.relation}"
    left: Piece = (difference.left, decisive) if difference.left else ("nothing", "absent")
    right: Piece = (difference.right, decisive) if difference.right else ("nothing", "absent")
    stronger = {
        "left": f"; stronger: {names.left_name}",
        "right": f"; stronger: {names.right_name}",
        None: "",
    }
    reason = f" – {_reason(difference)}" if difference.reason else ""
    return [
        (f"{difference.kind}: ", "head"), left, (" | ", "rule"), right,
        (reason + stronger[difference.direction], "dim"),
    ]  # fmt: skip


def _reason(difference: Difference) -> str:
    """The reason without the words of both sides, which stand before it already."""
    words = f": {difference.left or 'nothing'} | {difference.right or 'nothing'}"
    return difference.reason.removesuffix(words)


def _hidden(number: int) -> str:
    return f"{number} {'difference' if number == 1 else 'differences'} of case or punctuation"


def _why(subject: Subject, cells: int) -> list[Line]:
    """The relation with its reasons and score; for a claim of one account the other's nearest candidate."""
    row, names = subject.row, subject.names
    name = relation_name(row.relation, names.left_name, names.right_name)
    found: list[Piece] = [(f"{MARKS[row.relation]} {name}", row.relation)]
    if row.left and row.right:
        found.append((f" · similarity {row.score:.2f}", "dim"))
    if row.reasons:
        found.append((" · " + "; ".join(row.reasons), ""))
    return [head("Why", cells), *flowed(found, cells), *_near_miss(subject, cells)]


def _near_miss(subject: Subject, cells: int) -> list[Line]:
    near = subject.row.near_miss
    if near is None:
        return (
            []
            if subject.row.left and subject.row.right
            else folded("no candidate on the other side", cells, "absent")
        )
    claim = _find_claim(subject.comparison, near.claim)
    found = f"nearest candidate, rejected at {near.score:.2f}: "
    if near.by:
        found = f"proposed by the model {near.by}, {near.score:.2f}; not matched: "
    pieces: list[Piece] = [(found, "dim")]
    pieces += [*speaker_line(claim, subject.names), (f": {claim.text}", "")] if claim else [(near.claim, "")]
    return flowed([*pieces, (" – " + "; ".join(near.reasons) if near.reasons else "", "dim")], cells)


def _find_claim(comparison: Comparison, claim_id: str) -> Claim | None:
    """The claim with this id among the rows."""
    claims = (claim for row in comparison.rows for claim in (*row.left, *row.right))
    return next((claim for claim in claims if claim.id == claim_id), None)


def _who(subject: Subject, cells: int) -> list[Line]:
    """The chain of attribution of every claim."""

    def draw(claims: Sequence[Claim], room: int) -> list[Line]:
        return _parted([draw_chain(claim, room, subject.names) for claim in claims])

    return _both("Who said it", subject, cells, draw)


def _source(subject: Subject, cells: int) -> list[Line]:
    """The passages in which the claims stand."""
    return _both("Source", subject, cells, lambda claims, room: draw_passages(claims, subject.article, room))


def _both(
    title: str, subject: Subject, cells: int, draw: Callable[[Sequence[Claim], int], list[Line]]
) -> list[Line]:
    """A section with both sides, beside each other where there is room for it."""
    row, names = subject.row, subject.names
    sides = [(names.left_account, "left", row.left), (names.right_account, "right", row.right)]
    both = bool(row.left and row.right) and cells >= WIDE
    room = (cells - 3) // 2 if both else cells
    columns = [
        [*folded(account, room, look), *draw(claims, room)] for account, look, claims in sides if claims
    ]
    if both:
        return [head(title, cells), *beside(columns[0], columns[1], room, [((" │ ", "rule"),)])]
    return [head(title, cells), *(line for lines in columns for line in lines)]


def _parted(parts: Sequence[list[Line]]) -> list[Line]:
    """The parts with an empty line between them."""
    return [line for at, part in enumerate(parts) for line in ([()] if at else []) + part]


def head(title: str, cells: int) -> Line:
    """A section's title with a rule behind it."""
    return ((f"{title} ", "title"), ("─" * max(cells - len(title) - 1, 0), "rule"))
