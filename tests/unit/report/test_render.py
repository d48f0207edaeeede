"""One door for all formats."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.unit.report.case import case, context

from crossread.errors import UsageError
from crossread.report import FORMATS, render


def test_an_unknown_format_is_refused_with_the_ones_that_exist() -> None:
    with pytest.raises(UsageError, match="choose one of md, html, json, csv, txt"):
        render(case(), "pdf", context())


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_says_that_a_readout_is_no_transcript_and_how_it_was_made(format: str) -> None:
    report = " ".join(render(case(), format, context()).replace("&#39;", "'").split())
    assert "A readout is a party's account of an event, not a transcript of it." in report
    assert "crossread compare talks --sides lanhai,kastrovia -f md" in report
    assert "2 rows hidden by filter" in report


def test_writing_json_loads_neither_the_html_engine_nor_the_terminal() -> None:
    code = (
        "import sys; from crossread.report import render; import crossread.report.jsonform;"
        "print([name for name in ('jinja2', 'rich', 'textual') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
