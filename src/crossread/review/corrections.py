"""Speakers and accounts that people corrected, put into the readings before anything is matched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossread.library.late import PatchedReadings
from crossread.model import Claim, Decision, Link, Reading, Sides, Speaker
from crossread.review.finding import Found

_KINDS = ("speaker", "account")


def correct_readings(readings: Sequence[Reading], found: Iterable[Found], sides: Sides) -> Sequence[Reading]:
    """The readings with the corrected claims; the last decision on a claim's speaker or account holds.

    Where nothing is corrected, the very same readings.
    """
    wanted: dict[str, dict[str, Decision]] = {}
    places: set[int] = set()
    for one in found:
        if one.decision.kind in _KINDS and not one.is_orphaned:
            for claim in one.claims:
                wanted.setdefault(claim, {})[one.decision.kind] = one.decision
            places.update(one.places)
    if not wanted:
        return readings
    return PatchedReadings(
        readings, {place: _reading(readings[place], wanted, sides) for place in sorted(places)}
    )


def _reading(reading: Reading, wanted: dict[str, dict[str, Decision]], sides: Sides) -> Reading:
    claims = (
        _claim(claim, wanted[claim.id], sides) if claim.id in wanted else claim for claim in reading.claims
    )
    return replace(reading, claims=tuple(claims))


def _claim(claim: Claim, wanted: dict[str, Decision], sides: Sides) -> Claim:
    """The claim with its corrections; `was` of each is what the program finds today."""
    made, decisions = claim, []
    for kind in _KINDS:
        decision = wanted.get(kind)
        if decision is None:
            continue
        if kind == "speaker":
            made = _with_speaker(made, decision, sides)
            decisions.append(replace(decision, was=claim.speaker.label))
        else:
            made = replace(made, account=decision.value or None)
            decisions.append(replace(decision, was=claim.account or ""))
    return replace(made, decisions=tuple(decisions))


def _with_speaker(claim: Claim, decision: Decision, sides: Sides) -> Claim:
    speaker = speaker_of(decision.value, decision.side, sides)
    rule = f"decided by {decision.reviewer or 'a person'}"
    chain = (
        replace(link, name=speaker.name, side=speaker.side, span=None, rule=rule)
        if link.role == "speaker"
        else link
        for link in claim.chain
    )
    return replace(
        claim, speaker=speaker, chain=tuple(chain) or (Link(role="speaker", name=speaker.name, rule=rule),)
    )


def speaker_of(name: str, side: str, sides: Sides) -> Speaker:
    """The speaker of this name: a person, an institution or a side that the sides file knows, else as typed.

    `side` decides between namesakes, and says for whom a stranger speaks.
    """
    wanted = name.casefold()
    for id_, one in sides.sides.items():
        if side and id_ != side:
            continue
        for person in one.people:
            if wanted in {person.name.casefold(), *map(str.casefold, person.aliases)}:
                return Speaker(name=person.name, side=id_, kind="person")
        if wanted in map(str.casefold, one.institutions):
            return Speaker(name=name, side=id_, kind="institution")
        if wanted in {id_, one.name.casefold(), *map(str.casefold, one.names)}:
            return Speaker(name=one.name, side=id_, kind="side")
    return Speaker(name=name, side=side or None)
