"""What people decided, told apart from what the program proposed: in the row, and at length below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC

from crossread.model import Claim, Decision, Row
from crossread.model.rowfilter import is_decided, notes_of
from crossread.report.decided import decision_words
from crossread.tui.ink import Line, Piece, flowed, folded
from crossread.tui.marks import DECIDED, MARKS, NOTED, REVIEWED, relation_name
from crossread.tui.names import Names

_SHORT_NOTE = 100
"""Code points up to which a note of one line stands in the row itself."""


def deed(decision: Decision) -> str:
    """What was decided, without who and when: "relation set to same"."""
    if decision.kind == "reviewed":
        return "no longer reviewed" if decision.value == "no" else "reviewed"
    if decision.kind == "note":
        return "note kept" if decision.note else "note taken away"
    return decision_words(replace(decision, reviewer="", decided=None, note="", was=decision.value))


def row_marks(row: Row) -> tuple[str, str]:
    """Whether the row was reviewed, and whether more was decided or noted of it: a mark each, else a blank."""
    second = DECIDED if is_decided(row) else NOTED if notes_of(row) else " "
    return REVIEWED if row.is_reviewed else " ", second


def review_pieces(row: Row, names: Names) -> list[Piece]:
    """The line below a row: reviewed, decided by whom, what was proposed, the note. Nothing where nobody decided."""
    parts: list[list[Piece]] = []
    if row.is_reviewed:
        parts.append([(f"{REVIEWED} reviewed", "decided")])
    weighty = [one for one in row.decisions if one.kind not in ("note", "reviewed")]
    if weighty:
        who = ", ".join(dict.fromkeys(one.reviewer for one in weighty if one.reviewer))
        said = ", ".join(_briefly(one) for one in weighty)
        parts.append([(f"{DECIDED} decided: {said}", "decided"), (f" by {who}" if who else "", "dim")])
    if row.proposed:
        parts.append([("proposed: ", "dim"), *_proposed(row, names)])
    parts += [[(f"{NOTED} {_note(one)}", "note")] for one in notes_of(row)]
    return [piece for at, part in enumerate(parts) for piece in ([(" · ", "dim")] if at else []) + part]


def _briefly(one: Decision) -> str:
    return one.value if one.kind == "relation" else deed(one)


def _note(one: Decision) -> str:
    """A short note as it is; of a long one only that it is there: the details tell it whole."""
    words = " ".join(one.note.split())
    return f"note: {words}" if len(words) <= _SHORT_NOTE else f"a note of {len(words)} characters, told below"


def _proposed(row: Row, names: Names) -> list[Piece]:
    """What the program's own rows of these claims were."""
    pieces: list[Piece] = []
    for one in row.proposed:
        name = relation_name(one.relation, names.left_name, names.right_name)
        pieces += [(" and ", "dim")] if pieces else []
        pieces += [(f"{MARKS[one.relation]} ", one.relation), (name, "")]
    return pieces


def corrected_pieces(claim: Claim, names: Names) -> list[Piece]:
    """Beside the speaker of a corrected claim: what the program had found."""
    pieces: list[Piece] = []
    for one in claim.decisions:
        was = names.side_name(one.was) if one.kind == "account" and one.was else one.was
        pieces.append((f" · {DECIDED} {one.kind} decided, proposed: {was or 'nobody'}", "decided"))
    return pieces


def draw_review(row: Row, names: Names, cells: int) -> list[Line]:
    """Proposal, then every decision with who and when; notes keep their lines."""
    if not is_decided(row) and not row.decisions:
        return []
    lines: list[Line] = []
    if row.proposed:
        lines += _proposals(row, names, cells)
    elif any(one.kind not in ("note", "reviewed") for one in row.decisions):
        name = relation_name(row.relation, names.left_name, names.right_name)
        lines += flowed([("proposed: ", "dim"), (f"{MARKS[row.relation]} ", row.relation), (name, "")], cells)
    for one in row.decisions:
        lines += _decision(one, cells)
    for claim in (*row.left, *row.right):
        for one in claim.decisions:
            words = [("decided: ", "decided"), (decision_words(one), ""), (f"; of “{claim.text}”", "dim")]
            lines += flowed(words, cells)
    return lines


def _proposals(row: Row, names: Names, cells: int) -> Iterable[Line]:
    """Each row of the program, with its kinds of difference or, where claims moved, its words."""
    for one in row.proposed:
        name = relation_name(one.relation, names.left_name, names.right_name)
        pieces: list[Piece] = [("proposed: ", "dim"), (f"{MARKS[one.relation]} ", one.relation), (name, "")]
        if _claims(one) == _claims(row):
            kinds = ", ".join(dict.fromkeys(found.kind for found in one.differences))
            pieces.append((f" ({kinds})" if kinds else "", "dim"))
        else:
            texts = " | ".join(f"“{claim.text}”" for claim in (*one.left, *one.right))
            pieces.append((f": {texts}", "dim"))
        yield from flowed(pieces, cells)


def _claims(row: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(one.id for one in row.left), tuple(one.id for one in row.right)


def _decision(one: Decision, cells: int) -> list[Line]:
    """One decision; a note's lines stand below who wrote it."""
    mark, word = _kind(one)
    said = one.value if one.kind == "relation" else "" if one.kind in ("note", "reviewed") else deed(one)
    lines = flowed(
        [(f"{mark} {word}", "decided"), (f"{': ' if said else ''}{said}", ""), (_by(one), "dim")], cells
    )
    return [*lines, *_note_lines(one.note, cells)]


def _kind(one: Decision) -> tuple[str, str]:
    if one.kind == "note":
        return NOTED, "note"
    return (REVIEWED, "reviewed") if one.kind == "reviewed" else (DECIDED, "decided")


def _by(one: Decision) -> str:
    """As in " by A. Reader on 2031-05-05 09:30 UTC"."""
    who = f" by {one.reviewer}" if one.reviewer else ""
    return who + (f" on {one.decided.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if one.decided else "")


def _note_lines(note: str, cells: int) -> list[Line]:
    parts: Sequence[str] = note.split("\n") if note else ()
    return [(("  ", ""), *line) for part in parts for line in folded(part, cells - 2, "note")]
