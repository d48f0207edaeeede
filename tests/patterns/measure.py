"""Reads JSON lines of pattern, flags and module; prints those whose work grows faster than the text, as JSON lines.

Each pattern is tried on every attack with `finditer`, `match` and `fullmatch`. Growth is the time for four times the
text: 4 where the work is linear, 16 where it is quadratic. Short times say nothing and are not judged, the best of three
counts, and a suspicion must come true again at the next size, so that a busy machine accuses nobody.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator

from tests.patterns.attacks import attacks

SIZES = (24, 250, 1_000, 4_000, 16_000, 64_000)
QUICK = 0.008
"""Seconds that no pattern needs to explain at 4,000 code points, two millionths of a second for each."""
HANGS = 0.05
"""Seconds for 24 code points that only exponential work takes."""
GROWTH = 9.0
"""Times the time for four times the text from which the work is not linear."""
MOST = 40
"""Attacks on one pattern; of more every so manieth is tried."""


def fault(pattern: str, flags: int) -> str | None:
    """The first attack that makes the pattern work more than linearly, told in words."""
    compiled = re.compile(pattern, flags)
    found = attacks(pattern, flags)
    for head, unit, ending in found[:: len(found) // MOST + 1]:
        for name, work in _ways(compiled):
            if told := _grows(work, lambda size: head + unit * (size // len(unit) + 1) + ending):  # noqa: B023
                return f"{name} of {head!r} + {unit!r} * n + {ending!r}: {told}"
    return None


def _ways(compiled: re.Pattern[str]) -> Iterator[tuple[str, Callable[[str], object]]]:
    yield "finditer", lambda text: sum(1 for _ in compiled.finditer(text))
    yield "match", compiled.match
    yield "fullmatch", compiled.fullmatch


def _grows(work: Callable[[str], object], text: Callable[[int], str]) -> str | None:
    if _seconds(work, text(SIZES[0]), 1) > HANGS and _seconds(work, text(SIZES[0]), 3) > HANGS:
        return f"{HANGS} s for {SIZES[0]} code points"
    if _seconds(work, text(4_000), 1) < QUICK:
        return None
    for before, size in ((1_000, 4_000), (4_000, 16_000), (16_000, 64_000)):
        short, long = _seconds(work, text(before), 3), _seconds(work, text(size), 2)
        if long < GROWTH * short:
            return None
        if long > 0.3:
            break
    return f"{short:.4f} s for {before}, {long:.4f} s for {size}"


def _seconds(work: Callable[[str], object], text: str, times: int) -> float:
    best = float("inf")
    for _ in range(times):
        begin = time.process_time()
        work(text)
        best = min(best, time.process_time() - begin)
    return best


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Tell which pattern is tried, so that one that never ends has a name; then what is wrong with it."""
    for line in sys.stdin:
        pattern, flags, module = json.loads(line)
        _tell(json.dumps({"tried": f"{module}: {pattern[:200]}"}))
        told = fault(pattern, flags)
        if told is not None:
            _tell(json.dumps({"fault": f"{module}: {pattern[:200]}: {told}"}))


if __name__ == "__main__":
    main()
