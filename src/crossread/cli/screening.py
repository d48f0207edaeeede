"""What the configuration and the command line say of the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from crossread.api.config import Config

if TYPE_CHECKING:
    from crossread.tui.habits import Habits

_REPEATED = ("library", "sides_file", "min_confidence", "model")
"""Flags that `export` and `compare` take, too; what stands in a file or in a variable holds for them by itself."""


def habits_of(
    config: Config,
    paths: Sequence[str],
    *,
    review_file: str | None = None,
    no_review: bool = False,
    one_event: bool = False,
) -> Habits:
    """How this reader likes the screen; raises `UsageError` where it cannot be so."""
    from crossread.tui.habits import Habits, Invocation, filters_file

    options = [*_flags(config, paths), *(["--no-review"] if no_review else [])]
    kept_in = review_file if review_file and not no_review else ""
    return Habits(
        keys=keymap_of(config),
        clipboard=config["clipboard"],
        screenshots=config["screenshots"],
        filters=filters_file(),
        invocation=Invocation(
            paths=tuple(paths), options=tuple(options), review=kept_in, one_event=one_event
        ),
    )


def keymap_of(config: Config) -> dict[str, str]:
    """The keys that somebody changed; only then are the screens looked through for their actions."""
    if not config.keys:
        return {}
    from crossread.tui.keymap import Wish, make_keymap

    return make_keymap(
        [Wish(name=one.name.removeprefix("keys."), text=one.text, where=one.where) for one in config.keys]
    )


def key_rows(config: Config) -> list[tuple[str, str, str, str]]:
    """Name, keys, source and description of every action of the screen; raises `UsageError` for keys that cannot be."""
    from crossread.tui.keymap import every_action

    sources = {one.name.removeprefix("keys."): one.source for one in config.keys}
    return [
        (name, keys, sources.get(name, "default"), words)
        for name, keys, words in every_action(keymap_of(config))
    ]


def _flags(config: Config, paths: Sequence[str]) -> Iterator[str]:
    for value in config.values:
        given = value.name in _REPEATED and value.source.startswith("flag")
        if given and not (paths and value.name == "library"):
            yield from (f"--{value.name.replace('_', '-')}", value.text)
