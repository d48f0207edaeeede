"""What the configuration and the command line say of the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from crossread.api.config import Config

if TYPE_CHECKING:
    from crossread.tui.habits import Habits

_REPEATED = ("library", "sides_file", "min_confidence", "model")
"""Flags that `export` and `compare` take, too; what stands in a file or in a variable holds for them by itself."""


def habits_of(config: Config, paths: Sequence[str], *, no_review: bool) -> Habits:
    """How this reader likes the screen; raises `UsageError` where it cannot be so."""
    from crossread.tui.filterbook import filters_file
    from crossread.tui.habits import Habits, Invocation

    options = [*_flags(config, paths), *(["--no-review"] if no_review else [])]
    return Habits(filters=filters_file(), invocation=Invocation(paths=tuple(paths), options=tuple(options)))


def _flags(config: Config, paths: Sequence[str]) -> Iterator[str]:
    for value in config.values:
        if (
            value.name in _REPEATED
            and value.source.startswith("flag")
            and not (paths and value.name == "library")
        ):
            yield from (f"--{value.name.replace('_', '-')}", value.text)
