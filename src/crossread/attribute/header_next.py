"""What comes next, as an account tells it: a visit, a meeting, a line kept open."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from crossread.attribute.mention_lexicon import Cue
from crossread.attribute.mention_lines import Line
from crossread.attribute.mention_phrases import Found, is_han
from crossread.attribute.mention_scene import Scene
from crossread.model import Span

_RANK = {
    "next_step_visit": 4.0,
    "next_step_meet": 3.0,
    "next_step_self": 2.5,
    "next_step_contact": 2.0,
    "next_step_open": 1.0,
}
FRAMES = (
    "next_step_frame", "next_step_invite", "next_step_self", "next_step_ask", "next_step_offer", "next_step_told",
)  # fmt: skip
"""Rows that lead a next step in."""
_MANY = 0.9
"""What is left of the rank of a step to a conference, at which many meet."""
_WHEN = 1.5
"""What a time adds to the rank of a step."""
_NEXT_ONE = re.compile(
    r"\b(?:next|new|second|third|fourth|fifth|following|another) (?:[a-z]+ ){0,2}"
    r"(?:round|meeting|session|sitting|call|summit|consultations|talks)\b"
)
_NAMED = 0.4
"""What a step gains that names the next meeting, and no work that goes on."""
_SETTLED = 0.95
"""The rank of a step that is none of those named above, but settled for the time to come."""
_INVITED = 1.0
"""What an invitation to something else than a visit loses against what both have settled."""
_HAN_MONTH = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月")
_FEW, _SOURCE = 3, 45
_LONGEST, _SHORT = 160, 60
"""Code points of a step, and of the words between "invited" and "to"."""
_CLOSING = re.compile(r"[\"”»」]")
_BREAK = re.compile(r"[,;:，；：—]")
_HANGING = re.compile(r"\s(?:and|та|і|и)\Z")
_TRAIL = " \t,.;:，。；…\"”»'’"


def next_steps(
    scene: Scene, line: Line, found: Found[Cue], others: Sequence[Found[Cue]]
) -> Iterator[tuple[float, str, Span]]:
    """(rank, words, span) of the steps that one lead-in ("agreed to") opens: visits rank first."""
    if _on_invitation(scene, found):
        return
    if _negated(scene, found.start) or (_has(found, "next_step_offer") and _declined(scene, found.start)):
        return
    if _depends(scene, line, found):
        return
    start = _start(scene, found, line.span.end)
    if _has(found, "next_step_told"):
        if _BREAK.search(scene.folded, line.span.start, found.start):
            return  # "..., яка відбудеться в червні": another clause tells of it
        start = line.span.start
    later = [other for other in others if start < other.start]
    stops = [one.start for one in later if any(_has(one, key) for key in ("next_step_end", *FRAMES[:2]))]
    stops += _before_the_source(scene, start, line.span.end)
    quote = _CLOSING.search(scene.folded, start, line.span.end)
    end = min([*stops, quote.start() if quote else line.span.end])
    cuts = [(one.start, one.end) for one in later if _has(one, "next_step_and") and one.end <= end]
    for first, last in zip([start, *(cut[1] for cut in cuts)], [*(cut[0] for cut in cuts), end], strict=True):
        span = _trim(scene.folded, first, min(last, first + _LONGEST))
        rank = _rank(scene, line, span, others) or _SETTLED * _is_settled(scene, found, span)
        if _has(found, "next_step_invite") and not rank and _is_to_place(scene, line, found, span):
            rank = _RANK["next_step_visit"] + _WHEN * _names_time(scene, span)
        if _has(found, "next_step_invite") and rank < _RANK["next_step_visit"]:
            rank -= _INVITED
        if _has(found, "next_step_ask") and not _is_visit(scene, span):
            continue
        if rank >= _MANY and not _past(scene, line, span):
            yield rank, span.of(scene.article.text), span


def _depends(scene: Scene, line: Line, found: Found[Cue]) -> bool:
    """ "If the water does not run, we will meet in court": what may come under a condition is no step of the two."""
    words = scene.folded[line.span.start : found.start].split()
    condition = next(iter(scene.pack.conditionals), "")
    return condition in [word.strip('"“«„') for word in words] and not _has(found, "next_step_frame")


def _on_invitation(scene: Scene, found: Found[Cue]) -> bool:
    """ "应某人邀请，...": at whose invitation somebody came, and nothing that is to come."""
    if not _has(found, "next_step_invite") and not scene.folded.startswith("邀请", found.start):
        return False
    clause = _BREAK.split(scene.folded[max(0, found.start - _SHORT) : found.start])[-1]
    return clause.rsplit("。", 1)[-1].rsplit("\n", 1)[-1].startswith("应")


def _is_to_place(scene: Scene, line: Line, found: Found[Cue], span: Span) -> bool:
    """ "invited her colleague to Oslo in the autumn": a state or capital right behind the "to" of an invitation."""
    if not scene.folded[found.end : span.start].rstrip().endswith(" to") or scene.pack.language != "en":
        return False
    return any(hit.kind in ("capital", "side") and hit.span.start == span.start for hit in line.parties)


def _names_time(scene: Scene, span: Span) -> bool:
    words = span.of(scene.folded)
    return _names_month(scene, span) or any(word in words for word in scene.lists["times_to_come"])


def _is_settled(scene: Scene, found: Found[Cue], span: Span) -> bool:
    """ "agreed that the first stretch will be laid in April": whatever the two settle for the time to come."""
    words = span.of(scene.folded).split()
    if _has(found, "next_step_told") or _has(found, "next_step_self"):
        return _names_month(scene, span)
    if not _has(found, "next_step_frame"):
        return False
    return _names_month(scene, span) or (
        scene.pack.language == "en" and not scene.lists["to_come"].isdisjoint(words[:12])
    )


def _before_the_source(scene: Scene, start: int, end: int) -> list[int]:
    """Commas that a source follows: ", the minister said"."""
    near = scene.said[
        bisect_right(scene.said, start) : bisect_right(scene.said, min(end, start + 2 * _LONGEST))
    ]
    commas = [(scene.folded.rfind(",", start, said), said) for said in near]
    return [comma for comma, said in commas if comma > start and said - comma <= _SOURCE]


def _negated(scene: Scene, start: int) -> bool:
    """Whether the word before is one that denies: "did not agree to meet"."""
    before = scene.folded[max(0, start - 12) : start].rstrip()
    return any(
        before.endswith(word)
        and (is_han(word[0]) or word[0] == "n" or not before[: -len(word)][-1:].isalnum())
        for word in scene.pack.negation
    )


def _declined(scene: Scene, start: int) -> bool:
    """Whether an invitation is one that was turned down."""
    before = scene.folded[max(0, start - _SHORT) : start]
    return any(word in before for word in scene.lists["turned_down"])


def _start(scene: Scene, found: Found[Cue], end: int) -> int:
    """Where the step begins: after "agreed that the", after "invited her to", after the "will" of "will meet"."""
    if _has(found, "next_step_self"):
        begin = _after(scene, found.start, found.end, "next_step_modal")
        return _subject(scene, found.start, begin)
    start = found.end
    if _has(found, "next_step_invite") or _has(found, "next_step_ask"):
        near = scene.lexicon.leads.find(scene.folded[start : min(end, start + _SHORT)])
        start += next((one.end for one in near if _has(one, "next_step_act")), 0)
    return _after(scene, start, end, "next_step_lead")


def _subject(scene: Scene, verb: int, start: int) -> int:
    """Where a body of the two sides begins that is the subject of the step ("the joint committee | will convene"), else
    `start`."""
    base = max((scene.folded.rfind(mark, 0, verb) for mark in (". ", "\n", ", ", "; ", " that ")), default=-1)
    words = scene.folded[base + 1 : verb]
    if scene.pack.language in ("uk", "ru") and words.strip() and len(words) <= _SHORT:
        return _after(scene, base + 1, verb, "next_step_lead")  # "Команди | зустрінуться наступного тижня"
    if scene.pack.language != "en" or not words.strip() or len(words) > _LONGEST:
        return start
    if not any(_has(one, "next_step_meet") for one in scene.lexicon.facts.find(words)):
        return start
    lead = base + 1
    if words.startswith("that "):
        lead += len("that ")
    return _after(scene, lead, verb, "next_step_lead")


def _is_visit(scene: Scene, span: Span) -> bool:
    """Whether the words open with coming or visiting."""
    head = scene.lexicon.facts.find(scene.folded[span.start : min(span.end, span.start + _SHORT)])
    return bool(head) and any(one.start == 0 and _has(one, "next_step_visit") for one in head)


def _after(scene: Scene, start: int, end: int, key: str) -> int:
    """`start`, or the end of the few small words of this kind that stand there."""
    for _ in range(_FEW):
        while start < end and scene.folded[start].isspace():
            start += 1
        head = scene.lexicon.leads.find(scene.folded[start : min(end, start + _SHORT)])
        if not head or head[0].start > 0 or not _has(head[0], key):
            break
        start += head[0].end
    return start


def _trim(folded: str, start: int, end: int) -> Span:
    while start < end and folded[start] in _TRAIL:
        start += 1
    while end > start and folded[end - 1] in _TRAIL:
        end -= 1
    hanging = _HANGING.search(folded, start, end)
    return Span(start, hanging.start() if hanging else end)


def _names_month(scene: Scene, span: Span) -> bool:
    """ "by 1 October", "до 1 жовтня": a month with the day or the word before it that makes it one."""
    if scene.pack.language == "zh":
        return bool(_HAN_MONTH.search(scene.folded, span.start, span.end))
    words = span.of(scene.folded).split()
    months = {month.casefold() for month in scene.pack.months}
    places = (k for k in range(1, len(words)) if words[k].rstrip(".,;") in months)
    return any(words[k - 1].isdecimal() or words[k - 1] in scene.lists["before_month"] for k in places)


def _rank(scene: Scene, line: Line, span: Span, others: Sequence[Found[Cue]]) -> float:
    inside = {
        cue.key
        for other in others
        if span.start < other.end and other.start < span.end
        for cue in other.payload
    }
    rank = max((_RANK[key] for key in inside if key in _RANK), default=0.0)
    if "next_step_many" in inside:
        return _MANY if rank else 0.0
    if "next_step_start" in inside:
        return _RANK["next_step_open"]  # "年内启动谈判": a course that is opened, and no meeting
    if scene.pack.language == "en" and _NEXT_ONE.search(scene.folded, span.start, span.end):
        rank += _NAMED
    timed = "next_step_when" in inside or any(span.covers(dated.span) for dated in line.dates)
    timed = timed or _names_month(scene, span)
    return rank + _WHEN * timed if rank > _NAMED else 0.0


def _past(scene: Scene, line: Line, span: Span) -> bool:
    """Whether the words name a day that lies behind: no step to come."""
    days = [dated.date for dated in line.dates if dated.date and span.covers(dated.span)]
    return bool(days and scene.published and min(days) < scene.published)


def _has(found: Found[Cue], key: str) -> bool:
    return any(cue.key == key for cue in found.payload)
