"""Bytes become text in the encoding that they are in, or are refused with a reason."""

from __future__ import annotations

import random

import pytest

from crossread.errors import UnreadableError
from crossread.ingest.decoding import declared_charset, decode

CHINESE = "沈玉岚表示，中方一贯主张尊重各国主权和领土完整，支持一切有利于和平的努力。"
UKRAINIAN = "Міністр заявила, що країна готова до переговорів і не прийме ультиматумів."
RUSSIAN = "Министр заявила, что страна готова к переговорам и не примет ультиматумов."
ENGLISH = "“We will talk,” Shen said – and no more than that was said in the café."


@pytest.mark.parametrize(
    ("text", "encoding", "note"),
    [
        (ENGLISH, "utf-8", ""),
        (CHINESE, "utf-8-sig", ""),
        (CHINESE, "utf-16", "decoded as utf-16"),
        (UKRAINIAN, "utf-32", "decoded as utf-32"),
        (CHINESE, "gb18030", "decoded as gb18030"),
        (CHINESE, "gb2312", "decoded as gb18030"),
        (UKRAINIAN, "windows-1251", "decoded as windows-1251"),
        (RUSSIAN, "windows-1251", "decoded as windows-1251"),
        (ENGLISH, "windows-1252", "decoded as windows-1252"),
        ("Shen spoke in Dubrava.", "utf-16-le", "decoded as utf-16-le"),
        ("Shen spoke in Dubrava.", "utf-16-be", "decoded as utf-16-be"),
    ],
)
def test_a_text_is_read_in_its_encoding(text: str, encoding: str, note: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == (text, note)


def test_a_declared_charset_is_believed_where_it_fits() -> None:
    assert decode("Ça va".encode("cp437"), "a", "cp437")[0] == "Ça va"
    assert decode(UKRAINIAN.encode(), "a", "gb18030")[0] == UKRAINIAN
    assert decode(UKRAINIAN.encode("windows-1251"), "a", "no-such-charset")[0] == UKRAINIAN
    assert decode(UKRAINIAN.encode("windows-1251"), "a", "hex")[0] == UKRAINIAN


def test_a_charset_is_found_in_the_head_of_a_page() -> None:
    assert declared_charset(b'<html><meta charset="gb2312"><p>') == "gb2312"
    assert declared_charset(b'<meta http-equiv="Content-Type" content="text/html; charset=x-y">') == "x-y"
    assert declared_charset(b"<html><p>charset=none") is None


def test_a_few_damaged_bytes_cost_only_themselves() -> None:
    data = (RUSSIAN * 20).encode() + b"\xd0"
    text, note = decode(data, "a.txt")
    assert text == RUSSIAN * 20 + "\ufffd"
    assert "1 damaged place" in note


@pytest.mark.parametrize("empty", [b"", b"  \r\n\t", b"\xef\xbb\xbf\n", b"\x00\x00"])
def test_nothing_is_refused_as_empty(empty: bytes) -> None:
    with pytest.raises(UnreadableError, match="empty"):
        decode(empty, "a.txt")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Word"),
        (b"{\\rtf1 text}", "rich text"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
    ],
)
def test_a_known_format_is_named_and_the_way_out_too(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableError, match=what) as caught:
        decode(data, "a.bin")
    assert caught.value.try_


@pytest.mark.parametrize("first", [0, 128])
def test_random_bytes_are_refused(first: int) -> None:
    chance = random.Random(7)  # noqa: S311  (no secret)
    data = bytes(chance.randrange(first, 256) for _ in range(3000))
    with pytest.raises(UnreadableError, match="binary"):
        decode(data, "a.bin")
