"""The four themes, and the colours that a foreign theme lacks."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

_DARK: Final = {
    "cr-head": "#e6e9ef",
    "cr-dim": "#8b94a3",
    "cr-faint": "#5d6675",
    "cr-rule": "#3a4250",
    "cr-accent": "#8fb8de",
    "cr-left": "#7fb4e8",
    "cr-right": "#e0b072",
    "cr-same": "#86b58a",
    "cr-reworded": "#e6cf7a",
    "cr-conflicting": "#f08a80",
    "cr-cursor": "#242c38",
    "cr-cursor-faint": "#1d232d",
}
_LIGHT: Final = {
    "cr-head": "#15191f",
    "cr-dim": "#5c6572",
    "cr-faint": "#868e99",
    "cr-rule": "#c5cad2",
    "cr-accent": "#1f5f99",
    "cr-left": "#1a5fa8",
    "cr-right": "#93560a",
    "cr-same": "#2f6b38",
    "cr-reworded": "#7a5d00",
    "cr-conflicting": "#b3261e",
    "cr-cursor": "#e2eaf3",
    "cr-cursor-faint": "#edf1f6",
}
_CONTRAST: Final = {
    "cr-head": "#ffffff",
    "cr-dim": "#d8d8d8",
    "cr-faint": "#bfbfbf",
    "cr-rule": "#9a9a9a",
    "cr-accent": "#7fd4ff",
    "cr-left": "#6fc8ff",
    "cr-right": "#ffc14d",
    "cr-same": "#7dff8a",
    "cr-reworded": "#ffff55",
    "cr-conflicting": "#ff8f8f",
    "cr-cursor": "#003a5c",
    "cr-cursor-faint": "#1f1f1f",
}
_MONO: Final = {
    **dict.fromkeys(_DARK, "#d0d0d0"),
    "cr-head": "#ffffff",
    "cr-dim": "#a8a8a8",
    "cr-faint": "#8c8c8c",
    "cr-rule": "#5a5a5a",
    "cr-cursor": "#303030",
    "cr-cursor-faint": "#222222",
}


def _theme(name: str, colours: dict[str, str], *, background: str, foreground: str, panel: str) -> Theme:
    return Theme(
        name=name,
        primary=colours["cr-accent"],
        secondary=colours["cr-right"],
        accent=colours["cr-accent"],
        warning=colours["cr-reworded"],
        error=colours["cr-conflicting"],
        success=colours["cr-same"],
        foreground=foreground,
        background=background,
        surface=background,
        panel=panel,
        dark=colours is not _LIGHT,
        variables=colours,
    )


THEMES: Final = (
    _theme("crossread-dark", _DARK, background="#14181f", foreground="#c9d0da", panel="#1b212a"),
    _theme("crossread-light", _LIGHT, background="#fbfbf9", foreground="#2a303a", panel="#eff1f4"),
    _theme("crossread-contrast", _CONTRAST, background="#000000", foreground="#ffffff", panel="#101010"),
    _theme("crossread-mono", _MONO, background="#121212", foreground="#d0d0d0", panel="#1c1c1c"),
)
MONO: Final = "crossread-mono"


def fallback_colours(dark: bool) -> dict[str, str]:
    """Our own colour names for a theme that does not know them."""
    return _DARK if dark else _LIGHT


def theme_name(wanted: str | None) -> str:
    """The full name of a theme given by its short or full name; the dark one where the name is unknown."""
    names = [theme.name for theme in THEMES]
    return next((name for name in names if wanted and name in (wanted, f"crossread-{wanted}")), names[0])
