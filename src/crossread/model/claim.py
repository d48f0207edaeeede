"""One attributed statement: who is said to have spoken, and in whose account it stands."""

from __future__ import annotations

from typing import Literal

from crossread.model.decision import Decision
from crossread.model.span import Span
from crossread.records import dataclass

Quotation = Literal["direct", "mixed", "indirect", "narrated"]
Status = Literal[
    "said", "agreed", "reaffirmed", "promised", "asked", "warned", "denied", "thanked",
]  # fmt: skip

_UNSURE = 0.6
"""Confidence below which the faces say so (`bench/calibration.py`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The person or institution said to have spoken, in whoever's text."""

    name: str
    """Canonical name from the sides file where known, else as written; `both` for a joint statement."""
    side: str | None = None
    """Side for which the speaker speaks; `None` for voices of no side."""
    span: Span | None = None
    """The words that name the speaker; `None` where the text leaves him out."""
    kind: Literal["person", "institution", "side", "both", "other"] = "other"
    candidates: tuple[str, ...] = ()
    """Other names it could be, best first; empty when the rules see one answer."""

    @property
    def label(self) -> str:
        """The name, with the others it could be: "Wang Yi or Wang Wenbin"."""
        return " or ".join((self.name, *self.candidates))


ValueKind = Literal["number", "percent", "money", "duration", "date", "time"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A number, sum, length of time or date that a claim holds, brought to one form."""

    kind: ValueKind
    span: Span
    """The words, in the article's text."""
    value: str
    """Digits ("200000"; minutes for times and durations), or what is said of a day ("2031-03-14", "--03-14")."""
    low: str = ""
    """Least value that the words allow ("more than", "about"); empty for a date."""
    high: str = ""
    """Greatest value that they allow; empty where there is none."""
    unit: str = ""
    """`minute`, `percent`, a currency, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One step of the attribution chain, outermost first."""

    role: Literal["publisher", "channel", "speaker"]
    name: str
    side: str | None = None
    span: Span | None = None
    rule: str = ""
    """Why this step was taken, in words for the reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One attributed statement. Speaker and account are two fields: a readout may report the other party's words."""

    id: str
    """Stable under re-ingestion: made of the article's name and the words."""
    article: str
    """Article id."""
    spans: tuple[Span, ...]
    """The content, ascending and disjoint; more than one where a quotation is split by its frame."""
    text: str
    """The words under `spans`, joined by one space."""
    language: str = "en"
    quotation: Quotation
    quoted: tuple[Span, ...] = ()
    """Stretches inside quotation marks, marks excluded."""
    speaker: Speaker
    account: str | None
    """Side whose version of the event this is; `None` for voices of no side."""
    cue: str = ""
    """The reporting words as they stand ("said", "according to"); empty for plain narration."""
    cue_spans: tuple[Span, ...] = ()
    channel: str | None = None
    """What carried it: "Chinese foreign ministry readout", "tweet", "Xinhua"."""
    channel_span: Span | None = None
    chain: tuple[Link, ...] = ()
    status: Status = "said"
    strength: int = 2
    """Force of the cue: 1 noted ... 5 demanded."""
    negated: bool = False
    conditional: bool = False
    hedges: tuple[Span, ...] = ()
    """Words by which the speaker leaves it open: "perhaps", "likely"."""
    values: tuple[Value, ...] = ()
    """Numbers, sums, durations and dates of the content, in the order of the text."""
    confidence: float = 0.5
    """Share of claims of this pattern that are right on the development data, in [0, 1]: see `attribute/confidence.py`."""
    event: str | None = None
    """Event id, set when events are known."""
    continues: str | None = None
    """Id of the claim whose quotation goes on here."""
    decisions: tuple[Decision, ...] = ()
    """Corrections of speaker and account by people; `was` of each says what the program found."""

    def __post_init__(self) -> None:
        if not self.spans:
            raise ValueError("a claim needs a span")
        if any(a.end > b.start for a, b in zip(self.spans, self.spans[1:], strict=False)):
            raise ValueError("the spans of a claim ascend and are disjoint")

    @property
    def is_unsure(self) -> bool:
        """Whether a reader should check who spoke before quoting: of such claims four in ten are wrong or worse."""
        return self.confidence < _UNSURE and not self.decisions

    @property
    def start(self) -> int:
        """First code point of the content."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """One past the last code point of the content."""
        return self.spans[-1].end
