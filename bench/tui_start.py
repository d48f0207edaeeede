"""First frame of the terminal UI against a trivial Textual app: whole processes in a terminal, five runs.

    python bench/tui_start.py [PATH...]

Prints medians in milliseconds and their ratio. With paths it starts on these inputs, else on `readouts/`.
"""

from __future__ import annotations

import fcntl
import os
import pty
import statistics
import struct
import sys
import termios
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5
TRIVIAL = """
from textual.app import App
from textual.widgets import Static
class Trivial(App):
    def compose(self):
        yield Static("hello")
    def on_mount(self):
        self.call_after_refresh(self.exit)
Trivial().run()
"""
MEASURED = """
from crossread.tui.app import CrossreadApp
from crossread.tui.screens.compare import CompareScreen
class Screen(CompareScreen):
    def on_jobs_compared(self, message):
        super().on_jobs_compared(message)
        if {rows}:
            self.call_after_refresh(self.app.exit)
class Measured(CrossreadApp):
    def get_default_screen(self):
        return Screen(self.workspace)
    def on_mount(self):
        if not {rows}:
            self.call_after_refresh(self.exit)
"""
FAKE = "from tests.snapshot.scenes import workspace" + MEASURED + "Measured(workspace()).run()"
REAL = (
    "import sys; from crossread.api import open_workspace"
    + MEASURED
    + "Measured(open_workspace(sys.argv[1:])).run()"
)
APPS = {
    "trivial": TRIVIAL,
    "screens only, first frame": FAKE.format(rows=False),
    "screens only, rows shown": FAKE.format(rows=True),
    "with inputs, first frame": REAL.format(rows=False),
    "with inputs, rows shown": REAL.format(rows=True),
}


def seconds(code: str, arguments: list[str]) -> float:
    """Wall time of one process that runs `code` in a terminal of 140x40 until its first frame."""
    begin = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(ROOT)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPATH"] = f"{ROOT / 'src'}:{ROOT}"
        os.execv(sys.executable, [sys.executable, "-c", code, *arguments])  # noqa: S606 - no shell is wanted
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass  # the terminal closes with the process
    if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]):
        raise SystemExit("the measured app failed")
    os.close(terminal)
    return time.perf_counter() - begin


def main(paths: list[str]) -> None:
    """Alternate between the apps, so that a busy machine slows all of them."""
    found: dict[str, list[float]] = {name: [] for name in APPS}
    for run in range(RUNS + 1):
        for name, code in APPS.items():
            taken = seconds(code, paths or ["readouts"])
            if run:  # the first run writes the byte code and the cache of the packs
                found[name].append(taken)
    base = statistics.median(found["trivial"])
    for name, times in found.items():
        median = statistics.median(times)
        print(f"{name:<26} {median * 1000:6.0f} ms   {median / base:.2f}x")


if __name__ == "__main__":
    main(sys.argv[1:])
