"""An article as the event rules see it: sentences with event words, dates and people, background apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from crossread.attribute.mention_lexicon import Cue, Lexicon, fold, lexicon
from crossread.attribute.mention_lines import EVENT_TYPES, Line
from crossread.attribute.mention_phrases import Found
from crossread.attribute.mention_placing import (
    divide_lines,
    let_aides_hold,
    place_called,
    place_dates,
    place_events,
    place_people,
    set_old_apart,
    spread_background,
)
from crossread.attribute.words import WordLists, word_lists
from crossread.lang.types import LanguagePack, Packs
from crossread.model import Article, Span
from crossread.text.aliases import Bearer
from crossread.text.cast import Cast
from crossread.text.dates import find_dates
from crossread.text.sentences import find_sentences


@dataclass
class Scene:
    """One article, ready for the rules that find its event and its header facts."""

    article: Article
    pack: LanguagePack
    packs: Packs
    lexicon: Lexicon
    folded: str
    lines: list[Line]
    said: list[int]
    """Where words of saying end, ascending."""
    title_words: list[str]
    """Kinds of event that the title names, where the title is no part of the text."""

    @cached_property
    def lists(self) -> WordLists:
        """The closed classes of the language."""
        return word_lists(self.pack)

    @cached_property
    def facts(self) -> list[Found[Cue]]:
        """Phrases that tell facts of an event, in the order of the text."""
        return self.lexicon.facts.find(self.folded)

    @cached_property
    def bearers(self) -> frozenset[Bearer]:
        """Whom it names of those who have an office and a side, but for spokespeople."""
        named = (bearer for line in self.lines for _, bearer in line.people)
        return frozenset(bearer for bearer in named if bearer.side and bearer.role)

    @cached_property
    def places(self) -> list[int]:
        """Where the words end after which a place may stand, ascending."""
        return [found.end for found in self._around_places if _is(found, "place_before")]

    @cached_property
    def topics(self) -> list[int]:
        """Where words stand after which a place is but what was spoken of, ascending."""
        return [found.start for found in self._around_places if _is(found, "place_topic")]

    @cached_property
    def _around_places(self) -> list[Found[Cue]]:
        return self.lexicon.places.find(self.folded)

    @property
    def published(self) -> date | None:
        """The day from which weekdays count."""
        return self.article.published


def _is(found: Found[Cue], key: str) -> bool:
    return any(cue.key == key for cue in found.payload)


def look(article: Article, people: Cast, packs: Packs, sentences: Sequence[Span] | None = None) -> Scene:
    """Divide `article` once; `sentences` spares doing it again where the caller has them (without noise)."""
    pack = packs.languages.get(article.language) or packs.languages["en"]
    text = article.text
    if sentences is None:
        sentences = find_sentences(text, pack.language, pack.abbreviations)
    words, folded = lexicon(pack), fold(text)
    lines = divide_lines(text, sentences)
    starts = [line.span.start for line in lines]
    roles = lexicon(packs.languages.get("en", pack))  # the sides file writes roles in English
    place_people(lines, starts, people, roles)
    if article.side:
        let_aides_hold(lines)
    dates = find_dates(text, article.published, pack)
    shades = place_events(lines, starts, words, folded, dates)
    place_called(lines, folded, pack.language)
    place_dates(lines, starts, dates, folded, shades)
    set_old_apart(lines, article.published)
    spread_background(lines)
    return Scene(
        article, pack, packs, words, folded, lines, shades["background_said"], _title_words(article, words)
    )


def _title_words(article: Article, words: Lexicon) -> list[str]:
    title = article.title
    if not title or article.text.startswith(title):
        return []
    keys = [cue.key for found in words.events.find(fold(title)) for cue in found.payload]
    return [key for key in keys if key in EVENT_TYPES]
