"""Handing on: files and the clipboard."""

from __future__ import annotations

import base64
import os
import pty
from pathlib import Path

import pytest
from tests.snapshot.scenes import call_comparison, call_rows, workspace

from crossread.errors import UnwritableError
from crossread.model import RowFilter
from crossread.tui.citation import cite
from crossread.tui.clipboard import sequence
from crossread.tui.habits import Invocation
from crossread.tui.hangup import terminal_is_gone
from crossread.tui.names import Names
from crossread.tui.saving import save


def test_a_report_is_written_as_it_is(tmp_path: Path) -> None:
    save(tmp_path / "report.csv", "\ufeffa\r\n各国\n")
    assert (tmp_path / "report.csv").read_bytes() == "\ufeffa\r\n各国\n".encode()


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text("old")
    with pytest.raises(UnicodeEncodeError):
        save(tmp_path / "report.md", "new \ud800")
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]
    assert (tmp_path / "report.md").read_text() == "old"


def test_a_folder_that_does_not_exist_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match=r"cannot write; .*nowhere/report\.md: No such file"):
        save(tmp_path / "nowhere" / "report.md", "words")


def test_a_written_file_has_the_rights_of_any_other(tmp_path: Path) -> None:
    save(tmp_path / "one", "x")
    (tmp_path / "two").write_text("x")
    assert (tmp_path / "one").stat().st_mode == (tmp_path / "two").stat().st_mode


def test_the_command_line_quotes_what_a_shell_would_split() -> None:
    made = Invocation().export(call_comparison(), "md", "my report.md", RowFilter())
    assert made == (
        "crossread export 2031-05-04-call-dovhan-shen --sides lanhai,kastrovia -f md -o 'my report.md'"
    )


def test_the_clipboard_sequence_carries_the_text() -> None:
    written, way = sequence("各国 слова", {})
    assert way == "OSC 52"
    assert base64.b64decode(written.removeprefix("\x1b]52;c;").removesuffix("\a")).decode() == "各国 слова"


def test_inside_tmux_every_escape_is_doubled_and_wrapped() -> None:
    written, way = sequence("x", {"TMUX": "socket,1,0"})
    assert written.startswith("\x1bPtmux;\x1b\x1b]52;c;")
    assert written.endswith("\a\x1b\\")
    assert "tmux" in way


def test_a_citation_names_account_speaker_and_source_of_both_sides() -> None:
    names = Names.of(call_comparison(), workspace().side_name)
    left, right, relation = cite(call_rows()[0], names, workspace().article).splitlines()
    assert left.startswith("Lanhai's account, Shen Yulan (Lanhai): “Lanhai respects the sovereignty")
    assert right.endswith("(Kastrovian foreign ministry, 2031-05-05, https://mfa.kastrovia.example/news/77)")
    assert relation == "[reworded: scope, strength]"


def test_a_terminal_is_gone_once_its_other_end_is_closed() -> None:
    master, slave = pty.openpty()
    assert not terminal_is_gone(slave)
    os.close(master)
    assert terminal_is_gone(slave)
    os.close(slave)
