"""`crossread review`, and the commands that show what people decided."""

from __future__ import annotations

import json
import shlex
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from tests.unit.cli.command import Runner
from tests.unit.report.test_schemas import faults

from crossread.api import choose_sides, open_workspace
from crossread.cli.commands.review import command
from crossread.cli.lazy import Command
from crossread.model import Comparison
from crossread.report.schemas import schema

NOON = datetime(2031, 5, 7, 12, 0, tzinfo=UTC)
VERBS = ("agreement", "apply", "list")


@pytest.fixture
def shelf(crossread: Runner, texts: Path) -> Path:
    """A library in which one row was judged and noted."""
    crossread("ingest", "left.yaml", "right.yaml", "--library", "shelf", "--sides-file", "sides.yaml")
    decide(texts / "shelf", "same", "A. Reader")
    return texts / "shelf"


def compared(shelf: Path) -> Comparison:
    """The first event of the library."""
    space = open_workspace([str(shelf)], cached=False)
    event = space.events[0]
    return space.compare(event.id, *choose_sides(space, event, ("lanhai", "kastrovia")))


def decide(shelf: Path, value: str, reviewer: str) -> None:
    """Judge the first claim of the library: a relation where it is matched, else that it stands alone."""
    space = open_workspace([str(shelf)], cached=False)
    event = space.events[0]
    comparison = space.compare(event.id, "lanhai", "kastrovia")
    row = next((row for row in comparison.rows if row.left and row.right), comparison.rows[0])
    if row.left and row.right:
        space.decide("relation", event.id, row=row, value=value, reviewer=reviewer, decided=NOON)
    else:
        space.decide("accept", event.id, row=row, reviewer=reviewer, decided=NOON)
    space.decide("note", event.id, row=row, note=f"said {value}", reviewer=reviewer, decided=NOON)


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_has_help_with_examples_that_are_understood(name: str, crossread: Runner) -> None:
    ended = crossread("review", name, "--help")
    assert ended.code == 0 and "Examples:" in ended.out and f"  {name} " in crossread("review", "--help").out
    found = command.commands[name]
    assert isinstance(found, Command) and found.examples
    for _, line in (*found.examples, *command.examples):
        verb, *words = shlex.split(line.removeprefix("crossread review "))
        command.commands[verb].make_context(verb, words, parent=click.Context(command, info_name="review"))


def test_a_missing_or_unknown_verb_is_one_line(crossread: Runner) -> None:
    for arguments in (("review",), ("review", "aply")):
        ended = crossread(*arguments)
        assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)


def test_decisions_are_listed_with_their_state(crossread: Runner, shelf: Path) -> None:
    ended = crossread("review", "list", "--library", "shelf")
    assert ended.code == 0 and ended.out.splitlines()[0].split() == ["decision", "state", "event", "what"]
    assert (
        ended.out.count("in force") == 2 and "said same" in ended.out and "2031-05-07 12:00 UTC" in ended.out
    )
    none = crossread("review", "list", "--library", "shelf", "--state", "orphaned")
    assert none.err == "crossread: 2 decisions hidden by filter\n" and len(none.out.splitlines()) == 1


def test_a_library_without_decisions_says_so_on_standard_error(crossread: Runner, shelf: Path) -> None:
    (shelf / "review.yaml").unlink()
    ended = crossread("review", "list", "--library", "shelf")
    assert (ended.code, ended.out) == (0, "") and ended.err == "no decisions yet; shelf/review.yaml\n"


def test_decisions_of_another_file_are_taken_over_once(crossread: Runner, shelf: Path) -> None:
    theirs = shelf.parent / "theirs.yaml"
    (shelf / "review.yaml").rename(theirs)
    first = crossread("review", "apply", "theirs.yaml", "--library", "shelf")
    assert (first.code, first.out) == (0, "2 new, 0 already there, 0 orphaned; shelf/review.yaml\n")
    second = crossread("review", "apply", "theirs.yaml", "--library", "shelf")
    assert second.out == "0 new, 2 already there, 0 orphaned; shelf/review.yaml\n"
    assert (shelf / "review.yaml").read_bytes() == theirs.read_bytes()


