"""What stands before and behind an English word: a rough view of a sentence whose words are not all tagged yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crossread.attribute.word_classes import BASE, NOUN, PARTICIPLE, PAST, THIRD, WordClasses

if TYPE_CHECKING:
    from crossread.attribute.document import Document

_REACH = 14
"""Tokens ahead in which the verb of a clause is looked for."""


class View:
    """A text while its words are tagged from left to right."""

    def __init__(self, doc: Document, classes: WordClasses) -> None:
        self.doc, self.words, self.low, self.classes = doc, doc.words, doc.low, classes
        self.starts = frozenset(doc.sentence_starts)
        self.tags: list[str] = []
        self.size = len(self.low)

    def ahead(self, at: int) -> str:
        """A rough class of the token at `at`, which has no tag yet; adverbs are passed over."""
        while at < self.size:
            low = self.low[at]
            if low == "to":
                return "t"
            tag = self.classes.closed.get(low)
            if tag == "a" or (tag is None and len(low) > 4 and low.endswith("ly")):
                at += 1
                continue
            if tag is not None:
                return tag
            if not low[0].isalnum():
                return '"' if low in self.classes.openers else ","
            if self.words[at][0].isupper():
                return "N"
            if low[0].isdigit():
                return "u"
            return "G" if low.endswith("ing") and len(low) > 4 else "n"
        return ","

    def is_plural(self, word: str) -> bool:
        """By the pack, else by its ending."""
        if word in self.classes.plurals:
            return True
        return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))

    def closes_frame(self, at: int) -> bool:
        """ "..., the Tribune reports.": nothing but a short phrase stands between a comma and the word."""
        return any(self.tags[place] == "," for place in range(at - 2, max(-1, at - 7), -1)) and not any(
            self.tags[place] in "Vx" for place in range(max(0, at - 4), at)
        )

    def opens_clause(self, at: int) -> bool:
        """Whether a subject, and no verb, stands at `at`."""
        ahead = self.ahead(at)
        if ahead in "xy":
            return False
        mask = self.classes.verbs.get(self.low[at], 0) if at < self.size else 0
        return not mask & (BASE | THIRD | PAST) or bool(mask & NOUN and self.finite_ahead(at + 1))

    def goes_on(self, at: int) -> bool:
        """Whether a past stands before "and" in the same clause: "he denied it and dismissed critics"."""
        for place in range(at - 2, max(-1, at - 2 * _REACH), -1):
            if self.tags[place] in "VE":
                return True
            if self.tags[place] == "x" or place in self.starts:
                return False
        return False

    def in_gap(self, at: int) -> bool:
        """ "which some media claimed was closed": a relative or "what" before the subject; the verb ahead is its own."""
        for place in range(at - 1, max(-1, at - 7), -1):
            if self.tags[place] in "rw":
                return True
            if self.tags[place] in ",VxyEQ":
                return False
        return False

    def participle_after_comma(self, at: int) -> bool:
        """ "The bill, passed in May, failed": a comma closes the phrase and a verb follows."""
        low = self.low
        stop = next((k for k in range(at + 1, min(self.size, at + _REACH)) if low[k] in ",;.:"), None)
        if stop is None or low[stop] != ",":
            return False
        return self.ahead(stop + 1) == "x" or bool(
            stop + 1 < self.size and self.classes.verbs.get(low[stop + 1], 0) & (THIRD | PAST)
        )

    def finite_ahead(self, at: int) -> bool:
        """Whether a finite verb follows before any mark, "and" or "that": then what stands before it is its subject."""
        closed, verbs = self.classes.closed, self.classes.verbs
        for place in range(at, min(self.size, at + _REACH)):
            low = self.low[place]
            tag = closed.get(low)
            if tag == "x":
                return True
            if tag in ("c", "s", "r", "w", "o", "y") or not low[0].isalnum():
                return False
            mask = verbs.get(low, 0) if tag is None else 0
            if mask & PAST and not mask & PARTICIPLE:
                return True
            finite = mask & (THIRD | BASE) and not mask & (NOUN | PAST)
            if finite and self.low[place - 1] != "to" and closed.get(self.low[place - 1]) != "x":
                return True
            if low in self.classes.sayings:
                return True
        return False
