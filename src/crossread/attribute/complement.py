"""What stands to the right of a cue and may be its content: a clause, an act, a thing said, a quotation."""

from __future__ import annotations

from crossread.attribute.addressee import addressed, before_next_that, past_addressee
from crossread.attribute.clauses import clause_end, has_finite_verb, is_second_act, skip_adverbials, trim
from crossread.attribute.cues import Cue
from crossread.attribute.document import Document
from crossread.attribute.found import Frame, Range
from crossread.attribute.quoting import introduced_quote
from crossread.attribute.state import SentenceState


def right_of(s: SentenceState, cue: Cue, place: int) -> tuple[Frame, list[Range], set[int]] | None:
    """(frame, content, quotations) to the right of the cue, if what follows is one of its frames."""
    doc, frames = s.doc, cue.form.frames
    if cue.last >= s.last:
        return None
    quoted = introduced_quote(s, cue, place)
    if quoted:
        return quoted
    following = s.cues[place + 1 :]
    at = skip_adverbials(doc, cue.last, s.last)
    if ("obj" in frames or "np+to" in frames) and doc.low[cue.last] != ",":
        beyond = past_addressee(s, cue.last)
        if beyond is not None:
            return addressed(s, cue, beyond, following)
    matter = f"p:{doc.low[cue.last]}" in frames and cue.form.row.status == "thanked"
    that = _that_ahead(doc, cue.last, s.last) if frames & {"that", "obj"} and not matter else None
    fact = _fact_ahead(doc, cue, s.last)
    if fact is not None:
        return "that", [(fact, clause_end(doc, fact, s.last, following))], set()
    if that is not None:
        return "that", [(that, clause_end(doc, that, s.last, following))], set()
    for start in dict.fromkeys((cue.last, at)):
        if start >= s.last or (start > cue.last and _is_relative(doc, start)):
            continue
        if frames & {"that", "obj"} and is_complement(
            doc, start, s.last, sure="np" not in frames and cue.form.row.kind == "speech"
        ):
            return "that", [(start, clause_end(doc, start, s.last, following))], set()
        if "whether" in frames and doc.low[start] in doc.lists["wh"]:
            return "clause", [(start, clause_end(doc, start, s.last, following))], set()
    return _plain_right(s, cue, at, following)


def _fact_ahead(doc: Document, cue: Cue, last: int) -> int | None:
    """ "drew attention to | the fact that": the "that" behind a noun that stands for the clause."""
    at = cue.last
    if doc.low[at : at + 1] == ["to"] or doc.low[at : at + 1] == ["on"]:
        at += 1
    fact = doc.low[at : at + 1] == ["the"] and not doc.lists["fact_nouns"].isdisjoint(
        doc.low[at + 1 : at + 2]
    )
    opens = fact and at + 3 < last and doc.low[at + 2] in doc.lists["that"]
    said = cue.form.row.status in ("said", "reaffirmed", "warned") and cue.form.row.strength < 4
    return at + 2 if opens and said else None


def _that_ahead(doc: Document, at: int, last: int) -> int | None:
    """ "said, however, that", "said at a stop in Velden, Ostmark, that": the "that" behind nothing but phrases."""
    if doc.tags[at] not in ",pas" or doc.low[at] not in (
        ",",
        *doc.lists["prepositions"],
        *doc.lists["adverbs"],
    ):
        return None
    for place in range(at + 1, min(last - 3, at + 18)):
        if doc.low[place] in doc.lists["that"] and doc.low[place - 1] != "so":
            return (
                place if doc.tags[place + 1] in "doNnyiuj" and has_finite_verb(doc, place + 1, last) else None
            )
        if doc.tags[place] not in "pdnNau," and not (doc.low[place] == "as" or doc.tags[place] in "Gj"):
            return None
        if doc.quoted[place] or doc.low[place] in ";:":
            return None
    return None


