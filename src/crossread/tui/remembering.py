"""Where the reader was, kept for the next start beside the system's other states and never in the library."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import Any

from crossread.errors import UnwritableError
from crossread.lang.places import user_folder
from crossread.model import RowFilter
from crossread.records import dataclass
from crossread.tui.filterform import from_tree, to_tree
from crossread.tui.saving import save
from crossread.tui.selection import Place

_SCHEMA = "crossread/desk@1"
_MOST = 2_000
"""Events whose rows are remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What the next start shows again; empty words are what was never chosen."""

    event: str = ""
    sides: tuple[str, str] | None = None
    view: str = ""
    context: str = ""
    theme: str = ""
    filter_name: str = ""
    row_filter: RowFilter = field(default_factory=RowFilter)
    places: Mapping[str, Place] = field(default_factory=dict)
    """The row that was picked, by event id."""


def memory_file(paths: Iterable[str]) -> Path:
    """The file for a library, or for some inputs taken together."""
    named = "\n".join(str(Path(path).absolute()) for path in paths)
    return user_folder("state") / f"desk-{hashlib.blake2b(named.encode(), digest_size=6).hexdigest()}.json"


def recall(path: Path | None) -> Remembered:
    """What was kept; nothing where there is no such file, or where it cannot be understood."""
    if path is None:
        return Remembered()
    try:
        tree = json.loads(path.read_text("utf-8"))
        return _read(tree) if tree.get("schema") == _SCHEMA else Remembered()
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Remembered()


def _read(tree: dict[str, Any]) -> Remembered:
    sides = tree.get("sides")
    return Remembered(
        event=str(tree["event"]),
        sides=(str(sides[0]), str(sides[1])) if sides else None,
        view=str(tree["view"]),
        context=str(tree.get("context", "")),
        theme=str(tree["theme"]),
        filter_name=str(tree.get("filter_name", "")),
        row_filter=from_tree(tree.get("filter", {})),
        places={
            str(event): Place(frozenset(map(str, kept["claims"])), int(kept["number"]))
            for event, kept in tree["places"].items()
        },
    )


def remember(path: Path | None, wanted: Remembered) -> None:
    """Keep it for the next start; a folder that cannot be written forgets, which is no reason to stop."""
    if path is None:
        return
    places = list(wanted.places.items())[-_MOST:]
    tree = {
        "schema": _SCHEMA,
        "event": wanted.event,
        "sides": wanted.sides,
        "view": wanted.view,
        "context": wanted.context,
        "theme": wanted.theme,
        "filter_name": wanted.filter_name,
        "filter": to_tree(wanted.row_filter),
        "places": {
            event: {"claims": sorted(place.claims), "number": place.number} for event, place in places
        },
    }
    with suppress(OSError, UnwritableError, UnicodeEncodeError):
        path.parent.mkdir(parents=True, exist_ok=True)
        save(path, json.dumps(tree, ensure_ascii=False, indent=1) + "\n")
