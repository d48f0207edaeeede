"""Articles in more than one language: each paragraph is read by the rules of its own, each claim has its own language.

The paragraphs of other languages are blanked, character by character, so that every place stays what it is.
"""

from __future__ import annotations

import re

from crossread.model import Article
from crossread.text.language import language_of

_LATIN, _CYRILLIC, _HAN = "A-Za-z\u00c0-\u024f", "\u0400-\u052f", "\u3400-\u9fff"
_OTHERS = {
    "en": re.compile(f"[{_CYRILLIC}{_HAN}]"),
    "zh": re.compile(f"[{_LATIN}{_CYRILLIC}]{{3}}"),
    "uk": re.compile(f"[{_LATIN}{_HAN}ыэъё]"),
    "ru": re.compile(f"[{_LATIN}{_HAN}іїєґ]"),
}
"""What a text of a language holds only where another one stands in it."""
_OWN = {"uk": re.compile("[іїєґ]", re.IGNORECASE), "ru": re.compile("[ыэъё]", re.IGNORECASE)}
"""Letters by which Ukrainian and Russian tell themselves apart."""
_LINE = re.compile(r"[^\n]+")
_LEAST = 24
"""Characters of the shortest paragraph that is taken for one of another language; names are shorter."""


def by_language(article: Article) -> dict[str, str]:
    """Language -> the article's text with the paragraphs of all others blanked; the article's own language first."""
    own, text = article.language, article.text
    foreign = _OTHERS.get(own)
    if foreign is None or foreign.search(text) is None:
        return {own: text}
    lines = [
        (line.start(), line.end(), _language_of_line(line.group(), own)) for line in _LINE.finditer(text)
    ]
    languages = dict.fromkeys([own, *(language for _, _, language in lines)])
    if len(languages) == 1:
        return {own: text}
    return {
        language: _blanked(text, [line for line in lines if line[2] != language]) for language in languages
    }


def language_of_words(words: str, own: str) -> str:
    """The language of a claim: the article's, unless its words are clearly of another."""
    foreign = _OTHERS.get(own)
    if foreign is None or foreign.search(words) is None:
        return own
    return _other(words, own)


def _language_of_line(line: str, own: str) -> str:
    return _other(line, own) if len(line) >= _LEAST and _OTHERS[own].search(line) else own


def _other(words: str, own: str) -> str:
    """The language that the words are in; between Ukrainian and Russian only letters of one alone decide."""
    language = language_of(words)
    if {own, language} == {"uk", "ru"}:
        sure = _OWN[language].search(words) is not None and _OWN[own].search(words) is None
        return language if sure else own
    return language


def _blanked(text: str, lines: list[tuple[int, int, str]]) -> str:
    parts, at = [], 0
    for start, end, _ in lines:
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*parts, text[at:]])
