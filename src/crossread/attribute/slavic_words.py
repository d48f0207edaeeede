"""Words of Ukrainian and Russian sentences: cues, names of those who may speak, verbs in the past."""

from __future__ import annotations

from crossread.attribute.cues import MOST_CUES, Cue
from crossread.attribute.document import Document
from crossread.attribute.found import Range
from crossread.model import Span
from crossread.text.cases import cyrillic_key

_LONGEST_NAME = 5
"""Tokens of the longest name that stands in quotation marks."""


def is_past(doc: Document, at: int) -> bool:
    """Whether the word looks like a verb in the past: its ending, a small letter, no name."""
    word = doc.words[at]
    past = word.endswith(doc.lists.endings["past"])
    return len(word) > 4 and word[0].islower() and past and doc.name_at(at) is None


def is_verb(doc: Document, at: int) -> bool:
    """Whether the word looks like a verb in the past or the present."""
    word = doc.words[at]
    return is_past(doc, at) or (
        len(word) > 4 and word[0].islower() and word.endswith(doc.lists.endings["present"])
    )


def is_short_passive(doc: Document, at: int) -> bool:
    """Whether the word looks like a short passive: "домовлено", "перекрыт"."""
    word = doc.words[at]
    return len(word) > 5 and word[0].islower() and word.endswith(doc.lists.endings["short_passive"])


def is_infinitive(doc: Document, at: int) -> bool:
    """Whether the word looks like an infinitive."""
    word = doc.words[at]
    return len(word) > 4 and word[0].islower() and word.endswith(doc.lists.endings["infinitive"])


def opens_relative(doc: Document, comma: int) -> bool:
    """Whether a relative clause opens behind the comma: ", який ...", ", которому ..."."""
    return (
        doc.low[comma] == ","
        and comma + 1 < len(doc.low)
        and doc.low[comma + 1].startswith(("як", "котор"))
        and doc.low[comma + 1] in doc.lists["subordinate"]
    )


def name_in(doc: Document, first: int, last: int, *, quoted: bool = False) -> Range | None:
    """The stretch from the first name, title, pronoun, institution or "the sides" to its end."""
    for at in range(first, last):
        if doc.quoted[at] and not quoted:
            continue
        if doc.low[at] in doc.lists["pronoun_set"]:
            return at, at + 1
        if doc.low[at] in doc.lists["there"] and at in doc.sentence_starts:
            return at, at + 1
        both = doc.lists.both_at(doc.low, at)
        if both and not (both == 1 and at > 0 and doc.low[at - 1].endswith(doc.lists.endings["of_one"])):
            return at, at + both
        initial = len(doc.words[at]) == 1 and doc.words[at].isupper() and doc.low[at + 1 : at + 2] == ["."]
        if initial and at + 2 < last and doc.name_at(at + 2):
            return at, phrase_end(doc, at + 1, last)
        hit = doc.name_at(at)
        if hit is not None and hit.kind == "capital":
            return at, min(last, doc.tokens(hit.span)[1])
        if (
            hit is not None
            or doc.low[at] in doc.lists["aides"]
            or doc.low[at] in doc.lists["visitors"]
            or _is_title(doc, at)
            or doc.low[at] in doc.lists.bodies
        ):
            return at, phrase_end(doc, at, last)
    return None


def stranger_in(doc: Document, first: int, last: int) -> Range | None:
    """The first two words in capitals that stand together: first name and surname of somebody nobody listed."""
    for at in range(first, last - 1):
        if not doc.quoted[at] and all(
            doc.words[k][0].isupper() and doc.words[k].isalpha() for k in (at, at + 1)
        ):
            return at, at + 2
    return None


def _is_title(doc: Document, at: int) -> bool:
    return doc.low[at] in doc.lists.titles or cyrillic_key(doc.low[at]) in doc.lists.title_keys


