"""Lines of a plain text become paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ENDS = re.compile(r"[.!?…。！？;:：；][\"'”’»）)\]]{0,3}$|[.!?。！？…]\W{0,3}$")
_NARROW, _WIDE = 40, 100
"""Code points of a line that an editor or a mail program has wrapped."""
_WRAPPED_SHARE = 0.6
_LEAST_LINES = 3
"""Wrapped lines it takes to call a text wrapped."""


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of `text`, stripped, none of them empty.

    A line is a paragraph, unless the text was wrapped at a fixed width: then a block of lines is one.
    """
    blocks = [[line.strip() for line in block.split("\n")] for block in re.split(r"\n[ \n]*\n", text)]
    blocks = [[line for line in block if line] for block in blocks]
    if not _is_wrapped(blocks):
        return tuple(line for block in blocks for line in block)
    return tuple(_join(block) for block in blocks if block)


def ends_a_sentence(line: str) -> bool:
    """Whether the line closes with a mark that ends a sentence, quotation marks after it allowed."""
    return _ENDS.search(line.rstrip()[-8:]) is not None


def _is_wrapped(blocks: Iterable[list[str]]) -> bool:
    inner = [line for block in blocks for line in block[:-1]]
    wrapped = [line for line in inner if _NARROW <= len(line) <= _WIDE and not ends_a_sentence(line)]
    return len(wrapped) >= _LEAST_LINES and len(wrapped) >= len(inner) * _WRAPPED_SHARE


def _join(block: list[str]) -> str:
    whole = block[0]
    for line in block[1:]:
        tight = _is_chinese(whole[-1]) or (whole.endswith("-") and line[0].islower())
        whole += line if tight else f" {line}"
    return whole


def _is_chinese(character: str) -> bool:
    """Han, or one of the marks and wide forms that stand between Han: no blank goes there."""
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"
