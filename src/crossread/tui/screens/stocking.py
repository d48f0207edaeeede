"""Texts that are added to the library: asked for, read, looked over, written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.model import Article, Candidate, Intake, Stocked
from crossread.report.plain import count
from crossread.tui.screens.amending import Amending
from crossread.tui.screens.working import Job


class Stocking(Amending):
    """Fills the library."""

    draft: tuple[str, str] = ("", "")
    """What was typed into the dialog of sources and not used."""
    intake: Intake | None = None
    """Texts that were read while the reader was elsewhere."""

    def action_add_source(self) -> None:
        """Ask for a source, or show what was read of the last one."""
        from crossread.tui.screens.source import SourceDialog

        if not self.may_write():
            return
        if self.job is None and self.intake is not None:
            self._show_intake(self.intake)
        else:
            self.app.push_screen(SourceDialog(*self.draft), self._look)

    def _look(self, answer: tuple[str, str, bool] | None) -> None:
        """(path or address, pasted text, whether to read it)."""
        holdings = self.workspace.holdings
        if answer is None or holdings is None:
            return
        given, pasted, wanted = answer
        self.draft = given, pasted
        if wanted:
            self.begin(
                Job(
                    doing="fetching" if _is_url(given) and not pasted else "reading",
                    refused="Not read",
                    run=lambda progress: holdings.look(given, pasted, progress=progress),
                    then=self._looked,
                    loose=True,
                )
            )

    def _looked(self, intake: Intake) -> None:
        self.refused_inputs = (*self.refused_inputs, *intake.skipped)
        if not intake.candidates:
            reasons = "\n".join(f"{one.path}: {one.reason}" for one in intake.skipped[:3])
            more = (
                f"\nand {len(intake.skipped) - 3} more: {self.key('skipped')} lists them"
                if len(intake.skipped) > 3
                else ""
            )
            self.tell(reasons + more, title="Nothing to add", timeout=12, severe=True)
        elif self.app.screen is self:
            self._show_intake(intake)
        else:
            self.intake = intake
            self.tell(
                f"{count(len(intake.candidates), 'text')} read: {self.key('add_source')} on the desk shows what was found."
            )

    def _show_intake(self, intake: Intake) -> None:
        """One text in a form, several in a list."""
        self.intake, holdings = None, self.workspace.holdings
        if holdings is None:
            return
        skipped = (
            f"{count(len(intake.skipped), 'input')} skipped: {self.key('skipped')} on the desk says why."
            if intake.skipped
            else ""
        )
        if len(intake.candidates) == 1:
            from crossread.tui.screens.particulars import ParticularsDialog

            (one,) = intake.candidates
            self.app.push_screen(
                ParticularsDialog.of_new(one, holdings.describe, self.workspace.sides, skipped=skipped),
                lambda words: self._add_described(one, words),
            )
        else:
            from crossread.tui.screens.intake import IntakeDialog

            dialog = IntakeDialog(intake, holdings.describe, self.workspace.sides)
            self.app.push_screen(dialog, self._add)

    def _add_described(self, one: Candidate, words: Mapping[str, str] | None) -> None:
        holdings = self.workspace.holdings
        if words is not None and holdings is not None:
            self._add([holdings.describe(one.article, words)])

    def _add(self, articles: Sequence[Article] | None) -> None:
        holdings = self.workspace.holdings
        if articles and holdings is not None:
            self.begin(
                Job(
                    doing="adding",
                    refused="Not added",
                    run=lambda progress: holdings.add(articles, progress=progress, turn=self.turn),
                    then=self._added,
                )
            )

    def _added(self, done: Stocked) -> None:
        """Say what was written and open its event."""
        self.draft = ("", "")
        written = (
            f"Added {done.files[0]}" if len(done.files) == 1 else f"Added {count(len(done.files), 'text')}"
        )
        held = f"{count(len(done.unchanged), 'text')} held already: {', '.join(done.unchanged[:3])}"
        event = self.event_of(done.articles)
        place = "" if event else "it tells of no event that could be found"
        told = [written if done.files else "Nothing added", held if done.unchanged else "", place]
        self.tell("; ".join(filter(None, told)), timeout=8)
        self.show_anew(event)


def _is_url(given: str) -> bool:
    return given.strip().lower().startswith(("http://", "https://"))
