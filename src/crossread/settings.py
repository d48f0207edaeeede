"""Every threshold of the program: its unit, and the measurement that chose it. Stages are given these; none reads a clock or a file."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeSettings:
    """Knobs of `attribute`."""

    min_confidence: float = 0.0
    """Claims below this are left out, in [0, 1]."""
    keep_nested_cues: bool = True
    """Leave the cue of an inner claim inside the outer claim's content (the chain). Corpora want them out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSettings:
    """Knobs of `group`."""

    window_days: int = 3
    """Dated articles further apart than this never tell of the same event."""
    threshold: float = 0.5
    """Similarity in [0, 1] from which two articles are joined where no event signature decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignSettings:
    """Knobs of `align`."""

    min_score: float = 0.30
    """A match below this is none, in [0, 1]."""
    second_link: float = 0.92
    """A second link of a claim needs this share of its best score."""
    candidates: int = 12
    """Candidates per claim that are scored in full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffSettings:
    """Knobs of `diff`."""

    island_words: int = 2
    """Equal runs of at most this many trivial words between two changes are swallowed by them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """What the command line says of one input, instead of what the input says of itself."""

    published: date | None = None
    side: str | None = None
    language: str | None = None
    title: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All knobs of one run."""

    attribute: AttributeSettings = field(default_factory=AttributeSettings)
    group: GroupSettings = field(default_factory=GroupSettings)
    align: AlignSettings = field(default_factory=AlignSettings)
    diff: DiffSettings = field(default_factory=DiffSettings)

    def explain(self) -> tuple[tuple[str, str], ...]:
        """(name, value) of every knob, for the method box of a report."""
        return tuple(
            (f"{part.name}.{knob.name}", str(getattr(getattr(self, part.name), knob.name)))
            for part in fields(self)
            for knob in fields(getattr(self, part.name))
        )
