"""From a match to a row: the word diff, the decisive differences, the relation that follows from them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from crossread.diff.acts import with_act
from crossread.diff.finding import Finding, as_difference, mirrored
from crossread.diff.lead import alone, best_partners, lead_of, moved, share_no_script
from crossread.diff.lexicon import lexicon
from crossread.diff.passage import Passage, passage
from crossread.diff.relation import relation_of
from crossread.diff.rules import LAST, ONCE, RULES, leftover
from crossread.diff.runs import WordDiff, hidden_variants, runs_of, word_diff
from crossread.diff.view import Pair, view
from crossread.lang import Packs
from crossread.model import Claim, Match, Row, Run, Span
from crossread.settings import Settings

_NEAR = 0.2
"""Score of a match from which a denial on one side is taken to deny what the other tells."""
_STATEMENT = 160
"""Words up to which a side is one statement; of longer passages nobody can say that both cannot be true as told."""


def diff_match(match: Match, packs: Packs, settings: Settings) -> Row:
    """The row of one match: its word diff, its differences with their reasons, and the relation.

    The sides are put into one order before any rule looks at them and the answer is turned back, so swapping the
    sides of the match mirrors the row.
    """
    turned = _order(match.left) > _order(match.right)
    first, second = (match.right, match.left) if turned else (match.left, match.right)
    known = lexicon(packs)
    left = passage([with_act(claim, known) for claim in first], packs)
    right = passage([with_act(claim, known) for claim in second], packs)
    diff = word_diff(left, right, known.stopwords, settings.diff.island_words)
    near = (
        match.score >= _NEAR and len(match.left) == len(match.right) == 1
    )  # of several, the score is of two only
    pair = Pair(view(left, packs, known), view(right, packs, known), diff, known, near)
    findings = find(pair)
    if len(left.claims) + len(right.claims) > 2:
        findings = _sure(findings, pair, packs)
    if match.score < settings.align.min_score:
        findings = _doubtful(findings)
    shown = _shown(left, right, diff, findings, packs, settings)
    if turned:
        left, right, shown = right, left, shown.mirrored()
        findings = tuple(mirrored(one) for one in findings)
    return _row(match, left, right, shown, findings)


@dataclass(frozen=True, slots=True)
class _Shown:
    """The word diff as it is shown: of one claim a side."""

    lead: tuple[str, str]
    runs: tuple[Run, ...]
    hidden: int

    def mirrored(self) -> _Shown:
        """The same with the sides swapped."""
        mirror: dict[str, Literal["equal", "replace", "delete", "insert"]] = {
            "delete": "insert", "insert": "delete", "equal": "equal", "replace": "replace",
        }  # fmt: skip
        runs = (replace(run, op=mirror[run.op], left=run.right, right=run.left) for run in self.runs)
        return _Shown((self.lead[1], self.lead[0]), tuple(runs), self.hidden)


def _shown(
    left: Passage,
    right: Passage,
    diff: WordDiff,
    findings: Sequence[Finding],
    packs: Packs,
    settings: Settings,
) -> _Shown:
    at, beside = lead_of(left, right)
    one, other = alone(left, at, packs), alone(right, beside, packs)
    lead = (one.claims[0].id, other.claims[0].id)
    spans = (
        moved(left, at, _spans(f.left for f in findings)),
        moved(right, beside, _spans(f.right for f in findings)),
    )
    if share_no_script(one.claims[0], other.claims[0]):
        run = Run(op="replace", left=one.text, right=other.text, decisive=any(spans))
        return _Shown(lead, (run,), 0)
    if one is not left or other is not right:
        diff = word_diff(one, other, lexicon(packs).stopwords, settings.diff.island_words)
    return _Shown(lead, runs_of(one, other, diff, *spans), hidden_variants(one, other, diff))


def find(pair: Pair) -> tuple[Finding, ...]:
    """All differences of a pair by the rules; what no rule explains is the leftover."""
    found: list[Finding] = []
    for rule in RULES:
        seen = {one.kind for one in found} & ONCE
        words = {(one.kind, one.left, one.right) for one in found}
        for finding in rule(pair):
            if finding.kind not in seen and (finding.kind, finding.left, finding.right) not in words:
                found.append(finding)
    if max(len(pair.left.words), len(pair.right.words)) > _STATEMENT:
        found = [replace(one, exclusive=False) for one in found]
    for rule in LAST:
        if all(one.kind == "tone" for one in found):
            found.extend(rule(pair))
    return tuple(found) or tuple(leftover(pair))


def _sure(findings: Sequence[Finding], pair: Pair, packs: Packs) -> tuple[Finding, ...]:
    """The findings of a row of several tellings; no conflict stands that the two most alike do not show by themselves.

    Run together, a denial in one telling would meet words of another with which it has nothing to do.
    """
    if not any(one.exclusive for one in findings):
        return tuple(findings)
    left, right, known = pair.left.passage, pair.right.passage, pair.lexicon
    confirmed: set[str] = set()
    for at, beside in best_partners(left, right):
        one, other = alone(left, at, packs), alone(right, beside, packs)
        diff = word_diff(one, other, known.stopwords, 0)
        single = find(Pair(view(one, packs, known), view(other, packs, known), diff, known, pair.near))
        confirmed |= {finding.kind for finding in single if finding.exclusive}
    return tuple(
        one if not one.exclusive or one.kind in confirmed else replace(one, exclusive=False)
        for one in findings
    )


def _doubtful(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Of claims that were put together by what stands around them: what one denies need not be what the other tells."""
    return tuple(replace(one, exclusive=False) if one.kind == "polarity" else one for one in findings)


def _row(match: Match, left: Passage, right: Passage, shown: _Shown, findings: Sequence[Finding]) -> Row:
    return Row(
        id=_row_id(match),
        relation=relation_of(findings),
        left=match.left,
        right=match.right,
        score=match.score,
        reasons=match.reasons,
        differences=tuple(as_difference(one, left, right) for one in findings),
        lead=shown.lead,
        runs=shown.runs,
        hidden=shown.hidden,
    )


def _spans(found: Iterable[Span | None]) -> tuple[Span, ...]:
    return tuple(span for span in found if span)


def _order(claims: Sequence[Claim]) -> tuple[tuple[str, str, bool, bool, str, str, int], ...]:
    """By what the rules read, so that the order never depends on ids."""
    return tuple(
        (one.text, one.status, one.negated, one.conditional, one.speaker.name, one.language, one.strength)
        for one in claims
    )


def _row_id(match: Match) -> str:
    """Stable, and the same for both orders of the sides."""
    key = "+".join(sorted(claim.id for claim in (*match.left, *match.right)))
    return "r-" + hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
