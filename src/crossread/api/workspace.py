"""Articles read, events found, comparisons made on demand: what the command line and the screens stand on."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from crossread.api.memory import Memory
from crossread.api.reporting import report_context
from crossread.api.reviewing import Reviewable
from crossread.errors import UsageError
from crossread.lang import Packs
from crossread.model import (
    Account,
    Article,
    Claim,
    Comparison,
    Event,
    Reading,
    Sides,
    Skipped,
    Term,
    Version,
)
from crossread.pairing import apart, event_of, find_account, unite
from crossread.records import dataclass
from crossread.report import ReportContext, render
from crossread.settings import Settings

if TYPE_CHECKING:
    from crossread.api.holdings import Holdings
    from crossread.library import Library, ReviewFile
    from crossread.pipeline import Progress
    from crossread.review.keys import KeyIndex
    from crossread.semantic import Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What could be read, and what could not."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]


class Workspace(Reviewable):
    """One run: inputs, readings, events; comparisons are made when asked for and kept."""

    def __init__(
        self, inputs: Inputs, packs: Packs, settings: Settings, *, title: str = "", command: str = "",
        progress: Progress | None = None, cached: bool = False, model: Meaning | None = None,
        reviews: Sequence[ReviewFile] = (), libraries: Sequence[Library] = (),
    ) -> None:  # fmt: skip
        """With `cached`, what earlier runs computed from the same texts, words and settings is taken from
        disk; with `model`, comparisons tell what it proposes. What people decided is read from `reviews`; the
        first of them takes new decisions. `libraries` are those that the inputs come from."""
        self.title, self.command = title, command
        self.skipped, self._model = inputs.skipped, model
        self._libraries = tuple(libraries)
        self._holdings: Holdings | None = None
        self._memory = Memory(inputs.articles, packs, settings, cached=cached)
        self._articles = {article.id: article for article in inputs.articles}
        self._places = {article.id: at for at, article in enumerate(inputs.articles)}
        self._proposed: dict[object, Comparison] = {}
        found = self._memory.found(progress)
        super().__init__(found.events, found.readings, packs, settings, reviews)

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles, in the order in which they were given."""
        return tuple(self._articles.values())

    def article(self, article_id: str, /) -> Article:
        """The article with this id; raises `UsageError` for an unknown one."""
        try:
            return self._articles[article_id]
        except KeyError:
            raise UsageError(f"no such article; {article_id}; see crossread claims") from None

    def readings_of(self, event: Event, /) -> tuple[Reading, ...]:
        """The readings of the articles that tell of an event, in the order in which they were given."""
        places = sorted(self._places[id_] for id_ in event.articles if id_ in self._places)
        return tuple(self.readings[at] for at in places)

    def side_name(self, side: str | None, /) -> str:
        """The name a reader sees for a side."""
        return self.packs.sides.name(side)

    @property
    def sides(self) -> Sides:
        """All sides known in this run, with their people and institutions."""
        return self.packs.sides

    @property
    def holdings(self) -> Holdings | None:
        """The library that can be added to and mended; `None` where the inputs are in none."""
        if self._holdings is None and self._libraries:
            from crossread.api.holdings import Holdings  # noqa: PLC0415  (reading need not wait for it)

            self._holdings = Holdings(self, self._libraries)
        return self._holdings

    def closeness(self, comparison: Comparison, claims: Sequence[Claim], /) -> dict[str, float]:
        """How near each claim of the other account comes to the nearest of these claims, by id, in [0, 1]."""
        from crossread.align import closeness  # noqa: PLC0415  (only a reviewer who links asks)

        left = tuple(claim for row in comparison.rows for claim in row.left)
        right = tuple(claim for row in comparison.rows for claim in row.right)
        return closeness({claim.id for claim in claims}, left, right, self.packs, self.settings)

    def versions(self, event_id: str, claims: Sequence[Claim], /) -> tuple[Version, ...]:
        """What these claims say in the originals, translations and sister texts of their texts."""
        from crossread.api.versions import find_versions  # noqa: PLC0415  (only a reader of the screen asks)

        return find_versions(self, event_id, claims)

    def terms(
        self, left: Sequence[Claim], right: Sequence[Claim], sides: Sequence[str] = (), /
    ) -> tuple[Term, ...]:
        """The concepts of the phrasebook in these claims, the history of `sides` with each before that of
        others."""
        from crossread.api.terms_of import terms_of  # noqa: PLC0415  (only a reader of the screen asks)

        return terms_of(self, left, right, sides)

    def compare(self, event_id: str, left: str, right: str, /) -> Comparison:
        """Two accounts, kept once made.

        Each is a side id (its account of the event), `side@event` (its account of another one), or a text by
        id or name. Raises `UsageError` for an unknown event, side or text.
        """
        key = (event_id, left, right)
        compared = self._compared
        if key not in compared:
            event = self.event(event_id)
            proposed = self._propose(event, left, right)
            compared[key] = self._known_desk.applied(proposed) if self._known_desk else proposed
        return compared[key]

    def at_hand(self, event_id: str, left: str, right: str, /) -> Comparison | None:
        """What `compare` would give, if an earlier run has left it and nothing is to be worked out."""
        if self._model or not self._are_sides(left, right):
            return None
        key = self._key(self.event(event_id), left, right)
        if key not in self._proposed:
            made = self._memory.known(key)
            if made is None:
                return None
            self._proposed[key] = replace(made, skipped=self.skipped)
        return self.compare(event_id, left, right)

    def _key(self, event: Event, left: str, right: str) -> tuple[object, ...]:
        """Under what the program's comparison is kept: whatever changes the claims."""
        corrections = self._known_desk.corrections(event) if self._known_desk else ()
        return (event, left, right, corrections) if corrections else (event, left, right)

    def _propose(self, event: Event, left: str, right: str) -> Comparison:
        """What the program makes of the corrected texts; decisions on rows do not change it."""
        accounts = None if self._are_sides(left, right) else self._accounts(event, left, right)
        both = event_of(*accounts, event, self.events) if accounts else event
        key = self._key(both, left, right)
        if key not in self._proposed:
            made = self._memory.known(key)
            if made is None:
                one, other = accounts or self._accounts(event, left, right)
                made = self._memory.compared(key, both, one, other, self._about(both, left, right))
            if self._model:
                from crossread.semantic import propose  # noqa: PLC0415  (rarely wanted)

                made = propose(made, self._model, self.settings)
            self._proposed[key] = replace(made, skipped=self.skipped)
        return self._proposed[key]

    def _accounts(self, event: Event, left: str, right: str) -> tuple[Account, Account]:
        readings = self._about(event, left, right)
        return apart(self.account(left, event), self.account(right, event), readings)

    def account(self, key: str, event: Event, /) -> Account:
        """The account that a key means, that of a bare side at `event`; raises `UsageError` for an unknown
        one."""
        return find_account(key, event, self._events, self._about(event, key), self.packs)

    def _key_index(self) -> KeyIndex:
        return self._memory.key_index(self._found[1])

    def _are_sides(self, *keys: str) -> bool:
        """Whether these keys alone, with an event, tell which claims are compared: no reading is needed to know."""
        return all(key in self.packs.sides.sides for key in keys)

    def _about(self, event: Event, *keys: str) -> Sequence[Reading]:
        """The readings in which the accounts that these keys mean stand."""
        return self.readings_of(event) if self._are_sides(*keys) else self.readings

    def known_side(self, side: str, /) -> None:
        """Raises `UsageError`, naming the sides that have an account, for an id nobody described."""
        if side not in self.packs.sides.sides:
            have = sorted({account for event in self._events for account in event.accounts})
            known = ", ".join(have or sorted(self.packs.sides.sides))
            raise UsageError(f"no such side; {side}; try one of: {known}")

    def unite(self, events: Sequence[Event]) -> Event:
        """Take several events for one, as the reader says; it stands in their place from now on."""
        one = unite(events)
        gone = {event.id for event in events}
        known, readings = self._found
        kept = sorted((*(event for event in known if event.id not in gone), one), key=lambda event: event.id)
        self._take(kept, tuple(_told_of(reading, gone, one) for reading in readings))
        return self.event(one.id)

    def renew(
        self, articles: tuple[Article, ...], skipped: tuple[Skipped, ...], *, progress: Progress | None = None,
        turn: contextlib.AbstractContextManager[object], reviews: Sequence[ReviewFile] | None = None,
    ) -> None:  # fmt: skip
        """Stand on these articles from now on. The long part comes first; then, in `turn`, everything changes at once."""
        memory = self._memory.of(articles, self._found[1])
        found = memory.found(progress)
        with turn:
            if progress:  # the last chance to call it off
                progress(len(articles), len(articles))
            self._memory, self.skipped, self._proposed = memory, skipped, {}
            self._articles = {article.id: article for article in articles}
            self._places = {article.id: at for at, article in enumerate(articles)}
            self._take(found.events, found.readings, reviews)

    def export(
        self,
        comparison: Comparison,
        format: str,
        /,
        *,
        hidden: int = 0,
        filters: tuple[str, ...] = (),
        command: str = "",
    ) -> str:
        """The comparison as a report in one of the formats md, html, json, csv, txt.

        `hidden` rows were kept out of it by `filters`; `command` makes it again, where that is another one than
        that of this run. The report says all three.
        """
        context = self.context(comparison, hidden=hidden, filters=filters, command=command)
        return render(comparison, format, context)

    def context(
        self, comparison: Comparison, /, *, hidden: int = 0, filters: tuple[str, ...] = (), command: str = ""
    ) -> ReportContext:
        """How a report of a comparison is made."""
        return report_context(
            command=command or self.command or _command(comparison), sides=self.packs.sides, settings=self.settings,
            readings=tuple(self.readings), events=tuple(self._events), hidden=hidden, filters=filters,
        )  # fmt: skip


def _told_of(reading: Reading, gone: set[str], one: Event) -> Reading:
    """The reading with its claims moved from events that are gone to the one in their place."""
    claims = tuple(replace(claim, event=one.id) if claim.event in gone else claim for claim in reading.claims)
    return replace(reading, claims=claims)


def _command(comparison: Comparison) -> str:
    return f"crossread compare --event {comparison.event.id} --sides {comparison.left},{comparison.right}"
