"""A picture of the screen as an SVG file that loads nothing from anywhere."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path

from crossread.errors import UnwritableError

_FONT = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)


def offline(svg: str) -> str:
    """Without the fonts that a viewer would fetch; the ones it has take their place."""
    return _FONT.sub("", svg)


def keep(svg: str, folder: Path, stem: str) -> Path:
    """Write the picture beside those there are, under the next free number; raises `UnwritableError`."""
    path = folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in count(1):
            path = folder / f"{stem}-{number}.svg"
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write(offline(svg))
            except FileExistsError:
                continue
            return path
    except OSError as error:
        raise UnwritableError(
            path, error.strerror or str(error), "set screenshots to another folder"
        ) from error
    raise AssertionError("numbers do not end")
