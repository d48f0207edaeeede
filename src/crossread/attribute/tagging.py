"""Word classes of English tokens in place: "states" as a verb in "the treaty states that", as a noun in "six states that".

No model: closed classes and a verb list of the pack, endings, and the neighbours of a word decide. One letter a token:

    d determiner    u number      p preposition   c and, or, but     s subordinator   r relative, "that"   w wh-word
    o subject pronoun    m object pronoun    i it, you    y pronoun with a verb ("he's")    a adverb    t "to" + verb
    x finite auxiliary    b be, been, having    V finite verb    v bare infinitive    E perfect    Q passive
    R reduced relative ("a bill passed in May")    j participle as adjective    G -ing    n noun, adjective    N name
    , any mark of punctuation
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crossread.attribute.tagging_verbs import Verbs
from crossread.attribute.word_classes import BASE, PARTICIPLE, PAST, WordClasses

if TYPE_CHECKING:
    from crossread.attribute.document import Document

FINITE = frozenset("Vxy")
"""Tags that make a clause."""


def tag_words(doc: Document, classes: WordClasses) -> list[str]:
    """One tag a token; never raises, whatever the text."""
    return _Tagger(doc, classes).run()


class _Tagger(Verbs):
    def run(self) -> list[str]:
        """Left to right; a word is judged by the tags before it and the words behind it."""
        closed, verbs, tags = self.classes.closed, self.classes.verbs, self.tags
        before, word_before = ",", ""
        for at, low in enumerate(self.low):
            if at in self.starts:
                before, word_before = ",", ""
            tag = closed.get(low)
            capital = self.words[at][0].isupper()
            if tag is not None and not (capital and tag == "x" and self._is_name(at)):
                if tag in "xN" or low in ("to", "her"):
                    tag = self._closed(at, low, tag, before)
            elif not low[0].isalnum():
                tag = ","
            elif capital and self._is_name(at):
                tag = "N"
            else:
                mask = verbs.get(low, 0)
                tag = (
                    self.verb(at, mask, before, word_before)
                    if mask
                    else self._open(at, low, before, word_before)
                )
            tags.append(tag)
            if tag != "a":
                before, word_before = tag, low
        return tags

    def _is_name(self, at: int) -> bool:
        """Whether a capital stands where none is due; to open a sentence, on a word which is neither listed nor plural."""
        if at not in self.starts and not self._opens_quote(at):
            return True
        low, classes = self.low[at], self.classes
        if low in classes.closed:
            return False
        plain = low not in classes.verbs and not low.endswith(("s", "ed", "ing", "ly"))
        return plain or self.doc.name_at(at) is not None

    def _opens_quote(self, at: int) -> bool:
        return at > 0 and self.tags[at - 1] == "," and self.low[at - 1] in self.classes.openers

    def _closed(self, at: int, low: str, tag: str, before: str) -> str:
        if low == "to":
            after = self.low[at + 1] if at + 1 < self.size else ""
            if after.endswith("ly") and at + 2 < self.size:
                after = self.low[at + 2]
            known = self.classes.verbs.get(after, 0) & BASE or after in self.classes.bare_auxiliaries
            return "t" if known or self._unknown_infinitive(at + 1) else "p"
        if low == "her":
            return "d" if self.ahead(at + 1) in "nNGj" else "m"
        if tag == "x" and low in self.classes.bare_auxiliaries and before in "tx":
            return "b"  # "to have", "would be"
        if tag == "N":  # "May", "March": a month, or a modal
            return "N" if self.words[at][0].isupper() else "x"
        return tag

    def _unknown_infinitive(self, at: int) -> bool:
        """ "to contradict the report": a word of no list between "to" and an article or a pronoun."""
        if at + 1 >= self.size or not self.words[at][0].islower() or self.low[at] in self.classes.closed:
            return False
        return self.classes.closed.get(self.low[at + 1]) in ("d", "m") and not self.low[at].endswith(
            ("s", "ing", "ly")
        )

    def _open(self, at: int, low: str, before: str, word_before: str) -> str:
        if low[0].isdigit():
            return "u"
        if before == "t" and not low.endswith("ly"):
            return "v"
        if len(low) > 4:
            if low.endswith("ly"):
                return "a"
            if low.endswith("ed"):
                return self.past(at, PAST | PARTICIPLE, before, word_before)
            if low.endswith("ing"):
                return "G"
        return "N" if self.words[at][0].isupper() and at not in self.starts else "n"
