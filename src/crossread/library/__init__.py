"""The library: a folder of text files that people edit and git can diff, and a cache beside it."""

from crossread.library.cache import ReadingCache
from crossread.library.folder import Added, Library
from crossread.library.location import find_library

__all__ = ["Added", "Library", "ReadingCache", "find_library"]
