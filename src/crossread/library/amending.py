"""A few facts of an article's file written anew; every other byte of it stays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Final

from crossread import yamlfile
from crossread.errors import UnreadableError, UnwritableError
from crossread.library.lock import patiently_locked
from crossread.library.writing import write_whole

KEYS: Final = ("title", "publisher", "side", "published", "language", "url")
"""What can be amended, in the order of front matter."""
_YAML: Final = (".yaml", ".yml")
_TEXTS: Final = (".md", ".markdown", ".txt", ".text")
_HEAD = re.compile(r"\A\ufeff?\s*?---[ ]*\r?\n")
_TAIL = re.compile(r"^(?:---|\.\.\.)[ ]*\r?$", re.MULTILINE)
_MEANT = re.compile(rf"^(?:{'|'.join((*KEYS, 'retrieved', 'sha256', 'translation_of'))})[ ]*:", re.MULTILINE)
"""Lines between dashes are front matter if one of them is a fact; else they are the author's decoration."""
_TOP = re.compile(r"^(?=[^\s#])", re.MULTILINE)
_BYTE_MARK: Final = "\ufeff"
_NAME = re.compile(r"[\"']?(\w{1,40})[\"']?[ ]{0,8}:(?=\s|\Z)")
_REST = re.compile(
    r"""\A[ \t]*(?:"(?:[^"\\\n]|\\.)*+"|'(?:[^'\n]|'')*+'|(?:(?![ \t]\#|\r?$).)*+)(?P<comment>(?:[ \t]+\#.*)?)\Z""",
    re.VERBOSE,
)
"""The value on the line of a key, and what a person noted behind it."""

Facts = Mapping[str, str | date | None]


def amend(library: Path, path: Path, data: bytes, changed: bytes) -> None:
    """Put `changed` in the place of `data` in a file of the library.

    Raises `UnwritableError` where the file holds something else by now, and `LockedError`.
    """
    with patiently_locked(library):
        if path.read_bytes() != data:
            raise UnwritableError(path, "changed by another program meanwhile", "look at it again")
        write_whole(path, changed)


def amended(data: bytes, path: Path, facts: Facts) -> bytes:
    """The bytes of a file with other facts in its head; `None` takes one out of it.

    Raises `UnreadableError` for a file that has no place for them.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(path, "not UTF-8", "save it as UTF-8 first") from error
    suffix = path.suffix.lower()
    if suffix not in (*_YAML, *_TEXTS):
        raise UnreadableError(
            path, f"a {suffix} file has no place for facts", "ingest it: that makes a .md of it"
        )
    end = "\r\n" if "\r\n" in text else "\n"
    before, head, after = _parted(text, end, is_yaml=suffix in _YAML)
    for key in KEYS:
        if key in facts:
            head = _with(head, key, facts[key], end)
    return (before + head + after).encode("utf-8")


def _parted(text: str, end: str, *, is_yaml: bool) -> tuple[str, str, str]:
    """(what stands before the keys, the keys, what follows); where there is no front matter, a new one."""
    opening = _HEAD.match(text)
    start = opening.end() if opening else len(_BYTE_MARK) * text.startswith(_BYTE_MARK)
    if is_yaml:
        return text[:start], text[start:], ""
    closing = _TAIL.search(text, start) if opening else None
    if closing and _MEANT.search(text, start, closing.start()):
        return text[:start], text[start : closing.start()], text[closing.start() :]
    start = len(_BYTE_MARK) * text.startswith(_BYTE_MARK)
    return f"{text[:start]}---{end}", "", f"---{end}{end}{text[start:]}"


def _with(head: str, key: str, value: str | date | None, end: str) -> str:
    """The keys with another value for one of them."""
    start, stop = _entry(head, key)
    lines = "" if value is None else yamlfile.dump({key: value}).replace("\n", end)
    old = head[start:stop]
    if not old:
        return head[:start] + _on_its_own(head[:start], end) + lines + head[start:]
    comment = _comment(old, key)
    if comment:
        lines = (lines or f"{key}:{end}").removesuffix(end) + comment + end
    return head[:start] + lines + _kept(old) + head[stop:]


def _entry(head: str, key: str) -> tuple[int, int]:
    """Where a key with its value stands; where it is missing, an empty stretch at its place."""
    tops = [found.start() for found in _TOP.finditer(head)] + [len(head)]
    ends = {_key(head, top): (top, stop) for top, stop in pairwise(tops)}
    if key in ends:
        return ends[key]
    earlier = [ends[one][1] for one in KEYS[: KEYS.index(key)] if one in ends]
    first = ends.get("schema", (0, 0))[1]
    place = max([first, *earlier])
    return place, place


def _key(head: str, at: int) -> str:
    found = _NAME.match(head, at)
    return found.group(1) if found else ""


def _comment(entry: str, key: str) -> str:
    """What a person noted behind the value, blanks before it included."""
    first = entry.splitlines()[0]
    found = _REST.match(first.partition(":")[2])
    return found.group("comment") if found else ""


def _kept(entry: str) -> str:
    """Empty lines and comment lines that follow the value: they belong to nobody's fact."""
    lines = entry.splitlines(keepends=True)
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return entry[len("".join(lines)) :]


def _on_its_own(before: str, end: str) -> str:
    """A line end, where what stands before has none."""
    return end if before and not before.endswith("\n") else ""
