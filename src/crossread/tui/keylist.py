"""All keys that work on a screen, for help and palette: read off the bindings, so that none is forgotten."""

from __future__ import annotations

from typing import Final

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from crossread.records import dataclass
from crossread.tui.keyed import Keyed
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
    """The first key of an action, by the action's name, as the screen shows it; the name where nothing has it.

    An action of the node itself goes before those of the screens above and below it.
    """
    for holder in (node, *reversed(node.app.screen_stack), node.app):
        for binding in _bindings(holder):
            if binding.id == name:
                return shown(binding)
    return name


def pane_key(app: App[int], pane: type[Keyed], name: str) -> str:
    """The same for an action of a kind of pane, whether or not one is on the screen; empty where it has none such."""
    every = (one for base in pane.__mro__ for one in vars(base).get("BINDINGS", ()))
    found = next((one for one in every if isinstance(one, Binding) and one.id == name), None)
    if found is None:
        return ""
    wanted = app._keymap.get(name)
    return shown(next(iter(Binding.make_bindings([found.with_key(wanted) if wanted else found]))))


def _bindings(node: DOMNode) -> list[Binding]:
    """With the keys that the configuration gives them."""
    mapped = node._bindings.copy()
    mapped.apply_keymap(node.app._keymap)
    every = [binding for bindings in mapped.key_to_bindings.values() for binding in bindings]
    return [binding for binding in every if binding.description and binding.action not in _HIDDEN]


def _line(action: str, bindings: list[Binding], node: DOMNode) -> KeyLine:
    keys = " ".join(dict.fromkeys(map(shown, bindings)))
    return KeyLine(keys, bindings[0].description, action, node)
