"""The parts of a report, the same for every format. All strings are inert; nothing here is markup.

These are structs and not data classes, because a comparison on the terminal waits for them to be made.
"""

from __future__ import annotations

import msgspec

from crossread.model import DifferenceKind, Relation, Run


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a quotation; pieces joined give the quotation."""

    text: str
    decisive: bool = False
    """Carries a difference of the row."""


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation with its provenance."""

    label: str
    """`L3`: the third claim of the left account in the order of its texts; unique in a report."""
    claim: str
    """Claim id; empty for the words of a header fact."""
    text: str
    pieces: tuple[Piece, ...]
    language: str
    direction: str
    speaker: str
    speaker_side: str
    """Name of the side for which the speaker speaks; empty where there is none."""
    status: str
    quotation: str
    """`direct`, `mixed`, `indirect`, `narrated`; empty for a header fact."""
    attribution: str
    """Who said it and how, in words."""
    source: int
    """Number in the list of sources; 0 where the article is not among them."""
    article: str
    """Name of the article."""
    publisher: str
    published: str
    """ISO day, or empty."""
    url: str
    offsets: tuple[tuple[int, int], ...]
    """Code points in the article's text, half-open."""
    provenance: str
    """Article, publisher, date and offsets in words."""


class DifferenceLine(msgspec.Struct, frozen=True, kw_only=True):
    """One decisive difference of a row."""

    kind: DifferenceKind
    kind_words: str
    left: str
    right: str
    higher: str
    """Name of the side that stands higher on the scale; empty where there is no scale."""
    reason: str
    sentence: str
    explained: str
    """The sentence with the reason behind it, where there is one."""


class Near(msgspec.Struct, frozen=True, kw_only=True):
    """The nearest claim of the other account that was not matched."""

    quote: Quote | None
    claim: str
    score: str
    reasons: tuple[str, ...]
    by: str
    """Name of the model that proposed it; empty for the nearest by the words."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the comparison."""

    number: int
    """1 for the first row of the report."""
    id: str
    relation: Relation
    relation_words: str
    mark: str
    left: tuple[Quote, ...]
    right: tuple[Quote, ...]
    score: str
    """Two decimals; empty for a claim that only one account has."""
    reasons: tuple[str, ...]
    differences: tuple[DifferenceLine, ...]
    runs: tuple[Run, ...]
    remarks: tuple[str, ...]
    """Score with its reasons, what the word diff leaves out, and the decision, each in words."""
    near: Near | None
    decision: str
    """What people decided, in words; empty while the row is the program's proposal."""
    proposed: str
    """What the program proposed, in words, where a decision changed it."""
    is_reviewed: bool
    """Whether a person has looked at the row as a whole."""


class KeyPoint(msgspec.Struct, frozen=True, kw_only=True):
    """One of the differences that the report brings forward."""

    number: int
    """Row number; 0 for a header fact."""
    id: str
    """Row id, or `fact-` and the kind of fact."""
    mark: str
    sentences: tuple[str, ...]
    left: tuple[Quote, ...]
    right: tuple[Quote, ...]


class FactLine(msgspec.Struct, frozen=True, kw_only=True):
    """One header fact, as each account states it."""

    kind: str
    label: str
    mark: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    left_quotes: tuple[Quote, ...]
    right_quotes: tuple[Quote, ...]


class EventBox(msgspec.Struct, frozen=True, kw_only=True):
    """The event, and what each account says of the event itself."""

    id: str
    lines: tuple[tuple[str, str], ...]
    """(label, value) of what holds for the event as a whole."""
    facts: tuple[FactLine, ...]
    others: tuple[tuple[str, str], ...]
    """(account or publisher, facts in words) of those who state facts besides the two accounts."""


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """How often the speakers of one side are said to have spoken, in each account."""

    side: str
    """Name of the speakers' side; empty for voices of no side."""
    left: int
    left_matched: int
    """How many of them the other account has as well."""
    right: int
    right_matched: int


class WordingLine(msgspec.Struct, frozen=True, kw_only=True):
    """Two names for one thing, and the rows in which they face each other."""

    kind: str
    left: str
    right: str
    rows: tuple[int, ...]


class NamesLine(msgspec.Struct, frozen=True, kw_only=True):
    """One name of a thing with its occurrences in both accounts."""

    group: str
    """What is named, in words; empty where the line above said it."""
    name: str
    left: str
    """`3: “crisis”`, or a dash."""
    right: str


class SettledLine(msgspec.Struct, frozen=True, kw_only=True):
    """What at least one account holds for agreed or promised, and what the other makes of it."""

    number: int
    """Row number."""
    mark: str
    left: str
    """Statuses of its claims, or a dash."""
    right: str
    words: str
    """The claim that holds it for settled."""


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """Naming differences and formulas, with counts."""

    lines: tuple[WordingLine, ...]
    terms: tuple[tuple[str, int, int], ...]
    """(words, times in the left account's claims, times in the right's)."""
    shared: tuple[tuple[str, tuple[int, ...]], ...]
    """(what both accounts have, in which rows)."""


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """Order and length of the two accounts."""

    lengths: tuple[tuple[str, int, int], ...]
    """(what is counted, left, right)."""
    ranks: tuple[tuple[int, str, str, str], ...]
    """(row number, mark, labels left, labels right)."""
    sentence: str


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One text that the report rests on."""

    number: int
    id: str
    name: str
    title: str
    publisher: str
    url: str
    link: str
    """The URL where it is http or https, else empty."""
    published: str
    retrieved: str
    sha256: str
    language: str
    translation_of: str
    official: str
    """Name of the side whose official readout it is; empty for the press."""
    notes: tuple[str, ...]


class Method(msgspec.Struct, frozen=True, kw_only=True):
    """How the report was made."""

    version: str
    command: str
    settings: tuple[tuple[str, str], ...]
    proposed: str
    review: str
    """How many rows people reviewed, in words; empty where nobody decided anything."""
    decisions: tuple[str, ...]
    """What people decided, row by row, then of the event, then what has lost its claims."""
    hidden: str
    """What filters keep out, in words; empty when nothing is."""
    limits: tuple[str, ...]


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """A whole report, section by section, in the order of reading."""

    title: str
    finding: str
    notice: str
    left_name: str
    right_name: str
    event: EventBox
    key: tuple[KeyPoint, ...]
    entries: tuple[Entry, ...]
    only_left: tuple[Entry, ...]
    only_right: tuple[Entry, ...]
    voices: tuple[Voice, ...]
    unconfirmed_left: tuple[Entry, ...]
    """Claims of the left account whose speaker belongs to the right, and that no claim there matches."""
    unconfirmed_right: tuple[Entry, ...]
    settled: tuple[SettledLine, ...]
    names: tuple[NamesLine, ...]
    wording: Wording
    order: Order
    sources: tuple[Source, ...]
    skipped: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    method: Method
