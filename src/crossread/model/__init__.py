"""The words of the trade as types: every stage takes these and gives these, and stages meet nowhere else."""

from crossread.model.agreement import Agreement, Disagreement
from crossread.model.article import Article, GivenClaim, Skipped
from crossread.model.claim import Claim, Link, Quotation, Speaker, Status, Value, ValueKind
from crossread.model.comparison import (
    Account,
    Alignment,
    Comparison,
    Difference,
    DifferenceKind,
    Direction,
    Match,
    NameCount,
    NearMiss,
    Pairing,
    Relation,
    Row,
    Run,
    Summary,
)
from crossread.model.decision import ArticleKey, ClaimKey, Decision, DecisionKind
from crossread.model.event import DatePrecision, Event, EventMention, EventType, FactKind, HeaderFact
from crossread.model.intake import Candidate, Intake, Stocked
from crossread.model.reading import Reading
from crossread.model.rowfilter import RowFilter, RowState
from crossread.model.side import Person, Side, Sides
from crossread.model.span import Span
from crossread.model.term import Rung, Term
from crossread.model.usage import History, Occasion, TermWording, Use
from crossread.model.version import Version, VersionKind

__all__ = [
    "Account", "Agreement", "Alignment", "Article", "ArticleKey", "Candidate", "Claim", "ClaimKey", "Comparison",
    "DatePrecision", "Decision", "DecisionKind", "Difference", "DifferenceKind", "Direction",
    "Disagreement", "Event", "EventMention", "EventType", "FactKind", "GivenClaim", "HeaderFact", "History",
    "Intake", "Link", "Match", "NameCount", "NearMiss", "Occasion", "Pairing", "Person", "Quotation", "Reading",
    "Relation", "Row", "RowFilter", "RowState", "Run", "Rung", "Side", "Sides", "Skipped", "Span", "Speaker", "Status",
    "Stocked", "Summary", "Term", "TermWording", "Use", "Value", "ValueKind", "Version", "VersionKind",
]  # fmt: skip
