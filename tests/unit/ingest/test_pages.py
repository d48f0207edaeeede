"""Web pages: the better reader and the lesser one find the article, and neither takes furniture for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.factories import sides

from crossread.ingest import page, read_inputs
from crossread.ingest.markup import pieces
from crossread.ingest.pagereader import read_blocks
from crossread.lang import load_packs
from crossread.model import Article, Skipped

PACKS = load_packs(sides())
FIRST = "The foreign ministers of Lanhai and Kastrovia spoke by telephone on Monday about the strait."
SECOND = "Shen said that Lanhai “respects all countries” and wants the talks to go on."
THIRD = "Dovhan thanked her colleague and asked for help with grain ships."
TEXT = f"{FIRST}\n{SECOND}\n{THIRD}"
NEWS = f"""<!doctype html>
<html lang="en-GB"><head><title>Ministers talk - The Gazette</title>
<meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="2031-05-05T08:00:00Z">
<link rel="canonical" href="https://gazette.example/a"></head>
<body><nav><a href="/">Home</a> <a href="/w">World news of the day</a></nav>
<article><h1>Ministers talk</h1><p class="byline">By Jo Doe</p>
<figure><img src="x"><figcaption>Photo: AFP</figcaption></figure>
<p>{FIRST}</p>
<p>Shen said that Lanhai &ldquo;respects all countries&rdquo; and wants the <a href="/x">talks</a>
to go on.</p>
<aside class="related"><h3>Related</h3><ul><li><a href="/1">A story about ships</a></li></ul></aside>
<div class="newsletter">Sign up for our newsletter</div>
<p>{THIRD}</p></article>
<section id="comments"><p>I think this is all nonsense, said my neighbour to me.</p></section>
<footer>© 2031 The Gazette. All rights reserved.</footer>
<script>var lead = "<p>The minister said nothing at all.</p>";</script></body></html>"""
LINKED_DATA = f"""<html><head><script type="application/ld+json">
{{"@graph": [{{"@type": "NewsArticle", "headline": "Call &amp; answer", "inLanguage": "en",
  "datePublished": "2031-05-05T10:00:00+02:00", "publisher": {{"name": "Wire"}}, "url": "javascript:x"}}]}}
</script></head><body><main><p>{FIRST}</p><p>{SECOND}</p></main></body></html>"""
CELL = f"<td>{FIRST}<br><br>{SECOND}<br/> <br />{THIRD}</td>"
BREAKS = f"<html><body><table><tr>{CELL}</tr></table></body></html>"
NO_ARTICLE = """<html><head><title>Home</title></head><body><nav><a href="1">World</a></nav>
<ul><li><a href="3">Ministers meet</a></li><li><a href="4">Rain</a></li></ul></body></html>"""


@pytest.fixture(params=["better", "lesser"])
def read(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[bytes], Article | Skipped]:
    """Reads a page from a file, with trafilatura and without it."""
    if request.param == "lesser":
        monkeypatch.setattr(page, "has_extractor", lambda: False)
    elif not page.has_extractor():
        pytest.skip("trafilatura is not installed")

    def from_file(data: bytes) -> Article | Skipped:
        path = tmp_path / "page.html"
        path.write_bytes(data)
        articles, skipped = read_inputs([str(path)], PACKS)
        return articles[0] if articles else skipped[0]

    return from_file


Reader = Callable[[bytes], Article]


def test_the_article_is_read_and_its_furniture_is_not(read: Reader) -> None:
    article = read(NEWS.encode())
    assert article.text == TEXT
    assert (article.title, article.publisher) == ("Ministers talk", "The Gazette")
    assert (article.published, article.language) == (date(2031, 5, 5), "en")
    assert article.url == "https://gazette.example/a"


def test_linked_data_names_title_publisher_and_day(read: Reader) -> None:
    article = read(LINKED_DATA.encode())
    assert (article.title, article.publisher) == ("Call & answer", "Wire")
    assert article.published == date(2031, 5, 5)
    assert article.url is None


def test_two_breaks_in_a_row_part_paragraphs(read: Reader) -> None:
    assert read(BREAKS.encode()).text == TEXT


def test_a_chinese_page_in_its_declared_charset_is_read(read: Reader) -> None:
    words = "沈玉岚表示，岚海尊重各国主权和领土完整，支持和平谈判。"
    head = '<html lang="zh-CN"><head><meta charset="gb2312"></head>'
    html = f"{head}<body><div><p>{words}</p><p>{words[:-1]}，她说。</p></div>"
    article = read(html.encode("gb18030"))
    assert article.text == f"{words}\n{words[:-1]}，她说。"
    assert article.language == "zh"
    assert "decoded as gb18030" in article.notes


def test_the_text_knows_its_language_better_than_the_page(read: Reader) -> None:
    words = "Міністр Довгань поговорила з колегою про зерно в протоці та подякувала їй за розмову."
    html = f'<html lang="en"><body><article><p>{words}</p><p>{words[:-1]} знову.</p></article></body></html>'
    assert read(html.encode()).language == "uk"


def test_items_of_a_list_are_paragraphs_without_marks(read: Reader) -> None:
    html = f"<html><body><article><p>{FIRST}</p><ul><li>{SECOND}</li><li>{THIRD}</li></ul><p>{FIRST[:-1]} again.</p>"
    assert read(html.encode()).text == f"{TEXT}\n{FIRST[:-1]} again."


def test_a_page_without_an_article_is_skipped_with_a_way_out(read: Callable[[bytes], Skipped]) -> None:
    assert read(NO_ARTICLE.encode()).reason == "no article found in this page; save its text as .txt"


def test_broken_markup_loses_no_sentence_that_stands_in_paragraphs(read: Reader) -> None:
    html = f"<html><body><div><p>{FIRST}<p>{SECOND}<b><p>{THIRD}</i></div><script>x"
    assert read(html.encode()).text == TEXT


def test_the_lesser_reader_says_that_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "has_extractor", lambda: False)
    (tmp_path / "a.html").write_text(NEWS, encoding="utf-8")
    (article,), _ = read_inputs([str(tmp_path / "a.html")], PACKS)
    assert any("lesser HTML reader" in note for note in article.notes)


def test_a_page_in_a_text_file_or_on_standard_input_is_known_by_its_beginning(tmp_path: Path) -> None:
    (article,), _ = read_inputs(["-"], PACKS, stdin=NEWS.encode())
    assert article.text == TEXT


def test_pieces_leave_out_comments_and_scripts() -> None:
    html = '<p title="a>b">x &lt; y<!-- <p>no --><script>"<p>"</script>z</P>< w'
    assert [piece[:2] for piece in pieces(html)] == [
        ("open", "p"),
        ("text", "x < y"),
        ("open", "script"),
        ("close", "script"),
        ("text", "z"),
        ("close", "p"),
        ("text", "<"),
        ("text", " w"),
    ]


@pytest.mark.parametrize(
    "unit", ["<a ", "<!--", "<!-", "<p", "<", "</", '<a href="', "<b class='", "<meta a=", "<h1>"]
)
def test_a_hostile_page_costs_a_time_that_grows_with_its_length(unit: str) -> None:
    begin = time.perf_counter()
    read_blocks(f"<html>{unit * (500_000 // len(unit))}")
    assert time.perf_counter() - begin < 3
