"""What is not needed is not loaded: a start is as fast as what it imports."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.e2e.cli import CHINA, ROOT, UKRAINE, environment

SLOW = (
    "rich",
    "textual",
    "rapidfuzz",
    "yaml",
    "msgspec",
    "jinja2",
    "sqlite3",
    "asyncio",
    "platformdirs",
    "trafilatura",
    "numpy",
    "aiohttp",
    "textual_serve",
)
MODELS = ("crossread.semantic", "numpy", "tokenizers", "safetensors", "onnxruntime")
AFTER = """
import sys
from crossread.cli.main import run
code = run(sys.argv[2:])
print(code, *sorted(set(sys.argv[1].split()) & set(sys.modules)), file=sys.stderr)
"""


def loaded_by(*arguments: str, watched: tuple[str, ...] = SLOW) -> list[str]:
    """Exit code, then those of the `watched` modules that a command loads."""
    done = subprocess.run(
        [sys.executable, "-c", AFTER, " ".join(watched), *arguments],
        capture_output=True, check=True, cwd=ROOT, env=environment(), text=True, timeout=60,
    )  # fmt: skip
    return done.stderr.splitlines()[-1].split()


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("--version",), ("compare", "--help"), ("serve", "--help"), ("completion", "bash")],
)
def test_help_loads_nothing_but_click(arguments: tuple[str, ...]) -> None:
    assert loaded_by(*arguments) == ["0"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", CHINA, UKRAINE),
        ("compare", CHINA, UKRAINE, "-f", "html"),
        ("claims", CHINA, "-f", "json"),
        ("events",),
        ("check",),
        ("config", "show"),
        ("schema", "claims"),
    ],
)
def test_headless_commands_never_load_textual(arguments: tuple[str, ...]) -> None:
    assert loaded_by(*arguments, watched=("textual", "crossread.tui", "asyncio")) == ["0"]


@pytest.mark.parametrize(
    "arguments", [("compare", CHINA, UKRAINE), ("export", "2022-03-01-call-kuleba-wang")]
)
def test_without_a_model_nothing_of_embeddings_is_loaded(arguments: tuple[str, ...]) -> None:
    assert loaded_by(*arguments, watched=MODELS) == ["0"]


def test_a_format_loads_only_what_writes_it() -> None:
    heavy = ("rich", "jinja2")
    assert loaded_by("compare", CHINA, UKRAINE, "-f", "json", watched=heavy) == ["0"]
    assert loaded_by("compare", CHINA, UKRAINE, "-f", "text", watched=heavy) == ["0", "rich"]
    assert loaded_by("compare", CHINA, UKRAINE, "-f", "html", watched=("jinja2",)) == ["0", "jinja2"]


def test_the_server_loads_no_screen() -> None:
    pytest.importorskip("textual_serve", reason="the extra 'serve' is not installed")
    code = "import sys, crossread.cli.serving, crossread.web.running; print({'textual', 'crossread.tui'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env=environment(), text=True
    )
    assert done.stdout == "set()\n"


def test_importing_the_package_loads_no_stage() -> None:
    code = "import sys, crossread; print([m for m in sys.modules if m.startswith('crossread.')], crossread.__version__)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env=environment(), text=True
    )
    assert done.stdout.startswith("[] ")


def test_the_command_line_writes_in_one_file_only() -> None:
    folder = Path(ROOT / "src/crossread")
    writes = re.compile(r"(?<![\w.])print\(|std(?:out|err)\.(?:write|buffer)|click\.s?echo|rich\.print")
    writers = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        if writes.search(path.read_text("utf-8")) and "tui" not in path.parts
    }
    assert writers == {"cli/console.py"}


def test_the_edge_of_the_command_line_stays_small() -> None:
    main = ROOT / "src/crossread/cli/main.py"
    assert len(main.read_text("utf-8").splitlines()) <= 90
