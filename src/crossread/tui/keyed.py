"""Every binding has a name, made of its action: by this name its keys can be changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from textual.binding import Binding, BindingType

_PARTS = re.compile(r"(?:app\.)?([a-z_]+)(?:\('?([a-z_]*)'?\))?")


def name_of(action: str) -> str:
    """`filter` for `filter`, `view_grid` for `view('grid')`, `only_left` for `only('only_left')`, `help` for `app.help`."""
    found = _PARTS.fullmatch(action)
    assert found is not None, action  # noqa: S101 - our own actions, all of them walked by a test
    verb, value = found[1], found[2] or ""
    return value if value.startswith(f"{verb}_") else f"{verb}_{value}".rstrip("_")


def named(bindings: Sequence[BindingType]) -> list[BindingType]:
    """The bindings, each with the name of its action."""
    return [
        replace(one, id=one.id or name_of(one.action)) if isinstance(one, Binding) else one
        for one in bindings
    ]


class Keyed:
    """Mixed into whatever has keys: what a subclass binds is named."""

    def __init_subclass__(cls, **options: Any) -> None:
        if own := vars(cls).get("BINDINGS"):
            cls.BINDINGS = named(own)  # type: ignore[attr-defined]
        super().__init_subclass__(**options)
