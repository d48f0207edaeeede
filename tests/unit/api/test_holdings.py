"""A library is added to and mended from inside a session, as `crossread ingest` would have done it."""

from __future__ import annotations

from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from crossread.api import Workspace, open_workspace
from crossread.api.holdings import Holdings
from crossread.api.intake import Progress
from crossread.api.particulars import ParticularError, particulars
from crossread.errors import CancelledError, CrossreadError, UsageError
from crossread.library import lock
from crossread.library.lock import locked

if TYPE_CHECKING:
    from collections.abc import Iterator

NOON = datetime(2031, 5, 7, 12, 0, tzinfo=UTC)
WIRE = (
    "Two ministers speak of ports\n7 May 2031\n\nForeign Minister Shen Yulan of Lanhai met Marta Dovhan in "
    "Port Qing on 6 May 2031. Shen said that Lanhai would reopen two ports.\n"
)


def opened(shelf: Path) -> tuple[Workspace, Holdings]:
    space = open_workspace([str(shelf)], cached=False)
    assert space.holdings is not None
    return space, space.holdings


def contents(shelf: Path) -> dict[str, bytes]:
    """Every file of the library."""
    return {str(one.relative_to(shelf)): one.read_bytes() for one in shelf.rglob("*") if one.is_file()}


def test_a_pasted_text_is_read_described_added_and_its_event_is_there(shelf: Path) -> None:
    space, holdings = opened(shelf)
    (one,) = holdings.look("", WIRE).candidates
    assert (one.article.title, one.copy_of, one.like) == ("Two ministers speak of ports", "", "")
    described = holdings.describe(one.article, {"publisher": "Wire", "published": "7 May 2031", "side": ""})
    done = holdings.add([described])
    assert done.files == ("2031-05-07-wire-two-ministers-speak-of-ports.md",)
    assert any(set(done.articles) & set(event.articles) for event in space.events)
    fresh = open_workspace([str(shelf)], cached=False)
    assert (space.events, space.readings, space.skipped) == (fresh.events, fresh.readings, fresh.skipped)


def test_what_the_library_holds_is_said_and_written_once(shelf: Path) -> None:
    _, holdings = opened(shelf)
    holdings.add([one.article for one in holdings.look("", WIRE).candidates])
    (again,) = holdings.look("", WIRE).candidates
    assert again.copy_of == "2031-05-07-two-ministers-speak-of-ports.md"
    before = contents(shelf)
    done = holdings.add([again.article])
    assert (done.files, done.unchanged) == ((), (again.copy_of,))
    assert contents(shelf) == before
    (near,) = holdings.look("", WIRE + "\nDovhan thanked Shen for it.\n").candidates
    assert (near.copy_of, near.like) == ("", again.copy_of)


def test_a_file_a_folder_and_what_cannot_be_read(shelf: Path, tmp_path: Path) -> None:
    _, holdings = opened(shelf)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(WIRE, "utf-8")
    (tmp_path / "in" / "b.pdf").write_bytes(b"%PDF")
    found = holdings.look(str(tmp_path / "in"))
    assert [one.article.name for one in found.candidates] == ["a"]
    assert [one.reason for one in found.skipped] == [".pdf is not read; save its text as .txt"]
    assert "no such file" in holdings.look(str(tmp_path / "none")).skipped[0].reason
    assert "no such file" in holdings.look("-").skipped[0].reason


@pytest.mark.parametrize(
    ("field", "words"),
    [("published", "soon"), ("side", "narnia"), ("language", "!"), ("url", "ftp://x.example")],
)
def test_words_that_cannot_be_are_refused_on_one_line_that_names_the_field(
    shelf: Path, field: str, words: str
) -> None:
    space, holdings = opened(shelf)
    with pytest.raises(ParticularError) as raised:
        holdings.describe(space.readings[0].article, {field: words})
    assert raised.value.field == field
    assert words in str(raised.value) and "\n" not in str(raised.value)


def test_what_a_form_shows_describes_the_article_as_it_is(shelf: Path) -> None:
    space, holdings = opened(shelf)
    for reading in space.readings:
        assert holdings.describe(reading.article, particulars(reading.article)) == reading.article


def cancel_at(number: int) -> tuple[list[tuple[int, int]], Progress]:
    """A progress that calls the work off when it is told of something for that time."""
    told: list[tuple[int, int]] = []

    def progress(done: int, every: int) -> None:
        told.append((done, every))
        if len(told) > number:
            raise CancelledError

    return told, progress


def steps_of(shelf: Path, article_words: str) -> int:
    """How often an addition tells of its progress."""
    _, holdings = opened(shelf)
    told, progress = cancel_at(1_000)
    done = holdings.add(
        [one.article for one in holdings.look("", article_words).candidates], progress=progress
    )
    for name in done.files:
        (shelf / "articles" / name).unlink()
    return len(told)


def test_an_addition_called_off_at_any_moment_leaves_library_and_session_as_they_were(shelf: Path) -> None:
    before, steps = contents(shelf), steps_of(shelf, WIRE)
    assert steps >= 4
    for number in range(steps):
        space, holdings = opened(shelf)
        known = space.events, space.readings
        _, progress = cancel_at(number)
        texts = [one.article for one in holdings.look("", WIRE).candidates]
        with pytest.raises(CancelledError):
            holdings.add(texts, progress=progress)
        assert contents(shelf) == before
        assert (space.events, space.readings) == known


