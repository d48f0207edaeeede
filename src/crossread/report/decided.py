"""What people decided, in words: always with who and when, and with what the program proposed beside it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC

from crossread.model import Comparison, Decision, Row
from crossread.report.lookup import Lookup
from crossread.report.plain import count, line
from crossread.report.words import FACTS, KINDS, RELATIONS

_DONE = {
    "accept": "accepted",
    "reject": "rejected",
    "link": "linked",
    "unlink": "unlinked",
    "pin": "pinned",
    "note": "note",
    "reviewed": "reviewed",
    "split": "set apart from the event",
    "merge": "events put together",
}
_LONGEST_QUOTE = 120


def decision_words(decision: Decision) -> str:
    """What a person decided, on one line: `relation set to conflicting by A. Reader on 2031-05-07 09:30 UTC`."""
    who = f" by {line(decision.reviewer)}" if decision.reviewer else ""
    when = f" on {decision.decided.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if decision.decided else ""
    note = f"; note: {line(decision.note)}" if decision.note else ""
    return f"{_deed(decision)}{who}{when}{_was(decision)}{note}"


def _deed(one: Decision) -> str:
    value = line(one.value)
    if one.kind == "relation":
        return f"relation set to {value}"
    if one.kind == "differences":
        kind = KINDS.get(one.difference, one.difference)  # type: ignore[call-overload]
        return f"difference “{kind}” {f'relabelled {value}' if value else 'taken away'}"
    if one.kind == "speaker":
        return f"speaker set to {value}"
    if one.kind == "account":
        return f"account set to {value or 'nobody'}"
    if one.kind == "header":
        fact = FACTS.get(one.fact, one.fact)  # type: ignore[call-overload]
        return f"{fact} in the account of {line(one.account) or 'nobody'} {f'set to {value}' if value else 'taken away'}"
    return _DONE.get(one.kind, line(one.kind))


def _was(one: Decision) -> str:
    """What the program proposed, where the decision replaces it by something else."""
    if one.was == one.value or one.kind not in ("relation", "speaker", "account", "header", "merge"):
        return ""
    if not one.was and one.kind not in ("account", "header"):  # nobody wrote it down
        return ""
    return f"; the program proposed: {line(one.was) or 'none'}"


def row_decisions(row: Row, lookup: Lookup) -> Iterable[str]:
    """The decisions on a row, then those on its claims by their labels."""
    yield from map(decision_words, row.decisions)
    for letter, claims in (("L", row.left), ("R", row.right)):
        for claim in claims:
            for one in claim.decisions:
                yield f"{lookup.label(letter, claim.id)}: {decision_words(one)}"


def proposed_words(row: Row, lookup: Lookup) -> str:
    """What the program proposed for the claims of a row that a decision changed; empty where it stands."""
    return "; ".join(_proposed(one, row, lookup) for one in row.proposed)


def _proposed(one: Row, row: Row, lookup: Lookup) -> str:
    """`reworded: L1 | R2, R3`, with the kinds of difference where these were changed."""
    sides = (("L", one.left), ("R", one.right))
    labels = " | ".join(
        ", ".join(lookup.label(letter, claim.id) for claim in claims) for letter, claims in sides if claims
    )
    changed = (one.left, one.right) == (row.left, row.right) and one.differences != row.differences
    kinds = ", ".join(KINDS[found.kind] for found in one.differences) if changed else ""
    return f"{RELATIONS[one.relation]}: {labels}" + (f" ({kinds})" if kinds else "")


def review_words(comparison: Comparison) -> str:
    """`5 of 25 rows reviewed.`; nothing where no person decided anything."""
    if not comparison.is_decided:
        return ""
    told = comparison.summary
    total = told.same + told.reworded + told.conflicting + told.only_left + told.only_right
    lost = len(comparison.orphaned)
    orphans = f" {count(lost, 'decision')} without a claim any more." if lost else ""
    return f"{told.reviewed} of {count(total, 'row')} reviewed.{orphans}"


def orphan_words(decision: Decision) -> str:
    """An orphaned decision, with the words it was about."""
    texts = (line(key.text) for key in decision.claims)
    shown = (text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…" for text in texts)
    about = " | ".join(f"“{text}”" for text in shown) or ", ".join(
        line(key.article) for key in decision.articles
    )
    return f"orphaned: {decision_words(decision)}" + (f"; about: {about}" if about else "")
