"""From the paths of a command line to the workspace that its command works on."""

from __future__ import annotations

import contextlib
import os
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crossread.api.config import Config
from crossread.api.libraries import libraries_of
from crossread.api.opening import open_workspace
from crossread.api.workspace import Workspace
from crossread.cli.console import Console, is_terminal
from crossread.cli.failing import PARTIAL
from crossread.errors import CrossreadError, FetchError, UnreadableError, UsageError

if TYPE_CHECKING:
    from crossread.model import Skipped
    from crossread.settings import Overrides

_STDIN_LIMIT = 50_000_000
"""Bytes after which reading stops; the refusal of large inputs is the business of `ingest`."""


class Opened:
    """A workspace, and the configuration it was opened with."""

    def __init__(self, space: Workspace, config: Config) -> None:
        self.space, self.config = space, config

    def exit_code(self) -> int:
        """0, or 3 where an input had to be left out."""
        return PARTIAL if self.space.skipped else 0


def configure(console: Console, paths: Sequence[str] = (), **flags: str | None) -> Config:
    """The settings of this run; the libraries among `paths` have a say, and the console learns its
    colours."""
    console.listen()
    flags = {"color": console.color, **flags}
    config = Config(flags, console.environ)
    if libraries := libraries_of(paths):
        found = [setting for library in libraries for setting in library.settings]
        config = Config(flags, console.environ, found, str(libraries[0].path / "library.yaml"))
    console.colors = config["color"]
    return config


def open_paths(
    console: Console,
    paths: Sequence[str],
    *,
    sides_file: str | None = None,
    library: str | None = None,
    min_confidence: str | None = None,
    model: str | None = "",
    overrides: Overrides | None = None,
    needed: int = 1,
    review: bool = True,
    review_file: str | None = None,
    new_review: bool = False,
    may_be_empty: bool = False,
) -> Opened:
    """Read the paths, or the library where there are none; what cannot be used is told on standard error.

    With `new_review`, a `review_file` that does not stand yet is made by the first decision; otherwise it must be
    there. A command that compares passes the `model` it was given, or `None`; others ask no model, whatever the
    settings say. With `review` people's decisions in a library hold. Raises `CrossreadError` where fewer than
    `needed` inputs are left of those that were given; with `may_be_empty`, a library needs no texts.
    """
    flags = {"library": library, "sides_file": sides_file, "min_confidence": min_confidence, "model": model}
    if review_file and not new_review and not Path(review_file).is_file():
        raise UnreadableError(Path(review_file), "no such file", "give a review.yaml")
    paths = list(paths) or [library_path(configure(console, (), **flags))]
    config = configure(console, paths, **flags)
    more: dict[str, Any] = {"overrides": overrides} if overrides else {}
    with console.progress("reading", expected_inputs(paths)) as progress:
        space = open_workspace(
            paths,
            sides_file=config["sides_file"] or None,
            settings=config.settings(),
            stdin=read_stdin(paths),
            command=shlex.join(("crossread", *_arguments())),
            progress=progress,
            cached=config["cache"] == "yes",
            model=config["model"],
            review=review,
            review_file=review_file,
            **more,
        )
    _report_skipped(console, space, len(paths), needed, may_be_empty=may_be_empty and bool(space.holdings))
    if console.verbose:
        console.say(
            f"texts: {len(space.readings)}, events: {len(space.events)}, skipped: {len(space.skipped)}"
        )
    return Opened(space, config)


def configure_with_library(console: Console, library: str | None) -> Config:
    """The settings of this run with those of the library, where there is one."""
    config = configure(console, library=library)
    with contextlib.suppress(UnreadableError):
        config = configure(console, [library_path(config)], library=library)
    return config


def overrides_of(said: Mapping[str, Any]) -> Overrides:
    """What the options of `describing` say of every input."""
    from crossread.settings import Overrides

    return Overrides(**said)


def loose_review(paths: Sequence[str]) -> str | None:
    """Where decisions on these inputs are kept, if they are files and none of them is a library."""
    if not paths or "-" in paths or libraries_of(paths):
        return None
    from crossread.library.location import loose_review_path

    return str(loose_review_path(paths))


def library_path(config: Config) -> str:
    """Where the library is; raises `UnreadableError` where there is none."""
    from crossread.library import find_library

    return str(find_library(config["library"] or None))


def _report_skipped(
    console: Console, space: Workspace, given: int, needed: int, *, may_be_empty: bool
) -> None:
    """Tell what was left out; a single input that is the only one missing is the error itself."""
    skipped, usable = space.skipped, len(space.readings)
    copies = sum(one.reason.startswith("same text as") for one in skipped)
    enough = usable + copies >= needed if given == needed else usable >= 1
    if (enough and usable) or may_be_empty:
        for one in skipped:
            console.warn(skipped_words(one))
        return
    for one in skipped[:-1]:
        console.warn(skipped_words(one))
    if not skipped:
        raise UsageError("no texts found; these inputs; give .txt, .md, .html or readout .yaml files")
    raise _unusable(skipped[-1])


def skipped_words(one: Skipped) -> str:
    """`skipped: what; where; try`."""
    return f"skipped: {_in_order(one)}"


def _unusable(one: Skipped) -> CrossreadError:
    error = FetchError(one.path, "") if one.reason.startswith("could not fetch") else CrossreadError()
    error.args = (_in_order(one),)
    return error


def _in_order(one: Skipped) -> str:
    """What; where; what to try: the reason holds the first and the last, and the where if it knows a line."""
    what, *more = one.reason.split("; ")
    where = [] if any(part.startswith(one.path) for part in more) else [one.path]
    return "; ".join([what, *where, *more])


def read_stdin(paths: Sequence[str]) -> bytes | None:
    """What comes in on standard input, if one of the paths asks for it; raises `UsageError` where nobody
    sends."""
    if "-" not in paths:
        return None
    if paths.count("-") > 1:
        raise UsageError("standard input is named twice; -; give each text once")
    if sys.stdin is None or is_terminal(sys.stdin):
        raise UsageError("nothing comes in on standard input; -; pipe a text into the command")
    return sys.stdin.buffer.read(_STDIN_LIMIT)


def expected_inputs(paths: Sequence[str]) -> int:
    """Inputs, roughly: enough to know whether a progress bar is wanted."""
    return sum(sum(len(files) for _, _, files in os.walk(path)) or 1 for path in paths)


def _arguments() -> list[str]:
    import click

    context = click.get_current_context(silent=True)
    return list(context.find_root().meta.get("crossread.arguments", ())) if context else []
