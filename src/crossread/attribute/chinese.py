"""Chinese: the subject stands right before the cue, the content after a comma or a colon.

What a readout says next in the paragraph is still the same speaker's.
"""

from __future__ import annotations

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
from crossread.attribute.chinese_signs import names_feeling, party_size, reads
from crossread.attribute.chinese_subject import joint_text, only_between, subject_of
from crossread.attribute.cues import Cue
from crossread.attribute.document import Document
from crossread.attribute.force_signs import hangs_on
from crossread.attribute.found import Found, Frame, Range

_SCARE = 8
"""Tokens, marks included, of the longest stretch in quotation marks that may hold a cue."""


def find_in_sentence(doc: Document, number: int, first: int, last: int, taken: set[int]) -> list[Found]:
    """All attributions of one sentence, in the order of their cues."""
    outer = _according(doc, number, first, last)
    done: list[Found] = []
    over: Range | None = None
    at = first if outer is None else outer.first
    while at < last:
        cue = cue_at(doc, at, last) if not doc.quoted[at] else _quoted_cue(doc, at, last)
        source = subject_of(doc, first, cue, done) if cue else None
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
        found.joint = found.joint or bool(found.source and joint_text(doc, found.source[0]))
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
    return cue is not None and only_between(doc, start, cue)


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
