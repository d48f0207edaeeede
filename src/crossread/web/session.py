"""One page, one process: started without a shell when the page opens, gone when it is closed."""

from __future__ import annotations

import asyncio
import contextlib
import json
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from typing import Any, Final

from aiohttp import WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

GRACE: Final = 3.0
"""Seconds for an orderly end; after them the process is killed."""
_WIDTHS, _HEIGHTS = (20, 1000), (5, 500)
_USUAL: Final = (80, 24)


class Session(AppService):
    """The process behind one websocket."""

    def __init__(self, command: Sequence[str], socket: web.WebSocketResponse) -> None:
        super().__init__(
            command[0], write_bytes=socket.send_bytes, write_str=socket.send_str, close=self._leave,
            download_manager=DownloadManager(),
        )  # fmt: skip
        self._words, self._socket = tuple(command), socket

    async def _leave(self) -> None:
        """The app has said that it ends."""
        await self._socket.close()

    async def _open_app_process(self, width: int = _USUAL[0], height: int = _USUAL[1]) -> Process:
        """As textual-serve does it, but word by word: no shell reads the command."""
        self._process = process = await asyncio.create_subprocess_exec(
            *self._words, stdin=PIPE, stdout=PIPE, stderr=PIPE,
            env=self._build_environment(width=width, height=height),
            start_new_session=True,  # Ctrl-C is for the server, which tells its sessions
        )  # fmt: skip
        self._stdin = process.stdin
        return process

    async def hold(self, width: str, height: str) -> None:
        """Run from the opening of the page until it is closed or the app ends, then leave nothing behind."""
        try:
            await self.start(*_size(width, height))
            assert self._task is not None  # noqa: S101  (`start` makes it)
            heard = asyncio.create_task(self._listen())
            try:
                await asyncio.wait((heard, self._task), return_when=asyncio.FIRST_COMPLETED)
            finally:
                heard.cancel()
        finally:
            await self._end()
            await self._socket.close()

    async def _listen(self) -> None:
        """Hand on what the page says; a page that makes no sense is left."""
        async for message in self._socket:
            if message.type is not WSMsgType.TEXT:
                continue
            try:
                await self._hear(*json.loads(message.data))
            except (ValueError, TypeError, KeyError, RecursionError):
                return

    async def _hear(self, kind: str, told: Any = None) -> None:
        if kind == "stdin":
            keys = told.encode(errors="ignore") if isinstance(told, str) else b""
            if keys:  # Textual takes a packet without any for the end of all input
                await self.send_bytes(keys)
        elif kind == "resize":
            await self.set_terminal_size(*_size(told["width"], told["height"]))
        elif kind == "ping":
            await self._socket.send_json(["pong", told])
        elif kind == "blur":
            await self.blur()
        elif kind == "focus":
            await self.focus()

    async def _end(self) -> None:
        """Ask, then insist."""
        process = self._process
        if process is None:
            return
        ended, asked = asyncio.create_task(process.wait()), asyncio.create_task(self.stop())
        try:
            await asyncio.wait(
                (ended,), timeout=GRACE
            )  # a timeout that cancels is swallowed by textual-serve
        finally:
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
        await asyncio.gather(ended, asked, return_exceptions=True)


def _size(width: Any, height: Any) -> tuple[int, int]:
    """Columns and lines, within reason."""
    return _number(width, _USUAL[0], _WIDTHS), _number(height, _USUAL[1], _HEIGHTS)


def _number(told: Any, usual: int, limits: tuple[int, int]) -> int:
    try:
        return min(max(int(told), limits[0]), limits[1])
    except (TypeError, ValueError, OverflowError):
        return usual
