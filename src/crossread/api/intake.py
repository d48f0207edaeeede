"""What somebody wants added to a library is read, and laid beside what the library holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from crossread.errors import UsageError
from crossread.ingest import read_inputs
from crossread.lang import Packs
from crossread.library import Library
from crossread.model import Article, Candidate, Intake, Skipped

Progress = Callable[[int, int], None]
PASTED: Final = "pasted text"


def look(
    library: Library,
    articles: Sequence[Article],
    packs: Packs,
    given: str,
    pasted: str = "",
    progress: Progress | None = None,
) -> Intake:
    """Read what was given, or what was pasted; `articles` are those that the session has."""
    given = given.strip()
    if pasted.strip():
        found, skipped = read_inputs(["-"], packs, stdin=pasted.encode("utf-8", "replace"), progress=progress)
        found = tuple(replace(one, name="pasted", source=PASTED) for one in found)
        skipped = tuple(Skipped(path=PASTED, reason=one.reason) for one in skipped)
    else:
        found, skipped = read_inputs([_path(given)], packs, progress=progress)
    if not found and not skipped:
        raise UsageError(f"no texts found; {given}; give .txt, .md, .html or readout .yaml files")
    copies = library.copies(found)
    candidates = tuple(
        Candidate(article=one, copy_of=copy, like="" if copy else _like(one, articles))
        for one, copy in zip(found, copies, strict=True)
    )
    return Intake(candidates=candidates, skipped=skipped)


def _path(given: str) -> str:
    """A path as the shell would take it; never standard input, which is the keyboard here."""
    if given == "-":
        return "./-"
    return str(Path(given).expanduser()) if given.startswith("~") else given


def _like(article: Article, articles: Sequence[Article]) -> str:
    """The file of another text with this address, or with this title and publisher."""
    for one in articles:
        same_page = article.url and one.url == article.url
        same_title = article.title and (one.title, one.publisher) == (article.title, article.publisher)
        if (same_page or same_title) and one.side == article.side:
            return Path(one.source).name
    return ""
