"""The public functions, and the workspace that the faces stand on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.cli.conftest import KASTROVIA, LANHAI, SIDES

import crossread
from crossread.api import choose_event, choose_sides, memory, open_workspace
from crossread.api.filtering import only
from crossread.errors import UsageError
from crossread.library import Library
from crossread.library.late import LateReadings
from crossread.model import RowFilter


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two readouts on the calls of two fictional states, and their sides."""
    for name, words in (("sides", SIDES), ("left", LANHAI), ("right", KASTROVIA)):
        (tmp_path / f"{name}.yaml").write_text(words, "utf-8")
    monkeypatch.setenv("CROSSREAD_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_five_functions_of_the_package_work_together(texts: Path) -> None:
    paths = ["left.yaml", "right.yaml"]
    read = crossread.read(paths, sides_file="sides.yaml")
    assert [article.name for article in read.articles] == ["left", "right"] and read.skipped == ()
    claims = crossread.claims(paths, sides_file="sides.yaml")
    assert {claim.account for claim in claims} == {"lanhai", "kastrovia"}
    assert crossread.events(paths, sides_file="sides.yaml")
    comparison = crossread.compare(paths, sides=("lanhai", "kastrovia"), sides_file="sides.yaml")
    assert (comparison.left_name, comparison.right_name) == ("Lanhai", "Kastrovia")
    assert crossread.export(comparison, "md").startswith("# ")


def test_spans_of_claims_point_into_their_articles(texts: Path) -> None:
    read = crossread.read(["left.yaml", "right.yaml"], sides_file="sides.yaml")
    text_of = {article.id: article.text for article in read.articles}
    for claim in crossread.claims(["left.yaml", "right.yaml"], sides_file="sides.yaml"):
        assert " ".join(span.of(text_of[claim.article]) for span in claim.spans) == claim.text


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = crossread.nothing


def test_what_is_kept_is_what_is_computed(texts: Path) -> None:
    paths = ["left.yaml", "right.yaml"]
    spaces = [open_workspace(paths, sides_file="sides.yaml", cached=cached) for cached in (False, True, True)]
    seen = []
    for space in spaces:
        event = choose_event(space, None)
        made = space.compare(event.id, "lanhai", "kastrovia")
        seen.append((tuple(space.readings), space.events, made, choose_sides(space, event, None)))
    assert seen[0] == seen[1] == seen[2]
    assert len(list((texts / "cache" / "found").iterdir())) == 2


def test_another_text_is_another_result(texts: Path) -> None:
    before = open_workspace(["left.yaml"], sides_file="sides.yaml", cached=True)
    (texts / "left.yaml").write_text(LANHAI.replace("two ports", "four ports"), "utf-8")
    after = open_workspace(["left.yaml"], sides_file="sides.yaml", cached=True)
    assert "four ports" in " ".join(claim.text for claim in after.readings[0].claims)
    assert tuple(before.readings) != tuple(after.readings)


def test_a_library_among_the_paths_brings_its_sides_and_its_title(texts: Path) -> None:
    library = Library.create(texts / "shelf", "Calls of the spring")
    (texts / "shelf" / "library.yaml").write_text(
        "schema: crossread/library@1\ntitle: Calls of the spring\n" + SIDES.partition("\n")[2], "utf-8"
    )
    read = crossread.read(["left.yaml", "right.yaml"], sides_file="sides.yaml")
    library.add(read.articles)
    space = open_workspace([str(texts / "shelf")])
    assert space.title == "Calls of the spring" and space.skipped == ()
    assert space.side_name("lanhai") == "Lanhai"


def test_unknown_events_and_sides_are_named_with_the_known(texts: Path) -> None:
    space = open_workspace(["left.yaml", "right.yaml"], sides_file="sides.yaml")
    event = choose_event(space, None)
    with pytest.raises(UsageError, match=f"no such event; nothing; try one of: {event.id}"):
        space.compare("nothing", "lanhai", "kastrovia")
    with pytest.raises(
        UsageError,
        match="no such side or text; atlantis; accounts exist for: kastrovia, lanhai; texts: left, right",
    ):
        space.compare(event.id, "lanhai", "atlantis")
    with pytest.raises(UsageError, match="no such article"):
        space.article("nothing")


def test_two_sides_without_an_account_are_refused_and_one_is_not(texts: Path) -> None:
    space = open_workspace(["left.yaml", "right.yaml"], sides_file="sides.yaml")
    event = choose_event(space, None)
    assert choose_sides(space, event, ("lanhai", "usa")) == ("lanhai", "usa")
    with pytest.raises(UsageError, match="no account by European Union and United States"):
        choose_sides(space, event, ("eu", "usa"))


def test_a_filter_hides_rows_and_keeps_the_counts(texts: Path) -> None:
    comparison = crossread.compare(["left.yaml", "right.yaml"], sides_file="sides.yaml")
    assert only(comparison, RowFilter()) == (comparison, 0)
    for relation in ("same", "reworded", "only_left"):
        shown, hidden = only(comparison, RowFilter.wanting([relation]))
        assert {row.relation for row in shown.rows} <= {relation}
        assert hidden + len(shown.rows) == len(comparison.rows)
        assert replace(shown, rows=comparison.rows) == comparison


def test_a_large_library_keeps_its_readings_one_by_one(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_MOST_FOUND", 1)
    space = open_workspace(["left.yaml", "right.yaml"], sides_file="sides.yaml", cached=True)
    again = open_workspace(["left.yaml", "right.yaml"], sides_file="sides.yaml", cached=True)
    assert tuple(again.readings) == tuple(space.readings)
    assert not (texts / "cache" / "found").exists()
    assert len(list((texts / "cache" / "readings").iterdir())) == 2


def test_of_a_kept_library_only_the_readings_that_are_wanted_are_decoded(texts: Path) -> None:
    for _ in range(2):
        space = open_workspace(["left.yaml", "right.yaml"], sides_file="sides.yaml", cached=True)
        space.compare(space.events[0].id, "lanhai", "kastrovia")
    late = space.readings
    assert isinstance(late, LateReadings) and late.decoded == 0
    assert space.readings_of(space.events[0]) == tuple(late) and late.decoded == 2
    assert late[-1] is late[1] and late[0:1] == (late[0],)
    with pytest.raises(IndexError):
        late[2]


def test_at_hand_is_what_an_earlier_run_has_left_and_nothing_else(
    texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = ["left.yaml", "right.yaml"]
    first = open_workspace(paths, sides_file="sides.yaml", cached=True)
    event = choose_event(first, None).id
    assert first.at_hand(event, "lanhai", "kastrovia") is None
    made = first.compare(event, "lanhai", "kastrovia")
    second = open_workspace(paths, sides_file="sides.yaml", cached=True)
    monkeypatch.setattr(memory.Memory, "compared", None)  # nothing may be worked out
    assert second.at_hand(event, "lanhai", "kastrovia") == made
    assert second.compare(event, "lanhai", "kastrovia") == made
    assert second.at_hand(event, "left", "right") is None  # two texts: whose account they are must be asked
    assert open_workspace(paths, sides_file="sides.yaml").at_hand(event, "lanhai", "kastrovia") is None
