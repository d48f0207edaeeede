"""Where the source of a claim can be opened: its page in a browser, its file in an editor at the line."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, Literal
from urllib.parse import urlsplit

from crossread.errors import UsageError
from crossread.model import Article, Claim
from crossread.records import dataclass

_ODD: Final = re.compile(r"[\x00-\x20\x7f-\x9f\"<>\\^`{|}]")
"""What no URL holds as it stands."""
_BY_PLUS: Final = frozenset(
    (
        "vi",
        "vim",
        "nvim",
        "gvim",
        "view",
        "nano",
        "pico",
        "emacs",
        "emacsclient",
        "micro",
        "joe",
        "ne",
        "kak",
        "mg",
        "jed",
    )
)
"""Editors that take `+LINE FILE`."""
_BY_COLON: Final = frozenset(("hx", "helix", "subl", "zed"))
"""Editors that take `FILE:LINE`."""
_BY_GOTO: Final = frozenset(("code", "codium", "cursor"))
"""Editors that take `--goto FILE:LINE`."""


@dataclass(frozen=True, slots=True)
class Target:
    """One way to a source."""

    kind: Literal["page", "file"]
    where: str
    """URL or path."""
    words: str
    """The first words of the claim, by which its line is found."""


def targets(claim: Claim, article: Article) -> Iterator[Target]:
    """The ways to the source of a claim, its page first."""
    words = article.text[claim.start : claim.end]
    if article.url and is_page(article.url):
        yield Target("page", article.url, words)
    if article.source and Path(article.source).is_file():
        yield Target("file", article.source, words)


def is_page(url: str) -> bool:
    """Whether it may be handed to a browser: http and https with a host, without a blank or a control."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not _ODD.search(url)
    except ValueError:
        return False


def line_of(text: str, words: str) -> int:
    """The line, from 1, on which the words begin, however their lines are broken; 1 where they are not found."""
    parts = words.split()
    for many in (len(parts), 8, 4, 2):
        pattern = r"\s+".join(map(re.escape, parts[:many]))
        if pattern and (found := re.search(pattern, text)):
            return text.count("\n", 0, found.start()) + 1
    return 1


def editor_command(path: str, line: int, environment: Mapping[str, str]) -> list[str]:
    """`$VISUAL`, else `$EDITOR`, on the file at the line; raises `UsageError` where there is none."""
    wanted = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(wanted)
    except ValueError:
        words = []
    if not words:
        raise UsageError("no editor to open the file; set EDITOR; the file is " + path)
    name, file = Path(words[0]).stem, str(Path(path).absolute())
    if name in _BY_PLUS:
        return [*words, f"+{line}", file]
    if name in _BY_COLON:
        return [*words, f"{file}:{line}"]
    return [*words, "--goto", f"{file}:{line}"] if name in _BY_GOTO else [*words, file]
