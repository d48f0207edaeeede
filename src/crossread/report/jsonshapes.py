"""The stable JSON as types: what `crossread claims`, `events` and `compare` print with `-f json`."""

from __future__ import annotations

from typing import Literal

import msgspec

from crossread.model import (
    DatePrecision,
    DifferenceKind,
    Direction,
    EventType,
    FactKind,
    Pairing,
    Quotation,
    Relation,
    Status,
    ValueKind,
)

Place = tuple[int, int]
"""Half-open code points in the article's text."""


class ValueJson(msgspec.Struct, kw_only=True):
    """A number, sum, duration or date of a claim in one form; `start` and `end` are code points of the article."""

    kind: ValueKind
    start: int
    end: int
    value: str
    low: str
    high: str
    unit: str


class LinkJson(msgspec.Struct, kw_only=True):
    """One step of the attribution chain, outermost first."""

    role: Literal["publisher", "channel", "speaker"]
    name: str
    side: str | None = None
    span: Place | None = None
    rule: str = ""


class DecidedClaimJson(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A claim as a decision names it, also where it is not found any more."""

    key: str
    article: str = ""
    sha256: str = ""
    speaker: str = ""
    account: str = ""
    text: str = ""


class DecidedArticleJson(msgspec.Struct, kw_only=True, omit_defaults=True):
    """An article as a decision names it."""

    key: str
    article: str = ""
    sha256: str = ""


class DecisionJson(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What a person decided; `was` is what the program proposed. What is empty is left out from `id` on."""

    action: str
    relation: str | None
    note: str
    reviewer: str
    decided: str | None
    id: str = ""
    event: str = ""
    value: str = ""
    was: str = ""
    difference: str = ""
    words: list[str] = []
    account: str = ""
    fact: str = ""
    side: str = ""
    claims: list[DecidedClaimJson] = []
    articles: list[DecidedArticleJson] = []


class ClaimJson(msgspec.Struct, kw_only=True):
    """One attributed statement. `account` is whose version of the event it stands in, `speaker` who spoke."""

    id: str
    start: int
    end: int
    spans: list[Place]
    text: str
    language: str
    quotation: Quotation
    quoted: list[Place]
    account: str | None
    speaker: str
    speaker_side: str | None
    speaker_kind: str
    speaker_span: Place | None
    candidates: list[str]
    cue: str
    cue_spans: list[Place]
    channel: str | None
    channel_span: Place | None
    chain: list[LinkJson]
    status: Status
    strength: int
    negated: bool
    conditional: bool
    hedges: list[Place]
    values: list[ValueJson]
    confidence: float
    event: str | None
    continues: str | None
    decisions: list[DecisionJson] | msgspec.UnsetType = msgspec.UNSET
    """Corrections of speaker and account; left out where there are none, as everywhere."""


class ArticleJson(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One text read. `claims` is left out where claims were not asked for."""

    id: str
    name: str
    title: str | None
    publisher: str | None
    side: str | None
    published: str | None
    language: str
    text: str
    url: str | None
    retrieved: str | None
    sha256: str
    translation_of: str | None
    notes: list[str]
    events: list[str]
    claims: list[ClaimJson] | msgspec.UnsetType = msgspec.UNSET


class FactJson(msgspec.Struct, kw_only=True):
    """One header fact with the words that state it."""

    kind: FactKind
    value: str
    account: str | None
    article: str
    start: int
    end: int
    decision: DecisionJson | msgspec.UnsetType = msgspec.UNSET
    """Whose word it is, where a person corrected it."""


class HeaderJson(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What one account says of the event itself; a fact that it does not state is left out."""

    initiator: str | msgspec.UnsetType = msgspec.UNSET
    format: str | msgspec.UnsetType = msgspec.UNSET
    place: str | msgspec.UnsetType = msgspec.UNSET
    date: str | msgspec.UnsetType = msgspec.UNSET
    duration_minutes: float | int | msgspec.UnsetType = msgspec.UNSET
    level: str | msgspec.UnsetType = msgspec.UNSET
    next_step: str | msgspec.UnsetType = msgspec.UNSET
    participants: list[str] | msgspec.UnsetType = msgspec.UNSET
    atmosphere: str | msgspec.UnsetType = msgspec.UNSET


class EventJson(msgspec.Struct, kw_only=True):
    """One event; `header` has one entry for each side that states a fact."""

    id: str
    type: EventType | None
    date: str | None
    date_precision: DatePrecision
    weekday: int | None
    place: str | None
    participants: list[str]
    sides: list[str]
    accounts: list[str]
    articles: list[str]
    header: dict[str, HeaderJson]
    facts: list[FactJson]
    reasons: list[str]
    decisions: list[DecisionJson] | msgspec.UnsetType = msgspec.UNSET
    """Splits, merges and corrected facts."""


class WordsJson(msgspec.Struct, kw_only=True):
    """A decisive stretch: the claim, and the code points in that claim's article."""

    claim: str
    start: int
    end: int


class DifferenceJson(msgspec.Struct, kw_only=True):
    """One decisive difference."""

    kind: DifferenceKind
    left: str
    right: str
    direction: Direction | None
    left_spans: list[WordsJson]
    right_spans: list[WordsJson]
    reason: str


class RunJson(msgspec.Struct, kw_only=True):
    """One stretch of the word diff."""

    op: Literal["equal", "replace", "delete", "insert"]
    left: str
    right: str
    decisive: bool


class NearMissJson(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The nearest claim of the other account that was not matched; `by` names the model that proposed it."""

    claim: str
    score: float
    reasons: list[str]
    by: str = ""


class ProposedJson(msgspec.Struct, kw_only=True):
    """A row as the program proposed it, before a decision changed it."""

    relation: Relation
    left: list[str]
    right: list[str]
    score: float
    differences: list[DifferenceJson]


class RowJson(msgspec.Struct, kw_only=True):
    """One row; `left` and `right` are claim ids."""

    id: str
    relation: Relation
    left: list[str]
    right: list[str]
    score: float
    reasons: list[str]
    differences: list[DifferenceJson]
    runs: list[RunJson]
    lead: list[str]
    trivial: int
    near_miss: NearMissJson | None
    decision: DecisionJson | None
    """The decision that says most."""
    decisions: list[DecisionJson] | msgspec.UnsetType = msgspec.UNSET
    """All that hold, oldest first; left out where there are none."""
    proposed: list[ProposedJson] | msgspec.UnsetType = msgspec.UNSET
    """The program's own rows of these claims, where a decision changed them."""
    reviewed: bool | msgspec.UnsetType = msgspec.UNSET
    """Whether a person looked at the row as a whole; left out where nobody decided anything of it."""


class SummaryJson(msgspec.Struct, kw_only=True):
    """Counts over all rows, those that a filter hides among them."""

    same: int
    reworded: int
    conflicting: int
    only_left: int
    only_right: int
    left_claims: int
    right_claims: int
    left_words: int
    right_words: int
    kinds: dict[str, int]
    sentence: str
    decided: int | msgspec.UnsetType = msgspec.UNSET
    """Rows with a decision; left out where nobody decided anything."""
    reviewed: int | msgspec.UnsetType = msgspec.UNSET
    """Rows that a person looked at as a whole."""


class MethodJson(msgspec.Struct, kw_only=True):
    """How the report was made."""

    version: str
    command: str
    settings: dict[str, str]
    filters: list[str]
    hidden: int
    limits: list[str]


class SkippedJson(msgspec.Struct, kw_only=True):
    """An input that could not be used."""

    path: str
    reason: str


class ReportJson(msgspec.Struct, kw_only=True):
    """What the report sections add to the rows, so that no reader must derive it again."""

    title: str
    finding: str
    key_differences: list[str]
    """Row ids, or `fact-KIND` for a header fact."""
    unconfirmed_left: list[str]
    """Ids of rows that only the left account has and in which the right side is said to have spoken."""
    unconfirmed_right: list[str]


class NameCountJson(msgspec.Struct, kw_only=True):
    """One name of a thing that the accounts name in more than one way."""

    group: str
    name: str
    left: int
    right: int
    left_words: list[str]
    right_words: list[str]


class PairJson(msgspec.Struct, kw_only=True):
    """Two accounts side by side."""

    event: str
    """Event id; of two events, both ids with a plus between them."""
    pairing: Pairing
    left: str
    """Side id, `side@event`, or article id."""
    right: str
    left_name: str
    right_name: str
    rows: list[RowJson]
    summary: SummaryJson
    names: list[NameCountJson]
    notes: list[str]
    report: ReportJson
    orphaned: list[DecisionJson] | msgspec.UnsetType = msgspec.UNSET
    """Decisions whose claims are not found any more."""


class ComparisonJson(msgspec.Struct, kw_only=True):
    """Two accounts of one event, with the texts they come from."""

    schema: Literal["crossread/comparison@1"] = "crossread/comparison@1"
    articles: list[ArticleJson]
    events: list[EventJson]
    comparison: PairJson
    method: MethodJson
    skipped: list[SkippedJson]


class ClaimsJson(msgspec.Struct, kw_only=True):
    """Every claim of the texts read."""

    schema: Literal["crossread/claims@1"] = "crossread/claims@1"
    articles: list[ArticleJson]
    events: list[EventJson]
    skipped: list[SkippedJson]


class EventsJson(msgspec.Struct, kw_only=True):
    """The events that the texts read tell of."""

    schema: Literal["crossread/events@1"] = "crossread/events@1"
    articles: list[ArticleJson]
    events: list[EventJson]
    skipped: list[SkippedJson]
