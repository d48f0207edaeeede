"""Jumps, saved filters, what is handed on: keys of the desk, without a terminal."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from tests.snapshot.pilot import drive, press, screen_text, settle
from tests.snapshot.scenes import call, call_rows, lanhai, workspace
from textual.pilot import Pilot
from textual.widgets import Input

from crossread.errors import CrossreadError, UsageError
from crossread.model import RowFilter
from crossread.tui.app import CrossreadApp
from crossread.tui.clipboard import LIMIT, NotCopiedError, copy, sequence, tools
from crossread.tui.filterbook import FilterBook, SavedFilter
from crossread.tui.habits import Habits, Invocation
from crossread.tui.jumping import find_target
from crossread.tui.picturing import keep
from crossread.tui.remembering import Remembered, recall, remember
from crossread.tui.screens.compare import CompareScreen
from crossread.tui.screens.one import OneDialog
from crossread.tui.screens.sides import SidesDialog
from crossread.tui.sources import editor_command, is_page, line_of, targets

SCOPE = RowFilter.wanting(kinds=["scope"])


def picked(app: CrossreadApp) -> str:
    row = app.desk.picked
    return row.id if row else ""


@pytest.mark.parametrize(
    ("typed", "row"), [("6", "r6"), ("d3", "r6"), (" D1 ", "r1"), ("r9", "r9"), ("", "r1")]
)
def test_a_typed_number_leads_to_a_row_or_a_difference(typed: str, row: str) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "colon", *typed, "enter")
        assert picked(app) == row

    drive(workspace(), steps)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "no row 0; there are 9 rows"),
        ("d9", "no difference 9"),
        ("x", "no place"),
        ("3", "hidden by the filter"),
    ],
)
def test_a_place_that_is_not_there_is_said(typed: str, said: str) -> None:
    rows = call_rows()
    with pytest.raises(UsageError, match=said):
        find_target(typed, [rows[0], rows[5]], [1, 6], 9)


def test_differences_are_walked_round_the_end_in_both_directions() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        seen = []
        for key in (".", ".", ".", ",", ","):
            await press(app, pilot, key)
            seen.append(picked(app))
        assert seen == ["r2", "r6", "r1", "r6", "r2"]

    drive(workspace(), steps)


def test_a_filter_is_saved_used_renamed_and_removed(tmp_path: Path) -> None:
    path = tmp_path / "config" / "filters.json"

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        app.desk.filter_by(SCOPE)
        await press(app, pilot, "F", "n", *"Оцінка", "enter")
        assert "8 hidden by filter “Оцінка”" in screen_text(app)
        await press(app, pilot, "escape")
        assert app.desk.row_filter.hides_nothing
        await press(app, pilot, "F", "enter")
        assert (app.desk.row_filter, app.desk.filter_name) == (SCOPE, "Оцінка")
        await press(app, pilot, "F", "r", "backspace", *"и", "enter")
        assert app.desk.filter_name == "Оцінки"
        await press(app, pilot, "F", "d")
        assert [one.name for one in FilterBook(path).read()] == ["Оцінки"]
        await press(app, pilot, "d")
        assert FilterBook(path).read() == ()

    drive(workspace(), steps, habits=Habits(filters=path))


def test_a_saved_filter_outlives_swapped_sides_and_another_event() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        app.desk.filter_by(RowFilter.wanting(["only_left"], ["Shen Yulan"]), "mine")
        await press(app, pilot, "x", "}", "{")
        assert app.desk.filter_name == "mine"
        assert app.desk.row_filter == RowFilter.wanting(["only_right"], ["Shen Yulan"])

    drive(workspace(), steps)


def test_a_broken_file_of_filters_is_told_and_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "filters.json"
    path.write_text('{"schema": "crossread/filters@1", "filters": [{"name": "a", "state": "lost"}]}')
    with pytest.raises(CrossreadError, match="not a file of saved filters"):
        FilterBook(path).put("b", SCOPE)
    assert "lost" in path.read_text()


def test_names_of_filters_are_short_and_their_own(tmp_path: Path) -> None:
    book = FilterBook(tmp_path / "filters.json")
    assert book.put("  a \x1b b ", SCOPE) == "a b"
    book.put("c", RowFilter())
    assert book.read() == (SavedFilter("a b", SCOPE), SavedFilter("c", RowFilter()))
    for old, new, said in (("c", "a b", "exists"), ("c", " ", "no name"), ("c", "长" * 16, "too long")):
        with pytest.raises(UsageError, match=said):
            book.rename(old, new)


def test_the_filter_in_force_is_there_on_the_next_start(tmp_path: Path) -> None:
    remember(tmp_path / "desk.json", Remembered(row_filter=SCOPE, filter_name="mine"))

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert "8 hidden by filter “mine”" in screen_text(app)
        assert app.remembered().row_filter == SCOPE

    drive(workspace(), steps, remembered=recall(tmp_path / "desk.json"))


def test_an_export_takes_what_is_shown_and_says_what_is_hidden(tmp_path: Path) -> None:
    opened = Invocation(paths=("a b.txt",), options=("--min-confidence", "0.5"))

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        app.desk.filter_by(SCOPE)
        await press(app, pilot, "x", "e")
        assert "what is shown (1 of 9 rows)" in screen_text(app)
        for path in ("shown.html", "all.html"):
            app.screen.query_one(Input).value = str(tmp_path / path)
            await press(app, pilot, *(["tab", "down"] if path == "all.html" else []), "enter")
            await press(app, pilot, *(["e"] if path == "shown.html" else []))

    drive(workspace(), steps, habits=Habits(invocation=opened))
    first, second, third = (tmp_path / "shown.html").read_text().splitlines()
    assert first.endswith("as html, 1 rows")
    assert second == "8 hidden by difference: scope"
    assert third == (
        f"crossread compare 'a b.txt' --event {call().id} --sides lanhai,kastrovia --min-confidence 0.5 --kind scope "
        f"-f html -o {tmp_path / 'shown.html'}"
    )
    every = (tmp_path / "all.html").read_text()
    assert "9 rows" in every
    assert "--kind" not in every


def test_a_picture_is_written_beside_the_others_and_loads_nothing(tmp_path: Path) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "f12", "f", "f12")
        await settle(app, pilot)
        assert "Picture written" in screen_text(app)

    drive(workspace(), steps, habits=Habits(screenshots=str(tmp_path / "pictures")))
    found = sorted((tmp_path / "pictures").iterdir())
    assert [one.name for one in found] == [f"crossread-{call().id}-{number}.svg" for number in (1, 2)]
    assert not re.search(r"@font-face|url\(['\"]?http|<image", found[0].read_text())
    assert "Speakers" in found[1].read_text()


def test_a_picture_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CrossreadError, match="cannot write"):
        keep("<svg/>", tmp_path / "file", "x")


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("https://mfa.example/a?b=1#c", True), ("http://[::1]:80/", True), ("file:///etc/passwd", False),
        ("javascript:alert(1)", False), ("https://", False), ("https://a b", False), ("-https://a", False),
        ("https://a\x1b[2J", False), ("https://[", False),
    ],
)  # fmt: skip
def test_only_pages_are_handed_to_a_browser(url: str, fine: bool) -> None:
    assert is_page(url) is fine


def test_the_line_of_a_claim_is_found_however_its_lines_are_broken() -> None:
    text = "---\ntitle: x\n---\nOne two.\n沈玉岚强调，各国\nthree\nfour five"
    assert line_of(text, "three four") == 6
    assert line_of(text, "沈玉岚强调，各国") == 5
    assert line_of(text, "absent") == line_of(text, "") == 1


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({"EDITOR": "vi"}, ["vi", "+7", "/a b.md"]),
        ({"VISUAL": "code --wait", "EDITOR": "vi"}, ["code", "--wait", "--goto", "/a b.md:7"]),
        ({"EDITOR": "hx"}, ["hx", "/a b.md:7"]),
        ({"EDITOR": "/opt/ed it/mine"}, ["/opt/ed", "it/mine", "/a b.md"]),
    ],
)
def test_an_editor_is_told_the_line_as_it_takes_it(environment: dict[str, str], command: list[str]) -> None:
    assert editor_command("/a b.md", 7, environment) == command


def test_without_an_editor_or_a_source_one_clear_line_says_so() -> None:
    with pytest.raises(UsageError, match="no editor to open the file; set EDITOR"):
        editor_command("x", 1, {})
    claim = call_rows()[0].left[0]
    assert list(targets(claim, replace(lanhai(), url="ftp://x/", source="/nowhere.txt"))) == []


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # the browser outlives its opening
def test_a_source_opens_in_the_browser_that_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f"#!/bin/sh\nprintf '%s' \"$1\" > {tmp_path / 'opened'}\nsleep 1\n")
    browser.chmod(0o700)
    monkeypatch.setenv("BROWSER", f"{browser} %s &")
    import webbrowser

    monkeypatch.setattr(webbrowser, "_tryorder", None)

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "o")
        assert isinstance(app.screen, OneDialog)
        assert "in the browser" in screen_text(app)
        await press(app, pilot, "enter")
        assert "Opened: https://" in screen_text(app)
        for _ in range(100):
            await pilot.pause(0.02)
            if (tmp_path / "opened").exists():
                break

    drive(workspace(), steps)
    assert (tmp_path / "opened").read_text().startswith("https://mfa.")


def test_one_claim_is_copied_with_its_citation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "Y", "down", "enter")
        await settle(app, pilot)
        assert "clipboard.txt" in screen_text(app).replace("\n", "")

    drive(workspace(), steps, habits=Habits(clipboard="file"))
    kept = tmp_path / "crossread" / "clipboard.txt"
    assert kept.read_text().count("\n") == 1
    assert "account, " in kept.read_text()
    assert "https://mfa." in kept.read_text()


def test_a_tool_of_this_machine_goes_before_the_terminal_but_not_over_ssh(tmp_path: Path) -> None:
    tool = tmp_path / "wl-copy"
    tool.write_text(f"#!/bin/sh\ncat > {tmp_path / 'copied'}\n")
    tool.chmod(0o700)
    here = {
        "WAYLAND_DISPLAY": "w",
        "PATH": f"{tmp_path}{os.pathsep}/bin{os.pathsep}/usr/bin",
        "TERM": "xterm",
    }
    sent: list[str] = []
    assert copy("слова", here, write=sent.append, file=tmp_path / "f") == "5 characters by wl-copy"
    assert ((tmp_path / "copied").read_text(), sent) == ("слова", [])
    assert "OSC 52" in copy("x", {**here, "SSH_TTY": "/dev/pts/1"}, write=sent.append, file=tmp_path / "f")
    assert len(sent) == 1
    assert list(tools({"DISPLAY": ":0", "SSH_CONNECTION": "a"})) == []


@pytest.mark.parametrize(
    ("text", "term", "says"),
    [("x" * (LIMIT + 1), "xterm", "too long"), ("x", "linux", "written to"), ("x", "", "written")],
)
def test_what_the_terminal_cannot_take_goes_into_a_file_of_the_reader(
    text: str, term: str, says: str, tmp_path: Path
) -> None:
    file = tmp_path / "state" / "clipboard.txt"
    assert says in copy(text, {"TERM": term}, write=print, file=file)
    assert file.read_text() == f"{text}\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(NotCopiedError, match="nothing copied"):
        copy(text, {"TERM": term}, way="terminal", write=print, file=file)


def test_gnu_screen_gets_the_sequence_in_pieces_that_it_passes_on() -> None:
    written, way = sequence("x" * 900, {"STY": "1.tty"})
    parts = written.split("\x1b\\")
    assert "screen" in way
    assert all(part.startswith("\x1bP") and len(part) <= 252 for part in parts[:-1])
    assert "".join(part.removeprefix("\x1bP") for part in parts) == sequence("x" * 900, {})[0]


def test_texts_and_sides_elsewhere_can_be_laid_side_by_side() -> None:
    other = replace(call(), id="2031-07-01-call", participants=("Шень",))
    space = replace(workspace(), events=(call(), other))

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "s")
        assert isinstance(app.screen, SidesDialog)
        shown = screen_text(app)
        assert "text: Lanhai foreign ministry" in shown
        await press(app, pilot, "slash", *"шень", "enter", "tab", "G", "enter")
        assert isinstance(app.screen, CompareScreen)
        assert app.desk.sides == ("kastrovia@2031-07-01-call", "lanhai@2031-07-01-call")
        assert app.remembered().sides == app.desk.sides

    drive(space, steps)


def test_remembered_texts_are_laid_side_by_side_again() -> None:
    where = Remembered(event=call().id, sides=("lanhai-mfa", "kastrovia-mfa"))

    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert app.desk.sides == ("lanhai-mfa", "kastrovia-mfa")
        assert "No account of" not in screen_text(app)

    drive(workspace(), steps, remembered=where)
    gone = replace(where, sides=("lanhai-mfa", "china@nowhere"))

    async def other(app: CrossreadApp, pilot: Pilot[int]) -> None:
        assert app.desk.sides == ("kastrovia", "lanhai")

    drive(workspace(), other, remembered=gone)
