"""The installed command as a process: arguments and bytes in, exit code and streams out."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "crossread")
CHINA = "samples/2022-03-01-call-china.txt"
UKRAINE = "samples/2022-03-01-call-ukraine.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A process that has ended."""

    code: int
    out: str
    err: str


def crossread(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> Ended:
    """Run the command to its end; nothing of the user's own settings is read."""
    done = subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        input=stdin, capture_output=True, cwd=cwd, env=environment(**(env or {})), timeout=60, check=False,
    )  # fmt: skip
    return Ended(code=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())


def start(
    arguments: Sequence[str | Path], changes: Mapping[str, str] | None = None, **streams: int
) -> subprocess.Popen[bytes]:
    """Start the command and leave it running."""
    given = environment(**(changes or {}))
    return subprocess.Popen([*PROGRAM, *map(str, arguments)], cwd=ROOT, env=given, **streams)  # type: ignore[call-overload, no-any-return]


def environment(**changes: str) -> dict[str, str]:
    """No colours, no settings, no cache but the one that all tests share."""
    dropped = ("NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE")
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in dropped and not name.startswith("CROSSREAD_")
    }
    return {
        **kept, "PYTHONPATH": str(ROOT / "src"), "CROSSREAD_CACHE_DIR": _cache(),
        "XDG_CONFIG_HOME": str(Path(_cache()) / "config"), "XDG_STATE_HOME": _state(), **changes,
    }  # fmt: skip


@lru_cache(maxsize=1)
def _state() -> str:
    """Where the screen was is forgotten with the run of tests."""
    return tempfile.mkdtemp(prefix="crossread-state-")


@lru_cache(maxsize=1)
def _cache() -> str:
    """Compiled packs are worth keeping from test to test, and from run to run."""
    folder = Path(tempfile.gettempdir()) / f"crossread-tests-{os.getuid() if hasattr(os, 'getuid') else 0}"
    folder.mkdir(exist_ok=True)
    return str(folder)