def test_everything_changes_at_once_while_the_turn_is_held(shelf: Path) -> None:
    space, holdings = opened(shelf)
    seen: list[int] = []

    @contextmanager
    def turn() -> Iterator[None]:
        seen.append(len(space.readings))
        yield
        seen.append(len(space.readings))

    held: AbstractContextManager[object] = turn()
    holdings.add([one.article for one in holdings.look("", WIRE).candidates], turn=held)
    assert seen == [2, 3]


def test_decisions_survive_a_fact_that_is_mended_and_an_article_that_is_added(shelf: Path) -> None:
    space, holdings = opened(shelf)
    event = space.events[0]
    if len(space.events) > 1:
        space.decide("merge", event.id, events=[one.id for one in space.events[1:]], decided=NOON)
        event = space.events[0]
    row = space.compare(event.id, "lanhai", "kastrovia").rows[0]
    space.decide("note", event.id, row=row, note="keep", decided=NOON)
    left = next(one.article for one in space.readings if one.article.name == "left")
    old = (shelf / "articles" / "left.yaml").read_text("utf-8")
    holdings.amend(left, {"title": "Нова: назва", "publisher": "外交部"})
    new = (shelf / "articles" / "left.yaml").read_text("utf-8")
    added = [line for line in new.splitlines() if line not in old.splitlines()]
    assert added == [
        "title: 'Нова: назва'",
        "publisher: 外交部",
    ]
    holdings.add([one.article for one in holdings.look("", WIRE).candidates])
    assert {state for _, state in space.decisions()} == {"in force"}
    assert space.article("left").title == "Нова: назва"


def test_a_mended_fact_is_put_back_when_the_work_is_called_off(shelf: Path) -> None:
    space, holdings = opened(shelf)
    before = contents(shelf)
    _, progress = cancel_at(0)
    with pytest.raises(CancelledError):
        holdings.amend(space.readings[0].article, {"title": "x"}, progress=progress)
    assert contents(shelf) == before


def test_a_file_whose_facts_stand_in_an_unusual_way_is_left_alone(shelf: Path) -> None:
    text = "---\n{title: Flow,\nside: lanhai}\n---\nShen Yulan spoke with Marta Dovhan about ports today.\n"
    (shelf / "articles" / "flow.md").write_text(text, "utf-8")
    space, holdings = opened(shelf)
    with pytest.raises(CrossreadError) as raised:
        holdings.amend(space.article("flow"), {"title": "Other"})
    assert "\n" not in str(raised.value)
    assert (shelf / "articles" / "flow.md").read_text("utf-8") == text


def test_only_articles_of_the_library_are_mended(shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "loose.txt").write_text(WIRE, "utf-8")
    space = open_workspace([str(shelf), str(tmp_path / "loose.txt")], cached=False)
    assert space.holdings is not None
    with pytest.raises(UsageError, match="not in the library"):
        space.holdings.amend(space.article("loose"), {"title": "x"})
    space.holdings.renew()
    assert "loose" in [one.article.id for one in space.readings]


def test_files_on_the_command_line_are_in_no_library(tmp_path: Path) -> None:
    (tmp_path / "loose.txt").write_text(WIRE, "utf-8")
    assert open_workspace([str(tmp_path / "loose.txt")]).holdings is None


def test_what_another_program_added_is_there_after_a_renewal(shelf: Path) -> None:
    space, holdings = opened(shelf)
    (shelf / "articles" / "new.txt").write_text(WIRE, "utf-8")
    (shelf / "articles" / "bad.md").write_text("---\npublished: soon\n---\nText.\n", "utf-8")
    assert holdings.renew().articles == ("new",)
    assert "published is no date" in space.skipped[0].reason


def test_nothing_is_added_while_another_program_holds_the_library(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_TRIES", 2)
    _, holdings = opened(shelf)
    texts = [one.article for one in holdings.look("", WIRE).candidates]
    before = contents(shelf)
    with locked(shelf), pytest.raises(CrossreadError, match="another process"):
        holdings.add(texts)
    assert contents(shelf) == before


def test_a_library_that_is_only_to_be_read_is_copied_and_the_session_goes_on_in_the_copy(
    shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from crossread.api import holdings as module

    monkeypatch.setattr(module, "is_read_only", lambda folder: folder == shelf)
    space, holdings = opened(shelf)
    texts = [one.article for one in holdings.look("", WIRE).candidates]
    with pytest.raises(UsageError, match="only to be read"):
        holdings.add(texts)
    with pytest.raises(UsageError, match="only to be read"):
        holdings.amend(space.readings[0].article, {"title": "x"})
    before = contents(shelf)
    holdings.found(str(tmp_path / "mine"))
    assert (space.title, holdings.folder, holdings.is_read_only) == ("mine", tmp_path / "mine", False)
    holdings.add(texts)
    assert len(space.readings) == 3
    event = space.events[0]
    space.decide(
        "note", event.id, row=space.compare(event.id, "lanhai", "kastrovia").rows[0], note="x", decided=NOON
    )
    assert (tmp_path / "mine" / "review.yaml").exists()
    assert contents(shelf) == before


def test_a_copy_that_is_called_off_is_taken_away(shelf: Path, tmp_path: Path) -> None:
    space, holdings = opened(shelf)
    _, progress = cancel_at(0)
    with pytest.raises(CancelledError):
        holdings.found(str(tmp_path / "mine"), progress=progress)
    assert not (tmp_path / "mine").exists()
    assert (holdings.folder, len(space.readings)) == (shelf, 2)
