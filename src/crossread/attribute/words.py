"""The closed word classes of a pack as sets, and its cues by first word: made once for each pack."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from crossread.attribute.inflect import inflect
from crossread.lang import CueRow, LanguagePack
from crossread.lang.kept import once_per_pack
from crossread.text.cases import cyrillic_key

_HAN = re.compile(r"[\u3400-\u9fff]")
_PLACEHOLDERS = (
    ("one's", ("his", "her", "their", "its")),
    ("oneself", ("himself", "herself", "themselves", "itself")),
)
"""Words of the pack that stand for a pronoun, and the pronouns."""
_ENDINGS = "_endings"
Form = Literal["base", "third", "past", "participle", "ing", "fixed"]


@dataclass(frozen=True, slots=True)
class CueForm:
    """One inflected form of a cue: its words after the first, how it is inflected, and its row."""

    rest: tuple[str, ...]
    form: Form
    base: str
    row: CueRow
    frames: frozenset[str]


@dataclass(eq=False)
class WordLists(dict[str, frozenset[str]]):
    """Everything the rules look up by word; the closed classes of the pack by name, an unknown one empty."""

    cues: dict[str, list[CueForm]] = field(default_factory=dict)
    """First word -> forms, longest first."""
    readout_cues: dict[str, list[CueForm]] = field(default_factory=dict)
    """The same with the rows that are read in official readouts alone."""
    phrases: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    """Multi-word members of a closed class by first word."""
    titles: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    title_keys: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    """Titles of a language with cases: key of the first word -> (keys of all words, the title)."""
    bodies: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    aides: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    """Words for somebody without a name, by first word: "消息人士"."""
    body_heads: frozenset[str] = frozenset()
    """Their first words, with and without a possessive ending."""
    hedges: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    """Words that leave it open, by first word."""
    pronouns: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    conditionals: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    """Phrases that make what follows depend on something, by first word."""
    endings: dict[str, tuple[str, ...]] = field(default_factory=lambda: defaultdict(tuple))
    """Endings of inflected words: the classes named `..._endings`, without that word."""
    both: frozenset[str] = frozenset()
    both_first: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)

    def both_at(self, low: list[str], at: int) -> int:
        """How many tokens from `at` on say "both parties"; 0 where they do not."""
        return next(
            (len(p) for p in self.both_first.get(low[at], ()) if tuple(low[at : at + len(p)]) == p), 0
        )

    def __missing__(self, name: str) -> frozenset[str]:
        return frozenset()


@once_per_pack
def word_lists(pack: LanguagePack) -> WordLists:
    """The lists of `pack`, made when first asked for and kept with it."""
    lists = WordLists(pronouns=dict(pack.pronouns), roles=dict(pack.roles))
    for name, words in [*pack.functions.items(), *((row.name, row.words) for row in pack.classes)]:
        lists[name] = frozenset(word.lower() for word in words)
        if name.endswith(_ENDINGS):
            lists.endings[name.removesuffix(_ENDINGS)] = tuple(words)
    lists["negation"] = frozenset(pack.negation)
    lists["stopwords"] = frozenset(pack.stopwords)
    lists["days"] = frozenset(word.lower() for word in (*pack.weekdays, *pack.relative_days))
    lists["months"] = frozenset(word.lower() for word in pack.months)
    lists.both = lists["both"] | _pairs(pack)
    lists.both_first = by_first(sorted(lists.both))
    lists["pronoun_set"] = frozenset(pack.pronouns)
    lists.conditionals = by_first(pack.conditionals)
    lists.titles = by_first(pack.titles)
    lists.bodies = by_first(pack.bodies)
    lists.hedges = by_first(pack.hedges)
    lists.phrases = by_first(pack.functions.get("no_cues", []))
    lists.aides = by_first(pack.functions.get("aides", []))
    lists.body_heads = frozenset(word + ending for word in lists.bodies for ending in ("", "'s"))
    if pack.language in ("uk", "ru"):
        lists.title_keys = _by_key(pack.titles)
    _add_cues(lists, pack)
    return lists


def _pairs(pack: LanguagePack) -> frozenset[str]:
    """ "the two ministers", "两国外长": each opener with each head."""
    between = "" if pack.language == "zh" else " "
    openers, heads = pack.functions.get("both_openers", []), pack.functions.get("both_heads", [])
    return frozenset(f"{opener}{between}{head}".lower() for opener in openers for head in heads)


def _add_cues(lists: WordLists, pack: LanguagePack) -> None:
    irregular = {words.split()[0]: words.split()[1:] for words in pack.functions.get("irregular", ())}
    for row in pack.cues:
        frames = frozenset(row.frames)
        for base in row.words:
            for words in _whose(base):
                verb = row.kind not in ("noun", "preposition", "adjective")
                forms = row.forms.get(base) or (_irregular(words, irregular) if verb else None)
                for form, inflected in inflect(words, forms, row.kind, pack.language):
                    first, *rest = divide(inflected.lower())
                    cue = CueForm(tuple(rest), form, base, row, frames)
                    lists.readout_cues.setdefault(first, []).append(cue)
                    if row.kind != "told":
                        lists.cues.setdefault(first, []).append(cue)
    for cues in (*lists.cues.values(), *lists.readout_cues.values()):
        cues.sort(key=lambda cue: (-len(cue.rest), cue.row.kind != "told"))


def _whose(words: str) -> list[str]:
    """ "give one's word" as "give his word", "give her word" ...; "commit oneself" as "commit himself" ..."""
    for placeholder, forms in _PLACEHOLDERS:
        if placeholder in words.split():
            return [words.replace(placeholder, form) for form in forms]
    return [words]


def _irregular(words: str, irregular: dict[str, list[str]]) -> list[str] | None:
    """The forms of a verb or a phrase whose first word is an irregular verb: "give notice" as "gave notice"."""
    first, _, rest = words.partition(" ")
    return [f"{form} {rest}".strip() for form in irregular[first]] if first in irregular else None


def divide(words: str) -> list[str]:
    """Words as the tokens of a document: by white space, Han characters one by one."""
    return list(words) if _HAN.match(words) else words.split()


def by_first(phrases: list[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their first word, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(divide(phrase.lower()))
        table.setdefault(words[0], []).append(words)
    for entries in table.values():
        entries.sort(key=len, reverse=True)
    return table


def _by_key(titles: list[str]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Titles by the key of their first word, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for title in sorted(titles, key=len, reverse=True):
        keys = tuple(cyrillic_key(word) for word in divide(title.lower()))
        table.setdefault(keys[0], []).append((keys, title))
    return table
