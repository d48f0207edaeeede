"""The shapes of the packs. A linguist edits the YAML; these refuse what she mistyped."""

from __future__ import annotations

from typing import Literal

import msgspec

from crossread.model import Sides, Status


class CueRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Reporting words that behave alike: what they report, how strongly, and what must follow for them to report."""

    words: list[str]
    """Base forms of verbs, or whole phrases; inflected forms are made by rule unless `forms` gives them."""
    status: Status = "said"
    strength: int = 2
    """1 noted ... 5 demanded."""
    frames: list[str] = []
    """What may follow: `that`, `clause`, `to`, `np`, `about`, `for`, ... `quote` is always allowed."""
    forms: dict[str, list[str]] = {}
    """Inflected forms of irregular verbs: base form -> third person, past, participle, -ing."""
    kind: Literal["speech", "thought", "act", "told", "appearance", "noun", "adjective", "preposition"] = (
        "speech"
    )
    source: str
    """Where the row comes from."""
    hit: list[str]
    """Sentences in which the row yields a claim."""
    miss: list[str]
    """Sentences that have the word but report nothing."""


class EventWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that name a kind of event."""

    type: Literal["call", "meeting", "video", "visit", "briefing"]
    words: list[str]
    source: str
    hit: list[str]
    miss: list[str]


class PhraseRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Phrases that mean one thing to a rule of the code, which `key` names."""

    key: str
    words: list[str]
    source: str
    hit: list[str] = []
    miss: list[str] = []


class ClassRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A closed class of words that a rule of the code asks for by its name."""

    name: str
    words: list[str]
    note: str = ""
    """What the rule takes them for."""
    source: str
    hit: list[str]
    """Texts that are read in another way without the class."""
    miss: list[str]
    """Texts that hold a word of it and are read the same without."""


class LanguagePack(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that a linguist knows of one language."""

    schema: str
    language: str
    name: str
    quotes: list[tuple[str, str]]
    """Opening and closing marks."""
    abbreviations: list[str] = []
    """Without the closing full stop; a stop after them ends no sentence."""
    stopwords: list[str] = []
    negation: list[str] = []
    conditionals: list[str] = []
    hedges: list[str] = []
    numbers: dict[str, float] = {}
    magnitudes: dict[str, float] = {}
    units: dict[str, float] = {}
    """Units of time in minutes."""
    weekdays: dict[str, int] = {}
    """0 Monday ... 6 Sunday."""
    months: dict[str, int] = {}
    relative_days: dict[str, int] = {}
    """"yesterday" -> -1."""
    pronouns: dict[str, str] = {}
    """Pronoun -> `he`, `she`, `they`, `it`, `we`, `i`."""
    titles: list[str] = []
    """Words that stand before or for a person's name: "President", "foreign minister"."""
    roles: dict[str, str] = {}
    """Title of this language -> role as the sides file writes it, in English."""
    bodies: list[str] = []
    """Words for institutions that speak: "foreign ministry", "presidency", "embassy"."""
    functions: dict[str, list[str]] = {}
    """Closed classes that the rules need, by name: `auxiliaries`, `conjunctions`, `relatives`, ..."""
    classes: list[ClassRow] = []
    """More closed classes, each with its proof."""
    cues: list[CueRow] = []
    events: list[EventWords] = []
    phrases: list[PhraseRow] = []
    noise: list[PhraseRow] = []
    """Lines that are no article text: regular expressions matched against a whole stripped line, ignoring case."""


class Concept(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One idea of diplomacy with its surface forms; what aligns a Chinese text with a Ukrainian one."""

    id: str
    en: list[str] = []
    zh: list[str] = []
    uk: list[str] = []
    ru: list[str] = []
    group: str = ""
    """Naming group: concepts that name the same thing in another light ("armed_conflict": war, crisis, operation)."""
    scale: str = ""
    """Scale on which the concept has a place ("commitment", "support", "stance")."""
    strength: int = 0
    """Place on the scale, 1 weakest; 0 where there is no scale."""
    slot: str = ""
    """Kind of difference that a change within the group or scale is: naming, strength, commitment, scope, tone, ...
    Empty: the group is a topic only, and another concept of it is no difference."""
    formula: bool = False
    """A standing formula, atomic in the word diff."""
    gloss: str = ""
    """What it means to those who use it, in our own words."""
    source: str = ""
    hit: list[str] = []
    miss: list[str] = []


class Phrasebook(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All concepts."""

    schema: str
    concepts: list[Concept]


class ContrastRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that a rule of the comparison reads, under the key by which it asks for them."""

    key: str
    source: str
    hit: list[str]
    """Sentences that hold one of the words; for `pairs`, two sentences divided by ` || ` that oppose each other."""
    language: str = "en"
    words: list[str] = []
    pairs: list[list[str]] = []
    """Opposites: two lists of one or more words divided by `|`."""
    miss: list[str] = []


class Contrasts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words by which two accounts are told apart where the phrasebook has no concept: small, closed classes."""

    schema: str
    rows: list[ContrastRow] = []


class Glossary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everyday words in several languages: they tie claims together and tell nothing of their differences."""

    schema: str
    source: str = ""
    words: list[Concept] = []


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One point on the agenda of talks, with the ideas that belong to it."""

    id: str
    glossary: list[str] = []
    phrasebook: list[str] = []


class Topics(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which ideas belong to one point: they tie passages together and tell nothing of their differences."""

    schema: str
    topics: list[Topic] = []


class Packs(msgspec.Struct, frozen=True, kw_only=True):
    """Every pack of one run, as the stages are given them."""

    languages: dict[str, LanguagePack]
    sides: Sides
    phrasebook: Phrasebook
    digest: str
    """Changes when any pack changes; part of every cache key."""
    contrasts: Contrasts = Contrasts(schema="")
    glossary: Glossary = Glossary(schema="")
    topics: Topics = Topics(schema="")
