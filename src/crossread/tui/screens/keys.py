"""Every key of the compare screen: a named action each, which help and palette offer too."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding, BindingType

from crossread.tui.screens.reviewkeys import REVIEW_KEYS
from crossread.tui.screens.stockkeys import STOCK_KEYS

FINDING_KEYS: Final[list[BindingType]] = [
    Binding("right_square_bracket", "next_row", "Next row", key_display="]"),
    Binding("left_square_bracket", "previous_row", "Previous row", key_display="["),
    Binding("right_curly_bracket", "next_event", "Next event", key_display="}"),
    Binding("left_curly_bracket", "previous_event", "Previous event", key_display="{"),
    Binding("slash", "search", "Search in rows", key_display="/"),
    Binding("n", "next_hit", "Next search hit"),
    Binding("N", "previous_hit", "Previous search hit"),
    Binding("f", "filter", "Filter by relation, state, difference and speaker"),
    Binding("F", "saved_filters", "Saved filters: use, save, rename, remove"),
    Binding("colon", "jump", "Jump to a row (12) or a difference (d3)", key_display=":"),
    Binding("full_stop", "next_difference", "Next row with a difference", key_display="."),
    Binding("comma", "previous_difference", "Previous row with a difference", key_display=","),
    Binding("escape", "clear", "Back: zoom, details, search, filter", key_display="esc"),
]
LOOKING_KEYS: Final[list[BindingType]] = [
    Binding("w", "cycle_view", "Next view: rows, grid, header facts, names"),
    Binding("f2", "view('rows')", "View: rows side by side"),
    Binding("f3", "view('grid')", "View: grid of accounts and speakers"),
    Binding("f4", "view('facts')", "View: header facts"),
    Binding("f5", "view('names')", "View: who calls what how"),
    Binding("d", "next_section", "Next section of the details"),
    Binding("v", "split_or_stacked", "Columns side by side or stacked"),
    Binding("x", "swap", "Swap sides"),
    Binding("s", "sides", "Choose sides"),
    Binding("b", "events", "Show or hide the list of events"),
    Binding("z", "zoom", "Zoom the focused pane"),
    Binding("i", "skipped", "Inputs that were skipped, and what to try"),
]
READING_KEYS: Final[list[BindingType]] = [
    Binding("C", "context", "Context: claims, with neighbours, full texts, changes only"),
    Binding("O", "original", "Original and translation of the row"),
    Binding("T", "terms", "Terms of the row: what they mean, who uses them since when"),
    Binding("R", "source_card", "Sources of the row: publisher, address, checksum, passage"),
]
HANDING_KEYS: Final[list[BindingType]] = [
    Binding("y", "copy", "Copy the row with its sources"),
    Binding("Y", "copy_claim", "Copy one claim with its source"),
    Binding("o", "source", "Open the source: its page or its file"),
    Binding("e", "export", "Export a report"),
]
KEYS: Final[list[BindingType]] = [
    *FINDING_KEYS,
    *LOOKING_KEYS,
    *READING_KEYS,
    *HANDING_KEYS,
    *REVIEW_KEYS,
    *STOCK_KEYS,
    Binding("tab", "app.focus_next", "Next pane", show=False),
    Binding("shift+tab", "app.focus_previous", "Previous pane", show=False),
]
