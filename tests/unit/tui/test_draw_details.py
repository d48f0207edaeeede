"""What is said of the selected row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.factories import article, claim
from tests.snapshot.scenes import briefing, call, call_comparison, call_rows, lanhai, meeting, workspace

from crossread.model import Row, Run
from crossread.tui.draw.details import Subject, draw_details
from crossread.tui.draw.event import draw_event
from crossread.tui.draw.facts import draw_fact, draw_unstated
from crossread.tui.draw.grid import cell_height, draw_cell, make_grid
from crossread.tui.draw.row import Shape
from crossread.tui.draw.source import draw_passages
from crossread.tui.draw.worddiff import draw_word_diff
from crossread.tui.ink import plain
from crossread.tui.names import Names

NAMES = Names.of(call_comparison(), workspace().side_name)


def details(row: Row, cells: int = 120, *, text_marks: bool = False) -> str:
    subject = Subject(
        row=row,
        number=1,
        comparison=call_comparison(),
        names=NAMES,
        article=workspace().article,
        text_marks=text_marks,
    )
    return plain(line for section in draw_details(subject, cells) for line in section)


def test_the_word_diff_stands_in_brackets_where_there_is_no_colour() -> None:
    shown = details(call_rows()[0], text_marks=True)
    assert (
        "Lanhai [-respects-] {+firmly supports+} the sovereignty of [-all countries-] {+Kastrovia+}" in shown
    )


def test_a_difference_says_its_kind_its_words_and_which_side_is_stronger() -> None:
    assert "strength: respects | firmly supports; stronger: Kastrovia" in details(call_rows()[0])


def test_words_that_one_side_lacks_are_called_nothing() -> None:
    assert "commitment: nothing | discuss" in details(call_rows()[5])


def test_a_claim_of_one_account_shows_the_nearest_rejected_candidate() -> None:
    shown = details(call_rows()[3])
    assert "nearest candidate, rejected at 0.27: Shen Yulan (Lanhai)" in shown
    assert "is ready to make every effort" in shown


def test_what_a_model_proposed_is_named_as_such() -> None:
    row = call_rows()[3]
    near = row.near_miss
    assert near is not None
    shown = details(replace(row, near_miss=replace(near, by="tiny", score=0.834)))
    assert "proposed by the model tiny, 0.83; not matched: Shen Yulan (Lanhai)" in shown
    assert "rejected at" not in shown


def test_the_attribution_chain_and_the_source_passage_are_shown() -> None:
    shown = details(call_rows()[7])
    assert "publisher Kastrovian foreign ministry (Kastrovia)" in shown
    assert "cue “наголосила” · warned, force 4 of 5" in shown
    assert "https://mfa.kastrovia.example/news/77" in shown
    assert "Довгань наголосила, що Кастровія" in shown


@pytest.mark.parametrize("cells", [40, 78, 120])
def test_both_passages_are_shown_at_any_width(cells: int) -> None:
    words = details(call_rows()[1], cells).split()
    assert "regrets" in words
    assert "effort" in words


def test_runs_keep_a_blank_between_what_was_struck_and_what_was_put() -> None:
    runs = (Run(op="replace", left="two", right="three"), Run(op="insert", left="", right=" more"))
    assert plain(draw_word_diff(runs, 60, text_marks=True)) == "[-two-] {+three+} {+more+}"


def test_the_facts_of_both_accounts_stand_beside_each_other() -> None:
    shown = plain(draw_fact("initiator", call(), Shape(100, False), NAMES, workspace().article))
    assert "Kastrovia" in shown
    assert "“at the latter's request”" in shown
    assert "– does not say" in shown


def test_facts_that_nobody_states_are_named_together() -> None:
    assert "Neither account states: place, level" in plain(draw_unstated(call(), Shape(100, False), NAMES))


@pytest.mark.parametrize("stacked", [True, False])
def test_the_grid_shows_every_claim_once_and_knows_its_height(stacked: bool) -> None:
    shape, grid = Shape(300, stacked), make_grid(call_comparison(), stacked=stacked)
    drawn = [draw_cell(cell, shape, NAMES) for cell in grid]
    text = " ".join(plain(line for lines in drawn for line in lines).split())
    for row in call_rows():
        for one in (*row.left, *row.right):
            assert text.count(one.text) == 1
    assert [cell_height(cell, shape, NAMES) for cell in grid] == [len(lines) for lines in drawn]


def test_the_grid_says_who_is_given_no_words() -> None:
    talks_only = replace(call_comparison(), rows=call_rows()[2:3])
    heading = plain(draw_cell(make_grid(talks_only, stacked=False)[0], Shape(120, False), NAMES))
    assert "Lanhai 1 · Kastrovia 0" in heading
    assert "– Kastrovia's account gives no words of Shen Yulan" in heading


def test_an_event_names_the_side_that_is_silent() -> None:
    assert "no account of Kastrovia" in plain(draw_event(meeting(), None, 30, workspace().side_name))
    assert "no side's account" in plain(draw_event(briefing(), None, 30, workspace().side_name))


def test_an_event_without_a_date_says_the_weekday() -> None:
    assert plain(draw_event(briefing(), None, 60, str)).startswith("a Tuesday, date unknown  briefing")


def test_a_passage_is_the_paragraph_of_the_claim() -> None:
    shown = details(call_rows()[4], 200)
    assert "Dovhan thanked Lanhai for its balanced position." in shown
    assert lanhai().text.splitlines()[0] not in shown


def test_of_a_paragraph_as_long_as_a_book_what_is_near_the_claim_is_drawn() -> None:
    before, after = (" ".join(f"{word}{number}" for number in range(20_000)) for word in ("ante", "post"))
    said = "the ferries should stay in service"
    text = article(f"{before} {said} {after}", name="book")
    shown = plain(draw_passages([claim(said, within=text)], lambda _: text, 60))
    first, *words, last = shown.split("\n", 1)[1].split()
    assert (first, last) == ("…", "…")
    assert said in " ".join(words)
    assert " ".join(words) in text.text  # whole words, as they stand
    assert len(" ".join(words)) < 2 * 1_500 + 100


def test_where_no_blank_is_near_it_is_cut_anywhere() -> None:
    text = article("甲" * 9_000 + "渡轮应当继续运营" + "乙" * 9_000, name="book")
    shown = plain(draw_passages([claim("渡轮应当继续运营", within=text)], lambda _: text, 60))
    drawn = "".join(shown.split("\n", 1)[1].split())
    assert drawn == f"…{'甲' * 1_500}渡轮应当继续运营{'乙' * 1_500}…"


def test_of_a_paragraph_nothing_is_left_out() -> None:
    text = article("One thing was said. The ferries stay. Another thing was said.", name="wire")
    shown = plain(draw_passages([claim("The ferries stay", within=text)], lambda _: text, 200))
    assert shown.split("\n")[1:] == [text.text]
