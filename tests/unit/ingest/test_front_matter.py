"""What a text says of itself between two `---` lines."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.factories import sides

from crossread.ingest import read_inputs
from crossread.lang import load_packs
from crossread.model import Article
from crossread.settings import Overrides

PACKS = load_packs(sides())
BODY = "Shen Yulan spoke with Marta Dovhan on Monday about grain ships."
HEAD = """\
title: "Ministers: a call"
publisher: Lanhai foreign ministry
side: lanhai
published: 2031-05-06
language: en-GB
url: https://mfa.lanhai.example/1
retrieved: 2031-05-07T10:00:00+00:00
translation_of: https://mfa.lanhai.example/0
"""


def write(folder: Path, head: str, body: str = BODY, name: str = "readout.txt") -> str:
    """The path of a file with this front matter."""
    path = folder / name
    path.write_text(f"---\n{head}---\n{body}\n", encoding="utf-8")
    return str(path)


def reason(path: str) -> str:
    """Why this file is skipped."""
    articles, skipped = read_inputs([path], PACKS)
    assert articles == () and len(skipped) == 1
    assert skipped[0].path == path
    return skipped[0].reason


def read(path: str, overrides: Overrides | None = None) -> Article:
    """The one article of a file."""
    articles, skipped = read_inputs([path], PACKS, overrides or Overrides())
    assert skipped == ()
    return articles[0]


def test_every_known_key_is_read(tmp_path: Path) -> None:
    article = read(write(tmp_path, HEAD))
    assert article.title == "Ministers: a call"
    assert (article.publisher, article.side) == ("Lanhai foreign ministry", "lanhai")
    assert (article.published, article.language) == (date(2031, 5, 6), "en")
    assert article.url == "https://mfa.lanhai.example/1"
    assert article.retrieved == datetime(2031, 5, 7, 10, tzinfo=UTC)
    assert article.translation_of == "https://mfa.lanhai.example/0"
    assert (article.text, article.notes) == (BODY, ())


def test_the_command_line_wins_over_front_matter(tmp_path: Path) -> None:
    said = Overrides(published=date(2031, 5, 9), side="kastrovia", language="uk", title="T", publisher="P")
    article = read(write(tmp_path, HEAD), said)
    assert (article.published, article.side, article.language) == (date(2031, 5, 9), "kastrovia", "uk")
    assert (article.title, article.publisher) == ("T", "P")


def test_front_matter_wins_over_header_lines(tmp_path: Path) -> None:
    body = f"Another headline\n2031-01-01\n{BODY}"
    article = read(write(tmp_path, "title: Call\npublished: 2031-05-06\n", body))
    assert (article.title, article.published, article.text) == ("Call", date(2031, 5, 6), BODY)
    assert article.removed == ("Another headline",)


def test_the_title_repeated_above_the_text_is_not_in_it(tmp_path: Path) -> None:
    article = read(write(tmp_path, "title: We will talk!\n", f"We will talk\n\n{BODY}"))
    assert (article.title, article.text) == ("We will talk!", BODY)


def test_yaml_does_not_turn_words_into_something_else(tmp_path: Path) -> None:
    assert read(write(tmp_path, "title: no\npublisher: 12:30\n")).title == "no"


def test_a_title_may_hold_a_colon_without_quotation_marks(tmp_path: Path) -> None:
    article = read(write(tmp_path, "title: Readout: Lanhai's ministers talk\npublisher: Lanhai: News\n"))
    assert (article.title, article.publisher) == ("Readout: Lanhai's ministers talk", "Lanhai: News")


def test_empty_values_say_nothing(tmp_path: Path) -> None:
    article = read(write(tmp_path, "title:\nside: null\npublisher: ~\npublished: ''\n"))
    assert (article.title, article.side, article.publisher, article.published) == (None, None, None, None)


def test_unknown_keys_are_left_out_with_a_note(tmp_path: Path) -> None:
    article = read(write(tmp_path, "title: Call\nauthor: Jo\ntags: [a, b]\n"))
    assert article.notes == ("keys that mean nothing here: author, tags",)


def test_an_address_that_is_none_never_becomes_a_link(tmp_path: Path) -> None:
    article = read(write(tmp_path, "title: Call\nurl: javascript:alert(1)\n"))
    assert article.url is None
    assert article.notes == ("url left out: not an http or https address",)


def test_escapes_in_a_title_are_taken_out(tmp_path: Path) -> None:
    assert read(write(tmp_path, 'title: "\\e[31mCall\\u202e now\\n"\n')).title == "Call now"


@pytest.mark.parametrize(
    ("head", "what", "line"),
    [
        ("title: Call\npublished: yesterday\n", "published is no date: 'yesterday'", ":3:"),
        ("title: Call\nlanguage: the king's\n", "no language tag", ":3:"),
        ("title: [Call\npublisher: x\n", "not valid YAML", ":"),
        ("title: {a: b}\n", "Expected `str", ":2:"),
        ("title: 'Call\n", "not valid YAML", ":"),
    ],
)
def test_malformed_front_matter_is_reported_with_its_line(
    tmp_path: Path, head: str, what: str, line: str
) -> None:
    found = reason(write(tmp_path, head))
    assert what in found
    assert f"readout.txt{line}" in found


def test_front_matter_that_is_not_closed_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "readout.txt"
    path.write_text(f"---\ntitle: Call\n\n{BODY}\n", encoding="utf-8")
    assert "front matter is not closed" in reason(str(path))


def test_a_line_of_dashes_as_decoration_is_no_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"---\n{BODY}\n---\n", encoding="utf-8")
    assert read(str(path)).text == BODY


def test_an_unknown_side_is_reported_with_ids_that_are_near(tmp_path: Path) -> None:
    found = reason(write(tmp_path, "side: lanhay\n"))
    assert "unknown side 'lanhay'" in found and "lanhai" in found and "--sides-file" in found


def test_an_unknown_side_from_the_command_line_is_reported_too(tmp_path: Path) -> None:
    articles, skipped = read_inputs([write(tmp_path, HEAD)], PACKS, Overrides(side="narnia"))
    assert articles == () and "unknown side 'narnia'" in skipped[0].reason
