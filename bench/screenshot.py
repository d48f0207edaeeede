"""Draw the picture of the README: the shipped library on a screen of 140 by 40 cells.

python bench/screenshot.py [OUT.svg]
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Open the library, step to the second event, and write the SVG."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screen.svg"
    out.parent.mkdir(exist_ok=True)
    out.write_text(asyncio.run(_picture()), encoding="utf8")


async def _picture() -> str:
    from crossread.api import open_workspace
    from crossread.tui.app import CrossreadApp

    space = open_workspace([str(ROOT / "readouts")])
    rows = space.compare(space.events[1].id, "china", "ukraine").rows
    shown = next((n for n, row in enumerate(rows) if any(d.kind == "scope" for d in row.differences)), 0)
    app = CrossreadApp(space)
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause(0.5)
        for key in ("}", *["right_square_bracket"] * shown):
            await pilot.press(key)
            await pilot.pause(0.3)
        picture = app.export_screenshot(title="crossread")
    return re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)  # fonts of other people's servers


if __name__ == "__main__":
    main()
