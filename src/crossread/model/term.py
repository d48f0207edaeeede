"""A concept of the phrasebook as two accounts use it."""

from __future__ import annotations

from crossread.model.usage import History
from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A place on a scale of strength, with the concepts that stand there."""

    strength: int
    """1 is the weakest."""
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One concept that stands in some claims, with its meaning and its history."""

    id: str
    label: str
    gloss: str = ""
    formula: bool = False
    group: str = ""
    """What is named, where other concepts name the same thing in another light."""
    names: tuple[str, ...] = ()
    """Those other concepts."""
    scale: str = ""
    strength: int = 0
    """Place on the scale, 1 weakest; 0 where there is none."""
    rungs: tuple[Rung, ...] = ()
    """The whole scale, weakest first."""
    left: tuple[str, ...] = ()
    """The words in which the left claims have it, each once."""
    right: tuple[str, ...] = ()
    histories: tuple[History, ...] = ()
    """What the sides did with it over time, those of the two accounts first."""
