"""What a picture shows, written into it: by this a test finds the screens, dialogs and panes that have no picture."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from textual.geometry import Region
from textual.widget import Widget

from crossread.tui.app import CrossreadApp

SCRIPTS: Final = ("CJK", "CYRILLIC")
"""Beside Latin."""
_FORM: Final = re.compile(r"<!-- shows: (.*?) \| (.*?) \| (.*?) \| (.*?) \| (.*?) -->")


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture."""

    size: str
    """As in "80x24"."""
    screen: str
    """The class of the screen on top."""
    title: str
    """Of the dialog; empty for a screen."""
    panes: tuple[str, ...]
    """The classes of our widgets that can be seen on it."""
    scripts: tuple[str, ...]
    """Those of `SCRIPTS` that stand in the dialog, or on the screen where there is none."""

    @classmethod
    def on(cls, app: CrossreadApp) -> Shown:
        """What can be seen now."""
        screen, size = app.screen, app.size
        boxes = list(screen.query(".dialog, SearchBar > Input, JumpBar > Input").results(Widget))
        letters = _letters(app, boxes[0].region if boxes else screen.region)
        return cls(
            size=f"{size.width}x{size.height}",
            screen=type(screen).__name__,
            title=str(boxes[0].border_title or "") if boxes else "",
            panes=tuple(sorted({type(one).__name__ for one in screen.query(Widget) if _is_seen(one)})),
            scripts=tuple(one for one in SCRIPTS if any(name.startswith(one) for name in letters)),
        )

    def __str__(self) -> str:
        fields = (self.size, self.screen, self.title, " ".join(self.panes), " ".join(self.scripts))
        return f"<!-- shows: {' | '.join(fields)} -->"

    @classmethod
    def of(cls, svg: str) -> Shown | None:
        """What a stored picture says; `None` where it says nothing."""
        found = _FORM.search(svg)
        if found is None:
            return None
        size, screen, title, panes, scripts = found.groups()
        return cls(size, screen, title, tuple(panes.split()), tuple(scripts.split()))


def _is_seen(one: Widget) -> bool:
    return type(one).__module__.startswith("crossread.") and one.is_on_screen and bool(one.region.area)


def _letters(app: CrossreadApp, region: Region) -> set[str]:
    """Names of all letters within a region of the screen."""
    strips = app.screen._compositor.render_strips(app.screen.size)[region.y : region.bottom]
    text = "".join(strip.crop(region.x, region.right).text for strip in strips)
    return {unicodedata.name(letter, "") for letter in set(text)}
