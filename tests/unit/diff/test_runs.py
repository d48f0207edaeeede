"""The word diff: what is shown as changed, what is swallowed, what is hidden."""

from __future__ import annotations

from tests.factories import DOVHAN, claim, sides

from crossread.diff import diff_match
from crossread.lang import load_packs
from crossread.model import Match, Row
from crossread.settings import DiffSettings, Settings


def row(left: str, right: str, *, language: str = "en", island_words: int = 2) -> Row:
    """The row of two texts."""
    match = Match(
        left=(claim(left, language=language),),
        right=(claim(right, speaker=DOVHAN, language=language),),
        score=0.5,
    )
    return diff_match(match, load_packs(sides()), Settings(diff=DiffSettings(island_words=island_words)))


def shown(
    left: str, right: str, *, language: str = "en", island_words: int = 2
) -> list[tuple[str, str, str]]:
    """Operation and stripped words of each run."""
    found = row(left, right, language=language, island_words=island_words)
    return [(run.op, run.left.strip(), run.right.strip()) for run in found.runs]


def test_one_changed_word_is_one_replacement() -> None:
    assert shown("the harbour opens in May", "the harbour closes in May") == [
        ("equal", "the harbour", "the harbour"), ("replace", "opens", "closes"), ("equal", "in May", "in May"),
    ]  # fmt: skip


def test_a_word_of_one_side_only_is_deleted_or_inserted() -> None:
    assert ("delete", "unwavering", "") in shown("unwavering support for Dubrava", "support for Dubrava")
    assert ("insert", "", "unwavering") in shown("support for Dubrava", "unwavering support for Dubrava")


def test_a_function_word_between_two_changes_is_swallowed() -> None:
    texts = "ships of steel sail", "boats of wood sail"
    assert shown(*texts)[0] == ("replace", "ships of steel", "boats of wood")
    assert shown(*texts, island_words=0)[0] == ("replace", "ships", "boats")


def test_case_marks_and_spelling_are_hidden_and_counted() -> None:
    found = row("The Defence programme, he said", "the defense program he said")
    assert [run.op for run in found.runs] == ["equal"]
    assert found.hidden == 4
    assert found.relation == "same"


def test_a_chinese_formula_stays_whole() -> None:
    changed = [
        pair
        for pair in shown("坚持劝和促谈的立场", "坚持劝降促战的立场", language="zh")
        if pair[0] != "equal"
    ]
    assert "劝和促谈" in changed[0][1]


def test_a_changed_run_that_carries_a_difference_is_decisive() -> None:
    found = row("Lanhai supports the plan for the port", "Lanhai opposes the plan for the port of Dubrava")
    assert [(run.left.strip(), run.decisive) for run in found.runs if run.op == "replace"] == [
        ("supports", True)
    ]
    assert not any(run.decisive for run in found.runs if run.op in {"equal", "insert"})


def test_opening_marks_go_with_the_word_they_open() -> None:
    found = row('he said "peace" now', 'he said "war" now')
    assert [run.left for run in found.runs] == ["he said ", '"peace" ', "now"]


def test_texts_without_words_are_one_run() -> None:
    assert [(run.op, run.left, run.right) for run in row("...", "?!").runs] == [("replace", "...", "?!")]
    assert [(run.op, run.left, run.right) for run in row("...", "...").runs] == [("equal", "...", "...")]
