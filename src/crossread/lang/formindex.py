"""The forms of one language by their first word; a form is read only when a text holds that word.

Most runs touch a few hundred of some thousand forms; reading them all would cost more than comparing.
"""

from __future__ import annotations

from collections.abc import Iterator

from crossread.lang.forms import Form, first_key, forms_of, read_form
from crossread.lang.types import Concept, Packs

_SIDE = "{side}"


class FormIndex:
    """Forms by first key; a form that two concepts claim stays with the first of them."""

    def __init__(self, packs: Packs, language: str) -> None:
        self._language = language
        self._names = [(first_key(name, language), name) for name in _names(packs, language)]
        self._written: dict[str, list[tuple[Concept, str]]] = {}
        self._read: dict[str, tuple[Form, ...]] = {}
        for concept in packs.phrasebook.concepts:
            for written in forms_of(concept, language):
                for first, spelled in self._starts(written):
                    self._written.setdefault(first, []).append((concept, spelled))

    def get(self, first: str) -> tuple[Form, ...]:
        """The forms that begin with the key `first`."""
        found = self._read.get(first)
        if found is None:
            written = self._written.get(first)
            if written is None:
                return ()  # of most words, and of more of them than are worth remembering
            found = self._read[first] = tuple(self._forms(written))
        return found

    def all(self) -> Iterator[Form]:
        """Every form, read whether or not a text needs it."""
        for first in self._written:
            yield from self.get(first)

    def _starts(self, written: str) -> list[tuple[str, str]]:
        """The keys with which `written` may begin, each with the spelling that begins so."""
        if not written.startswith(_SIDE):
            return [(first_key(written, self._language), written)]
        return [(first, name + written.removeprefix(_SIDE)) for first, name in self._names]

    def _forms(self, written: list[tuple[Concept, str]]) -> Iterator[Form]:
        seen = set()
        for concept, template in written:
            for spelled in self._spellings(template):
                form = read_form(concept, spelled, self._language)
                identity = (form.keys, form.after, form.exact, form.concept is None)
                if identity not in seen:
                    seen.add(identity)
                    yield form

    def _spellings(self, template: str) -> list[str]:
        if _SIDE not in template:
            return [template]
        return [template.replace(_SIDE, name) for _, name in self._names]


def _names(packs: Packs, language: str) -> list[str]:
    """Names of all sides in the script of `language`: a name in another script would vanish from the form."""
    every = (name for side in packs.sides.sides.values() for name in (side.name, *side.names))
    return [name for name in dict.fromkeys(every) if _writes(language, name)]


def _writes(language: str, name: str) -> bool:
    if language == "zh":
        return "\u4e00" <= name[:1] <= "\u9fff"
    return ("\u0400" <= name[:1] <= "\u04ff") if language in {"uk", "ru"} else name[:1] < "\u0400"
