"""Undo and redo are entries of the log; the last word on a subject holds."""

from __future__ import annotations

from crossread.model import ClaimKey, Decision
from crossread.review import live, states, to_redo, to_undo


def entry(id: str, kind: str = "note", reviewer: str = "A", *keys: str, **fields: object) -> Decision:
    """One entry on the claims with these keys."""
    claims = tuple(ClaimKey(key=key, account=key[0]) for key in keys)
    return Decision(id=id, kind=kind, reviewer=reviewer, claims=claims, **fields)  # type: ignore[arg-type]


def ids(log: list[Decision]) -> list[str]:
    """Of what holds."""
    return [one.id for one in live(log)]


def test_undo_takes_the_last_and_redo_gives_it_back_in_turn() -> None:
    log = [entry("a"), entry("b"), entry("c")]
    for number, expected in enumerate([["a", "b"], ["a"], []]):
        last = to_undo(log, "A")
        assert last
        log.append(entry(f"u{number}", "undo", value=last.id))
        assert ids(log) == expected
    assert to_undo(log, "A") is None
    for number, expected in enumerate([["a"], ["a", "b"], ["a", "b", "c"]]):
        back = to_redo(log, "A")
        assert back
        log.append(entry(f"r{number}", "redo", value=back.id))
        assert ids(log) == expected
    assert to_redo(log, "A") is None


def test_a_new_decision_ends_what_can_be_redone() -> None:
    log = [entry("a"), entry("u", "undo", value="a"), entry("b")]
    assert to_redo(log, "A") is None and ids(log) == ["b"]
    log.append(entry("v", "undo", value="b"))
    again = to_redo(log, "A")
    assert again and again.id == "b"


def test_nobody_undoes_another_reviewers_decision() -> None:
    log = [entry("a"), entry("b", "note", "B")]
    last = to_undo(log, "A")
    assert last and last.id == "a" and to_redo(log, "B") is None
    log += [entry("u", "undo", "A", value="a"), entry("c", "note", "B")]
    back = to_redo(log, "A")
    assert back and back.id == "a"


def test_kinds_of_a_later_version_do_nothing() -> None:
    log = [entry("a", "hologram")]
    assert ids(log) == [] and states(log)[0][1] == "not understood"


def told(log: list[Decision]) -> dict[str, str]:
    """State by id."""
    return {one.id: state for one, state in states(log, lambda one: one.id == "lost")}


def test_every_decision_says_what_has_become_of_it() -> None:
    log = [
        entry("first", "relation", "A", "l1", "r1", value="same"),
        entry("lost", "relation", "A", "l9", "r9", value="same"),
        entry("gone", "note", "A", "l1", "r1"),
        entry("u", "undo", value="gone"),
        entry("second", "accept", "B", "r1", "l1", value="reworded"),
    ]
    assert told(log) == {"first": "superseded", "lost": "orphaned", "gone": "undone", "second": "in force"}


def test_notes_of_two_reviewers_stand_side_by_side() -> None:
    log = [entry("a", "note", "A", "l1"), entry("b", "note", "B", "l1"), entry("c", "note", "A", "l1")]
    assert told(log) == {"a": "superseded", "b": "in force", "c": "in force"}


def test_a_relation_of_a_match_that_was_taken_apart_is_superseded() -> None:
    log = [
        entry("set", "relation", "A", "l1", "r1", value="same"),
        entry("other", "relation", "A", "l2", "r2", value="same"),
        entry("cut", "unlink", "A", "l1", "r1", "r3"),
    ]
    assert told(log) == {"set": "superseded", "other": "in force", "cut": "in force"}
    log.append(entry("tied", "link", "A", "l1", "r1", "r3"))
    assert told(log)["cut"] == "superseded"
