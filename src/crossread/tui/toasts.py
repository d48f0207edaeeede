"""Toasts give way to what is opened after them; what went wrong stays until there was time to read it."""

from __future__ import annotations

import time
from typing import Final

from textual.app import App
from textual.notifications import Notification
from textual.widgets._toast import ToastRack

_NOTICED: Final = 1.0
"""Seconds until a toast is seen."""
_A_WORD: Final = 0.3
"""Seconds for a word: 200 words a minute, as slow readers do."""


def is_read(toast: Notification, now: float) -> bool:
    """Whether there was time to read it."""
    words = len(f"{toast.title} {toast.message}".split())
    return now - toast.raised_at >= _NOTICED + _A_WORD * words


def give_way(app: App[int], *, title: str = "", read_only: bool = False) -> None:
    """Take away, from all screens, what only informs and what was read; with `read_only`, nothing but what was read.

    A complaint that has this `title` goes in any case, for another one of its kind.
    """
    now = time.time()
    gone = [
        toast
        for toast in app._notifications
        if is_read(toast, now)
        or (title and toast.title == title)
        or (toast.severity == "information" and not read_only)
    ]
    for toast in gone:
        app._unnotify(toast, refresh=False)
    for rack in (one for screen in app.screen_stack for one in screen.query(ToastRack)) if gone else ():
        app.call_later(rack.show, app._notifications)
