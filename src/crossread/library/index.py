"""What a library already holds, by the bytes it was made of and by its words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from crossread import yamlfile
from crossread.errors import MalformedError
from crossread.library.dumping import fingerprint
from crossread.model import Article
from crossread.records import dataclass

_SHA256 = re.compile(r"^sha256:[ ]*[\"']?([0-9a-f]{64})", re.MULTILINE)
_SIDE = re.compile(r"^side:[ ]*[\"']?([\w-]+)", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---[ ]*\n.*?\n---[ ]*\n", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """File of every hash; the hash of the input's bytes and that of the words both lead to it."""

    files: dict[str, str]

    def holds(self, article: Article) -> str | None:
        """The file that has this article; one edited by hand is still known by the bytes it came from."""
        return self.files.get(article.sha256) or self.files.get(_key(article.text, article.side))

    def note(self, article: Article, name: str) -> None:
        """Remember a file that has just been written."""
        self.files[_key(article.text, article.side)] = name
        if article.sha256:
            self.files[article.sha256] = name


def read_index(folder: Path) -> Index:
    """Look into every article of the folder; a malformed file is nobody's copy."""
    files: dict[str, str] = {}
    for path in sorted(folder.glob("*")):
        if path.suffix not in (".md", ".yaml", ".yml") or path.name.startswith("."):
            continue
        try:
            text = yamlfile.read_text(path)
            words = (
                _claims(yamlfile.parse(text, path)) if path.suffix != ".md" else _FRONT_MATTER.sub("", text)
            )
        except MalformedError:
            continue
        found, side = _SHA256.search(text), _SIDE.search(text)
        for key in (_key(words, side.group(1) if side else None), *(found.groups() if found else ())):
            files.setdefault(key, path.name)
    return Index(files=files)


def _key(text: str, side: str | None) -> str:
    """Of a joint statement each side has its own account, word for word the same."""
    return f"{side or ''}:{fingerprint(text)}"


def _claims(tree: Any) -> str:
    claims = tree.get("claims") if isinstance(tree, dict) else None
    if not isinstance(claims, list):
        return str(tree.get("text", "")) if isinstance(tree, dict) else ""
    return "\n".join(
        str(claim.get("text", "")) if isinstance(claim, dict) else str(claim) for claim in claims
    )
