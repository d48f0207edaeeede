"""People nobody listed: whole names of capitalised words, so that their surname means them and not a namesake."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from crossread.text.names import NameHit

_RUN = re.compile(
    r"[A-Z](?<!\w.)[a-z’'-]+"
    r"(?:[ \u00a0](?:[A-Z]\.|(?:de|da|di|du|van|von|der|bin|al|el|la|le)(?= [A-Z])|[A-Z][\w’'-]+)){0,6}"
    r"[ \u00a0][A-Z][\w-]+"
)
_LONGEST = 4
"""Words of the longest name; a longer run is a heading or a list."""
_NEAR = 300
"""Code points on either side of a name in which its line is looked at."""
_LONG_WORD = re.compile(r"\b[a-z]{4,}")


class Stranger(NamedTuple):
    """One whole name where it stands."""

    place: int
    surname: str
    name: str


def find_strangers(text: str, hits: Sequence[NameHit], no_names: frozenset[str]) -> Iterator[Stranger]:
    """Every whole name that no hit knows, in the order of the text.

    `no_names` are words in small letters that are capitalised for another reason: titles, days, openers of sentences.
    A name with a listed surname is a stranger's only where no bearer of it could have that first name.
    """
    starts = [hit.span.start for hit in hits]
    for match in _RUN.finditer(text):
        inside = hits[bisect_left(starts, match.start()) : bisect_left(starts, match.end())]
        if any(hit.full for hit in inside) or _in_heading(text, match.start()):
            continue
        places = {hit.span.start for hit in inside if hit.kind != "person"}
        words = _bare(match, places, no_names)
        if not 2 <= len(words) <= _LONGEST:
            continue
        name = " ".join(word.group() for word in words)
        known = {hit.span.start: hit for hit in inside if hit.kind == "person"}
        first, last = (
            known.get(words[0].start() + match.start()),
            known.get(words[-1].start() + match.start()),
        )
        place = match.start() + words[0].start()
        if first is not None and last is None and not _could_be(first, words[1].group(), 3):
            yield Stranger(place, words[0].group(), name)
        if (first is None and last is None) or (
            last is not None and not _could_be(last, words[0].group(), 1)
        ):
            yield Stranger(place, words[-1].group(), name)


def _bare(match: re.Match[str], places: set[int], no_names: frozenset[str]) -> list[re.Match[str]]:
    """The words of a run without titles, sides and possessors at its head: "Chinese Minister Wang" is no whole name."""
    words = list(re.finditer(r"\S+", match.group()))
    while words and (match.start() + words[0].start() in places or _is_no_name(words[0].group(), no_names)):
        words.pop(0)
    return words


def _is_no_name(word: str, no_names: frozenset[str]) -> bool:
    folded = word.lower().replace("’", "'")
    return folded.endswith("'s") or all(part in no_names for part in folded.split("-"))


def _could_be(hit: NameHit, given: str, letters: int) -> bool:
    """Whether a bearer of the surname has a first name that begins like `given` (Sergei, Serhiy)."""
    head = given[:letters].lower()
    return any(word.lower().startswith(head) for one in hit.people for word in one.name.split())


def _in_heading(text: str, place: int) -> bool:
    """Whether the line has every long word with a capital: there a verb looks like a name."""
    first, last = max(0, place - _NEAR), min(len(text), place + _NEAR)
    start, end = text.rfind("\n", first, place) + 1, text.find("\n", place, last)
    return not _LONG_WORD.search(text, max(first, start), end if end >= 0 else last)
