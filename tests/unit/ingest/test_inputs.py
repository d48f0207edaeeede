"""Many inputs at once: one bad one among them is reported, and nothing else is lost."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

import pytest
from tests.factories import sides

from crossread.ingest import opening, read_inputs
from crossread.lang import load_packs

PACKS = load_packs(sides())
SHEN = "Shen Yulan spoke with Marta Dovhan on Monday about grain ships."
DOVHAN = "Dovhan thanked her colleague and asked for a second call in May."


def write(path: Path, data: str | bytes) -> str:
    """The path of a new file, its folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path.as_posix()


def test_one_bad_file_among_many_is_skipped_and_the_others_are_read(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt", SHEN)
    bad = {
        str(tmp_path / "missing.txt"): "no such file",
        write(tmp_path / "empty.txt", b" \n"): "empty",
        write(tmp_path / "binary.txt", bytes(range(256)) * 9): "binary",
        write(tmp_path / "paper.pdf", b"%PDF-1.4\n"): "a PDF, not text",
        write(tmp_path / "page.html", "<html><body><a href=x>Home</a></body></html>"): "no article found",
        write(tmp_path / "noise.txt", "Photo: AFP\n***\nShare\n"): "no text but page furniture",
        write(tmp_path / "broken.yaml", "a: [\n"): "not valid YAML",
        "": "no such file",
        "a\x00b": "no such file",
    }
    articles, skipped = read_inputs([*bad, good], PACKS)
    assert [article.text for article in articles] == [SHEN]
    assert len(skipped) == len(bad)
    for found, expected in zip(skipped, bad.values(), strict=True):
        assert expected in found.reason
        assert "; " in found.reason, "a reason says what to try"
        assert "\n" not in found.reason


def test_a_large_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    _, skipped = read_inputs([str(path)], PACKS)
    assert skipped[0].reason == "too large: 50.0 MB, the limit is 5 MB; give one article a file"


def test_the_limit_itself_is_read_and_one_byte_more_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "long.txt", SHEN)
    monkeypatch.setattr(opening, "LIMIT", len(SHEN))
    assert len(read_inputs([path, "-"], PACKS, stdin=DOVHAN[: len(SHEN)].encode())[0]) == 2
    monkeypatch.setattr(opening, "LIMIT", len(SHEN) - 1)
    assert read_inputs([path, "-"], PACKS, stdin=SHEN.encode())[0] == ()


def test_the_same_text_twice_is_read_once(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.txt", SHEN), write(tmp_path / "b.md", f"\n\n{SHEN}\r\n")
    articles, skipped = read_inputs([first, second], PACKS)
    assert [article.source for article in articles] == [first]
    assert [(found.path, found.reason) for found in skipped] == [(second, f"same text as {first}")]


def test_a_folder_is_read_in_the_order_of_names_without_what_is_no_article(tmp_path: Path) -> None:
    others = ("README.md", "LICENSE", ".hidden.txt", ".git/c.txt", "notes.json", "~lock.txt")
    for name in ("b.txt", "a/z.txt", *others):
        write(tmp_path / name, f"{name} says: {SHEN}")
    write(tmp_path / "sides.yaml", "schema: crossread/sides@1\nsides: {}\n")
    write(tmp_path / "review.yaml", "schema: crossread/review@1\n")
    write(tmp_path / "gold.yaml", "claims: []\nevents: []\n")
    write(tmp_path / "left.yaml", "schema: crossread/readout@1\nclaims: [a]\n")
    articles, skipped = read_inputs([str(tmp_path)], PACKS)
    assert [article.name for article in articles] == ["b", "left", "z"]
    assert skipped == ()


def test_what_somebody_meant_to_be_read_is_reported_from_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "a.docx", b"PK\x03\x04")
    write(tmp_path / "b.yaml", "side: lanhai\nclaims: [a]\n")
    write(tmp_path / "c.yaml", "a: [\n")
    _, skipped = read_inputs([str(tmp_path)], PACKS)
    assert [found.path[-6:] for found in skipped] == ["a.docx", "b.yaml", "c.yaml"]
    assert "schema: crossread/readout@1" in skipped[1].reason
    assert "c.yaml:2:1" in skipped[2].reason


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert read_inputs([str(tmp_path)], PACKS) == ((), ())


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", SHEN)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    assert len(read_inputs([str(tmp_path)], PACKS)[0]) == 1


def test_a_library_is_read_from_its_articles_with_its_own_sides(tmp_path: Path) -> None:
    write(tmp_path / "library.yaml", "schema: crossread/library@1\nsides: {hailan: {name: Hailan}}\n")
    write(tmp_path / "articles/a.md", f"---\nside: hailan\n---\n{SHEN}\n")
    write(tmp_path / "stray.txt", DOVHAN)
    articles, skipped = read_inputs([str(tmp_path)], PACKS)
    assert [(article.name, article.side) for article in articles] == [("a", "hailan")]
    assert skipped == ()


def test_standard_input_may_be_empty() -> None:
    for nothing in (None, b""):
        assert "nothing on standard input" in read_inputs(["-"], PACKS, stdin=nothing)[1][0].reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_skipped(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", SHEN)
    Path(path).chmod(0)
    assert "permission denied" in read_inputs([path], PACKS)[1][0].reason


def test_an_article_says_where_it_came_from(tmp_path: Path) -> None:
    path = write(tmp_path / "Ein Text №1.txt", SHEN)
    (article,), _ = read_inputs([path], PACKS)
    assert article.source == path
    assert article.sha256 == hashlib.sha256(SHEN.encode()).hexdigest()
    assert article.id == article.name == "Ein Text №1"


def test_articles_that_share_a_name_are_known_by_their_texts_in_any_order(tmp_path: Path) -> None:
    paths = [
        write(tmp_path / "1/a.txt", SHEN),
        write(tmp_path / "2/a.txt", DOVHAN),
        write(tmp_path / "3/b.txt", f"{SHEN} {DOVHAN}"),
    ]
    ids = [article.id for article in read_inputs(paths, PACKS)[0]]
    assert ids[2] == "b" and len(set(ids)) == 3
    assert all(re.fullmatch(r"a-[0-9a-f]{6}", id_) for id_ in ids[:2])
    assert {article.id for article in read_inputs(paths[::-1], PACKS)[0]} == set(ids)


def test_a_name_that_is_no_text_is_shown_harmlessly(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/bad\xff\x1b[31m.txt"
    Path(os.fsdecode(raw)).write_text(SHEN, encoding="utf-8")
    (article,), _ = read_inputs([str(tmp_path)], PACKS)
    for words in (article.name, article.source, article.id):
        words.encode("utf-8")
        assert "\x1b" not in words
    _, skipped = read_inputs([os.fsdecode(b"gone\xff\x1b.txt")], PACKS)
    skipped[0].path.encode("utf-8")
    assert "\x1b" not in skipped[0].path
