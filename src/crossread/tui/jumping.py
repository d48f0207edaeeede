"""Where a typed number leads: a row by its number, or the n-th row in which the accounts differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from crossread.errors import UsageError
from crossread.model import Row
from crossread.report.plain import count
from crossread.tui.selection import differs

_FORM: Final = re.compile(r"([dr]?)(\d{1,9})", re.ASCII | re.IGNORECASE)
EXAMPLES: Final = "12 is row 12, d3 the third row with a difference"


def find_target(typed: str, rows: Sequence[Row], numbers: Sequence[int], every: int) -> int:
    """The place, among the rows shown, that was typed; `every` is how many rows there are with the hidden ones.

    Raises `UsageError` that says why there is none.
    """
    form = _FORM.fullmatch("".join(typed.split()))
    if form is None:
        raise UsageError(f"“{typed.strip()}” is no place: {EXAMPLES}.")
    wanted = int(form[2])
    if form[1].lower() == "d":
        return _nth(wanted, different(rows))
    if wanted in numbers:
        return numbers.index(wanted)
    if 1 <= wanted <= every:
        raise UsageError(f"Row {wanted} is hidden by the filter.")
    raise UsageError(f"There is no row {wanted}; there are {count(every, 'row')}.")


def different(rows: Sequence[Row]) -> list[int]:
    """Places of the rows with a difference."""
    return [place for place, row in enumerate(rows) if differs(row)]


def _nth(wanted: int, found: Sequence[int]) -> int:
    if 1 <= wanted <= len(found):
        return found[wanted - 1]
    raise UsageError(f"There is no difference {wanted}; {count(len(found), 'row')} shown with one.")
