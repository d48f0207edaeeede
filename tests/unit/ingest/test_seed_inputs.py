"""The five seed articles as they arrive: titles, days and noise. Skipped where they are not at hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crossread.ingest import read_inputs
from crossread.lang import load_packs
from crossread.model import Article

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not here")


def read(number: str) -> Article:
    """The seed article of that number."""
    (path,) = SEEDS.glob(f"{number}_*.txt")
    (article,), skipped = read_inputs([str(path)], load_packs())
    assert skipped == ()
    return article


def test_credits_and_related_links_are_no_text() -> None:
    article = read("000")
    assert article.removed == ("Photo: AFP", "© Agence France-Presse", "Related Articles")
    assert (article.title or "").startswith("Chinese, Ukrainian") and article.text.startswith(
        "Beijing, China |"
    )


def test_titles_of_other_articles_between_the_paragraphs_are_no_text() -> None:
    article = read("001")
    assert article.title is None and article.text.startswith("BEIJING:")
    assert len(article.removed) == 3 and all(line not in article.text for line in article.removed)


def test_title_day_and_address_lines_are_read() -> None:
    article = read("002")
    assert article.published == date(2022, 3, 2)
    assert article.url and article.url not in article.text and article.removed == ()


@pytest.mark.parametrize(("number", "count"), [("003", 2), ("004", 5)])
def test_furniture_and_braces_are_no_text(number: str, count: int) -> None:
    article = read(number)
    assert len(article.removed) == count
    for trace in ("{{", "SHARE", "newsletter", "@"):
        assert trace not in article.text
