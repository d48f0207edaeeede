"""Who the source words mean: a person, an institution, a side, both parties, or somebody nobody listed."""

from __future__ import annotations

from crossread.attribute.chinese_names import of_surname, office_after_surname
from crossread.attribute.chinese_signs import party_side, party_size
from crossread.attribute.found import Found, Range
from crossread.attribute.gender_votes import vote
from crossread.attribute.institutions import again_by_head, of_institution, of_place, of_text, owner_of
from crossread.attribute.named_aides import of_named_aide
from crossread.attribute.pronouns import of_pronoun
from crossread.attribute.retold import retold
from crossread.attribute.roles import of_counterpart, of_guest, of_honorific, of_title, of_two_titles
from crossread.attribute.slavic_offices import by_apposition, of_slavic, quoted_act
from crossread.attribute.slavic_words import past_gender
from crossread.attribute.speaking import SpeakerState, is_han, without_article
from crossread.model import Span, Speaker
from crossread.text.names import NameHit


class SpeakerResolver(SpeakerState):
    """Resolves the sources of one article in the order of the text; remembers who spoke last."""

    def learn_genders(self) -> None:
        """Who is "he" and "she" by what is told of one person alone; what stands with the names counts first."""
        if self.side and self.doc.pack.language == "en":
            self.genders = {**vote(self), **self.genders}

    def resolve(self, found: Found) -> Speaker:
        """The speaker of one attribution; call in the order of the text."""
        speaker = self._quoted_act(found, self._resolve(found))
        speaker = retold(self, found, speaker) or speaker
        if (
            speaker.kind == "person"
            and found.cue is not None
            and (gender := past_gender(self.doc, self.doc.low[found.cue[0]]))
        ):
            self.genders.setdefault(speaker.name, gender)
        if found.source is not None and speaker.kind in ("institution", "side"):
            for word in self.doc.low[found.source[0] : found.source[1]]:
                if word in self.doc.lists["channels"]:
                    self.texts[word] = speaker
        if found.frame in ("that", "clause") and found.cue and speaker.kind in ("person", "other"):
            self.held += [
                (max(first, found.cue[1]), last, speaker.name)
                for first, last in found.content
                if last > found.cue[1]
            ]
        if found.frame != "according" or speaker.kind != "other":
            self.remember(found.cue[0] if found.cue else found.first, speaker)
        return speaker

    def _quoted_act(self, found: Found, speaker: Speaker) -> Speaker:
        """'The note says that Wang “expressed concern”': the note carried it, and the speaker is Wang."""
        if (
            speaker.kind not in ("institution", "side")
            or found.frame not in ("that", "clause")
            or found.channel
        ):
            return speaker
        first, last = found.content[0]
        if len(found.content) > 1 and (act := quoted_act(self.doc, found)) is not None:
            found.channel, found.inner = found.source, act
            return self.of_words((first, last))
        first += self.doc.low[first] in self.doc.lists["that"]
        hit = self.doc.name_at(first) if first < last else None
        if hit is None and first + 2 < last and self.doc.low[first] in self.doc.lists["he_she"]:
            return self._quoted_act_of_pronoun(found, speaker, first)
        if hit is None or hit.kind != "person":
            return speaker
        after = self.doc.tokens(hit.span)[1]
        verb = (
            after in self.doc.quote_from
            and after + 1 < last
            and self.doc.low[after + 1] in self.doc.lists.cues
        )
        if not verb:
            return speaker
        found.channel, found.inner = found.source, self.doc.lists.cues[self.doc.low[after + 1]][0]
        bearer, others = self.doc.cast.who(hit)
        return self.as_speaker(bearer, hit.span, others)

    def _quoted_act_of_pronoun(self, found: Found, speaker: Speaker, first: int) -> Speaker:
        """'The ministry also said that she had “expressed alarm”': the quoted act is hers."""
        low = self.doc.low
        at = first + 1 + (low[first + 1] in self.doc.lists["had_has"])
        if at not in self.doc.quote_from or low[at + 1] not in self.doc.lists.cues:
            return speaker
        found.channel, found.inner = found.source, self.doc.lists.cues[low[at + 1]][0]
        return of_pronoun(self, low[first], first, self.doc.span(first, first + 1), None)

    def _resolve(self, found: Found) -> Speaker:
        if found.joint:
            return Speaker(name="both", kind="both")
        if found.source is None and (found.frame == "narration" or (found.frame == "turn" and self.side)):
            return self._of_itself()
        if found.source is None:
            return self._of_itself() if self.side and found.impersonal else self.fallback()
        speaker = self.of_words(found.source, found)
        return self._other_side(speaker) if found.opposite else speaker

    def _other_side(self, told: Speaker) -> Speaker:
        """ "Holm was told that": the side that told it her, as far as the two are known; else the issuer."""
        if told.side is None or told.side != self.side:
            return self._of_itself()
        staged = (bearer.side for bearer in self.doc.cast.on_stage(len(self.doc.text)))
        other = next((side for side in staged if side not in (None, told.side)), None)
        if other is None:
            return self._of_itself()
        return Speaker(name=self.packs.sides.name(other), side=other, kind="side")

    def _of_itself(self) -> Speaker:
        """The side whose readout it is, which tells what nobody is named for."""
        side = self.side or self.medium
        return Speaker(name=self.packs.sides.name(side), side=side, kind="side")

    def of_words(self, source: Range, found: Found | None = None) -> Speaker:
        """The speaker that the tokens of `source` name."""
        first, last = self._core(source)
        span = self.doc.span(first, last)
        words = [w.removesuffix("'s") for w in self.doc.low[first:last]]
        text = "".join(words) if is_han(words[0]) else " ".join(words)
        if text in self.doc.lists.both or text.removeprefix("the ") in self.doc.lists.both:
            return Speaker(name="both", kind="both", span=span)
        if words[0] == "neither" and self.side:
            return Speaker(name="both", kind="both", span=span)
        pronoun = self.doc.lists.pronouns.get(words[0]) if len(words) <= 2 else None
        if pronoun in ("he", "she", "it", "they") and (
            len(words) == 1 or words[0] not in self.doc.lists["possessives"]
        ):
            return of_pronoun(self, pronoun, first, span, found)
        person = self._person(first, last, span)
        if person:
            return person
        if self.side and text in self.doc.lists["own_party"] and is_han(words[0]):
            return Speaker(name=self.packs.sides.name(self.side), side=self.side, kind="side", span=span)
        party = party_side(self.doc, first) if is_han(words[0]) and self.doc.name_at(first) is None else None
        if party is not None and party_size(self.doc, first) == last - first:
            return Speaker(name=self.packs.sides.name(party), side=party, kind="side", span=span)
        if is_han(words[0]) and office_after_surname(self.doc, first) == (first + 1, last):
            hit = of_surname(self.doc, first)
            if hit is not None:
                return self.as_speaker(self.doc.cast.who(hit)[0], span)
        if words[-1] in self.doc.lists["event_words"] and self.side:  # "the call addressed ..."
            return Speaker(name="both", kind="both", span=span)
        named = self._named_aside(first, last)
        if named:
            return named
        last = self._before_relative(first, last)
        words, span = words[: last - first], self.doc.span(first, last)
        return (
            of_named_aide(self, first, last)
            or of_slavic(self, words, span, first)
            or of_counterpart(self, words, span, first)
            or of_two_titles(self, words, span)
            or of_guest(self, words, span, first)
            or of_honorific(self, words, span, first)
            or of_title(self, words, first, last, span)
            or by_apposition(self, words, span)
            or again_by_head(self, words, span)
            or of_institution(self, first, last, span)
            or of_text(self, words, first, span)
            or of_place(self, first, last, span)
            or self._stranger(first, last, span)
        )

    def _before_relative(self, first: int, last: int) -> int:
        """ "an official | who asked not to be named"."""
        low, relatives = self.doc.low, self.doc.lists["apart_relatives"]
        return next((k for k in range(first + 1, last) if low[k] == "," or low[k] in relatives), last)

    def _named_aside(self, first: int, last: int) -> Speaker | None:
        """ "a spokesman for the Kesh ministry, Ole Vik", "one of them, Ole Vik of Lume": somebody nobody listed, by the
        name set off behind his office."""
        low, words = self.doc.low, self.doc.words
        comma = next((k for k in range(first + 1, last) if low[k] == ","), last)
        end = next((k for k in range(comma + 1, last) if not words[k][0].isupper()), last)
        name = range(comma + 1, end)
        office = low[first] in self.doc.lists["one_of_many"] or any(
            low[k] in self.doc.lists["aides"] or low[k] in self.doc.lists.titles for k in range(first, comma)
        )
        behind = end == last or (low[end] in self.doc.lists["of_from"] and len(name) > 1)
        if not office or not behind or not 1 <= len(name) <= 4:
            return None
        if any(self.doc.name_at(k) is not None for k in name):
            return None
        hit = next(iter(self.doc.names_in(self.doc.span(first, comma))), None)
        side = hit.side if hit else self.of_words((first, comma)).side
        span = self.doc.span(comma + 1, end)
        return Speaker(name=span.of(self.doc.text), side=side, kind="other", span=span)

    def _core(self, source: Range) -> Range:
        first, last = source
        low = self.doc.low
        while first < last - 1 and (
            low[first] == ","
            or low[first] in self.doc.lists["sentence_joiners"]
            or not low[first][0].isalnum()
        ):
            first += 1
        while last > first + 1 and not low[last - 1][0].isalnum():
            last -= 1
        return first, last

    def _person(self, first: int, last: int, span: Span) -> Speaker | None:
        """The first person of the phrase who is its head: no possessor, no object of a preposition."""
        heads = [
            hit for hit in self.doc.names_in(span)
            if hit.kind == "person" and (self._is_head(hit, first) or self._is_owner(hit, span))
        ]  # fmt: skip
        if not heads:
            return None
        if len(heads) > 1 and self._joined(heads[0], heads[1]):
            return Speaker(name="both", kind="both", span=span)
        bearer, others = self.doc.cast.who(heads[0])
        return self.as_speaker(bearer, heads[0].span, others)

    def _is_owner(self, hit: NameHit, span: Span) -> bool:
        """ "Lin's call for a truce": the possessor is the whole source."""
        return self.doc.possessive(hit) and hit.span.end + 2 >= span.end

    def _is_head(self, hit: NameHit, first: int) -> bool:
        if self.doc.possessive(hit):
            return False
        at = self.doc.tokens(hit.span)[0]
        return at <= first or self.doc.low[at - 1] not in self.doc.lists["source_prepositions"]

    def _joined(self, one: NameHit, other: NameHit) -> bool:
        between = self.doc.text[one.span.end : other.span.start].strip().lower()
        return (
            between == "&"
            or between in self.doc.lists["between_names"]
            or (between.startswith("and ") and len(between) < 40)
        )

    def _stranger(self, first: int, last: int, span: Span) -> Speaker:
        words = self.doc.low[first:last]
        owner = self.possessor(first) if words[0] in self.doc.lists["possessives"] else None
        if owner is not None:
            rest = self.doc.words_of(first + 1, last)
            return Speaker(name=f"{owner.name}'s {rest}", side=owner.side, span=span, kind="other")
        run = first
        bare = words[1:] if words[0] in self.doc.lists["articles"] else words
        if bare and (bare[0] in self.doc.lists["aides"] or bare[0] in self.doc.lists.titles):
            run = last
        while run < last and (
            not self.doc.words[run][0].isupper() or self.doc.low[run] in self.doc.lists["articles"]
        ):
            run += 1
        end = run
        while end < last and (
            self.doc.words[end][0].isupper() or self.doc.low[end] in self.doc.lists["name_particles"]
        ):
            end += 1
        person = next((h for h in self.doc.names_in(span) if h.kind == "person"), None)
        if run < end and not person:
            name = self.doc.words_of(run, end).removesuffix("'s").removesuffix("’s")
            return Speaker(
                name=(whole := self.doc.cast.stranger(name)), span=span, kind="other",
                side=self.nearby_side(first) or self.doc.cast.stranger_side(whole),
            )  # fmt: skip
        side = self.doc.cast.who(person)[0].side if person else self.nearby_side(first)
        body = self.bodies.within(first, last)
        if side is None and body is not None:
            side = owner_of(self, body)
        return Speaker(
            name=without_article(self.doc, self.doc.words_of(first, last)), side=side, span=span, kind="other"
        )
