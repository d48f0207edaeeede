"""What the library says of its texts, mended by the reader, and the library read again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crossread.model import Article, Stocked
from crossread.report.plain import count
from crossread.tui.screens.shelving import NO_LIBRARY, Shelving
from crossread.tui.screens.working import Job
from crossread.tui.workspace import Holdings

_NO_FILE: Final = (
    "This text is a file of your own: edit its first lines, or put it into a library with crossread ingest."
)


class Amending(Shelving):
    """Corrects facts and takes up what was corrected elsewhere."""

    def action_amend(self) -> None:
        """Choose an article of the event, then correct what the library says of it."""
        if not self.may_write():
            return
        if self.event is None or not self.event.articles:
            self.tell("There is no event here whose articles could be fixed.")
            return
        articles = [self.workspace.article(one) for one in self.event.articles]
        if len(articles) == 1:
            self._amend(articles[0])
            return
        from crossread.tui.screens.one import OneDialog
        from crossread.tui.screens.wording import article_pieces

        choices = [(one.id, article_pieces(one, self.workspace.side_name)) for one in articles]
        dialog = OneDialog("Whose facts are to be fixed", choices, verb="opens its facts")
        self.app.push_screen(
            dialog, lambda chosen: self._amend(self.workspace.article(chosen)) if chosen else None
        )

    def _amend(self, article: Article) -> None:
        from crossread.tui.screens.particulars import ParticularsDialog

        holdings = self.workspace.holdings
        if holdings is None or not holdings.holds(article):
            self.tell(_NO_FILE, timeout=8)
            return
        dialog = ParticularsDialog.of_held(article, holdings.describe, self.workspace.sides)
        self.app.push_screen(dialog, lambda words: self._write_facts(holdings, article, words))

    def _write_facts(self, holdings: Holdings, article: Article, words: Mapping[str, str] | None) -> None:
        if words is None:
            return
        if holdings.describe(article, words) == article:
            self.tell("Nothing was changed.")
            return
        self.begin(
            Job(
                doing="fixing facts",
                refused="Not fixed",
                run=lambda progress: holdings.amend(article, words, progress=progress, turn=self.turn),
                then=self._amended,
            )
        )

    def _amended(self, done: Stocked) -> None:
        self.tell(f"Fixed: {', '.join(done.files)}; all decisions stay.", timeout=6)
        self.show_anew(self.event_of(done.articles), stay=True)

    def action_renew(self) -> None:
        """Read the library as it is by now and find all events again."""
        holdings = self.workspace.holdings
        if holdings is None:
            self.tell(NO_LIBRARY, timeout=8)
            return
        self.begin(
            Job(
                doing="reading the library",
                refused="Not read",
                run=lambda progress: holdings.renew(progress=progress, turn=self.turn),
                then=self._renewed,
            )
        )

    def _renewed(self, done: Stocked) -> None:
        new = count(len(done.articles), "new text") if done.articles else "no new text"
        self.tell(f"The library was read again: {new}.", timeout=6)
        self.show_anew(self.event, stay=True)
