"""The palette: every key of the screen below it by name, every event, every theme."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import Matcher
from textual.types import IgnoreReturnCallbackType

from crossread.tui.keylist import KeyLine, key_lines
from crossread.tui.names import what, when
from crossread.tui.screens.compare import CompareScreen
from crossread.tui.themes import THEMES

Entry = tuple[str, str, IgnoreReturnCallbackType]
"""Name, help, what it does."""


class Commands(Provider):
    """What `ctrl+p` offers."""

    async def discover(self) -> Hits:
        """Everything, before a word is typed."""
        for name, tip, run in self._entries():
            yield DiscoveryHit(Content(name), run, text=name, help=tip)

    async def search(self, query: str) -> Hits:
        """What matches the words typed."""
        matcher = self.matcher(query)
        for name, tip, run in self._entries():
            if (score := matcher.match(name)) > 0:
                yield Hit(score, _marked(name, matcher), run, text=name, help=tip)

    def _entries(self) -> Iterator[Entry]:
        for key in key_lines(self.screen):
            yield key.name, f"key {key.keys}", self._action(key)
        for theme in THEMES:
            yield (
                f"Theme: {theme.name.removeprefix('crossread-')}",
                "colours",
                partial(self._wear, theme.name),
            )
        if isinstance(self.screen, CompareScreen):
            for index, event in enumerate(self.screen.workspace.events):
                people = ", ".join(event.participants)
                yield (
                    f"Event: {when(event)} {what(event)} {people}",
                    "open it",
                    partial(self.screen.open_event, index),
                )

    def _action(self, key: KeyLine) -> IgnoreReturnCallbackType:
        async def run() -> Any:
            return await self.app.run_action(key.action, key.node)

        return run

    def _wear(self, theme: str) -> None:
        self.app.theme = theme


def _marked(name: str, matcher: Matcher) -> Content:
    """The name with the typed letters marked. Textual's own marking reads markup in names."""
    content = Content(name)
    for offset in matcher.fuzzy_search.match(matcher.query, name)[1]:
        content = content.stylize(matcher.match_style, offset, offset + 1)
    return content
