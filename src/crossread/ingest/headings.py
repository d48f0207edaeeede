"""Crossheads and titles of other articles that stand among the paragraphs of a press article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.ingest.header import could_be_headline, is_prose
from crossread.ingest.lines import ends_a_sentence
from crossread.text.language import HAN

_LEAST_PARAGRAPHS = 6
_LEAST_PROSE = 0.75
"""Share of lines that close a sentence; in a text that leaves stops out, a missing stop says nothing."""
_MOST_WORDS = 14
_QUOTED = re.compile(r"[\"“«„‘「『]([^\"“”«»„‘’「」『』]{1,200})[\"”»“’」』]")
_SPOKEN_WORDS, _SPOKEN_HAN = 4, 6
"""From so many quoted words on, a line is somebody's speech whose full stop was forgotten."""


def headings_of(paragraphs: Sequence[str]) -> frozenset[int]:
    """Indexes of lines that are headings and not sentences.

    Such a line closes no sentence, is short, stands between two paragraphs that do close one, and is no item
    of a list and no speech. Only in a text whose author is careful with full stops.
    """
    prose = sum(ends_a_sentence(line) for line in paragraphs)
    if prose < _LEAST_PARAGRAPHS or prose < len(paragraphs) * _LEAST_PROSE:
        return frozenset()
    return frozenset(at for at in range(1, len(paragraphs) - 1) if _is_heading(paragraphs, at))


def _is_heading(paragraphs: Sequence[str], at: int) -> bool:
    line, above, below = paragraphs[at], paragraphs[at - 1], paragraphs[at + 1]
    if not could_be_headline(line) or ends_a_sentence(line) or len(line.split()) > _MOST_WORDS:
        return False
    if _has_speech(line):
        return False
    return ends_a_sentence(above) and not above.endswith((":", "：", ";", "；")) and is_prose(below)


def _has_speech(line: str) -> bool:
    quoted = _QUOTED.findall(line)
    return any(
        len(words.split()) >= _SPOKEN_WORDS or len(HAN.findall(words)) >= _SPOKEN_HAN for words in quoted
    )
