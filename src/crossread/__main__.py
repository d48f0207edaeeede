"""`python -m crossread` and the `crossread` command start here."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run one command and leave with its exit code."""
    gc.set_threshold(400_000, 20, 20)  # modules and packs are no garbage: looking for it cost a start 10 %
    try:
        from crossread.cli.main import run

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:  # Ctrl-C while modules are still being loaded
        sys.exit(130)


if __name__ == "__main__":
    main()
