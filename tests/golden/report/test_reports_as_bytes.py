"""Whole reports of one small comparison, compared as bytes.

After a wanted change run with `CROSSREAD_REWRITE=1` and read the difference before committing it.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from rich.console import Console
from tests.factories import mirror
from tests.unit.report.case import case, context

from crossread.report import FORMATS, render
from crossread.report.terminal import print_comparison

HERE = Path(__file__).parent


def _compare(name: str, text: str) -> None:
    golden = HERE / name
    if os.environ.get("CROSSREAD_REWRITE"):
        golden.write_bytes(text.encode())
    assert golden.read_bytes() == text.encode()


@pytest.mark.parametrize("format", FORMATS)
def test_a_report_is_the_same_to_the_byte(format: str) -> None:
    _compare(f"talks.{format}", render(case(), format, context()))


def test_a_report_with_swapped_sides_is_the_same_to_the_byte() -> None:
    _compare("talks-swapped.txt", render(mirror(case()), "txt", context()))


@pytest.mark.parametrize("width", [50, 100])
def test_a_terminal_shows_the_same(width: int) -> None:
    out = io.StringIO()
    print_comparison(case(), Console(file=out, width=width, color_system=None), context())
    _compare(f"talks-terminal-{width}.txt", out.getvalue())
