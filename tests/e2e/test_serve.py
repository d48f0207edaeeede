"""`crossread serve` as a process: its page, its token, its sessions, its end."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from tests.e2e.cli import CHINA, UKRAINE, crossread, start

pytest.importorskip("textual_serve", reason="the extra 'serve' is not installed")

import aiohttp

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the tests send signals")

PATIENCE = 60.0
OUTSIDE = re.compile(r"(?:https?:|wss?:)?//(?![^/]*127\.0\.0\.1)[a-z0-9-]+\.[a-z]{2,}", re.IGNORECASE)
NAMED_IN_COMMENTS = {"http://bellard.org", "https://github.com"}
"""Where the style sheet of xterm says who wrote it."""


class Served:
    """A running server."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        self.process = process
        self.line = process.stdout.readline().decode()
        self.address = self.line.strip()
        self.root, _, self.token = self.address.partition("?token=")

    def get(self, path: str = "", token: str | None = None, **headers: str) -> tuple[int, str]:
        """Status and body; with the token of the server unless another one is given."""
        mark = "&" if "?" in path else "?"
        given = self.token if token is None else token
        url = urljoin(self.root, path) + (f"{mark}token={given}" if given else "")
        request = urllib.request.Request(url, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode(errors="replace")
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.read().decode()

    def end(self, number: int = signal.SIGINT) -> tuple[int, str, str]:
        """Exit code, the rest of standard output, standard error."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, out.decode(), err.decode()

    def sessions(self) -> list[int]:
        """The processes that serve pages now."""
        done = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True, check=False
        )
        return [int(word) for word in done.stdout.split()]


@contextmanager
def served(*arguments: str) -> Iterator[Served]:
    """A server on a free port, gone at the end of the block; where its readers were is not told to another one."""
    command = ["serve", "--port", "0", *(arguments or (CHINA, UKRAINE))]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as state:
        pipe = subprocess.PIPE
        process = start(command, {"XDG_STATE_HOME": state}, stdout=pipe, stderr=pipe)
        try:
            yield Served(process)
        finally:
            if process.poll() is None:
                process.kill()
            process.communicate()


@pytest.fixture(scope="module")
def server() -> Iterator[Served]:
    """One server for the tests that leave it as it is."""
    with served() as one:
        yield one


def gone(pid: int) -> bool:
    """Whether the process has ended within a moment."""
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        if not Path(f"/proc/{pid}").exists():
            return True
        time.sleep(0.1)
    return False


def test_standard_output_is_the_address_in_one_line(server: Served) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{40,}\n", server.line)


def test_the_page_is_there_with_the_token(server: Served) -> None:
    status, page = server.get()
    assert status == 200 and "textual-terminal" in page


@pytest.mark.parametrize("path", ["", "static/textual.js", "static/", "ws", "ws/wrong", "nothing", "../../x"])
@pytest.mark.parametrize("token", ["", "wrong", "x" * 43])
def test_without_the_token_nothing_is_there(server: Served, path: str, token: str) -> None:
    status, text = server.get(path, token)
    assert status == 403 and server.token not in text and "token" in text


@pytest.mark.parametrize(
    "path", ["static/", "static", "static/..%2f..%2fserver.py", "static/%2e%2e/page.html", "x"]
)
def test_with_the_token_there_are_no_folders(server: Served, path: str) -> None:
    assert server.get(path)[0] == 404


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "10.0.0.1", "", "a b"]
)
def test_another_name_for_this_machine_is_refused(server: Served, host: str) -> None:
    assert server.get(Host=host)[0] in (400, 403)


def test_a_forwarded_port_is_no_other_name(server: Served) -> None:
    status, page = server.get(Host="localhost:1234")
    assert status == 200 and f"ws://localhost:1234/ws/{server.token}" in page


def test_nothing_that_is_served_comes_from_or_names_another_host(server: Served) -> None:
    _, page = server.get()
    links = [urljoin(server.root, found) for found in re.findall(r"(?:src|href)=\"(?!data:)([^\"]+)|url\(\"([^\"]+)", page)
             for found in found if found]  # fmt: skip
    assert len(links) >= 6 and {urlsplit(link).netloc for link in links} == {urlsplit(server.root).netloc}
    texts = [page]
    for link in links:
        status, text = server.get(link, "")
        assert status == 200
        texts += [text] if not link.partition("?")[0].endswith(".ttf") else []
    found = {one for text in texts for one in OUTSIDE.findall(text) if "//" in one}
    assert {one for one in found if one.startswith(("http", "ws"))} <= NAMED_IN_COMMENTS


def test_a_browser_is_told_to_load_nothing_from_elsewhere(server: Served) -> None:
    with urllib.request.urlopen(server.address, timeout=PATIENCE) as answer:
        told = dict(answer.headers)
    policy = told["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self';") and "frame-ancestors 'none'" in policy
    assert told["Referrer-Policy"] == "no-referrer" and told["Cache-Control"] == "no-store"
    assert told["Server"] == "crossread"


async def _until(socket: aiohttp.ClientWebSocketResponse, words: str) -> str:
    """What the screen sends until the words are among it, escape sequences taken out."""
    shown = ""
    async with asyncio.timeout(PATIENCE):
        while words not in shown:
            message = await socket.receive()
            assert message.type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT), (message, shown)
            if message.type is aiohttp.WSMsgType.BINARY:
                shown += re.sub(
                    r"\x1b\[[0-9;?<>=]*(?:[a-zA-Z]|\$p)", "", message.data.decode(errors="replace")
                )
    return shown


def test_a_page_is_a_screen_that_answers_keys_and_ends_with_it() -> None:
    async def visit(server: Served) -> list[int]:
        address = server.root.replace("http", "ws")
        async with aiohttp.ClientSession() as client, asyncio.timeout(PATIENCE):
            async with client.ws_connect(f"{address}ws/{server.token}?width=120&height=40") as page:
                await _until(page, "row 1 of")
                await page.send_json(["ping", "7"])
                await page.send_json(["resize", {"width": 140, "height": 40}])
                await page.send_json(["stdin", "]"])
                await _until(page, "row 2 of")
                running = server.sessions()
                async with client.ws_connect(f"{address}ws?token={server.token}") as other:
                    await _until(other, "row 1 of")
                    assert len(server.sessions()) == len(running) + 1 == 2
            return running

    with served() as server:
        running = asyncio.run(visit(server))
        assert all(map(gone, running))
        assert server.end()[0] == 130


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("ws/wrong", {}),
        ("ws", {}),
        ("ws/{token}", {"Origin": "http://evil.example"}),
        ("ws/{token}", {"Origin": "null"}),
        ("ws/{token}", {"Origin": "http://127.0.0.1:1"}),
        ("ws/{token}", {"Host": "evil.example"}),
    ],
)
def test_a_websocket_of_a_stranger_starts_no_process(
    server: Served, path: str, headers: dict[str, str]
) -> None:
    async def knock() -> int:
        url = server.root.replace("http", "ws") + path.format(token=server.token)
        async with aiohttp.ClientSession() as client:
            try:
                async with client.ws_connect(url, headers=headers):
                    return 101
            except aiohttp.WSServerHandshakeError as refused:
                return refused.status

    assert asyncio.run(knock()) == 403
    assert server.sessions() == []


@pytest.mark.parametrize(
    "sense",
    ['["resize", {}]', '["stdin"]', "[]", "{}", "7", "no JSON", '["resize", {"width": "x", "height": -1}]'],
)
def test_a_page_that_makes_no_sense_leaves_the_server_as_it_was(server: Served, sense: str) -> None:
    async def speak() -> None:
        url = f"{server.root.replace('http', 'ws')}ws/{server.token}?width=x&height=999999999999"
        async with aiohttp.ClientSession() as client, client.ws_connect(url) as page:
            await page.send_str(sense)

    asyncio.run(speak())
    assert server.get()[0] == 200


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_end_takes_the_sessions_along_and_no_log_has_the_token(number: int, code: int) -> None:
    async def stay(server: Served) -> tuple[list[int], tuple[int, str, str]]:
        url = f"{server.root.replace('http', 'ws')}ws/{server.token}"
        async with aiohttp.ClientSession() as client, client.ws_connect(url) as page:
            await _until(page, "Events")
            server.get("", "wrong")
            running = server.sessions()
            return running, await asyncio.to_thread(server.end, number)

    with served("-v", "--debug", CHINA, UKRAINE) as server:
        running, (found, out, err) = asyncio.run(stay(server))
        assert (found, out, len(running)) == (code, "", 1)
        assert server.token not in err and "Traceback" not in err
        assert all(map(gone, running))


def test_a_killed_server_leaves_no_session() -> None:
    async def stay(server: Served) -> list[int]:
        url = f"{server.root.replace('http', 'ws')}ws/{server.token}"
        async with aiohttp.ClientSession() as client, client.ws_connect(url) as page:
            await _until(page, "Events")
            running = server.sessions()
            server.process.kill()
            return running

    with served() as server:
        running = asyncio.run(stay(server))
        assert len(running) == 1 and all(map(gone, running))


def test_a_name_full_of_shell_is_only_a_name(tmp_path: Path) -> None:
    text = tmp_path / "a; touch $(pwd)'\"& .txt"
    text.write_text("Wang Yi said that China respects the borders of all states.\n", "utf-8")

    async def visit(server: Served) -> None:
        url = f"{server.root.replace('http', 'ws')}ws/{server.token}"
        async with aiohttp.ClientSession() as client, client.ws_connect(url) as page:
            await _until(page, "Events")

    with served(str(text)) as server:
        asyncio.run(visit(server))
    assert [path.name for path in tmp_path.iterdir()] == [text.name]


def test_beyond_this_machine_there_is_a_warning() -> None:
    with served("--host", "0.0.0.0") as server:
        assert server.address.startswith("http://127.0.0.1:")
        assert server.get()[0] == server.get(Host="192.168.7.7:80")[0] == 200
        assert server.get(Host="evil.example")[0] == 403
        _, _, err = server.end()
    assert err.startswith("crossread: listening beyond this machine; 0.0.0.0; ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nowhere.txt",), "nowhere.txt"),
        (("-",), "standard input can be read once"),
        ((CHINA, "--host", "no.such.host.invalid"), "cannot listen"),
        ((CHINA, "--port", "99999"), "--port"),
    ],
)
def test_what_cannot_be_served_is_one_line(arguments: tuple[str, ...], words: str) -> None:
    ended = crossread("serve", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err.splitlines()[-1] and ended.err.splitlines()[-1].startswith("crossread: error: ")


def test_a_port_that_is_taken_is_one_line(server: Served) -> None:
    port = str(urlsplit(server.root).port)
    ended = crossread("serve", CHINA, "--port", port)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"crossread: error: cannot listen: address already in use; 127.0.0.1 port {port}; "
        "try --port 0 or another --host\n"
    )


def test_chromium_shows_the_screen_and_answers_a_key(server: Served, tmp_path: Path) -> None:
    from tests.e2e.browser import Browser, browser

    program = browser()
    if program is None:
        pytest.skip("no Chromium on this machine")

    async def look() -> tuple[bytes, bytes, list[str]]:
        async with Browser(program, tmp_path) as chromium:
            await chromium.open(server.address)
            await chromium.wait_for("document.body && document.body.classList.contains('-first-byte')")
            await asyncio.sleep(3)
            before = await chromium.picture()
            await chromium.press("?")
            await asyncio.sleep(2)
            loaded = await chromium.value("performance.getEntriesByType('resource').map(one => one.name)")
            return before, await chromium.picture(), loaded

    before, after, loaded = asyncio.run(look())
    if folder := os.environ.get("CROSSREAD_PICTURES"):
        Path(folder, "before.png").write_bytes(before)
        Path(folder, "after.png").write_bytes(after)
    assert before != after
    assert len(loaded) >= 4 and all(one.startswith(server.root) for one in loaded)
