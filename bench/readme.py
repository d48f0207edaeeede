"""Write the outputs that the README shows, by running the commands it shows.

python bench/readme.py            rewrite the blocks
python bench/readme.py --check    exit 1 if they are not what the program prints today
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
COMMANDS = {
    "compare": ["compare", "samples/2022-03-01-call-china.txt", "samples/2022-03-01-call-ukraine.yaml"],
    "export": ["export", "2022-03-01-call-kuleba-wang", "-f", "md"],
    "terms": ["terms", "territorial integrity"],
}
LINES = {"compare": 44, "export": 40, "terms": 20}
"""Lines of output that are shown; the rest is cut and said to be."""


def main() -> int:
    """Rewrite or check the blocks; 1 where a check fails."""
    old = README.read_text(encoding="utf8")
    new = old
    for name, arguments in COMMANDS.items():
        new = _put(new, name, _run(name, arguments))
    if "--check" in sys.argv:
        if new != old:
            print("README.md shows other output than the program prints; run python bench/readme.py")
        return int(new != old)
    README.write_text(new, encoding="utf8")
    return 0


def _run(name: str, arguments: list[str]) -> str:
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "crossread", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    shown = lines[: LINES[name]]
    if len(lines) > len(shown):
        shown.append(f"[... {len(lines) - len(shown)} more lines]")
    return "\n".join([f"$ crossread {shlex.join(arguments)}", *shown])


def _put(text: str, name: str, output: str) -> str:
    pattern = re.compile(rf"(<!-- output: {name} -->\n```console\n).*?(```)", re.DOTALL)
    if not pattern.search(text):
        raise SystemExit(f"README.md has no block for {name}")
    return pattern.sub(lambda match: f"{match.group(1)}{output}\n{match.group(2)}", text)


if __name__ == "__main__":
    sys.exit(main())
