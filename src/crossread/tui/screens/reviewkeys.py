"""The keys of review: a named action each, which help and palette offer too."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

REVIEW_KEYS: Final[list[Binding]] = [
    Binding("space", "reviewed", "Reviewed: tick the row and go on, or take the tick away"),
    Binding("a", "accept", "Accept the row as it stands and go on"),
    Binding("r", "reject", "Reject the match: these claims do not belong together"),
    Binding("1", "relation('same')", "Relation: same"),
    Binding("2", "relation('reworded')", "Relation: reworded"),
    Binding("3", "relation('conflicting')", "Relation: conflicting"),
    Binding("4", "only('only_left')", "Relation: only left (takes a match apart)"),
    Binding("5", "only('only_right')", "Relation: only right (takes a match apart)"),
    Binding("m", "link", "Link the row with a claim of the other account"),
    Binding("u", "unlink", "Unlink: take the row apart, or claims out of it"),
    Binding("p", "pin", "Pin: keep the match together"),
    Binding("c", "note", "Note on the row"),
    Binding("D", "difference", "Correct a difference: another kind, or none"),
    Binding("S", "speaker", "Correct the speaker of a claim"),
    Binding("A", "account", "Correct the account of a claim"),
    Binding("H", "fact", "Correct a header fact"),
    Binding("U", "split", "Split the event: set articles apart"),
    Binding("M", "merge", "Merge the event with others"),
    Binding("ctrl+z", "undo", "Undo the last decision", key_display="^z"),
    Binding("ctrl+y,ctrl+r", "redo", "Redo: let it hold again"),
    Binding("ctrl+s", "try_again", "Save what could not be saved", key_display="^s"),
    Binding("J", "next_unreviewed", "Next row that is not reviewed"),
    Binding("K", "previous_unreviewed", "Previous row that is not reviewed"),
    Binding("L", "decisions", "List of decisions, the orphaned ones first"),
]
