"""Reads the claims of a text, for the invented states of the measuring cases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.factories import article

from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.lang.sides import parse_sides
from crossread.model import Claim
from crossread.settings import Settings

STATES = Path(__file__).parents[2] / "eval" / "states.yaml"
PACKS = load_packs(parse_sides(STATES.read_text(encoding="utf-8"), STATES), only_extra=True)


def claims(text: str, **changes: Any) -> tuple[Claim, ...]:
    """Every claim of a text, in its order."""
    return read_article(article(text, **changes), PACKS, Settings()).claims


def only(text: str, **changes: Any) -> Claim:
    """The one claim of a text."""
    found = claims(text, **changes)
    assert len(found) == 1, [one.text for one in found]
    return found[0]


def speakers(text: str, **changes: Any) -> list[str]:
    """The names of the speakers, claim by claim."""
    return [claim.speaker.name for claim in claims(text, **changes)]


def words(text: str, **changes: Any) -> list[str]:
    """What is claimed, claim by claim."""
    return [claim.text for claim in claims(text, **changes)]
