"""The terminal UI's way to its first frame against a trivial Textual app: whole processes in a terminal.

    python bench/tui_start.py [PATH...]

Starts `crossread tui` on the paths (else on `readouts/`) and waits until the terminal was sent its first frame,
and until it was sent the rows of the first event. Prints medians of five runs in milliseconds and their ratio.
The first run is not counted: it writes the byte code and the caches.
"""

from __future__ import annotations

import fcntl
import os
import pty
import signal
import statistics
import struct
import sys
import termios
import time
from pathlib import Path

from tui import TRIVIAL

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5
SCENES = """
from crossread.tui import run
from tests.snapshot.scenes import workspace
run(workspace())
"""


def seconds(arguments: list[str], words: bytes) -> float:
    """Wall time from the start of `python ARGUMENTS` in a terminal of 140x40 until it has sent `words`."""
    begin = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
        os.chdir(ROOT)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ |= {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "TERM": "xterm-256color"}
        os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606 - no shell is wanted
    try:
        return _wait_for(terminal, words) - begin
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def _wait_for(terminal: int, words: bytes) -> float:
    sent = b""
    while words not in sent:
        try:
            sent += os.read(terminal, 65536)
        except OSError:
            raise SystemExit(f"the measured app ended:\n{sent.decode(errors='replace')}") from None
    return time.perf_counter()


def main(paths: list[str]) -> None:
    """Alternate between the apps, so that a busy machine slows all of them."""
    command = ["-m", "crossread", "tui", *(paths or ["readouts"])]
    apps = {
        "trivial app": (["-c", TRIVIAL], b"hello"),
        "screens alone, first frame": (["-c", SCENES], b"Events"),
        "crossread tui, first frame": (command, b"Events"),
        "crossread tui, rows shown": (command, b"row 1 of"),
    }
    found: dict[str, list[float]] = {name: [] for name in apps}
    for run in range(RUNS + 1):
        for name, (arguments, words) in apps.items():
            taken = seconds(arguments, words)
            if run:
                found[name].append(taken)
    base = statistics.median(found["trivial app"])
    for name, times in found.items():
        median = statistics.median(times)
        print(f"{name:<28} {median * 1000:6.0f} ms   {median / base:.2f}x")


if __name__ == "__main__":
    main(sys.argv[1:])
