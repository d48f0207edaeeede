"""YAML files that every start reads, parsed once: their trees are kept by what the files hold."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from crossread import yamlfile
from crossread.lang.compiled import cache_folder, keep_compiled, load_compiled

_FORMAT = b"1\n"
_MOST = 100
"""Trees kept."""


def load_tree(path: Path) -> tuple[str, Any]:
    """The text of a UTF-8 file and its YAML as `yamlfile.parse` gives it; raises `MalformedError`.

    Loading the YAML library and parsing twenty lines would cost a start as much as everything else it reads.
    """
    text = yamlfile.read_text(path)
    key = hashlib.blake2b(_FORMAT + text.encode(), digest_size=16).hexdigest()
    file = cache_folder() / "trees" / f"{key}.msgpack"
    if (kept := load_compiled(file, list[Any])) is not None and len(kept) == 1:
        return text, kept[0]
    tree = yamlfile.parse(text, path)
    keep_compiled(file, [tree], most=_MOST)
    return text, tree
