"""Light stems: inflected forms of one word become one key. Good for comparing, never shown to a reader.

English loses its inflection and the commonest derivation ("invited", "invitation" -> `invit`). Ukrainian and
Russian are brought to one alphabet first, so that cognates meet ("суверенітет", "суверенитет"), and lose
their endings. The lists are the regular endings of the school grammars; a stem keeps at least three letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LEAST = 3
_VOWEL = re.compile("[aeiouy]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_TWIN = re.compile(r"([^\W\d_])\1")
_ONE_ALPHABET = str.maketrans(
    {"і": "и", "ї": "и", "ы": "и", "є": "е", "э": "е", "ё": "е", "ґ": "г", "ь": "", "ъ": "", "'": ""}
)
_REFLEXIVE = re.compile(r"(?<=[тлвйшмио])ся$|(?<=[иоа])с$")
_ABSTRACT = re.compile(r"н?(?:ост|ист)(?:и|ю|ей|ям|ями|ях)?$")
"""Nouns of quality: "цілісність", "целостности"."""


def _longest_first(listed: str) -> tuple[str, ...]:
    return tuple(sorted(set(listed.split()), key=lambda ending: (-len(ending), ending)))


_CYRILLIC_ENDINGS = _longest_first(
    """
    ого его ому ему ими ями ами ий ои ая яя ое ее ой ей их им ую юю ою ею иями иях ием иею ию ия ие ии ах ях
    ом ем ам ям ов ев а я о е и у ю
    увати ювати овати овать овал овала овали овало увал увала ували увало увано ованого ование ования ованию
    овани ати яти ити ути ат ят ит ут ют ав ив ув ала ила ула али или ули ало ило уло ял яла яли ал ил ул ло
    уе ует уют ае ает ают яе яет яют имо емо ете ите иш еш
    ан ана ано ани ен ена ено ени анн енн ання ення анню енню анням енням ание ение ания ения анию ению анием
    ением
    """
)
_CYRILLIC_SUFFIXES = ("ск", "н")
_ENGLISH_SUFFIXES = _longest_first(
    """
    ization isation ational ation ition ution ction ment ness ship ity ety ive ative ful fully less able ible
    ably ibly ance ence ancy ency ally ial al ly ize ise ized ised izing ising ate ated ating ion ious ous er
    or ing ed ist ism ian ic ical
    """
)
_LEAVES = {"ction": "ct", "ution": "ut"}
"""What a suffix leaves behind: "protection" -> `protect`."""
_VERB_MAKING = frozenset(["ise", "ize", "ised", "ized", "ising", "izing", "ate", "ated", "ating"])
"""Suffixes that make verbs of long roots; "promised" and "debated" have none."""
_SHORT_ROOTS = frozenset({"ing", "ed", "ety", "ful", "less", "ness"})
"""Suffixes that may follow a root of three letters ("ended"); before others it is none ("promise")."""


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """The stem of one folded word (see `words.fold`); a word of another script is its own stem."""
    if _CYRILLIC.search(word):
        return _cyrillic(word)
    return _english(word) if word.isascii() else word


def _english(word: str) -> str:
    word = word.removesuffix("'s").replace("'", "")
    if len(word) <= _LEAST or not word.isalpha():
        return word
    return _tail(_root(_singular(word)))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _root(word: str) -> str:
    if word.endswith("ply"):
        return word
    if word.endswith("ied"):
        return word[:-3] + "y"
    if word.endswith("eed"):
        return word[:-1] if len(word) > 4 else word
    for suffix in _ENGLISH_SUFFIXES:
        if word.endswith(suffix):
            root = word[: -len(suffix)] + _LEAVES.get(suffix, "")
            least = _LEAST if suffix in _SHORT_ROOTS else _LEAST + 1 + (suffix in _VERB_MAKING)
            if len(root) >= least and _VOWEL.search(root):
                return root
    return word


def _tail(root: str) -> str:
    """Drop a final e, write a final y as i, and one of two equal consonants ("stopp" -> `stop`)."""
    if len(root) > _LEAST and root[-1] == root[-2] and root[-1] not in "aiouslz":
        root = root[:-1]
    if len(root) > _LEAST and root.endswith("e"):
        root = root[:-1]
    return root[:-1] + "i" if len(root) >= _LEAST and root.endswith("y") else root


def _cyrillic(word: str) -> str:
    word = _TWIN.sub(r"\1", word.translate(_ONE_ALPHABET))
    if len(word) > _LEAST + 3:
        word = _REFLEXIVE.sub("", word)
        quality = _ABSTRACT.search(word)
        if quality and quality.start() > _LEAST:
            return word[: quality.start()]
    root = word if word.endswith("тет") else _without(word, _CYRILLIC_ENDINGS, _LEAST)
    return _without(root, _CYRILLIC_SUFFIXES, _LEAST + 1)


def _without(word: str, endings: tuple[str, ...], least: int) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)]
    return word