def phrase_end(doc: Document, at: int, last: int) -> int:
    """Where the phrase that holds token `at` stops; an adverb before the verb ("категорически") is no part of it."""
    occasion = doc.lists["occasion_openers"]
    end = next(
        (k for k in range(at + 1, last) if stops(doc, k, ",;:—–().") or _opens_occasion(doc, k, occasion)),
        last,
    )
    between, adverb = doc.lists["between"], doc.lists.endings["adverb"]
    while end > at + 1 and (doc.low[end - 1] in between or doc.low[end - 1].endswith(adverb)):
        end -= 1
    return end


def _opens_occasion(doc: Document, at: int, nouns: frozenset[str]) -> bool:
    """ "дипломат | у коментарі виданню": where the speaker spoke is no part of his name."""
    return (
        doc.low[at] in doc.lists["occasion_prepositions"]
        and doc.low[at + 1 : at + 2] != []
        and doc.low[at + 1] in nouns
    )


def stops(doc: Document, at: int, marks: str) -> bool:
    """Whether a mark ends the phrase here; the stop of an initial ("А. Лухов") does not."""
    if doc.is_quote_mark(at):
        return True
    initial = doc.low[at] == "." and at > 0 and len(doc.words[at - 1]) == 1 and doc.words[at - 1].isupper()
    return doc.low[at] in marks and not initial


def find_cues(doc: Document, first: int, last: int) -> list[Cue]:
    """Reporting words outside quotation marks between two tokens; they do not overlap."""
    found: list[Cue] = []
    at = first
    while at < last and len(found) < MOST_CUES:
        cue = None if doc.quoted[at] else cue_at(doc, at, last)
        if cue and at > first and doc.low[at - 1] == "не":
            cue = None  # what was not said
        if cue and cue.form.row.kind == "adjective" and _is_to_come(doc, first, at):
            cue = None  # "буде підписано": what is to be settled
        if cue:
            found.append(cue)
        at = cue.last if cue else at + 1
    return found


def _is_to_come(doc: Document, first: int, at: int) -> bool:
    near = doc.low[max(first, at - 3) : at]
    return not doc.lists["future"].isdisjoint(near)


def cue_at(doc: Document, at: int, last: int) -> Cue | None:
    """The reporting word or phrase that starts at a token."""
    for form in doc.lists.cues.get(doc.low[at], ()):
        end = at + 1 + len(form.rest)
        if end <= last and tuple(doc.low[at + 1 : end]) == form.rest:
            return Cue(at, end, form)
        gap = at + 2 + len(form.rest)  # "за його словами", "по её же словам": a pronoun inside the phrase
        gap += not doc.lists["emphasis"].isdisjoint(doc.low[at + 2 : at + 3])
        if (
            form.row.kind == "preposition"
            and len(form.rest) == 1
            and gap <= last
            and doc.low[gap - 1] == form.rest[0]
        ):
            return Cue(at, gap, form)
    return None


def is_proper_name(doc: Document, quoted: Span) -> bool:
    """ "порома «Сент-Бріджет»": a name in quotation marks behind the word for what bears it, which is no quotation."""
    if doc.pack.language not in ("uk", "ru"):
        return False
    first, last = doc.tokens(quoted)
    if not 0 < last - first <= _LONGEST_NAME or first < 2 or not doc.words[first][0].isupper():
        return False
    noun = doc.words[first - 2]
    plain = (
        noun[0].isalpha() and noun[0].islower() and len(noun) > 2 and noun.lower() not in doc.lists["that"]
    )
    return (
        plain and noun.lower() not in doc.lists.cues and not any(is_verb(doc, k) for k in range(first, last))
    )


def names_again(doc: Document, first: int, last: int) -> bool:
    """ "назвала задержание | произволом": behind what is named stands, in the instrumental, what it is called."""
    return any(
        doc.words[at][0].islower()
        and len(doc.low[at]) > 4
        and doc.low[at].endswith(doc.lists.endings["instrumental"])
        for at in range(first + 1, last)
    )


def past_gender(doc: Document, verb: str) -> str | None:
    """ "he" or "she" by the ending of a Ukrainian or Russian past ("сказав", "заявил", "додала"); `None` elsewhere."""
    if verb.endswith(doc.lists.endings["her_past"]):
        return "she"
    return "he" if verb.endswith(doc.lists.endings["his_past"]) else None
