"""The keys that decide at once: ticks, accept and reject, relations, pin, taking apart, undo and redo."""

from __future__ import annotations

from crossread.model import DecisionKind, Row
from crossread.tui.marks import relation_name
from crossread.tui.order import Order, Step
from crossread.tui.screens.following import Following
from crossread.tui.widgets.row_list import RowList


class Judging(Following):
    """Decides on the picked row and says what was decided."""

    # -- what may be decided ---------------------------------------------------------------------------------

    def may_decide(self) -> bool:
        """Whether decisions can be kept; where not, the reader is told how they could."""
        if not self.workspace.can_decide:
            self.tell(self.reviewer.refusal, timeout=8)
        return self.workspace.can_decide

    def row_to_decide(self) -> Row | None:
        """The picked row, where the reader sees it; else he is told why there is none."""
        if not self.may_decide():
            return None
        if self.view_name != "rows":
            self.tell(f"Rows are decided in their own view: press {self.key('view_rows')}.")
            return None
        if self.picked is None:
            self.tell("There is no row here to decide on.")
        return self.picked

    def match_to_decide(self) -> Row | None:
        """The picked row if both accounts have it."""
        row = self.row_to_decide()
        if row and not (row.left and row.right):
            self.tell(
                f"Only one account has this claim. Press {self.key('link')} to link it with one of the other."
            )
            return None
        return row

    def decide(self, kind: DecisionKind, row: Row | None = None, **more: object) -> None:
        """Have it decided of the event shown."""
        if self.event:
            self.submit(Order(kind=kind, event=self.event.id, row=row, **more))  # type: ignore[arg-type]

    # -- the keys --------------------------------------------------------------------------------------------

    def action_reviewed(self) -> None:
        """Tick the row and go to the next, or take its tick away and stay."""
        row = self.row_to_decide()
        if row is None:
            return
        ticked = any(one.kind == "reviewed" for one in row.decisions)
        if row.is_reviewed and not ticked:
            self.tell(f"Reviewed already, by what was decided of it; {self.key('undo')} takes that back.")
        else:
            self.decide("reviewed", row, value="no" if ticked else "yes")
        if not ticked:
            self.query_one(RowList).next()

    def action_accept(self) -> None:
        """The row is right as it stands; go to the next."""
        if row := self.row_to_decide():
            self.decide("accept", row)
            self.query_one(RowList).next()

    def action_reject(self) -> None:
        """These claims do not belong together."""
        if row := self.match_to_decide():
            self.decide("reject", row)

    def action_relation(self, value: str) -> None:
        """The match is of this relation."""
        if row := self.match_to_decide():
            self.decide("relation", row, value=value)

    def action_only(self, relation: str) -> None:
        """Only one account has it: a match is taken apart, a row of that account is accepted as what it is."""
        row = self.row_to_decide()
        if row is None or self.names is None:
            return
        if row.left and row.right:
            self.decide("unlink", row)
        elif row.relation == relation:
            self.decide("accept", row)
        else:
            name = relation_name(row.relation, self.names.left_name, self.names.right_name)
            self.tell(
                f"This row is {name}; if the claim stands in another account, press {self.key('account')}."
            )

    def action_pin(self) -> None:
        """Keep the match together, whatever the program proposes later."""
        if row := self.match_to_decide():
            self.decide("pin", row)

    def action_undo(self) -> None:
        """Take back the last decision, also one of an earlier run."""
        if self.may_decide():
            self.submit(Step(kind="undo"))

    def action_redo(self) -> None:
        """Let the decision that was taken back last hold again."""
        if self.may_decide():
            self.submit(Step(kind="redo"))

    def action_try_again(self) -> None:
        """Write what could not be written before."""
        if not self.try_again():
            self.tell("Every decision is saved.")
        self.show_status()

    def action_next_unreviewed(self) -> None:
        """To the next row that nobody has reviewed."""
        self._go_to_unreviewed(1)

    def action_previous_unreviewed(self) -> None:
        """To the row before that nobody has reviewed."""
        self._go_to_unreviewed(-1)

    def _go_to_unreviewed(self, step: int) -> None:
        """Round the end, as a search goes."""
        rows = self.query_one(RowList)
        order = (
            [(rows.cursor + step * at) % len(rows.rows) for at in range(1, len(rows.rows) + 1)]
            if rows.rows
            else []
        )
        found = next((index for index in order if not rows.rows[index].is_reviewed), None)
        if found is None:
            self.tell("Every row shown is reviewed." if rows.rows else "There is no row here.")
        else:
            rows.pick(found)
