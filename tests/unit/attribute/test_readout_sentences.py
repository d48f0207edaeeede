"""Sentences of Chinese, Ukrainian and Russian readouts, each with all that it claims.

In `readouts/LANGUAGE.txt` a sentence stands at the margin; below it, indented, `speaker | quotation status | words`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.attribute.claims import claims

FOLDER = Path(__file__).parent / "readouts"
ISSUED_BY = {"zh": "lanhai", "uk": "kastrovia", "ru": "lanhai"}
_MARKS = "。.，,；; "


def cases() -> Iterator[tuple[str, str, list[str]]]:
    """(language, sentence, lines of its claims)."""
    for language in ISSUED_BY:
        sentence, lines = "", list[str]()
        for line in (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("    "):
                lines.append(line.strip())
                continue
            if sentence:
                yield language, sentence, lines
            sentence, lines = line, []
        yield language, sentence, lines


@pytest.mark.parametrize(("language", "sentence", "expected"), list(cases()))
def test_a_readout_says_just_this(language: str, sentence: str, expected: list[str]) -> None:
    found = claims(sentence, language=language, side=ISSUED_BY[language])
    told = [f"{c.speaker.name} | {c.quotation} {c.status} | {c.text.strip(_MARKS)}" for c in found]
    assert told == expected
