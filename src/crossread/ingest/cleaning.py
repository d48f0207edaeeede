"""Text from outside is hostile: what moves a cursor, hides words or turns their order is taken out.

Nothing else is changed: no Unicode normalisation, so that a span shows what the author wrote.
"""

from __future__ import annotations

import re

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, cursor movement
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]{0,2000}(?:\x07|\x1b\\|\x9c)"  # titles, links, clipboard
    r"|\x1b[PX^_][^\x1b\n]{0,2000}\x1b\\"  # device strings
    r"|\x1b[ -/]{0,2}[0-~]"
)
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters but tab and line end
    "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte order mark
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates that turn the order of writing
    "\U000e0000-\U000e007f]"  # tag characters, unseen letters
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_HOSTILE = re.compile(f"{_ESCAPES.pattern}|{_UNSEEN.pattern}")
_BLANKS = re.compile(r"\s+")


def clean(text: str) -> tuple[str, str]:
    """`text` with `\\n` line ends and nothing unseen in it, and a note of what was taken out, maybe empty."""
    text = _LINE_ENDS.sub("\n", text)
    text, escapes = _ESCAPES.subn("", text)
    text, unseen = _UNSEEN.subn("", text)
    text, halves = _SURROGATES.subn("\ufffd", text)
    parts = (
        _count(escapes, "terminal escape"),
        _count(unseen, "control or hidden character"),
        _count(halves, "half of a character"),
    )
    found = ", ".join(part for part in parts if part)
    return text.replace("\t", " "), f"taken out: {found}" if found else ""


def clean_line(value: str | None) -> str | None:
    """A title or a name as one clean line; `None` where nothing is left of it."""
    if value is None:
        return None
    return _BLANKS.sub(" ", clean(value)[0]).strip() or None


def shown(path: str) -> str:
    """A path as it may be printed: bytes that are no text and control characters are replaced."""
    seen = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return _HOSTILE.sub("\ufffd", seen).replace("\n", "\ufffd").replace("\r", "\ufffd")


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}" if number else ""
