"""The terminal's clipboard, over SSH and inside tmux: one OSC 52 sequence, which no terminal acknowledges."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Mapping

from textual.app import App

LIMIT = 74_994
"""Bytes that fit into the 100,000 characters of a sequence that xterm and tmux take."""


def sequence(text: str, environment: Mapping[str, str]) -> tuple[str, str]:
    """The bytes to write as text, and how they travel, in words."""
    osc = f"\x1b]52;c;{b64encode(text.encode()).decode()}\a"
    if environment.get("TMUX"):
        return "\x1bPtmux;" + osc.replace(
            "\x1b", "\x1b\x1b"
        ) + "\x1b\\", "OSC 52 through tmux (needs allow-passthrough on)"
    return osc, "OSC 52"


def copy(app: App[object], text: str) -> str:
    """Hand `text` to the terminal and say which way was used."""
    if len(text.encode()) > LIMIT:
        return f"Too long ({len(text.encode())} bytes, at most {LIMIT}); press e to export instead."
    written, way = sequence(text, os.environ)
    app._clipboard = text
    if app._driver is not None:
        app._driver.write(written)
    return f"{len(text)} characters sent by {way}; if nothing arrives, the terminal forbids it: e exports"
