"""All keys that work on a screen, for help and palette: read off the bindings, so that none is forgotten."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from crossread.records import dataclass
from crossread.tui.keynames import shown
from crossread.tui.widgets.paper import Paper

_HIDDEN: Final = frozenset({"help_quit", "copy_text", "screen.copy_text"})
"""Textual's own bindings that a reader of this app has no use for."""


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One action with its keys."""

    keys: str
    name: str
    action: str
    node: DOMNode


def key_lines(screen: Screen[object]) -> list[KeyLine]:
    """The screen's own actions first, then those of the app, then those of the panes; each action once."""
    pane = screen.focused if isinstance(screen.focused, Paper) else next(iter(screen.query(Paper)), None)
    found: dict[str, list[Binding]] = {}
    nodes: dict[str, DOMNode] = {}
    for node in (screen, screen.app, pane):
        for binding in _bindings(node) if node else ():
            found.setdefault(binding.action, []).append(binding)
            nodes.setdefault(binding.action, node or screen)
    lines = [_line(action, bindings, nodes[action]) for action, bindings in found.items()]
    return sorted(lines, key=lambda line: line.action.startswith("app."))


def shown_key(node: DOMNode, name: str) -> str:
    """The first key of an action, by the action's name, as the screen shows it; the name where nothing has it."""
    for holder in (*reversed(node.app.screen_stack), node.app):
        for binding in _bindings(holder):
            if binding.id == name:
                return shown(binding)
    return name


def _bindings(node: DOMNode) -> list[Binding]:
    """With the keys that the configuration gives them."""
    mapped = node._bindings.copy()
    mapped.apply_keymap(node.app._keymap)
    every = [binding for bindings in mapped.key_to_bindings.values() for binding in bindings]
    return [binding for binding in every if binding.description and binding.action not in _HIDDEN]


def _line(action: str, bindings: list[Binding], node: DOMNode) -> KeyLine:
    keys = " ".join(dict.fromkeys(map(shown, bindings)))
    return KeyLine(keys, bindings[0].description, action, node)
