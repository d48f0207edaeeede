"""Chinese: the subject stands right before the cue, the content after a comma or a colon.

What a readout says next in the paragraph is still the same speaker's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from crossread.attribute.chinese_after import trim_marks
from crossread.attribute.chinese_ends import (
    BREAKS,
    act_end,
    clause_start,
    cue_at,
    noun_size,
    past_adverbs,
    speech_end,
    stays_silent,
)
from crossread.attribute.chinese_names import office_after_surname
from crossread.attribute.chinese_signs import names_feeling, party_side, party_size, reads
from crossread.attribute.cues import Cue
from crossread.attribute.document import Document
from crossread.attribute.force_signs import hangs_on
from crossread.attribute.found import Found, Frame, Range

_SCARE = 8
"""Tokens, marks included, of the longest stretch in quotation marks that may hold a cue."""
_EVENT = ("，", "的", "举", "进", "而", "召", "安")
"""What follows the word for a request at which something was held: "应...请求，", "应...倡议举行"."""
_DAY = re.compile(
    r"\d{1,4}[年月日时分]|[今昨当][天日晚]|[上下]午|(?:星期|周)[一二三四五六日天]|当地时间|[（(][^）)]{1,12}[）)]"
)


def find_in_sentence(doc: Document, number: int, first: int, last: int, taken: set[int]) -> list[Found]:
    """All attributions of one sentence, in the order of their cues."""
    outer = _according(doc, number, first, last)
    done: list[Found] = []
    over: Range | None = None
    at = first if outer is None else outer.first
    while at < last:
        cue = cue_at(doc, at, last) if not doc.quoted[at] else _quoted_cue(doc, at, last)
        source = _subject(doc, first, cue, done) if cue else None
        found = _read(doc, number, last, cue, source, taken) if cue and source else None
        if cue and source is None and over is None:
            over = _carrier(doc, first, cue, last)
        if found and _carries(doc, found):
            over, at = found.source, found.first
            continue
        if found is None:
            at += max(1, noun_size(doc, at))
            if cue and source and cue.form.row.kind == "speech" and not done:
                over = source  # "外交部发表声明称，某人敦促...": who carried what follows
            continue
        found.channel = over if over != found.source else None
        found.joint = found.joint or bool(found.source and _joint_text(doc, found.source[0]))
        done.append(found)
        more = _told_after(doc, number, last, found)
        if more:
            done.append(more)
        at = max(at + 1, found.last if found.frame != "quote" else cue.last if cue else at + 1)
    for inner in done if outer else ():
        inner.channel = outer.source if outer else None
    return [outer, *done] if outer else done


def _quoted_cue(doc: Document, at: int, last: int) -> Cue | None:
    """ "赫里尼申「要求」对方撤军", "对此「表示理解」": a cue that opens a few words in quotation marks."""
    number = doc.quote_from.get(at - 1)
    end = doc.quote_tokens[number][1] if number is not None else at
    cue = cue_at(doc, at, last) if at < end <= at + _SCARE else None
    if cue is None:
        return None
    return replace(cue, first=at - 1, last=end if cue.last == end - 1 else cue.last)


def _carries(doc: Document, found: Found) -> bool:
    """ "外交部在声明中说，林某承诺...": an institution that tells what a person said or did only carried it."""
    source, first = found.source, found.first
    if doc.article.side or source is None or found.frame != "clause":
        return False
    if any(hit.kind == "person" for hit in doc.names_in(doc.span(*source))) or not _is_body(doc, source):
        return False
    hit = doc.name_at(first)
    if hit is None or hit.kind != "person":
        return False
    start = doc.tokens(hit.span)[1]
    verb = next(
        (
            k
            for k in range(start, min(found.last, start + 14))
            if doc.low[k] in "，。" or cue_at(doc, k, found.last)
        ),
        start,
    )
    cue = cue_at(doc, verb, found.last)
    return cue is not None and _only_between(doc, start, cue)


def _carrier(doc: Document, first: int, cue: Cue, last: int) -> Range | None:
    """ "海方的版本则称，...": a text that belongs to a side opens the sentence and carries what follows."""
    if (
        doc.article.side
        or cue.form.row.kind != "speech"
        or cue.last >= last
        or doc.low[cue.last] not in "，：:"
    ):
        return None
    words = "".join(doc.low[first : cue.first])
    for adverb in doc.lists["adverbs_before"]:
        words = words.removesuffix(adverb)
    hit = doc.name_at(first)
    owned = hit is not None and hit.kind in ("side", "institution", "capital", "media")
    return (first, cue.first) if owned and words.endswith(tuple(doc.lists["texts"])) else None


def _is_body(doc: Document, source: Range) -> bool:
    text = "".join(doc.low[source[0] : source[1]])
    return any(
        text.endswith("".join(phrase)) for phrases in doc.lists.bodies.values() for phrase in phrases
    ) or any(
        hit.kind in ("institution", "media", "side", "capital") for hit in doc.names_in(doc.span(*source))
    )


def _told_after(doc: Document, number: int, last: int, found: Found) -> Found | None:
    """ "双方商定...，并责成...": in a readout the second act counts, though its verb is no listed one."""
    at = found.last
    if found.frame == "act" and doc.article.side and at + 5 <= last and stays_silent(doc, at + 1, last):
        name = doc.name_at(at + 1)
        source = doc.tokens(name.span) if name is not None else (at + 1, at + 2)
        return Found(None, None, "narration", source, [trim_marks(doc, source[1], last)], number)
    if found.frame != "act" or not doc.article.side or doc.low[at : at + 2] != ["，", "并"] or at + 4 > last:
        return None
    if cue_at(doc, past_adverbs(doc, at + 1, last), last):
        return None
    content = trim_marks(doc, at + 2, last)
    return Found(None, None, "narration", found.source, [content], number, joint=found.joint)


def _according(doc: Document, number: int, first: int, last: int) -> Found | None:
    """ "据岚海通讯社报道，...": the phrase opens the sentence and ends in a word for a report."""
    form = next((f for f in doc.lists.cues.get(doc.low[first], ()) if f.row.kind == "preposition"), None)
    start = first + 1 + len(form.rest) if form else last
    if form is None or tuple(doc.low[first + 1 : start]) != form.rest:
        return None
    comma = next((k for k in range(start, min(last, start + 30)) if doc.low[k] == "，"), None)
    ends = [len(word) for word in doc.lists["source_ends"] if comma and reads(doc, comma - len(word), word)]
    if comma is None or not ends or comma - max(ends) <= start:
        return None
    content = trim_marks(doc, comma + 1, last)
    source = (start, comma - max(ends))
    return Found((first, start), form, "according", source, [content], number)


def _subject(doc: Document, first: int, cue: Cue, done: list[Found]) -> Range | None:
    """Who ends the words before the cue, adverbs and an 对-phrase passed over.

    A run of names, titles and institutions is one subject ("外交部发言人李某"); so are a pronoun and "双方".
    """
    start = clause_start(doc, first, cue.first)
    asked = cue.form.row.status == "asked" and "".join(doc.low[cue.last : cue.last + 1]) in _EVENT
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
        if end > at and _only_between(doc, end, cue) and not _is_inside(doc, end, cue):
            return at, end
        voiced = voiced or end > at
    when = _subject_of_when(doc, first, start)
    if when is not None and _only_between(doc, start, cue):
        return when
    goes_on = bool(done) and not voiced and start > first and _only_between(doc, start, cue)
    return done[-1].source if goes_on else None


def _is_inside(doc: Document, end: int, cue: Cue) -> bool:
    """ "我们对对方决定加税深表遗憾": the first verb stands in a phrase with 对 that a later one closes."""
    if doc.low[end : end + 1] != ["对"] or "".join(doc.low[cue.first : cue.last]) in doc.lists["closers"]:
        return False
    stop = next((k for k in range(cue.last, len(doc.low)) if doc.low[k] in BREAKS), len(doc.low))
    rest = "".join(doc.low[cue.last : stop])
    return any(word in rest for word in doc.lists["closers"])


def _joint_text(doc: Document, at: int) -> int:
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
    joint = _joint_text(doc, at)
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


def _only_between(doc: Document, end: int, cue: Cue) -> bool:
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


def _read(
    doc: Document, number: int, last: int, cue: Cue | None, source: Range, taken: set[int]
) -> Found | None:
    if cue is None:
        return None
    quote = _quote_before(doc, source[0], taken)
    if quote is not None and (cue.last >= last or doc.low[cue.last] in "。，"):
        return _quoted(doc, number, cue, source, quote, taken)
    if cue.last + 1 < last and cue.form.row.kind == "speech" and doc.low[cue.last] == "了":
        return _told(doc, number, last, cue, source)
    after = cue.last
    if after >= last or ("mark" in cue.form.frames and doc.low[after] not in "，：:"):
        return None
    if _is_when(doc, after, last):
        return None
    if doc.low[after] == "的" and after + 1 >= last - 1:
        return None  # "通话是对方主动要求的": who asked for it, and nothing asked
    opens = doc.quote_from.get(after)
    if opens is not None and cue.form.row.kind == "act" and _opens_clause(doc, opens, last):
        opens = None  # "通报了“某号”渔船的情况"
    if doc.low[after] in "，：," or doc.low[after] == ":" or opens is not None:
        if (
            doc.article.side
            and cue.form.row.kind == "act"
            and doc.low[after] == "，"
            and _is_bare(doc, source, cue)
        ):
            content = trim_marks(doc, after, act_end(doc, replace(cue, last=after + 1), last))
            return Found((cue.first, cue.last), cue.form, "act", source, [content], number)
        return _speech(doc, number, last, cue, source, taken)
    if cue.form.row.kind == "act" or names_feeling(doc, after) or "np" in cue.form.frames:
        return _act(doc, number, last, cue, source)
    return _speech(doc, number, last, cue, source, taken)


def _told(doc: Document, number: int, last: int, cue: Cue, source: Range) -> Found | None:
    """ "说明了前线局势": a verb of saying with 了 tells of a thing that was said."""
    start = max(source[1], clause_start(doc, source[0], cue.first))
    content = trim_marks(doc, start, act_end(doc, cue, last))
    return Found((cue.first, cue.last + 1), cue.form, "act", source, [content], number)


def _is_bare(doc: Document, source: Range, cue: Cue) -> bool:
    """Whether a verb has its subject right before it, and what it tells behind the comma: "双方商定，..."."""
    between = "".join(doc.low[source[1] : cue.first])
    return past_adverbs(doc, source[1], cue.last) >= cue.first or between in doc.lists["adverbs_before"]


def _is_when(doc: Document, at: int, last: int) -> bool:
    """ "回答提问时说，...": the verb only tells when; the next one reports."""
    comma = next((k for k in range(at, min(last, at + 24)) if doc.low[k] in BREAKS), last)
    when = next((k for k in range(at, comma) if doc.low[k] == "时"), None)
    return (
        when is not None
        and when + 1 < comma
        and cue_at(doc, past_adverbs(doc, when + 1, last), last) is not None
    )


def _quoted(doc: Document, number: int, cue: Cue, source: Range, quote: int, taken: set[int]) -> Found:
    """A quotation beside its frame, with the half that follows: “...，”陆某说，“...”."""
    quotes = [quote]
    mark = cue.last < len(doc.low) and doc.low[cue.last] in "，,：:"
    more = doc.quote_from.get(cue.last + 1) if mark and doc.quote_tokens[quote][0] < cue.first else None
    if more is not None and more not in taken:
        quotes.append(more)
    taken.update(quotes)
    return Found((cue.first, cue.last), cue.form, "quote", source, [doc.quote_tokens[q] for q in quotes], number,
                 quotes=set(quotes))  # fmt: skip


def _act(doc: Document, number: int, last: int, cue: Cue, source: Range) -> Found:
    """The act with its verb ("敦促对方..."), or the bare clause where the words of a speech verb are one ("强调A")."""
    end = act_end(doc, cue, last)
    clause = cue.form.row.kind == "speech" and not names_feeling(doc, cue.last)
    if clause and not _is_thing(doc, cue.last, end) and not _resolves(doc, cue):
        return Found(
            (cue.first, cue.last), cue.form, "clause", source, [trim_marks(doc, cue.last, end)], number
        )
    start = max(source[1], clause_start(doc, source[0], cue.first))
    start += doc.low[start] == "并" and start + 1 < cue.last
    start = _lead_of_party(doc, source, start)
    return Found((cue.first, cue.last), cue.form, "act", source, [trim_marks(doc, start, end)], number)


def _lead_of_party(doc: Document, source: Range, start: int) -> int:
    """ "待停火实现后，云方愿...", "对此事，云方深表歉意": condition and topic of what a party does; else `start`."""
    first = doc.sentences[doc.sentence_of(source[0])][0]
    if not party_size(doc, source[0]) or doc.low[source[0] - 1 : source[0]] != ["，"] or first >= source[0]:
        return start
    topic = "".join(doc.low[first : source[0]]).startswith(tuple(doc.lists["topic_leads"]))
    return first if topic or hangs_on(doc, first, source[0]) else start


def _resolves(doc: Document, cue: Cue) -> bool:
    """ "我方重申将于...": a position taken again, told by its verb alone and with no subject of its own."""
    again = cue.form.row.status == "reaffirmed" and bool(doc.article.side)
    opens = "".join(doc.low[cue.last : cue.last + 2])
    return again and opens.startswith(tuple(doc.lists["resolved"]))


def _is_thing(doc: Document, first: int, last: int) -> bool:
    """Whether the words end in a noun that is stated or explained ("一贯立场"), so that they are no clause."""
    text = "".join(doc.low[first:last]).rstrip("，。；")
    return text.endswith(tuple(doc.lists["stated"]))


def _quote_before(doc: Document, source: int, taken: set[int]) -> int | None:
    at = source
    while at > 0 and doc.low[at - 1] in "，,":
        at -= 1
    number = doc.quote_to.get(at)
    if number is None or number in taken or doc.new_paragraph(at - 1, source):
        return None
    return number


def _opens_clause(doc: Document, quote: int, last: int) -> bool:
    """Whether a word in quotation marks only opens what is said: "“脱钩”不符合任何一方利益"."""
    first, end = doc.quote_tokens[quote]
    whole = any(doc.low[k] in BREAKS for k in range(first, end))
    return end < last and not whole and doc.low[end] not in "，。；：！？、—（" and end not in doc.quote_from


def _speech(doc: Document, number: int, last: int, cue: Cue, source: Range, taken: set[int]) -> Found | None:
    start = cue.last
    while start < last and doc.low[start] in "，：,:":
        start += 1
    quote = doc.quote_from.get(start)
    if quote is not None and quote not in taken and not _opens_clause(doc, quote, last):
        return _quoted(doc, number, cue, source, quote, taken)
    content = trim_marks(doc, start, speech_end(doc, source, start, last))
    if content[0] >= content[1]:
        return None
    frame: Frame = "clause"
    return Found((cue.first, cue.last), cue.form, frame, source, [content], number)
