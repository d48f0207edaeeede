"""Lay the claims of two accounts side by side: which of them speak of the same point, and why."""

from crossread.align.closeness import closeness
from crossread.align.stage import align_claims
from crossread.align.surroundings import Around, surroundings

__all__ = ["Around", "align_claims", "closeness", "surroundings"]
