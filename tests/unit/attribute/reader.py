"""Reads the event and the header facts of a text, for the two states of the factories."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from tests.factories import article, sides

from crossread.attribute.header import header_of
from crossread.attribute.mention import mention_of
from crossread.attribute.mention_scene import Scene, look
from crossread.lang import Packs, load_packs
from crossread.model import EventMention, Sides, Span
from crossread.text.cast import Cast
from crossread.text.names import name_index

TUESDAY = date(2031, 5, 6)


def _sides() -> Sides:
    """The two states of the factories, with their Chinese and Ukrainian names."""
    known = dict(sides().sides)
    home = known["kastrovia"]
    dovhan = replace(home.people[0], aliases=(*home.people[0].aliases, "多夫甘", "Довгань"))
    names = (*home.names, "卡斯特罗维亚", "卡方", "Кастровии")
    known["kastrovia"] = replace(home, names=names, people=(dovhan,))
    return Sides(sides=known)


PACKS: Packs = load_packs(_sides(), only_extra=True)


def scene(text: str, **changes: Any) -> Scene:
    """A text of Tuesday, 6 May 2031, looked at."""
    one = article(text, **{"published": TUESDAY, **changes})
    return look(one, Cast(text, name_index(PACKS).find(text)), PACKS)


def mention(text: str, **changes: Any) -> EventMention:
    """The event it tells of."""
    return mention_of(scene(text, **changes))


def facts(
    text: str, accounts: Mapping[str, str] | None = None, **changes: Any
) -> dict[tuple[str, str | None], str]:
    """(kind, account) -> value; `accounts` gives the account of a sentence that holds these words."""
    looked = scene(text, **changes)

    def account_of(span: Span) -> str | None:
        start = text.rfind(". ", 0, span.start) + 1
        end = text.find(". ", span.end)
        sentence = text[start : end if end >= 0 else len(text)]
        return next((side for words, side in (accounts or {}).items() if words in sentence), None)

    found = header_of(looked, mention_of(looked), account_of)
    assert all(fact.span.of(text) for fact in found)
    return {(fact.kind, fact.account): fact.value for fact in found}
