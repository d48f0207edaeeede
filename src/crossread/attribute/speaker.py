"""Who the source words mean: a person, an institution, a side, both parties, or somebody nobody listed."""

from __future__ import annotations

from datetime import date

from crossread.attribute.bodies import Body, find_bodies, last_of_kind
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.lang import Packs
from crossread.model import Span, Speaker
from crossread.text.names import Bearer, NameHit

_SHE = ("woman", "mrs", "ms", "lady", "queen")
_HE = ("spokesman", "mr", "king", "chairman")
_INSIDE_PHRASE = frozenset(["of", "to", "from", "for", "with", "by", "at", "in", "close"])
_AIDES = frozenset(
    [
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "official",
        "officials",
        "aide",
        "adviser",
        "advisor",
        "source",
        "sources",
        "person",
        "diplomat",
        "diplomats",
        "secretary",
    ]
)
_SYNONYMS = {"top diplomat": "foreign minister", "chief diplomat": "foreign minister", "leader": "president"}


class SpeakerResolver:
    """Resolves the sources of one article in the order of the text; remembers who spoke last."""

    def __init__(self, doc: Document, packs: Packs) -> None:
        self.doc, self.packs = doc, packs
        self.side = doc.article.side
        self.bodies: list[Body] = find_bodies(doc)
        self.spoken: list[tuple[int, Speaker]] = []
        """(token, speaker) of every attribution resolved so far."""

    def resolve(self, found: Found) -> Speaker:
        """The speaker of one attribution; call in the order of the text."""
        speaker = self._quoted_act(found, self._resolve(found))
        if found.frame != "according" or speaker.kind != "other":
            self.spoken.append((found.cue[0] if found.cue else found.first, speaker))
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
        first += self.doc.low[first] in self.doc.lists["that"]
        hit = self.doc.name_at(first) if first < last else None
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
        return self._as_speaker(bearer, hit.span, others)

    def _resolve(self, found: Found) -> Speaker:
        if found.joint:
            return Speaker(name="both", kind="both")
        if found.frame == "narration" and found.source is None:
            return Speaker(name=self.packs.sides.name(self.side), side=self.side, kind="side")
        if found.source is None:
            return self._fallback()
        return self.of_words(found.source, found)

    def of_words(self, source: Range, found: Found | None = None) -> Speaker:
        """The speaker that the tokens of `source` name."""
        first, last = self._core(source)
        span = self.doc.span(first, last)
        words = [w.removesuffix("'s") for w in self.doc.low[first:last]]
        text = "".join(words) if _is_han(words[0]) else " ".join(words)
        if text in self.doc.lists.both or text.removeprefix("the ") in self.doc.lists.both:
            return Speaker(name="both", kind="both", span=span)
        pronoun = self.doc.lists.pronouns.get(words[0]) if len(words) <= 2 else None
        if pronoun in ("he", "she", "it", "they") and words[0] not in ("his", "her", "their", "its"):
            return self._pronoun(pronoun, first, span, found)
        person = self._person(first, last, span)
        if person:
            return person
        last = self._before_relative(first, last)
        words, span = words[: last - first], self.doc.span(first, last)
        return (
            self._counterpart(words, span, first)
            or self._titled(words, first, last, span)
            or self._again_by_head(words, span)
            or self._institution(first, last, span)
            or self._text(words, first, span)
            or self._place(first, last, span)
            or self._stranger(first, last, span)
        )

    def _before_relative(self, first: int, last: int) -> int:
        """ "an official | who asked not to be named"."""
        return next(
            (k for k in range(first + 1, last) if self.doc.low[k] in ("who", "which", "whom", ",")), last
        )

    def _again_by_head(self, words: list[str], span: Span) -> Speaker | None:
        """ "the official", "the spokesman": the one who spoke before."""
        if words[0] != "the" or len(words) != 2 or words[1] not in _AIDES:
            return None
        for _, speaker in reversed(self.spoken):
            if speaker.kind == "other" and words[1] in speaker.name.lower().split():
                return self._again(speaker, span)
        return None

    def _text(self, words: list[str], first: int, span: Span) -> Speaker | None:
        """ "the note", "Beijing's readout", "its version": the institution or side whose text it is."""
        if words[-1] not in self.doc.lists["channels"]:
            return None
        for hit in self.doc.names_in(span):
            side = self.doc.cast.who(hit)[0].side if hit.kind == "person" else hit.side
            name = hit.span.of(self.doc.text) if hit.kind == "institution" else self._named(side, words[-1])
            return Speaker(name=name, side=side, span=span, kind="institution")
        last = self._last_institution(first)
        return self._again(last, span) if last else None

    def _last_institution(self, at: int) -> Speaker | None:
        """The institution or side that spoke last, or that the text last named, before token `at`."""
        spoken = [(place, s) for place, s in self.spoken if s.kind in ("institution", "side") and place < at]
        bodies = [b for b in self.bodies if b.tokens[1] <= at and b.side]
        if bodies and (not spoken or bodies[-1].tokens[0] > spoken[-1][0]):
            body = bodies[-1]
            name = body.name or self._named(body.side, self.doc.words_of(*body.tokens))
            return Speaker(name=name, side=body.side, kind="institution")
        return spoken[-1][1] if spoken else None

    def _core(self, source: Range) -> Range:
        first, last = source
        low = self.doc.low
        while first < last - 1 and (
            low[first] in (",", "and", "but", "then", "yet", "so") or not low[first][0].isalnum()
        ):
            first += 1
        while last > first + 1 and not low[last - 1][0].isalnum():
            last -= 1
        return first, last

    # -- persons ---------------------------------------------------------------------------------------------------

    def _person(self, first: int, last: int, span: Span) -> Speaker | None:
        """The first person of the phrase who is its head: no possessor, no object of a preposition."""
        heads = [hit for hit in self.doc.names_in(span) if hit.kind == "person" and self._is_head(hit, first)]
        if not heads:
            return None
        if len(heads) > 1 and self._joined(heads[0], heads[1]):
            return Speaker(name="both", kind="both", span=span)
        bearer, others = self.doc.cast.who(heads[0])
        return self._as_speaker(bearer, heads[0].span, others)

    def _as_speaker(self, bearer: Bearer, span: Span | None, others: tuple[Bearer, ...] = ()) -> Speaker:
        return Speaker(
            name=bearer.name,
            side=bearer.side,
            span=span,
            kind="person",
            candidates=tuple(o.name for o in others),
        )

    def _is_head(self, hit: NameHit, first: int) -> bool:
        if self.doc.possessive(hit):
            return False
        at = self.doc.tokens(hit.span)[0]
        return at <= first or self.doc.low[at - 1] not in _INSIDE_PHRASE

    def _joined(self, one: NameHit, other: NameHit) -> bool:
        between = self.doc.text[one.span.end : other.span.start].strip().lower()
        return between in ("and", "&", "та", "і", "й", "и") or (
            between.startswith("and ") and len(between) < 40
        )

    def _pronoun(self, pronoun: str, at: int, span: Span, found: Found | None) -> Speaker:
        if pronoun == "they":
            return self._they(at, span)
        here = self._named_in_sentence(at, found)
        body = self._last_institution(at) if pronoun == "it" else None
        if body:
            return self._again(body, span)
        for _, speaker in reversed(self.spoken):
            if (
                pronoun != "it"
                and speaker.kind in ("person", "other")
                and speaker.name not in here
                and self._fits(pronoun, speaker)
            ):
                return self._again(speaker, span)
        person = self._last_named(at, here) if pronoun != "it" else None
        if person:
            return self._as_speaker(person, span)
        return self._again(self._fallback(), span)

    def _they(self, at: int, span: Span) -> Speaker:
        """Both parties, unless the sentence has just named a side whose people they are ("Russian troops ... they")."""
        start = self.doc.sentences[self.doc.sentence_of(at)][0]
        if at > start:
            hits = self.doc.names_in(self.doc.span(start, at))
            persons = {self.doc.cast.who(h)[0].name for h in hits if h.kind == "person"}
            sides = [h for h in hits if h.kind == "side"]
            if len(persons) < 2 and sides and not self.doc.possessive(sides[-1]):
                side = sides[-1].side
                return Speaker(name=self.packs.sides.name(side), side=side, kind="side", span=span)
        return Speaker(name="both", kind="both", span=span)

    def _again(self, speaker: Speaker, span: Span) -> Speaker:
        return Speaker(
            name=speaker.name, side=speaker.side, kind=speaker.kind, span=span, candidates=speaker.candidates
        )

    def _fits(self, pronoun: str, speaker: Speaker) -> bool:
        side = self.packs.sides.sides.get(speaker.side or "")
        person = next((p for p in side.people if p.name == speaker.name), None) if side else None
        words = " ".join((person.role, *person.aliases)).lower() if person else speaker.name.lower()
        if pronoun == "he" and any(word in words.split() or words.endswith(word) for word in _SHE):
            return False
        return not (pronoun == "she" and any(word in words.split() for word in _HE))

    def _named_in_sentence(self, at: int, found: Found | None) -> set[str]:
        """Persons named elsewhere in the sentence, whom its pronoun cannot mean."""
        if found is None or found.frame in ("quote", "floating"):
            return set()
        sentence = self.doc.sentences[self.doc.sentence_of(at)]
        hits = self.doc.names_in(self.doc.span(*sentence))
        return {
            self.doc.cast.who(h)[0].name
            for h in hits
            if h.kind == "person" and h.span.start > self.doc.starts[at]
        }

    def _last_named(self, at: int, here: set[str]) -> Bearer | None:
        place = self.doc.starts[at]
        for hit in reversed(self.doc.hits):
            if hit.kind == "person" and hit.span.end <= place and not self.doc.possessive(hit):
                bearer = self.doc.cast.who(hit)[0]
                if bearer.name not in here:
                    return bearer
        return None

    # -- roles -----------------------------------------------------------------------------------------------------

    def _counterpart(self, words: list[str], span: Span, at: int) -> Speaker | None:
        if not words or (
            words[-1] not in self.doc.lists["counterpart"]
            and " ".join(words[-2:]) not in self.doc.lists["counterpart"]
            and words[-1] != "latter"
        ):
            return None
        side = next((hit.side for hit in self.doc.names_in(span) if hit.kind == "side"), None)
        last = self.spoken[-1][1] if self.spoken else None
        for hit in reversed(self.doc.hits):
            if hit.kind != "person":
                continue
            bearer = self.doc.cast.who(hit)[0]
            if (bearer.side == side) if side else (last is None or bearer.side not in (None, last.side)):
                return self._as_speaker(bearer, span)
        return None

    def _titled(self, words: list[str], first: int, last: int, span: Span) -> Speaker | None:
        """ "the Russian president", "the minister": the office holder this article has on its stage."""
        title = self._title(words)
        if title is None or words[0] in ("a", "an"):
            return None
        owner = next((hit for hit in self.doc.names_in(span) if hit.kind in ("side", "capital")), None)
        side = owner.side if owner else None
        if words[0] in ("his", "her", "their", "its", "our") and side is None:
            side = self.spoken[-1][1].side if self.spoken else self.side
        holder = self._holder(title, side, first)
        return self._as_speaker(holder, span) if holder else None

    def _title(self, words: list[str]) -> str | None:
        for at in range(len(words)):
            for phrase in self.doc.lists.titles.get(words[at], ()):
                end = at + len(phrase)
                closes = words[end : end + 1] in ([], ["of"], ["for"]) or bool(self.doc.lists.roles)
                if tuple(words[at:end]) == phrase and closes:
                    title = "".join(phrase) if _is_han(phrase[0]) else " ".join(phrase)
                    return self.doc.lists.roles.get(title) or _SYNONYMS.get(title, title)
        return None

    def _holder(self, title: str, side: str | None, at: int) -> Bearer | None:
        staged = [b for b in self._on_stage(at) if side is None or b.side == side]
        exact = [b for b in staged if b.role == title]
        near = exact or [b for b in staged if role_fits(b.role, title)]
        if not near:
            return self._in_office(title, side or self.side)
        own = [b for b in near if b.side == self.side] if side is None and self.side else []
        return (own or near)[0]

    def _on_stage(self, at: int) -> list[Bearer]:
        """Persons of this article, the last named before token `at` first, then those named only later."""
        place = self.doc.starts[at]
        before = [h for h in self.doc.hits if h.kind == "person" and h.span.start < place]
        after = [h for h in self.doc.hits if h.kind == "person" and h.span.start >= place]
        return list(dict.fromkeys(self.doc.cast.who(h)[0] for h in (*reversed(before), *after)))

    def _in_office(self, title: str, side: str | None) -> Bearer | None:
        known = self.packs.sides.sides.get(side or "")
        day = self.doc.article.published
        for person in known.people if known else ():
            if person.role == title and in_office(person.since, person.until, day):
                return Bearer(person.name, side, person.role)
        return None

    # -- institutions ----------------------------------------------------------------------------------------------

    def _institution(self, first: int, last: int, span: Span) -> Speaker | None:
        body = next((b for b in self.bodies if first <= b.tokens[0] < last), None)
        hit = next((h for h in self.doc.names_in(span) if h.kind in ("institution", "media")), None)
        if hit is not None and not self._aide(first, last):
            return Speaker(name=hit.span.of(self.doc.text), side=hit.side, span=span, kind="institution")
        if body is None or self._aide(first, last):
            return None
        side, name = body.side, body.name
        if side is None:
            side, name = self._owner(first, body)
        if self.doc.low[first] in ("a", "an") and body.head in ("official", "officials"):
            return None
        words = self.doc.words_of(first, min(last, body.tokens[1]))
        return Speaker(name=name or self._named(side, words), side=side, span=span, kind="institution")

    def _aide(self, first: int, last: int) -> bool:
        """Whether the phrase is of somebody at an institution ("a spokesperson from the embassy"), not of itself."""
        head = next((k for k in range(first, last) if self.doc.low[k] in _INSIDE_PHRASE), last)
        return (head < last and self.doc.low[head - 1] in _AIDES) or self.doc.low[last - 1] in _AIDES

    def _owner(self, first: int, body: Body) -> tuple[str | None, str | None]:
        """Whose "the ministry", "her office" or "Ferrante's office" it is."""
        word = self.doc.low[first]
        if word in ("his", "her", "their", "its") and self.spoken:
            return self._possessor_side(first), None
        for hit in self.doc.names_in(self.doc.span(first, body.tokens[1])):
            if hit.kind == "person":
                return self.doc.cast.who(hit)[0].side, None
        known = last_of_kind(self.bodies, body.head, body.tokens[0])
        if known:
            return known.side, known.name
        agencies = [
            h for h in self.doc.hits if h.kind == "media" and h.span.end <= self.doc.starts[body.tokens[0]]
        ]
        if body.head == "agency" and agencies:
            return agencies[-1].side, agencies[-1].span.of(self.doc.text)
        return self.side or (self.spoken[-1][1].side if self.spoken else None), None

    def owner_of(self, body: Body) -> str | None:
        """The side of an institution, by whatever the article says of it."""
        return body.side or self._owner(body.tokens[0], body)[0]

    def _possessor_side(self, at: int) -> str | None:
        """ "Oslo does not accept that, her office said": hers is the side of which the sentence speaks, if hers can be."""
        start = self.doc.sentences[self.doc.sentence_of(at)][0]
        here = (
            [h.side for h in self.doc.names_in(self.doc.span(start, at)) if h.kind in ("side", "capital")]
            if at > start
            else []
        )
        recent = {s.side for _, s in self.spoken[-2:]} | {
            self.doc.cast.who(h)[0].side for h in self.doc.hits
            if h.kind == "person" and self.doc.starts[at] - 400 < h.span.start < self.doc.starts[at]
        }  # fmt: skip
        return next((side for side in here if side in recent), self.spoken[-1][1].side)

    def _named(self, side: str | None, words: str) -> str:
        """The side's own institution for "her office" or "the ministry", else the words without their article."""
        known = self.packs.sides.sides.get(side or "")
        bare = (
            words.split(None, 1)[1]
            if words.lower().startswith(("the ", "a ", "an ")) and " " in words
            else words
        )
        head = bare.split()[-1].lower() if bare else ""
        if known and known.institutions:
            return next((name for name in known.institutions if head in name.lower()), known.institutions[0])
        return bare

    def _place(self, first: int, last: int, span: Span) -> Speaker | None:
        """A capital or a country that speaks; not where it merely belongs to somebody unnamed."""
        hits = [h for h in self.doc.names_in(span) if h.kind in ("capital", "side")]
        if not hits:
            return None
        hit = hits[0]
        tokens = self.doc.tokens(hit.span)
        alone = tokens[1] - tokens[0] >= (last - first) - (1 if self.doc.low[first] == "the" else 0)
        if alone and not self.doc.possessive(hit):
            return Speaker(name=hit.span.of(self.doc.text), side=hit.side, span=span, kind="side")
        words = self.doc.words_of(first, last)
        return Speaker(name=_without_article(words), side=hit.side, span=span, kind="other")

    # -- everybody else --------------------------------------------------------------------------------------------

    def _stranger(self, first: int, last: int, span: Span) -> Speaker:
        words = self.doc.low[first:last]
        if words[0] in ("his", "her", "their", "its") and self.spoken:
            owner = self.spoken[-1][1]
            rest = self.doc.words_of(first + 1, last)
            return Speaker(name=f"{owner.name}'s {rest}", side=owner.side, span=span, kind="other")
        run = first
        if words[0] in _AIDES or words[0] in self.doc.lists.titles:
            run = last
        while run < last and (
            not self.doc.words[run][0].isupper() or self.doc.low[run] in ("the", "a", "an")
        ):
            run += 1
        end = run
        while end < last and (
            self.doc.words[end][0].isupper() or self.doc.low[end] in ("de", "von", "van", "bin", "al")
        ):
            end += 1
        person = next((h for h in self.doc.names_in(span) if h.kind == "person"), None)
        if run < end and not person:
            name = self.doc.words_of(run, end).removesuffix("'s").removesuffix("’s")
            return Speaker(
                name=self.doc.cast.stranger(name), span=span, kind="other", side=self._nearby_side(first)
            )
        side = self.doc.cast.who(person)[0].side if person else self._nearby_side(first)
        body = next((b for b in self.bodies if first <= b.tokens[0] < last), None)
        if side is None and body is not None:
            side = self.owner_of(body)
        return Speaker(
            name=_without_article(self.doc.words_of(first, last)), side=side, span=span, kind="other"
        )

    def _nearby_side(self, first: int) -> str | None:
        """ "In Port Aurel, an official said": the capital that opens the sentence speaks through him."""
        start = self.doc.sentences[self.doc.sentence_of(first)][0]
        if self.doc.low[start] != "in" or start + 1 >= first:
            return None
        hit = self.doc.name_at(start + 1)
        return hit.side if hit and hit.kind in ("capital", "side") else None

    def _fallback(self) -> Speaker:
        if self.spoken:
            last = self.spoken[-1][1]
            return Speaker(name=last.name, side=last.side, kind=last.kind, candidates=last.candidates)
        if self.side:
            return Speaker(name=self.packs.sides.name(self.side), side=self.side, kind="side")
        return Speaker(name="unnamed", kind="other")


def _is_han(word: str) -> bool:
    return "\u3400" <= word[:1] <= "\u9fff"


def role_fits(role: str, title: str) -> bool:
    """Whether somebody with that role is called by that title: "foreign minister" is "the minister", no vice president
    is "the president"."""
    if not role.endswith(title):
        return False
    rest = role[: -len(title)].strip()
    return not rest.startswith(("vice", "deputy", "former")) and not (title == "minister" and rest == "prime")


def in_office(since: str, until: str, day: date | None) -> bool:
    """Whether `day` lies in the term; unknown limits and an unknown day allow everything."""
    if day is None:
        return True
    iso = day.isoformat()
    return (not since or iso[: len(since)] >= since) and (not until or iso[: len(until)] <= until)


def _without_article(words: str) -> str:
    for article in ("the ", "a ", "an "):
        if words.lower().startswith(article):
            return words[len(article) :]
    return words
