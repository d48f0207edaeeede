"""Lines that are no article text: photo credits, copyright and share lines, template braces.

The phrases stand in the packs (section `noise`, regular expressions for a whole stripped line); here are the
rules of their use: a long line is prose whatever it says, a line without a letter is decoration, and braces
are taken out of the line they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.lang import LanguagePack, Packs
from crossread.lang.kept import once_per_pack
from crossread.model import Span

_LONGEST = 260
"""Code points of the longest line that may be noise; it also bounds the work of any pattern."""
_TEMPLATE = re.compile(
    r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\$\{[^{}\n]{0,200}\}|<%[^%\n]{0,200}%>"
    r"|\[/?(?:caption|embed|gallery|video|audio|playlist)\b[^\[\]\n]{0,200}\]"
)
_LINE = re.compile(r"[^\n]+")
_HAN, _CYRILLIC = re.compile(r"[\u3400-\u9fff]"), re.compile(r"[\u0400-\u04ff]")
_SCRIPTS = {"zh": _HAN, "uk": _CYRILLIC, "ru": _CYRILLIC}
_LETTER = re.compile(r"[^\W_]")
"""A letter or a digit."""

_Table = tuple[str, LanguagePack]
"""A language and the pack that has its patterns."""


def noise_lines(text: str, packs: Packs, language: str) -> tuple[Span, ...]:
    """Stretches of `text` that are no article text, ascending and disjoint; none crosses a line end.

    A whole line is covered from its first to its last character, blanks at the edges included. The patterns
    of `language` are tried first, then those of the other packs: pages mix languages in their furniture.
    """
    names = sorted(packs.languages, key=lambda name: (name != language, name))
    tables = [(name, packs.languages[name]) for name in names if packs.languages[name].noise]
    spans: list[Span] = []
    for line in _LINE.finditer(text):
        spans.extend(_noise_of_line(line.group(), line.start(), tables))
    return tuple(spans)


def _noise_of_line(line: str, start: int, tables: Sequence[_Table]) -> list[Span]:
    braces = [match.span() for match in _TEMPLATE.finditer(line)]
    prose = _TEMPLATE.sub(" ", line).strip() if braces else line.strip()
    if _is_noise(prose, tables):
        return [Span(start, start + len(line))] if line.strip() else []
    return [Span(start + begin, start + end) for begin, end in braces]


def _is_noise(prose: str, tables: Sequence[_Table]) -> bool:
    if len(prose) > _LONGEST:
        return False
    if not _LETTER.search(prose):
        return True
    return any(
        _may_speak(name, prose) and _pattern(pack).fullmatch(prose) is not None for name, pack in tables
    )


def _may_speak(language: str, prose: str) -> bool:
    """Whether a line has a letter of the language's own script, where that is not the Latin one."""
    script = _SCRIPTS.get(language)
    return script is None or (not prose.isascii() and script.search(prose) is not None)


@once_per_pack
def _pattern(pack: LanguagePack) -> re.Pattern[str]:
    """Made when a line asks for it: a page in one language need not wait for the words of the others."""
    words = [word for row in pack.noise for word in row.words]
    return re.compile("|".join(f"(?:{word})" for word in words) or "(?!)", re.IGNORECASE)
