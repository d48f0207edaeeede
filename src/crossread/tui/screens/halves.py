"""What can be laid side by side at an event: its sides, its texts, its sides at other events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model import Article, Event
from crossread.records import dataclass
from crossread.tui.ink import Piece
from crossread.tui.names import what, when
from crossread.tui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Half:
    """One half of a comparison, by the key that `Workspace.compare` takes."""

    key: str
    pieces: Sequence[Piece]

    @property
    def words(self) -> str:
        """What is searched."""
        return "".join(text for text, _ in self.pieces).lower()


def halves(workspace: Workspace, event: Event) -> list[Half]:
    """Sides first, those with an account before the silent ones; then texts; then the sides elsewhere."""
    return [*_sides(workspace, event), *_texts(workspace, event), *_elsewhere(workspace, event)]


def _sides(workspace: Workspace, event: Event) -> Iterator[Half]:
    for side in dict.fromkeys((*event.accounts, *event.sides)):
        silent = "" if side in event.accounts else "  (no account)"
        yield Half(side, [(workspace.side_name(side), "head"), (silent, "dim")])


def _texts(workspace: Workspace, event: Event) -> Iterator[Half]:
    """Every text of the event whole; a translation names its original."""
    articles = [workspace.article(one) for one in event.articles]
    for article in articles:
        of = article.translation_of or ""
        original = next((_title(one) for one in articles if of and of in (one.id, one.name, one.url)), of)
        translated = f"  translation of {original}" if original else ""
        yield Half(
            article.id,
            [
                ("text: ", "dim"),
                (_title(article), ""),
                (f"  {article.language}", "dim"),
                (translated, "notice"),
            ],
        )


def _title(article: Article) -> str:
    title = article.title or article.name
    return f"{article.publisher}: {title}" if article.publisher else title


def _elsewhere(workspace: Workspace, event: Event) -> Iterator[Half]:
    for side in event.accounts:
        for other in workspace.events:
            if other.id != event.id and side in other.accounts:
                at = f"  at the {what(other)} of {when(other)}, {', '.join(other.participants)}"
                yield Half(f"{side}@{other.id}", [(workspace.side_name(side), "head"), (at, "dim")])
