"""`read_article`: one article in, its claims, its event and its header facts out."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from crossread.attribute import chinese_lead
from crossread.attribute.account import AccountResolver, Channel, chain
from crossread.attribute.acts import tell_acts
from crossread.attribute.called_untrue import without_denied
from crossread.attribute.confidence import confidence_of
from crossread.attribute.content import content_spans, quotation_of, quoted_in, split_coordinate
from crossread.attribute.document import Document
from crossread.attribute.find import find_attributions
from crossread.attribute.force import force_of
from crossread.attribute.found import Found
from crossread.attribute.given import given_claims
from crossread.attribute.header import header_of
from crossread.attribute.medium import tell_of_talks
from crossread.attribute.mention import mention_of
from crossread.attribute.mention_scene import look
from crossread.attribute.mixed import by_language, language_of_words
from crossread.attribute.narration import narrate
from crossread.attribute.narration_lines import in_background
from crossread.attribute.nesting import Pair, dropped, halves_apart, holders
from crossread.attribute.places import AccountMap
from crossread.attribute.relative_acts import answered
from crossread.attribute.speaker import SpeakerResolver
from crossread.attribute.speaking import medium_side
from crossread.attribute.speech_goes_on import go_on
from crossread.attribute.told_events import asks_for_event
from crossread.attribute.told_passive import told_in_passive
from crossread.attribute.traditional import as_written, simplified
from crossread.attribute.undone import is_untold, with_denial, without_refused
from crossread.attribute.values import hedges_of, values_of
from crossread.lang import LanguagePack, Packs
from crossread.model import Article, Claim, EventMention, Reading, Span, Speaker
from crossread.settings import Settings

_SPOKEN_ACTS = frozenset(["asked", "denied", "promised", "warned", "thanked", "reaffirmed"])
"""Status of Chinese acts that are done by speaking ("否认", "敦促"), so that a paper reports them."""
_SPACE = re.compile(r"\s+")


def read_article(article: Article, packs: Packs, settings: Settings) -> Reading:
    """Everything that one article says: claims in the order of the text, the event it is about, header facts.

    Never raises for any text; an article in which nobody speaks has no claims.
    """
    texts = {article.language: article.text} if article.given else by_language(article)
    if len(texts) == 1:
        return _read_one(article, packs, settings)
    readings = [_read_one(replace(article, language=language, text=text), packs, settings)
                for language, text in texts.items()]  # fmt: skip
    claims = sorted(
        (claim for one in readings for claim in one.claims), key=lambda claim: (claim.start, claim.end)
    )
    facts = tuple(fact for one in readings for fact in one.facts)
    return Reading(article=article, claims=tuple(claims), mention=readings[0].mention, facts=facts)


def _read_one(article: Article, packs: Packs, settings: Settings) -> Reading:
    """An article of one language."""
    pack = packs.languages.get(article.language) or packs.languages["en"]
    return as_written(_read(simplified(article, pack), pack, packs, settings), article)


def _read(article: Article, pack: LanguagePack, packs: Packs, settings: Settings) -> Reading:
    doc = Document(article, pack, packs)
    scene = look(article, doc.cast, packs, [doc.span(first, last) for first, last in doc.sentences])
    mention = mention_of(scene)
    claims = given_claims(doc, packs) if article.given else _claims(doc, packs, mention)
    claims = tuple(c for c in claims if c.confidence >= settings.attribute.min_confidence)
    facts = header_of(scene, mention, AccountMap(article, claims, medium_side(article.publisher, packs)).at)
    return Reading(article=article, claims=claims, mention=mention, facts=facts)


def _claims(doc: Document, packs: Packs, mention: EventMention) -> tuple[Claim, ...]:
    pairs, speakers = _attributions(doc, packs, mention.participants)
    accounts = AccountResolver(doc, packs, speakers, mention)
    accounts.learn_lead(pairs)
    held = holders(pairs)
    gone = dropped(pairs, held)
    built = _Builder(doc)
    known: dict[int, tuple[Speaker, str | None]] = {}
    for number in sorted(range(len(pairs)), key=lambda n: (pairs[n][0].first, -pairs[n][0].last)):
        found, speaker = pairs[number]
        outer = known.get(held[number]) if number in held else None
        account, channel = accounts.account(found, speaker, outer)
        known[number] = (speaker, account)
        if number not in gone:
            built.add(found, speaker, account, channel)
    return built.claims()


def _attributions(
    doc: Document, packs: Packs, participants: tuple[str, ...]
) -> tuple[list[Pair], SpeakerResolver]:
    found = [f for f in find_attributions(doc) if not f.aside]
    if not doc.article.side:
        found = [with_denial(doc, f) for f in found if not _is_own_telling(doc, f)]
        found = halves_apart(doc, found)
        if medium_side(doc.article.publisher, packs) is not None:
            found = sorted([*found, *tell_of_talks(doc, found)], key=lambda f: (f.first, f.cue or (0, 0)))
    else:
        found = without_denied(doc, [f for f in found if not in_background(doc, f.first)])
        asked = {f.sentence for f in found if asks_for_event(doc, f)}
        found = [f for f in found if f.sentence not in asked or not asks_for_event(doc, f)]
        found = answered(doc, told_in_passive(doc, found))
        found = go_on(doc, [with_denial(doc, f) for f in without_refused(doc, found)])
        told = chinese_lead.narrate(doc, found) if doc.pack.language == "zh" else narrate(doc, found, asked)
        found = sorted([*found, *told], key=lambda f: (f.first, f.cue or (0, 0)))
    speakers = SpeakerResolver(doc, packs, participants)
    speakers.learn_genders()
    speakers.cued = frozenset(f.cue[0] for f in found if f.cue)
    order = sorted(
        found, key=lambda f: f.source[0] if f.source and not f.shared else (f.cue or f.content[0])[0]
    )
    resolved = {id(f): speakers.resolve(f) for f in order}
    if doc.article.side and doc.pack.language == "en":
        tell_acts(doc, [(f, resolved[id(f)]) for f in found])
    return [(f, resolved[id(f)]) for f in found], speakers


def _is_own_telling(doc: Document, found: Found) -> bool:
    """Whether a press article tells, in its own voice, what somebody did, wanted or left out; nobody's account."""
    if found.source is not None and (
        doc.low[found.source[0]] in doc.lists["nobody"] or _is_neither(doc, found.source)
    ):
        return True  # "nobody would say whether ..."
    opens = doc.low[found.content[0][0]]
    silence = found.frame == "thing" and opens in doc.lists["silence"]
    if silence or is_untold(doc, found):
        return True
    if found.form is None or found.channel is not None or found.quotes:
        return False
    spoken = doc.pack.language == "zh" and found.form.row.status in _SPOKEN_ACTS
    return found.form.row.kind in ("act", "thought") and found.frame == "act" and not spoken


