"""The page: offline, escaped, linked within itself."""

from __future__ import annotations

import re
from dataclasses import replace

from tests import factories as make
from tests.unit.report.case import case, context
from tests.unit.report.readback import Page

from crossread.report import render
from crossread.report.html import anchor


def test_nothing_is_loaded_and_only_http_addresses_link_out() -> None:
    page = Page(render(case(), "html", context()))
    assert not {"script", "img", "iframe", "link", "object", "embed"} & set(page.tags)
    outside = [link for link in page.links if not link.startswith("#")]
    assert outside == ["https://mfa.lanhai.example/calls/7?lang=en&page=1"]
    assert "@import" not in render(case(), "html", context())
    assert "url(" not in render(case(), "html", context())


def test_every_link_inside_the_page_has_a_target_and_every_id_is_unique() -> None:
    page = Page(render(case(), "html", context()))
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_a_hostile_text_brings_no_tag_and_no_attribute() -> None:
    evil = '"><script>alert(1)</script><b onclick=\'x\' style="y">&lt;i&gt;'
    wire = make.article(evil, name=evil, title=evil, publisher=evil, url="https://x.example/\" onclick='x'")
    claim = make.claim(evil, within=wire, speaker=evil, language=evil)
    found = make.comparison(
        [make.row("only_left", claim, id=evil)], articles=[wire], left_name=evil, notes=(evil,)
    )
    known = replace(context(), command=evil, version=evil, filters=(evil,))
    page = Page(render(found, "html", known))
    plain = Page(render(make.comparison([make.row("only_left", make.claim("x"))]), "html", context()))
    assert not {"script", "b onclick", "i"} & set(page.tags)
    assert not {"onclick", "style"} & page.names
    assert page.names <= plain.names | {"data-side"}
    assert evil in page.text


def test_no_other_scheme_becomes_a_link() -> None:
    for url in (
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://x.example/a",
        "file://host/a",
        "//x.example/a",
        "https://x.example/a b",
        "HTTPS:x",
    ):
        page = Page(render(make.comparison(articles=[make.article(url=url)]), "html", context()))
        assert [link for link in page.links if not link.startswith("#")] == []


def test_a_quotation_says_its_language_and_direction() -> None:
    claim = make.claim("سلام", language="ar")
    report = render(make.comparison([make.row("only_left", claim)]), "html", context())
    assert '<blockquote lang="ar" dir="rtl">سلام</blockquote>' in report


def test_changes_carry_del_and_ins_and_rows_carry_marks_in_text() -> None:
    report = render(case(), "html", context())
    assert '<del class="decisive">3</del><ins lang="en" class="decisive">2</ins>' in report
    for mark in ("=", "~", "!", "&lt;", "&gt;"):
        assert f"<b>{mark}</b>" in report


def test_the_page_has_both_colour_schemes_and_a_print_style() -> None:
    report = render(case(), "html", context())
    assert "prefers-color-scheme: dark" in report
    assert "@media print" in report


def test_every_table_head_has_a_scope() -> None:
    heads = re.findall(r"<th\b[^>]*>", render(case(), "html", context()))
    assert heads and all('scope="' in head for head in heads)


def test_an_anchor_keeps_ids_apart() -> None:
    assert anchor("row-1") == "row-1"
    assert anchor("a b") != anchor("a/b")
