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

from crossread.attribute.word_classes import BASE, ING, NOUN, PARTICIPLE, PAST, THIRD, WordClasses

if TYPE_CHECKING:
    from crossread.attribute.document import Document

FINITE = frozenset("Vxy")
"""Tags that make a clause."""
_OBJECTS = frozenset("dmoiNwy")
"""What may follow a verb at once: an object or a clause without "that"."""
_PARTICLES = (["out"], ["up"], ["down"], ["off"], ["away"], ["back"], ["over"])
"""Words that make a verb of the word before them: "officials point out"."""
_REACH = 14
"""Tokens ahead in which the verb of a clause is looked for."""


def tag_words(doc: Document, classes: WordClasses) -> list[str]:
    """One tag a token; never raises, whatever the text."""
    return _Tagger(doc, classes).run()


class _Tagger:
    def __init__(self, doc: Document, classes: WordClasses) -> None:
        self.doc, self.words, self.low, self.classes = doc, doc.words, doc.low, classes
        self.starts = frozenset(doc.sentence_starts)
        self.tags: list[str] = []
        self.size = len(self.low)

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
                    self._verb(at, mask, before, word_before)
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
            known = self.classes.verbs.get(after, 0) & BASE or after in ("be", "have", "do")
            return "t" if known or self._unknown_infinitive(at + 1) else "p"
        if low == "her":
            return "d" if self._ahead(at + 1) in "nNGj" else "m"
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
                return self._past(at, PAST | PARTICIPLE, before, word_before)
            if low.endswith("ing"):
                return "G"
        return "N" if self.words[at][0].isupper() and at not in self.starts else "n"

    def _ahead(self, at: int) -> str:
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

    def _verb(self, at: int, mask: int, before: str, word_before: str) -> str:
        if mask & (PAST | PARTICIPLE) and not (mask & BASE and before in "tx"):
            plain = mask & BASE and before in "on" and word_before not in self.classes.singular_pronouns
            if not plain or mask & PAST:
                return self._past(at, mask, before, word_before)
        if mask & ING:
            return "G"
        if mask & THIRD:
            return self._third(at, mask, before, word_before)
        return self._base(at, mask, before, word_before)

    def _base(self, at: int, mask: int, before: str, word_before: str) -> str:
        if before == "t":
            return "v"
        if before == "x" and word_before not in self.classes.be and word_before not in self.classes.have:
            return "v"
        if before == "y" and word_before.endswith(("'d", "'ll")):
            return "v"
        if before == "o" or (before == "i" and word_before == "you"):
            return "V" if word_before not in self.classes.singular_pronouns else "n"
        if before == "r":
            return "V" if not (mask & NOUN) or self._ahead(at + 1) in _OBJECTS | frozenset('"rtp') else "n"
        if word_before[:1].isdigit() and not mask & NOUN:
            return "V"
        if before in "nNu" and self._is_plural(word_before):
            return "V" if not (mask & NOUN) or self._takes_object(at) else "n"
        if (
            before == "d"
            and word_before in self.classes.pronominal
            and word_before in self.classes.plurals
            and not mask & NOUN
        ):
            return "V"
        if not mask & NOUN and before in ",nNR" and word_before not in self.classes.no_subjects:
            return "V" if before != "," or at not in self.starts else "v"
        return "n"

    def _takes_object(self, at: int) -> bool:
        """ "voters support the plan": what follows a word that may be a noun too is no verb of its own."""
        ahead = self._ahead(at + 1)
        if ahead in "xy":
            return self._in_gap(at)
        if ahead == ",":
            return self._closes_frame(at)
        if ahead in _OBJECTS or ahead in '"rtpwuGa' or self.low[at + 1 : at + 2] in _PARTICLES:
            return True
        return ahead == "n" and not self._finite_ahead(at + 1)

    def _is_plural(self, word: str) -> bool:
        if word in self.classes.plurals:
            return True
        return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))

    def _third(self, at: int, mask: int, before: str, word_before: str) -> str:
        if before in "oi":
            return "V" if word_before in self.classes.singular_pronouns else "n"
        if before in "dxbtu" or (mask & NOUN and before in "pVvjGmE"):
            return "n"
        if not mask & NOUN or before == "r" or self.low[at + 1 : at + 2] in _PARTICLES:
            return "V"
        return "V" if self._third_reports(at, before, word_before) else "n"

    def _third_reports(self, at: int, before: str, word_before: str) -> bool:
        """Whether a word that may be a plural noun is a verb: no noun in the plural stands before another noun."""
        ahead = self._ahead(at + 1)
        if before == "n" and (self._is_plural(word_before) or self._is_adjective(word_before)):
            return False
        if (
            ahead == "r"
        ):  # "six states that vote" is a relative clause, "the treaty states that they vote" is none
            return self._opens_clause(at + 2)
        if ahead == "n":
            following = self.classes.verbs.get(self.low[at + 1], 0)
            return not following & (BASE | PAST) or bool(following & NOUN and self._finite_ahead(at + 2))
        if before in ",c" and at in self.starts:
            return False
        if ahead == "," and before in "nN":
            return self.low[at + 1 : at + 2] == [":"] or self._closes_frame(at)
        if before == "N":
            return (
                ahead in _OBJECTS
                or ahead in '"tuGaw'
                or self.low[at + 1 : at + 2] in (["for"], ["on"], ["with"])
            )
        return ahead in _OBJECTS or ahead in '"tuGw'

    def _closes_frame(self, at: int) -> bool:
        """ "..., the Tribune reports.": nothing but a short phrase stands between a comma and the word."""
        return any(self.tags[place] == "," for place in range(at - 2, max(-1, at - 7), -1)) and not any(
            self.tags[place] in "Vx" for place in range(max(0, at - 4), at)
        )

    def _is_adjective(self, word: str) -> bool:
        return "-" in word or word.endswith(
            ("al", "ic", "ive", "ous", "ary", "ful", "able", "ible", "ish", "ean", "ese")
        )

    def _opens_clause(self, at: int) -> bool:
        """Whether a subject, and no verb, stands at `at`."""
        ahead = self._ahead(at)
        if ahead in "xy":
            return False
        mask = self.classes.verbs.get(self.low[at], 0) if at < self.size else 0
        return not mask & (BASE | THIRD | PAST) or bool(mask & NOUN and self._finite_ahead(at + 1))

    def _past(self, at: int, mask: int, before: str, word_before: str) -> str:
        classes = self.classes
        saying = self.low[at] in classes.sayings
        if (before in "xb" and word_before in classes.have) or word_before == "having":
            return "E"
        if before == "y":
            return "E" if saying or word_before.endswith(("'ve", "'d")) else "Q"
        if before == "b" or (before == "x" and word_before in classes.be):
            return "Q"
        if not mask & PAST:
            return "R" if before in "nN" else "j"
        if (
            (before == "d" and word_before not in classes.pronominal)
            or before == "t"
            or (before == "p" and not saying)
        ):
            return "j"
        if before == "u" and self._ahead(at + 1) == "n" and word_before in self.classes.closed:
            return "j"  # "the last said word", "the first proposed bill"
        if before in "oiry" or saying or not mask & PARTICIPLE:
            return "V"
        return self._past_of_noun(at, before)

    def _past_of_noun(self, at: int, before: str) -> str:
        """A past or a participle behind a noun, a mark or "and": "a bill passed in May failed", "they came and helped"."""
        ahead = self._ahead(at + 1)
        after = self.low[at + 1] if at + 1 < self.size else ""
        if after == "by" or (before == "," and at in self.starts):
            return "R"
        if before == "c":
            known = self.low[at] in self.classes.verbs  # "and dismissed critics", but "and skilled migration"
            return "V" if ahead != "n" or (known and self._goes_on(at)) else "j"
        if before in "jGuVvs":
            return "j" if ahead in "nNG" else ("V" if before in "uG" else "R")
        if before == "," and ahead == "N" and self._participle_after_comma(at):
            return "R"
        if ahead in _OBJECTS or ahead in 'r"uG' or (ahead == "t" and before == "N"):
            return "V"
        if before == ",":
            return "V" if ahead in "tpwn" and not self._participle_after_comma(at) else "R"
        return "V" if self._in_gap(at) or not self._finite_ahead(at + 1) else "R"

    def _goes_on(self, at: int) -> bool:
        """Whether a past stands before "and" in the same clause: "he denied it and dismissed critics"."""
        for place in range(at - 2, max(-1, at - 2 * _REACH), -1):
            if self.tags[place] in "VE":
                return True
            if self.tags[place] == "x" or place in self.starts:
                return False
        return False

    def _in_gap(self, at: int) -> bool:
        """ "which some media claimed was closed": a relative or "what" before the subject; the verb ahead is its own."""
        for place in range(at - 1, max(-1, at - 7), -1):
            if self.tags[place] in "rw":
                return True
            if self.tags[place] in ",VxyEQ":
                return False
        return False

    def _participle_after_comma(self, at: int) -> bool:
        """ "The bill, passed in May, failed": a comma closes the phrase and a verb follows."""
        low = self.low
        stop = next((k for k in range(at + 1, min(self.size, at + _REACH)) if low[k] in ",;.:"), None)
        if stop is None or low[stop] != ",":
            return False
        return self._ahead(stop + 1) == "x" or bool(
            stop + 1 < self.size and self.classes.verbs.get(low[stop + 1], 0) & (THIRD | PAST)
        )

    def _finite_ahead(self, at: int) -> bool:
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
