"""Whether both sides speak of the same matter: what every conflict needs before it may be called one."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.diff.lexicon import Lexicon
from crossread.diff.rules.everyday import across, everyday, found_everyday
from crossread.diff.view import Pair, View
from crossread.model import Span

_ROOT, _MORE = 6, 3
"""Letters of a stem that two aspects of a verb share at least, and by which one may be longer."""
COVERED = 0.5
"""Least share of the denied words that the other side tells, for the denial to be one of what it tells."""
ENCOUNTERS = frozenset({"visit", "meeting", "conversation"})
"""Words of the glossary that stand in every readout, but are a matter of their own where one is denied."""
_DAY = 1440
_SUBJECT = 5
"""Words before a verb of refusal among which its object stands in the passive."""
_VAGUE = frozenset(
    {"kind", "sort", "such", "thing", "request", "offer", "propos", "подобн", "такого", "подібн"}
)
"""Stems that stand for whatever the other side tells."""
_META = ("groundless", "allegation", "settled", "settlement", "open", "refusal", "evasion")
"""Words that say what became of a matter, and do not name it."""


def akin(one: str, other: str) -> bool:
    """Whether two Cyrillic stems are the two aspects of one verb: "призна" and "признава"."""
    short, long = sorted((one, other), key=len)
    return (
        len(short) >= _ROOT
        and "\u0400" <= short[0] <= "\u04ff"
        and long.startswith(short)
        and len(long) - len(short) <= _MORE
    )


def share_matter(view: View, other: View, known: Lexicon, within: Sequence[Span] | None = None) -> bool:
    """Whether a word or an idea that is no name and no talk of agreeing or denying stands on both sides."""
    ours, theirs = _matter(view, within), _matter(other, None)
    if ours & theirs or any(akin(one, two) for one in ours for two in theirs):
        return True
    if view.ideas(within) & other.ideas():
        return True
    return bool(_told_everyday(view, known, within) & _told_everyday(other, known, None))


def one_matter(pair: Pair, denier: View, other: View) -> bool:
    """Whether what one side denies has a word or idea in common with the other, or names nothing of its own.

    "No date" by itself is enough where the other side says when.
    """
    if share_matter(denier, other, pair.lexicon):
        return True
    known = pair.lexicon
    return (bare(denier, known) and (pair.near or says_when(other))) or (
        pair.near and points_back(denier, known)
    )


def says_when(view: View) -> bool:
    """Whether a passage tells of a day, a season or a term of days."""
    return bool(view.marks.get("vague_time") or view.marks.get("deadline")) or any(
        one.when or (one.kind == "duration" and one.value >= _DAY) for one in view.quantities
    )


def meets(pair: Pair, view: View) -> bool:
    """Whether a passage speaks of the parties' call, meeting or visit."""
    return view.mutual() or any(
        name in ENCOUNTERS for _, name in found_everyday(view, pair.lexicon, light=True)
    )


def bare(view: View, known: Lexicon, within: Sequence[Span] | None = None) -> bool:
    """Whether a passage names no matter of its own: "nothing of the kind was agreed", "the minister promised nothing"."""
    heavy = everyday(view, known) | ENCOUNTERS
    said = [span for span, name in found_everyday(view, known, light=True) if name not in heavy]
    own = {
        view.stems[at]
        for at in _matter_at(view, within)
        if not any(span.overlaps(view.words[at].span) for span in said)
    }
    return own <= _VAGUE


def points_back(view: View, known: Lexicon) -> bool:
    """Whether what was refused is not named again: "the request was declined for reasons of safety"."""
    return any(
        mark.first and bare(view, known, [view.span(view.clause_start(mark.first, _SUBJECT), mark.first)])
        for mark in view.marks.get("refusal", ())
        if view.clause_start(mark.first, _SUBJECT) < mark.first - 1
    )


def covered(view: View, other: View, known: Lexicon, within: Sequence[Span], least: float = COVERED) -> bool:
    """Whether the other side tells at least that share of what stands in these stretches."""
    theirs, common = _matter(other, None), everyday(other, known) | other.ideas()
    spans = [span for span, name in found_everyday(view, known) if name in common]
    spans += [hit.span for hit in view.passage.hits if (hit.concept.group or hit.concept.id) in common]
    roots = {
        word.key[:_ROOT]
        for word in other.words
        if len(word.key) > _ROOT and "\u0400" <= word.key[0] <= "\u04ff"
    }
    total = found = 0
    for at in _matter_at(view, within):
        stem = view.stems[at]
        total += 1
        found += (
            stem in theirs
            or any(akin(stem, one) for one in theirs)
            or view.words[at].key[:_ROOT] in roots
            or any(span.overlaps(view.words[at].span) for span in spans)
        )
    return total > 0 and found >= least * total


def parted(pair: Pair) -> bool:
    """Whether each side names a party, place or day that the other does not: then they tell of two things."""
    named = [frozenset(hit.side for hit in view.names if hit.side) for view in (pair.left, pair.right)]
    if named[0] - named[1] and named[1] - named[0]:
        return True
    days = [[one.when for one in view.quantities if one.when] for view in (pair.left, pair.right)]
    if days[0] and days[1] and not set(days[0]) & set(days[1]):
        return True
    if across(pair.left, pair.right):
        return False
    proper = [_proper(view) for view in (pair.left, pair.right)]
    return bool(proper[0] - pair.right.content() and proper[1] - pair.left.content())


def _proper(view: View) -> frozenset[str]:
    """Stems of the capitalised words behind the first word."""
    return frozenset(
        stem
        for at, stem in enumerate(view.stems)
        if at and stem and view.words[at].text[0].isupper() and view.words[at].kind == "word"
    )


def _matter(view: View, within: Sequence[Span] | None) -> frozenset[str]:
    return frozenset(view.stems[at] for at in _matter_at(view, within))


def _matter_at(view: View, within: Sequence[Span] | None) -> list[int]:
    """Indexes of the topic words, without those that only say what became of it."""
    named = view.named()
    marked = {at for key in (*_META, "negation") for mark in view.marks.get(key, ()) for at in range(*mark)}
    return [
        at
        for at, stem in enumerate(view.stems)
        if stem
        and at not in named
        and at not in marked
        and stem not in view.light
        and (within is None or any(span.covers(view.words[at].span) for span in within))
    ]


def _told_everyday(view: View, known: Lexicon, within: Sequence[Span] | None) -> frozenset[str]:
    """The glossary's words for things, those that stand among words of agreeing or denying left out."""
    marked = [view.span(*mark) for key in _META for mark in view.marks.get(key, ())]
    heavy = everyday(view, known)
    return frozenset(
        name
        for span, name in found_everyday(view, known, light=True)
        if (name in heavy or name in ENCOUNTERS)
        and not any(span.overlaps(one) for one in marked)
        and (within is None or any(one.covers(span) for one in within))
    )
