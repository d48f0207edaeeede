"""Addresses are fetched from a server of our own; a failure is told in a few words."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from tests.factories import sides

from crossread.errors import FetchError
from crossread.ingest import fetching, read_inputs
from crossread.ingest.fetching import fetch
from crossread.lang import load_packs

PACKS = load_packs(sides())
WORDS = "Міністр Довгань поговорила з колегою про зерно в протоці та подякувала їй."
PAGE = f"<html><body><article><p>{WORDS}</p><p>{WORDS[:-1]} ще раз.</p></article></body></html>"


class _Server(BaseHTTPRequestHandler):
    """Serves a page, an endless body, redirects and errors by path."""

    date: ClassVar[str] = "Tue, 06 May 2031 10:00:00 GMT"

    def do_GET(self) -> None:
        if self.path == "/page.html":
            kind = {"Content-Type": "text/html; charset=windows-1251"}
            self._answer(200, kind, PAGE.encode("windows-1251"))
        elif self.path == "/text":
            self._answer(200, {"Content-Type": "text/plain"}, WORDS.encode())
        elif self.path == "/large":
            self._answer(200, {"Content-Type": "text/plain"}, b"x" * 20_000)
        elif self.path == "/hop":
            self._answer(302, {"Location": "/page.html"})
        elif self.path == "/loop":
            self._answer(302, {"Location": "/loop?" + "x" * len(self.path)})
        elif self.path.startswith("/loop?"):
            self._answer(302, {"Location": self.path + "x"})
        elif self.path == "/file":
            self._answer(302, {"Location": "file:///etc/passwd"})
        else:
            self._answer(404, {})

    def _answer(self, code: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response_only(code)
        for name, value in {"Date": self.date, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a running server."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_address[1]}"
    running.shutdown()
    running.server_close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' own server is reached directly."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def test_a_page_is_fetched_with_its_charset_address_and_time(server: str) -> None:
    (article,), skipped = read_inputs([f"{server}/page.html"], PACKS)
    assert skipped == ()
    assert article.text.split("\n")[0] == WORDS
    assert (article.url, article.source) == (f"{server}/page.html", f"{server}/page.html")
    assert (article.name, article.language) == ("page", "uk")
    assert article.retrieved == datetime(2031, 5, 6, 10, tzinfo=UTC)
    assert "decoded as windows-1251" in article.notes


def test_a_plain_text_is_fetched(server: str) -> None:
    assert read_inputs([f"{server}/text"], PACKS)[0][0].text == WORDS


def test_a_redirect_is_followed_to_where_the_page_is(server: str) -> None:
    assert fetch(f"{server}/hop", 10_000).url == f"{server}/page.html"


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/nothing", "404"),
        ("/large", "larger than"),
        ("/loop", "redirected too often"),
        ("/file", "away from the web"),
    ],
)
def test_a_failure_is_told_in_a_few_words(server: str, path: str, what: str) -> None:
    with pytest.raises(FetchError, match=what) as caught:
        fetch(f"{server}{path}", 10_000)
    assert caught.value.exit_code == 4
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://x.example/a", "http://", "http://[", "data:text/plain,a"]
)
def test_nothing_but_the_web_is_opened(url: str) -> None:
    with pytest.raises(FetchError):
        fetch(url, 1000)


def test_a_server_that_is_not_there_is_a_fetch_error_if_it_was_the_only_input() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/"
    with pytest.raises(FetchError, match="could not fetch"):
        read_inputs([url], PACKS)
    articles, skipped = read_inputs([url, "-"], PACKS, stdin=WORDS.encode())
    assert [article.text for article in articles] == [WORDS]
    assert skipped[0].path == url and "could not fetch" in skipped[0].reason


def test_a_server_that_does_not_answer_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_SECONDS", 0.05)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        with pytest.raises(FetchError, match="no answer in time"):
            fetch(f"http://127.0.0.1:{silent.getsockname()[1]}/", 1000)
