"""Sources that are no subject of a verb: "according to", "the claim of X that", "was said to have", "quoted as saying"."""

from __future__ import annotations

from crossread.attribute.clauses import clause_end, has_finite_verb, trim
from crossread.attribute.complement import right_of
from crossread.attribute.cues import Cue
from crossread.attribute.edges import right_edge
from crossread.attribute.found import Found, Frame, Range
from crossread.attribute.source import noun_phrase_left, source_right
from crossread.attribute.state import SentenceState
from crossread.attribute.words import CueForm


def according(s: SentenceState, cue: Cue, place: int) -> Found | None:
    """ "According to X, ..." and "..., according to X"."""
    doc = s.doc
    end = cue.last
    while end < s.last and doc.low[end] not in ",;:" and not doc.is_quote_mark(end) and end - cue.last < 20:
        if doc.low[end] in ".!?" and end == s.last - 1:
            break
        end += 1
    end = _past_name(s, end)
    source = trim(doc, cue.last, end)
    if source[0] >= source[1] or _is_measure(s, source):
        return None
    opens = not any(doc.words[k][0].isalnum() for k in range(covered_by_clause(s, cue.first), cue.first))
    if opens and cue.first - s.first <= 3:
        content = trim(doc, end, s.last)
    else:
        content = trim(doc, covered_by_clause(s, cue.first), cue.first)
    pieces = [content, *_rest_of_clause(s, content, end)]
    if sum(last - first for first, last in pieces) < 2:
        return None
    s.covered = max(s.covered, end)
    return Found((cue.first, cue.last), cue.form, "according", source, pieces, s.number)


def _past_name(s: SentenceState, comma: int) -> int:
    """ "According to her spokesman, Jonas Keller, ...": the name set off by commas belongs to the source."""
    doc, end = s.doc, comma + 1
    if comma >= s.last or doc.low[comma] != ",":
        return comma
    while end < min(s.last, comma + 6) and doc.tags[end] == "N":
        end += 1
    return end if comma + 1 < end < s.last and doc.low[end] == "," else comma


def _rest_of_clause(s: SentenceState, before: Range, end: int) -> list[Range]:
    """ "The ferry, according to her, | will sail": what follows the phrase, where its verb stands there."""
    doc, lists = s.doc, s.doc.lists
    if before[0] >= end or end + 1 >= s.last or doc.low[end] != "," or has_finite_verb(doc, *before):
        return []
    verb = doc.low[end + 1] in lists["finite"] or doc.low[end + 1].endswith("ed")
    rest = trim(doc, end, clause_end(doc, end + 1, s.last, ()))
    return [rest] if verb and rest[0] < rest[1] else []


def _is_measure(s: SentenceState, source: Range) -> bool:
    """ "according to rank", "according to plan": one bare noun that is neither a voice nor several."""
    word, lists = s.doc.words[source[0]], s.doc.lists
    listed = word in lists.bodies or word in lists.titles or word in lists.pronouns
    voice = (
        listed or word in lists["aides"] or word in lists["channels"] or word in s.doc.lists["plain_voices"]
    )
    return source[1] - source[0] == 1 and word.isalpha() and word.islower() and not voice and word[-1] != "s"


def in_words(s: SentenceState) -> Found | None:
    """ "In Diarra's words, ..." at the start of a sentence."""
    doc = s.doc
    comma = next((k for k in range(s.first, min(s.last, s.first + 10)) if doc.low[k] == ","), None)
    if (
        comma is None
        or doc.low[s.first] not in doc.lists["own_words_openers"]
        or doc.low[comma - 1] not in doc.lists["own_words"]
    ):
        return None
    source = s.first + 1, comma - 1
    owned = source[0] < source[1] and (
        doc.low[source[1] - 1].endswith("'s") or doc.low[source[0]] in doc.lists["possessives"]
    )
    content = trim(doc, comma, s.last)
    if not owned or content[1] - content[0] < 2:
        return None
    s.take_quotes([content])
    return Found((s.first, s.first + 1), s.doc.lists.cues["according"][0], "according", source, [content], s.number,
                 quotes=s.quotes_in([content]))  # fmt: skip


