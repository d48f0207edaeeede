"""Facts of an article's file are written anew, and every other byte stays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crossread.errors import UnreadableError
from crossread.library.amending import Facts, amended

MD = Path("a.md")
HEAD = (
    "---\n# the desk's file\ntitle: 'Old: words'  # as printed\nside: china # ours\nextra: 1\n\nlanguage: en\n"
    "---\n\nBody.\n"
)


def changed(text: str, facts: Facts, path: Path = MD) -> str:
    return amended(text.encode(), path, facts).decode()


def test_a_fact_changes_in_its_place_with_the_comment_behind_it() -> None:
    found = changed(HEAD, {"title": "Нова назва", "side": "ukraine"})
    assert found == HEAD.replace("'Old: words'", "Нова назва").replace("china #", "ukraine #")


def test_a_missing_fact_is_put_behind_the_one_that_goes_before_it() -> None:
    found = changed(HEAD, {"published": date(2031, 5, 6), "publisher": "外交部"})
    assert found == HEAD.replace("as printed\n", "as printed\npublisher: 外交部\n").replace(
        "# ours\n", "# ours\npublished: 2031-05-06\n"
    )


def test_a_fact_that_is_taken_away_leaves_its_comment() -> None:
    assert changed(HEAD, {"side": None}) == HEAD.replace("side: china # ours", "side: # ours")
    assert changed(HEAD, {"language": None}) == HEAD.replace("language: en\n", "")


def test_a_value_of_several_lines_is_replaced_whole() -> None:
    text = "---\ntitle: >\n  one\n  two\n\n# a remark\nside: china\n---\nBody.\n"
    assert changed(text, {"title": "x"}) == "---\ntitle: x\n\n# a remark\nside: china\n---\nBody.\n"


@pytest.mark.parametrize("text", ["Body.\n", "---\nnot facts\n---\nBody.\n", "\ufeffBody.\n"])
def test_a_text_without_front_matter_gets_some(text: str) -> None:
    mark = "\ufeff" * text.startswith("\ufeff")
    assert changed(text, {"side": "china"}) == f"{mark}---\nside: china\n---\n\n{text.removeprefix(mark)}"


def test_line_ends_stay_those_of_the_file() -> None:
    text = "---\r\ntitle: Old\r\n---\r\nBody.\r\n"
    assert changed(text, {"title": "New", "side": "un"}) == text.replace("Old", "New\r\nside: un")


def test_a_readout_file_is_amended_above_its_claims() -> None:
    text = "schema: crossread/readout@1\nclaims:\n- 'side: none'\n- {text: b}\n"
    found = changed(text, {"side": "china"}, Path("a.yaml"))
    assert found == text.replace("@1\n", "@1\nside: china\n")


@pytest.mark.parametrize(("name", "data"), [("a.html", b"<p>x</p>"), ("a.md", b"\xff\xfe")])
def test_a_file_without_a_place_for_facts_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"no place for facts|not UTF-8"):
        amended(data, Path(name), {"side": "china"})


def test_markup_in_a_value_stays_a_value() -> None:
    found = changed("---\nside: a\n---\nBody.\n", {"title": 'x\nside: b # "c"'})
    assert found.count("\nside:") == 1
