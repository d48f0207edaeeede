"""The screen in a browser, left with its own key, as often as there is patience for."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from tests.e2e.test_serve import PATIENCE, Served, _until, gone, served

TIMES = 4


async def _leave(server: Served, before: tuple[str, ...]) -> list[int]:
    """Open a page, send something, press `q` once; the processes that served it."""
    address = server.root.replace("http", "ws")
    url = f"{address}ws/{server.token}?width=120&height=40"
    async with aiohttp.ClientSession() as client, client.ws_connect(url) as page:
        await _until(page, "row 1 of")
        running = server.sessions()
        for keys in (*before, "q"):
            await page.send_json(["stdin", keys])
        async with asyncio.timeout(PATIENCE):
            while (await page.receive()).type is not aiohttp.WSMsgType.CLOSED:
                pass
        return running


@pytest.mark.parametrize("before", [(), ("",), ("\ud800",)], ids=["nothing", "no words", "half a sign"])
def test_the_screen_left_with_its_key_closes_the_page(before: tuple[str, ...]) -> None:
    with served() as server:
        for _ in range(TIMES if not before else 1):
            running = asyncio.run(_leave(server, before))
            assert len(running) == 1 and all(map(gone, running))
