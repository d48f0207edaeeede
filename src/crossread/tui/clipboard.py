"""The clipboard, on this machine, over SSH and inside tmux: by a tool, by the terminal, or into a file."""

from __future__ import annotations

import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from crossread.errors import CrossreadError
from crossread.tui.saving import save

LIMIT: Final = 74_994
"""Bytes that fit into the 100,000 characters of a sequence that xterm and tmux take."""
_PATIENCE: Final = 2.0
"""Seconds that a tool may take: one that hangs must not keep the reader waiting."""
_SCREEN_CHUNK: Final = 250
"""Characters that GNU screen passes on in one sequence, of which it takes 256 at least."""
_TOOLS: Final = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
)
_DEAF: Final = ("linux", "dumb", "")
"""Terminals without a clipboard, by `TERM`."""


class NotCopiedError(CrossreadError):
    """No way led to a clipboard, nor to a file."""


def sequence(text: str, environment: Mapping[str, str]) -> tuple[str, str]:
    """The bytes to write as text, and how they travel, in words."""
    osc = f"\x1b]52;c;{b64encode(text.encode()).decode()}\a"
    if environment.get("TMUX"):
        doubled = osc.replace("\x1b", "\x1b\x1b")
        return f"\x1bPtmux;{doubled}\x1b\\", "OSC 52 through tmux (needs allow-passthrough on)"
    if environment.get("STY"):
        parts = (osc[at : at + _SCREEN_CHUNK] for at in range(0, len(osc), _SCREEN_CHUNK))
        return "".join(f"\x1bP{part}\x1b\\" for part in parts), "OSC 52 through GNU screen"
    return osc, "OSC 52"


def tools(environment: Mapping[str, str], platform: str = sys.platform) -> Iterator[tuple[str, ...]]:
    """Commands that fill the clipboard in front of the reader; over SSH there is none: it would be another machine's."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return
    if platform == "darwin":
        yield ("pbcopy",)
    if platform == "win32":
        yield ("clip.exe",)
    yield from (command for variable, command in _TOOLS if environment.get(variable))


def copy(
    text: str,
    environment: Mapping[str, str],
    *,
    way: str = "auto",
    write: Callable[[str], object] | None,
    file: Path,
) -> str:
    """Copy `text` and say which way was used. `write` sends to the terminal, `None` where it has no clipboard.

    With `auto` a tool goes first, then the terminal, then the `file`; raises `NotCopiedError` where none works.
    May take seconds: not for the thread of the screen.
    """
    size = len(text.encode(errors="replace"))
    if way in ("auto", "tool") and (name := _by_tool(text, environment)):
        return f"{len(text)} characters by {name}"
    if way == "tool":
        raise NotCopiedError(
            "no tool fills a clipboard here; wl-copy, xclip, xsel; see the setting clipboard"
        )
    hears = write is not None and environment.get("TERM", "") not in _DEAF
    if way in ("auto", "terminal") and hears and write is not None and size <= LIMIT:
        written, how = sequence(text, environment)
        write(written)
        return f"{len(text)} characters sent by {how}; if nothing arrives, the terminal forbids it: set clipboard to file"
    if way == "terminal":
        why = (
            f"too long for the terminal, {size} bytes of {LIMIT}"
            if hears
            else "this terminal has no clipboard"
        )
        raise NotCopiedError(f"{why}; nothing copied; set clipboard to auto or file")
    _keep(file, text)
    why = f" (too long for the terminal: {size} bytes, at most {LIMIT})" if hears and size > LIMIT else ""
    return f"{len(text)} characters written to {file}{why}"


def _by_tool(text: str, environment: Mapping[str, str]) -> str:
    """The name of the tool that took it; empty where none did."""
    for command in tools(environment):
        if (path := shutil.which(command[0], path=environment.get("PATH"))) is None:
            continue
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run(  # noqa: S603 - one of `_TOOLS`
                [path, *command[1:]], input=text.encode(errors="replace"), timeout=_PATIENCE, check=True,
                env=dict(environment), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            return command[0]
    return ""


def _keep(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        save(file, text + "\n")
        file.chmod(0o600)
    except (OSError, CrossreadError) as error:
        raise NotCopiedError(f"no clipboard, and no file; {error}") from error
