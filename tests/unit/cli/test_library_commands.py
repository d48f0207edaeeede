"""`ingest`, `events`, `claims`, `export`: a library from its making to its reports."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.unit.cli.command import Runner


@pytest.fixture
def shelf(crossread: Runner, texts: Path) -> Path:
    """A library with both readouts, and the sides that were given with them."""
    assert (
        crossread(
            "ingest", "left.yaml", "right.yaml", "--library", "shelf", "--sides-file", "sides.yaml"
        ).code
        == 0
    )
    return texts / "shelf"


def test_ingest_tells_of_every_file_and_can_be_repeated(crossread: Runner, shelf: Path) -> None:
    before = {path: path.read_bytes() for path in shelf.rglob("*.*")}
    ended = crossread("ingest", "left.yaml", "right.yaml", "nowhere.txt", "--library", "shelf")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.count("unchanged  2031-05-05-") == 2
    assert "skipped: no such file; nowhere.txt" in ended.err
    assert ended.err.endswith("0 written, 2 unchanged, 1 skipped; shelf\n")
    assert {path: path.read_bytes() for path in shelf.rglob("*.*")} == before


def test_ingest_of_nothing_usable_makes_no_library(crossread: Runner, texts: Path) -> None:
    ended = crossread("ingest", "nowhere.txt", "--library", "new")
    assert ended.code == 2 and not (texts / "new").exists()
    assert ended.err.splitlines()[-1].startswith("crossread: error: nothing to add; ")


def test_ingest_goes_to_readouts_if_nobody_says_where(crossread: Runner, texts: Path) -> None:
    assert crossread("ingest", "left.yaml", "--sides-file", "sides.yaml").code == 0
    assert (texts / "readouts" / "library.yaml").is_file()
    assert crossread("events").code == 0


def test_sides_that_an_old_library_does_not_know_are_told(crossread: Runner, texts: Path) -> None:
    (texts / "shelf").mkdir()
    (texts / "shelf" / "library.yaml").write_text("schema: crossread/library@1\n", "utf-8")
    ended = crossread("ingest", "left.yaml", "--library", "shelf", "--sides-file", "sides.yaml")
    assert (
        "crossread: sides that the library does not know; lanhai; add them to shelf/library.yaml" in ended.err
    )


def test_a_malformed_library_is_named_before_anything_is_written(crossread: Runner, shelf: Path) -> None:
    (shelf / "library.yaml").write_text("schema: crossread/library@1\ntitle: [x]\n", "utf-8")
    ended = crossread("ingest", "left.yaml", "--library", "shelf")
    assert ended.code == 2 and "library.yaml:2:" in ended.err


def test_events_of_a_library_are_listed_for_people_and_programs(crossread: Runner, shelf: Path) -> None:
    listed = crossread("events", "--library", "shelf")
    found = json.loads(crossread("events", "--library", "shelf", "-f", "json").out)
    assert listed.code == 0 and found["schema"] == "crossread/events@1"
    assert all(event["id"] in listed.out for event in found["events"])
    assert "claims" not in found["articles"][0]


def test_claims_are_listed_for_people_programs_and_spreadsheets(crossread: Runner, shelf: Path) -> None:
    found = json.loads(crossread("claims", "shelf", "-f", "json").out)
    claims = [claim for article in found["articles"] for claim in article["claims"]]
    rows = list(
        csv.DictReader(io.StringIO(crossread("claims", "shelf", "-f", "csv").out.removeprefix("\ufeff")))
    )
    people = crossread("claims", "shelf").out
    assert [row["text"] for row in rows] == [claim["text"] for claim in claims]
    assert all(claim["text"] in people for claim in claims)
    assert "Shen Yulan" in people and "in Kastrovia's account" in people


def test_confidence_leaves_out_claims(crossread: Runner, shelf: Path) -> None:
    found = json.loads(crossread("claims", "shelf", "-f", "json", "--min-confidence", "1.1").out)
    assert [article["claims"] for article in found["articles"]] == [[], []]


def test_an_event_of_the_library_is_exported(crossread: Runner, shelf: Path) -> None:
    events = json.loads(crossread("events", "--library", "shelf", "-f", "json").out)["events"]
    ended = crossread(
        "export", events[0]["id"], "--library", "shelf", "-f", "csv", "--sides", "lanhai,kastrovia"
    )
    assert ended.code == 0 and ended.out.startswith("\ufeff")
    nothing = crossread("export", "nothing", "--library", "shelf")
    assert (nothing.code, nothing.out) == (2, "") and events[0]["id"] in nothing.err


def test_a_library_that_is_not_there_is_one_line(crossread: Runner, texts: Path) -> None:
    ended = crossread("export", "--library", "nowhere")
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert "nowhere" in ended.err


def test_schemas_are_printed_by_name(crossread: Runner) -> None:
    names = crossread("schema").out.split()
    for name in names:
        assert json.loads(crossread("schema", name).out)["$id"] == f"crossread/{name}@1"
    ended = crossread("schema", "nothing")
    assert ended.code == 2 and all(name in ended.err for name in names)
