"""Every action is named, bound, in the help and in the palette."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.snapshot.pilot import drive, press
from tests.snapshot.scenes import reviewed_workspace, workspace
from textual.binding import Binding
from textual.pilot import Pilot
from textual.screen import Screen

from crossread import tui
from crossread.tui.app import CrossreadApp
from crossread.tui.commands import Commands
from crossread.tui.keyed import Keyed, name_of
from crossread.tui.keylist import key_lines
from crossread.tui.keymap import bindings_of, every_action, keyed_classes
from crossread.tui.keynames import shown
from crossread.tui.reviewer import NO_LIBRARY
from crossread.tui.screens.compare import CompareScreen
from crossread.tui.screens.help import HelpScreen, HelpText
from crossread.tui.screens.library import HINTS as LIBRARY_HINTS
from crossread.tui.screens.library import LibraryScreen
from crossread.tui.screens.reviewkeys import REVIEW_KEYS
from crossread.tui.widgets.paper import Paper
from crossread.tui.widgets.picker import Picker
from crossread.tui.widgets.status import HINTS

REVIEW = {"m", "u", "1", "2", "3", "4", "5", "space", "c", "ctrl+z"}
"""As the design has them."""


def own_bindings() -> Iterator[tuple[type[Keyed], Binding]]:
    """Of every class with keys: the app, the screens, the dialogs, the panes."""
    for owner in keyed_classes():
        for binding in vars(owner).get("BINDINGS", ()):
            assert isinstance(binding, Binding)
            yield owner, binding


@pytest.mark.parametrize(("owner", "binding"), list(own_bindings()))
def test_every_binding_has_a_name_and_an_action_that_exists(owner: type, binding: Binding) -> None:
    assert binding.description
    assert binding.id == name_of(binding.action)
    holder, _, name = binding.action.split("(")[0].rpartition(".")
    assert hasattr(CrossreadApp if holder == "app" else owner, f"action_{name}")


def test_every_class_with_bindings_is_walked() -> None:
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        for name, found in vars(importlib.import_module(module.name)).items():
            if isinstance(found, type) and found.__module__ == module.name and "BINDINGS" in vars(found):
                assert found in keyed_classes(), f"{name}: let it be a Dialog, a Paper, or Keyed"


def test_every_action_has_one_description_and_is_listed_with_its_keys() -> None:
    listed = {name: (keys, words) for name, keys, words in every_action({})}
    for _, binding in own_bindings():
        keys, words = listed[binding.id or ""]
        assert words
        for made in Binding.make_bindings([binding]):
            assert shown(made) in keys.split(" ")


@pytest.mark.parametrize("owner", [one for one in keyed_classes() if issubclass(one, Screen)])
def test_no_key_of_a_screen_does_two_things(owner: type[Keyed]) -> None:
    every = [(made.key, made.action) for one in bindings_of(owner) for made in Binding.make_bindings([one])]
    assert len({key for key, _ in every}) == len(set(every))


def test_the_keys_of_review_are_bound_on_the_desk() -> None:
    bound = {key for binding in REVIEW_KEYS if isinstance(binding, Binding) for key in binding.key.split(",")}
    assert bound >= REVIEW


def test_without_a_library_every_key_of_review_says_how_to_make_one_on_one_line() -> None:
    moving = ("next_unreviewed", "previous_unreviewed", "try_again")

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        for binding in REVIEW_KEYS:
            app.clear_notifications()
            await press(app, pilot, binding.key.split(",")[0])
            assert isinstance(app.screen, CompareScreen)
            if binding.action not in moving:
                assert [toast.message for toast in app._notifications] == [NO_LIBRARY]
        assert "\n" not in NO_LIBRARY

    drive(workspace(), steps)


@pytest.mark.parametrize("view", ["f2", "f3", "f4", "f5"])
def test_no_key_of_review_breaks_in_any_view_or_with_no_event(view: str) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, view)
        for event in ("", "}", "}"):
            await press(app, pilot, *filter(None, [event]))
            for binding in REVIEW_KEYS:
                await press(app, pilot, binding.key.split(",")[0], "escape")
                assert isinstance(app.screen, CompareScreen)

    drive(reviewed_workspace(), steps)


def test_help_and_palette_offer_every_action() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        wanted = {
            binding.description
            for owner, binding in own_bindings()
            if owner in (CrossreadApp, CompareScreen, Paper, Picker)
        }
        provider = Commands(app.screen)
        offered = {str(hit.text) async for hit in provider.discover()}
        assert wanted <= offered
        await press(app, pilot, "question_mark")
        helped = {words for line in app.screen.query_one(HelpText).lines for words, _ in line}
        assert wanted <= helped

    drive(workspace(), steps)


def test_the_palette_finds_actions_events_and_themes_by_a_few_letters() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        provider = Commands(app.screen)
        for typed, expected in (
            ("swap", "Swap sides"),
            ("mono", "Theme: mono"),
            ("06-12", "Event: 2031-06-12"),
        ):
            best = max([hit async for hit in provider.search(typed)], key=lambda hit: hit.score)
            assert str(best.text).startswith(expected)

    drive(workspace(), steps)


def test_the_help_narrows_as_one_types() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "question_mark", *"swap")
        lines = app.screen.query_one(HelpText).lines
        assert [" ".join(words for words, _ in line).split()[-2:] for line in lines] == [["Swap", "sides"]]

    drive(workspace(), steps)


def test_the_help_lists_each_action_once() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        actions = [line.action for line in key_lines(app.screen)]
        assert len(actions) == len(set(actions))
        await press(app, pilot, "question_mark")
        assert isinstance(app.screen, HelpScreen)
        await press(app, pilot, "escape")
        assert isinstance(app.screen, CompareScreen)

    drive(workspace(), steps)


@pytest.mark.parametrize("hint", HINTS)
def test_every_hint_of_the_status_line_is_an_action_with_a_key(
    hint: tuple[tuple[str, ...], str, str],
) -> None:
    holder, _, name = hint[2].rpartition(".")
    assert hasattr(CrossreadApp if holder == "app" else CompareScreen, f"action_{name}")
    assert set(hint[0]) <= {name for name, _, _ in every_action({})}


def test_every_action_whose_key_a_text_names_exists() -> None:
    known = {name for name, _, _ in every_action({})}
    sources = [path.read_text("utf-8") for path in Path(tui.__path__[0]).rglob("*.py")]
    named = {name for text in sources for name in re.findall(r"key\(['\"]([a-z_]+)['\"]\)", text)}
    assert len(named) > 10
    assert named <= known


@pytest.mark.parametrize("hint", LIBRARY_HINTS)
def test_every_hint_of_the_library_is_an_action(hint: tuple[tuple[str, ...], str, str]) -> None:
    holder, _, name = hint[2].split("(")[0].rpartition(".")
    assert hasattr(CrossreadApp if holder == "app" else LibraryScreen, f"action_{name}")


def test_help_and_palette_of_the_library_offer_every_action_of_its_own() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "l")
        wanted = {one.description for one in LibraryScreen.BINDINGS if isinstance(one, Binding)}
        offered = {str(hit.text) async for hit in Commands(app.screen).discover()}
        assert wanted <= offered
        await press(app, pilot, "question_mark")
        helped = {words for line in app.screen.query_one(HelpText).lines for words, _ in line}
        assert wanted <= helped

    drive(reviewed_workspace(), steps)
