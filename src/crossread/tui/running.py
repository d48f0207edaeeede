"""One run of the app, from the first frame to its exit code."""

from __future__ import annotations

import sys

from crossread.tui.app import CrossreadApp
from crossread.tui.hangup import EXIT_CODE, HangupWatch
from crossread.tui.workspace import Workspace


def run_app(workspace: Workspace, theme: str | None = None) -> int:
    """Run until the reader leaves or the terminal is gone."""
    app = CrossreadApp(workspace, theme=theme)
    watch = HangupWatch(lambda: app.call_from_thread(app.exit, EXIT_CODE))
    if sys.platform != "win32":  # there a closed window ends the process anyhow
        watch.begin()
    code = app.run()
    watch.end()
    return code or app.return_code or 0
