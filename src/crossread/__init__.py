"""crossread lays two official accounts of one event side by side.

>>> import crossread
>>> found = crossread.read(["china.txt", "ukraine.txt"])      # articles, and what was skipped
>>> comparison = crossread.compare(["china.txt", "ukraine.txt"], sides=("china", "ukraine"))
>>> crossread.export(comparison, format="md")                  # the report, as text

Everything that these give is a frozen dataclass of `crossread.model`; a span of a claim points into the text of its
article. The functions are loaded when first used, so that `import crossread` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crossread.api import claims, compare, events, export, read

__version__ = "0.1.0"
__all__ = ["__version__", "claims", "compare", "events", "export", "read"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from crossread import api

        return getattr(api, name)
    raise AttributeError(f"module 'crossread' has no attribute {name!r}")
