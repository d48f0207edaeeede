"""The keys of the library: a named action each, which help and palette offer too."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

STOCK_KEYS: Final[list[Binding]] = [
    Binding("l", "library", "Library: all events, who has published, counts, progress"),
    Binding("I", "add_source", "Add a source to the library: URL, file, pasted text"),
    Binding("E", "amend", "Fix the facts of an article: title, date, side, language, publisher"),
    Binding("ctrl+l", "renew", "Read the library again: what other programs added", key_display="^l"),
    Binding("X", "cancel_work", "Cancel the work under way"),
]
