"""One run of the server: it listens, answers those who have the token, and takes its sessions with it."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from aiohttp import web

from crossread.errors import UsageError
from crossread.web.guard import Guard, address
from crossread.web.page import FILES, HEADERS, POLICY, page, policy
from crossread.web.session import Session

MOST: Final = 16
"""Pages that are open at once; each is a process."""
_TERMINATED: Final = 128 + 15
_WAIT: Final = 5.0
"""Seconds that answers under way get at the end."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Server:
    """Answers for one command and one guard."""

    def __init__(self, command: Sequence[str], guard: Guard) -> None:
        self._command, self._guard = tuple(command), guard
        self._open: set[asyncio.Task[None]] = set()

    def app(self) -> web.Application:
        """The routes, all behind the guard; what is not among them is not there."""
        app = web.Application(middlewares=[self._guarded])
        app.on_response_prepare.append(_add_headers)
        app.on_shutdown.append(self._close)
        app.router.add_get("/", self._page)
        app.router.add_get("/static/{name}", self._file)
        app.router.add_get("/ws", self._session)
        app.router.add_get("/ws/{token}", self._session)  # the page's script cannot say it otherwise
        return app

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        token = request.query.get("token") or request.match_info.get("token") or ""
        refusal = self._guard.refusal(request.headers, token)
        return web.Response(status=403, text=f"crossread: {refusal}\n") if refusal else await handler(request)

    async def _page(self, request: web.Request) -> web.Response:
        text = page(request.host, self._guard.token, request.query.get("fontsize", ""))
        told = {POLICY: policy(request.host)}
        return web.Response(text=text, content_type="text/html", headers=told)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        path = FILES.get(request.match_info["name"])
        if path is None:
            raise web.HTTPNotFound
        return web.FileResponse(path)

    async def _session(self, request: web.Request) -> web.StreamResponse:
        if len(self._open) >= MOST:
            return web.Response(status=503, text=f"crossread: {MOST} pages are open; close one\n")
        page = web.WebSocketResponse(heartbeat=15)
        await page.prepare(request)
        asked = request.query
        session = Session(self._command, page)
        task = asyncio.create_task(session.hold(asked.get("width", ""), asked.get("height", "")))
        self._open.add(task)
        task.add_done_callback(self._open.discard)
        try:
            await asyncio.wait((task,))
        finally:
            task.cancel()
        if not task.cancelled() and (error := task.exception()) and not isinstance(error, ConnectionError):
            raise error
        return page

    async def _close(self, app: web.Application) -> None:
        """End all sessions; each tells its page."""
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)


async def _add_headers(request: web.Request, response: web.StreamResponse) -> None:
    own = response.headers.get(POLICY, HEADERS[POLICY])
    response.headers.update({**HEADERS, POLICY: own})


def run(command: Sequence[str], host: str, port: int, ready: Callable[[str], None]) -> int:
    """Listen, tell the address, and answer until Ctrl-C (`KeyboardInterrupt`) or SIGTERM (143)."""
    guard = Guard(host)
    with contextlib.closing(_listen(host, port)) as door:
        ready(address(host, door.getsockname()[1], guard.token))
        with contextlib.redirect_stdout(
            sys.stderr
        ):  # where textual-serve writes what a session complained of
            return asyncio.run(_serve(Server(command, guard).app(), door))


async def _serve(app: web.Application, door: socket.socket) -> int:
    asked = asyncio.Event()
    with contextlib.suppress(NotImplementedError):  # Windows has no such signals
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, asked.set)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=_WAIT)  # a log would keep the token
    await runner.setup()
    try:
        await web.SockSite(runner, door).start()
        await asked.wait()
        return _TERMINATED
    finally:
        await runner.cleanup()


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens; raises `UsageError` where that cannot be."""
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, _, _, _, where = found[0]
        return socket.create_server((where[0], port), family=family)
    except (OSError, UnicodeError, OverflowError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).partition(" (")[0].lower()
        raise UsageError(
            f"cannot listen: {reason}; {host} port {port}; try --port 0 or another --host"
        ) from None
