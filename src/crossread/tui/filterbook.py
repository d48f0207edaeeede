"""Filters that the reader has named, in one file for all libraries."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from crossread.errors import CrossreadError, UnwritableError, UsageError
from crossread.model import RowFilter
from crossread.records import dataclass
from crossread.tui.cells import safe, width
from crossread.tui.filterform import from_tree, to_tree
from crossread.tui.saving import save

_SCHEMA: Final = "crossread/filters@1"
LONGEST: Final = 30
"""Cells of a name: it stands in the status line."""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter and what the reader calls it."""

    name: str
    wanted: RowFilter


class FilterBook:
    """Reads the file before every change: another screen may have written to it."""

    def __init__(self, path: Path | None) -> None:
        """With no path the filters last as long as the book."""
        self._path = path
        self._kept: tuple[SavedFilter, ...] = ()

    def read(self) -> tuple[SavedFilter, ...]:
        """All filters by name; raises `CrossreadError` for a file that cannot be understood."""
        if self._path is not None and self._path.exists():
            self._kept = _read(self._path)
        return tuple(sorted(self._kept, key=lambda one: (one.name.casefold(), one.name)))

    def put(self, name: str, wanted: RowFilter) -> str:
        """Save under a name, in place of what had it before; the name as it is kept."""
        name = checked(name)
        self._write([*(one for one in self.read() if one.name != name), SavedFilter(name, wanted)])
        return name

    def rename(self, old: str, new: str) -> str:
        """Give a filter another name; raises `UsageError` where another filter has it."""
        new, known = checked(new), self.read()
        if new != old and any(one.name == new for one in known):
            raise UsageError(f"a filter with this name exists; {new}; choose another name")
        self._write([SavedFilter(new, one.wanted) if one.name == old else one for one in known])
        return new

    def remove(self, name: str) -> None:
        """Take a filter out."""
        self._write([one for one in self.read() if one.name != name])

    def _write(self, filters: Sequence[SavedFilter]) -> None:
        if self._path is not None:
            tree = {
                "schema": _SCHEMA,
                "filters": [{"name": one.name, **to_tree(one.wanted)} for one in filters],
            }
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise UnwritableError(self._path, error.strerror or str(error)) from error
            save(self._path, json.dumps(tree, ensure_ascii=False, indent=1) + "\n")
        self._kept = tuple(filters)


def checked(name: str) -> str:
    """The name without odd spaces; raises `UsageError` for none, or one too long to be shown."""
    name = " ".join(safe(name).split())
    if not name:
        raise UsageError("no name; the filter; type one")
    if width(name) > LONGEST:
        raise UsageError(f"the name is too long; {name}; at most {LONGEST} cells")
    return name


def _read(path: Path) -> tuple[SavedFilter, ...]:
    try:
        tree: Any = json.loads(path.read_text("utf-8"))
        if tree["schema"] != _SCHEMA:
            raise ValueError(tree["schema"])
        return tuple(SavedFilter(checked(str(one["name"])), from_tree(one)) for one in tree["filters"])
    except OSError as error:
        raise CrossreadError(f"cannot read the saved filters; {path}; {error.strerror}") from error
    except (ValueError, TypeError, KeyError, AttributeError, UsageError) as error:
        raise CrossreadError(f"not a file of saved filters; {path}; mend it or move it away") from error
