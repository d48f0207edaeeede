"""Facts about the event itself, as each account states them: who asked, how long, where, what comes next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from crossread.attribute.header_asked import asked_for
from crossread.attribute.header_duration import read_duration
from crossread.attribute.header_initiator import find_initiator
from crossread.attribute.header_length import bare_length, lengths, past_aside
from crossread.attribute.header_next import FRAMES, next_steps
from crossread.attribute.mention import Told, main_date, relevant
from crossread.attribute.mention_lexicon import Cue
from crossread.attribute.mention_lines import Line
from crossread.attribute.mention_phrases import Found
from crossread.attribute.mention_place import place_facts
from crossread.attribute.mention_scene import Scene, look
from crossread.lang.types import Packs
from crossread.model import Article, EventMention, HeaderFact, Span
from crossread.model.event import FactKind
from crossread.text.cast import Cast
from crossread.text.names import name_index

AccountOf = Callable[[Span], str | None]
_SHORT = 80
"""A sentence this short without any name speaks of what the one before it does ("It lasted an hour.")."""
_LENGTH_REACH = 40
"""Code points before "call" in which "45-minute" stands."""
_RIGHT_AFTER = 18
"""Code points between "for" and a length: "for just under an hour"."""
_MOST = 100
"""Phrases of one sentence that are read; what has more is a list or no sentence at all."""
_TONE_REACH = 50
"""Code points between "atmosphere" and the words that describe it."""


class _Draft(NamedTuple):
    """A fact before its account is known; of several the highest rank counts, then the earliest."""

    kind: FactKind
    value: str
    span: Span
    rank: float = 1.0


def find_header(
    article: Article,
    mention: EventMention,
    packs: Packs,
    account_of: AccountOf,
    *,
    people: Cast | None = None,
    sentences: Sequence[Span] | None = None,
) -> tuple[HeaderFact, ...]:
    """The header facts of `article`, at most one a kind and account, in the order of the text.

    In a readout every fact is its side's; elsewhere `account_of` says in whose account a span stands, `None`
    meaning nobody's.
    """
    cast = people or Cast(article.text, name_index(packs).find(article.text))
    return header_of(look(article, cast, packs, sentences), mention, account_of)


def header_of(scene: Scene, mention: EventMention, account_of: AccountOf) -> tuple[HeaderFact, ...]:
    """The header facts of an article that has been looked at."""
    if mention.span is None:
        return ()
    chosen: dict[tuple[str, str | None], _Draft] = {}
    for draft in _drafts(scene, mention):
        account = scene.article.side or account_of(draft.span)
        known = chosen.get((draft.kind, account))
        if known is None or (-draft.rank, draft.span.start) < (-known.rank, known.span.start):
            chosen[draft.kind, account] = draft
    facts = [
        HeaderFact(
            kind=draft.kind, value=draft.value, account=account, article=scene.article.id, span=draft.span
        )
        for (_, account), draft in chosen.items()
    ]
    return tuple(sorted(facts, key=lambda fact: (fact.span.start, fact.kind, fact.account or "")))


def _drafts(scene: Scene, mention: EventMention) -> Iterator[_Draft]:
    told = _told_by_names(scene, mention)
    typed = any(word.type == mention.type for _, word, _ in told)
    for _, word, weight in told:
        if mention.type and (word.type == mention.type or (not typed and word.type in {"spoke", "open"})):
            yield _Draft("format", mention.type, Span(word.start, word.end), weight)
    if mention.place is not None:
        for place, span in place_facts(scene, told):
            yield _Draft("place", place, span)
    dated = main_date(scene, told, mention.type)
    if dated is not None and dated.date is not None:
        yield _Draft("date", dated.date.isoformat(), dated.span)
    if mention.participants and mention.span:
        yield _Draft("participants", ", ".join(mention.participants), mention.span)
    for line in {line.rank: line for line, _, _ in told}.values():
        yield from _long_event(scene, line)
        for minutes, span in () if line.background or line.apart else lengths(scene, line):
            yield _Draft("duration_minutes", str(minutes), span, 0.7)
    for line, cues in _by_line(scene):
        yield from _of_line(scene, mention, line, cues)
    for line in scene.lines:
        if not line.background and not line.apart:
            for asked in asked_for(scene, line, mention.sides):
                yield _Draft("initiator", *asked)


def _told_by_names(scene: Scene, mention: EventMention) -> Told:
    bearers = {
        bearer for line in scene.lines for _, bearer in line.people if bearer.name in mention.participants
    }
    return list(relevant(scene, tuple(bearers), set(mention.sides)))


def _by_line(scene: Scene) -> Iterable[tuple[Line, list[Found[Cue]]]]:
    """Sentences with the fact phrases in them, but for background paragraphs."""
    starts = [line.span.start for line in scene.lines]
    grouped: dict[int, list[Found[Cue]]] = {}
    for found in scene.facts:
        at = bisect_right(starts, found.start) - 1
        if at >= 0 and found.start < scene.lines[at].span.end and not scene.lines[at].apart:
            cues = grouped.setdefault(at, [])
            if len(cues) < _MOST:
                cues.append(found)
    return [(scene.lines[at], cues) for at, cues in sorted(grouped.items())]


def _of_line(scene: Scene, mention: EventMention, line: Line, cues: list[Found[Cue]]) -> Iterator[_Draft]:
    to_come = tuple(scene.lists["event_to_come"])
    for found in cues:
        keys = {cue.key for cue in found.payload}
        open_ended = scene.folded.startswith(to_come, found.end)
        if any(key.startswith("initiator_") for key in keys) and not line.background and not open_ended:
            asked = find_initiator(scene, line, found, mention.sides)
            if asked is not None:
                yield _Draft("initiator", *asked)
        timed = "duration_cue" in keys and not _of_another(scene, line, found)
        if timed and (_speaks_of_event(line) or _it_lasted(scene, found)):
            start = past_aside(scene.folded, found.end)
            length = read_duration(scene.folded, start, line.span.end, scene.pack)
            length = length or bare_length(scene, line, found.end)
            if length is not None:
                yield _Draft("duration_minutes", str(length[0]), Span(found.start, length[1].end))
        if (
            "duration_for" in keys
            and not line.background
            and not scene.folded[: found.start].endswith(tuple(f"{word} " for word in scene.lists["meant"]))
            and any(word.end <= found.start for word in line.words)
        ):
            length = read_duration(scene.folded, found.end, line.span.end, scene.pack)
            if length is not None and length[1].start - found.end <= _RIGHT_AFTER:
                yield _Draft("duration_minutes", str(length[0]), length[1], 0.8)
        if not keys.isdisjoint(FRAMES):
            for rank, words, span in next_steps(scene, line, found, cues):
                yield _Draft("next_step", words, span, rank)
        if "format_level" in keys and _speaks_of_event(line):
            yield _Draft("level", scene.article.text[found.start : found.end], Span(found.start, found.end))
    yield from _tone(scene, line, cues)


def _speaks_of_event(line: Line) -> bool:
    if line.background:
        return False
    named = bool(line.people or line.parties)
    return any(word.type != "told" for word in line.words) or (len(line.span) <= _SHORT and not named)


def _of_another(scene: Scene, line: Line, found: Found[Cue]) -> bool:
    """ "the strike, which lasted two hours": what lasted stands before the relative, and is no event, party or name."""
    before = scene.folded[line.span.start : found.start].rstrip()
    relative = next(
        (word for word in (", which", " which", " that", ", that") if before.endswith(word)), None
    )
    if relative is None or scene.pack.language != "en":
        return False
    if before.endswith(" and that"):
        return False  # "a call that Oslo had asked for and that ran to an hour"
    end = line.span.start + len(before) - len(relative)
    names = (hit.span.end for hit in (*line.parties, *(hit for hit, _ in line.people)))
    if end in {word.end for word in line.words} or end in set(names):
        return False
    return scene.article.text[scene.article.text.rfind(" ", 0, end) + 1].islower()


def _it_lasted(scene: Scene, found: Found[Cue]) -> bool:
    """ "It lasted": a pronoun right before the verb stands for the event."""
    before = scene.folded[max(0, found.start - 16) : found.start].split()
    return bool(before) and scene.pack.pronouns.get(before[-1]) == "it"


def _long_event(scene: Scene, line: Line) -> Iterator[_Draft]:
    """A length right before an event word: "a 45-minute call", "nearly three hours of talks"."""
    for word in line.words:
        base = max(line.span.start, word.start - _LENGTH_REACH)
        before = scene.folded[base : word.start].replace("-", " ")
        if line.background or not any(unit in before for unit in scene.pack.units):
            continue
        starts = (at for at in range(len(before)) if at == 0 or before[at - 1] == " ")
        lengths = (read_duration(before, at, len(before), scene.pack) for at in starts)
        length = next(
            (found for found in lengths if found and len(before[found[1].end :].split()) <= 2), None
        )
        if length is not None:
            span = Span(base + length[1].start, base + length[1].end)
            yield _Draft("duration_minutes", str(length[0]), span, 0.9)


def _tone(scene: Scene, line: Line, cues: list[Found[Cue]]) -> Iterator[_Draft]:
    """Adjectives of tone that stand together, near a word for the event's air."""
    if line.background:
        return
    nouns = [found for found in cues if any(cue.key == "atmosphere_nouns" for cue in found.payload)]
    words = [found for found in cues if any(cue.key == "atmosphere_words" for cue in found.payload)]
    near = [
        word
        for word in words
        if any(max(word.start - noun.end, noun.start - word.end) <= _TONE_REACH for noun in nouns)
    ]
    if near:
        span = Span(near[0].start, _run_end(near))
        yield _Draft("atmosphere", span.of(scene.article.text), span)


def _run_end(words: list[Found[Cue]]) -> int:
    """The end of the first run of adjectives joined by "and", "but" or a comma."""
    end = words[0].end
    for word in words[1:]:
        if word.start - end > len(" and yet "):
            break
        end = word.end
    return end
