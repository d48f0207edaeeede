"""Header facts of Chinese, Ukrainian and Russian readouts: who asked, how long, where, what comes next.

In `readouts/headers.txt` a case has three lines: language and issuing side, the text, and the facts it states.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.factories import article
from tests.unit.attribute.claims import PACKS

from crossread.attribute import read_article
from crossread.settings import Settings

LINES = (Path(__file__).parent / "readouts" / "headers.txt").read_text(encoding="utf-8").splitlines()
CASES = list(zip(LINES[::3], LINES[1::3], LINES[2::3], strict=True))
TUESDAY = date(2031, 5, 6)


@pytest.mark.parametrize(("issuer", "text", "facts"), CASES)
def test_a_readout_states_these_facts(issuer: str, text: str, facts: str) -> None:
    language, side = issuer.split()
    one = article(text, language=language, side=side, published=TUESDAY)
    reading = read_article(one, PACKS, Settings())
    stated = {fact.kind: fact.value for fact in reading.facts}
    expected = dict(fact.strip().split(" ", 1) for fact in facts.split(";"))
    assert {kind: stated.get(kind) for kind in expected} == expected  # type: ignore[call-overload]
    assert ("initiator" in stated) == ("initiator" in expected)
    assert len(reading.mention.participants) == 2
