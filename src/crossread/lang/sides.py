"""Sides from YAML: the shipped pack, a `--sides-file`, and the `sides:` of a library, in that order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec

from crossread import yamlfile
from crossread.errors import MalformedError
from crossread.model import Side, Sides


class _SidesFile(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    sides: dict[str, Side]


def read_sides(path: Path) -> Sides:
    """The sides of one YAML file (`crossread/sides@1`); raises `MalformedError` with file and line."""
    text = yamlfile.read_text(path)
    return parse_sides(text, path)


def parse_sides(text: str, where: Path | str) -> Sides:
    """The sides of a YAML text."""
    file = yamlfile.convert(yamlfile.parse(text, where), _SidesFile, where, text)
    if file.schema != "crossread/sides@1":
        raise MalformedError(
            where, f"schema is {file.schema!r}, not 'crossread/sides@1'", "write that schema"
        )
    return Sides(sides={key: replace(side, id=key) for key, side in file.sides.items()})


def add_sides(base: Sides, more: Sides) -> Sides:
    """`base` with the sides of `more` added; an id known to both is taken from `more`."""
    return Sides(sides={**base.sides, **more.sides})
