"""Has every screen, dialog and pane a picture at every size? The pictures themselves say what they show."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tests.snapshot.pilot import SIZES
from tests.snapshot.shown import SCRIPTS, Shown
from textual.screen import Screen
from textual.widget import Widget

from crossread import tui

PICTURES = Path(__file__).with_name("__snapshots__")
WORDLESS = {"HelpScreen", "JumpBar"}
"""They show no words but their own."""


@cache
def pictures() -> tuple[Shown, ...]:
    """What all of them show."""
    found = {path: Shown.of(path.read_text("utf-8")) for path in sorted(PICTURES.rglob("*.svg"))}
    silent = [path.name for path, one in found.items() if one is None]
    assert not silent, f"they do not say what they show; update them: {silent}"
    return tuple(one for one in found.values() if one is not None)


def below(owner: type) -> Iterator[type]:
    """Every class of the project that is made of `owner`."""
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        importlib.import_module(module.name)
    subclasses: list[type] = owner.__subclasses__()
    for one in subclasses:
        if one.__module__.startswith("crossread."):
            yield one
        yield from below(one)


@cache
def calls() -> dict[str, set[str]]:
    """Names of what is called in the code of the screens, each with the titles that it is given."""
    found: dict[str, set[str]] = {}
    for path in Path(tui.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                titles = found.setdefault(node.func.id, set())
                titles |= {
                    one.value
                    for one in node.args[:1]
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                }
    return found


def made(owner: type) -> list[str]:
    """Names of the classes below `owner` that the code makes an object of, and of those without any below."""
    return sorted(
        {one.__name__ for one in below(owner) if one.__name__ in calls() or not one.__subclasses__()}
    )


def ends() -> list[tuple[str, str]]:
    """Every screen, with every title under which one and the same dialog serves several ends."""
    return [(name, title) for name in made(Screen) for title in sorted(calls().get(name, ())) or [""]]


def test_the_walk_finds_screens_dialogs_panes_and_titles() -> None:
    assert {"CompareScreen", "LibraryScreen", "SearchBar", "NoteDialog"} <= set(made(Screen))
    assert {"RowList", "Legend", "Boxes", "Card", "DecisionList"} <= set(made(Widget))
    assert ("PickDialog", "Which claims leave the row") in ends()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("screen", "title"), ends())
def test_every_screen_has_a_picture(screen: str, title: str, size: str) -> None:
    here = [one for one in pictures() if (one.size, one.screen) == (size, screen)]
    shown = [one for one in here if title in ("", one.title)]
    assert shown, "add a scene in which it is on top"
    if screen not in WORDLESS:
        scripts = {script for one in shown for script in one.scripts}
        assert scripts == set(SCRIPTS), "add a scene in which it shows Chinese and Ukrainian words"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pane", [name for name in made(Widget) if name not in made(Screen)])
def test_every_pane_has_a_picture(pane: str, size: str) -> None:
    assert any(one.size == size and pane in one.panes for one in pictures()), (
        "add a scene in which it is seen"
    )
