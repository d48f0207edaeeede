"""`--model`: proposals beside the comparison, the same rows, and one line where it cannot be."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.cli import environment
from tests.unit.cli.command import Runner

PAIR = ("compare", "left.yaml", "right.yaml", "--sides-file", "sides.yaml")
WITHOUT = """
import sys
sys.modules[sys.argv[1]] = None
from crossread.cli.main import run
sys.exit(run(sys.argv[2:]))
"""


@pytest.fixture
def tiny(texts: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A model of a few numbers in the folder `tiny`, to which all is near."""
    for name in ("numpy", "tokenizers", "safetensors"):
        pytest.importorskip(name, reason="the extra 'semantic' is not installed")
    from tests.unit.semantic.tiny import write_model

    monkeypatch.setenv("CROSSREAD_SEMANTIC_NEAR", "-9")
    monkeypatch.setenv("CROSSREAD_SEMANTIC_NEARER", "-9")
    write_model(texts / "tiny")
    return "tiny"


def found(crossread: Runner, *arguments: str) -> dict[str, Any]:
    """The JSON of a comparison."""
    ended = crossread(*PAIR, "-f", "json", *arguments)
    assert (ended.code, ended.err) == (0, "")
    tree: dict[str, Any] = json.loads(ended.out)
    return tree


def test_rows_relations_and_differences_are_the_same_with_a_model_and_without(
    crossread: Runner, tiny: str
) -> None:
    plain, asked = found(crossread), found(crossread, "--model", tiny)
    assert plain != asked
    for tree in (plain, asked):
        del tree["method"]
        for row in tree["comparison"]["rows"]:
            del row["reasons"], row["near_miss"]
    assert plain == asked


def test_what_a_model_proposed_is_marked_and_the_method_names_it(crossread: Runner, tiny: str) -> None:
    tree = found(crossread, "--model", tiny)
    rows = tree["comparison"]["rows"]
    alone = [row["near_miss"] for row in rows if not (row["left"] and row["right"])]
    matched = [row for row in rows if row["left"] and row["right"]]
    assert alone and all(near["by"] == "tiny" for near in alone)
    assert matched and all("near in meaning to the model" in row["reasons"][-1] for row in matched)
    assert tree["method"]["settings"]["model"].startswith("tiny, sha256 ")
    assert tree["method"]["settings"]["semantic.near"] == "-9.0"


def test_without_a_model_no_report_speaks_of_one(crossread: Runner, texts: Path) -> None:
    tree = found(crossread)
    assert not [name for name in tree["method"]["settings"] if "model" in name or "semantic" in name]
    assert all("by" not in (row["near_miss"] or {}) for row in tree["comparison"]["rows"])
    assert "near_miss_by" not in crossread(*PAIR, "-f", "csv").out


@pytest.mark.parametrize("format", ["text", "md", "html", "txt"])
def test_every_report_says_that_the_model_decided_nothing(
    crossread: Runner, tiny: str, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    words = " ".join(crossread(*PAIR, "--model", tiny, "-f", format).out.replace("\\", "").split())
    assert "roposed by the model" in words and "not matched" in words
    if format != "text":
        assert "no row, relation or difference rests on it" in words


def test_a_table_has_a_column_for_the_model_that_was_asked(crossread: Runner, tiny: str) -> None:
    out = crossread(*PAIR, "--model", tiny, "-f", "csv").out
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert {row["near_miss_by"] for row in rows if row["near_miss"]} == {"tiny"}


def test_the_model_may_be_a_setting_and_a_flag_may_leave_it_out(
    crossread: Runner, tiny: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSREAD_MODEL", tiny)
    assert "model" in found(crossread)["method"]["settings"]
    assert "model" not in found(crossread, "--model", "")["method"]["settings"]


def test_only_commands_that_compare_ask_the_model(
    crossread: Runner, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSREAD_MODEL", "nowhere")
    for command in ("claims", "events"):
        assert crossread(command, "left.yaml", "--sides-file", "sides.yaml", "-f", "json").code == 0
    assert crossread(*PAIR).code == 2


@pytest.mark.parametrize("gone", ["tokenizers", "numpy", "safetensors"])
def test_a_missing_extra_is_one_line(texts: Path, gone: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT, gone, *PAIR, "--model", "folder"],
        capture_output=True, cwd=texts, env=environment(), text=True, timeout=60, check=False,
    )  # fmt: skip
    wanted = "embeddings need the extra 'semantic'; folder; pip install 'crossread[semantic]'"
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", f"crossread: error: {wanted}\n")


def test_a_missing_onnxruntime_is_one_line(texts: Path, tiny: str) -> None:
    (texts / tiny / "model.safetensors").rename(texts / tiny / "model.onnx")
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT, "onnxruntime", *PAIR, "--model", tiny],
        capture_output=True, cwd=texts, env=environment(), text=True, timeout=60, check=False,
    )  # fmt: skip
    wanted = "an ONNX model needs the extra 'semantic'; tiny/model.onnx; pip install 'crossread[semantic]'"
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", f"crossread: error: {wanted}\n")


def test_a_folder_without_a_model_is_one_line(crossread: Runner, tiny: str) -> None:
    ended = crossread(*PAIR, "--model", ".")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "crossread: error: no tokenizer.json in the model; .; "
        "give a folder with tokenizer.json and model.safetensors or model.onnx\n"
    )


def test_a_kept_comparison_is_none_of_a_model(
    crossread: Runner, tiny: str, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSREAD_CACHE", "yes")
    monkeypatch.setenv("XDG_CACHE_HOME", str(texts / "cache"))
    asked, plain = found(crossread, "--model", tiny), found(crossread)
    assert "near in meaning" in str(asked) and "near in meaning" not in str(plain)
    again = found(crossread, "--model", tiny)
    assert asked["comparison"] == again["comparison"]
