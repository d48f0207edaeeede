"""The page that holds the terminal, and the files it needs: nothing of it comes from another host."""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Final

import textual_serve

_HERE: Final = Path(__file__).parent
_SHIPPED: Final = Path(textual_serve.__file__).parent / "static"
FILES: Final[Mapping[str, Path]] = {
    "xterm.css": _SHIPPED / "css" / "xterm.css",
    "textual.js": _SHIPPED / "js" / "textual.js",
    "page.js": _HERE / "page.js",
    "upright.ttf": _SHIPPED / "fonts" / "RobotoMono-VariableFont_wght.ttf",
    "italic.ttf": _SHIPPED / "fonts" / "RobotoMono-Italic-VariableFont_wght.ttf",
}
"""Everything that is served beside the page, by name; there is no folder behind it."""
_SIZES: Final = (8, 40)
_SIZE: Final = 16


def page(host: str, token: str, size: str = "") -> str:
    """The page for a reader who came to `host`; `size` is that of the letters, in pixels, if it is one."""
    template = Template((_HERE / "page.html").read_text("utf-8"))
    wanted = int(size) if size.isascii() and size.isdigit() and len(size) < 3 else _SIZE
    told = {
        "token": token,
        "socket": f"ws://{host}/ws/{token}",
        "size": str(min(max(wanted, _SIZES[0]), _SIZES[1])),
    }
    return template.substitute({name: html.escape(text) for name, text in told.items()})


def policy(host: str) -> str:
    """What the page may load for a reader who came to `host`: nothing from elsewhere."""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        f"img-src 'self' data:; connect-src 'self' ws://{host}; {_CLOSED}"
    )


_CLOSED: Final = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
POLICY: Final = "Content-Security-Policy"
HEADERS: Final[Mapping[str, str]] = {
    POLICY: f"default-src 'none'; {_CLOSED}",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Server": "crossread",
}
"""What a browser is told with every answer: load nothing from elsewhere, tell nobody, keep nothing."""
