"""Answer one measuring task through the package: `predict.py TASK IN.jsonl OUT.jsonl`.

A task is a module of `bench/tasks`, named after it, with one function `answer(rows) -> answered rows`. It
only turns shapes into calls of the package; it knows no corpus.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]
TASKS = Path(__file__).parent / "tasks"


def load(task: str) -> Callable[[Iterable[Row]], Iterable[Row]]:
    """The function that answers `task`; exits with the known names if there is none."""
    known = sorted(
        file.stem for file in TASKS.glob("*.py") if "def answer(" in file.read_text(encoding="utf-8")
    )
    if task not in known:
        sys.exit(f"predict.py: no task {task!r}; known: {', '.join(known)}")
    sys.path.insert(0, str(TASKS.parent))
    answer: Callable[[Iterable[Row]], Iterable[Row]] = importlib.import_module(f"tasks.{task}").answer
    return answer


def read(path: Path) -> Iterator[Row]:
    """One JSON object a line; empty lines are passed over."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def main(arguments: list[str]) -> None:
    """Answer every line of the input, in its order."""
    if len(arguments) != 3:
        sys.exit("usage: predict.py TASK IN.jsonl OUT.jsonl")
    task, source, target = arguments
    answer = load(task)
    with Path(target).open("w", encoding="utf-8") as out:
        for row in answer(read(Path(source))):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
