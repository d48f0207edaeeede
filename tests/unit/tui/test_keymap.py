"""Keys that a reader changes: what they may be, and where they show."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.snapshot.pilot import drive, press, screen_text
from tests.snapshot.scenes import workspace
from textual.pilot import Pilot

from crossread.api.config import Config
from crossread.errors import MalformedError, UsageError
from crossread.tui.app import CrossreadApp
from crossread.tui.habits import Habits
from crossread.tui.keymap import Wish, make_keymap
from crossread.tui.keynames import keys_of
from crossread.tui.screens.filter import FilterDialog
from crossread.tui.screens.help import HelpText


def wish(name: str, text: str) -> Wish:
    return Wish(name=name, text=text, where=f"config.yaml:3 ({name})")


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("f", ("f",)), ("F shift+f", ("F", "F")), ("?", ("question_mark",)), (", .", ("comma", "full_stop")),
        ("^f Ctrl+F", ("ctrl+f", "ctrl+f")), ("ctrl+i", ("tab",)), ("esc", ("escape",)), ("F12", ("f12",)),
        ("ctrl++", ("ctrl+plus",)), ("space", ("space",)), ("щ", ("щ",)), ("-", ("minus",)),
    ],
)  # fmt: skip
def test_keys_are_taken_as_people_write_them(typed: str, keys: tuple[str, ...]) -> None:
    assert keys_of(typed) == keys


@pytest.mark.parametrize("typed", ["", "  ", "hyper+q", "ctrl+", "foo", "\x1b", "f99", "ctrl+fo"])
def test_what_is_no_key_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        keys_of(typed)


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ([wish("filtr", "g")], "no action 'filtr'; config.yaml:3"),
        ([wish("filter", "hyper+q")], "no key 'hyper\\+q' for filter; config.yaml:3"),
        ([wish("filter", "x")], "the key x has two actions, filter and swap; config.yaml:3"),
        ([wish("swap", "j")], "the key j has two actions, swap and down; config.yaml:3"),
        ([wish("swap", "Q"), wish("filter", "Q")], "the key Q has two actions"),
        ([wish("swap", "t")], "the key t has two actions, swap and next_theme"),
    ],
)
def test_a_wish_that_cannot_be_is_one_line_that_names_its_place(wishes: list[Wish], said: str) -> None:
    with pytest.raises(UsageError, match=said) as refused:
        make_keymap(wishes)
    assert "\n" not in str(refused.value)


def test_two_actions_may_exchange_their_keys() -> None:
    assert make_keymap([wish("filter", "x"), wish("swap", "f")]) == {"filter": "x", "swap": "f"}


def test_an_action_of_dialogs_may_have_a_key_that_the_desk_has() -> None:
    assert make_keymap([wish("use", "ctrl+z")]) == {"use": "ctrl+z"}


def test_the_screen_obeys_and_shows_the_keys_that_were_wished() -> None:
    keys = make_keymap([wish("filter", "g ctrl+f"), wish("top", "home"), wish("cycle_view", "W")])

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        shown = screen_text(app)
        assert "Filter (g)" in shown
        assert "g filter" in shown
        assert "Rows (W: grid" in shown
        await press(app, pilot, "f")
        assert app.screen is app.desk
        await press(app, pilot, "ctrl+f")
        assert isinstance(app.screen, FilterDialog)
        await press(app, pilot, "escape", "question_mark")
        lines = [" ".join(words for words, _ in line) for line in app.screen.query_one(HelpText).lines]
        assert any(line.startswith("g ^f ") and "Filter by relation" in line for line in lines)

    drive(workspace(), steps, habits=Habits(keys=keys))


def config(folder: Path, text: str, environ: dict[str, str] | None = None, library: str = "") -> Config:
    user, file = folder / "config.yaml", folder / "library.yaml"
    user.write_text(text, "utf-8")
    file.write_text(library, "utf-8")
    given = [("keys.swap", "X"), ("keys.filter", "l")] if library else []
    return Config({}, environ or {}, given, str(file), user_file=user)


def test_keys_come_from_the_nearest_source_with_their_line(tmp_path: Path) -> None:
    library = "settings:\n  keys.swap: X\n  keys:\n    filter: l\n"
    found = config(
        tmp_path, "keys:\n  filter: u\n  jump: [J, ';']\nkeys.pin: P\n", {"CROSSREAD_KEYS_SWAP": "e"}, library
    )
    assert [(one.name, one.text, one.where) for one in found.keys] == [
        ("keys.filter", "l", f"{tmp_path / 'library.yaml'}:4:13"),
        ("keys.jump", "J ;", f"{tmp_path / 'config.yaml'}:3:9"),
        ("keys.pin", "P", f"{tmp_path / 'config.yaml'}:4:11"),
        ("keys.swap", "e", "CROSSREAD_KEYS_SWAP"),
    ]


def test_keys_of_another_shape_are_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(MalformedError, match=r"keys\.filter is a mapping"):
        config(tmp_path, "keys:\n  filter: {a: b}\n")
