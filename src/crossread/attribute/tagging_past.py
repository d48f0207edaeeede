"""Past forms of English in place: "passed" as a verb, as a passive, as a perfect, as the head of a phrase."""

from __future__ import annotations

from crossread.attribute.tagging_view import View
from crossread.attribute.word_classes import PARTICIPLE, PAST

OBJECTS = frozenset("dmoiNwy")
"""What may follow a verb at once: an object or a clause without "that"."""


class Pasts(View):
    """Tags of words that may be a past or a participle."""

    def past(self, at: int, mask: int, before: str, word_before: str) -> str:
        """The tag of a past form, by the tag and the word before it."""
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
        if before == "u" and self.ahead(at + 1) == "n" and word_before in self.classes.closed:
            return "j"  # "the last said word", "the first proposed bill"
        if before in "oiry" or saying or not mask & PARTICIPLE:
            return "V"
        return self._past_of_noun(at, before)

    def _past_of_noun(self, at: int, before: str) -> str:
        """A past or a participle behind a noun, a mark or "and": "a bill passed in May failed", "they came and helped"."""
        ahead = self.ahead(at + 1)
        after = self.low[at + 1] if at + 1 < self.size else ""
        if after == "by" or (before == "," and at in self.starts):
            return "R"
        if before == "c":
            known = self.low[at] in self.classes.verbs  # "and dismissed critics", but "and skilled migration"
            return "V" if ahead != "n" or (known and self.goes_on(at)) else "j"
        if before in "jGuVvs":
            return "j" if ahead in "nNG" else ("V" if before in "uG" else "R")
        if before == "," and ahead == "N" and self.participle_after_comma(at):
            return "R"
        if ahead in OBJECTS or ahead in 'r"uG' or (ahead == "t" and before == "N"):
            return "V"
        if before == ",":
            return "V" if ahead in "tpwn" and not self.participle_after_comma(at) else "R"
        return "V" if self.in_gap(at) or not self.finite_ahead(at + 1) else "R"
