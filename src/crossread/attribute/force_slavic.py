"""Ukrainian and Russian force: allegations called untrue, what others have to do, what one's own side refuses."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.own_side import of_own_side
from crossread.model import Speaker, Status

_REACH = 14
"""Words at the head of the content in which the modal verb, or the negative, stands."""
_PERFORMING = 24
"""Words of a quotation in which the verb of an act in the first person stands."""
_PERFORMED: tuple[Status, ...] = ("thanked", "asked", "promised", "warned", "reaffirmed")


def by_slavic_words(
    doc: Document, found: Found, pieces: list[Range], speaker: Speaker
) -> tuple[Status, int] | None:
    """(status, strength) where these words tell it; `None` leaves it to the rules of all languages."""
    words = [doc.low[k] for first, last in pieces for k in range(first, last)]
    if _called_untrue(doc, words):
        return "denied", 4
    if any(phrase in " ".join(words) for phrase in doc.lists["threats"]):
        return "warned", 4
    if found.frame == "that" and doc.low[found.first] in doc.lists["so_that"]:
        return "asked", 4  # "наполягає, щоб ..."
    if (told := _performed(doc, words)) is not None and not (found.form and found.frame == "that"):
        return told, 4
    if found.frame == "act" and (told := _by_object(doc, found, words)) is not None:
        return told, 4
    if found.frame in ("that", "clause", "quote", "floating", "according", "turn"):
        if _demands(doc, pieces, speaker):
            return "asked", 4
        if _refuses(doc, found, pieces, speaker, words) or _there_is_none(doc, words):
            return "denied", 4
        if _of_failing(doc, found, pieces, speaker, words):
            return "said", 3
    return None


def _performed(doc: Document, words: list[str]) -> Status | None:
    """ "Ми просимо ...", "Гарантуємо ...": what is done by saying it in the first person; "ми не просимо" does not count."""
    for status in _PERFORMED:
        verbs = doc.lists[f"we_{status}"]
        if any(
            word in verbs and doc.lists["negative_particles"].isdisjoint(words[k - 1 : k])
            for k, word in enumerate(words[:_PERFORMING])
        ):
            return status
    return None


def _by_object(doc: Document, found: Found, words: list[str]) -> Status | None:
    """ "Оголосив про новий пакет допомоги" is a promise, "передав колезі запрошення" asks."""
    base = found.form.base if found.form else ""
    if base in doc.lists["announces"] and any(
        word.startswith(tuple(doc.lists["aid"])) for word in words[:_REACH]
    ):
        return "promised"
    if base in doc.lists["hands"] and not doc.lists["wishes"].isdisjoint(words[:_REACH]):
        return "asked"
    return None


def _there_is_none(doc: Document, words: list[str]) -> bool:
    """ "Жодних таємних домовленостей не існує": of what was alleged there is nothing."""
    place = next((k for k, word in enumerate(words[:_REACH]) if word in doc.lists["none"]), None)
    if place is None:
        return False
    near = f" {' '.join(words[place : place + _REACH])} "
    return any(f" {phrase} " in near for phrase in doc.lists["absent"])


def _of_failing(doc: Document, found: Found, pieces: list[Range], speaker: Speaker, words: list[str]) -> bool:
    """ "Признала, что меры не дали результата", "Сусідня держава не виконала обіцянки": what was left undone is owned up to,
    or is another's doing; neither denies a thing."""
    if found.frame not in ("that", "clause", "according"):
        return False
    place = next((k for k, word in enumerate(words[:_REACH]) if word == "не"), None)
    if place is None:
        return False
    if found.form is not None and found.form.base in doc.lists["admit"]:
        return True
    first = pieces[0][0]
    named = (
        [hit for hit in doc.names_in(doc.span(first, first + place)) if hit.kind in ("side", "capital")]
        if place
        else []
    )
    return (
        bool(named)
        and speaker.side is not None
        and all(hit.side not in (None, speaker.side) for hit in named)
    )


def _called_untrue(doc: Document, words: list[str]) -> bool:
    """ "Твердження про базу не відповідають дійсності", "назвав звинувачення безпідставними"."""
    text = " ".join(words)
    if any(phrase in text for phrase in doc.lists["untrue"]):
        return True
    if doc.lists["untrue_words"].isdisjoint(words):
        return False
    alleged = tuple(doc.lists["alleged"])
    return any(word.startswith(alleged) for word in words)


def _demands(doc: Document, pieces: list[Range], speaker: Speaker) -> bool:
    """ "Сусідня держава повинна ...": a modal verb whose subject is another party, or everybody."""
    first, last = pieces[0]
    for at in range(first + 1, min(last, first + _REACH)):
        if doc.low[at] in doc.lists["must"] and _is_modal(doc, at, last):
            return _is_other(doc, first, at, speaker)
    return False


def _is_modal(doc: Document, at: int, last: int) -> bool:
    if doc.low[at] not in doc.lists["owed_helpers"]:
        return True
    return any(doc.low[k].endswith(doc.lists.endings["infinitive"]) for k in range(at + 1, min(last, at + 4)))


def _is_other(doc: Document, first: int, at: int, speaker: Speaker) -> bool:
    """Whether the words before the modal verb name a side that is not the speaker's, or those who are always meant."""
    start = max((k + 1 for k in range(first, at) if doc.low[k] in ",:;—"), default=first)
    named = [hit for hit in doc.names_in(doc.span(start, at)) if hit.kind != "media"] if start < at else []
    if start < at and doc.low[start].endswith(doc.lists.endings["participle"]) and doc.name_at(start) is None:
        return False  # "Захоплена сусідом станція має бути повернута": of a matter, whoever took it
    sides = {doc.cast.who(hit)[0].side if hit.kind == "person" else hit.side for hit in named}
    if sides:
        return speaker.side not in sides and not _is_matter(doc, start, at)
    return not doc.lists["obliged"].isdisjoint(doc.low[start:at])


def _is_matter(doc: Document, first: int, at: int) -> bool:
    """ "Суверенітет країни має поважатися": not the country is the subject, but what stands before it."""
    hit = doc.name_at(first)
    return hit is None and doc.words[first][0].islower() and not _adjective(doc, doc.low[first])


def _adjective(doc: Document, word: str) -> bool:
    return word.endswith(doc.lists.endings["adjective"])


def _refuses(doc: Document, found: Found, pieces: list[Range], speaker: Speaker, words: list[str]) -> bool:
    """ "Ми не визнаємо ...", or a negative answer about one's own side."""
    place = next((k for k, word in enumerate(words[:_REACH]) if word == "не"), None)
    if place is None or place + 1 >= len(words) or not of_own_side(doc, pieces, speaker, place):
        return False
    verb = words[place + 1]
    if verb in doc.lists["auxiliary"]:
        verb = next(iter(words[place + 2 : place + 3]), "")
    if verb.startswith(tuple(doc.lists["refuse"])):
        return True
    return (
        found.form is not None
        and found.form.base in doc.lists["replies"]
        and words[0] not in doc.lists["if_words"]
    )
