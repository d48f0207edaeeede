"""Packs as the key of a cache: what is made ready from them is made once for each content of the packs."""

from __future__ import annotations

from crossread.lang.types import Packs


class Keyed:
    """Packs compared by their digest; packs without one are compared by identity."""

    __slots__ = ("packs",)

    def __init__(self, packs: Packs) -> None:
        self.packs = packs

    def __hash__(self) -> int:
        return hash(self.packs.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Keyed) and (
            self.packs is other.packs or bool(self.packs.digest and self.packs.digest == other.packs.digest)
        )
