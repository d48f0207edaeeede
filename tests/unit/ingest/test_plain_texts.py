"""Plain and Markdown texts: what stands above the text is no part of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.factories import sides

from crossread.ingest import read_inputs
from crossread.lang import load_packs
from crossread.model import Article

PACKS = load_packs(sides())
SHEN = "Shen Yulan spoke with Marta Dovhan on Monday about grain ships."
DOVHAN = "Dovhan thanked her colleague and asked for a second call in May."
THIRD = "Nothing else about the talks between the two states was made public."


def read(folder: Path, text: str, name: str = "wire.txt") -> Article:
    """The one article in a file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    articles, skipped = read_inputs([str(path)], PACKS)
    assert skipped == ()
    return articles[0]


def test_lines_are_paragraphs_and_blank_lines_are_not(tmp_path: Path) -> None:
    article = read(tmp_path, f"  {SHEN}\n\n\n{DOVHAN}  \n")
    assert article.text == f"{SHEN}\n{DOVHAN}"
    assert (article.name, article.language, article.title) == ("wire", "en", None)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_headline_is_the_title_and_not_in_the_text(tmp_path: Path, gap: str) -> None:
    article = read(tmp_path, f"Ministers talk about grain{gap}{SHEN}\n{DOVHAN}")
    assert article.title == "Ministers talk about grain"
    assert article.text == f"{SHEN}\n{DOVHAN}"


def test_title_date_and_address_lines_are_read_and_taken_out(tmp_path: Path) -> None:
    article = read(tmp_path, f"Ministers talk\n20310506\nhttps://wire.example/a\n{SHEN}\n{DOVHAN}")
    assert (article.title, article.published) == ("Ministers talk", date(2031, 5, 6))
    assert article.url == "https://wire.example/a"
    assert article.text == f"{SHEN}\n{DOVHAN}"


@pytest.mark.parametrize("line", ["6 May 2031", "2031-05-06", "Published: May 6, 2031"])
def test_a_date_line_may_stand_without_a_title(tmp_path: Path, line: str) -> None:
    article = read(tmp_path, f"{line}\n\n{SHEN}\n{DOVHAN}")
    assert (article.title, article.published, article.text) == (None, date(2031, 5, 6), f"{SHEN}\n{DOVHAN}")


@pytest.mark.parametrize(
    "first",
    [SHEN, "- the port is open", "because of the storm the call was short", "Shen said, and so it was,"],
)
def test_a_first_line_of_another_shape_is_no_headline(tmp_path: Path, first: str) -> None:
    article = read(tmp_path, f"{first}\n{DOVHAN}\n{THIRD}")
    assert article.title is None
    assert article.text.startswith(first)


def test_a_text_of_one_line_is_kept_whatever_its_shape(tmp_path: Path) -> None:
    assert read(tmp_path, "Lanhai regrets the conflict").text == "Lanhai regrets the conflict"


def test_a_list_of_claims_without_full_stops_loses_none(tmp_path: Path) -> None:
    article = read(tmp_path, "Lanhai regrets the conflict\nThe port is closed\n")
    assert article.text == "Lanhai regrets the conflict\nThe port is closed"


def test_lines_wrapped_at_a_width_are_joined_to_paragraphs(tmp_path: Path) -> None:
    wrapped = (
        "Shen Yulan spoke with Marta Dovhan on Monday about the grain ships\n"
        "that have been waiting in the strait since March, and about a high-\n"
        "level meeting.\n\n"
        "Dovhan thanked her colleague for the call and asked for a second one\n"
        "in May, if the port is open by then and if nothing else\n"
        "happens.\n"
    )
    paragraphs = read(tmp_path, wrapped).text.split("\n")
    assert len(paragraphs) == 2
    assert "ships that have" in paragraphs[0] and "a high-level meeting." in paragraphs[0]


def test_noise_is_taken_out_of_the_text_and_kept_beside_it(tmp_path: Path) -> None:
    article = read(tmp_path, f"{SHEN}\nPhoto: AFP\n{{{{#if}}}}{DOVHAN}\n© Wire\n")
    assert article.text == f"{SHEN}\n{DOVHAN}"
    assert article.removed == ("Photo: AFP", "{{#if}}", "© Wire")


def test_headings_between_paragraphs_of_a_press_article_are_taken_out(tmp_path: Path) -> None:
    body = "\n".join(
        (SHEN, DOVHAN, THIRD, "What happens next in the strait", SHEN[:-1] + " again.", DOVHAN, THIRD)
    )
    article = read(tmp_path, body)
    assert article.removed == ("What happens next in the strait",)
    assert "What happens" not in article.text


@pytest.mark.parametrize("line", ["“We want nothing but peace”", "- the port of Dubrava", "and then nothing"])
def test_speech_and_list_items_between_paragraphs_are_no_headings(tmp_path: Path, line: str) -> None:
    body = "\n".join((SHEN, DOVHAN, THIRD, line, SHEN[:-1] + " again.", DOVHAN, THIRD))
    assert line in read(tmp_path, body).text


def test_a_language_without_a_pack_is_said_to_be_read_as_english(tmp_path: Path) -> None:
    article = read(tmp_path, f"---\nlanguage: fr\n---\n{SHEN}")
    assert article.language == "fr"
    assert "'fr'" in article.notes[0]


def test_an_official_readout_keeps_every_line(tmp_path: Path) -> None:
    lines = (SHEN, DOVHAN, THIRD, "The two sides agreed to meet in May", SHEN, DOVHAN, THIRD)
    article = read(tmp_path, "---\nside: lanhai\n---\n" + "\n".join(lines))
    assert article.text == "\n".join(lines)


def test_markdown_marks_are_taken_off_and_words_stay(tmp_path: Path) -> None:
    text = (
        "# Ministers talk\n\n"
        f"**Shen** Yulan [spoke](https://x.example) with *Marta* Dovhan on Monday about grain ships.\n\n"
        "## Background\n\n![picture](a.png)\n\n"
        f"> {DOVHAN}\n\n---\n\n- {THIRD}\n\n<!-- a note\nof two lines -->\n"
    )
    article = read(tmp_path, text, "wire.md")
    assert article.title == "Ministers talk"
    assert article.text == f"{SHEN}\n{DOVHAN}\n{THIRD}"
    assert article.removed == ("Background",)


def test_stars_and_dashes_of_a_plain_text_are_the_authors(tmp_path: Path) -> None:
    line = "Shen *really* spoke, and the _port_ [sic] is open."
    assert read(tmp_path, f"{line}\n{DOVHAN}").text.startswith(line)