def _is_neither(doc: Document, source: tuple[int, int]) -> bool:
    """ "Neither the Kesh nor the Oslo text mentions it"."""
    first = doc.sentences[doc.sentence_of(source[0])][0]
    near = doc.low[max(first, source[0] - 8) : source[1]]
    return "nor" in near and "neither" in near


def _rule(found: Found) -> str:
    """Why this is the speaker, in words for the reader."""
    if found.source:
        return "the source of the cue"
    return "told by the readout itself" if found.frame == "narration" else "the speaker goes on"


class _Builder:
    """Makes claims of attributions, with ids that depend on nothing but the article's name and the words."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.made: list[tuple[Found, Claim]] = []
        self.seen: Counter[str] = Counter()
        self.by_found: dict[int, str] = {}

    def add(self, found: Found, speaker: Speaker, account: str | None, channel: Channel | None) -> None:
        """One claim, or one for each sentence of a split quotation and each clause of "that A and that B"."""
        pieces = [(half, spans) for half in split_coordinate(self.doc, found) for spans in self._pieces(half)]
        for number, (half, spans) in enumerate(pieces):
            claim = self._claim(half, spans, speaker, account, channel)
            if number or found.follows is not None:
                owner = self.by_found.get(id(found if number else found.follows))
                claim = replace(claim, continues=owner)
            self.by_found.setdefault(id(found), claim.id)
            self.made.append((found, claim))

    def claims(self) -> tuple[Claim, ...]:
        """All claims in the order of the text."""
        return tuple(
            claim for _, claim in sorted(self.made, key=lambda entry: (entry[1].start, entry[1].end))
        )

    def _pieces(self, found: Found) -> list[tuple[Span, ...]]:
        """A quotation whose second half is a sentence of its own makes two claims; a split sentence makes one."""
        spans = content_spans(self.doc, found)
        if not spans:
            return []
        pieces = [[spans[0]]]
        for before, span in pairwise(spans):
            between = self.doc.text[before.end : span.start]
            own = span.of(self.doc.text)[:1].isupper() and ("." in between or "\n" in between)
            own = own or self.doc.pack.language == "zh"  # no case tells whether the first half was a sentence
            if own:
                pieces.append([span])
            else:
                pieces[-1].append(span)
        return [tuple(piece) for piece in pieces]

    def _claim(
        self,
        found: Found,
        spans: tuple[Span, ...],
        speaker: Speaker,
        account: str | None,
        channel: Channel | None,
    ) -> Claim:
        doc = self.doc
        words = " ".join(span.of(doc.text) for span in spans)
        quoted = quoted_in(doc, spans)
        content = [doc.tokens(span) for span in spans]
        force = force_of(doc, found, content, speaker)
        cue = (doc.span(*found.cue),) if found.cue else ()
        rule = _rule(found)
        return Claim(
            id=self._id(words),
            article=doc.article.id,
            spans=spans,
            text=words,
            language=language_of_words(words, doc.article.language),
            quotation=quotation_of(doc, found, spans, quoted),
            quoted=quoted,
            speaker=speaker,
            account=account,
            cue=" ".join(span.of(doc.text) for span in cue),
            cue_spans=cue,
            channel=channel.name if channel else None,
            channel_span=channel.span if channel else None,
            chain=chain(doc.article.publisher, channel, speaker, account, rule),
            status=force.status,
            strength=force.strength,
            negated=force.negated,
            conditional=force.conditional,
            hedges=hedges_of(doc, content),
            values=values_of(doc, doc.packs, spans),
            confidence=confidence_of(found, speaker, official=bool(doc.article.side)),
        )

    def _id(self, words: str) -> str:
        plain = _SPACE.sub(" ", words).strip()
        key = hashlib.blake2b(
            f"{self.doc.article.id}\n{plain}".encode(errors="replace"), digest_size=5
        ).hexdigest()
        self.seen[key] += 1
        again = f"-{self.seen[key]}" if self.seen[key] > 1 else ""
        return f"{self.doc.article.id}#{key}{again}"
