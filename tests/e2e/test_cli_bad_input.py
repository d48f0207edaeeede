"""Each kind of bad input gets one clear line, the right exit code, and loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.e2e.cli import CHINA, UKRAINE, crossread

NEWS = "Wang Yi said on Tuesday that China wants talks. Dmytro Kuleba said that Ukraine is ready.\n"
FRONT = "---\ntitle: 'open\npublished: 2022-03-01\n---\nWang Yi said that China wants talks.\n"
READOUT = "schema: crossread/readout@1\nside: china\nclaims:\n  - text: [wrong\n"
PAGE = "<html><head><title>Menu</title></head><body><nav><a href='/'>Home</a></nav></body></html>"


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50_000_000)


def _bytes(data: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(data)

    return write


BAD: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "empty": ("empty.txt", _bytes(b""), "empty"),
    "blank": ("blank.txt", _bytes(b" \n\n"), "empty"),
    "binary": ("binary.txt", _bytes(bytes(range(256)) * 40), "binary"),
    "a picture": ("photo.txt", _bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 400), "picture"),
    "50 MB": ("large.txt", _sparse, "too large"),
    "a page without an article": ("menu.html", _bytes(PAGE.encode()), "article"),
    "malformed front matter": ("front.md", _bytes(FRONT.encode()), "front.md:"),
    "malformed YAML": ("readout.yaml", _bytes(READOUT.encode()), "readout.yaml:"),
    "a folder of nothing": ("nothing", lambda path: path.mkdir(), "no texts found"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_input_is_one_line_and_exit_code_2(case: str, tmp_path: Path) -> None:
    name, write, words = BAD[case]
    write(tmp_path / name)
    ended = crossread("compare", name, Path(__file__).parents[2] / CHINA, cwd=tmp_path)
    if case == "a folder of nothing":
        ended = crossread("claims", name, cwd=tmp_path)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("crossread: error: ") and ended.err.count("\n") == 1
    assert words in ended.err
    assert ended.err.count(";") >= 2, "what; where; try"


def test_a_missing_path_is_one_line() -> None:
    ended = crossread("compare", "nowhere.txt", UKRAINE)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "crossread: error: no such file; nowhere.txt; check the path\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig"])
def test_other_encodings_of_unicode_are_read(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_bytes(NEWS.encode(encoding))
    ended = crossread("claims", "news.txt", cwd=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert "Wang Yi said" in ended.out


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        (
            "gb18030",
            "外交部长王毅表示，中方对平民受到伤害深感痛惜，支持一切有利于缓和局势的努力，希望双方早日谈判。\n"
            * 3,
        ),
        (
            "windows-1251",
            "Министр иностранных дел заявил, что страны продолжат переговоры в ближайшие дни.\n" * 5,
        ),
    ],
)
def test_texts_in_national_encodings_are_read(encoding: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_bytes(text.encode(encoding))
    ended = crossread("claims", "news.txt", "-f", "json", cwd=tmp_path)
    assert ended.code == 0
    assert text.strip().split("\n")[0][:20] in ended.out


def test_one_bad_file_among_many_is_skipped_and_reported(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    ended = crossread("compare", CHINA, UKRAINE, tmp_path / "empty.txt")
    assert ended.code == 3
    assert ended.out.startswith("China | Ukraine")
    assert ended.err.startswith("crossread: skipped: empty; ") and ended.err.count("\n") == 1


def test_several_bad_files_are_each_told(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    ended = crossread("claims", tmp_path / "empty.txt", "nowhere.txt", "nothing.txt")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 3)
    assert ended.err.splitlines()[-1].startswith("crossread: error: ")


def test_the_same_article_twice_is_told_and_compared_once(tmp_path: Path) -> None:
    text = Path(__file__).parents[2].joinpath(CHINA).read_bytes()
    (tmp_path / "copy.txt").write_bytes(text)
    ended = crossread("compare", CHINA, UKRAINE, tmp_path / "copy.txt")
    assert ended.code == 3
    assert "same text as samples/2022-03-01-call-china.txt" in ended.err and ended.err.count("\n") == 1


def test_a_hostile_file_name_does_not_reach_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b]0;owned\x07\x1b[31mb\n.txt").write_bytes(b"")
    ended = crossread("claims", tmp_path / "a\x1b]0;owned\x07\x1b[31mb\n.txt")
    assert ended.code == 2
    assert not any(sign in ended.err for sign in "\x1b\x07") and ended.err.count("\n") == 1


def test_a_hostile_text_does_not_reach_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(
        "\x1b]0;owned\x07Wang Yi said that \x1b[31mChina wants talks.\n" + NEWS, "utf-8"
    )
    ended = crossread("claims", tmp_path / "news.txt")
    assert ended.code == 0
    assert not any(sign in ended.out + ended.err for sign in "\x1b\x07")
