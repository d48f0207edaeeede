"""The key that opens the source of a claim: a page in a browser, a file in an editor."""

from __future__ import annotations

import os
import subprocess
import webbrowser
from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual import work
from textual.app import SuspendNotSupported
from textual.message import Message

from crossread.errors import UsageError
from crossread.model import Article
from crossread.tui.ink import Piece
from crossread.tui.screens.closely import Closely
from crossread.tui.selection import claims_of
from crossread.tui.sources import Target, editor_command, line_of, targets

_LARGEST = 20_000_000
"""Bytes of a file in which a line is looked for."""


class Sourcing(Closely):
    """Opens what a claim was taken from."""

    class Found(Message):
        """The line on which a claim stands in its file."""

        def __init__(self, path: str, line: int) -> None:
            self.path, self.line = path, line
            super().__init__()

    class Opened(Message):
        """A browser was started, or why not."""

        def __init__(self, words: str, *, failed: bool = False) -> None:
            self.words, self.failed = words, failed
            super().__init__()

    def action_source(self) -> None:
        """Open the source; of several, the reader chooses."""
        from crossread.tui.screens.one import OneDialog

        if self.picked is None:
            self.tell("There is no row here whose source could be opened.")
            return
        articles = {one.article: self.workspace.article(one.article) for one in claims_of(self.picked)}
        first = {one.article: one for one in reversed(claims_of(self.picked))}
        found = {
            f"{target.kind} {target.where}": (articles[id], target)
            for id in articles
            for target in targets(first[id], articles[id])
        }
        if not found:
            names = ", ".join(one.publisher or one.name for one in articles.values())
            self.tell(f"No page and no file is known for this source: {names}.", timeout=6)
        elif len(found) == 1:
            self.open_target(next(iter(found.values()))[1])
        else:
            choices = [(key, _pieces(one, target)) for key, (one, target) in found.items()]
            dialog = OneDialog("Which source", choices, verb="opens it")
            self.app.push_screen(dialog, lambda key: self.open_target(found[key][1]) if key else None)

    def open_target(self, target: Target) -> None:
        """A page goes to the browser, a file to the editor."""
        if target.kind == "page":
            self._open_page(target.where)
        elif self.app.is_web:
            self.tell(f"In a browser there is no editor; the file is {target.where}", timeout=8)
        else:
            self._find_line(target)

    def _open_page(self, url: str) -> None:
        if self.app.is_web:  # the page is opened beside ours, by the browser that shows us
            self.app.open_url(url)
            self.tell(f"Opened: {url}")
            return
        try:
            browser = webbrowser.get()
        except webbrowser.Error:
            self.tell(f"No browser is known here; set BROWSER. The page is {url}", timeout=12)
            return
        if isinstance(browser, webbrowser.GenericBrowser) and not isinstance(
            browser, webbrowser.BackgroundBrowser
        ):
            self._with_terminal(lambda: browser.open(url), f"Opened: {url}")
        else:
            self._start(browser, url)

    @work(thread=True, group="browser")
    def _start(self, browser: webbrowser.BaseBrowser, url: str) -> None:
        """A browser with a window of its own; starting it takes its time."""
        try:
            started = browser.open(url)
        except (OSError, webbrowser.Error):
            started = False
        words = f"Opened: {url}" if started else f"The browser ended at once. The page is {url}"
        self.post_message(self.Opened(words, failed=not started))

    def on_sourcing_opened(self, message: Opened) -> None:
        """Say it."""
        self.tell(message.words, timeout=12 if message.failed else 4)

    @work(thread=True, exclusive=True, group="line")
    def _find_line(self, target: Target) -> None:
        path, line = Path(target.where), 1
        try:
            if path.stat().st_size <= _LARGEST:
                line = line_of(path.read_text("utf-8", errors="replace"), target.words)
        except OSError:
            pass  # the editor tells why
        self.post_message(self.Found(target.where, line))

    def on_sourcing_found(self, message: Found) -> None:
        """Give the terminal to the editor until it is left."""
        try:
            command = editor_command(message.path, message.line, os.environ)
        except UsageError as error:
            self.tell(str(error), timeout=12)
            return
        run = partial(subprocess.run, command, check=False)
        self._with_terminal(run, f"Back from line {message.line}.")

    def _with_terminal(self, run: Callable[[], object], words: str) -> None:
        """Lend the terminal to another program; say `words` when it is back."""
        try:
            with self.app.suspend():
                run()
        except SuspendNotSupported:
            words = "This terminal cannot be lent to another program."
        except OSError as error:
            words = f"It did not start: {error.strerror or error}"
        self.tell(words, timeout=6)


def _pieces(article: Article, target: Target) -> list[Piece]:
    place = "browser" if target.kind == "page" else "editor"
    return [(article.publisher or article.name, "head"), (f"  in the {place}  ", "dim"), (target.where, "")]
