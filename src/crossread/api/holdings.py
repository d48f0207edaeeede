"""The library of a session: texts are added to it, their facts mended, and everything is read again.

Long work is told of by `progress` (done, all; 0 of all where nobody knows), which may raise `CancelledError`: then the
library is as it was. The workspace changes at the end of it and at once, while `turn` is held.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.api.intake import Progress, look
from crossread.api.libraries import reviews_of
from crossread.api.particulars import described
from crossread.errors import UnreadableError, UsageError
from crossread.ingest import named_apart, read_inputs, reread
from crossread.library import Library
from crossread.library.amending import KEYS, amend, amended
from crossread.library.founding import copy_library, is_read_only, remove_copy
from crossread.library.location import review_path
from crossread.model import Article, Intake, Stocked

if TYPE_CHECKING:
    from crossread.api.workspace import Workspace

_NO_TURN: AbstractContextManager[object] = nullcontext()


class Holdings:
    """The libraries among the inputs of a workspace; the first of them takes new texts."""

    def __init__(self, space: Workspace, libraries: Sequence[Library]) -> None:
        self._space = space
        self._libraries = tuple(libraries)

    @property
    def folder(self) -> Path:
        """Where the library is."""
        return self._libraries[0].path

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be added to it."""
        return is_read_only(self.folder)

    # -- adding ----------------------------------------------------------------------------------------------

    def look(self, given: str, pasted: str = "", *, progress: Progress | None = None) -> Intake:
        """Read a path or an address, or a pasted text; nothing is written.

        A URL is fetched, because it was given. Raises `CrossreadError` where there is nothing to add.
        """
        return look(self._libraries[0], self._articles(), self._space.packs, given, pasted, progress)

    def describe(self, article: Article, words: Mapping[str, str], /) -> Article:
        """The article as a form describes it; raises `ParticularError`."""
        return described(article, words, self._space.packs)

    def add(
        self,
        articles: Sequence[Article],
        *,
        progress: Progress | None = None,
        turn: AbstractContextManager[object] = _NO_TURN,
    ) -> Stocked:
        """Write the texts that are new, and find all events again."""
        self._refuse_read_only()
        library = self._libraries[0]
        added = library.add(articles, progress)
        try:
            self._renew(progress, turn)
        except BaseException:  # whatever it is, nobody was told that anything was written
            library.take_back(added.written)
            raise
        paths = [library.path / "articles" / name for name in (*added.written, *added.unchanged)]
        ids = tuple(one.id for path in paths for one in [self._article_in(path)] if one)
        return Stocked(files=added.written, unchanged=added.unchanged, articles=ids)

    # -- amending --------------------------------------------------------------------------------------------

    def holds(self, article: Article, /) -> bool:
        """Whether the article is a file of one of the libraries."""
        return self._library_of(article.source) is not None

    def amend(
        self,
        article: Article,
        words: Mapping[str, str],
        *,
        progress: Progress | None = None,
        turn: AbstractContextManager[object] = _NO_TURN,
    ) -> Stocked:
        """Write other facts into the article's file, every other byte of which stays, and find all events again.

        Raises `CrossreadError` where they cannot be, and where the file has no place for them.
        """
        library, path = self._library_of(article.source), Path(article.source)
        if library is None:
            raise UsageError(f"not in the library; {article.source}; edit the file, or ingest it")
        if is_read_only(library.path):
            self._refuse_read_only()
        wanted = described(article, words, self._space.packs)
        facts = {key: getattr(wanted, key) for key in KEYS if getattr(wanted, key) != getattr(article, key)}
        if not facts:
            return Stocked(unchanged=(path.name,), articles=(article.id,))
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UnreadableError(
                path, (error.strerror or "cannot be read").lower(), "check the file"
            ) from error
        changed = amended(data, path, facts)
        _verify(reread(path, changed, self._space.packs), wanted, facts, path)
        amend(library.path, path, data, changed)
        try:
            self._renew(progress, turn)
        except BaseException:
            amend(library.path, path, changed, data)
            raise
        found = self._article_in(path)
        return Stocked(files=(path.name,), articles=(found.id,) if found else ())

    # -- reading again ---------------------------------------------------------------------------------------

    def renew(
        self, *, progress: Progress | None = None, turn: AbstractContextManager[object] = _NO_TURN
    ) -> Stocked:
        """Read the library as it is by now and find all events again; what is new are the articles."""
        before = {(one.text, one.side) for one in self._articles()}
        self._renew(progress, turn)
        fresh = [one for one in self._articles() if (one.text, one.side) not in before]
        return Stocked(
            files=tuple(Path(one.source).name for one in fresh), articles=tuple(one.id for one in fresh)
        )

    def found(
        self,
        folder: str,
        *,
        progress: Progress | None = None,
        turn: AbstractContextManager[object] = _NO_TURN,
    ) -> Stocked:
        """Copy the library to a folder of one's own and go on there, decisions included."""
        made = copy_library(self.folder, Path(folder).expanduser())
        libraries = (made, *self._libraries[1:])
        try:
            self._renew(progress, turn, libraries)
        except BaseException:
            remove_copy(made)
            raise
        self._space.title = made.title
        return Stocked()

    def _renew(
        self,
        progress: Progress | None,
        turn: AbstractContextManager[object],
        libraries: tuple[Library, ...] | None = None,
    ) -> None:
        """Read these libraries, else the present ones; what the session has from elsewhere stays as it is."""
        read = libraries or self._libraries
        articles, skipped = read_inputs([str(one.path) for one in read], self._space.packs, progress=progress)
        others = [one for one in self._articles() if not self._library_of(one.source)]
        elsewhere = [one for one in self._space.skipped if not self._library_of(one.path)]
        changes = libraries and self._space.can_decide
        self._space.renew(
            named_apart((*articles, *others)), (*skipped, *elsewhere), progress=progress, turn=turn,
            reviews=reviews_of(read, self._given_review()) if changes else None,
        )  # fmt: skip
        self._libraries = read

    def _given_review(self) -> Path | None:
        """The file of decisions that the session was given beside those of its libraries."""
        first = self._space.review_file
        return first if first not in {review_path(one.path) for one in self._libraries} else None

    def _articles(self) -> tuple[Article, ...]:
        return self._space.articles

    def _article_in(self, path: Path) -> Article | None:
        return next((one for one in self._articles() if Path(one.source) == path), None)

    def _library_of(self, source: str) -> Library | None:
        path = Path(source)
        return next((one for one in self._libraries if path.is_relative_to(one.path)), None)

    def _refuse_read_only(self) -> None:
        if self.is_read_only:
            raise UsageError(
                f"this library is only to be read; {self.folder}; make one: crossread ingest FILE... --library DIR"
            )


def _verify(read: Article, wanted: Article, facts: Mapping[str, object], path: Path) -> None:
    """A file that people wrote in an unusual way must not lose anything by a change."""
    if any(getattr(read, key) != getattr(wanted, key) for key in facts):
        raise UnreadableError(
            path, "its facts are written in a way that cannot be changed here", "edit the file"
        )
