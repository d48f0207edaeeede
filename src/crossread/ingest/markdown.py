"""Markdown marks are taken off, words stay."""

from __future__ import annotations

import re

_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_HEADING = re.compile(r"^ {0,3}#{1,6}\s")
_RULE = re.compile(r"^ {0,3}(?:[-*_] ?){3,}$")
_LEADING = re.compile(r"^ {0,8}(?:>\s?){0,5}(?:[-*+] |\d{1,2}[.)] )?")
_COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)")
_LINK = re.compile(r"\[([^\]\n]{1,300})\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,80}\])")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,400}?)(?<=\S)\1")
_STRESS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,400})(?<=\S)\1(?![\w*])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~-])")


def read_markdown(text: str) -> tuple[str | None, tuple[str, ...], str]:
    """(title, other headings, the words). The first heading is the title if nothing stands above it."""
    title: str | None = None
    headings: list[str] = []
    words: list[str] = []
    fenced = False
    for line in _COMMENT.sub("", text).split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced or _RULE.match(line):
            continue
        elif _HEADING.match(line):
            name = _inline(line.strip(" #"))
            if title is None and not any(words) and not headings:
                title = name or None
            else:
                headings.append(name)
            words.append("")
        else:
            words.append(_inline(_LEADING.sub("", line, count=1)))
    return title, tuple(name for name in headings if name), "\n".join(words)


def _inline(line: str) -> str:
    line = _LINK.sub(r"\1", _IMAGE.sub("", line))
    line = _STRESS.sub(r"\2", _STRONG.sub(r"\2", line))
    return _ESCAPED.sub(r"\1", line).strip()
