"""The cues of one English sentence, read from left to right: which frame each has, whose it is, what it reports."""

from __future__ import annotations

from crossread.attribute.appearance import appearance
from crossread.attribute.believed import if_right
from crossread.attribute.clauses import drop_tail, is_second_act, trim
from crossread.attribute.complement import right_of
from crossread.attribute.cues import Cue
from crossread.attribute.edges import right_edge
from crossread.attribute.found import Found, Frame, Range
from crossread.attribute.frames import as_frame, said_colon, said_inside
from crossread.attribute.owned_nouns import noun
from crossread.attribute.phrases import according, in_words, passive, quoted_as
from crossread.attribute.quoting import after_quote, quote_before, stands_aside
from crossread.attribute.source import (
    attached_to,
    is_helper,
    is_progressive,
    source_left,
    source_of_infinitive,
)
from crossread.attribute.state import SentenceState
from crossread.attribute.trailing import is_trailing, trailing


def read_sentence(s: SentenceState) -> list[Found]:
    opening = in_words(s) or if_right(s)
    if opening:
        s.done.append(opening)
    for place, cue in enumerate(s.cues):
        if cue.first in s.spent:
            continue
        if cue.form.row.kind == "preposition":
            found = according(s, cue, place)
        elif cue.form.row.kind == "noun":
            found = next(
                (
                    f
                    for one in (cue, *cue.others)
                    if one.form.row.kind == "noun" and (f := noun(s, one, place))
                ),
                None,
            )
        else:
            found = next((f for one in (cue, *cue.others) if (f := _verb(s, one, place))), None)
        if found:
            found.denied = cue.denied
            s.done.append(found)
    _hand_channels_down(s)
    return s.done + [more for found in s.done if (more := _told_after(s, found))]


def _told_after(s: SentenceState, found: Found) -> Found | None:
    """ "deplored A and impressed upon him B": in a readout the second act counts, though its verb is no listed one."""
    doc, end = s.doc, found.last
    if found.frame != "act" or found.aside or not doc.article.side or end >= s.last or doc.low[end] != "and":
        return None
    if not is_second_act(doc, end, s.last) or any(cue.first == end + 1 for cue in s.cues):
        return None
    piece = trim(doc, end + 1, s.last)
    return Found(None, None, "narration", found.source, [piece], s.number, joint=found.joint,
                 quotes=s.quotes_in([piece]))  # fmt: skip


def _hand_channels_down(s: SentenceState) -> None:
    """A source phrase stands over every attribution of its part of the sentence."""
    for outer in s.done:
        if outer.frame != "according" or outer.source is None:
            continue
        for inner in s.done:
            if inner is not outer and inner.channel is None and inner.frame != "according":
                inner.channel = outer.source


def _verb(s: SentenceState, cue: Cue, place: int) -> Found | None:
    doc = s.doc
    if cue.form.row.kind == "appearance":
        return appearance(s, cue, place)
    if cue.form.row.kind == "told" and cue.first < s.covered:
        return None  # inside what another verb reports: "thanked them for the way in which they had dealt with it"
    source, shared = _source(s, cue)
    if "as+saying" in cue.form.frames:
        quoted = quoted_as(s, cue, place, source)
        if quoted or cue.form.frames == {"as+saying"}:
            return quoted
    if cue.passive and not doc.quoted[cue.first]:
        return passive(s, cue, place, source)
    edge = source[0] if source else cue.first
    framed = (
        _of_quotation(s, cue, place, source, shared, edge)
        or as_frame(s, cue, place, source)
        or said_colon(s, cue, source)
        or said_inside(s, cue, place, source)
    )
    if framed:
        return framed
    right = right_of(s, cue, place)
    if is_trailing(s, cue, edge, source, right):
        return trailing(s, cue, place, source, edge)
    return None if right is None else _finish(s, cue, source, shared, *right)


def _source(s: SentenceState, cue: Cue) -> tuple[Range | None, bool]:
    """The source to the left of a cue, and whether an earlier cue's is taken over."""
    doc = s.doc
    floor = _floor(s, cue)
    source, shared = source_left(doc, floor, cue.first)
    if cue.form.form == "ing" and not is_progressive(doc, cue.first):
        source = attached_to(doc, floor, cue.first)
        shared = source is None
    if doc.tags[cue.first] == "v":
        source = source_of_infinitive(doc, s.first, cue.first) or source
    return source, shared


