"""Say in what two matched claims differ: typed differences, the relation that follows, and the word diff."""

from crossread.diff.stage import diff_match

__all__ = ["diff_match"]
