"""From a folder to a model; everything that can be wrong with it is one line."""

from __future__ import annotations

from pathlib import Path

from crossread.errors import UsageError
from crossread.semantic.layout import read_layout
from crossread.semantic.meaning import Meaning


def open_model(folder: str | Path) -> Meaning:
    """The model in `folder`; nothing is fetched.

    Raises `UsageError` without the extra, `UnreadableError` for a folder that holds no model or one of an
    unknown kind, `MalformedError` for files that contradict each other.
    """
    try:
        from crossread.semantic.embedding import read_model  # noqa: PLC0415  (needs the extra)
    except ImportError:
        raise UsageError(
            f"embeddings need the extra 'semantic'; {folder}; pip install 'crossread[semantic]'"
        ) from None
    return read_model(read_layout(Path(folder)))
