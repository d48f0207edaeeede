"""Terms over time: readings and events in, one history a term and side out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from crossread.corpus.occasions import find_occasions
from crossread.corpus.wanted import Wanted, read_wanted
from crossread.lang import Packs
from crossread.lang.concepts import label
from crossread.lang.forms import tokens
from crossread.model import Event, History, Occasion, Reading, Span, TermWording, Use
from crossread.pairing import Passage, passages


def find_histories(
    readings: Sequence[Reading],
    events: Sequence[Event],
    packs: Packs,
    *,
    terms: Sequence[str] = (),
    sides: Collection[str] = (),
) -> tuple[History, ...]:
    """What every side did with every term, by term and side; nothing where a term never stands.

    `terms` are concept ids, naming groups, or words (with the notation of the phrasebook); all concepts of
    the phrasebook without them. `sides` keeps to those. An official readout counts whole, other texts with
    the claims that stand in the side's account.
    """
    wanted = read_wanted(terms, packs)
    occasions = [one for one in find_occasions(readings, events) if not sides or one.side in sides]
    uses: dict[tuple[str, str], list[Use]] = defaultdict(list)
    by_id = {reading.article.id: reading for reading in readings}
    for occasion in occasions:
        for article in occasion.articles:
            for use in _uses(passages(by_id[article], occasion.side), occasion, wanted):
                uses[use.term, use.occasion.side].append(use)
    return tuple(
        _history(term, side, found, [one for one in occasions if one.side == side], wanted, uses)
        for (term, side), found in sorted(
            uses.items(), key=lambda entry: (wanted.place(entry[0][0]), entry[0])
        )
    )


def _uses(found: Iterable[Passage], occasion: Occasion, wanted: Wanted) -> Iterator[Use]:
    seen = set()
    for passage in found:
        for term, inside in wanted.find(passage.text, passage.language):
            span = Span(inside.start + passage.start, inside.end + passage.start)
            if span not in seen:
                seen.add(span)
                yield Use(
                    term=term,
                    occasion=occasion,
                    article=passage.article,
                    span=span,
                    words=inside.of(passage.text),
                )


def _history(
    term: str,
    side: str,
    found: Sequence[Use],
    occasions: Sequence[Occasion],
    wanted: Wanted,
    uses: dict[tuple[str, str], list[Use]],
) -> History:
    concept = wanted.concepts[term]
    counts = tuple((one, sum(use.occasion == one for use in found)) for one in occasions)
    last = max((use.occasion.date for use in found if use.occasion.date), default=None)
    return History(
        term=term,
        label=label(concept) if wanted.known(term) else term,
        side=side,
        group=concept.group if concept.slot else "",
        formula=concept.formula,
        gloss=concept.gloss,
        counts=counts,
        wordings=tuple(_wordings(found)),
        reworded=_reworded(found),
        uses=tuple(found),
        since=tuple(_since(term, side, last, wanted, uses)),
    )


def _wordings(found: Sequence[Use]) -> list[TermWording]:
    """Surface forms, folded by case alone: what an analyst would look for in the text."""
    days: dict[str, list[date | None]] = {}
    for use in found:
        days.setdefault(" ".join(use.words.casefold().split()), []).append(use.occasion.date)
    wordings = [_wording(words, listed) for words, listed in days.items()]
    return sorted(wordings, key=lambda one: (one.first is None, one.first or date.min, -one.times, one.words))


def _wording(words: str, days: Sequence[date | None]) -> TermWording:
    dated = [day for day in days if day]
    return TermWording(
        words=words, times=len(days), first=min(dated, default=None), last=max(dated, default=None)
    )


def _reworded(found: Sequence[Use]) -> bool:
    days = sorted({use.occasion.date for use in found if use.occasion.date})
    first, last = (
        {_folded(use.words) for use in found if use.occasion.date in ends} for ends in (days[:1], days[-1:])
    )
    return len(days) > 1 and not first & last


def _folded(words: str) -> str:
    return " ".join(token.key for token in tokens(words)) or words


def _since(
    term: str, side: str, last: date | None, wanted: Wanted, uses: dict[tuple[str, str], list[Use]]
) -> Iterator[str]:
    """Other names of the same thing in the side's texts after the last with this one."""
    concept = wanted.concepts[term]
    if last is None or not (concept.group and concept.slot):
        return
    for other in wanted.of_group(concept.group):
        later = (use.occasion.date for use in uses.get((other, side), ()))
        if other != term and any(day and day > last for day in later):
            yield label(wanted.concepts[other])
