"""Prints every regular expression that the package compiles, as JSON lines of pattern, flags and module.

Runs in a process of its own: the hook must be in place before the package is imported. It imports every module, makes
the tables of all packs, and lets the stages read and compare the samples, so that patterns made when first asked for
are met too.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "crossread"
_compile: Any = getattr(re, "_compile")  # noqa: B009  (no public name; every function of `re` goes through it)
found: dict[tuple[str, int], str] = {}


def _recorded(pattern: Any, flags: int) -> re.Pattern[str]:
    compiled: re.Pattern[str] = _compile(pattern, flags)
    caller = sys._getframe(2).f_globals["__name__"]
    if caller.split(".")[0] == PACKAGE and isinstance(compiled.pattern, str):
        found.setdefault((compiled.pattern, compiled.flags & ~re.DEBUG), caller)
    return compiled


def main() -> None:
    """Collect and print."""
    setattr(re, "_compile", _recorded)  # noqa: B010
    package = importlib.import_module(PACKAGE)
    for module in pkgutil.walk_packages(package.__path__, PACKAGE + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    _use()
    for (pattern, flags), caller in sorted(found.items()):
        sys.stdout.write(json.dumps([pattern, flags, caller]) + "\n")


def _use() -> None:
    from crossread.attribute import read_article
    from crossread.cli.main import run
    from crossread.lang import load_packs
    from crossread.model import Article
    from crossread.settings import Settings

    packs, settings = load_packs(), Settings()
    texts = {
        "en": "Wang Yi spoke with Dmytro Kuleba by phone on March 1. “We agree,” he said for 40 minutes.\n\nPhoto: x",
        "uk": "Ван Ї сказав 1 березня: «Ми згодні». Розмова тривала 40 хвилин.\n\nФото: x",
        "ru": "Ван И сказал 1 марта: «Мы согласны». Разговор длился 40 минут.\n\nФото: x",
        "zh": "3月1日,王毅应约同库列巴通电话。王毅表示:“同意。”通话历时40分钟。\n\n图片:x",
    }
    for language, text in texts.items():
        for side in (None, "china"):
            read_article(Article(id="x", name="x", text=text, language=language, side=side), packs, settings)
    accounts = [str(ROOT / "samples" / f"2022-03-01-call-{name}") for name in ("china.txt", "ukraine.yaml")]
    with redirect_stdout(StringIO()):
        for format_ in ("md", "html", "json", "csv", "txt"):
            run(["compare", *accounts, "-f", format_])
    with redirect_stdout(StringIO()):
        run(["claims", *map(str, (ROOT / "samples").iterdir()), "-f", "json"])


if __name__ == "__main__":
    main()
