"""Whom Ukrainian and Russian phrases without a name mean: "the Kesh side", "the guest", an office as the text gave it."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found
from crossread.attribute.institutions import last_institution
from crossread.attribute.roles import is_aide
from crossread.attribute.slavic_words import is_verb, name_in
from crossread.attribute.speaking import SpeakerState
from crossread.attribute.words import CueForm
from crossread.model import Span, Speaker
from crossread.text.cases import cyrillic_key

_APPOSED = 7
"""Words before a name that may be the office of whoever bears it."""
_SUBJECT = 6
"""Words of the longest subject before a frame."""
_STEM = 4
"""Letters that a country's name and its adjective share at the least."""


def of_slavic(r: SpeakerState, words: list[str], span: Span, first: int) -> Speaker | None:
    """The party or the person whom an Ukrainian or Russian phrase means; `None` leaves it to the rules of all languages."""
    if r.doc.pack.language not in ("uk", "ru"):
        return None
    if words[0] in r.doc.lists["there"] and (body := last_institution(r, first)) is not None:
        return r.again(body, span)  # "Там же уточнили"
    return _side(r, words, span, first) or _guest(r, words, span, first)


def quoted_act(doc: Document, found: Found) -> CueForm | None:
    """ "Канцлер, ідеться в тексті, «висловив радість»": the verb of the act, where the subject alone stands before it."""
    if doc.pack.language not in ("uk", "ru"):
        return None
    (first, last), (start, _) = found.content[0], found.content[1]
    if last - first > _SUBJECT or name_in(doc, first, last) is None:
        return None
    start += start in doc.quote_from
    forms = doc.lists.cues.get(doc.low[start], ())
    rest = next(
        (one for one in forms if tuple(doc.low[start + 1 : start + 1 + len(one.rest)]) == one.rest), None
    )
    return rest if rest is not None and rest.row.kind == "speech" else None


def _side(r: SpeakerState, words: list[str], span: Span, first: int) -> Speaker | None:
    """ "Каржанська сторона", "яргинские партнёры", "наша сторона": a country as a party."""
    if len(words) == 1 and words[0] in r.doc.lists["us"] and r.side:  # "нам пообіцяли": the others
        other = next((one for one, _ in r.doc.cast.presence.most_common() if one and one != r.side), None)
        name = r.packs.sides.name(other) if other else ""
        return Speaker(name=name, side=other, span=span, kind="side") if other else None
    if len(words) < 2 or words[-1] not in r.doc.lists["side_nouns"] or len(words) > 3:
        return None
    if words[0] in r.doc.lists["our_side"] and r.side:
        return Speaker(name=r.packs.sides.name(r.side), side=r.side, span=span, kind="side")
    hit = next((h for h in r.doc.names_in(span) if h.kind == "side"), None)
    side = hit.side if hit else _by_adjective(r, words[:-1])
    if side is None:
        return None
    return Speaker(name=r.packs.sides.name(side), side=side, span=span, kind="side")


def _by_adjective(r: SpeakerState, words: list[str]) -> str | None:
    """The side whose name begins as an adjective does that no list has."""
    endings = r.doc.lists.endings["country_adjective"]
    adjective = next((word for word in words if word.endswith(endings)), None)
    if adjective is None:
        return None
    ending = max((one for one in endings if adjective.endswith(one)), key=len)
    stem = adjective.removesuffix(ending)
    present = dict.fromkeys(hit.side for hit in r.doc.hits if hit.side)
    for side in present:
        known = r.packs.sides.sides.get(side)
        names = [name.casefold() for name in known.names] if known else []
        if len(stem) >= _STEM and any(name.startswith(stem[: max(_STEM, len(stem) - 2)]) for name in names):
            return side
    return None


def _guest(r: SpeakerState, words: list[str], span: Span, first: int) -> Speaker | None:
    """ "Гість", "господар": who came, and who received him."""
    guest = words[-1] in r.doc.lists["guests"]
    if (not guest and words[-1] not in r.doc.lists["hosts"]) or not r.side:
        return None
    for bearer in r.doc.cast.on_stage(r.doc.starts[first]):
        if bearer.side is not None and not is_aide(bearer.role) and (bearer.side != r.side) == guest:
            return r.as_speaker(bearer, span)
    return None


def by_apposition(r: SpeakerState, words: list[str], span: Span) -> Speaker | None:
    """ "Председатель Правительства": the one person before whose name the text has set these words."""
    keys = [cyrillic_key(word) for word in words if word[0].isalpha()]
    if r.doc.pack.language not in ("uk", "ru"):
        return None
    if not keys or len(keys) > _APPOSED:
        return None
    fitting = {}
    for hit, bearer in r.doc.cast.people:
        at = r.doc.tokens(hit.span)[0]
        start = next(
            (k + 1 for k in range(at - 1, max(-1, at - _APPOSED - 1), -1) if not _in_office(r, k)),
            max(0, at - _APPOSED),
        )
        before = [cyrillic_key(word) for word in r.doc.low[start:at]]
        if any(before[k : k + len(keys)] == keys for k in range(len(before))):
            fitting[bearer.name] = bearer
    whole = len(keys) > 1 or _is_title(r, words[0])
    return r.as_speaker(next(iter(fitting.values())), span) if len(fitting) == 1 and whole else None


def _in_office(r: SpeakerState, at: int) -> bool:
    """Whether the word may be part of an office: no mark, no verb, no word that reports."""
    return (
        r.doc.words[at][0].isalpha() and not is_verb(r.doc, at) and r.doc.low[at] not in r.doc.lists["that"]
    )


def _is_title(r: SpeakerState, word: str) -> bool:
    return cyrillic_key(word) in r.doc.lists.title_keys
