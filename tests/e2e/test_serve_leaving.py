"""The screen in a browser, left with its own key. In a file of its own: beside the other servers the page was seen to
stay open for minutes now and then.
"""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from tests.e2e.test_serve import Served, _until, gone, served


async def _again(page: aiohttp.ClientWebSocketResponse, key: str) -> None:
    while not page.closed:
        await page.send_json(["stdin", key])
        await asyncio.sleep(3)


@pytest.mark.xfail(reason="now and then the page stays open; the cause is not found yet", strict=False)
def test_the_screen_left_with_its_key_closes_the_page() -> None:
    async def leave(server: Served) -> list[int]:
        address = server.root.replace("http", "ws")
        url = f"{address}ws/{server.token}?width=120&height=40"
        async with aiohttp.ClientSession() as client, client.ws_connect(url) as page:
            await _until(page, "row 1 of")
            running = server.sessions()
            asking = asyncio.create_task(
                _again(page, "q")
            )  # a key may come while the first events are laid out
            async with asyncio.timeout(20):
                while (await page.receive()).type is not aiohttp.WSMsgType.CLOSED:
                    pass
            asking.cancel()
            return running

    with served() as server:
        running = asyncio.run(leave(server))
        assert len(running) == 1 and all(map(gone, running))
