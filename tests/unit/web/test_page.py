"""The page names nothing outside, and nothing can be written into it."""

from __future__ import annotations

import re

import pytest

pytest.importorskip("textual_serve", reason="the extra 'serve' is not installed")

from crossread.web.page import FILES, HEADERS, page, policy


def test_the_page_names_its_own_files_and_no_other_host() -> None:
    text = page("127.0.0.1:8000", "T")
    named = re.findall(r"/static/([\w.]+)", text)
    assert set(named) == set(FILES) and text.count("?token=T") == len(named) + 1
    assert re.findall(r"\w+://[^/\"]+", text) == ["ws://127.0.0.1:8000"]


def test_the_files_are_there_and_their_scripts_and_sheets_load_from_nowhere() -> None:
    for name, path in FILES.items():
        assert path.is_file()
        if not name.endswith(".ttf"):
            text = path.read_text("utf-8")
            assert not re.search(
                r"googleapis|gstatic|@import|importScripts|cdn\.|unpkg|url\((?!['\"]?data:)", text
            ), name


@pytest.mark.parametrize(
    ("size", "shown"),
    [("", "16"), ("20", "20"), ("1", "8"), ("99", "40"), ("999", "16"), ("-5", "16"),
     ("٣", "16"), ("<", "16")],
)  # fmt: skip
def test_the_size_of_letters_stays_within_reason(size: str, shown: str) -> None:
    assert f'data-font-size="{shown}"' in page("h", "t", size)


def test_nothing_breaks_out_of_the_page() -> None:
    text = page('"><script>', '"&$socket')
    assert "<script>" not in text and "&quot;&amp;$socket" in text


def test_the_policy_allows_this_host_alone() -> None:
    words = policy("127.0.0.1:8000")
    assert words.startswith("default-src 'none'") and "unsafe-eval" not in words
    assert re.findall(r"\w+://\S+", words) == ["ws://127.0.0.1:8000;"]
    assert HEADERS["Content-Security-Policy"].startswith("default-src 'none'")
