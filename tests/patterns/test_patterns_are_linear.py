"""No regular expression of the package works more than linearly, whatever text it is given."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.patterns.measure import fault

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 600
"""Seconds for all patterns; a minute is usual. One that never ends is named when they are over."""


def test_every_pattern_takes_time_in_proportion_to_the_text() -> None:
    told = [json.loads(line) for line in _run("measure", _run("collect", "")).splitlines()]
    assert [entry["fault"] for entry in told if "fault" in entry] == []
    assert len(told) > 100, "the package has more patterns than that: they were not met"


@pytest.mark.parametrize("pattern", [r"(?:a+)+b", r"(?:a|a)*b", r"\s+$", r"<[^>]*>"])
def test_a_bad_pattern_is_told(pattern: str) -> None:
    assert any(fault(pattern, re.UNICODE) for _ in range(4)), "a busy machine may hide it once"


def test_a_good_pattern_is_not() -> None:
    assert fault(r"(?<!\s)\s{1,9}$", re.UNICODE) is None
    assert fault(r"<[^<>]*>", re.UNICODE) is None


def _run(script: str, given: str) -> str:
    """What one of the scripts beside this file prints, in a process of its own."""
    environment = {**os.environ, "CROSSREAD_CACHE": "no"}
    command = [sys.executable, "-m", f"tests.patterns.{script}"]
    try:
        done = subprocess.run(
            command,
            input=given,
            env=environment,
            cwd=ROOT,
            timeout=LIMIT,
            check=True,
            capture_output=True,
            text=True,
        )
    except subprocess.TimeoutExpired as error:
        tried = (error.stdout or b"").decode().splitlines()[-1:]
        raise AssertionError(f"no end: {tried}") from error
    return done.stdout