def test_decisions_on_texts_that_are_not_there_are_kept_and_told_of(crossread: Runner, shelf: Path) -> None:
    theirs = shelf.parent / "theirs.yaml"
    (shelf / "review.yaml").rename(theirs)
    for file in (shelf / "articles").iterdir():
        if "kastrovia" in file.name:
            file.unlink()
    ended = crossread("review", "apply", "theirs.yaml", "--library", "shelf")
    assert ended.code == 0 and ended.out.startswith("2 new, 0 already there, ")
    assert ended.err.count("orphaned: ") == int(ended.out.split(", ")[2].split()[0])
    assert "2 decisions" not in ended.err and (shelf / "review.yaml").is_file()


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("apply", "nowhere.yaml", "--library", "shelf"), "no such file; nowhere.yaml"),
        (("apply", "shelf/review.yaml", "--library", "shelf"), "that is the library's own file"),
        (("apply", "left.yaml", "--library", "shelf"), "left.yaml:1:"),
        (("agreement", "shelf/review.yaml", "nowhere.yaml"), "no such file; nowhere.yaml"),
        (("list", "--library", "nowhere"), "nowhere"),
    ],
)
def test_what_cannot_be_used_is_one_line(
    crossread: Runner, shelf: Path, arguments: tuple[str, ...], what: str
) -> None:
    before = (shelf / "review.yaml").read_bytes()
    ended = crossread("review", *arguments)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1) and what in ended.err
    assert (shelf / "review.yaml").read_bytes() == before


def test_two_reviewers_are_compared_for_people_and_programs(crossread: Runner, shelf: Path) -> None:
    ours = shelf.parent / "ours.yaml"
    (shelf / "review.yaml").rename(ours)
    decide(shelf, "conflicting", "B. Reader")
    ended = crossread("review", "agreement", "ours.yaml", "shelf/review.yaml")
    assert ended.code == 0 and "1 row judged by both, 0 by A alone, 0 by B alone" in ended.out
    tree = json.loads(crossread("review", "agreement", "ours.yaml", "shelf/review.yaml", "-f", "json").out)
    assert tree["schema"] == "crossread/agreement@1" and tree["rows"] == 1
    assert len(tree["differing"]) == tree["rows"] - tree["agreed"]
    assert faults(tree, schema("agreement"), schema("agreement")) == []


def test_no_row_in_common_is_said(crossread: Runner, shelf: Path) -> None:
    (shelf.parent / "empty.yaml").write_text("schema: crossread/review@1\n", "utf-8")
    ended = crossread("review", "agreement", "shelf/review.yaml", "empty.yaml")
    assert ended.code == 0 and "not defined" in ended.out and "no row was judged by both" in ended.err


def test_reports_show_decisions_unless_told_not_to(crossread: Runner, shelf: Path) -> None:
    event = compared(shelf).event.id
    arguments = ("export", event, "--library", "shelf", "--sides", "lanhai,kastrovia", "-f", "txt")
    decided, bare = crossread(*arguments), crossread(*arguments, "--no-review")
    assert "said same" in decided.out and "reviewed." in decided.out
    assert "said same" not in bare.out and "reviewed" not in bare.out
    review = (shelf / "review.yaml").read_bytes()
    (shelf / "review.yaml").unlink()
    without = crossread(*arguments).out
    assert without == bare.out.replace(" --no-review", "")
    (shelf / "review.yaml").write_bytes(review)
    side_by_side = ("compare", "shelf", "--event", event, "--sides", "lanhai,kastrovia")
    assert "said same" in crossread(*side_by_side).out
    assert "said same" not in crossread(*side_by_side, "--no-review").out
    for name in ("events", "claims"):
        assert crossread(name, "shelf", "-f", "json", "--no-review").code == 0


def test_a_broken_review_file_stops_a_report_and_check_names_it(crossread: Runner, shelf: Path) -> None:
    assert "1 review file" in crossread("check", "shelf").out
    assert "1 review file checked: no problems" in crossread("check", "shelf/review.yaml").out
    with (shelf / "review.yaml").open("a", encoding="utf-8") as file:
        file.write("  mood: [\n")
    for arguments in (("check", "shelf"), ("export", "--library", "shelf"), ("events", "--library", "shelf")):
        ended = crossread(*arguments)
        assert ended.code == 2 and "review.yaml:" in ended.err
    assert crossread("events", "--library", "shelf", "--no-review").code == 0


def test_a_review_file_that_is_not_there_is_one_line(crossread: Runner, texts: Path) -> None:
    ended = crossread(
        "compare", "left.yaml", "right.yaml", "--sides-file", "sides.yaml", "--review", "none.yaml"
    )
    assert ended.code == 2 and ended.err == "crossread: error: no such file; none.yaml; give a review.yaml\n"
