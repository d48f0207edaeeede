"""From the options of a command line to the rows that are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crossread.model import RowFilter

_NAMES = ("relations", "kinds", "state", "speakers")


def wanted_rows(told: Mapping[str, Any]) -> tuple[RowFilter, dict[str, Any]]:
    """The filter that the options of `options.filtering` mean, and all other options."""
    others = {name: value for name, value in told.items() if name not in _NAMES}
    return RowFilter.wanting(**{name: told[name] for name in _NAMES}), others