def _of_quotation(
    s: SentenceState, cue: Cue, place: int, source: Range | None, shared: bool, edge: int
) -> Found | None:
    """What the cue reports where a quotation ends right before its frame."""
    before = quote_before(s, edge, cue)
    if before is None:
        return None
    if stands_aside(s, before):
        right = right_of(s, cue, place)
        if right is not None and right[0] != "quote":
            return _finish(s, cue, source, shared, *right)
    return after_quote(s, cue, place, source, before)


def _floor(s: SentenceState, cue: Cue) -> int:
    """First token the source may use: the end of the last quotation before the cue, or of a nested cue's frame."""
    floor = s.first
    at = cue.first - 1
    while at > floor and (is_helper(s.doc, at)):
        at -= 1
    if s.doc.low[at] == ",":  # "Guo, the agency wrote, expressed": the source stands before the insertion
        return floor
    for found in s.done:
        if found.cue and found.cue[1] <= cue.first and found.frame != "according":
            floor = max(floor, found.cue[1])
        if found.source and found.frame == "according" and found.source[1] <= cue.first:
            inserted = s.doc.low[found.source[1]] == "," and found.source[1] >= cue.first - 3
            floor = floor if inserted else max(floor, found.source[1])
    return floor


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
    if doc.low[cue.first - 1] != "and" or doc.low[inner.cue[0] - 1] not in ("had", "has") or not inner.source:
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


def _is_stance(s: SentenceState, cue: Cue, source: Range | None) -> bool:
    """Whether an adjective is said of somebody: "the minister was clear that", but no "it was clear that"."""
    doc, at = s.doc, cue.first - 1
    while at > s.first and doc.tags[at] == "a":
        at -= 1
    verb = doc.low[at] in doc.lists["be"] or doc.low[at] in doc.lists["copulas"] or doc.tags[at] == "y"
    return verb and source is not None and doc.low[source[0]] not in ("it", "there", "that", "this", "what")


def _finish(
    s: SentenceState,
    cue: Cue,
    source: Range | None,
    shared: bool,
    frame: Frame,
    content: list[Range],
    quotes: set[int],
) -> Found | None:
    if content[-1][1] <= content[0][0]:
        return None
    earlier = next(
        (
            f
            for f in reversed(s.done)
            if f.source and f.frame != "according" and not _trails(f) and not _inside(s, f)
        ),
        None,
    )
    earlier = _inner_subject(s, cue, content) or earlier if shared else earlier
    ahead = _subject_ahead(s, cue) if shared and not earlier else None
    if ahead:
        source, content = ahead[0], [(content[0][0], min(content[-1][1], ahead[1]))]
    elif source is None and shared:
        source = earlier.source if earlier else s.subject(cue)
    elif source is None and cue.form.form != "ing":
        source = s.subject(cue) if cue.first - s.first > 3 else None
    if source is None and frame not in ("quote",):
        return None
    if cue.form.row.kind == "adjective" and not _is_stance(s, cue, source):
        return None
    if s.doc.article.side and frame in ("act", "thing"):
        if cue.first == s.first and cue.form.form == "ing" and cue.form.row.strength < 2:
            return None  # "Touching on energy, the minister said ...": the theme of what follows
        neither = source is not None and s.doc.low[source[0]] == "neither"
        if neither and source is not None and s.covered <= source[0]:
            content[0] = (source[0], content[0][1])  # "Neither side wishes to see it"
        if cue.denied and source is not None and s.covered <= source[1] < cue.first:
            content[0] = (source[1], content[0][1])  # "could not agree on quotas"
    if frame != "quote":
        first, last = content[-1]
        edge = right_edge(s.doc, cue, source, (first, last), clause=frame in ("that", "clause"))
        content[-1] = (first, drop_tail(s.doc, first, edge))
    if frame != "quote":
        s.take_quotes(content)
        quotes = quotes | s.quotes_in(content)
    s.covered = max(s.covered, content[-1][1])
    return Found((cue.first, cue.last), cue.form, frame, source, content, s.number, shared=shared, quotes=quotes,
                 aside=cue.unreal and frame in ("act", "thing"))  # fmt: skip
