"""What holds for any text, any bytes, any article."""

from __future__ import annotations

import tempfile
from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.factories import sides

from crossread.ingest import read_inputs
from crossread.ingest.cleaning import clean, clean_line
from crossread.lang import load_packs
from crossread.library import Library
from crossread.library.dumping import dump_article
from crossread.model import Article
from crossread.text.language import language_of
from crossread.text.noise import noise_lines

PACKS = load_packs(sides())
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LINES = st.sampled_from(
    (
        "Shen Yulan spoke with Marta Dovhan on Monday about grain ships.",
        "“We will talk,” Shen said, and: nothing more was said by her.",
        "沈玉岚表示，岚海尊重各国主权和领土完整，支持和平谈判。",
        "Довгань подякувала колезі та попросила про допомогу.",
        "Photo: AFP",
        "{{^user}}",
        "A heading of five words",
        "20310506",
        "https://wire.example/a",
        "---",
        "...",
        "title: no",
        "# *x* [y](z)",
        "- item",
        "schema: crossread/readout@1",
        "\x1b[31mred\x1b[0m \u202eback\u202c",
        "",
        "  ",
    )
)
PAGES = st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=12).map("\n".join)
WORDS = st.one_of(
    st.none(), st.text(max_size=60), st.sampled_from(("no", "12:30", "a: b", "- x", "# y", "'q'"))
)
SUFFIXES = st.sampled_from((".txt", ".md", ".html", ".yaml", ".log", ""))


def read(data: bytes, suffix: str = ".txt") -> Article | None:
    """The article in these bytes, or `None` where they were skipped for a reason."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"wire{suffix}"
        path.write_bytes(data)
        articles, skipped = read_inputs([str(path)], PACKS)
    assert len(articles) + len(skipped) == 1
    assert all(found.reason and "\n" not in found.reason for found in skipped)
    return articles[0] if articles else None


def file_of(article: Article) -> tuple[str, ...]:
    """What the file of an article says of it, but for the hash of bytes."""
    head = (article.title, article.publisher, article.side, article.published, article.language, article.url)
    return tuple(map(repr, (article.text, article.given, *head)))


def known(words: str | None) -> str | None:
    """A title as a reader of files would know it; YAML's words for nothing are nothing."""
    line = clean_line(words)
    return None if line is None or line.lower() in ("null", "~") else line


@FEW
@given(st.binary(max_size=300), SUFFIXES)
def test_any_bytes_become_an_article_or_a_reason(data: bytes, suffix: str) -> None:
    read(data, suffix)


@FEW
@given(PAGES, SUFFIXES, st.sampled_from(("utf-8", "utf-16", "utf-8-sig")))
def test_an_article_has_clean_text_and_the_same_one_every_time(page: str, suffix: str, encoding: str) -> None:
    data = page.encode(encoding, "replace")
    article = read(data, suffix)
    again = read(data, suffix)
    assert (article and article.id) == (again and again.id)
    if article:
        assert article.text == "\n".join(line.strip() for line in article.text.split("\n") if line.strip())
        assert clean(article.text) == (article.text, "")
        assert all(claim.span.of(article.text) for claim in article.given)
        assert len(article.sha256) == 64


@FEW
@given(PAGES, WORDS, WORDS, st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2999, 1, 1))))
def test_an_article_survives_the_library(
    page: str, title: str | None, publisher: str | None, published: date | None
) -> None:
    found = read(page.encode("utf-8", "replace"))
    if found is None:
        return
    article = Article(
        id=found.id,
        name=found.name,
        text=found.text,
        title=known(title),
        publisher=known(publisher),
        published=published,
        language=found.language,
        url=found.url,
        sha256=found.sha256,
    )
    with tempfile.TemporaryDirectory() as folder:
        library = Library.create(folder)
        (name,) = library.add([article]).written
        (again,), skipped = library.articles(PACKS)
        assert skipped == ()
        assert file_of(again) == file_of(article)
        assert again.sha256 == article.sha256
        assert dump_article(again) == (Path(folder) / "articles" / name).read_text("utf-8")
        assert library.add([again, article]).written == ()


@FEW
@given(PAGES)
def test_noise_spans_ascend_are_disjoint_and_cross_no_line_end(page: str) -> None:
    spans = noise_lines(page, PACKS, "en")
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.of(page) and "\n" not in span.of(page) for span in spans)


@FEW
@given(st.text(max_size=200))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once, _ = clean(text)
    assert clean(once) == (once, "")


@FEW
@given(st.text(max_size=100))
def test_every_text_has_a_language(text: str) -> None:
    assert language_of(text) in ("en", "zh", "uk", "ru")
