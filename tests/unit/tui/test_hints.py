"""Hints name the keys that the reader has, not those that the program came with."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.snapshot.native import native_demo, native_workspace
from tests.snapshot.pilot import drive, press, screen_text
from tests.snapshot.scenes import reading_workspace
from textual.binding import Binding
from textual.pilot import Pilot
from textual.widgets import Input

from crossread import tui
from crossread.tui import keymap
from crossread.tui.app import CrossreadApp
from crossread.tui.habits import Habits
from crossread.tui.keymap import Wish, bindings_of, keyed_classes, make_keymap
from crossread.tui.keynames import keys_of, shown
from crossread.tui.screens.decisions import DecisionList
from crossread.tui.screens.help import HelpText

WISHED = {
    "leave": "f1", "use": "ctrl+g", "write": "ctrl+w", "open": "f7", "tick": "f8", "up": "W", "down": "Q",
    "search": "&", "all": "*", "name": "f9", "rename": "f11", "remove": ";", "correct": "ctrl+n", "fold": "h",
    "fold_all": "P", "link": "(", "note": ")", "reviewed": "B", "decisions": "$", "context": "Z",
}  # fmt: skip
LITERAL = re.compile(r"(?<![\w-])(esc|space|\^[a-z]|enter|arrows)(?!\w)")
"""A key spelt out."""
KEYS_OF_LINES = {
    "enter decides", "enter makes it", "enter next", "enter or", "enter marks them", "enter shows",
    "enter goes there", "^u empties",
}  # fmt: skip
"""Keys of a line of input, which are Textual's own and cannot be changed."""


def wished() -> Habits:
    """Other keys for nearly everything that a dialog names."""
    return Habits(keys=make_keymap([Wish(name=name, text=key, where="here") for name, key in WISHED.items()]))


def subtitle(app: CrossreadApp) -> str:
    return str(app.screen.query_one(".dialog").border_subtitle)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("f", "f8 ticks · tab next · f7 shows · * all · f1 leaves"),
        ("F", "f7 uses · f9 saves · f11 renames · ; removes · f1 leaves"),
        ("e", "W Q choose · tab next · f7 or ^w writes · f1 leaves"),
        ("s", "tab other list · & searches · f7 compares · f1 leaves"),
        ("(", "f8 ticks several · & searches · f7 links · f1 leaves"),
        (")", "^g saves · an empty note is none · f1 leaves"),
        ("D", "W Q choose · tab other list · f7 decides · f1 leaves"),
        ("S", "W Q choose · & types · tab next · f7 decides · f1 leaves"),
        ("H", "f7 to the value, enter decides · empty: none · f1 leaves"),
        ("U", "f8 ticks · f7 sets them apart · f1 leaves"),
        ("Y", "W Q choose · f7 copies it · f1 leaves"),
        ("R", "W Q read on · h folds · P folds all · f1 leaves"),
        ("T", "W Q read on · h folds · P folds all · f1 leaves"),
        ("i", "W Q scroll · f1 leaves"),
        ("?", "type to search · f1 leaves"),
        ("$", "type to search: orphaned, note, a name · f1 leaves"),
    ],
)
def test_a_dialog_names_the_keys_of_the_reader(keys: str, said: str) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, keys)
        assert subtitle(app) == said
        await press(app, pilot, "f1")
        assert app.screen is app.desk

    drive(reading_workspace(), steps, habits=wished())


def test_the_dialogs_of_the_library_name_the_keys_of_the_reader() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "I")
        assert subtitle(app) == "enter or ^g reads · tab next · f1 leaves"
        await press(app, pilot, *"x.txt", "enter")
        assert subtitle(app) == "f8 ticks · ^n corrects · f7 adds · f1 leaves"
        await press(app, pilot, "ctrl+n")
        assert subtitle(app) == "enter next · ^u empties · ^g keeps · f1 leaves"
        await press(app, pilot, "f1", "Q", "f8", "f7")
        assert "Tick something first: f8." in [toast.message for toast in app._notifications]

    drive(native_workspace(), steps, habits=wished())


def test_the_offer_of_a_library_and_the_searches_name_the_keys_of_the_reader() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "I")
        assert subtitle(app) == "enter makes it · f1 leaves"
        await press(app, pilot, "f1", "&")
        assert app.screen.query_one(Input).placeholder.endswith("enter marks them, f1 leaves")
        await press(app, pilot, "f1", "l", "&")
        assert app.screen.query_one(Input).placeholder.endswith("enter shows, f1 leaves")

    drive(native_demo(), steps, habits=wished())


def test_the_help_and_the_empty_list_of_decisions_name_the_keys_of_the_reader() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "?")
        helped = "\n".join(
            " ".join(words for words, _ in line) for line in app.screen.query_one(HelpText).lines
        )
        assert "whose claims are gone: $ lists them" in helped
        assert "Z: neighbours" in helped
        assert "f7 goes to the row" in helped
        await press(app, pilot, "f1", "$")
        assert not app.screen.query_one(DecisionList).count
        assert "B ticks a row, ( links it, ) writes a note on it" in screen_text(app)

    drive(native_workspace(), steps, habits=wished())


def words_of_the_code() -> Iterator[tuple[str, str]]:
    """Every text in the code of the screens but documentation, the keys of bindings, and how keys are written."""
    for path in sorted({*Path(tui.__path__[0]).rglob("*.py")} - {Path(keymap.__file__)}):
        tree = ast.parse(path.read_text("utf-8"))
        passed: set[int] = set()
        for node in ast.walk(tree):
            named = (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Binding"
            )
            if named or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
                passed |= {id(one) for one in ast.walk(node)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
                yield path.name, node.value


def test_no_text_spells_a_key_that_can_be_changed() -> None:
    found = [
        (name, words)
        for name, words in words_of_the_code()
        for key in LITERAL.finditer(words)
        if " " in words
        and not any(words.startswith(known, key.start()) for known in KEYS_OF_LINES)
        and words[: key.end()].rpartition(key[0])[0][-1:] != "{"
    ]
    assert found == []


def test_every_key_can_be_written_as_it_is_listed() -> None:
    for owner in keyed_classes():
        for binding in bindings_of(owner):
            for made in Binding.make_bindings([binding]):
                assert keys_of(shown(made)) == (made.key,)
    assert keys_of("↓ ↑ ← → enter pgdn pgup del esc") == (
        "down", "up", "left", "right", "enter", "pagedown", "pageup", "delete", "escape",
    )  # fmt: skip
