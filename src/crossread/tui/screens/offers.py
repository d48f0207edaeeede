"""The answers that may be given to who spoke, and to whose account it is: the likeliest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from crossread.model import Claim, Event, Sides

Offer = tuple[str, str, str]
"""What is decided, for whom a stranger speaks, what the list says beside it."""


class Offers(Protocol):
    """The answers that may be given for a claim."""

    title: str
    invitation: str
    """What the line to type in takes."""

    def present(self, claim: Claim) -> str:
        """The answer that stands now."""
        ...

    def known(self, claim: Claim) -> Sequence[Offer]:
        """Likeliest first."""
        ...

    def typed(self, words: str) -> Sequence[Offer]:
        """What the reader may mean by words that are nobody's name."""
        ...


class Speakers:
    """Candidates of the rules, those who speak in the event, then all people and sides."""

    title = "Who said it"
    invitation = "type to search, or a name that is not in the list"

    def __init__(self, sides: Sides, event: Event) -> None:
        self._sides, self._event = sides, event

    def present(self, claim: Claim) -> str:
        """The speaker that stands now."""
        return claim.speaker.name

    def known(self, claim: Claim) -> Sequence[Offer]:
        """Likeliest first, each name once."""
        first = [*claim.speaker.candidates, *(one.was for one in claim.decisions if one.kind == "speaker")]
        found: dict[str, Offer] = {
            name: (name, "", "candidate") for name in first if name and " or " not in name
        }
        for name in self._event.participants:
            found.setdefault(name, (name, "", "took part"))
        here = self._event.sides
        for id_, side in sorted(
            self._sides.sides.items(), key=lambda item: (item[0] not in here, item[1].name)
        ):
            for person in side.people:
                found.setdefault(person.name, (person.name, "", f"{side.name}, {person.role}".rstrip(", ")))
            found.setdefault(side.name, (side.name, id_, "the side itself"))
            for body in side.institutions[:1]:
                found.setdefault(body, (body, "", side.name))
        return list(found.values())

    def typed(self, words: str) -> Sequence[Offer]:
        """The name as typed, for no side or for one that took part."""
        sides = [
            (words, side, f"as typed, speaks for {self._sides.name(side)}") for side in self._event.sides
        ]
        return [(words, "", "as typed"), *sides]


class Accounts:
    """Sides with an account, sides that took part, nobody, then all others."""

    title = "In whose account it stands"
    invitation = "type to search"

    def __init__(self, sides: Sides, event: Event) -> None:
        self._sides, self._event = sides, event

    def present(self, claim: Claim) -> str:
        """The account that stands now."""
        return claim.account or ""

    def known(self, claim: Claim) -> Sequence[Offer]:
        """Likeliest first."""
        near = dict.fromkeys((*self._event.accounts, *self._event.sides))
        far = sorted(set(self._sides.sides) - set(near), key=self._sides.name)
        return [
            *((id_, "", "in this event") for id_ in near),
            ("", "", "a voice of no side"),
            *((id_, "", "") for id_ in far),
        ]

    def typed(self, words: str) -> Sequence[Offer]:
        """Accounts are those of known sides."""
        return ()