def _is_relative(doc: Document, at: int) -> bool:
    """ "protested at the noise that | came from the port": a verb right behind "that" has it as its subject."""
    if doc.low[at] not in doc.lists["that"] or at + 1 >= len(doc.tags):
        return False
    return doc.tags[at + 1] in "Vx" and doc.tags[at - 1] in "nNuj"


def _plain_right(
    s: SentenceState, cue: Cue, at: int, following: list[Cue]
) -> tuple[Frame, list[Range], set[int]] | None:
    doc, frames = s.doc, cue.form.frames
    word = doc.low[cue.last]
    if word in ",;.)-—–":
        return _past_insertion(s, cue, following) if word == "," else None
    end = before_next_that(s, cue, clause_end(doc, cue.last, s.last, following))
    if doc.article.side:
        end = next((k for k in range(cue.last + 1, end) if is_second_act(doc, k, end)), end)
    if "to" in frames and cue.last + 1 < s.last and (word == "to" or _infinitive_ahead(doc, cue.last, end)):
        return "act", [(cue.first, end)], set()
    if "as" in frames and "as" in doc.low[cue.last : cue.last + 10]:
        return "act", [(cue.first, end)], set()
    if "called" in frames:
        return _called(s, cue, end)
    if f"p:{word}" in frames or ("ing" in frames and word.endswith("ing")):
        return "act", [(cue.first, end)], set()
    if doc.article.side and _names_matter(s, cue):
        return "act", [(cue.first, end)], set()
    if "clause" in frames and word in doc.lists["days"] and opens_clause(doc, at, end):
        return "clause", [(at, end)], set()  # "announced Sunday she will resign"
    things = {"np", "np!", "np!!", "np?"} if doc.article.side else {"np", "np!", "np!!"}
    bare = "clause" in frames and opens_clause(doc, cue.last, end)
    clause = cue.form.row.kind == "told" and word in doc.lists["that"] and is_complement(doc, cue.last, end)
    if frames & things and not bare and not clause and _is_noun_phrase(s, cue.last):
        own = "np!" in frames and not doc.article.side  # in a readout the act itself is told
        return ("thing" if own else "act"), [(cue.last if own else cue.first, end)], set()
    opens = at < s.last and doc.low[at] not in ",;:." and doc.low[at] not in doc.lists["prepositions"]
    strict = cue.form.row.kind != "speech" or "np" in frames
    if "clause" in frames and opens and (opens_clause if strict else has_finite_verb)(doc, at, end):
        if (
            word in doc.lists["finite"]
        ):  # "which Oslo said was made in June, ...": the gap clause ends at its comma
            end = next((k for k in range(at, end) if doc.low[k] == "," and not doc.quoted[k]), end)
        return "clause", [(at, end)], set()
    if "clause" in frames and word == ":":
        return "clause", [trim(doc, cue.last, end)], set()
    return None


def _infinitive_ahead(doc: Document, at: int, end: int) -> bool:
    """ "agreed at Tuesday's meeting to have it lifted": the infinitive stands behind a phrase of time or place."""
    if doc.low[at] not in ("at", "in", "on", "during", "after", "last", "this", *doc.lists["days"]):
        return False
    to = next((k for k in range(at + 1, min(end, at + 8)) if doc.tags[k] == "t"), None)
    return to is not None and all(doc.tags[k] in "pdnNuaGj" for k in range(at, to))


def _names_matter(s: SentenceState, cue: Cue) -> bool:
    """ "protested at the noise", "objected over the quota": in a readout any strong verb with what it is about."""
    doc, at = s.doc, cue.last
    if cue.form.rest or cue.form.row.strength < 3 or cue.form.row.status not in ("said", "warned"):
        return False
    if doc.low[at] not in doc.lists["matter"] or cue.form.form == "participle":
        return False
    after = doc.low[at + 1] if at + 1 < s.last else ""
    return bool(after) and after not in doc.lists["days"] and not after.isdigit()


