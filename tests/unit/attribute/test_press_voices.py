"""Ukrainian and Russian news that pass on both accounts: who speaks, and whose account it is.

In `readouts/press.txt` a text stands at the margin behind its language; below it, indented, `speaker | account |
quotation status | words`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.attribute.claims import claims

TEXTS = Path(__file__).parent / "readouts" / "press.txt"
_MARKS = "。.，,；; "


def cases() -> Iterator[tuple[str, str, list[str]]]:
    """(language, text, lines of its claims)."""
    for block in TEXTS.read_text(encoding="utf-8").replace("\n    ", "\t").splitlines():
        head, *lines = block.split("\t")
        language, text = head.split(" ", 1)
        yield language, text, lines


@pytest.mark.parametrize(("language", "text", "expected"), list(cases()))
def test_a_paper_passes_on_just_this(language: str, text: str, expected: list[str]) -> None:
    found = claims(text, language=language)
    told = [
        f"{c.speaker.name} | {c.account} | {c.quotation} {c.status} | {c.text.strip(_MARKS)}" for c in found
    ]
    assert told == expected
