"""Parties with a voice."""

from __future__ import annotations

from dataclasses import field

from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who speaks for a side."""

    name: str
    role: str = ""
    aliases: tuple[str, ...] = ()
    """Other spellings and scripts, surnames as used alone."""
    since: str = ""
    """First day in office as ISO year, month or day; empty where unknown."""
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party: a state, a union of states, or an organisation."""

    id: str = ""
    name: str
    names: tuple[str, ...] = ()
    """Country names and adjectives, any language."""
    capitals: tuple[str, ...] = ()
    """Cities that speak for the side ("Beijing said")."""
    institutions: tuple[str, ...] = ()
    """Bodies that issue the side's own account."""
    media: tuple[str, ...] = ()
    """Official media: what they report is the side's account."""
    people: tuple[Person, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """All sides known in a run, by id."""

    sides: dict[str, Side] = field(default_factory=dict)

    def name(self, side: str | None) -> str:
        """The name a reader sees; the id itself for a side nobody described."""
        known = self.sides.get(side or "")
        return known.name if known else (side or "no side")