def covered_by_clause(s: SentenceState, before: int) -> int:
    """Start of what a source phrase at `before` speaks of: the sentence, or the stretch after the last semicolon."""
    at = before - 1
    while at >= s.first and not (s.doc.low[at] == ";" and not s.doc.quoted[at]):
        at -= 1
    return max(s.first, at + 1)


def quoted_as(s: SentenceState, cue: Cue, place: int, source: Range | None) -> Found | None:
    """ "The agency quoted him as saying that ..." and "he was quoted as saying ..."."""
    doc = s.doc
    limit = min(s.last - 1, cue.last + 10)
    at = next(
        (k for k in range(cue.last, limit) if doc.low[k] == "as" and doc.low[k + 1].endswith("ing")), None
    )
    if at is None:
        return None
    who = source if cue.passive else (cue.last, at)
    if who is None or who[0] >= who[1]:
        return None
    by = (cue.last + 1, at) if cue.passive and doc.low[cue.last] == "by" else None
    inner = next((form for form in doc.lists.cues.get(doc.low[at + 1], ()) if not form.rest), None)
    start = at + 2 if inner is None or ("that" in inner.frames and inner.row.status == "said") else at + 1
    content = trim(doc, start, clause_end(doc, start, s.last, s.cues[place + 2 :]))
    s.spent.add(at + 1)
    if content[0] >= content[1]:
        content = trim(doc, s.framed, (source or who)[0]) if not cue.passive else content
    if content[0] >= content[1]:
        return None
    s.take_quotes([content])
    s.covered = max(s.covered, content[1])
    frame: Frame = "that" if doc.low[content[0]] in doc.lists["that"] else "clause"
    return Found((cue.first, cue.last), cue.form, frame, who, [content], s.number,
                 channel=by if cue.passive else source,
        inner=inner, quotes=s.quotes_in([content]))  # fmt: skip


def passive(s: SentenceState, cue: Cue, place: int, source: Range | None) -> Found | None:
    """ "Wang was said to have ...", "it was agreed that ...", "was quoted as saying"."""
    doc = s.doc
    following = s.cues[place + 1 :]
    if cue.last >= s.last:
        return None
    word = doc.low[cue.last]
    impersonal = source is not None and doc.low[source[0]] == "it" and source[1] - source[0] == 1
    settled = cue.form.row.status == "agreed" or cue.form.base in doc.lists["settled"]
    if impersonal and doc.article.side and source and (behind := _behind(s, cue, source)):
        return Found((cue.first, cue.last), cue.form, "act" if settled else "clause", None, [behind], s.number,
                     joint=settled, impersonal=True)  # fmt: skip
    if impersonal and not settled and doc.article.side and word in doc.lists["that"]:
        end = clause_end(doc, cue.last, s.last, following)
        return Found(
            (cue.first, cue.last), cue.form, "that", None, [(cue.last, end)], s.number, impersonal=True
        )
    there = _said_there(s, source) if impersonal and source and not doc.article.side else None
    if there is not None and word in doc.lists["that"]:
        end = clause_end(doc, cue.last, s.last, following)
        s.take_quotes([(cue.last, end)])
        return Found((cue.first, cue.last), cue.form, "that", there, [(cue.last, end)], s.number, channel=there,
                     quotes=s.quotes_in([(cue.last, end)]))  # fmt: skip
    if impersonal and settled:
        end = clause_end(doc, cue.last, s.last, following)
        start = source[0] if source else s.first
        found = Found((cue.first, cue.last), cue.form, "act", None, [(start, end)], s.number, joint=True)
        return found
    if word == "by":
        return _by_agent(s, cue, source)
    if cue.form.base in doc.lists["questions"]:
        return _asked(s, cue, place)
    nobody = _to_somebody(s, cue, place, source)
    if nobody:
        return nobody
    if (
        word == "to"
        and source
        and cue.form.base in doc.lists["said_to_have"]
        and doc.low[cue.last + 1 : cue.last + 2] == ["have"]
    ):
        start = cue.last + 2
        end = clause_end(doc, start, s.last, following)
        content = [trim(doc, start, end)]
        s.take_quotes(content)
        s.covered = end
        return Found((cue.first, cue.last), cue.form, "passive", source, content, s.number,
                     inner=_reported_verb(s, content[0]), quotes=s.quotes_in(content))  # fmt: skip
    return None


