"""What is denied in one language and agreed in another must be one thing before it is a conflict."""

from __future__ import annotations

from tests.factories import DOVHAN, claim, sides

from crossread.diff import diff_match
from crossread.lang import load_packs
from crossread.model import Claim, Match, Relation
from crossread.settings import Settings

PACKS = load_packs(sides())


def relation(one: Claim, other: Claim) -> Relation:
    """The relation of two claims that only a word or two tied together."""
    return diff_match(Match(left=(one,), right=(other,), score=0.15), PACKS, Settings()).relation


def denied(text: str) -> Claim:
    return claim(text, status="denied", speaker=DOVHAN, account="kastrovia")


def test_no_visit_denies_no_agreement_on_a_bridge() -> None:
    bridge = claim("双方同意重建桥梁", status="agreed", language="zh", speaker="both")
    assert relation(bridge, denied("no visit has been agreed")) == "reworded"


def test_no_visit_denies_an_agreed_visit() -> None:
    visit = claim("双方同意五月访问", status="agreed", language="zh", speaker="both")
    assert relation(visit, denied("no visit has been agreed")) == "conflicting"
