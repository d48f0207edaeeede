"""Chinese: who ends the words before a reporting word, adverbs, times and an 对-phrase passed over."""

from __future__ import annotations

import re

from crossread.attribute.chinese_ends import BREAKS, clause_start, cue_at
from crossread.attribute.chinese_names import office_after_surname
from crossread.attribute.chinese_signs import party_side, party_size, reads
from crossread.attribute.cues import Cue
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range

_DAY = re.compile(
    r"\d{1,4}[年月日时分]|[今昨当][天日晚]|[上下]午|(?:星期|周)[一二三四五六日天]|当地时间|[（(][^）)]{1,12}[）)]"
)


def subject_of(doc: Document, first: int, cue: Cue, done: list[Found]) -> Range | None:
    """Who ends the words before the cue, adverbs and an 对-phrase passed over.

    A run of names, titles and institutions is one subject ("外交部发言人李某"); so are a pronoun and "双方".
    """
    start = clause_start(doc, first, cue.first)
    asked = (
        cue.form.row.status == "asked"
        and "".join(doc.low[cue.last : cue.last + 1]) in doc.lists["behind_request"]
    )
    if asked and doc.low[start] == "应":
        return None  # "应邻国总统某人邀请，": at whose request, and no report of it
    if cue.form.row.kind == "act" and cue.first > start and doc.low[cue.first - 1] == "的":
        return None  # "接受了对方的邀请": a noun
    wished = "".join(doc.low[start : start + 3]).startswith(tuple(doc.lists["ask"]))
    voiced = False
    for at in range(start, cue.first):
        if at > start and wished:
            break  # "期待双方尽早签署协定": nobody has signed
        if at > start and doc.low[at - 1] in "同与向对跟给被":
            continue  # "我方愿同对方就...商谈": the other party is no subject
        if asked and at > start and doc.low[at - 1] == "应":
            return None  # "外长应对方请求，同...通话"
        end = _voice_end(doc, at, cue.first)
        if end > at and only_between(doc, end, cue) and not _is_inside(doc, end, cue):
            return at, end
        voiced = voiced or end > at
    when = _subject_of_when(doc, first, start)
    if when is not None and only_between(doc, start, cue):
        return when
    goes_on = bool(done) and not voiced and start > first and only_between(doc, start, cue)
    return done[-1].source if goes_on else None


def _is_inside(doc: Document, end: int, cue: Cue) -> bool:
    """ "我们对对方决定加税深表遗憾": the first verb stands in a phrase with 对 that a later one closes."""
    if doc.low[end : end + 1] != ["对"] or "".join(doc.low[cue.first : cue.last]) in doc.lists["closers"]:
        return False
    stop = next((k for k in range(cue.last, len(doc.low)) if doc.low[k] in BREAKS), len(doc.low))
    rest = "".join(doc.low[cue.last : stop])
    return any(word in rest for word in doc.lists["closers"])


def joint_text(doc: Document, at: int) -> int:
    """Tokens of a word for what both parties issued ("声明说，..."), where the article has named it a joint one."""
    size = next((len(word) for word in doc.lists["joint_texts"] if reads(doc, at, word)), 0)
    return size if size and any(word in doc.text for word in doc.lists["joint_names"]) else 0


def _subject_of_when(doc: Document, first: int, comma: int) -> Range | None:
    """ "外长14日通话时，对援助表示感谢": who opens the clause of time right before this one."""
    at = comma - 1
    if at <= first or doc.low[at] != "，" or doc.low[at - 1] not in doc.lists["when_ends"]:
        return None
    start = clause_start(doc, first, at)
    end = _voice_end(doc, start, at)
    return (start, end) if end > start else None


def _voice_end(doc: Document, at: int, before: int) -> int:
    """Where a run of words for somebody who can speak ends; `at` itself where none starts."""
    both = doc.lists.both_at(doc.low, at)
    if both:
        return at + both
    joint = joint_text(doc, at)
    if joint:
        return at + joint
    party = party_size(doc, at) if doc.low[at] == "我" or doc.low[at + 1 : at + 2] == ["方"] else 0
    if party > 1 and doc.name_at(at) is None and (doc.low[at] == "我" or party_side(doc, at)):
        return at + party
    size = next((n for n in (2, 1) if "".join(doc.low[at : at + n]) in doc.lists.pronouns), 0)
    if size:
        return at + size
    end = at
    surname = office_after_surname(doc, at) if doc.name_at(at) is None else None
    if surname is not None and surname[1] <= before:
        return surname[1]
    while end < before:
        hit = doc.name_at(end)
        size = doc.tokens(hit.span)[1] - end if hit else _titled(doc, end)
        if not size or end + size > before:
            break
        end += size
    suffix = next((word for word in doc.lists["who_speak"] if end > at and reads(doc, end, word)), "")
    return end + len(suffix) if suffix and end + len(suffix) <= before else end


def _titled(doc: Document, at: int) -> int:
    """Tokens of the title or institution at `at`; 0 where there is none."""
    lists = doc.lists
    phrases = (
        *lists.titles.get(doc.low[at], ()),
        *lists.bodies.get(doc.low[at], ()),
        *lists.aides.get(doc.low[at], ()),
    )
    return max((len(p) for p in phrases if tuple(doc.low[at : at + len(p)]) == p), default=0)


def only_between(doc: Document, end: int, cue: Cue) -> bool:
    """Whether nothing, an adverb, a time, or a phrase that begins with 对, 就, 在 stands between subject and cue."""
    between = _DAY.sub("", "".join(doc.low[end : cue.first]))
    for adverb in sorted(doc.lists["adverbs_before"], key=len, reverse=True):
        between = between.replace(adverb, "")
    if not between or between[0] in "对就向同与和在于":
        return True
    if between.startswith(tuple(doc.lists["modal"])) and not between.startswith(
        tuple(doc.lists["not_demand"])
    ):
        return False  # "双方应继续相互支持": what has to be done, and nobody's act
    other = any(doc.name_at(at) or cue_at(doc, at, cue.first) for at in range(end, cue.first))
    occasion = between.endswith(tuple(doc.lists["when_ends"]))  # "此前接受采访时表示"
    return (cue.form.row.kind == "act" or occasion) and not other