def _said_there(s: SentenceState, it: Range) -> Range | None:
    """ "In Oslo it is claimed that ...": the capital, state or institution in which nobody named says so."""
    doc, at = s.doc, s.first + 1
    if doc.low[s.first] not in doc.lists["said_there_openers"] or not at < it[0] <= at + 6:
        return None
    hit = doc.name_at(at + (doc.low[at] == "the"))
    if hit is None or hit.kind not in ("capital", "side", "institution") or doc.possessive(hit):
        return None
    end = doc.tokens(hit.span)[1]
    return doc.tokens(hit.span) if end + (doc.low[end] == ",") == it[0] else None


def _behind(s: SentenceState, cue: Cue, source: Range) -> Range | None:
    """ "The port will open in May, it was agreed.": the clause before an impersonal frame that closes the sentence."""
    doc, comma = s.doc, source[0] - 1
    if cue.last < s.last - 1 or comma <= s.framed or doc.low[comma] not in (",", "—", "–"):
        return None
    lead = trim(doc, s.framed, comma)
    return lead if lead[1] - lead[0] > 2 and has_finite_verb(doc, *lead) else None


def _by_agent(s: SentenceState, cue: Cue, subject: Range | None) -> Found | None:
    """ "The plan was rejected by Oslo": who did it stands behind "by", and what he speaks of is the subject."""
    doc = s.doc
    if doc.article.side and doc.low[cue.first - 1] == "be":
        return None  # "is to be decided by a panel": nobody has decided
    agent = source_right(doc, cue.last + 1, s.last)
    whole = doc.tags[cue.first] == "Q"
    if subject is None and not whole:
        subject = noun_phrase_left(doc, s.covered, cue.first)
    if agent is None or subject is None or subject[1] > cue.first:
        return None
    return Found(
        (cue.first, cue.last), cue.form, "act", agent, [(subject[0], cue.last)], s.number, aside=not whole
    )


def _to_somebody(s: SentenceState, cue: Cue, place: int, subject: Range | None) -> Found | None:
    """ "He was accused of fraud", "the firm is credited with it": nobody is named who did."""
    doc = s.doc
    if subject is None or doc.tags[cue.first] != "Q" or f"np+{doc.low[cue.last]}" not in cue.form.frames:
        return None
    end = clause_end(doc, cue.last, s.last, s.cues[place + 1 :])
    piece = (cue.last, right_edge(doc, cue, subject, (cue.last, end), clause=False))
    if piece[0] >= piece[1]:
        return None
    return Found((cue.first, cue.last), cue.form, "act", None, [subject, piece], s.number, aside=True)


def _asked(s: SentenceState, cue: Cue, place: int) -> Found | None:
    """ "Asked whether A, she said B": nobody is named who asked."""
    right = right_of(s, cue, place)
    if right is None or right[0] == "quote":
        s.taken -= right[2] if right else set()
        return None
    first, last = right[1][-1]
    comma = next(
        (k for k in range(max(first, cue.last), last) if s.doc.low[k] == "," and not s.doc.quoted[k]), last
    )
    return Found((cue.first, cue.last), cue.form, right[0], None, [(first, comma)], s.number, aside=True)


def _reported_verb(s: SentenceState, content: Range) -> CueForm | None:
    """The listed verb that opens the content, inside quotation marks or not."""
    doc = s.doc
    at = next((k for k in range(*content) if doc.words[k][0].isalpha()), content[0])
    return next((form for form in doc.lists.cues.get(doc.low[at], ()) if not form.rest), None)
