"""Two reviewers beside each other."""

from __future__ import annotations

from crossread.model.decision import ClaimKey
from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One row of which two reviewers think differently."""

    event: str
    claims: tuple[ClaimKey, ...]
    """As the first reviewer's file names them."""
    first: str
    """A relation, `only` for a claim that only one account has, or `rejected`."""
    second: str
    first_note: str = ""
    second_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Two reviewers compared over the rows that both judged."""

    rows: int
    """Rows that both judged."""
    only_first: int
    """Rows that only the first judged."""
    only_second: int
    agreed: int
    kappa: float | None
    """Cohen's kappa in [-1, 1]; `None` where it is not defined: no rows, or one and the same judgement throughout."""
    differing: tuple[Disagreement, ...] = ()

    @property
    def percent(self) -> float | None:
        """Share of the rows on which they agree, of 100; `None` where there is no row."""
        return 100 * self.agreed / self.rows if self.rows else None
