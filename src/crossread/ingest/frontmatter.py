"""YAML between two `---` lines at the top of a text."""

from __future__ import annotations

import re

from crossread import yamlfile
from crossread.errors import MalformedError
from crossread.ingest.draft import Head
from crossread.ingest.metadata import HEAD_KEYS, read_head, unknown_keys
from crossread.lang import Packs

_OPENING = re.compile(r"\A\s*+---[ ]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ ]*$", re.MULTILINE)
_KEY = re.compile(rf"^(?:{'|'.join(sorted(HEAD_KEYS))})\s{{0,3}}:", re.MULTILINE)
_COLON = re.compile(r"^(title|publisher):[ ]++(?![\"'\[{|>&*!])((?>.*?:[ ]).*+)$", re.MULTILINE)
"""A title that holds a colon itself, as people write it: "title: Readout: ministers talk"."""
_LONGEST = 20_000
"""Code points within which the closing line must stand."""


def read_front_matter(text: str, where: str, packs: Packs) -> tuple[Head, str, tuple[str, ...]]:
    """(head, body, notes). A text that opens with `---` as decoration has none and is all body.

    Raises `MalformedError` with file and line where the front matter is not closed, is no YAML, or no
    mapping.
    """
    opening = _OPENING.match(text)
    if not opening:
        return Head(), text, ()
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONGEST)
    meant = _KEY.search(text, opening.end(), closing.start() if closing else opening.end() + 400)
    if not meant:
        return Head(), text, ()
    line = text.count("\n", 0, opening.end())
    if not closing:
        raise MalformedError(f"{where}:{line}:1", "front matter is not closed", "add a line `---` after it")
    block = (
        "\n" * line + text[opening.end() : closing.start()]
    )  # so that lines count from the top of the file
    tree = yamlfile.parse(_COLON.sub(_quoted, block), where)
    if not isinstance(tree, dict):
        raise MalformedError(
            f"{where}:{line + 1}:1", "front matter is no list of `key: value`", "mend those lines"
        )
    head, notes = read_head(tree, where, block, packs)
    return head, text[closing.end() :], notes + unknown_keys(set(tree) - HEAD_KEYS)


def _quoted(line: re.Match[str]) -> str:
    """The line with its value in quotation marks, which YAML wants around a colon."""
    value = line.group(2).strip().replace("'", "''")
    return f"{line.group(1)}: '{value}'"
