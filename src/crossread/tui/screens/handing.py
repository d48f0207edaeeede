"""The keys that hand on what is shown."""

from __future__ import annotations

import os

from textual import work
from textual.message import Message

from crossread.errors import CrossreadError
from crossread.lang.places import user_folder
from crossread.tui.screens.sourcing import Sourcing
from crossread.tui.selection import claims_of


class Handing(Sourcing):
    """Copies and exports."""

    class Copied(Message):
        """Where the text went, or why it did not."""

        def __init__(self, words: str, *, failed: bool = False) -> None:
            self.words, self.failed = words, failed
            super().__init__()

    def action_copy(self) -> None:
        """Copy the row with its sources."""
        from crossread.tui.citation import cite

        if self.picked and self.names:
            self.copy_text(cite(self.picked, self.names, self.workspace.article))

    def action_copy_claim(self) -> None:
        """Copy one claim with its source; of several, the reader chooses."""
        from crossread.tui.screens.one import OneDialog
        from crossread.tui.screens.wording import claim_pieces

        if self.picked is None or self.names is None:
            self.tell("There is no claim here to copy.")
            return
        claims = claims_of(self.picked)
        if len(claims) == 1:
            self._copy_claim(claims[0].id)
            return
        choices = [(claim.id, claim_pieces(claim, self.names)) for claim in claims]
        self.app.push_screen(OneDialog("Which claim", choices, verb="copies it"), self._copy_claim)

    def _copy_claim(self, id: str | None) -> None:
        from crossread.tui.citation import cite_claim

        if self.picked and self.names:
            for claim in (one for one in claims_of(self.picked) if one.id == id):
                self.copy_text(cite_claim(claim, self.names, self.workspace.article))

    @work(thread=True, exclusive=True, group="copy")
    def copy_text(self, text: str) -> None:
        """In a thread, as a tool takes its time."""
        from crossread.tui.clipboard import copy

        driver = self.app._driver
        write = None if driver is None or self.app.is_web else driver.write
        file = user_folder("state") / "clipboard.txt"
        try:
            told = copy(text, os.environ, way=self.habits.clipboard, write=write, file=file)
            self.post_message(self.Copied(told))
        except CrossreadError as error:
            self.post_message(self.Copied(str(error), failed=True))

    def on_handing_copied(self, message: Copied) -> None:
        """Say which way was used."""
        self.tell(
            message.words,
            title="Not copied" if message.failed else "Copied",
            severe=message.failed,
            timeout=8,
        )

    def action_export(self) -> None:
        """Write the comparison as a report."""
        from crossread.tui.screens.export import ExportDialog

        if self.comparison:
            dialog = ExportDialog(self.comparison, self.workspace, self.row_filter, self.habits.invocation)
            self.app.push_screen(dialog)