def opens_clause(doc: Document, first: int, last: int) -> bool:
    """Whether a subject and its verb follow without "that" ("insists the deal is done"), and no mere noun phrase."""
    for at in range(first, last):
        tag = doc.tags[at]
        if at > first and tag in "Vx":
            participle = tag == "V" and doc.low[at] in doc.lists["participles"] and doc.tags[at - 1] == "n"
            if not (participle and doc.tags[at + 1 : at + 2] and doc.tags[at + 1] == "p"):
                return True  # but "the progress made in the talks" is a noun phrase
        if tag == "y" and at <= first + 1:
            return True
        gap = at > first and tag in "oy"  # "the deal he had struck" is a noun phrase
        if tag in "rws" or gap or doc.low[at] in ",;:" or doc.quoted[at]:
            return False
    return False


def _past_insertion(
    s: SentenceState, cue: Cue, following: list[Cue]
) -> tuple[Frame, list[Range], set[int]] | None:
    """ "had promised, according to Kesh, “to look again”": the words behind an inserted source phrase."""
    doc = s.doc
    if not following or following[0].form.row.kind != "preposition" or following[0].first > cue.last + 2:
        return None
    start = next((k + 1 for k in range(following[0].last, s.last) if doc.low[k] == ","), s.last)
    end = clause_end(doc, start, s.last, following[1:]) if start < s.last else start
    infinitive = doc.low[start : start + 1] == ["to"] or doc.low[start + 1 : start + 2] == ["to"]
    if end - start < 2 or (
        not (infinitive and "to" in cue.form.frames) and doc.low[start] not in doc.lists["that"]
    ):
        return None
    return ("act" if infinitive else "that"), [(start, end)], set()


def _is_noun_phrase(s: SentenceState, at: int) -> bool:
    word, lists = s.doc.low[at], s.doc.lists
    if word in lists["prepositions"] or word in lists["be"] or word in lists["conjunctions"]:
        return False
    return s.doc.words[at][0].isalnum() or s.doc.is_quote_mark(at)


def _called(s: SentenceState, cue: Cue, end: int) -> tuple[Frame, list[Range], set[int]] | None:
    """ "called the atmosphere “cold”", "called it a mistake": a telephone call or a visit names nothing."""
    doc = s.doc
    number = next(iter(doc.quotes_from(cue.last, end)), None)
    if number is not None and number not in s.taken:
        s.taken.add(number)
        return "called", [(cue.first, max(end, doc.quote_tokens[number][1]))], {number}
    return ("called", [(cue.first, end)], set()) if _names_again(doc, cue.last, end) else None


def _names_again(doc: Document, at: int, end: int) -> bool:
    """Whether a second phrase says what the first is called: "it unfair", "the plan a mistake"."""
    tags = doc.tags
    if at + 1 >= end:
        return False
    if tags[at] in "mi":
        return tags[at + 1] in "dnjNGQuR"
    if doc.low[at] in doc.lists["demonstratives"] and tags[at + 1] == "d":
        return True
    for place in range(at + 1, min(end, at + 8)):
        if tags[place] in "t,VxrwsG":
            return False
        if doc.low[place] in doc.lists["articles"] and tags[place - 1] in "nNm":
            return True
    return False


def is_complement(doc: Document, at: int, last: int, *, sure: bool = False) -> bool:
    """Whether "that" at `at` opens a clause; it points back to something in "rejected that on Thursday".

    After a verb that takes no noun (`sure`) any longer stretch is a clause, whatever its verb.
    """
    if sure and doc.low[at] in doc.lists["that"] and last - at > 5 and doc.words[at + 1][0].isalpha():
        after = doc.low[at + 1]
        return after not in doc.lists["prepositions"] and after not in doc.lists["days"]
    if doc.low[at] not in doc.lists["that"]:
        return False
    follows = doc.low[at + 1] if at + 1 < last else ""
    opens = follows in doc.lists["complement_starts"] and last - at > 3  # "that the ferry serves"
    return opens or has_finite_verb(doc, at + 1, last) or any(doc.quoted[at:last])
