"""The place of the rows: whatever shows them, with the bar of the whole beside it; they are zoomed together."""

from __future__ import annotations

from textual.containers import Horizontal


class Table(Horizontal):
    """Rows or full texts, and the bar."""

    ALLOW_MAXIMIZE = True
