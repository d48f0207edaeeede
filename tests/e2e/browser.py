"""A headless Chromium for tests, where the machine has one: pages opened, keys pressed, pictures taken."""

from __future__ import annotations

import asyncio
import base64
import itertools
import shutil
from pathlib import Path
from types import TracebackType
from typing import Any

import aiohttp

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "headless-shell")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
    "--window-size=1200,800", "--remote-debugging-port=0",
)  # fmt: skip
PATIENCE = 60.0


def browser() -> str | None:
    """The program, or `None` where there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Browser:
    """One page of a Chromium that knows nobody, spoken to by its debugging protocol."""

    def __init__(self, program: str, folder: Path) -> None:
        self._program, self._folder = program, folder
        self._numbers = itertools.count(1)

    async def __aenter__(self) -> Browser:
        self._process = await asyncio.create_subprocess_exec(
            self._program, *FLAGS, f"--user-data-dir={self._folder}", "about:blank",
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        self._session = aiohttp.ClientSession()
        port = await self._port()
        async with self._session.get(f"http://127.0.0.1:{port}/json/list") as answer:
            pages = [one for one in await answer.json() if one["type"] == "page"]
        self._socket = await self._session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._socket.close()
        await self._session.close()
        self._process.kill()
        await self._process.wait()

    async def _port(self) -> int:
        """Chromium writes down which port it took."""
        told = self._folder / "DevToolsActivePort"
        async with asyncio.timeout(PATIENCE):
            while not told.exists() or not (lines := told.read_text().split()):
                await asyncio.sleep(0.1)
        return int(lines[0])

    async def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        async with asyncio.timeout(PATIENCE):
            while (answer := await self._socket.receive_json()).get("id") != number:
                pass
        assert "error" not in answer, answer
        found: dict[str, Any] = answer["result"]
        return found

    async def open(self, address: str) -> None:
        """Go to a page."""
        await self._ask("Page.navigate", url=address)

    async def value(self, script: str) -> Any:
        """What a script of one expression gives."""
        found = await self._ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        return found["result"].get("value")

    async def wait_for(self, script: str) -> None:
        """Wait until the expression is true."""
        async with asyncio.timeout(PATIENCE):
            while not await self.value(script):
                await asyncio.sleep(0.1)

    async def press(self, key: str) -> None:
        """Press one key that writes a letter."""
        for kind in ("keyDown", "keyUp"):
            await self._ask(
                "Input.dispatchKeyEvent", type=kind, key=key, text=key if kind == "keyDown" else ""
            )

    async def picture(self) -> bytes:
        """The page as PNG."""
        return base64.b64decode((await self._ask("Page.captureScreenshot"))["data"])
