"""A session's process: started word by word, ended whatever it does."""

from __future__ import annotations

import asyncio
import sys
import time
from typing import Any

import pytest

pytest.importorskip("textual_serve", reason="the extra 'serve' is not installed")

from aiohttp import WSMessage, WSMsgType

from crossread.web import session as sessions
from crossread.web.session import Session

DEAF = """
import signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
sys.stdout.write("__GANGLION__" + chr(10))
sys.stdout.flush()
time.sleep(60)
"""


class Page:
    """A page that says what it is told to say, then is closed or stays."""

    def __init__(self, *said: str, stays: bool = False) -> None:
        self.said, self.stays, self.closed = list(said), stays, False
        self.heard: list[bytes] = []

    def __aiter__(self) -> Page:
        return self

    async def __anext__(self) -> WSMessage:
        if self.said:
            return WSMessage(WSMsgType.TEXT, self.said.pop(0), None)
        if self.stays:
            await asyncio.sleep(60)
        raise StopAsyncIteration

    async def send_bytes(self, data: bytes) -> None:
        self.heard.append(data)

    async def send_str(self, data: str) -> None:
        self.heard.append(data.encode())

    send_json = send_str

    async def close(self) -> None:
        self.closed = True


def held(page: Page, *command: str) -> Session:
    """The session after its end."""

    async def hold() -> Session:
        made: Any = page
        session = Session(command, made)
        await session.hold("80", "x")
        return session

    return asyncio.run(hold())


def code(session: Session) -> int | None:
    """The exit code of its process."""
    assert session._process is not None
    return session._process.returncode


def test_no_shell_reads_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    words = "$(echo no) ; `echo no` 'a' \"b\" && echo no"
    script = "import sys; sys.stderr.write(repr(sys.argv[1]))"
    page = Page(stays=True)
    session = held(page, sys.executable, "-c", script, words)
    assert code(session) == 0 and page.closed
    assert repr(words) in capsys.readouterr().out


def test_a_page_that_is_closed_ends_a_process_that_will_not_hear(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "GRACE", 0.2)
    begin = time.monotonic()
    page = Page()
    assert code(held(page, sys.executable, "-c", DEAF)) == -9
    assert page.closed and time.monotonic() - begin < 30


@pytest.mark.parametrize(
    "sense", ["", "7", "[]", '["resize"]', '["resize", {}]', "[" * 100_000, '["stdin", 7, 8]']
)
def test_a_page_without_sense_is_left(sense: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "GRACE", 0.2)
    page = Page(sense, stays=True)
    begin = time.monotonic()
    held(page, sys.executable, "-c", DEAF)
    assert page.closed and time.monotonic() - begin < 30


@pytest.mark.parametrize(
    ("told", "size"),
    [(("100", "30"), (100, 30)), (("", ""), (80, 24)), (("x", None), (80, 24)), (("1", "-4"), (20, 5)),
     (("9" * 9, 10**9), (1000, 500)), ((float("inf"), float("nan")), (80, 24))],
)  # fmt: skip
def test_sizes_stay_within_reason(told: tuple[Any, Any], size: tuple[int, int]) -> None:
    assert sessions._size(*told) == size
