"""Groups of readings found again by whom they name, so that thousands of events cost no more than a few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.model import EventMention, Reading

Group = list[Reading]


class Shelf:
    """Groups in the order in which they were put down, looked up by people and by sides."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._by_people: dict[tuple[str, ...], list[Group]] = defaultdict(list)
        self._by_person: dict[str, list[Group]] = defaultdict(list)
        self._by_sides: dict[tuple[str, ...], list[Group]] = defaultdict(list)

    def put(self, reading: Reading) -> None:
        """A new group that begins with `reading`."""
        group, mention = [reading], reading.mention
        self.groups.append(group)
        self._by_people[mention.participants].append(group)
        self._by_sides[mention.sides].append(group)
        for person in mention.participants:
            self._by_person[person].append(group)

    def of_people(self, people: tuple[str, ...]) -> Sequence[Group]:
        """Groups whose first reading names exactly these people."""
        return self._by_people.get(people, ())

    def near(self, mention: EventMention) -> Sequence[Group]:
        """Groups that a mention could belong to, by its people, else by its sides."""
        if len(mention.participants) >= 2:
            return self.of_people(mention.participants)
        if mention.participants:
            return self._by_person.get(mention.participants[0], ())
        return self._by_sides.get(mention.sides, ()) if len(mention.sides) == 2 else ()
