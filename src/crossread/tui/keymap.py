"""From the keys that a reader wants to the keys of the screen; what cannot be is one clear line."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from textual.binding import Binding
from textual.screen import ModalScreen, Screen

from crossread.errors import UsageError
from crossread.records import dataclass
from crossread.tui import screens
from crossread.tui.app import CrossreadApp
from crossread.tui.keyed import Keyed
from crossread.tui.keynames import keys_of, shown
from crossread.tui.widgets.boxes import Boxes
from crossread.tui.widgets.paper import Paper

LISTED: Final = "crossread config keys lists them"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Keys that somebody wants for an action."""

    name: str
    text: str
    """Keys parted by blanks, as people write them."""
    where: str
    """File and line, or variable."""


def make_keymap(wishes: Sequence[Wish]) -> dict[str, str]:
    """Keys by the name of their action, as `App.set_keymap` takes them.

    Raises `UsageError` for an action or a key that does not exist, and for a key with two actions on one screen.
    """
    known = {one.id for owner in keyed_classes() for one in bindings_of(owner)}
    found: dict[str, tuple[str, ...]] = {}
    for wish in wishes:
        if wish.name not in known:
            raise UsageError(f"no action {wish.name!r}; {wish.where}; {LISTED}")
        try:
            found[wish.name] = keys_of(wish.text)
        except ValueError as error:
            raise UsageError(
                f"no key {str(error)!r} for {wish.name}; {wish.where}; write it like f, F, ?, ctrl+f, f12 or space"
            ) from None
    _refuse_clashes(found, {wish.name: wish.where for wish in wishes})
    return {name: ",".join(keys) for name, keys in found.items()}


def _refuse_clashes(found: Mapping[str, Sequence[str]], where: Mapping[str, str]) -> None:
    for scope in _scopes():
        before = _holders(scope, {})
        for key, names in _holders(scope, found).items():
            changed = next((name for name in reversed(names) if key in found.get(name, ())), None)
            if len(names) > 1 and changed and not set(names) <= set(before.get(key, ())):
                other = next(name for name in names if name != changed)
                raise UsageError(
                    f"the key {key} has two actions, {changed} and {other}; {where[changed]}; give one of them another"
                )


def _holders(scope: Sequence[Binding], found: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Names of actions by key, on one screen."""
    holders: dict[str, list[str]] = {}
    for one in scope:
        name = one.id or ""
        for key in found.get(name, _default_keys(one)):
            if name not in holders.setdefault(key, []):
                holders[key].append(name)
    return holders


def _default_keys(one: Binding) -> Iterator[str]:
    for made in Binding.make_bindings([one]):
        yield made.key


@cache
def _scopes() -> tuple[tuple[Binding, ...], ...]:
    """What can be pressed together: every screen with its panes; a dialog shuts out the keys of the app."""
    classes = keyed_classes()
    panes = [owner for owner in classes if issubclass(owner, Paper)]
    found = []
    for owner in (one for one in classes if issubclass(one, Screen)):
        modal = issubclass(owner, ModalScreen)
        seen = [*panes] if modal else [CrossreadApp, *(pane for pane in panes if not issubclass(pane, Boxes))]
        found.append(tuple(binding for each in (owner, *seen) for binding in bindings_of(each)))
    return tuple(found)


@cache
def keyed_classes() -> tuple[type[Keyed], ...]:
    """Every class with keys, the screens of all dialogs among them."""
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        importlib.import_module(module.name)
    return tuple(sorted(_below(Keyed), key=lambda one: (one.__module__, one.__qualname__)))


def _below(owner: type[Keyed]) -> set[type[Keyed]]:
    found = {one for below in owner.__subclasses__() for one in (below, *_below(below))}
    return {one for one in found if one.__module__.startswith("crossread.")}


def bindings_of(owner: type[Keyed]) -> tuple[Binding, ...]:
    """Its own bindings and those it inherits from classes of ours."""
    every = [
        one for base in owner.__mro__ if issubclass(base, Keyed) for one in vars(base).get("BINDINGS", ())
    ]
    return tuple(one for one in every if isinstance(one, Binding))


def every_action(keymap: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Name, keys in force and description of every action, by name."""
    found: dict[str, tuple[dict[str, None], str]] = {}
    for owner in keyed_classes():
        for one in bindings_of(owner):
            name = one.id or ""
            keys, _ = found.setdefault(name, ({}, one.description))
            made = [one.with_key(keymap[name])] if name in keymap else [one]
            keys.update(dict.fromkeys(map(shown, Binding.make_bindings(made))))
    return [(name, " ".join(keys), words) for name, (keys, words) in sorted(found.items())]
