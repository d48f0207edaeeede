"""Small builders for tests: fictional states, plain defaults, every field open to change.

Two states have a voice here: Lanhai (minister Shen Yulan) and Kastrovia (minister Marta Dovhan). A builder
fills in what a test does not care about; whatever it is given goes into the type as it stands.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from crossread.model import (
    Article,
    Claim,
    Comparison,
    Event,
    Person,
    Relation,
    Row,
    Side,
    Sides,
    Span,
    Speaker,
    Summary,
)

SHEN = "Shen Yulan"
DOVHAN = "Marta Dovhan"
_HOME = {SHEN: "lanhai", DOVHAN: "kastrovia", "Lanhai": "lanhai", "Kastrovia": "kastrovia"}


def sides() -> Sides:
    """The two fictional states."""
    lanhai = Side(
        id="lanhai",
        name="Lanhai",
        names=("Lanhai", "Lanhaian", "岚海"),
        capitals=("Port Qing",),
        institutions=("Lanhai foreign ministry",),
        media=("Lanhai Press",),
        people=(Person(name=SHEN, role="foreign minister", aliases=("Shen", "沈玉岚")),),
    )
    kastrovia = Side(
        id="kastrovia",
        name="Kastrovia",
        names=("Kastrovia", "Kastrovian", "Кастровія"),
        capitals=("Dubrava",),
        institutions=("Kastrovian foreign ministry",),
        media=("Kastrovia Today",),
        people=(Person(name=DOVHAN, role="foreign minister", aliases=("Dovhan", "Марта Довгань")),),
    )
    return Sides(sides={"lanhai": lanhai, "kastrovia": kastrovia})


def article(text: str = "Lanhai spoke.", *, name: str = "wire", **changes: Any) -> Article:
    """One text of 5 May 2031; its id is made of name and text."""
    found = Article(id=f"{name}-{_short(text)}", name=name, text=text, published=date(2031, 5, 5))
    return replace(found, **changes)


def claim(
    text: str,
    *,
    within: Article | None = None,
    account: str | None = "lanhai",
    speaker: str | Speaker = SHEN,
    id: str | None = None,
    **changes: Any,
) -> Claim:
    """A claim with these words, where they stand `within` an article, or else at the start of one of its own.

    A speaker given as a name gets the side he speaks for, as far as this module knows him.
    """
    start = within.text.index(text) if within else 0
    voice = Speaker(name=speaker, side=_HOME.get(speaker)) if isinstance(speaker, str) else speaker
    found = Claim(
        id=id or f"c-{_short(text + str(account))}",
        article=within.id if within else "wire",
        spans=(Span(start, start + len(text)),),
        text=text,
        language=within.language if within else "en",
        quotation="indirect",
        speaker=voice,
        account=account,
        cue="said",
        confidence=0.9,
    )
    return replace(found, **changes)


def event(*, articles: Sequence[Article] = (), **changes: Any) -> Event:
    """A call of 4 May 2031 between the two ministers, told by these articles."""
    found = Event(
        id="2031-05-04-call-dovhan-shen",
        type="call",
        date=date(2031, 5, 4),
        precision="day",
        participants=(DOVHAN, SHEN),
        sides=("kastrovia", "lanhai"),
        articles=tuple(one.id for one in articles),
        accounts=("kastrovia", "lanhai"),
    )
    return replace(found, **changes)


def row(
    relation: Relation = "same",
    left: Sequence[Claim] | Claim = (),
    right: Sequence[Claim] | Claim = (),
    **changes: Any,
) -> Row:
    """A row between these claims; its id is made of theirs."""
    lefts, rights = _claims(left), _claims(right)
    key = "+".join(sorted(one.id for one in (*lefts, *rights)))
    found = Row(id=f"r-{_short(key)}", relation=relation, left=lefts, right=rights)
    return replace(found, **changes)


def comparison(
    rows: Sequence[Row] = (),
    *,
    articles: Sequence[Article] = (),
    **changes: Any,
) -> Comparison:
    """Lanhai on the left, Kastrovia on the right, with the counts that belong to these rows."""
    found = Comparison(
        event=event(articles=articles),
        left="lanhai",
        right="kastrovia",
        left_name="Lanhai",
        right_name="Kastrovia",
        rows=tuple(rows),
        summary=summary(rows),
        articles=tuple(articles),
    )
    return replace(found, **changes)


def summary(rows: Sequence[Row]) -> Summary:
    """The counts over these rows, without a sentence."""
    relations = [one.relation for one in rows]
    return Summary(
        same=relations.count("same"),
        reworded=relations.count("reworded"),
        conflicting=relations.count("conflicting"),
        only_left=relations.count("only_left"),
        only_right=relations.count("only_right"),
        left_claims=sum(len(one.left) for one in rows),
        right_claims=sum(len(one.right) for one in rows),
        left_words=sum(len(item.text.split()) for one in rows for item in one.left),
        right_words=sum(len(item.text.split()) for one in rows for item in one.right),
    )


def _claims(given: Sequence[Claim] | Claim) -> tuple[Claim, ...]:
    return (given,) if isinstance(given, Claim) else tuple(given)


def _short(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def mirror(found: Comparison) -> Comparison:
    """The same comparison with left and right exchanged, everywhere."""
    counts = found.summary
    return replace(
        found,
        left=found.right,
        right=found.left,
        left_name=found.right_name,
        right_name=found.left_name,
        rows=tuple(_mirror_row(one) for one in found.rows),
        summary=replace(
            counts,
            only_left=counts.only_right,
            only_right=counts.only_left,
            left_claims=counts.right_claims,
            right_claims=counts.left_claims,
            left_words=counts.right_words,
            right_words=counts.left_words,
        ),
        names=tuple(
            replace(
                one,
                left=one.right,
                right=one.left,
                left_words=one.right_words,
                right_words=one.left_words,
            )
            for one in found.names
        ),
    )


_OTHER_RELATION: dict[Relation, Relation] = {"only_left": "only_right", "only_right": "only_left"}
_OTHER_OP: dict[str, Any] = {"delete": "insert", "insert": "delete"}
_OTHER_SIDE: dict[str | None, Any] = {"left": "right", "right": "left"}


def _mirror_row(found: Row) -> Row:
    return replace(
        found,
        relation=_OTHER_RELATION.get(found.relation, found.relation),
        left=found.right,
        right=found.left,
        differences=tuple(
            replace(
                one,
                left=one.right,
                right=one.left,
                left_spans=one.right_spans,
                right_spans=one.left_spans,
                direction=_OTHER_SIDE.get(one.direction),
            )
            for one in found.differences
        ),
        runs=tuple(
            replace(one, op=_OTHER_OP.get(one.op, one.op), left=one.right, right=one.left)
            for one in found.runs
        ),
        proposed=tuple(_mirror_row(one) for one in found.proposed),
    )
