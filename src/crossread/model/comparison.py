"""Two accounts of one event, laid side by side."""

from __future__ import annotations

from typing import Literal

from crossread.model.article import Article, Skipped
from crossread.model.claim import Claim
from crossread.model.decision import Decision
from crossread.model.event import Event
from crossread.model.span import Span
from crossread.records import dataclass

Relation = Literal["same", "reworded", "conflicting", "only_left", "only_right"]
DifferenceKind = Literal[
    "scope", "naming", "agent", "commitment", "initiative", "condition", "strength", "quantity", "polarity",
    "tone", "term", "level", "order", "translation",
]  # fmt: skip
Direction = Literal["left", "right"]
Pairing = Literal["accounts", "texts", "drift", "translation"]
"""What lies side by side: two sides' accounts of an event, two texts, one side at two events, or a side's text and its
translation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One half of a comparison: a side's account of an event, or everything that one text reports."""

    key: str
    """How it is asked for: a side id, `side@event`, or the id of an article."""
    name: str
    """What a reader calls it."""
    side: str | None
    """Whose account it is; `None` for a press text."""
    event: str | None
    """Event id; `None` for a text of no event."""
    claims: tuple[Claim, ...]
    """In the order of its articles and their texts."""
    articles: tuple[str, ...] = ()
    """Ids of the texts to which it is limited; empty: all of the event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Claims of two accounts held to speak of the same point."""

    left: tuple[Claim, ...]
    right: tuple[Claim, ...]
    score: float
    """Similarity in [0, 1]; 1 is word for word."""
    reasons: tuple[str, ...] = ()
    """What ties them, in words: "both: territorial integrity", "names: Wang Yi"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """The best rejected candidate for a claim that only one account has."""

    claim: str
    """Claim id on the other side."""
    score: float
    """By the words, in [0, 1]; the cosine where a model proposed it."""
    reasons: tuple[str, ...] = ()
    by: str = ""
    """Name of the model that proposed it; empty: the nearest by the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Everything `align` found between the claims of two accounts."""

    matches: tuple[Match, ...] = ()
    only_left: tuple[tuple[Claim, NearMiss | None], ...] = ()
    only_right: tuple[tuple[Claim, NearMiss | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One decisive way in which a match differs."""

    kind: DifferenceKind
    left: str
    """Words on the left that carry it; empty where the left has none."""
    right: str
    left_spans: tuple[tuple[str, Span], ...] = ()
    """(claim id, span into that claim's article), one a stretch."""
    right_spans: tuple[tuple[str, Span], ...] = ()
    direction: Direction | None = None
    """Which side is stronger, where there is a scale."""
    reason: str = ""
    """Why, in words: "naming group *armed conflict*: crisis | war"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One stretch of the word diff of a row; one of the sides may be empty.

    `left` and `right` are slices with the white space that follows them, so `"".join` rebuilds either side.
    """

    op: Literal["equal", "replace", "delete", "insert"]
    left: str
    right: str
    decisive: bool = False
    """Part of a difference, to be emphasised over trivial changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the comparison: a match with its relation, or a claim only one account has."""

    id: str
    relation: Relation
    left: tuple[Claim, ...] = ()
    right: tuple[Claim, ...] = ()
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    lead: tuple[str, str] | None = None
    """Ids of the claims, left and right, that the word diff compares: of several tellings the two most alike."""
    runs: tuple[Run, ...] = ()
    """The word diff: joining `left` of all runs gives the words of the left lead, joining `right` those of the right."""
    hidden: int = 0
    """Differences of case, punctuation and spelling that the word diff does not show."""
    near_miss: NearMiss | None = None
    decisions: tuple[Decision, ...] = ()
    """What people decided of it, in the order of the log; empty while it is the program's proposal."""
    proposed: tuple[Row, ...] = ()
    """The program's own rows of these claims, where a decision changed them; empty while they stand."""

    @property
    def decision(self) -> Decision | None:
        """The decision that says most: the last one that is more than a note or a tick."""
        last = self.decisions[-1] if self.decisions else None
        return next((one for one in reversed(self.decisions) if one.kind not in ("note", "reviewed")), last)

    @property
    def is_reviewed(self) -> bool:
        """Whether a person has looked at the row as a whole: ticked it, accepted it, or set its relation."""
        return any(one.is_judgement for one in self.decisions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts over the rows; nothing in it judges."""

    same: int = 0
    reworded: int = 0
    conflicting: int = 0
    only_left: int = 0
    only_right: int = 0
    left_claims: int = 0
    right_claims: int = 0
    left_words: int = 0
    right_words: int = 0
    kinds: tuple[tuple[DifferenceKind, int], ...] = ()
    """How often each kind of difference occurs, most frequent first."""
    sentence: str = ""
    """One line made of counts, no adjectives."""
    decided: int = 0
    """Rows with a decision of a person."""
    reviewed: int = 0
    """Rows that a person has looked at as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCount:
    """One name of a thing that can be named in several ways, and how often each account uses it."""

    group: str
    """Naming group of the phrasebook: what is named."""
    name: str
    """What to call it on a screen."""
    left: int
    right: int
    left_words: tuple[str, ...] = ()
    """As the left has it, the commonest form first."""
    right_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two accounts of one event, laid side by side."""

    event: Event
    left: str
    """Key of the account: a side id, `side@event`, or an article id."""
    right: str
    left_name: str
    right_name: str
    pairing: Pairing = "accounts"
    left_side: str | None = None
    """Whose account the left is, where its key is not a side id."""
    right_side: str | None = None
    left_articles: tuple[str, ...] = ()
    """Ids of the texts to which the left is limited; empty: all of the event."""
    right_articles: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    summary: Summary = Summary()
    names: tuple[NameCount, ...] = ()
    """Names of one thing of which the accounts use more than one, group by group."""
    articles: tuple[Article, ...] = ()
    """Articles of the event that carry a claim of either account, plus those that only tell of it."""
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()
    """What the reader must know: "no Ukrainian account exists", "a readout is a party's account"."""
    model: str = ""
    """The model that proposed reasons and near misses: "NAME, sha256 ..."; empty: none was asked."""
    orphaned: tuple[Decision, ...] = ()
    """Decisions on this event whose claims are not found any more."""

    @property
    def is_decided(self) -> bool:
        """Whether people decided anything here, also what is orphaned by now."""
        return bool(self.summary.decided or self.orphaned or self.event.decisions)
