"""What the screen says of a comparison again and again: counted and named once for each."""

from __future__ import annotations

from collections.abc import Callable

from crossread.model import Comparison
from crossread.tui.marks import Tally
from crossread.tui.names import Names


class Digest:
    """The names and the numbers of the comparison shown; of thousands of rows they take longer than a key may."""

    def __init__(self, side_name: Callable[[str | None], str]) -> None:
        self._side_name = side_name
        self._of: Comparison | None = None
        self._names: Names | None = None
        self._tally: Tally | None = None

    def names(self, comparison: Comparison) -> Names:
        """Who is who in it."""
        self._turn_to(comparison)
        if self._names is None:
            self._names = Names.of(comparison, self._side_name)
        return self._names

    def tally(self, comparison: Comparison) -> Tally:
        """It in numbers."""
        self._turn_to(comparison)
        if self._tally is None:
            self._tally = Tally.of(comparison)
        return self._tally

    def _turn_to(self, comparison: Comparison) -> None:
        if comparison is not self._of:
            self._of, self._names, self._tally = comparison, None, None
