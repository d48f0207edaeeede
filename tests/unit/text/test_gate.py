"""The gate before a pattern of phrases."""

from __future__ import annotations

import random

import pytest

from crossread.lang import load_packs
from crossread.text.dates import dates_gate
from crossread.text.gate import Gate

PACKS = load_packs()


def test_a_match_may_begin_before_the_word_that_gives_it_away() -> None:
    gate = Gate(r"(?<!\w)(?:(?:by the end of)\s)?May(?!\w)", ["May"], ["by the end of"])
    assert [match.group() for match in gate.finditer("It ends by the end of May, or in May.")] == [
        "by the end of May",
        "May",
    ]
    assert not list(gate.finditer("Maybe the month after."))


@pytest.mark.parametrize("language", sorted(PACKS.languages))
def test_it_finds_what_the_pattern_alone_would_find(language: str) -> None:
    pack, pick = PACKS.languages[language], random.Random(language)  # noqa: S311  (the same texts every time)
    groups = [row.words for row in pack.phrases if row.key.startswith("date_")]
    said = [*pack.weekdays, *pack.months, *pack.relative_days, *(word for group in groups for word in group)]
    words = [
        *(form for word in said for form in (word, word.upper(), word.replace("'", "ʼ"))),
        "12",
        "2031-03-04",
        "the",
    ]
    gate, found = dates_gate(pack), 0
    for _ in range(2_000):
        text = "".join(pick.choice(words) + pick.choice((" ", " ", ", ", "_", "")) for _ in range(8))
        spans = [match.span() for match in gate.finditer(text)]
        assert spans == [match.span() for match in gate.pattern.finditer(text)]
        found += len(spans)
    assert found > 10
