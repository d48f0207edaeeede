"""The keys that hand on what is shown."""

from __future__ import annotations

from crossread.tui.screens.looking import Looking


class Handing(Looking):
    """Copies and exports."""

    def action_copy(self) -> None:
        """Copy the row with its sources to the clipboard of the terminal."""
        from crossread.tui.citation import cite
        from crossread.tui.clipboard import copy

        if self.picked and self.names:
            self.notify(
                copy(self.app, cite(self.picked, self.names, self.workspace.article)),
                title="Copied",
                markup=False,
            )

    def action_export(self) -> None:
        """Write the comparison as a report."""
        from crossread.tui.screens.export import ExportDialog

        if self.comparison:
            self.app.push_screen(
                ExportDialog(self.comparison, self.workspace, self.row_filter, self.habits.invocation)
            )
