"""The terminal face. Nothing of Textual is imported before the app is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crossread.tui.workspace import Workspace

__all__ = ["run"]


def run(workspace: Workspace, *, theme: str | None = None) -> int:
    """Show the workspace until the reader leaves; the exit code is 0, or 129 when the terminal went away."""
    from crossread.tui.running import run_app

    return run_app(workspace, theme)
