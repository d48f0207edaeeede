"""What can be said of many texts at once: where and when a term is used, by whom, and since when no more."""

from crossread.corpus.terms import find_histories

__all__ = ["find_histories"]
