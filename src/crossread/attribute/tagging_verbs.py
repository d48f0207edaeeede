"""Words of English that may be verbs, in place: "support" as a verb, as a noun, as an infinitive."""

from __future__ import annotations

from crossread.attribute.tagging_past import OBJECTS, Pasts
from crossread.attribute.word_classes import BASE, ING, NOUN, PARTICIPLE, PAST, THIRD


class Verbs(Pasts):
    """Tags of words that the pack knows as verbs."""

    def verb(self, at: int, mask: int, before: str, word_before: str) -> str:
        """The tag of a word that has the forms of `mask`, by the tag and the word before it."""
        if mask & (PAST | PARTICIPLE) and not (mask & BASE and before in "tx"):
            plain = mask & BASE and before in "on" and word_before not in self.classes.singular_pronouns
            if not plain or mask & PAST:
                return self.past(at, mask, before, word_before)
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
            return "V" if not (mask & NOUN) or self.ahead(at + 1) in OBJECTS | frozenset('"rtp') else "n"
        if word_before[:1].isdigit() and not mask & NOUN:
            return "V"
        if before in "nNu" and self.is_plural(word_before):
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
        ahead = self.ahead(at + 1)
        if ahead in "xy":
            return self.in_gap(at)
        if ahead == ",":
            return self.closes_frame(at)
        if (
            ahead in OBJECTS
            or ahead in '"rtpwuGa'
            or not self.classes.particles.isdisjoint(self.low[at + 1 : at + 2])
        ):
            return True
        return ahead == "n" and not self.finite_ahead(at + 1)

    def _third(self, at: int, mask: int, before: str, word_before: str) -> str:
        if before in "oi":
            return "V" if word_before in self.classes.singular_pronouns else "n"
        if before in "dxbtu" or (mask & NOUN and before in "pVvjGmE"):
            return "n"
        if (
            not mask & NOUN
            or before == "r"
            or not self.classes.particles.isdisjoint(self.low[at + 1 : at + 2])
        ):
            return "V"
        return "V" if self._third_reports(at, before, word_before) else "n"

    def _third_reports(self, at: int, before: str, word_before: str) -> bool:
        """Whether a word that may be a plural noun is a verb: no noun in the plural stands before another noun."""
        ahead = self.ahead(at + 1)
        if before == "n" and (self.is_plural(word_before) or self._is_adjective(word_before)):
            return False
        if (
            ahead == "r"
        ):  # "six states that vote" is a relative clause, "the treaty states that they vote" is none
            return self.opens_clause(at + 2)
        if ahead == "n":
            following = self.classes.verbs.get(self.low[at + 1], 0)
            return not following & (BASE | PAST) or bool(following & NOUN and self.finite_ahead(at + 2))
        if before in ",c" and at in self.starts:
            return False
        if ahead == "," and before in "nN":
            return self.low[at + 1 : at + 2] == [":"] or self.closes_frame(at)
        if before == "N":
            return (
                ahead in OBJECTS
                or ahead in '"tuGaw'
                or not self.classes.behind_name.isdisjoint(self.low[at + 1 : at + 2])
            )
        return ahead in OBJECTS or ahead in '"tuGw'

    def _is_adjective(self, word: str) -> bool:
        return "-" in word or word.endswith(
            ("al", "ic", "ive", "ous", "ary", "ful", "able", "ible", "ish", "ean", "ese")
        )
