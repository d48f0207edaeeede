"""One run of the app, from the first frame to its exit code."""

from __future__ import annotations

import sys
from pathlib import Path

from crossread.errors import CrossreadError
from crossread.report.plain import count
from crossread.tui.app import CrossreadApp
from crossread.tui.habits import Habits
from crossread.tui.hangup import HangupWatch
from crossread.tui.remembering import recall
from crossread.tui.reviewer import Reviewer
from crossread.tui.workspace import Workspace


def run_app(
    workspace: Workspace,
    theme: str | None = None,
    *,
    reviewer: Reviewer | None = None,
    memory: Path | None = None,
    habits: Habits | None = None,
) -> int:
    """Run until the reader leaves or the terminal is gone; then write what is still to be written.

    Raises `CrossreadError` where a decision could not be kept.
    """
    app = CrossreadApp(
        workspace, theme=theme, reviewer=reviewer, remembered=recall(memory), memory=memory, habits=habits
    )
    watch = HangupWatch(lambda code: app.call_from_thread(app.exit, code), app.save)
    if sys.platform != "win32":  # there a closed window ends the process anyhow
        watch.begin()
    code = app.run()
    lost = app.save()
    watch.end()
    if lost:
        raise CrossreadError(f"{count(len(lost), 'decision')} not saved; {lost[-1]}")
    return code or app.return_code or 0
