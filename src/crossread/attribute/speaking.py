"""What the rules of the speaker share: the article, who has spoken, and how a speaker is made."""

from __future__ import annotations

from crossread.attribute.bodies import Bodies, find_bodies
from crossread.attribute.document import Document
from crossread.attribute.genders import told_genders
from crossread.lang import Packs
from crossread.model import Span, Speaker
from crossread.text.aliases import Bearer


class SpeakerState:
    """The article, its institutions, and everybody resolved so far."""

    def __init__(self, doc: Document, packs: Packs, participants: tuple[str, ...] = ()) -> None:
        self.doc, self.packs, self.participants = doc, packs, participants
        self.side = doc.article.side
        self.medium = medium_side(doc.article.publisher, packs)
        """The side whose official medium the publisher is."""
        self.cued: frozenset[int] = frozenset()
        """Tokens at which a cue of an attribution begins."""
        self.roles = sorted({bearer.role for _, bearer in doc.cast.people if bearer.role})
        """The offices that people named in the article hold."""
        self.bodies = Bodies(find_bodies(doc))
        self.spoken: list[tuple[int, Speaker]] = []
        """(token, speaker) of every attribution resolved so far."""
        self.bodies_spoken: list[tuple[int, Speaker]] = []
        """Of these, institutions and sides."""
        self.held: list[tuple[int, int, str]] = []
        """Where the contents of reported clauses stand, and whose they are."""
        self.texts: dict[str, Speaker] = {}
        """Whose text was last spoken of, by the word for it: "statement", "readout"."""
        self.genders: dict[str, str] = told_genders(doc)
        """"he" or "she" for those whose verbs have told it ("сказала Зорина"), or what stands with their names."""
        self.unnamed: dict[str, Speaker] = {}
        """The last speaker without a known name, by each word for him: "official", "spokesman"."""

    def remember(self, token: int, speaker: Speaker) -> None:
        """Who spoke at `token`; later sources may mean him."""
        self.spoken.append((token, speaker))
        if speaker.kind in ("institution", "side"):
            self.bodies_spoken.append((token, speaker))
        if speaker.kind == "other":
            self.unnamed.update(dict.fromkeys(speaker.name.lower().split(), speaker))

    def is_held(self, place: int, speaker: Speaker) -> bool:
        """Whether what somebody said at `place` stands inside another's report: "Strand said that Holm had asked ..."."""
        return any(first < place < last and speaker.name != name for first, last, name in self.held[-12:])

    def as_speaker(self, bearer: Bearer, span: Span | None, others: tuple[Bearer, ...] = ()) -> Speaker:
        """A speaker of a person, with the words that name him and whom else they could mean."""
        return Speaker(
            name=bearer.name,
            side=bearer.side,
            span=span,
            kind="person",
            candidates=tuple(o.name for o in others),
        )

    def possessor(self, at: int) -> Speaker | None:
        """Whose "his spokesman" is: the person who opens the clause before it, else who spoke last."""
        first = self.doc.sentences[self.doc.sentence_of(at)][0]
        hits = self.doc.names_in(self.doc.span(first, at)) if first < at else []
        hit = next((h for h in hits if h.kind == "person" and not self.doc.possessive(h)), None)
        if hit is not None:
            return self.as_speaker(self.doc.cast.who(hit)[0], hit.span)
        return self.spoken[-1][1] if self.spoken else None

    def again(self, speaker: Speaker, span: Span) -> Speaker:
        """The same speaker, named by other words."""
        return Speaker(
            name=speaker.name, side=speaker.side, kind=speaker.kind, span=span, candidates=speaker.candidates
        )

    def fallback(self) -> Speaker:
        """Where nothing names a source: who spoke last, else the readout's own side."""
        if self.spoken:
            last = self.spoken[-1][1]
            return Speaker(name=last.name, side=last.side, kind=last.kind, candidates=last.candidates)
        if self.side:
            return Speaker(name=self.packs.sides.name(self.side), side=self.side, kind="side")
        return Speaker(name="unnamed", kind="other")

    def nearby_side(self, first: int) -> str | None:
        """ "In Port Aurel, an official said": the capital that opens the sentence speaks through him."""
        start = self.doc.sentences[self.doc.sentence_of(first)][0]
        if self.doc.low[start] != "in" or start + 1 >= first:
            return None
        hit = self.doc.name_at(start + 1)
        return hit.side if hit and hit.kind in ("capital", "side") else None


def medium_side(publisher: str | None, packs: Packs) -> str | None:
    """The side whose official medium the publisher is."""
    name = (publisher or "").casefold()
    if not name:
        return None
    sides = packs.sides.sides.values()
    return next((s.id for s in sides if name in {medium.casefold() for medium in s.media}), None)


def is_han(word: str) -> bool:
    """Whether a word is written in Han characters."""
    return "\u3400" <= word[:1] <= "\u9fff"


def without_article(doc: Document, words: str) -> str:
    """The words without "the" or "a" before them."""
    first, space, rest = words.partition(" ")
    return rest if space and first.lower() in doc.lists["articles"] else words
