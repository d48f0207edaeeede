"""Markdown that pastes anywhere and lets nothing through."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt
from tests import factories as make
from tests.unit.report.case import case, context
from tests.unit.report.readback import Page, close

from crossread.model import Difference, Span
from crossread.report import render
from crossread.report.escape import code, escape

READER = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1)) and ![b](http://x.example/b.png)",
        "**not bold** _nor this_ ~~nor gone~~ `nor code`",
        "# no heading",
        "1. no list",
        "- no list",
        "+ no list",
        "> no quotation",
        "a | b | c",
        "&amp; stays as written &#35;",
        "back\\slash \\* and \\",
        "---",
        "[^L1]: no footnote",
        "2031. No list either, and 3.5 stays",
        "https://x.example/a_b_c and www.x.example",
        "各国<b>主权</b>",
    ],
)
def test_an_escaped_text_reads_as_itself_and_holds_no_markup(text: str) -> None:
    page = Page(READER.render(escape(text)))
    assert page.tags == ["p"]
    assert page.text.strip() == text


@pytest.mark.parametrize("text", ["plain", "a `tick` inside", "``two``", "<b>"])
def test_a_code_span_holds_any_text(text: str) -> None:
    page = Page(READER.render(code(text)))
    assert page.tags == ["p", "code"]
    assert page.text.strip() == text


def test_no_table_has_more_than_four_columns() -> None:
    lines = [line for line in render(case(), "md", context()).split("\n") if line.startswith("|")]
    assert lines
    assert max(len(re.findall(r"(?<!\\)\|", line)) for line in lines) == 5


def test_every_footnote_is_defined_once_and_every_reference_has_one() -> None:
    report = render(case(), "md", context())
    defined = re.findall(r"^\[\^([^\]]+)\]:", report, flags=re.MULTILINE)
    used = set(re.findall(r"\[\^([^\]]+)\](?!:)", report))
    assert len(defined) == len(set(defined))
    assert used == set(defined)


def test_decisive_words_are_bold_beside_chinese_punctuation_too() -> None:
    left = make.claim("各国“主权”应得到尊重", language="zh")
    right = make.claim("Respect.", account="kastrovia")
    difference = Difference(kind="scope", left="“主权”", right="", left_spans=((left.id, Span(2, 6)),))
    found = make.comparison([make.row("reworded", left, right, differences=(difference,))])
    page = READER.render(render(found, "md", context()))
    assert "<strong>主权</strong>" in page


def test_a_hostile_title_stays_inside_its_line() -> None:
    wire = make.article(name="wire", title="x\n\n# Breaking <script>", publisher="| a |")
    report = render(make.comparison(articles=[wire]), "md", context())
    page = Page(READER.render(report))
    assert "script" not in page.tags
    assert page.tags.count("h1") == 1
    assert close("x # Breaking <script>") in close(page.text)


def test_an_address_that_is_not_http_is_shown_and_not_linked() -> None:
    wire = make.article(url="javascript:alert(1)")
    report = render(make.comparison(articles=[wire]), "md", context())
    assert "<javascript" not in report
    assert "javascript:alert(1)" in report
