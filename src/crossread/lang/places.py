"""Where the system keeps what belongs to a user."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

_XDG = {
    "cache": ("XDG_CACHE_HOME", ".cache"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "state": ("XDG_STATE_HOME", ".local/state"),
}


def user_folder(kind: Literal["cache", "config", "state"]) -> Path:
    """Our folder for results, for settings, or for where the reader was.

    On Linux the rule is two lines, and platformdirs would load a dozen modules to say them; elsewhere it knows better.
    """
    if sys.platform == "linux":
        variable, usual = _XDG[kind]
        given = os.environ.get(variable, "").strip()
        return (Path(given) if given else Path.home() / usual) / "crossread"
    import platformdirs  # noqa: PLC0415

    find = {
        "cache": platformdirs.user_cache_dir,
        "config": platformdirs.user_config_dir,
        "state": platformdirs.user_state_dir,
    }
    return Path(find[kind]("crossread"))
