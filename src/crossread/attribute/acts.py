"""What an English readout tells as an act, though a clause hangs on its verb: "the sides agreed that", "proposed that"."""

from __future__ import annotations

from crossread.attribute.content import split_coordinate
from crossread.attribute.document import Document
from crossread.attribute.found import Found
from crossread.model import Speaker


def tell_acts(doc: Document, pairs: list[tuple[Found, Speaker]]) -> None:
    """Turn agreements of both, requests and feelings with a clause into acts that hold their verb."""
    for found, speaker in pairs:
        if found.frame in ("that", "clause") and _is_act(doc, found, speaker):
            if len(split_coordinate(doc, found)) > 1:
                continue  # "agreed that A and that B": two statements
            found.frame = "act"
            if found.cue is not None and found.cue[1] <= found.first:
                found.content[0] = (found.cue[0], found.content[0][1])


def _is_act(doc: Document, found: Found, speaker: Speaker) -> bool:
    row = found.form.row if found.form else None
    if row is None or found.quotes or found.denied:
        return False
    if row.status == "agreed":
        return speaker.kind == "both" or found.joint
    if row.status == "asked":
        return True
    return found.form is not None and " with " in f" {found.form.base} "
