"""Chinese: where a cue stands, and where the words that hang on it end."""

from __future__ import annotations

from crossread.attribute.chinese_names import office_after_surname
from crossread.attribute.cues import Cue
from crossread.attribute.document import Document
from crossread.attribute.found import Range

BREAKS = frozenset("，；。！？：")
"""Marks between clauses."""


def cue_at(doc: Document, at: int, last: int) -> Cue | None:
    """The longest reporting word that begins at a token, and is no part of a listed noun."""
    forms = doc.lists.cues.get(doc.low[at])
    if not forms or noun_size(doc, at):
        return None  # "欢迎仪式", "反对派"
    for form in forms:
        if form.row.kind == "preposition":
            continue
        end = at + 1 + len(form.rest)
        if end <= last and tuple(doc.low[at + 1 : end]) == form.rest:
            return Cue(at, end, form)
    return None


def clause_start(doc: Document, first: int, before: int) -> int:
    """The first token of the clause that holds the token before `before`."""
    for at in range(before - 1, first - 1, -1):
        if doc.low[at] in BREAKS or doc.is_quote_mark(at):
            return at + 1
    return first


def speech_end(doc: Document, source: Range, start: int, last: int) -> int:
    """Before the next clause that reports: its own subject ("，对方表示") or the same one ("，并强调", "，并感谢对方...");
    of what both said, before what they settled ("一致认为...，同意...").
    """
    both = doc.lists.both_at(doc.low, source[0]) > 0
    for at in range(start, last):
        if doc.low[at] not in "，；" or doc.quoted[at] or at + 1 >= last:
            continue
        if _remarks(doc, at + 1, last):
            return at
        verb = past_adverbs(doc, at + 1, last)
        if doc.low[verb] in doc.lists.pronouns and cue_at(doc, past_adverbs(doc, verb + 1, last), last):
            return at
        more = cue_at(doc, verb, last)
        if more and at > start + 1 and (more.form.row.kind == "speech" or _acts(doc, more, at, both=both)):
            return at
        if _other_speaks(doc, at + 1, last):
            return at
    return last


def _acts(doc: Document, cue: Cue, comma: int, *, both: bool) -> bool:
    """Whether a clause of a readout tells another act of whoever was speaking: "并" and what is done by saying it, or what
    both agreed."""
    if not doc.article.side or cue.form.row.kind != "act":
        return False
    if both and cue.form.row.status == "agreed":
        return True
    return doc.low[comma + 1] == "并" and cue.form.base in doc.lists["performed"]


def act_end(doc: Document, own: Cue, last: int) -> int:
    """An act goes on over commas until a clause that opens a report or an act of its own.

    "表示关切，敦促对方..." is one act: a feeling and the wish that comes of it.
    """
    for at in range(own.last, last):
        if doc.low[at] in "；。" and not doc.quoted[at]:
            return at
        if doc.low[at] != "，" or at + 1 >= last:
            continue
        if doc.low[last - 1] == "？" and "，" not in doc.low[at + 1 : last]:
            return at  # "据消息，某人要求停止出口，对此有何回应？"
        if _other_speaks(doc, at + 1, last) or _remarks(doc, at + 1, last):
            return at
        verb = past_adverbs(doc, at + 1, last)
        cue = cue_at(doc, verb, last)
        if cue and own.form.row.status == "asked" and cue.form.row.status == "promised" and verb > at + 1:
            continue  # "要求对方放人，并保证...": the promise is a part of what is asked
        if cue and cue.form.base == "就" and own.form.row.status in ("agreed", "asked", "promised"):
            continue  # "商定成立工作组，就...继续磋商"
        if doc.low[at + 1] == "并" and doc.article.side and (cue or own.form.row.status != "asked"):
            return at  # "要求对方放人，并对责任人追责" is one demand
        pledged = cue is not None and cue.form.base in doc.lists["pledging"]
        if cue and (verb > at + 1 or own.form.row.kind == "act" or cue.form.row.kind == "speech" or pledged):
            return at
    return last


def _remarks(doc: Document, at: int, last: int) -> bool:
    """ "，但这一点未见于对方通稿": what a paper says of the text it reports, and nobody's claim."""
    if doc.article.side or doc.low[at] not in "但而不然":
        return False
    text = "".join(doc.low[at:last])
    opens = text.startswith(tuple(doc.lists["turning"]))
    return opens and any(word in text for word in doc.lists["remarks"])


def _other_speaks(doc: Document, at: int, last: int) -> bool:
    """ "，某人对此「表示理解」", "，林总理未作承诺": a person opens the clause and reports, quoted or not, behind nothing
    but adverbs; or is said not to have."""
    hit = doc.name_at(at)
    office = office_after_surname(doc, at) if hit is None else None
    if office is None and (hit is None or hit.kind != "person"):
        return False
    end = office[1] if office else past_title(doc, doc.tokens(hit.span)[1] if hit else at)
    verb = past_adverbs(doc, end, last)
    verb += verb in doc.quote_from
    if verb < last and cue_at(doc, verb, last) is not None:
        return True
    return "".join(doc.low[verb:last]).startswith(tuple(doc.lists["undone"]))


def stays_silent(doc: Document, at: int, last: int) -> bool:
    """ "，某人对此未作承诺": a person opens the clause, and what he did not do is told without a verb of saying."""
    hit = doc.name_at(at) if at < last else None
    if hit is None or hit.kind != "person":
        return False
    after = past_adverbs(doc, past_title(doc, doc.tokens(hit.span)[1]), last)
    return "".join(doc.low[after:last]).startswith(tuple(doc.lists["undone"]))


def past_title(doc: Document, at: int) -> int:
    """Past the office behind a name: "某人总统"."""
    titles = doc.lists.titles.get(doc.low[at], ()) if at < len(doc.low) else ()
    return at + max((len(t) for t in titles if tuple(doc.low[at : at + len(t)]) == t), default=0)


def noun_size(doc: Document, at: int) -> int:
    """Tokens of a noun at a token that is made of a reporting word ("邀请信"); 0 where none stands."""
    nouns = doc.lists.phrases.get(doc.low[at])
    if not nouns:
        return 0
    return next((len(noun) for noun in nouns if tuple(doc.low[at : at + len(noun)]) == noun), 0)


def past_adverbs(doc: Document, at: int, last: int) -> int:
    """Past "并", "同时": the token where the verb may stand."""
    text = "".join(doc.low[at : min(last, at + 4)])
    adverb = next(
        (a for a in sorted(doc.lists["adverbs_before"], key=len, reverse=True) if text.startswith(a)), ""
    )
    return at + len(adverb) if adverb and at + len(adverb) < last else at
