"""From what a reviewer points at on a screen to a decision that can be found again next year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import get_args

from crossread.errors import UsageError
from crossread.model import (
    Claim,
    Decision,
    DecisionKind,
    Difference,
    DifferenceKind,
    Event,
    FactKind,
    Row,
    Sides,
)
from crossread.records import dataclass
from crossread.review import Keys
from crossread.review.rows import ALONE

_RELATIONS = ("same", "reworded", "conflicting")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a decision is about, as the faces know it; each kind needs its own part of it."""

    row: Row | None = None
    """The row that is judged, or from which claims are unlinked."""
    claims: tuple[Claim, ...] = ()
    """`link`: claims of both accounts. `unlink`: those that leave the row, all of it if empty. `speaker`, `account`:
    the claim."""
    difference: Difference | None = None
    """`differences`: the one that is relabelled or removed."""
    account: str = ""
    """`header`: whose fact, by side id."""
    fact: str = ""
    """`header`: kind of fact."""
    articles: tuple[str, ...] = ()
    """`split`: ids of the articles that leave the event."""
    events: tuple[Event, ...] = ()
    """`merge`: the other events."""
    side: str = ""
    """`speaker`: for whom the speaker speaks, where the sides file does not know."""


def make_decision(
    kind: DecisionKind,
    event: Event,
    subject: Subject,
    keys: Keys,
    sides: Sides,
    *,
    value: str = "",
    note: str = "",
    reviewer: str = "",
    decided: datetime,
) -> Decision:
    """The decision, with keys that survive another ingestion; raises `UsageError` for one that makes no sense."""
    if kind not in get_args(DecisionKind) or kind in ("undo", "redo"):
        raise _refused(
            kind, "no such kind of decision", f"choose one of {', '.join(get_args(DecisionKind)[:-2])}"
        )
    if decided.tzinfo is None:
        raise ValueError("a decision needs an aware time")
    claims = _claims(kind, subject)
    decision = Decision(
        kind=kind,
        event=event.id,
        claims=tuple(keys.claim(claim) for claim in claims),
        articles=tuple(keys.article(one) for one in _articles(kind, event, subject)),
        account=subject.account if kind == "header" else "",
        fact=_fact(subject) if kind == "header" else "",
        difference=subject.difference.kind if subject.difference else "",
        words=tuple(sorted(filter(None, _words(subject)))),
        value=_value(kind, subject, value, sides),
        side=subject.side,
        was=_was(kind, event, subject, claims),
        note=note,
        reviewer=reviewer,
        decided=decided,
    )
    return decision


def _claims(kind: str, subject: Subject) -> Sequence[Claim]:
    """The claims that the kind speaks of, checked."""
    if kind in ("header", "split", "merge"):
        return ()
    row = subject.row
    whole = (*row.left, *row.right) if row else ()
    if kind == "unlink" and row and subject.claims:
        return _with_partners(row, subject.claims)
    claims = subject.claims or whole
    if not claims:
        raise _refused(kind, "nothing to decide on", "give a row or claims")
    accounts = {claim.account for claim in claims}
    if kind in ("speaker", "account") and len(claims) != 1:
        raise _refused(kind, "one claim at a time", "choose the claim")
    if (
        kind in ("link", "unlink", "pin", "relation", "differences")
        and len(accounts) < 2
        and not _is_matched(row)
    ):
        raise _refused(kind, "only one account has this claim", "link it with a claim of the other first")
    return claims


def _is_matched(row: Row | None) -> bool:
    return bool(row and row.left and row.right)


def _with_partners(row: Row, leaving: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims that leave a row, with those of the other account from which they part."""
    ids = {claim.id for claim in leaving}
    left = [claim for claim in row.left if claim.id in ids]
    right = [claim for claim in row.right if claim.id in ids]
    if not (left or right) or not _is_matched(row):
        raise _refused("unlink", "these claims are matched with none", "choose claims of the row")
    if left and not right:
        return (*left, *row.right)
    return (*row.left, *right) if right and not left else (*left, *right)


def _articles(kind: str, event: Event, subject: Subject) -> Sequence[str]:
    if kind == "header":
        return event.articles
    if kind == "split":
        gone = [article for article in subject.articles if article in event.articles]
        if not gone or len(gone) == len(event.articles):
            raise _refused(kind, "some of the event's articles must leave and some must stay", event.id)
        return gone
    if kind == "merge":
        others = [article for other in subject.events if other.id != event.id for article in other.articles]
        if not others:
            raise _refused(kind, "one event alone", "name another event")
        return tuple(dict.fromkeys((*event.articles, *others)))
    return ()


def _fact(subject: Subject) -> str:
    if subject.fact not in get_args(FactKind):
        raise _refused(
            "header", f"no fact {subject.fact!r}", f"choose one of {', '.join(get_args(FactKind))}"
        )
    return subject.fact


def _words(subject: Subject) -> tuple[str, ...]:
    return (subject.difference.left, subject.difference.right) if subject.difference else ()


def _value(kind: str, subject: Subject, value: str, sides: Sides) -> str:
    """What holds from now on, checked."""
    row = subject.row
    if kind == "relation" and value not in _RELATIONS:
        raise _refused(
            kind, f"no relation {value!r} of a match", f"choose one of {', '.join(_RELATIONS)}, or unlink"
        )
    if kind == "differences":
        if subject.difference is None:
            raise _refused(kind, "which difference?", "choose one of the row")
        if value and value not in get_args(DifferenceKind):
            raise _refused(kind, f"no kind {value!r}", f"choose one of {', '.join(get_args(DifferenceKind))}")
    if kind == "speaker" and not value.strip():
        raise _refused(kind, "a speaker needs a name", "give one")
    if kind == "account" and value and value not in sides.sides:
        raise _refused(kind, f"no side {value!r}", "add it to library.yaml")
    if kind == "accept":
        if row is None:
            raise _refused(kind, "nothing to accept", "give a row")
        return row.relation if _is_matched(row) else ALONE
    if kind == "reviewed" and value not in ("", "yes", "no"):
        raise _refused(kind, f"neither yes nor no: {value!r}", "give one of them")
    return value.strip() or ("yes" if kind == "reviewed" else "")


def _was(kind: str, event: Event, subject: Subject, claims: Sequence[Claim]) -> str:
    """What stood before, as far as it can be said in a word."""
    if kind == "speaker":
        return claims[0].speaker.label
    if kind == "account":
        return claims[0].account or ""
    if kind == "header":
        same = [
            one for one in event.facts if (one.kind, one.account or "") == (subject.fact, subject.account)
        ]
        return " | ".join(one.value for one in same)
    if kind == "differences":
        return subject.difference.kind if subject.difference else ""
    if kind == "merge":
        return " | ".join(sorted({event.id, *(one.id for one in subject.events)}))
    row = subject.row
    return "" if row is None else row.relation if _is_matched(row) else ALONE


def _refused(kind: str, what: str, try_: str) -> UsageError:
    return UsageError(f"{what}; {kind}; {try_}")
