"""The README says what is true: its commands stand in one line each, and its outputs are those of today."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf8")


@pytest.mark.parametrize("name", ["open", "test"])
def test_a_command_is_one_line_that_makes_its_own_environment(name: str) -> None:
    found = re.search(rf"<!-- command: {name} -->\n```sh\n(.+)\n```", README)
    assert found is not None
    assert found.group(1).startswith("python3 -m venv ")


def test_the_outputs_shown_are_what_the_program_prints() -> None:
    script = [sys.executable, str(ROOT / "bench" / "readme.py"), "--check"]
    done = subprocess.run(script, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_file_it_names_is_there() -> None:
    named = set(re.findall(r"`((?:samples|src|docs)/[\w./-]+\.\w+)`|\((docs/[\w./-]+)\)", README))
    paths = {path for pair in named for path in pair if path}
    assert paths
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []
