"""Data goes to standard output, talk to standard error, and every way of ending has its exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.e2e.cli import CHINA, PROGRAM, ROOT, UKRAINE, crossread, environment, start

MEETING = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "samples").glob("2022-09-22-*"))]


def test_two_readouts_are_compared_on_standard_output() -> None:
    ended = crossread("compare", CHINA, UKRAINE, env={"COLUMNS": "90"})
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("China | Ukraine: two accounts of the call of 2022-03-01\n")
    assert max(map(len, ended.out.splitlines())) <= 90
    assert "\x1b" not in ended.out


def test_the_format_stays_when_a_file_takes_the_output(tmp_path: Path) -> None:
    piped = crossread("compare", CHINA, UKRAINE, "-f", "json")
    written = crossread("compare", CHINA, UKRAINE, "-f", "json", "-o", tmp_path / "out.json")
    assert (written.code, written.out) == (0, "")
    one, other = json.loads(piped.out), json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert one["comparison"] == other["comparison"] and one["schema"] == "crossread/comparison@1"


def test_the_same_command_gives_the_same_bytes() -> None:
    first = crossread("compare", CHINA, UKRAINE, "-f", "md", env={"PYTHONHASHSEED": "1"})
    again = crossread(
        "compare", CHINA, UKRAINE, "-f", "md", env={"PYTHONHASHSEED": "2", "CROSSREAD_CACHE": "no"}
    )
    assert first.out == again.out and first.code == 0


def test_standard_input_is_a_text_like_any_other() -> None:
    text = (ROOT / CHINA).read_bytes()
    ended = crossread("compare", "-", UKRAINE, stdin=text)
    assert ended.code == 0 and ended.out.startswith("China | Ukraine")


def test_several_events_are_listed_where_none_is_chosen() -> None:
    ended = crossread("compare", "samples", "--sides-file", "samples/sides.yaml", "--sides", "china,ukraine")
    assert (ended.code, ended.out) == (2, "")
    assert "event" in ended.err.splitlines()[0]
    assert "2022-09-22-meeting-kuleba-wang" in ended.err


def test_a_side_without_an_account_is_told_with_those_that_have_one() -> None:
    ended = crossread("compare", *MEETING, "--sides", "china,usa")
    assert ended.code == 0 and "China | United States" in ended.out
    assert "no account" in ended.err and "ukraine" in ended.err and ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--sides", "eu,usa"), "no account by European Union and United States"),
        (("--sides", "china,atlantis"), "no such side or text; atlantis; accounts exist for: china"),
        (("--sides", "china,china"), "one side twice"),
        (("--sides", "china"), "two sides"),
        (("--event", "1999-01-01-call"), "no such event; 1999-01-01-call; try one of: 2022-09-22-meeting"),
        (("--published", "yesterday"), "2022-03-01"),
        (("--min-confidence", "high"), "give a number"),
        (("--sides-file", "nowhere.yaml"), "nowhere.yaml"),
        (("--colour",), "--colour"),
        (("-o", "nowhere/out.md"), "cannot write; nowhere/out.md"),
        (("-o", "samples", "-f", "md"), "cannot write; samples"),
    ],
)
def test_what_cannot_be_is_one_line_and_exit_code_2(arguments: tuple[str, ...], words: str) -> None:
    ended = crossread("compare", *MEETING, *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err and ended.err.count("\n") == 1


def test_differences_are_exit_code_1_only_where_asked_for() -> None:
    assert crossread("compare", CHINA, UKRAINE, "--exit-code").code == 1


def test_a_fetch_that_fails_is_exit_code_4() -> None:
    ended = crossread("claims", "http://127.0.0.1:9/readout.html")
    assert (ended.code, ended.out, ended.err.count("\n")) == (4, "", 1)
    assert "could not fetch; http://127.0.0.1:9/readout.html" in ended.err


def test_without_a_terminal_there_is_short_help_and_exit_code_2() -> None:
    ended = crossread()
    assert (ended.code, ended.out) == (2, "")
    assert "crossread compare" in ended.err and len(ended.err.splitlines()) <= 5
    assert crossread("tui").code == 2


def test_a_full_device_is_one_line() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "schema", "comparison"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1 and b"no space left" in done.stderr


def test_a_closed_pipe_is_silent() -> None:
    texts = ["samples", "--sides-file", "samples/sides.yaml"]
    with start(["claims", *texts, "-f", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert (process.stderr.read(), process.wait(30)) == (b"", 0)


def test_control_c_ends_with_130_and_nothing_half_written(tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    fifo = tmp_path / "slow.txt"
    os.mkfifo(fifo)
    with start(["compare", fifo, UKRAINE, "-o", out], stderr=subprocess.PIPE) as process:
        with fifo.open("wb"):  # opened as soon as the command reads it, and then it waits for words
            process.send_signal(signal.SIGINT)
            code = process.wait(30)
        assert code == 130
        assert process.stderr and process.stderr.read() == b"crossread: error: interrupted\n"
    assert list(tmp_path.iterdir()) == [fifo]


@pytest.mark.parametrize(
    ("environ", "colored"),
    [
        ({"CLICOLOR_FORCE": "1"}, True),
        ({"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
        ({"NO_COLOR": "1"}, False),
    ],
)
def test_colours_follow_the_customs_of_terminals(environ: dict[str, str], colored: bool) -> None:
    ended = crossread("compare", CHINA, UKRAINE, env=environ)
    assert ("\x1b[" in ended.out) is colored


def test_debug_shows_where_it_went_wrong() -> None:
    ended = crossread("claims", "nowhere.txt", "--debug")
    assert "Traceback" in ended.err and ended.err.splitlines()[-1].startswith("crossread: error: ")


def test_the_library_is_read_listed_and_exported(tmp_path: Path) -> None:
    library = tmp_path / "readouts"
    added = crossread("ingest", CHINA, UKRAINE, "nowhere.txt", "--library", library)
    assert (added.code, added.out) == (3, "")
    assert "2 written, 0 unchanged, 1 skipped" in added.err
    before = {path: path.read_bytes() for path in library.rglob("*") if path.is_file()}
    again = crossread("ingest", CHINA, UKRAINE, "--library", library)
    assert again.code == 0 and "0 written, 2 unchanged" in again.err
    assert {path: path.read_bytes() for path in library.rglob("*") if path.is_file()} == before
    events = crossread("events", "--library", library)
    assert "2022-03-01-call-kuleba-wang" in events.out
    report = crossread(
        "export", "2022-03-01-call-kuleba-wang", "--library", library, "-o", tmp_path / "report.html"
    )
    assert (report.code, report.out) == (0, "")
    assert (tmp_path / "report.html").read_text("utf-8").startswith("<!doctype html")


def test_malformed_files_are_named_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "sides.yaml").write_text("schema: crossread/sides@1\nsides:\n  a:\n    name: [x]\n", "utf-8")
    ended = crossread("check", tmp_path / "sides.yaml")
    assert ended.code == 2
    assert f"{tmp_path / 'sides.yaml'}:4:" in ended.err
    assert crossread("check").code == 0


def test_the_module_and_the_command_are_the_same() -> None:
    assert crossread("--version").out == "crossread 0.1.0\n"
    script = Path(sys.executable).with_name("crossread")
    if not script.exists():
        pytest.skip("the package is not installed here, only on the path")
    done = subprocess.run([script, "--version"], capture_output=True, check=True, env=environment())
    assert done.stdout == b"crossread 0.1.0\n"
