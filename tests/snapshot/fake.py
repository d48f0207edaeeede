"""A workspace that answers from what it was given."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from tests.factories import event, mirror, sides

from crossread.api.particulars import described
from crossread.errors import CrossreadError, UsageError
from crossread.lang import Packs, load_packs
from crossread.model import (
    Article,
    Claim,
    ClaimKey,
    Comparison,
    Decision,
    DecisionKind,
    Difference,
    Event,
    Intake,
    Reading,
    Row,
    Sides,
    Skipped,
    Stocked,
    Term,
    Version,
)
from crossread.review.marks import in_force, mark
from crossread.tui.workspace import Progress, Turn

_NO_TURN: Turn = nullcontext()


@lru_cache(maxsize=1)
def _packs() -> Packs:
    return load_packs(sides())


@dataclass
class FakeHoldings:
    """A library in memory: what is added becomes an event of its own. `space` is the workspace it belongs to."""

    space: FakeWorkspace | None = None
    intake: Intake = field(default_factory=Intake)
    """What `look` finds, wherever it looks."""
    folder: Path = Path("shelf")
    is_read_only: bool = False
    steps: int = 3
    """How often every piece of work tells of its progress."""
    gate: threading.Event | None = None
    """Work waits for it at every step."""
    trouble: CrossreadError | None = None
    asked: list[tuple[str, object]] = field(default_factory=list)
    """What was wanted, in order, and done."""

    def look(self, given: str, pasted: str = "", *, progress: Progress | None = None) -> Intake:
        """The intake."""
        self._work("look", (given, pasted), progress)
        return self.intake

    def describe(self, article: Article, words: Mapping[str, str], /) -> Article:
        """As the real one does, with the two fictional sides."""
        return described(article, words, _packs())

    def add(
        self, articles: Sequence[Article], *, progress: Progress | None = None, turn: Turn = _NO_TURN
    ) -> Stocked:
        """One event for all of them."""
        self._work("add", tuple(articles), progress)
        assert self.space is not None
        made = event(
            id="2031-07-01-meeting-new", type="meeting", date=date(2031, 7, 1), articles=tuple(articles)
        )
        with turn:
            self.space.articles = (*self.space.articles, *articles)
            self.space.events = (*self.space.events, made)
        return Stocked(
            files=tuple(f"{one.name}.md" for one in articles), articles=tuple(one.id for one in articles)
        )

    def holds(self, article: Article, /) -> bool:
        """Whatever has no source elsewhere."""
        return not article.source.startswith("/elsewhere")

    def amend(
        self,
        article: Article,
        words: Mapping[str, str],
        *,
        progress: Progress | None = None,
        turn: Turn = _NO_TURN,
    ) -> Stocked:
        """Change it in memory."""
        self._work("amend", (article.id, dict(words)), progress)
        assert self.space is not None
        new = self.describe(article, words)
        with turn:
            self.space.articles = tuple(new if one.id == article.id else one for one in self.space.articles)
        return Stocked(files=(f"{article.name}.md",), articles=(article.id,))

    def renew(self, *, progress: Progress | None = None, turn: Turn = _NO_TURN) -> Stocked:
        """Nothing is new."""
        self._work("renew", None, progress)
        return Stocked()

    def found(self, folder: str, *, progress: Progress | None = None, turn: Turn = _NO_TURN) -> Stocked:
        """From now on it can be written."""
        self._work("found", folder, progress)
        self.folder, self.is_read_only = Path(folder), False
        return Stocked()

    def _work(self, what: str, about: object, progress: Progress | None) -> None:
        for done in range(self.steps):
            if progress:
                progress(done, self.steps)
            while self.gate and not self.gate.wait(0.01):
                if progress:
                    progress(done, self.steps)
        if self.trouble:
            raise self.trouble
        self.asked.append((what, about))


@dataclass
class FakeWorkspace:
    """Answers from what it was given; `Workspace` in shape. What is decided of rows holds, the rest is only kept."""

    comparisons: dict[str, Comparison] = field(default_factory=dict)
    events: Sequence[Event] = ()
    articles: Sequence[Article] = ()
    title: str = "fictional"
    readings: Sequence[Reading] = ()
    skipped: Sequence[Skipped] = ()
    sides: Sides = field(default_factory=sides)
    can_decide: bool = False
    holdings: FakeHoldings | None = None
    log: list[Decision] = field(default_factory=list)
    undone: list[Decision] = field(default_factory=list)
    orphaned: tuple[Decision, ...] = ()
    trouble: CrossreadError | None = None
    """Raised by whatever wants to write or to read what others wrote."""
    known_versions: Sequence[Version] = ()
    known_terms: Sequence[Term] = ()
    """As seen with Lanhai on the left."""
    terms_trouble: CrossreadError | None = None
    """Raised by whoever asks for terms."""
    others: list[Decision] = field(default_factory=list)
    """What another program has decided meanwhile: `reload` takes it over."""

    def event(self, event_id: str) -> Event:
        """By id."""
        return next(one for one in self.events if one.id == event_id)

    def article(self, article_id: str) -> Article:
        """By id."""
        return next(one for one in self.articles if one.id == article_id)

    def readings_of(self, event: Event) -> Sequence[Reading]:
        """Those whose article is of the event."""
        return [reading for reading in self.readings if reading.article.id in event.articles]

    def side_name(self, side: str | None) -> str:
        """As the sides file says."""
        return self.sides.name(side)

    def at_hand(self, event_id: str, left: str, right: str, /) -> Comparison | None:
        """Everything takes its time."""
        return None

    def compare(self, event_id: str, left: str, right: str) -> Comparison:
        """The comparison of the event, mirrored where the sides are asked for in the other order."""
        found = self.comparisons.get(event_id)
        if found is None:
            raise UsageError(f"no account of {self.side_name(right)} exists; {event_id}; choose other sides")
        found = replace(found, rows=tuple(map(self._marked, found.rows)), orphaned=self.orphaned)
        return found if found.left == left else mirror(found)

    def _marked(self, row: Row) -> Row:
        ids = {claim.id for claim in (*row.left, *row.right)}
        mine = [one for one in self.log if {key.key for key in one.claims} == ids]
        return mark(row, in_force(mine)) if mine else row

    def export(
        self,
        comparison: Comparison,
        format: str,
        *,
        hidden: int = 0,
        filters: tuple[str, ...] = (),
        command: str = "",
    ) -> str:
        """A line that says what was asked for, one that says what is hidden, one with the command."""
        hiding = f"{hidden} hidden by {'; '.join(filters)}\n" if filters else ""
        return f"{comparison.event.id} as {format}, {len(comparison.rows)} rows\n{hiding}{command}\n"

    def closeness(self, comparison: Comparison, claims: Sequence[Claim]) -> Mapping[str, float]:
        """Longer claims are nearer."""
        every = [claim for row in comparison.rows for claim in (*row.left, *row.right)]
        return {claim.id: len(claim.text) / 500 for claim in every}

    def versions(self, event_id: str, claims: Sequence[Claim]) -> Sequence[Version]:
        """Those of these claims."""
        ids = {claim.id for claim in claims}
        return [one for one in self.known_versions if one.claim.id in ids]

    def terms(self, left: Sequence[Claim], right: Sequence[Claim], sides: Sequence[str]) -> Sequence[Term]:
        """Those whose words stand in these claims; `sides` come first."""
        if self.terms_trouble:
            raise self.terms_trouble
        words = " ".join(claim.text for claim in (*left, *right))
        found = [one for one in self.known_terms if any(form in words for form in (*one.left, *one.right))]
        if sides and sides[0] != "lanhai":
            found = [replace(one, left=one.right, right=one.left) for one in found]
        return found

    def decide(
        self,
        kind: DecisionKind,
        event_id: str,
        *,
        decided: datetime,
        reviewer: str = "",
        row: Row | None = None,
        claims: Sequence[Claim] = (),
        value: str = "",
        note: str = "",
        difference: Difference | None = None,
        account: str = "",
        fact: str = "",
        articles: Sequence[str] = (),
        events: Sequence[str] = (),
        side: str = "",
    ) -> Decision:
        """Keep it."""
        if self.trouble:
            raise self.trouble
        about = tuple(claims) or ((*row.left, *row.right) if row else ())
        decision = Decision(
            id=f"d{len(self.log)}",
            kind=kind,
            event=event_id,
            claims=tuple(ClaimKey(key=one.id, article=one.article, text=one.text) for one in about),
            value=value or (row.relation if row and kind == "accept" else ""),
            note=note,
            difference=difference.kind if difference else "",
            words=(difference.left, difference.right) if difference else (),
            account=account,
            fact=fact,
            side=side,
            was=" ".join((*articles, *events)) or (row.relation if row else ""),
            reviewer=reviewer,
            decided=decided,
        )
        self.log.append(decision)
        self.undone.clear()
        return decision

    def undo(self, *, decided: datetime, reviewer: str = "") -> Decision | None:
        """The last one."""
        if self.trouble:
            raise self.trouble
        if self.log:
            self.undone.append(self.log.pop())
        return self.undone[-1] if self.undone else None

    def redo(self, *, decided: datetime, reviewer: str = "") -> Decision | None:
        """The last one that was undone."""
        if not self.undone:
            return None
        self.log.append(self.undone.pop())
        return self.log[-1]

    def reload(self) -> bool:
        """Take over what others decided."""
        if self.trouble:
            raise self.trouble
        self.log += self.others
        found, self.others = bool(self.others), []
        return found

    def decisions(self) -> Sequence[tuple[Decision, str]]:
        """Everything that holds, and everything orphaned."""
        return [*((one, "in force") for one in self.log), *((one, "orphaned") for one in self.orphaned)]
