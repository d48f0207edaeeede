"""The event, and the facts of the event as each account states them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from crossread.model import Comparison, Event, FactKind, HeaderFact
from crossread.report.lookup import Lookup
from crossread.report.plain import line, possessive
from crossread.report.quotes import quote_fact
from crossread.report.shapes import EventBox, FactLine, Quote
from crossread.report.words import FACTS

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EXACT: frozenset[FactKind] = frozenset({"initiator", "date", "duration_minutes"})
"""Facts whose values cannot both be true when they differ. A place or a format can be told in two ways
("Beijing", "the Great Hall of the People"), so those are only said to be stated in other words."""


def event_box(comparison: Comparison, lookup: Lookup) -> EventBox:
    """The event with the facts of the left and of the right account facing each other."""
    event = comparison.event
    left = [fact for fact in event.facts if lookup.left.holds(fact.account, fact.article)]
    right = [fact for fact in event.facts if lookup.right.holds(fact.account, fact.article)]
    rest = [fact for fact in event.facts if fact not in left and fact not in right]
    exact = comparison.pairing != "drift"  # two occasions have each a date of their own
    lines = [_fact_line(kind, left, right, lookup, exact=exact) for kind in FACTS]
    return EventBox(
        id=event.id,
        lines=tuple((label, value) for label, value in _lines(comparison, lookup) if value),
        facts=tuple(one for one in lines if one),
        others=_others(rest, lookup),
    )


def event_words(event: Event) -> str:
    """`call of 2022-03-01`, `meeting on a Tuesday, date unknown`."""
    return f"{event.type or 'event'} {_when(event)}"


def _when(event: Event) -> str:
    if event.date:
        return f"of {event.date.isoformat()}"
    if event.weekday is not None:
        return f"on a {_DAYS[event.weekday]}, date unknown"
    return "of unknown date"


def _lines(comparison: Comparison, lookup: Lookup) -> Iterable[tuple[str, str]]:
    event = comparison.event
    yield "type", event.type or "unknown"
    yield "date", _date(event)
    yield "place", line(event.place)
    yield "participants", ", ".join(map(line, event.participants))
    yield "sides", ", ".join(line(lookup.sides.name(side)) for side in event.sides)
    yield "accounts found", ", ".join(line(lookup.sides.name(side)) for side in event.accounts)
    if comparison.pairing == "accounts":
        names = possessive(line(comparison.left_name)), possessive(line(comparison.right_name))
        yield f"first text with {names[0]} account", _first(comparison, lookup, left=True)
        yield f"first text with {names[1]} account", _first(comparison, lookup, left=False)
    yield "texts put together because", "; ".join(map(line, event.reasons))


def _date(event: Event) -> str:
    if event.date:
        return f"{event.date.isoformat()} ({_DAYS[event.date.weekday()]})"
    return f"{_DAYS[event.weekday]}, date unknown" if event.weekday is not None else "unknown"


def _first(comparison: Comparison, lookup: Lookup, *, left: bool) -> str:
    """The earliest text that carries a claim of the account."""
    claims = (claim for row in comparison.rows for claim in (row.left if left else row.right))
    ids = sorted({claim.article for claim in claims}, key=lookup.number)
    dated = [(one.published, one) for one in map(lookup.articles.get, ids) if one and one.published]
    if not dated:
        return ""
    published, article = min(dated, key=lambda pair: pair[0])
    return f"{published.isoformat()}, {line(article.publisher or article.name)}"


def _fact_line(
    kind: FactKind, left: list[HeaderFact], right: list[HeaderFact], lookup: Lookup, *, exact: bool
) -> FactLine | None:
    lefts, rights = _distinct(kind, left, lookup), _distinct(kind, right, lookup)
    if not lefts and not rights:
        return None
    return FactLine(
        kind=kind,
        label=FACTS[kind],
        mark=fact_mark(kind, [fact.value for fact in lefts], [fact.value for fact in rights], exact=exact),
        left=tuple(_value(fact, lookup) for fact in lefts),
        right=tuple(_value(fact, lookup) for fact in rights),
        left_quotes=_quotes(lefts, "L", lookup),
        right_quotes=_quotes(rights, "R", lookup),
    )


def _distinct(kind: FactKind, facts: list[HeaderFact], lookup: Lookup) -> list[HeaderFact]:
    """The facts of a kind, each value once, as first stated."""
    values: dict[str, HeaderFact] = {}
    for fact in facts:
        if fact.kind == kind:
            values.setdefault(_value(fact, lookup), fact)
    return list(values.values())


def _quotes(facts: list[HeaderFact], letter: str, lookup: Lookup) -> tuple[Quote, ...]:
    """The words that state the facts of one kind, labelled `L-date`, `L-date-2`."""
    return tuple(
        quote_fact(
            fact, f"{letter}-{fact.kind.partition('_')[0]}" + (f"-{place}" if place > 1 else ""), lookup
        )
        for place, fact in enumerate(facts, start=1)
    )


def fact_mark(kind: FactKind, left: Iterable[str], right: Iterable[str], *, exact: bool = True) -> str:
    """One of `= ~ ! < >`: how two accounts state a fact. Only exact facts without a common value conflict."""
    lefts, rights = ({" ".join(value.casefold().split()) for value in values} for values in (left, right))
    if not lefts or not rights:
        return "<" if lefts else ">"
    if lefts == rights:
        return "="
    exact = exact and kind in _EXACT and not lefts & rights
    return "!" if exact and (kind != "date" or all(map(_is_day, lefts | rights))) else "~"


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _value(fact: HeaderFact, lookup: Lookup) -> str:
    if fact.kind == "initiator":
        return line(lookup.sides.name(fact.value))
    return f"{line(fact.value)} minutes" if fact.kind == "duration_minutes" else line(fact.value)


def _others(facts: Iterable[HeaderFact], lookup: Lookup) -> tuple[tuple[str, str], ...]:
    """What is stated by other sides, or by a press text in nobody's account."""
    found: dict[str, dict[str, None]] = {}
    for fact in facts:
        told = f"{FACTS[fact.kind]}: {_value(fact, lookup)}"
        found.setdefault(_teller(fact, lookup), {})[told] = None
    return tuple((who, "; ".join(told)) for who, told in found.items())


def _teller(fact: HeaderFact, lookup: Lookup) -> str:
    if fact.account:
        return line(lookup.sides.name(fact.account))
    article = lookup.articles.get(fact.article)
    press = line(article.publisher or article.name) if article else line(fact.article)
    return f"{press} (no side's account)"
