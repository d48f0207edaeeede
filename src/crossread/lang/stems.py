"""Fold the inflected forms of a word onto one key, so that a phrase is found in any case or tense.

No linguistics beyond endings: what the rules cannot reach (ablaut, fleeting vowels) stands in the packs as a
form of its own. The key is no word; it is only compared with other keys.
"""

from __future__ import annotations

from functools import lru_cache

_UNFOLDED = frozenset({"news", "means", "always", "perhaps", "series", "united", "red", "during", "being"})
_SHORTEST = 4
"""Letters that must remain when -ed, -ing or -e goes: "warring" is not "war", "noted" not "not"."""

_AFTER_DOUBLED = frozenset({"я", "ю", "ям", "ями", "ях"})
_VERBAL = ("анн", "янн", "енн", "інн")
"""Nouns made of verbs, before the ending of the locative."""
_ENDINGLESS = frozenset({"режим", "отдых"})
"""Nouns that end like an adjective."""
_NOUN = """
    иями іями ами ями иях іях иям іям ией ием ією ах ях ам ям ом ем єм ов ев ів їв ей ій ой ою ею єю ью
    ия ія ию ію ии ії ие а я у ю о е є и і ы ї й ь
"""
_ADJECTIVE = """
    ими ыми його ого его ьому ьего ому ему ий ый ої ая яя ое ее ые ую юю им ім ым их іх ых
"""
_ABSTRACT = """
    ость ости остью остей ість ості істю остям остями
"""
_VERB = """
    увала ювала увало ювало ували ювали ував ював увати ювати овала овало овали овал овать
    ают яют уют ает яет ует ають яють ують юють ає яє ує ює
    ала яла ила ула ало яло ило али яли или ули ав яв ив ув ал ял ил ул ать ять ить уть ють
"""
_NOUN_IN_AL_OR_AT = (
    "ати алы алу алом але алів алов алам алах ат ата ату атом аті аты атів атов атам атами атах"
)
"""Cut like the verbs they look like, or "сигнали" would part from "сигнал"."""


def _endings() -> dict[str, int]:
    """Endings with the letters they must leave."""
    least = dict.fromkeys((*_ABSTRACT.split(), *_VERB.split(), *_NOUN_IN_AL_OR_AT.split()), 4)
    least |= dict.fromkeys((*_NOUN.split(), *_ADJECTIVE.split()), 3)
    return least


_ENDINGS = _endings()
_LONGEST_ENDING = max(map(len, _ENDINGS))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The key of one word in Latin or Cyrillic script, whatever its case; other words are only lowered."""
    lowered = word.lower()
    if "\u0400" <= lowered[:1] <= "\u04ff":
        return _cyrillic(lowered)
    return _english(lowered)


def _english(word: str) -> str:
    """Plural, possessive, -ed and -ing folded away: "parties" meets "party", "war" never "warn"."""
    word = word.replace("’", "'").removesuffix("'s")
    if word in _UNFOLDED or len(word) < _SHORTEST:
        return word
    if word.endswith(("ies", "ied")) and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = _plural(word)
    for ending in ("ing", "ed"):
        rest = _undouble(word.removesuffix(ending))
        if rest != word and len(rest) >= _SHORTEST and word.endswith(ending):
            word = rest
            break
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST else word


def _plural(word: str) -> str:
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1]


def _undouble(word: str) -> str:
    if word[-1:] == word[-2:-1] and word[-1:] not in "lsze":
        return word[:-1]
    return word


def _cyrillic(word: str) -> str:
    """Case, number, gender and the commonest verb endings of Ukrainian and Russian folded away.

    Reflexive verbs keep their mark, or "договорились" (agreed) would meet "договор" (treaty).
    """
    word = word.replace("ё", "е").replace("'", "").replace("’", "").replace("ʼ", "")
    if word in _ENDINGLESS:
        return word
    reflexive = ""
    if word.endswith(("ся", "сь")) and len(word) > 6:
        word, reflexive = word[:-2], "ся"
    for length in range(_LONGEST_ENDING, 0, -1):
        if len(word) - length >= _ENDINGS.get(word[-length:], len(word)):
            word, ending = word[:-length], word[-length:]
            if (ending in _AFTER_DOUBLED and word[-1] == word[-2]) or (
                ending == "і" and word.endswith(_VERBAL)
            ):
                word = word[:-1]  # "питання", whose plural is "питань"
            break
    return word + reflexive
