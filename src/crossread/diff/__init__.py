"""Say in what two matched claims differ: typed differences, the relation that follows, and the word diff."""

from crossread.diff.naming import count_names
from crossread.diff.stage import diff_match

__all__ = ["count_names", "diff_match"]
