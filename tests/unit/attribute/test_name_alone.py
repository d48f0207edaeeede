"""A text may end with a name and nothing behind it, as letters do."""

from __future__ import annotations

import pytest
from tests.factories import article, sides

from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.settings import Settings

PACKS = load_packs(sides())


@pytest.mark.parametrize("side", ["lanhai", None])
@pytest.mark.parametrize(
    "text", ["Shen", "Marta Dovhan said that the port is open.\n\nShen Yulan", "Shen Yulan\n\nDovhan"]
)
def test_a_name_at_the_end_is_no_reason_to_fail(text: str, side: str | None) -> None:
    said = [claim.text for claim in read_article(article(text, side=side), PACKS, Settings()).claims]
    assert said == (["the port is open"] if "open" in text else [])
