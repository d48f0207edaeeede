"""The keys of the library: its screen, adding texts to it, mending their facts, reading it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from crossread.model import Article, Candidate, Event, Intake, Skipped, Stocked
from crossread.report.plain import count
from crossread.tui.screens.jobs import Jobs
from crossread.tui.screens.library import LibraryScreen
from crossread.tui.screens.working import Job, Working
from crossread.tui.widgets.event_list import EventList
from crossread.tui.workspace import Holdings

NO_LIBRARY: Final = (
    "Texts are added to a library: crossread ingest FILE... --library DIR, then crossread tui DIR."
)
_NO_FILE: Final = (
    "This text is a file of your own: edit its first lines, or put it into a library with crossread ingest."
)


class Stocking(Working):
    """Fills the library and shows it."""

    library: LibraryScreen | None = None
    """The screen of the library while it is open."""
    draft: tuple[str, str] = ("", "")
    """What was typed into the dialog of sources and not used."""
    intake: Intake | None = None
    """Texts that were read while the reader was elsewhere."""
    refused_inputs: tuple[Skipped, ...] = ()
    """What could not be added in this session."""

    # -- the screen of the library ---------------------------------------------------------------------------

    def action_library(self) -> None:
        """All events in a table."""
        counts = self.query_one(EventList).counts
        event = self.event.id if self.event else ""
        self.library = LibraryScreen(self.workspace, counts, event=event, skipped=self.all_skipped())
        self.library.working = self.working
        self.app.push_screen(self.library, self._leave_library)
        if any(len(one.accounts) > 1 and one.id not in counts for one in self.workspace.events):
            self.count_rows()

    def on_jobs_counted(self, message: Jobs.Counted) -> None:
        """The library shows the counts too."""
        super().on_jobs_counted(message)
        if self.library is not None:
            self.library.show_counts(self.query_one(EventList).counts)

    async def _leave_library(self, wish: tuple[str, str] | None) -> None:
        self.library = None
        if wish is None:
            return
        action, event = wish
        ids = [one.id for one in self.workspace.events]
        if event in ids and (self.event is None or event != self.event.id):
            self.open_event(ids.index(event))
        if action:
            await self.run_action(action)

    # -- adding ----------------------------------------------------------------------------------------------

    def action_add_source(self) -> None:
        """Ask for a source, or show what was read of the last one."""
        from crossread.tui.screens.source import SourceDialog

        if not self._may_write():
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
        event = self._event_of(done.articles)
        place = "" if event else "it tells of no event that could be found"
        told = [written if done.files else "Nothing added", held if done.unchanged else "", place]
        self.tell("; ".join(filter(None, told)), timeout=8)
        self.show_anew(event)

    # -- amending --------------------------------------------------------------------------------------------

    def action_amend(self) -> None:
        """Choose an article of the event, then correct what the library says of it."""
        if not self._may_write():
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
        self.show_anew(self._event_of(done.articles), stay=True)

    # -- reading again and founding --------------------------------------------------------------------------

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

    def _may_write(self) -> bool:
        """Whether there is a library to write into; where not, the reader is told or offered what helps."""
        holdings = self.workspace.holdings
        if holdings is None:
            self.tell(NO_LIBRARY, timeout=8)
            return False
        if holdings.is_read_only:
            from crossread.tui.screens.founding import FoundingDialog

            self.app.push_screen(
                FoundingDialog(holdings.folder), lambda folder: self._found(holdings, folder)
            )
            return False
        return True

    def _found(self, holdings: Holdings, folder: str | None) -> None:
        if folder:
            self.begin(
                Job(
                    doing="copying the library",
                    refused="Not copied",
                    run=lambda progress: holdings.found(folder, progress=progress, turn=self.turn),
                    then=lambda done: self._founded(holdings),
                )
            )

    def _founded(self, holdings: Holdings) -> None:
        self.tell(
            f"This is your own library now: {holdings.folder}. {self.key('add_source')} adds a source to it.",
            timeout=10,
        )
        self.show_anew(self.event, stay=True)

    # -- what is shown ---------------------------------------------------------------------------------------

    def all_skipped(self) -> tuple[Skipped, ...]:
        """Inputs of the start and of this session that could not be used."""
        return tuple(dict.fromkeys((*self.workspace.skipped, *self.refused_inputs)))

    def action_skipped(self) -> None:
        """What could not be read, and why."""
        from crossread.tui.screens.skipped import SkippedDialog

        self.app.push_screen(SkippedDialog(self.all_skipped()))

    def show_anew(self, event: Event | None, *, stay: bool = False) -> None:
        """Show the events as they are now; with `stay`, the row and the sides on the desk stay too."""
        events = self.workspace.events
        if stay and event is not None and self.event is not None and events:
            if event.id != self.event.id and self.event.id in self.places:
                self.places.setdefault(event.id, self.places[self.event.id])
            self.event = event
            self.follow(reshaped=True)
            return
        at = events.index(event) if event in events else None
        if at is None and self.event is not None and events:
            self.follow(reshaped=True)
            return
        self.query_one(EventList).show_events(events, at or 0)
        self.count_rows()
        self.open_event(at or 0)

    def _event_of(self, articles: Sequence[str]) -> Event | None:
        """The first event that one of the articles tells of."""
        wanted = set(articles)
        return next((one for one in self.workspace.events if wanted & set(one.articles)), None)

    def show_status(self) -> None:
        """The library, while it is open, shows how far the work is too."""
        super().show_status()
        if self.library is not None:
            self.library.show_working(self.working)


def _is_url(given: str) -> bool:
    return given.strip().lower().startswith(("http://", "https://"))
