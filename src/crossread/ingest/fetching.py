"""The only place that uses the network, and only for a URL that somebody gave."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from datetime import datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any

from crossread.errors import FetchError
from crossread.records import dataclass

_SECONDS, _ALL_SECONDS = 20.0, 60.0
_MOST_REDIRECTS = 5
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; crossread)",
    "Accept": "text/html,text/plain,*/*;q=0.5",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as it arrived."""

    url: str
    """Where it was found in the end."""
    data: bytes
    charset: str | None
    is_html: bool
    retrieved: datetime | None
    """What the server's clock said. Ours is not asked: the same answer gives the same bytes."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects; those to another kind of address find no handler."""

    max_redirections = _MOST_REDIRECTS


def fetch(url: str, limit: int) -> Fetched:
    """Fetch at most `limit` bytes over http or https; raises `FetchError` with the reason in a few words."""
    try:
        request = urllib.request.Request(url, headers=_HEADERS)  # noqa: S310  (the opener knows the web alone)
        with _opener().open(request, timeout=_SECONDS) as answer:
            return _fetched(answer, _bounded(answer, url, limit))
    except urllib.error.HTTPError as error:
        with error:  # it holds the connection
            raise FetchError(url, _refusal(error)) from error
    except urllib.error.URLError as error:
        raise FetchError(url, _plain(error.reason)) from error
    except (OSError, HTTPException, ValueError) as error:
        raise FetchError(url, _plain(error)) from error


def _opener() -> urllib.request.OpenerDirector:
    """An opener for the web alone: the standard one also opens files and ftp."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(), urllib.request.HTTPHandler(), urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(), urllib.request.HTTPErrorProcessor(), _Redirects(),
        urllib.request.UnknownHandler(),
    ):  # fmt: skip
        opener.add_handler(handler)
    return opener


def _bounded(answer: Any, url: str, limit: int) -> bytes:
    """The body; a server that sends without end, or a byte a second, is left."""
    deadline = time.monotonic() + _ALL_SECONDS
    parts: list[bytes] = []
    size = 0
    while part := answer.read1(65_536):
        parts.append(part)
        size += len(part)
        if size > limit:
            raise FetchError(url, f"larger than {limit // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise FetchError(url, f"not done after {_ALL_SECONDS:.0f} seconds")
    return b"".join(parts)


def _fetched(answer: Any, data: bytes) -> Fetched:
    headers = answer.headers
    return Fetched(
        url=answer.url,
        data=data,
        charset=headers.get_content_charset(),
        is_html="html" in headers.get_content_type(),
        retrieved=_time(headers.get("Date")),
    )


def _time(words: str | None) -> datetime | None:
    try:
        found = parsedate_to_datetime(words or "")
    except ValueError:
        return None
    return found if found.tzinfo else None


def _refusal(error: urllib.error.HTTPError) -> str:
    if 300 <= error.code < 400:
        return "redirected too often, or away from the web"
    return _plain(f"the server answered {error.code} {error.reason}")


def _plain(reason: object) -> str:
    if isinstance(reason, TimeoutError):
        return "no answer in time"
    words = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    return " ".join(str(words).split())
