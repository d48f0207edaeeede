"""Whole answers of attribution: a text, a divider, and every claim that it holds, one a line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.factories import article

from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.lang.sides import parse_sides
from crossread.model import Article, Claim
from crossread.settings import Settings

HERE = Path(__file__).parent
STATES = HERE.parents[1] / "eval" / "states.yaml"
PACKS = load_packs(parse_sides(STATES.read_text(encoding="utf-8"), STATES), only_extra=True)
CASES = sorted(HERE.glob("*.txt"))


def divided(case: Path) -> tuple[dict[str, str], str, str]:
    """(header, text, expected) of one case file; three dashes on a line of their own divide them."""
    header, text, expected = case.read_text(encoding="utf-8").split("---\n")
    facts = dict(line.split(": ", 1) for line in header.splitlines())
    return facts, text.removesuffix("\n"), expected


def as_article(facts: dict[str, str], text: str) -> Article:
    """The text with the side, language and date that the header gives."""
    day = date.fromisoformat(facts.get("published", "2031-05-05"))
    return article(text, published=day, side=facts.get("side"), language=facts.get("language", "en"))


def told(claim: Claim) -> str:
    """One claim as a line: account, speaker, kind, status, and the words with `/` where they are split."""
    words = " / ".join(claim.text[a:b] for a, b in _pieces(claim))
    return f"{claim.account or 'nobody'} | {claim.speaker.name} | {claim.quotation} {claim.status} | {words}"


def _pieces(claim: Claim) -> list[tuple[int, int]]:
    at, pieces = 0, []
    for span in claim.spans:
        pieces.append((at, at + len(span)))
        at += len(span) + 1
    return pieces


def answer(case: Path) -> str:
    """Every claim of one case, one a line."""
    facts, text, _ = divided(case)
    reading = read_article(as_article(facts, text), PACKS, Settings())
    return "".join(told(claim).replace("\n", " ") + "\n" for claim in reading.claims)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_whole_answer_is_right(case: Path) -> None:
    assert answer(case) == divided(case)[2]


def test_there_are_cases() -> None:
    assert len(CASES) >= 30
