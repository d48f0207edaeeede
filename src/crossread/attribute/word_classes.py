"""What a pack says of single English words: closed classes, and the forms of its verbs. Made once for each pack."""

from __future__ import annotations

from dataclasses import dataclass, field

from crossread.attribute.inflect import inflect
from crossread.lang import LanguagePack
from crossread.lang.kept import once_per_pack

BASE, THIRD, PAST, PARTICIPLE, ING, NOUN = 1, 2, 4, 8, 16, 32
"""Bits of a verb form; `NOUN` where the same word is a noun too ("claim", "states")."""
_BITS = {"base": BASE, "third": THIRD, "past": PAST, "participle": PARTICIPLE, "ing": ING}
_CLOSED = (
    ("n", "pronominal_nouns"), ("a", "adverbs"), ("a", "degree"), ("p", "prepositions"), ("s", "subordinators"),
    ("c", "coordinators"), ("d", "determiners"), ("w", "wh"), ("r", "relatives"), ("o", "subject_pronouns"),
    ("m", "object_pronouns"), ("i", "either_pronouns"), ("x", "finite_auxiliaries"), ("b", "bare_be"),
    ("u", "quantifiers"),
)  # fmt: skip
"""Tag and list of the pack; a later one wins where a word is in several."""


@dataclass(slots=True)
class WordClasses:
    """Lookup tables of the tagger."""

    closed: dict[str, str] = field(default_factory=dict)
    verbs: dict[str, int] = field(default_factory=dict)
    be: frozenset[str] = frozenset()
    have: frozenset[str] = frozenset()
    bare_auxiliaries: frozenset[str] = frozenset()
    singular_pronouns: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    behind_name: frozenset[str] = frozenset()
    plurals: frozenset[str] = frozenset()
    pronominal: frozenset[str] = frozenset()
    no_subjects: frozenset[str] = frozenset()
    sayings: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset(['"', "“", "‘", "``", "''", "«", "„"])


@once_per_pack
def word_classes(pack: LanguagePack) -> WordClasses:
    """The tables of `pack`; empty lists make a tagger that knows nouns, names and marks."""
    lists = {name: [word.lower() for word in words] for name, words in pack.functions.items()}
    lists |= {row.name: [word.lower() for word in row.words] for row in pack.classes}
    classes = WordClasses(be=frozenset(lists.get("be", ())), have=frozenset(lists.get("have", ())))
    classes.bare_auxiliaries = frozenset(lists.get("bare_auxiliaries", ()))
    classes.singular_pronouns = frozenset(lists.get("singular_pronouns", ()))
    classes.particles = frozenset(lists.get("particles", ()))
    classes.behind_name = frozenset(lists.get("behind_name", ()))
    for tag, name in _CLOSED:
        classes.closed.update(dict.fromkeys(lists.get(name, ()), tag))
    for word in lists.get("contractions", ()):
        classes.closed[word] = "y"
    classes.plurals = frozenset(lists.get("plurals", ()))
    classes.pronominal = frozenset(lists.get("pronominal", ()))
    classes.no_subjects = frozenset(lists.get("no_subjects", ()))
    _add_verbs(classes, pack, lists)
    return classes


def _add_verbs(classes: WordClasses, pack: LanguagePack, lists: dict[str, list[str]]) -> None:
    nouns = frozenset(lists.get("verb_nouns", ()))
    irregular = {words.split()[0]: words.split()[1:] for words in lists.get("irregular", ())}
    bases = dict.fromkeys([*lists.get("verbs", ()), *irregular])
    for row in pack.cues:
        if row.kind in ("speech", "thought", "act", "appearance"):
            for words in row.words:
                first = words.split()[0]
                bases.setdefault(first)
                if words in row.forms and first not in irregular:
                    irregular[first] = [form.split()[0] for form in row.forms[words]]
    for base in bases:
        given = irregular.get(base)
        for form, word in inflect(base, given, "speech", "en"):
            mask = _BITS.get(form, 0) | (NOUN if base in nouns and form in ("base", "third") else 0)
            if form == "past" and given is None:
                mask |= PARTICIPLE
            classes.verbs[word] = classes.verbs.get(word, 0) | mask
    classes.sayings = frozenset(lists.get("sayings", ()))
