"""The bar of the whole comparison: what its cells stand for, and where a click leads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import claim, mirror, row
from tests.snapshot.pilot import NARROW, drive, press, settle
from tests.snapshot.scenes import call, call_comparison, long_comparison, reviewed_workspace, workspace
from tests.unit.tui.test_desk import desk, picked
from textual.pilot import Pilot

from crossread.model import Relation, Row
from crossread.tui.app import CrossreadApp
from crossread.tui.draw.overview import draw_stretch, survey
from crossread.tui.ink import plain
from crossread.tui.widgets.overview import Overview
from crossread.tui.widgets.row_list import RowList

RELATIONS: list[Relation] = ["same", "reworded", "conflicting", "only_left", "only_right"]


def rows(*relations: Relation) -> list[Row]:
    return [row(one, claim(f"words {at}"), claim(f"words {at}")) for at, one in enumerate(relations)]


@given(st.integers(0, 300), st.integers(0, 60))
def test_the_stretches_tile_all_rows(number: int, cells: int) -> None:
    every = rows("same") * number
    found = survey(every, range(number), (), cells, review=False)
    assert len(found) == min(number, cells)
    assert [at for one in found for at in range(one.first, one.end)] == list(range(number if cells else 0))
    lengths = {one.end - one.first for one in found}
    assert not lengths or max(lengths) - min(lengths) <= 1


@pytest.mark.parametrize(
    ("relations", "gravest"),
    [
        (("same", "reworded", "conflicting"), "conflicting"),
        (("same", "only_left", "reworded"), "reworded"),
        (("same", "only_right", "only_right", "only_left"), "only_right"),
        (("only_right", "only_left"), "only_right"),
        (("same", "same"), "same"),
    ],
)
def test_the_gravest_relation_of_a_stretch_wins(relations: tuple[Relation, ...], gravest: str) -> None:
    every = rows(*relations)
    assert survey(every, range(len(every)), (), 1, review=False)[0].relation == gravest


def test_swapping_the_sides_mirrors_the_bar() -> None:
    found = call_comparison()
    other: dict[str | None, str] = {"only_left": "only_right", "only_right": "only_left"}
    for cells in range(1, 10):
        one, swapped = (
            survey(each.rows, range(9), (), cells, review=False) for each in (found, mirror(found))
        )
        assert [other.get(s.relation, s.relation) for s in one] == [s.relation for s in swapped]


def test_rows_that_a_filter_hides_leave_a_gap() -> None:
    every = rows("conflicting", "same")
    assert [one.relation for one in survey(every, {1}, (), 2, review=True)] == [None, "same"]
    assert [one.unreviewed for one in survey(every, {1}, (), 2, review=True)] == [False, True]


def test_a_cell_shows_place_mark_hit_and_what_is_not_reviewed_without_colour() -> None:
    one = survey(rows("conflicting"), {0}, {0}, 1, review=True)[0]
    assert plain([draw_stretch(one, 0, (0, 1))]) == "▌!/·"
    assert plain([draw_stretch(one, 5, (0, 1))]) == "│!/·"
    assert plain([draw_stretch(replace(one, hit=False, unreviewed=False), 5, (3, 9))]) == " !"


@pytest.mark.parametrize("size", [NARROW, (140, 40)])
def test_a_click_on_the_bar_goes_to_the_row(size: tuple[int, int]) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await pilot.click(Overview, offset=(1, 6))
        await settle(app, pilot)
        assert picked(app) == "r6"
        await pilot.click(Overview, offset=(1, 11))
        await settle(app, pilot)
        assert picked(app) == "r9"

    drive(workspace(), steps, size=size)


def test_the_mouse_is_let_go_after_a_drag_along_the_bar() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await pilot.mouse_down(Overview, offset=(1, 1))
        await pilot.hover(Overview, offset=(1, 4))
        await settle(app, pilot)
        assert picked(app) == "r4"
        await pilot.mouse_up(Overview, offset=(1, 4))
        assert app.mouse_captured is None

    drive(workspace(), steps)


def test_a_click_on_hidden_rows_goes_to_the_next_one_shown() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        desk(app).filter_by(replace(desk(app).row_filter, relations=frozenset({"conflicting"})))
        await settle(app, pilot)
        await pilot.click(Overview, offset=(1, 2))
        await settle(app, pilot)
        assert picked(app) == "r6"

    drive(workspace(), steps)


def test_the_bar_follows_cursor_screen_search_and_review() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        bar = app.screen.query_one(Overview)
        assert bar.cursor == 0
        assert bar.on_screen[0] == 0
        assert [one.unreviewed for one in bar.stretches][:3] == [False, True, False]
        await press(app, pilot, "G")
        assert bar.cursor == 8
        assert bar.on_screen[1] == 9
        assert bar.on_screen[0] > 0
        await press(app, pilot, "slash", *"border", "enter")
        assert [at for at, one in enumerate(bar.stretches) if one.hit] == [1]
        await press(app, pilot, "space")
        assert [one.unreviewed for one in bar.stretches][:3] == [False, False, False]

    drive(reviewed_workspace(), steps, size=NARROW)


def test_thousands_of_rows_fit_into_the_bar() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        bar, listed = app.screen.query_one(Overview), app.screen.query_one(RowList)
        assert len(bar.stretches) == bar.size.height
        assert {one.relation for one in bar.stretches} == {"conflicting"}
        await pilot.click(Overview, offset=(1, bar.size.height))
        await settle(app, pilot)
        assert listed.cursor == bar.stretches[-1].first

    many = replace(workspace(), comparisons={call().id: long_comparison(5000)})
    drive(many, steps)
