"""Who asked for an event, as a text says it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.attribute.mention_lexicon import Cue
from crossread.attribute.mention_lines import Line
from crossread.attribute.mention_phrases import Found, is_han
from crossread.attribute.mention_placing import breath
from crossread.attribute.mention_scene import Scene
from crossread.model import Span

_RIGHT = 60
"""Code points after "at the request of" in which the party stands."""
_BREAK = re.compile(r"[，。；：]")
_LEFT, _WORDS = 30, 3
"""Code points and words between a party and "asked for the call"; "does not say who" is too far."""


_OFFICE = re.compile(
    r"\s?(?:the |its |his |her )?[a-z][a-z '’-]{2,80}, "
    r"(?:(?:mr|mrs|ms|dr|h\.?e\.?|his excellency|her excellency)\.? )?"
)
"""An office and a comma before the name of its holder: "the foreign minister, ms "."""


@dataclass(frozen=True, slots=True)
class _Party:
    span: Span
    side: str


def find_initiator(
    scene: Scene, line: Line, found: Found[Cue], homes: Sequence[str]
) -> tuple[str, Span] | None:
    """The side that asked, with the words that say so; `None` where the phrase names no side of the event."""
    parties = _parties(line)
    for cue in found.payload:
        party = _by_rule(scene, line, cue, found, parties, homes)
        if party is not None and (party.side in homes or len(homes) < 2):
            return party.side, Span(min(found.start, party.span.start), max(found.end, party.span.end))
    return None


def _parties(line: Line) -> list[_Party]:
    named = [_Party(hit.span, hit.side) for hit in line.parties if hit.side]
    named += [_Party(hit.span, bearer.side) for hit, bearer in line.people if bearer.side]
    return sorted(named, key=lambda party: party.span)


def _by_rule(
    scene: Scene, line: Line, cue: Cue, found: Found[Cue], parties: list[_Party], homes: Sequence[str]
) -> _Party | None:
    own, here = scene.article.side, Span(found.start, found.end)
    before = parties[: bisect_left([party.span.start for party in parties], found.start)]
    if cue.key == "initiator_side":
        return (
            _to_the_right(scene, found, parties)
            if cue.side == "right"
            else _to_the_left(scene, cue, found, before)
        )
    if cue.key == "initiator_caller" and before and _is_called(scene, before[-1]):
        return _to_the_right(scene, found, parties)
    if cue.key == "initiator_caller":
        return _to_the_left(scene, cue, found, before) or _to_the_right(scene, found, parties)
    if cue.key == "initiator_own":
        return _Party(here, own) if own else None
    if cue.key == "initiator_latter":
        return _Party(here, before[-1].side) if before else _other(here, own, homes)
    if cue.key == "initiator_self":
        return next(
            (_Party(hit.span, bearer.side) for hit, bearer in reversed(line.people)
             if hit.span.end <= found.start and bearer.side), _Party(here, own) if own else None
        )  # fmt: skip
    if cue.key == "initiator_former":
        return _Party(here, before[0].side) if before else None
    if cue.key == "initiator_other":
        return _other(here, own or (before[-1].side if before else None), homes)
    return None


def _is_called(scene: Scene, party: _Party) -> bool:
    """ "Міністерці зателефонувала ...", "С министром связалась ...": in another case than the listed name, or behind a
    preposition, stands who was called."""
    known = scene.packs.sides.sides.get(party.side)
    if scene.pack.language not in ("uk", "ru") or known is None:
        return False
    if scene.folded[: party.span.start].endswith(tuple(f" {word} " for word in scene.lists["with_whom"])):
        return True
    name = party.span.of(scene.article.text)
    listed = {one for person in known.people for one in (person.name, *person.aliases)}
    cases = any(one.split()[-1][:3] == name.split()[-1][:3] for one in listed)
    return cases and not any(one == name for one in listed)


def _other(here: Span, subject: str | None, homes: Sequence[str]) -> _Party | None:
    """The party of two that is not the subject's: whoever came at another's request did not ask."""
    others = [side for side in homes if side != subject]
    return _Party(here, others[0]) if subject and len(others) == 1 else None


def _to_the_right(scene: Scene, found: Found[Cue], parties: list[_Party]) -> _Party | None:
    at = bisect_left([party.span.start for party in parties], found.end)
    if at == len(parties):
        return None
    office = _OFFICE.fullmatch(scene.folded, found.end, parties[at].span.start)
    if (
        office is not None
    ):  # "at the invitation of the minister, ms Shen": an invitation is the issuer's, to another
        own, party = scene.article.side, parties[at]
        return _Party(Span(found.start, found.end), own) if own and party.side != own else party
    if parties[at].span.start - found.end > _RIGHT:
        return None
    return None if breath(scene.folded, found.end, parties[at].span.start) else parties[at]


def _to_the_left(scene: Scene, cue: Cue, found: Found[Cue], before: list[_Party]) -> _Party | None:
    at = bisect_right([party.span.end for party in before], found.start) - 1
    if at < 0:
        return None
    party = before[at]
    between = scene.folded[party.span.end : found.start]
    if len(between) > _LEFT or len(between.split()) > _WORDS or breath(between, 0, len(between)):
        return None
    if cue.before and is_han(cue.before[0]):  # "应邻国总统某人邀请": its country and title stand between
        clause = scene.folded[max(0, party.span.start - _LEFT) : party.span.start]
        return party if cue.before in _BREAK.split(clause)[-1] else None
    lead = scene.folded[max(0, party.span.start - len(cue.before) - 5) : party.span.start].strip()
    lead = lead.removesuffix(" the") if cue.before else lead
    return party if lead.endswith(cue.before) else None
