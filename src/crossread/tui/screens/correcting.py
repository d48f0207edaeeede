"""The keys that ask before they decide: links, notes, speakers, accounts, differences, facts, events."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crossread.model import Claim, Event, FactKind, Row
from crossread.tui.names import what, when
from crossread.tui.screens.deciding import Deciding
from crossread.tui.screens.following import key_of
from crossread.tui.screens.judging import Judging
from crossread.tui.selection import claims_of
from crossread.tui.widgets.facts_view import FactsView


class Correcting(Judging):
    """Opens the dialogs and has decided what they answer."""

    # -- links -----------------------------------------------------------------------------------------------

    def action_link(self) -> None:
        """Choose claims that belong to the row; how near they come is reckoned first."""
        if (row := self.row_to_decide()) and self.comparison:
            self.score(self.comparison, row)

    def on_deciding_scored(self, message: Deciding.Scored) -> None:
        """Let the reader choose, unless he has gone on."""
        from crossread.tui.screens.link import LinkDialog

        if self.comparison and self.names and self.picked == message.row and self.is_current:
            dialog = LinkDialog(message.row, self.comparison, self.names, message.scores)
            self.app.push_screen(dialog, lambda chosen: self._link(message.row, chosen))

    def _link(self, row: Row, chosen: Sequence[Claim] | None) -> None:
        if chosen:
            self.decide("link", claims=(*claims_of(row), *chosen))

    def action_unlink(self) -> None:
        """Take the row apart; of one with several tellings, choose those that leave."""
        row = self.match_to_decide()
        if row is None or self.names is None:
            return
        if len(claims_of(row)) == 2:
            self.decide("unlink", row)
            return
        from crossread.tui.screens.picking import PickDialog
        from crossread.tui.screens.wording import claim_pieces

        choices = [(claim.id, claim_pieces(claim, self.names)) for claim in claims_of(row)]
        dialog = PickDialog("Which claims leave the row", choices, verb="takes them out", tall=True)
        self.app.push_screen(dialog, lambda keys: self._unlink(row, keys))

    def _unlink(self, row: Row, keys: Sequence[str] | None) -> None:
        if keys:
            self.decide("unlink", row, claims=tuple(claim for claim in claims_of(row) if claim.id in keys))

    # -- what is said of a row -------------------------------------------------------------------------------

    def action_note(self) -> None:
        """Write a note on the row; a text that was not saved is there again."""
        from crossread.tui.screens.note import NoteDialog

        if (row := self.row_to_decide()) and self.names:
            mine = [one for one in row.decisions if one.kind == "note" and one.reviewer == self.reviewer.name]
            saved = mine[-1].note if mine else ""
            draft = self.drafts.get(key_of(row), saved)
            dialog = NoteDialog(row, self.names, draft)
            self.app.push_screen(dialog, lambda answer: self._note(row, saved, answer))

    def _note(self, row: Row, saved: str, answer: tuple[str, bool] | None) -> None:
        """(text, whether to save it): what is not saved stays as a draft."""
        if answer is None:
            return
        text, wanted = answer
        self.drafts.pop(key_of(row), None)
        if text.strip() == saved.strip():
            return
        if wanted:
            self.decide("note", row, note=text.strip())
        else:
            self.drafts[key_of(row)] = text
            self.tell(f"The note is not saved; {self.key('note')} opens the draft again.")

    def action_difference(self) -> None:
        """Give a difference of the row another kind, or take it away."""
        from crossread.tui.screens.difference import DifferenceDialog

        row = self.match_to_decide()
        if row is None or self.names is None:
            return
        if not row.differences:
            self.tell("This row has no difference to correct; its relation can be set.")
            return
        self.app.push_screen(DifferenceDialog(row, self.names), lambda answer: self._difference(row, answer))

    def _difference(self, row: Row, answer: tuple[int, str] | None) -> None:
        if answer:
            self.decide("differences", row, difference=row.differences[answer[0]], value=answer[1])

    # -- what is said of a claim -----------------------------------------------------------------------------

    def action_speaker(self) -> None:
        """Say who spoke."""
        from crossread.tui.screens.correction import CorrectionDialog
        from crossread.tui.screens.offers import Speakers

        if (row := self.row_to_decide()) and self.names and self.event:
            offers = Speakers(self.workspace.sides, self.event)
            self._correct("speaker", CorrectionDialog(claims_of(row), self.names, offers))

    def action_account(self) -> None:
        """Say in whose account a claim stands."""
        from crossread.tui.screens.correction import CorrectionDialog
        from crossread.tui.screens.offers import Accounts

        if (row := self.row_to_decide()) and self.names and self.event:
            offers = Accounts(self.workspace.sides, self.event)
            self._correct("account", CorrectionDialog(claims_of(row), self.names, offers))

    def _correct(self, kind: str, dialog: object) -> None:
        def take(answer: tuple[Claim, str, str] | None) -> None:
            if answer:
                claim, value, side = answer
                self.decide(kind, claims=(claim,), value=value, side=side)  # type: ignore[arg-type]

        self.app.push_screen(dialog, take)  # type: ignore[call-overload]

    # -- what is said of an event ----------------------------------------------------------------------------

    def action_fact(self) -> None:
        """Correct what an account says of the event itself."""
        from crossread.tui.screens.fact import FactDialog

        if not self.may_decide():
            return
        if self.event is None or self.names is None:
            self.tell("There are no two accounts here whose facts could be corrected.")
            return
        views = list(self.query(FactsView))
        kind = views[0].kind if views and self.view_name == "facts" else None
        dialog = FactDialog(self.event, self.names, self.workspace.sides, kind)
        self.app.push_screen(dialog, self._fact)

    def on_facts_view_opened(self, message: FactsView.Opened) -> None:
        """Enter on a fact."""
        self.action_fact()

    def _fact(self, answer: tuple[str, FactKind, str] | None) -> None:
        if answer:
            account, kind, value = answer
            self.decide("header", account=account, fact=kind, value=value)

    def action_split(self) -> None:
        """Choose the articles that tell of another event."""
        from crossread.tui.screens.picking import PickDialog
        from crossread.tui.screens.wording import article_pieces

        if not self.may_decide() or self.event is None:
            return
        if len(self.event.articles) < 2:
            self.tell("This event is told by one article: there is nothing to set apart.")
            return
        articles = [self.workspace.article(one) for one in self.event.articles]
        choices = [(one.id, article_pieces(one, self.workspace.side_name)) for one in articles]
        dialog = PickDialog(
            "Which articles tell of another event", choices, verb="sets them apart", least_left=1, tall=True
        )
        self.app.push_screen(dialog, self._split)

    def _split(self, keys: Sequence[str] | None) -> None:
        if keys:
            self.decide("split", articles=tuple(keys))

    def action_merge(self) -> None:
        """Choose the events that are the same as this one."""
        from crossread.tui.screens.picking import PickDialog

        if not self.may_decide() or self.event is None:
            return
        others = [event for event in self.workspace.events if event.id != self.event.id]
        if not others:
            self.tell("There is no other event to put together with this one.")
            return
        nearest = sorted(others, key=_distance_from(self.event))
        choices = [(one.id, [(_event_words(one), "")]) for one in nearest]
        dialog = PickDialog(
            "Which events are the same as this one", choices, verb="puts them together", tall=True
        )
        self.app.push_screen(dialog, self._merge)

    def _merge(self, keys: Sequence[str] | None) -> None:
        if keys:
            self.decide("merge", events=tuple(keys))

    # -- everything decided ----------------------------------------------------------------------------------

    def action_decisions(self) -> None:
        """List every decision, the orphaned ones first."""
        from crossread.tui.screens.decisions import DecisionsDialog

        if self.may_decide():
            self.app.push_screen(DecisionsDialog(self.workspace, self.turn))


def _event_words(event: Event) -> str:
    return " · ".join(filter(None, (when(event), what(event), ", ".join(event.participants), event.id)))


def _distance_from(event: Event) -> Callable[[Event], tuple[bool, int, str]]:
    """Events near in time come first, those without a date last."""

    def distance(other: Event) -> tuple[bool, int, str]:
        known = event.date is not None and other.date is not None
        days = abs((event.date - other.date).days) if event.date and other.date else 0
        return not known, days, other.id

    return distance
