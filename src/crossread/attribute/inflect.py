"""Forms of regular English verbs. Irregular ones stand in the pack; other languages list their forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

Form = Literal["base", "third", "past", "participle", "ing", "fixed"]
_VOWELS = frozenset("aeiou")
_DOUBLED = ("ial", "nal", "vel", "cel", "sel", "bel")
"""Endings of verbs that double their last letter by British spelling."""


def inflect(words: str, forms: Sequence[str] | None, kind: str, language: str) -> Iterator[tuple[Form, str]]:
    """(form, words) for every form of a cue; words that are no verbs have one form, `fixed`."""
    if language in ("uk", "ru") and kind == "speech":
        yield from _slavic(words)
        return
    if kind in ("noun", "preposition", "adjective") or language != "en":
        yield "fixed", words
        if kind == "noun" and language == "en" and " " not in words:
            yield "fixed", third(words)
        return
    yield "base", words
    if forms:
        yield from zip(("third", "past", "participle", "ing"), forms, strict=True)
        return
    first, _, rest = words.partition(" ")
    tail = f" {rest}" if rest else ""
    yield "third", third(first) + tail
    yield "past", past(first) + tail
    yield "ing", ing(first) + tail
    if (
        first.endswith(_DOUBLED) and past(first) == f"{first}ed"
    ):  # "initialled" in London, "initialed" in New York
        yield "past", f"{first}led{tail}"
        yield "ing", f"{first}ling{tail}"


_GENDERS = (("вся", ("лася", "лась", "лося", "лися", "лись")), ("лся", ("лась", "лось", "лись")),
            ("в", ("ла", "ло", "ли", "вши")), ("л", ("ла", "ло", "ли", "в")), ("ує", ("ують",)), ("ає", ("ають",)),
            ("яє", ("яють",)), ("ить", ("ять",)), ("ает", ("ают",)), ("яет", ("яют",)), ("ует", ("уют",)),
            ("ит", ("ят",)))  # fmt: skip
"""Endings of the masculine past and of the present, and what takes their place in other genders and the plural."""


def _slavic(words: str) -> Iterator[tuple[Form, str]]:
    """A masculine past in all genders ("заявив" -> "заявила"); any other word as it stands."""
    first, _, rest = words.partition(" ")
    yield "past", words
    if first == "не":  # "не погодився": the verb is the second word
        yield from (("past", f"не {other}") for _, other in _slavic(rest) if other != rest)
        return
    tail = f" {rest}" if rest else ""
    for ending, others in _GENDERS:
        if first.endswith(ending):
            stem = first[: -len(ending)]
            for other in others:
                yield "past", stem + other + tail
            return


def third(verb: str) -> str:
    """reply -> replies, press -> presses, note -> notes."""
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def past(verb: str) -> str:
    """reply -> replied, note -> noted, urge -> urged."""
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    if _doubles(verb):
        return verb + verb[-1] + "ed"
    return verb + ("d" if verb.endswith("e") else "ed")


def ing(verb: str) -> str:
    """note -> noting, agree -> agreeing, reply -> replying."""
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if _doubles(verb) else "") + "ing"


def _doubles(verb: str) -> bool:
    """Whether a verb of one syllable ends in one vowel and one consonant: stop -> stopped, but seek, press, show."""
    if len(verb) < 3 or verb[-1] in _VOWELS or verb[-1] in "wxy" or verb[-2] not in _VOWELS:
        return False
    return sum(sign in _VOWELS for sign in verb) == 1
