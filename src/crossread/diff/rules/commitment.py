"""What was settled, promised or asked, by what the speakers are said to have done."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.lexicon import Lexicon
from crossread.diff.rules.core import core
from crossread.diff.rules.denial import of_another_thing
from crossread.diff.rules.leftover import RITES
from crossread.diff.rules.matter import one_matter
from crossread.diff.rules.negation import denies, negated_words, negations
from crossread.diff.rules.quantity import all_agree
from crossread.diff.view import Pair, View
from crossread.model import Claim, Direction, Span, Status
from crossread.text.stems import stem
from crossread.text.words import words

_TIES: frozenset[Status] = frozenset({"agreed", "promised"})
_TALK: frozenset[Status] = frozenset({"said", "asked", "denied"})
_STATED: frozenset[Status] = frozenset({"said", "reaffirmed"})
_SHOWN = 4
"""Words behind the verb that are shown with it ("agreed to set up")."""


def commitment(pair: Pair) -> Iterator[Finding]:
    """One side tells of an agreement or a promise, the other of talk, a request or a denial."""
    left, right = _statuses(pair.left), _statuses(pair.right)
    if bool(left & _TIES) == bool(right & _TIES) or _rite(pair):
        return
    bound, loose = (pair.left, pair.right) if left & _TIES else (pair.right, pair.left)
    if _falls_short(bound, loose) and not _told_as_settled(bound, loose):
        yield _settled(pair, bound, loose)


def promise(pair: Pair) -> Iterator[Finding]:
    """A promise on one side of what the other only states."""
    if _rite(pair):
        return
    left, right = _statuses(pair.left), _statuses(pair.right)
    for ours, theirs, bound, loose in (
        (left, right, pair.left, pair.right),
        (right, left, pair.right, pair.left),
    ):
        if "promised" in ours and theirs <= _STATED:
            yield _settled(pair, bound, loose)


def _rite(pair: Pair) -> bool:
    """Whether both sides tell of condolences or congratulations, which "offered" does not make a promise."""
    ours, theirs = ({hit.concept.id for hit in view.passage.hits} & RITES for view in (pair.left, pair.right))
    return bool(ours & theirs)


def _settled(pair: Pair, bound: View, loose: View) -> Finding:
    found = _words(pair, bound, "settled", _TIES), _words(pair, loose, "open", _TALK)
    stronger: Direction = "left" if bound is pair.left else "right"
    (mine, my_cue), (yours, your_cue) = found if stronger == "left" else found[::-1]
    return Finding(
        kind="commitment",
        left=mine,
        right=yours,
        stronger=stronger,
        exclusive=(_denied(pair, bound, loose) or bool(loose.marks.get("merely")))
        and one_matter(pair, loose, bound),
        rule="settled against talked about",
        left_cue=my_cue,
        right_cue=your_cue,
    )


def _told_as_settled(bound: View, loose: View) -> bool:
    """Whether the other side simply tells what was agreed, with the same date or number: "will meet in December"."""
    plain = _statuses(loose) == {"said"} and not loose.marks.get("open") and not negations(loose)
    return plain and all_agree(bound, loose)


def _denied(pair: Pair, bound: View, loose: View) -> bool:
    """Whether it is denied that anything of the kind was settled."""
    return denies(loose, "settled", "settlement") and not of_another_thing(loose, bound, pair.lexicon)


def _falls_short(bound: View, loose: View) -> bool:
    ties = _statuses(bound) & _TIES
    others = _statuses(loose)
    if "agreed" in ties:
        return bool(others & {"said", "asked", "denied"})
    if "denied" in others or loose.marks.get("open"):
        return True
    demanded = others == {"asked"} and _statuses(bound) == {"promised"}
    return demanded and bool(_speakers(bound) & _speakers(loose))


def _statuses(view: View) -> frozenset[Status]:
    return frozenset(claim.status for claim in view.passage.claims)


def _speakers(view: View) -> frozenset[str]:
    return frozenset(claim.speaker.name for claim in view.passage.claims)


def _telling(claim: Claim, known: Lexicon) -> bool:
    """Whether the reporting words by themselves tell of the act: "undertook", not a plain "said"."""
    if not claim.cue_spans or claim.status == "said":
        return False
    if claim.language == "zh":
        return any(sign in claim.cue for sign in known.signs)
    return any(stem(word.key) in known.acts for word in words(claim.cue))


def _words(pair: Pair, view: View, key: str, statuses: frozenset[Status]) -> tuple[Span | None, Claim | None]:
    """The verb of agreement or of talk with what follows, what is denied, the cue beside the claim, the words of it."""
    marks = view.marks.get(key, ())
    if marks:
        return view.stretch(marks[0].first, _SHOWN + 1), None
    denied = negations(view)
    if denied:
        return negated_words(view, denied[0]), None
    told = next((claim for claim in view.passage.claims if claim.status in statuses), None)
    if told and _telling(told, pair.lexicon):
        return None, told
    willing = next((hit for hit in view.passage.hits if hit.concept.scale == "commitment"), None)
    if willing:
        return view.stretch(view.index_at(willing.span.start), 2 * _SHOWN), None
    return core(pair, view, 2 * _SHOWN), None
