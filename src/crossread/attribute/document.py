"""One article, divided once: tokens, sentences, quotations, names. Every rule of the stage reads from here."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from crossread.attribute.tagging import tag_words
from crossread.attribute.word_classes import word_classes
from crossread.attribute.words import WordLists, word_lists
from crossread.lang import LanguagePack, Packs
from crossread.model import Article, Span
from crossread.text.cast import Cast
from crossread.text.names import NameHit, name_index
from crossread.text.noise import noise_lines
from crossread.text.quotes import Quote, find_quotes
from crossread.text.sentences import find_sentences

_TOKEN = re.compile(
    r"([\u3400-\u9fff]|(?:[A-Za-z]\.){2,}|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_\u3400-\u9fff]++(?:['’\-‑][^\W_\u3400-\u9fff]++)*+|[^\W\u3400-\u9fff]+|``|''|[^\w\s])"
)
_TOKEN_WITHOUT_HAN = re.compile(
    r"((?=\w)(?:(?:[A-Za-z]\.){2,}|[^\W\d_]++(?:['’\-‑][^\W_]++)*+|\d+(?:[.,:]\d+)*|\w+)|``|''|[^\w\s])"
)
"""The same tokens, a third faster, where a text has no Han sign."""
_HAN = re.compile(r"[\u3400-\u9fff]")

_DATELINE = 14
"""Tokens of the longest dateline, its dash included."""
_BULLETS = frozenset("•‣▪●◦∙")
"""Signs that open a point of a list."""
_LONGEST = 250
"""Tokens of the longest stretch that is read as one sentence."""


class Document:
    """The tokens of a text with what is known of each; token ranges are half-open."""

    def __init__(self, article: Article, pack: LanguagePack, packs: Packs) -> None:
        text = article.text
        self.article, self.text, self.pack, self.packs = article, text, pack, packs
        self.lists: WordLists = word_lists(pack)
        pieces = (_TOKEN if _HAN.search(text) else _TOKEN_WITHOUT_HAN).split(text)  # gap, token, ..., gap
        edges = list(accumulate(map(len, pieces)))
        self.words: list[str] = pieces[1::2]
        self.starts: list[int] = edges[:-1:2]
        self.ends: list[int] = edges[1::2]
        self.low = [word.lower() for word in self.words]
        if "’" in text:
            self.low = [word.replace("’", "'") for word in self.low]
        self.quotes: tuple[Quote, ...] = tuple(q for q in find_quotes(text) if not q.depth)
        self.quoted = self._mark([q.inner for q in self.quotes])
        self.noise: tuple[Span, ...] = noise_lines(text, packs, pack.language)
        self._noisy = noisy = self._mark(self.noise)
        self.sentences: list[tuple[int, int]] = []
        for span in find_sentences(text, pack.language, pack.abbreviations):
            first, last = self.tokens(span)
            if first < last and not noisy[first]:
                self.sentences.append((self._past_dateline(self._past_bullet(first, last), last), last))
        self._join_quoted_sentences()
        self._cut_endless_sentences()
        index = name_index(packs)
        self.hits: tuple[NameHit, ...] = index.find(text)
        self.cast = Cast(text, self.hits, titles=index.titles, offices=index.offices)
        self.hit_starts = [hit.span.start for hit in self.hits]
        self.quote_tokens: list[tuple[int, int]] = [self.tokens(q.outer) for q in self.quotes]
        self.quote_starts = [first for first, _ in self.quote_tokens]
        self.quote_from = {first: number for number, (first, _) in enumerate(self.quote_tokens)}
        self.quote_to = {last: number for number, (_, last) in enumerate(self.quote_tokens)}
        self._quote_marks = {*self.quote_from, *(last - 1 for last in self.quote_to)}
        self.sentence_ends = frozenset(last for _, last in self.sentences)
        self.sentence_starts = [first for first, _ in self.sentences]
        self.paragraph_starts = [at for at, gap in enumerate(pieces[:-1:2]) if at == 0 or "\n" in gap]
        self.cues = cues = self.lists.readout_cues if article.side else self.lists.cues
        """Cue forms by first word; more of them in an official readout."""
        self.cue_places = [at for at, word in enumerate(self.low) if word in cues]
        """Where words stand that may be cues."""

    @cached_property
    def tags(self) -> list[str]:
        """The word class of each token (see `tagging`), told when first asked for: English rules alone read it."""
        return tag_words(self, word_classes(self.pack))

    def tokens(self, span: Span) -> tuple[int, int]:
        """The tokens that start inside `span`."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def token_range(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that start between two places of the text."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def span(self, first: int, last: int) -> Span:
        """The stretch of text from token `first` to before token `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def words_of(self, first: int, last: int) -> str:
        """The text from token `first` to before token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def names_in(self, span: Span) -> list[NameHit]:
        """Names that lie inside `span`, in the order of the text."""
        at = bisect_left(self.hit_starts, span.start)
        found = []
        while at < len(self.hits) and self.hits[at].span.end <= span.end:
            found.append(self.hits[at])
            at += 1
        return found

    def name_at(self, token: int) -> NameHit | None:
        """The name that starts at `token`."""
        at = bisect_left(self.hit_starts, self.starts[token])
        return self.hits[at] if at < len(self.hits) and self.hit_starts[at] == self.starts[token] else None

    def possessive(self, hit: NameHit) -> bool:
        """Whether "'s" follows the name."""
        return self.text[hit.span.end : hit.span.end + 2] in ("'s", "’s")

    def quotes_from(self, first: int, last: int) -> range:
        """Numbers of the quotations that open at a token in [first, last)."""
        return range(bisect_left(self.quote_starts, first), bisect_left(self.quote_starts, last))

    def quotes_in(self, first: int, last: int) -> set[int]:
        """Numbers of the quotations inside a range of tokens; a closing mark right behind it still belongs to it."""
        return {n for n in self.quotes_from(first, last + 1) if self.quote_tokens[n][1] <= last + 1}

    def quotes_over(self, span: Span) -> tuple[int, int]:
        """Half-open range of the numbers of the quotations that may overlap `span`."""
        first, last = self.tokens(span)
        return max(0, bisect_right(self.quote_starts, first) - 1), bisect_left(self.quote_starts, last)

    def paragraph_start(self, token: int) -> int:
        """First token of the paragraph that holds `token`."""
        return self.paragraph_starts[max(0, bisect_right(self.paragraph_starts, token) - 1)]

    def noisy(self, token: int) -> bool:
        """Whether the token stands in a line that is no article text."""
        return bool(self._noisy[token])

    def sentence_of(self, token: int) -> int:
        """Number of the sentence that holds `token`, or the one before it."""
        return max(0, bisect_right(self.sentence_starts, token) - 1)

    def new_paragraph(self, before: int, after: int) -> bool:
        """Whether a line ends between two tokens."""
        return self.text.find("\n", self.ends[before], self.starts[after]) >= 0

    def is_quote_mark(self, token: int) -> bool:
        """Whether the token opens or closes a quotation."""
        return token in self._quote_marks

    def marked(self, ranges: list[tuple[int, int]]) -> bytearray:
        """One byte a token: 1 where a range holds it."""
        marks = bytearray(len(self.words) + 1)
        for first, last in ranges:
            marks[first:last] = b"\x01" * (last - first)
        return marks

    def _mark(self, spans: list[Span] | tuple[Span, ...]) -> bytearray:
        marks = bytearray(len(self.words) + 1)
        for span in spans:
            first, last = self.tokens(span)
            marks[first:last] = b"\x01" * (last - first)
        return marks

    def _past_bullet(self, first: int, last: int) -> int:
        """Past the sign that opens a point of a list."""
        return first + (self.words[first] in _BULLETS and first + 1 < last)

    def _past_dateline(self, first: int, last: int) -> int:
        """Past "VERKHOVE, June 5 (CW) -": where the report begins; `first` where it opens with no place in capitals."""
        if len(self.words[first]) < 3 or not self.words[first].isupper() or not self._opens_line(first):
            return first
        for at in range(first + 1, min(last - 3, first + _DATELINE)):
            word = self.words[at]
            if word in ("—", "–", "-") and self.starts[at] > self.ends[at - 1]:
                return at + 1
            plain = (
                word.isupper()
                or word[0].isdigit()
                or word in ",.()/"
                or word[0].isupper()
                or word in self.lists["months"]
            )
            if not plain:
                return first
        return first

    def _opens_line(self, token: int) -> bool:
        return token == 0 or self.new_paragraph(token - 1, token)

    def _join_quoted_sentences(self) -> None:
        """A quotation of several sentences is one sentence of its frame: '"A. B," he said' asks for one reading."""
        joined: list[tuple[int, int]] = []
        for first, last in self.sentences:
            if (
                joined
                and self.quoted[first]
                and self.quoted[first - 1]
                and not self.new_paragraph(first - 1, first)
            ):
                joined[-1] = (joined[-1][0], last)
            else:
                joined.append((first, last))
        self.sentences = joined

    def _cut_endless_sentences(self) -> None:
        """A "sentence" of thousands of tokens is a list or a broken text: read in stretches, its cost stays linear."""
        if all(last - first <= _LONGEST for first, last in self.sentences):
            return
        self.sentences = [
            (at, min(last, at + _LONGEST))
            for first, last in self.sentences
            for at in range(first, last, _LONGEST)
        ]
