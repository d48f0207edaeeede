"""Two readouts of one call, read and compared, and decisions on them: what the tests of review begin with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests import factories as make

from crossread.lang import load_packs
from crossread.model import Claim, Comparison, Decision, Event, Reading, Row, Span
from crossread.pairing import account_of_side
from crossread.pipeline import compare_accounts
from crossread.review import Finder, Keys, apply_decisions, live
from crossread.settings import Settings

PACKS = load_packs(make.sides())
SETTINGS = Settings()
NOON = datetime(2031, 5, 7, 12, 0, tzinfo=UTC)
LEFT = (
    "Lanhai respects the borders of all states.",
    "Lanhai will open two ports in June.",
    "The grain ships may leave the harbour.",
)
RIGHT = (
    "Lanhai respects the borders of Kastrovia.",
    "Lanhai will open three ports in June.",
    "Kastrovia asked for a ceasefire before winter.",
)


def reading(
    sentences: Sequence[str], side: str, *, name: str = "", speaker: str = make.SHEN, sha: str = ""
) -> Reading:
    """A readout with a claim a sentence."""
    text = "\n".join(sentences)
    article = make.article(text, name=name or f"{side}-readout", side=side, sha256=sha)
    claims, start = [], 0
    for number, words in enumerate(sentences):
        claim = make.claim(words, account=side, speaker=speaker, id=f"{article.id}#{number}")
        claims.append(replace(claim, article=article.id, spans=(Span(start, start + len(words)),)))
        start += len(words) + 1
    return Reading(article=article, claims=tuple(claims))


class Case:
    """Readings of two sides, their event, and what becomes of decisions on them."""

    def __init__(self, *readings: Reading) -> None:
        self.readings = readings or (reading(LEFT, "lanhai"), reading(RIGHT, "kastrovia"))
        self.event: Event = make.event(articles=[one.article for one in self.readings])
        self.keys = Keys.of(self.readings)
        self.log: list[Decision] = []

    def proposed(self, left: str = "lanhai", right: str = "kastrovia") -> Comparison:
        """What the program makes of it."""
        one, other = (account_of_side(self.event, self.readings, side, PACKS) for side in (left, right))
        return compare_accounts(self.event, self.readings, one, other, PACKS, SETTINGS)

    def decided(self, left: str = "lanhai", right: str = "kastrovia") -> Comparison:
        """The same with the decisions of the log."""
        finder = Finder(self.readings)
        found = [finder.find(one) for one in live(self.log)]
        return apply_decisions(self.proposed(left, right), self.readings, found, PACKS, SETTINGS)

    def claim(self, words: str) -> Claim:
        """The claim with these words in it."""
        return next(one for each in self.readings for one in each.claims if words in one.text)

    def row(self, words: str) -> Row:
        """The row, as decided, of the claim with these words in it."""
        claim = self.claim(words)
        return next(
            row for row in self.decided().rows if claim.id in {one.id for one in (*row.left, *row.right)}
        )

    def decide(self, kind: str, *words: str, reviewer: str = "A. Reader", **fields: object) -> Decision:
        """Log a decision on the claims with these words."""
        return self.log_(kind, *map(self.claim, words), reviewer=reviewer, **fields)

    def log_(self, kind: str, *claims: Claim, reviewer: str = "A. Reader", **fields: object) -> Decision:
        """Log a decision on these claims."""
        number = len(self.log)
        made = Decision(
            id=f"d{number}",
            kind=kind,
            event=self.event.id,
            claims=tuple(map(self.keys.claim, claims)),
            reviewer=reviewer,
            decided=NOON + timedelta(minutes=number),
            **fields,  # type: ignore[arg-type]
        )
        self.log.append(made)
        return made


def texts(row: Row) -> tuple[list[str], list[str]]:
    """The words of both sides of a row."""
    return [one.text for one in row.left], [one.text for one in row.right]
