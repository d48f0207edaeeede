"""Keys as people write them, as Textual calls them, and as the screen shows them."""

from __future__ import annotations

import string
import unicodedata
from typing import Final

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, format_key

_MODIFIERS: Final = ("alt", "ctrl", "shift")
_SAME: Final = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "return": "enter",
    "esc": "escape",
    "ctrl+at": "ctrl+space",
    "pgdn": "pagedown",
    "pgup": "pageup",
    "del": "delete",
    "↑": "up",
    "↓": "down",
    "←": "left",
    "→": "right",
}
"""What a terminal sends for two keys alike, and keys as the screen shows them."""
_NAMED: Final = frozenset(key.value for key in Keys if "<" not in key.value)


def keys_of(text: str) -> tuple[str, ...]:
    """The keys, parted by blanks, as Textual calls them; raises `ValueError` that names one that is none."""
    keys = tuple(_key(word) for word in text.split())
    if not keys:
        raise ValueError(text)
    return keys


def _key(word: str) -> str:
    """`?` is `question_mark`, `^f` and `Ctrl+F` are `ctrl+f`, `shift+f` is `F`."""
    if len(word) == 1:
        return _SAME.get(word) or _of_character(word)
    if len(word) == 2 and word[0] == "^":
        word = f"ctrl+{word[1]}"
    *modifiers, base = word.split("+") if not word.endswith("++") else [*word[:-2].split("+"), "+"]
    modifiers = sorted(one.lower() for one in modifiers)
    if any(one not in _MODIFIERS for one in modifiers):
        raise ValueError(word)
    if len(base) == 1:
        base = _of_character(base)
        if modifiers == ["shift"] and base.isalpha():
            return base.upper()
        base = base.lower() if modifiers else base
    elif (base := base.lower()) not in (_NAMED | _PUNCTUATION | set(_SAME)):
        raise ValueError(word)
    key = "+".join((*modifiers, base))
    return _SAME.get(key, key)


def _of_character(character: str) -> str:
    if character.isalnum():
        return character
    if not character.isprintable() or character == " ":
        raise ValueError(character)
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name) or character


def shown(binding: Binding) -> str:
    """As the screen shows the key of a binding: `^f`, `?`, `esc`."""
    if binding.key_display:
        return binding.key_display
    *modifiers, base = binding.key.split("+")
    base = base if base == "enter" else format_key(base)
    if "ctrl" in modifiers and binding.id:
        modifiers.remove("ctrl")
        base = f"^{base}"
    return "+".join((*modifiers, base))


_PUNCTUATION: Final = frozenset(map(_of_character, string.punctuation))
