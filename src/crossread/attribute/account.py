"""In whose account a claim stands. The order of the rules is the rule:

1. an official readout is its side's account, whole;
2. an explicit channel of the claim ("according to a ministry readout", "he tweeted", "Xinhua said");
3. the lead's channel, if the lead gives one for the event and the speaker took part in it;
4. the speaker's own side.

A press article's own narration is nobody's account.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.institutions import owner_of
from crossread.attribute.speaker import SpeakerResolver
from crossread.attribute.speaking import without_article
from crossread.lang import Packs
from crossread.model import EventMention, Link, Span, Speaker


@dataclass(frozen=True, slots=True)
class Channel:
    """What carried a claim, and the side it speaks for."""

    name: str
    side: str | None
    span: Span | None
    rule: str


class AccountResolver:
    """Decides the account of each attribution of one article."""

    def __init__(self, doc: Document, packs: Packs, speakers: SpeakerResolver, mention: EventMention) -> None:
        self.doc, self.packs, self.speakers, self.mention = doc, packs, speakers, mention
        self.lead: Channel | None = None
        self.last: tuple[int, str, Channel] | None = None
        """(sentence, speaker, channel) of the last claim that named its channel."""

    def learn_lead(self, pairs: Sequence[tuple[Found, Speaker]]) -> None:
        """Find the channel that the article gives for the event itself, wherever it stands: paragraphs come scrambled.

        An article in which two parties speak through channels of their own gives none.
        """
        if self.doc.article.side:
            return
        self.lead = self._official_medium()
        if self.lead is not None:
            return
        named = [
            (found, speaker, channel)
            for found, speaker in pairs
            if (channel := self.explicit(found, speaker))
        ]
        told = [channel for found, speaker, channel in named if self._tells_whence(found, speaker, channel)]
        voices = {channel.side for _, _, channel in named if channel.side in self.mention.sides}
        if told and voices | {channel.side for channel in told} == {told[0].side}:
            self.lead = replace(told[0], rule="the article gives it as its source of the event")

    def _official_medium(self) -> Channel | None:
        """A publisher who is a side's official medium: what it tells of the event is that side's account."""
        side, name = self.speakers.medium, self.doc.article.publisher or ""
        return Channel(name, side, None, "an official medium tells it") if side else None

    def _tells_whence(self, found: Found, speaker: Speaker, channel: Channel) -> bool:
        """Whether a channel is that of an attribution that tells of the event and is nobody's own words."""
        return speaker.kind != "person" and channel.side is not None and self._tells_event(found)

    def _tells_event(self, found: Found) -> bool:
        """Whether the sentence tells of the event: words that name it, and both parties."""
        first, last = self.doc.sentences[found.sentence]
        span = self.doc.span(first, last)
        named = self.mention.span is not None and span.overlaps(self.mention.span)
        if not named and not set(self.doc.low[first:last]) & self.doc.lists["event_words"]:
            return False
        text = " ".join(self.doc.low[first:last])
        both = any(phrase in text for phrase in self.doc.lists.both if phrase.startswith(("the two", "both")))
        return both or len(self._parties(span)) > 1

    def _parties(self, span: Span) -> set[str | None]:
        """Sides whose people or name stand in a stretch of the text."""
        hits = [hit for hit in self.doc.names_in(span) if hit.kind in ("person", "side", "capital")]
        return {self.doc.cast.who(h)[0].side if h.kind == "person" else h.side for h in hits}

    def account(
        self, found: Found, speaker: Speaker, outer: tuple[Speaker, str | None] | None
    ) -> tuple[str | None, Channel | None]:
        """(side, channel) of one attribution; `outer` is the claim that holds it, with its account."""
        side = self.doc.article.side
        if side:
            return side, None
        channel = self.explicit(found, speaker)
        if channel and channel.side:
            self.last = (found.sentence, speaker.name, channel)
            return channel.side, channel
        if outer is not None:
            held = Channel(outer[0].name, outer[1], outer[0].span, "it stands inside that statement")
            if held.side:
                self.last = (found.sentence, speaker.name, held)
            return held.side, held
        carried = self._carried_on(found, speaker)
        if carried:
            return carried.side, carried
        if self.lead and self._took_part(speaker):
            return self.lead.side, self.lead
        return speaker.side, channel

    def _carried_on(self, found: Found, speaker: Speaker) -> Channel | None:
        """ "He also promised ...", "..., the ministry said, and promised ...": what goes on stays in the account named."""
        if self.last is None or found.source is None or speaker.kind != "person":
            return None
        sentence, name, channel = self.last
        first = self.doc.sentences[found.sentence][0]
        goes_on = found.shared or self.doc.low[found.source[0]] in self.doc.lists["pronoun_subjects"]
        same = found.sentence == sentence
        following = found.sentence == sentence + 1 and first and not self.doc.new_paragraph(first - 1, first)
        told = not (goes_on and (same or following) and name == speaker.name)
        if told or (channel.side == speaker.side and self.lead is None):
            return None
        self.last = (found.sentence, name, channel)
        why = "the same sentence names it" if same else "the sentence before names it"
        return Channel(channel.name, channel.side, channel.span, why)

    def _took_part(self, speaker: Speaker) -> bool:
        if speaker.kind == "both":
            return True
        if speaker.kind == "person":
            return speaker.name in self.mention.participants
        return speaker.kind == "side" and speaker.side in self.mention.sides

    # -- channels --------------------------------------------------------------------------------------------------

    def explicit(self, found: Found, speaker: Speaker) -> Channel | None:
        """The channel that the sentence itself names for this attribution."""
        if found.teller is not None:
            return Channel(found.teller.name, found.teller.side, found.teller.span, "who tells of the act")
        if found.channel is not None:
            return self._of_phrase(found.channel)
        if found.frame == "according" and found.source is not None:
            return self._of_phrase(found.source)
        if speaker.kind == "institution":
            return Channel(speaker.name, speaker.side, speaker.span, "the institution itself speaks")
        own = self._own_words(found)
        if own is not None and speaker.side:
            return Channel(
                self.doc.words_of(*own), speaker.side, self.doc.span(*own), "the speaker's own channel"
            )
        return None

    def _of_phrase(self, phrase: Range) -> Channel:
        doc = self.doc
        span = doc.span(*phrase)
        name = without_article(doc, doc.words_of(*phrase))
        hits = [h for h in doc.names_in(span) if h.kind in ("institution", "media")]
        hits = hits or [h for h in doc.names_in(span) if h.kind in ("side", "capital")]
        if hits:
            return Channel(name, hits[0].side, span, "the sentence names it")
        body = self.speakers.bodies.within(*phrase)
        if body is not None:
            side = body.side or self._account_before(phrase[0]) or owner_of(self.speakers, body)
            return Channel(name, side, span, "the institution last spoken of")
        person = next((h for h in doc.names_in(span) if h.kind == "person"), None)
        if person is not None:
            return Channel(name, doc.cast.who(person)[0].side, span, "the sentence names it")
        before = self._account_before(phrase[0])
        return Channel(
            name, before, span, "the account last spoken of" if before else "the sentence names it"
        )

    def _account_before(self, at: int) -> str | None:
        """The side whose readout or version the sentence before speaks of ("Beijing's readout differed")."""
        number = self.doc.sentence_of(at)
        if self.doc.low[at] in self.doc.lists["possessives"]:
            return None
        for earlier in (number, number - 1):
            start = self.doc.sentences[number][0]
            if earlier < 0 or (earlier < number and start and self.doc.new_paragraph(start - 1, start)):
                continue
            first, last = self.doc.sentences[earlier]
            for place in range(first, min(last, at) - 1):
                hit = self.doc.name_at(place)
                if (
                    hit
                    and hit.kind in ("side", "capital")
                    and self._owns_channel(self.doc.tokens(hit.span)[1], last)
                ):
                    return hit.side
        return None

    def _owns_channel(self, after: int, last: int) -> bool:
        return any(word in self.doc.lists["channels"] for word in self.doc.low[after : min(after + 2, last)])

    def _own_words(self, found: Found) -> Range | None:
        """The words that show the speaker's own channel: "tweeted", "wrote on her page", "told reporters"."""
        doc = self.doc
        if found.cue and doc.low[found.cue[1] - 1] in doc.lists["own_channel"]:
            return found.cue
        if found.cue is None:
            return None
        if doc.pack.language == "zh":
            return self._own_words_in_chinese(found)
        last = doc.sentences[found.sentence][1]
        start = max(found.cue[1], found.source[1] if found.source else 0)
        told = found.form is not None and found.form.base == "tell"
        for at in range(start, min(last, start + 12)):
            if doc.quoted[at]:
                break
            if doc.low[at] in doc.lists["own_channel"] or doc.low[at] in doc.lists["press_audiences"]:
                return at, at + 1
            medium = doc.name_at(at) if told and at <= start + 1 else None
            if medium is not None and medium.kind == "media":
                return at, doc.tokens(medium.span)[1]  # "told Kesh Radio"
        first = doc.sentences[found.sentence][0]
        for at in range(first, found.cue[0]):
            if doc.low[at] in doc.lists["named_channels"] and not doc.quoted[at]:
                return at, at + 1
        return None

    def _own_words_in_chinese(self, found: Found) -> Range | None:
        """ "在接受专访时说", "在社交媒体上写道": the occasion stands between the speaker and the cue."""
        if found.source is None or found.cue is None or found.source[1] >= found.cue[1]:
            return None
        words = "".join(self.doc.low[found.source[1] : found.cue[1]])
        told = any(occasion in words for occasion in self.doc.lists["occasions"])
        return (found.source[1], found.cue[1]) if told else None


def chain(
    publisher: str | None, channel: Channel | None, speaker: Speaker, account: str | None, rule: str
) -> tuple[Link, ...]:
    """The attribution chain, outermost first: who printed it, what carried it, who is said to have spoken."""
    links = []
    if publisher:
        links.append(Link(role="publisher", name=publisher))
    if channel:
        links.append(
            Link(role="channel", name=channel.name, side=channel.side, span=channel.span, rule=channel.rule)
        )  # fmt: skip
    links.append(Link(role="speaker", name=speaker.name, side=speaker.side, span=speaker.span, rule=rule))
    return tuple(links)
