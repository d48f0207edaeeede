"""A library is reviewed through its workspace: every decision is on disk at once and there again on the next start."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.unit.cli.conftest import KASTROVIA, LANHAI, SIDES
from tests.unit.report.test_schemas import faults

from crossread import yamlfile
from crossread.api import Workspace, open_workspace
from crossread.errors import LockedError, MalformedError, UsageError
from crossread.library import Library, lock
from crossread.library.late import LateReadings
from crossread.library.lock import locked
from crossread.model import Comparison, DecisionKind, Row
from crossread.report import FORMATS
from crossread.report.schemas import schema

NOON = datetime(2031, 5, 7, 12, 0, tzinfo=UTC)
ME = "A. Reader"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with a readout of either state."""
    monkeypatch.setenv("CROSSREAD_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "shelf"
    (folder / "articles").mkdir(parents=True)
    (folder / "library.yaml").write_text(SIDES.replace("crossread/sides@1", "crossread/library@1"), "utf-8")
    (folder / "articles" / "left.yaml").write_text(LANHAI, "utf-8")
    (folder / "articles" / "right.yaml").write_text(KASTROVIA, "utf-8")
    return folder


class Review:
    """A workspace and its one event, as a face uses them."""

    def __init__(self, shelf: Path, *, cached: bool = False) -> None:
        self.space: Workspace = open_workspace([str(shelf)], cached=cached)
        if len(self.space.events) > 1:
            self.space.unite(self.space.events)

    @property
    def event(self) -> str:
        """Id of the event."""
        return self.space.events[0].id

    def compared(self) -> Comparison:
        """Lanhai beside Kastrovia."""
        return self.space.compare(self.event, "lanhai", "kastrovia")

    def row(self, words: str) -> Row:
        """The row of the claim with these words."""
        return next(
            row for row in self.compared().rows if any(words in one.text for one in (*row.left, *row.right))
        )

    def decide(self, kind: DecisionKind, words: str, value: str = "", **more: object) -> None:
        """Decide on the row with these words."""
        row = self.row(words)
        self.space.decide(kind, self.event, row=row, value=value, reviewer=ME, decided=NOON, **more)  # type: ignore[arg-type]


def test_a_decision_holds_at_once_and_after_a_restart(shelf: Path) -> None:
    desk = Review(shelf)
    desk.decide("relation", "all states", "same", note="the same point")
    assert desk.row("all states").relation == "same"
    again = Review(shelf)
    assert (
        again.compared() == desk.compared() and again.row("all states").decisions[0].note == "the same point"
    )
    read = yamlfile.load(shelf / "review.yaml")
    assert (
        read["decisions"][0]["was"] == "reworded"
        and read["decisions"][0]["decided"] == "2031-05-07T12:00:00Z"
    )
    assert faults(read, schema("review"), schema("review")) == []


def test_undo_and_redo_outlive_the_program(shelf: Path) -> None:
    desk = Review(shelf)
    before = desk.compared()
    desk.decide("relation", "all states", "same")
    desk.decide("reviewed", "ceasefire")
    after = desk.compared()
    other = Review(shelf).space
    assert other.can_undo(ME) and not other.can_redo(ME) and not other.can_undo("B. Reader")
    undone = [other.undo(reviewer=ME, decided=NOON) for _ in range(3)]
    assert [one.kind if one else None for one in undone] == ["reviewed", "relation", None]
    third = Review(shelf)
    assert third.compared() == before and third.space.can_redo(ME)
    redone = [third.space.redo(reviewer=ME, decided=NOON) for _ in range(3)]
    assert [one.kind if one else None for one in redone] == ["relation", "reviewed", None]
    assert third.compared() == after == Review(shelf).compared()


def test_progress_counts_rows(shelf: Path) -> None:
    desk = Review(shelf)
    rows = len(desk.compared().rows)
    desk.decide("reviewed", "all states")
    desk.decide("note", "ceasefire", note="where is this from?")
    progress = desk.space.progress(desk.event)
    assert (progress.rows, progress.reviewed, progress.decided) == (rows, 1, 2)
    assert desk.space.progress(desk.event, "kastrovia", "lanhai") == progress
    desk.decide("reviewed", "all states", "no")
    assert desk.space.progress(desk.event).reviewed == 0


def test_linking_unlinking_and_rejecting(shelf: Path) -> None:
    desk = Review(shelf)
    claims = (*desk.row("two ports").left, *desk.row("ceasefire").right)
    desk.space.decide("link", desk.event, claims=claims, reviewer=ME, decided=NOON)
    row = desk.row("ceasefire")
    assert row.left and row.right
    desk.space.decide("unlink", desk.event, row=row, claims=row.left, reviewer=ME, decided=NOON)
    assert not desk.row("ceasefire").left
    desk.decide("reject", "all states")
    assert not desk.row("all states").right
    desk.decide("accept", "all states")
    assert desk.row("all states").is_reviewed


def test_corrections_reach_claims_events_and_exports(shelf: Path) -> None:
    desk = Review(shelf, cached=True)
    claim = desk.row("ceasefire").right[0]
    desk.space.decide("speaker", desk.event, claims=[claim], value="Shen", reviewer=ME, decided=NOON)
    desk.space.decide("account", desk.event, claims=[claim], value="lanhai", reviewer=ME, decided=NOON)
    desk.space.decide(
        "header", desk.event, account="lanhai", fact="duration_minutes", value="40", reviewer=ME, decided=NOON
    )
    row = desk.row("ceasefire")
    assert row.left[0].speaker.name == "Shen Yulan" and row.relation == "only_left"
    for format in FORMATS:
        report = desk.space.export(desk.compared(), format)
        assert "A. Reader" in report and "Marta Dovhan" in report and "40" in report
    again = Review(shelf, cached=True)
    assert again.compared() == desk.compared()
    assert "Shen Yulan" in {one.speaker.name for each in again.space.readings for one in each.claims}


def test_events_are_split_and_merged(shelf: Path) -> None:
    desk = Review(shelf)
    articles = desk.space.event(desk.event).articles
    desk.space.decide("split", desk.event, articles=articles[1:], reviewer=ME, decided=NOON)
    events = [event.id for event in desk.space.events]
    assert len(events) == 2
    desk.space.decide("merge", events[0], events=events[1:], reviewer=ME, decided=NOON)
    assert [event.id for event in desk.space.events] == events[:1]
    desk.space.undo(reviewer=ME, decided=NOON)
    assert [event.id for event in desk.space.events] == events


@pytest.mark.parametrize(
    ("kind", "words", "value", "more", "what"),
    [
        ("relation", "all states", "only_left", {}, "no relation 'only_left' of a match"),
        ("relation", "ceasefire", "same", {}, "only one account"),
        ("link", "ceasefire", "", {}, "only one account"),
        ("pin", "ceasefire", "", {}, "only one account"),
        ("differences", "all states", "term", {}, "which difference"),
        ("speaker", "all states", "Shen", {}, "one claim at a time"),
        ("account", "ceasefire", "atlantis", {}, "no side 'atlantis'"),
        ("speaker", "ceasefire", " ", {}, "needs a name"),
        ("header", "ceasefire", "x", {"fact": "weather"}, "no fact 'weather'"),
        ("split", "ceasefire", "", {}, "some of the event's articles must leave"),
        ("merge", "ceasefire", "", {}, "one event alone"),
        ("reviewed", "ceasefire", "maybe", {}, "neither yes nor no"),
        ("undo", "ceasefire", "", {}, "no such kind"),
        ("hologram", "ceasefire", "", {}, "no such kind"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    shelf: Path, kind: DecisionKind, words: str, value: str, more: dict[str, str], what: str
) -> None:
    with pytest.raises(UsageError, match=what):
        Review(shelf).decide(kind, words, value, **more)
    assert not (shelf / "review.yaml").exists()


def test_a_decision_on_nothing_is_refused(shelf: Path) -> None:
    desk = Review(shelf)
    with pytest.raises(UsageError, match="nothing to decide on"):
        desk.space.decide("note", desk.event, reviewer=ME, decided=NOON)
    with pytest.raises(UsageError, match="no such event"):
        desk.space.decide("note", "2001", reviewer=ME, decided=NOON)
    with pytest.raises(ValueError, match="aware"):
        desk.space.decide("note", desk.event, row=desk.row("all states"), decided=NOON.replace(tzinfo=None))


def test_a_difference_of_a_row_is_relabelled(shelf: Path) -> None:
    desk = Review(shelf)
    difference = desk.row("all states").differences[0]
    desk.decide("differences", "all states", "term", difference=difference)
    assert desk.row("all states").differences[0].kind == "term"
    with pytest.raises(UsageError, match="no kind 'mood'"):
        desk.decide("differences", "all states", "mood", difference=desk.row("all states").differences[0])


def test_two_workspaces_on_one_library_lose_nothing(shelf: Path) -> None:
    first, second = Review(shelf), Review(shelf)
    first.decide("note", "all states", note="first")
    second.decide("note", "ceasefire", note="second")
    assert second.row("all states").decisions[0].note == "first"
    assert first.space.reload() and not first.space.reload()
    assert first.compared() == second.compared() == Review(shelf).compared()


def test_a_held_library_is_a_clear_error_and_nothing_has_changed(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_TRIES", 2)
    desk = Review(shelf)
    before = desk.compared()
    with locked(shelf), pytest.raises(LockedError):
        desk.decide("note", "all states", note="x")
    assert desk.compared() == before


def test_a_broken_file_is_an_error_with_its_line_and_can_be_left_out(shelf: Path) -> None:
    (shelf / "review.yaml").write_text("schema: crossread/review@1\ndecisions:\n- note: x\n", "utf-8")
    with pytest.raises(MalformedError, match=r"review\.yaml:3:"):
        open_workspace([str(shelf)])
    space = open_workspace([str(shelf)], review=False)
    assert not space.can_decide and space.decisions() == () and space.orphans() == ()
    with pytest.raises(UsageError, match="no library"):
        space.decide("note", space.events[0].id, row=None, claims=space.readings[0].claims, decided=NOON)


def test_decisions_outlive_another_ingestion(shelf: Path, tmp_path: Path) -> None:
    desk = Review(shelf)
    desk.decide("relation", "all states", "same")
    new = Library.create(tmp_path / "new")
    (new.path / "library.yaml").write_bytes((shelf / "library.yaml").read_bytes())
    Library.open(new.path).add([one.article for one in desk.space.readings])
    (new.path / "review.yaml").write_bytes((shelf / "review.yaml").read_bytes())
    assert Review(new.path).row("all states").relation == "same"


def test_a_decision_without_its_text_is_orphaned_and_told_of(shelf: Path) -> None:
    desk = Review(shelf)
    desk.decide("relation", "all states", "same", note="keep me")
    left = shelf / "articles" / "left.yaml"
    left.write_text(LANHAI.replace("Lanhai respects the borders of all states.", "Nothing to see."), "utf-8")
    again = Review(shelf)
    assert [one.note for one in again.space.orphans()] == ["keep me"]
    for format in FORMATS:
        report = again.space.export(again.compared(), format)
        assert "keep me" in report and "orphaned" in report
    tree = json.loads(again.space.export(again.compared(), "json"))
    assert tree["comparison"]["orphaned"][0]["claims"][0]["text"].startswith("Lanhai respects")
    assert faults(tree, schema("comparison"), schema("comparison")) == []
    left.write_text(LANHAI, "utf-8")
    assert Review(shelf).space.orphans() == ()


def test_taking_over_another_file(shelf: Path, tmp_path: Path) -> None:
    desk = Review(shelf)
    desk.decide("relation", "all states", "same")
    decisions = [one for one, _ in desk.space.decisions()]
    (shelf / "review.yaml").unlink()
    other = Review(shelf)
    assert other.space.merge_decisions(decisions) == tuple(decisions)
    assert other.space.merge_decisions(decisions) == () and other.row("all states").relation == "same"


BY_HAND = """schema: crossread/review@1
decisions:
- kind: speaker
  claims: [{article: right, text: Kastrovia asked for a ceasefire before the winter}]
  value: Shen Yulan
- kind: relation
  claims:
  - {article: left, text: Lanhai respects the borders of all states.}
  - {article: right, text: Lanhai respects the borders of Kastrovia.}
  value: same
- kind: relation
  claims:
  - {article: left, text: Lanhai will open two ports in June.}
  - {article: right, text: This was never said.}
  value: same
"""


def test_decisions_written_by_hand_need_no_keys(shelf: Path) -> None:
    (shelf / "review.yaml").write_text(BY_HAND, "utf-8")
    desk = Review(shelf)
    assert desk.row("ceasefire").right[0].speaker.name == "Shen Yulan"
    assert desk.row("all states").relation == "same"
    assert [state for _, state in desk.space.decisions()] == ["in force", "in force", "in force"]
    assert desk.row("two ports").relation == "only_left" and desk.row("two ports").decisions == ()


def test_a_correction_leaves_the_comparisons_of_other_events_alone(shelf: Path) -> None:
    desk = Review(shelf)
    articles = desk.space.event(desk.event).articles
    desk.space.decide("split", desk.event, articles=articles[1:], reviewer=ME, decided=NOON)
    first, second = desk.space.events
    before = desk.space.compare(first.id, "lanhai", "kastrovia")
    readings = {one.article.id: one for one in desk.space.readings}
    claim = readings[second.articles[0]].claims[0]
    desk.space.decide("speaker", second.id, claims=[claim], value="Dovhan", reviewer=ME, decided=NOON)
    assert desk.space.compare(first.id, "lanhai", "kastrovia") is before
    row = desk.space.compare(second.id, "lanhai", "kastrovia").rows[0]
    assert (*row.left, *row.right)[0].decisions


def test_after_a_restart_only_readings_that_were_decided_on_are_decoded(shelf: Path) -> None:
    for number in range(8):
        words = f"Lanhai will hold a fair in town {number}, the ministry said."
        text = f"---\ntitle: Fair {number}\nside: lanhai\n---\n\n{words}\n"
        (shelf / "articles" / f"fair{number}.md").write_text(text, "utf-8")
    first = open_workspace([str(shelf)], cached=True)
    claim = next(one for each in first.readings for one in each.claims if "all states" in one.text)
    event = next(one.id for one in first.events if claim.article in one.articles)
    row = first.compare(event, "lanhai", "kastrovia").rows[0]
    first.decide("note", event, row=row, note="look again", reviewer=ME, decided=NOON)
    first.decide("account", event, claims=[claim], value="kastrovia", reviewer=ME, decided=NOON)
    made = first.compare(event, "lanhai", "kastrovia")
    again = open_workspace([str(shelf)], cached=True)
    _, late = again._found
    assert isinstance(late, LateReadings) and len(late) == 10
    assert again.at_hand(event, "lanhai", "kastrovia") == made and late.decoded <= 2
    assert any(one.decisions for row in made.rows for one in row.right if one.id == claim.id)
    fresh = open_workspace([str(shelf)])
    assert fresh.compare(event, "lanhai", "kastrovia") == made
    assert tuple(fresh.readings) == tuple(again.readings)
