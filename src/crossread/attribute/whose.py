"""Whose an English report is that has no source at its verb: an earlier one's, or the subject behind a lead or an aside."""

from __future__ import annotations

from crossread.attribute.cues import Cue
from crossread.attribute.found import Found, Range
from crossread.attribute.source import source_left
from crossread.attribute.state import SentenceState

_OPENING = 9
"""Tokens of the longest subject before an aside."""


def whose(
    s: SentenceState, cue: Cue, source: Range | None, shared: bool, content: list[Range]
) -> tuple[Range | None, list[Range]]:
    """(source, content): the source found, where there is none at the cue, and the content without what is not its own."""
    earlier = next(
        (
            f
            for f in reversed(s.done)
            if f.source
            and f.frame != "according"
            and not (_trails(f) and not _right_behind(s, f, cue))
            and not _inside(s, f)
        ),
        None,
    )
    earlier = _inner_subject(s, cue, content) or earlier if shared else earlier
    ahead = _subject_ahead(s, cue) if shared and not earlier else None
    if ahead:
        source, content = ahead[0], [(content[0][0], min(content[-1][1], ahead[1]))]
    elif source is None and shared:
        source = earlier.source if earlier else s.subject(cue)
        if source is None and (aside := _before_aside(s, cue)):
            source, content = aside[0], [(content[0][0], min(content[-1][1], aside[1]))]
    elif source is None and cue.form.form != "ing":
        source = s.subject(cue) if cue.first - s.first > 3 else None
    return source, content


def _inside(s: SentenceState, found: Found) -> bool:
    """Whether another statement of the sentence holds it: "recalled that Oslo admitted A, and called upon B"."""
    at = found.cue[0] if found.cue else found.first
    return any(f is not found and f.frame == "that" and f.first <= at < f.last for f in s.done)


def _inner_subject(s: SentenceState, cue: Cue, content: list[Range]) -> Found | None:
    """ "The ministry said that Moe had protested A and asked for B": in a paper both acts are Moe's, and both are told by
    the ministry, whose statement is made to hold the second too."""
    doc = s.doc
    inner = s.done[-1] if s.done else None
    if doc.article.side or inner is None or inner.cue is None or inner.last != cue.first - 1:
        return None
    if (
        doc.low[cue.first - 1] != "and"
        or doc.low[inner.cue[0] - 1] not in doc.lists["had_has"]
        or not inner.source
    ):
        return None
    outer = next(
        (f for f in s.done if f.frame == "that" and f.first <= inner.cue[0] and f.last == inner.last), None
    )
    if outer is None or outer is inner:
        return None
    outer.content[-1] = (outer.content[-1][0], content[-1][1])
    return inner


def _trails(found: Found) -> bool:
    """Whether a frame stands behind the clause it reports: the next verb's subject is in that clause."""
    return found.frame == "clause" and found.cue is not None and found.content[-1][1] <= found.cue[0]


def _right_behind(s: SentenceState, found: Found, cue: Cue) -> bool:
    """ "..., she said, adding that B": an -ing form right behind a frame is of the same speaker."""
    end = max(found.cue[1] if found.cue else 0, found.source[1] if found.source else 0)
    return cue.form.form == "ing" and cue.first - end <= 2 and s.doc.low[cue.first - 1] in (",", "and")


def _subject_ahead(s: SentenceState, cue: Cue) -> tuple[Range, int] | None:
    """ "Stating that A, the president noted B": (the subject behind the lead, the end of the lead)."""
    doc = s.doc
    if cue.form.form != "ing" or cue.first > s.first + 1:
        return None
    following = next((c for c in s.cues if c.first > cue.last and c.form.form in ("past", "third")), None)
    source = source_left(doc, cue.last, following.first)[0] if following else None
    if source is None or doc.low[source[0] - 1] != ",":
        return None
    return source, source[0] - 1


def _before_aside(s: SentenceState, cue: Cue) -> tuple[Range, int] | None:
    """ "President Moe, indicating that A, noted B": (who opens the sentence, where the aside ends)."""
    doc, comma = s.doc, cue.first - 1
    if cue.form.form != "ing" or doc.low[comma] != "," or not 0 < comma - s.first <= _OPENING:
        return None
    phrase = any(doc.tags[k] in "VxpsG,:;" for k in range(s.first, comma))
    named = doc.names_in(doc.span(s.first, comma)) or doc.low[s.first] == "the"
    if phrase or not named:
        return None
    after = (c.first for c in s.cues if c.first > cue.last and c.form.form in ("past", "third"))
    return (s.first, comma), next((at - 1 for at in after if doc.low[at - 1] == ","), s.last)


def is_stance(s: SentenceState, cue: Cue, source: Range | None) -> bool:
    """Whether an adjective is said of somebody: "the minister was clear that", but no "it was clear that"."""
    doc, at = s.doc, cue.first - 1
    ready = cue.form.frames == {"to"}
    if ready and (not doc.article.side or cue.first < s.covered or cue.first == s.first):
        return False  # a paper tells of readiness in its own voice
    while at > s.first and doc.tags[at] == "a":
        at -= 1
    verb = doc.low[at] in doc.lists["be"] or doc.low[at] in doc.lists["copulas"] or doc.tags[at] == "y"
    return verb and source is not None and doc.low[source[0]] not in doc.lists["empty_subjects"]
