"""The terminal face. Nothing of Textual is imported before the app is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from crossread.tui.habits import Habits
    from crossread.tui.workspace import Workspace

__all__ = ["run"]

_FRAMES = "120"
"""How often in a second the screen is brought up to date at most: with Textual's 60 a key waits 16 ms for its turn, and
twice where it changes two panes. Nothing is drawn where nothing has changed."""


def run(
    workspace: Workspace,
    *,
    theme: str | None = None,
    reviewer: str = "",
    now: Callable[[], datetime] | None = None,
    review: bool = True,
    kept_in: str = "",
    remembered_as: Sequence[str] = (),
    habits: Habits | None = None,
) -> int:
    """Show the workspace until the reader leaves; the exit code is 0, or 129 when the terminal went away.

    Decisions bear the name of the `reviewer` and the time `now`. `review` says whether decisions were wanted at all;
    `kept_in` is the file they go to where there is no library.
    `remembered_as` names the inputs: where the reader was is kept under this name for the next start.
    `habits` are what the configuration says of the screen.
    """
    import os

    os.environ.setdefault("TEXTUAL_FPS", _FRAMES)
    from crossread.tui.remembering import memory_file
    from crossread.tui.reviewer import NO_LIBRARY, NO_REVIEW, Reviewer, utc_now
    from crossread.tui.running import run_app

    who = Reviewer(
        name=reviewer, now=now or utc_now, refusal=NO_LIBRARY if review else NO_REVIEW, kept_in=kept_in
    )
    memory = memory_file(remembered_as) if remembered_as else None
    return run_app(workspace, theme, reviewer=who, memory=memory, habits=habits)
