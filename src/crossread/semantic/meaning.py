"""What the rest of the program knows of a model: a name, a checksum, and how near texts are to each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Meaning(Protocol):
    """A model that tells how near two texts are in meaning."""

    @property
    def name(self) -> str:
        """Name of the model's folder."""
        ...

    @property
    def sha256(self) -> str:
        """Of the file with the weights, as `sha256sum` gives it."""
        ...

    def cosines(self, left: Sequence[str], right: Sequence[str]) -> Sequence[Sequence[float]]:
        """One row for each left text, one column for each right one: cosines in [-1, 1], to four places.

        The cosine of two texts is the same whichever stands left.
        """
        ...
