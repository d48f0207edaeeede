"""Bytes become text, or say why they cannot."""

from __future__ import annotations

import codecs
import re

from crossread.errors import UnreadableError
from crossread.ingest.encodings import guess_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF", "save its text as .txt"),
    (b"PK\x03\x04", "a Word file or another zip archive", "save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old Word file", "save its text as .txt"),
    (b"{\\rtf", "a rich text file", "save it as plain text"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"\x89PNG", "a picture", "give the text of it"),
    (b"\xff\xd8\xff", "a picture", "give the text of it"),
    (b"GIF8", "a picture", "give the text of it"),
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w.:-]{1,40})", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "windows-1252", "latin-1": "windows-1252"}
"""What browsers read when a page names the narrower one."""
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27}) + b"\x7f"
_HEAD = 65_536


def decode(data: bytes, where: str, declared: str | None = None) -> tuple[str, str]:
    """The text of `data`, and a note of the encoding, empty for UTF-8.

    A byte order mark decides, then the zeros of an unmarked UTF-16, then whether it is UTF-8, then what the
    page or the server `declared`, then scoring. Raises `UnreadableError` for empty, binary and undecodable
    input.
    """
    if not data.strip(b" \t\r\n\x0b\x0c\x00\xef\xbb\xbf"):
        raise UnreadableError(where, "empty", "give a file with text")
    _refuse_known_formats(data, where)
    encoding = _marked(data) or _unmarked_utf16(data)
    if encoding is None:
        _refuse_binary(data, where)
        encoding = _of_bytes(data, where, declared)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return _mended(data, encoding, where, error)
    return text.removeprefix("\ufeff"), "" if encoding == "utf-8" else f"decoded as {encoding}"


def declared_charset(data: bytes) -> str | None:
    """The charset that a page names in its head."""
    found = _CHARSET.search(data[:4096])
    return found.group(1).decode("ascii") if found else None


def _refuse_known_formats(data: bytes, where: str) -> None:
    for magic, what, try_ in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError(where, f"{what}, not text", try_)


def _refuse_binary(data: bytes, where: str) -> None:
    head = data[:_HEAD]
    strange = len(head) - len(head.translate(None, _CONTROL))
    if strange > 2 and strange > len(head) * 0.05:
        raise UnreadableError(where, "binary, not text", "give .txt, .md, .html or a readout .yaml")


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows in its zeros: those of ASCII letters are all even or all odd."""
    head = data[: _HEAD - _HEAD % 2]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if min(even, odd) * 20 > max(even, odd) or max(even, odd) * 20 < len(head):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _of_bytes(data: bytes, where: str, declared: str | None) -> str:
    if _decodes(data, "utf-8"):
        return "utf-8"
    named = _WIDER.get((declared or "").lower(), declared)
    if named and _decodes(data, named):
        return named.lower()
    guess = guess_encoding(data)
    if guess is None and not _nearly_utf8(data):
        raise UnreadableError(where, "binary, or in an encoding that cannot be told", "save it as UTF-8")
    return guess or "utf-8"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        return isinstance(codecs.decode(data, encoding), str)
    except (UnicodeDecodeError, LookupError, TypeError, ValueError, AssertionError):
        return False


def _nearly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    return text.count("\ufffd") * 200 <= len(text) + 200


def _mended(data: bytes, encoding: str, where: str, error: UnicodeDecodeError) -> tuple[str, str]:
    text = data.decode(encoding, "replace").removeprefix("\ufeff")
    lost = text.count("\ufffd")
    if lost * 200 > len(text) + 200:
        raise UnreadableError(where, f"not valid {encoding}", "save it as UTF-8") from error
    return text, f"decoded as {encoding}, {lost} damaged place{'' if lost == 1 else 's'} shown as \ufffd"
