"""Options that several commands take, each said once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from crossread.cli.console import Console

if TYPE_CHECKING:  # older versions of click have no type arguments here
    _DayType = click.ParamType[date]
    _SidesType = click.ParamType[tuple[str, str]]
else:
    _DayType = _SidesType = click.ParamType

SIDES = "The two accounts: side ids, SIDE@EVENT for another event, or names of texts."
F = TypeVar("F", bound=Callable[..., Any])


class Day(_DayType):
    """A day of the calendar, as ISO 8601 writes it."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Refuses what is no day, with an example."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day, write it like 2022-03-01", param, ctx)


class TwoSides(_SidesType):
    """`LEFT,RIGHT`."""

    name = "left,right"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Refuses anything but two different keys."""
        if isinstance(value, tuple):
            return value
        names = [name.strip() for name in value.split(",")]
        if len(names) != 2 or not all(names):
            self.fail(f"{value!r} is not two sides, write them like china,ukraine", param, ctx)
        if names[0] == names[1]:
            self.fail(f"{value!r} names one side twice", param, ctx)
        return names[0], names[1]


def talking(function: F) -> F:
    """`-q`, `-v`, `--color`, `--debug`: the same before the command's name and after it."""
    options = (
        click.option("-q", "--quiet", is_flag=True, expose_value=False, callback=_set, help="Say less."),
        click.option("-v", "--verbose", is_flag=True, expose_value=False, callback=_set, help="Say more."),
        click.option(
            "--color", type=click.Choice(("auto", "always", "never")), expose_value=False, callback=_set,
            help="Colours on standard output.  [default: auto]",
        ),
        click.option("--debug", is_flag=True, expose_value=False, callback=_set, help="Show tracebacks."),
    )  # fmt: skip
    return _apply(function, options)


def _set(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    console = ctx.find_object(Console)
    if value and console is not None and param.name:
        setattr(console, param.name, value)


def sides_file(function: F) -> F:
    """`--sides-file FILE`."""
    return _apply(
        function,
        [click.option("--sides-file", metavar="FILE", help="YAML that adds sides, or replaces known ones.")],
    )


def min_confidence(function: F) -> F:
    """`--min-confidence X`."""
    text = "Leave out claims below this confidence, 0 to 1."
    return _apply(function, [click.option("--min-confidence", metavar="X", help=text)])


def model(function: F) -> F:
    """`--model FOLDER`."""
    text = "A sentence-embedding model that proposes what may belong together; it decides nothing."
    return _apply(function, [click.option("--model", metavar="FOLDER", help=text)])


_RELATIONS = ("same", "reworded", "conflicting", "only_left", "only_right")
_KINDS = (
    "scope", "naming", "agent", "commitment", "initiative", "condition", "strength", "quantity", "polarity",
    "tone", "term", "level", "order", "translation",
)  # fmt: skip
_STATES = ("undecided", "decided", "not reviewed", "reviewed", "with notes")


def filtering(function: F) -> F:
    """`--only`, `--kind`, `--state`, `--speaker`: which rows are shown."""
    options = (
        click.option(
            "--only",
            "relations",
            type=click.Choice(_RELATIONS),
            multiple=True,
            help="Only rows of this relation.",
        ),
        click.option(
            "--kind",
            "kinds",
            type=click.Choice(_KINDS),
            multiple=True,
            help="Only rows with this kind of difference.",
        ),
        click.option("--state", type=click.Choice(_STATES), help="Only rows with which people did this."),
        click.option(
            "--speaker",
            "speakers",
            metavar="NAME",
            multiple=True,
            help="Only rows in which NAME is said to have spoken.",
        ),
    )
    return _apply(function, options)


def review(function: F) -> F:
    """`--review FILE` and `--no-review`."""
    options = (
        click.option(
            "--review", "review_file", metavar="FILE",
            help="A review.yaml: what people decided in it holds, and new decisions go there.",
        ),
        click.option(
            "--no-review", is_flag=True, help="As the program proposes it, without what people decided."
        ),
    )  # fmt: skip
    return _apply(function, options)


def library(function: F) -> F:
    """`--library DIR`."""
    text = "The library.  [default: ./readouts, else the one that ships]"
    return _apply(function, [click.option("--library", metavar="DIR", help=text)])


def describing(function: F) -> F:
    """What is said of every input, instead of what it says of itself."""
    options = (
        click.option("--published", type=Day(), metavar="DATE", help="Day of publication of the inputs."),
        click.option("--side", metavar="SIDE", help="The inputs are this side's own account."),
        click.option("--language", metavar="LANGUAGE", help="Language of the inputs: en, zh, uk, ru."),
        click.option("--title", metavar="TITLE", help="Title of the inputs."),
        click.option("--publisher", metavar="NAME", help="Who published the inputs."),
    )
    return _apply(function, options)


def _apply(function: F, options: Any) -> F:
    for option in reversed(options):
        function = option(function)
    return function
