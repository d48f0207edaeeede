"""The library: a folder of text files that people edit and git can diff, and a cache beside it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crossread.library.cache import ReadingCache
    from crossread.library.folder import Added, Library
    from crossread.library.location import find_library
    from crossread.library.review import ReviewFile

__all__ = ["Added", "Library", "ReadingCache", "ReviewFile", "find_library"]
_HOMES = {
    "Added": "folder", "Library": "folder", "ReadingCache": "cache", "ReviewFile": "review", "find_library": "location",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Loaded when first used: comparing two files needs the cache, but no library."""
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
