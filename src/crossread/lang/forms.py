"""Surface forms of concepts made ready for look-up, one index a language.

How a linguist writes a form in the phrasebook:

    promote peace talks      words in any inflection; articles and hyphens make no difference
    =stated                  this word as it stands, not folded ("states" is another word)
    at ~ request             one to four words (for Chinese one to sixteen characters) may stand in the gap
    {side} issue             any name of any known side
    !war of words            a look-alike: where it stands, no shorter form is found
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossread.lang.stems import stem
from crossread.lang.types import Concept, Packs

_TOKEN = re.compile(
    r"[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)?"
    r"|[\u0400-\u04ff]+(?:['’ʼ][\u0400-\u04ff]+)*"
    r"|\d+|[.,;:!?…—()]|\n\s*\n"
)
_ARTICLES = frozenset({"the", "a", "an"})
_STOP = ","
"""Key of every mark that ends a phrase."""
_GAP = "~"
_HAN_STOPS = "，。；！？：\n"
_LONGEST_GAP = 4
_LONGEST_HAN_GAP = 16


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark with its key and its place."""

    key: str
    lowered: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Form:
    """One surface form: keys before the gap, keys after it, words that must stand unfolded."""

    concept: Concept | None
    """`None` for a look-alike."""
    keys: tuple[str, ...]
    after: tuple[str, ...] = ()
    exact: tuple[tuple[int, str], ...] = ()
    """Place in `keys` and the lowered word that must stand there."""


def tokens(text: str) -> list[Token]:
    """Words and phrase-ending marks of Latin and Cyrillic text, without articles."""
    return [
        Token(_key(word), word, match.start(), match.end())
        for match in _TOKEN.finditer(text)
        if (word := match.group().lower()) not in _ARTICLES
    ]


def _key(word: str) -> str:
    return stem(word) if word[0].isalnum() else _STOP


def forms_of(concept: Concept, language: str) -> list[str]:
    """The forms that the phrasebook gives in one language, as written."""
    written: list[str] = getattr(concept, language, [])
    return written


def plain(form: str) -> str:
    """A form as a reader may see it: without the marks of the notation."""
    return re.sub(r"\s+", " ", re.sub(r"[=!~]|\{side\}", " ", form)).strip()


def word_index(packs: Packs, language: str) -> dict[str, tuple[Form, ...]]:
    """Forms in one language by their first key; a form that two concepts claim stays with the first."""
    index: dict[str, dict[tuple[object, ...], Form]] = {}
    for form in _all_forms(packs, language):
        identity = (form.keys, form.after, form.exact, form.concept is None)
        index.setdefault(form.keys[0], {}).setdefault(identity, form)
    return {first: tuple(forms.values()) for first, forms in index.items()}


def _all_forms(packs: Packs, language: str) -> Iterator[Form]:
    names = [name for name in _side_names(packs) if _writes(language, name)]
    for concept in packs.phrasebook.concepts:
        for written in forms_of(concept, language):
            yield from (_word_form(concept, spelled) for spelled in spell_out(written, names))


def spell_out(written: str, names: Iterable[str]) -> list[str]:
    """`written` with `{side}` replaced by each name in turn."""
    if "{side}" not in written:
        return [written]
    return [written.replace("{side}", name) for name in names]


def _side_names(packs: Packs) -> list[str]:
    return [name for side in packs.sides.sides.values() for name in dict.fromkeys((side.name, *side.names))]


def _writes(language: str, name: str) -> bool:
    """Whether `name` is in the script of `language`: other names would vanish from the form."""
    if language == "zh":
        return "\u4e00" <= name[:1] <= "\u9fff"
    return ("\u0400" <= name[:1] <= "\u04ff") if language in {"uk", "ru"} else name[:1] < "\u0400"


def _word_form(concept: Concept, written: str) -> Form:
    before, _, after = written.removeprefix("!").partition(_GAP)
    found = tokens(before)
    exact = tuple(
        (place, token.lowered)
        for place, token in enumerate(found)
        if before[token.start - 1 : token.start] == "="
    )
    return Form(
        concept=None if written.startswith("!") else concept,
        keys=tuple(token.key for token in found),
        after=tuple(token.key for token in tokens(after)),
        exact=exact,
    )


def match_words(found: list[Token], keys: list[str], at: int, form: Form) -> int:
    """Index of the token after `form` where it stands at token `at`, else 0."""
    end = at + len(form.keys)
    if tuple(keys[at:end]) != form.keys:
        return 0
    if form.exact and any(found[at + place].lowered != word for place, word in form.exact):
        return 0
    return _end_of_gap(keys, end, form.after) if form.after else end


def _end_of_gap(keys: list[str], at: int, after: tuple[str, ...]) -> int:
    for start in range(at + 1, at + _LONGEST_GAP + 1):
        if start > len(keys) or keys[start - 1] == _STOP:
            return 0
        if tuple(keys[start : start + len(after)]) == after:
            return start + len(after)
    return 0


def han_index(packs: Packs) -> dict[str, tuple[Form, ...]]:
    """Chinese forms by their first character; the parts around a gap are the keys."""
    index: dict[str, dict[tuple[object, ...], Form]] = {}
    names = [name for name in _side_names(packs) if _writes("zh", name)]
    for concept in packs.phrasebook.concepts:
        for written in concept.zh:
            for spelled in spell_out(written, names):
                form = _han_form(concept, spelled)
                index.setdefault(form.keys[0][0], {}).setdefault(
                    (*form.keys, *form.after, form.concept is None), form
                )
    return {first: tuple(forms.values()) for first, forms in index.items()}


def _han_form(concept: Concept, written: str) -> Form:
    before, _, after = written.removeprefix("!").partition(_GAP)
    return Form(None if written.startswith("!") else concept, (before,), (after,) if after else ())


def match_han(text: str, at: int, form: Form) -> int:
    """End of `form` where it stands at code point `at`, else 0."""
    before = form.keys[0]
    if not text.startswith(before, at):
        return 0
    end = at + len(before)
    if not form.after:
        return end
    gap = re.match(
        f"[^{_HAN_STOPS}]{{1,{_LONGEST_HAN_GAP}}}?{re.escape(form.after[0])}", text[end : end + 40]
    )
    return end + gap.end() if gap else 0
