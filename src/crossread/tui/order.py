"""What a reader wants decided, before it is written: kept until it is, so that nothing is lost."""

from __future__ import annotations

from typing import Literal

from crossread.model import Claim, Decision, DecisionKind, Difference, Row
from crossread.records import dataclass
from crossread.tui.reviewer import Reviewer
from crossread.tui.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One decision to be made; what it is about is said as `Workspace.decide` takes it."""

    kind: DecisionKind
    event: str
    row: Row | None = None
    claims: tuple[Claim, ...] = ()
    value: str = ""
    note: str = ""
    difference: Difference | None = None
    account: str = ""
    fact: str = ""
    articles: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    side: str = ""

    def carry_out(self, space: Workspace, reviewer: Reviewer) -> Decision | None:
        """Have it written; raises `CrossreadError` where that is refused."""
        return space.decide(
            self.kind, self.event, row=self.row, claims=self.claims, value=self.value, note=self.note,
            difference=self.difference, account=self.account, fact=self.fact, articles=self.articles,
            events=self.events, side=self.side, reviewer=reviewer.name, decided=reviewer.now(),
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Undo or redo."""

    kind: Literal["undo", "redo"]

    def carry_out(self, space: Workspace, reviewer: Reviewer) -> Decision | None:
        """The decision that was taken back or holds again; `None` where there is none."""
        step = space.undo if self.kind == "undo" else space.redo
        return step(reviewer=reviewer.name, decided=reviewer.now())
