"""Filters, searching, sides: rules without a screen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.factories import event, mirror
from tests.snapshot.scenes import briefing, call, call_comparison, call_rows, meeting, workspace

from crossread.model import RowFilter
from crossread.model.rowfilter import RELATIONS
from crossread.tui.marks import account_of
from crossread.tui.screens.choice import first_sides, no_pair, silence
from crossread.tui.selection import Place, find_place, find_rows, speaker_counts


def test_a_filter_hides_relations_and_speakers() -> None:
    only = RowFilter(relations=frozenset({"only_left"}), speakers=frozenset({"Marta Dovhan"}))
    assert [row.id for row in call_rows() if only.passes(row)] == ["r5"]


def test_switching_the_last_relation_off_brings_all_back() -> None:
    assert RowFilter(relations=frozenset({"same"})).toggled("same").relations == frozenset(RELATIONS)


@given(st.frozensets(st.sampled_from(RELATIONS)))
def test_a_mirrored_filter_shows_the_same_rows_of_the_mirrored_comparison(relations: frozenset[str]) -> None:
    wanted = RowFilter(relations=relations)  # type: ignore[arg-type]
    left = [wanted.passes(row) for row in call_comparison().rows]
    right = [wanted.mirrored().passes(row) for row in mirror(call_comparison()).rows]
    assert left == right


def test_a_row_is_found_again_after_the_sides_were_swapped() -> None:
    rows = mirror(call_comparison()).rows
    assert find_place(rows, range(1, 10), Place.of(call_rows()[5], 6)) == 5


def test_a_hidden_row_gives_its_place_to_the_next_one_shown() -> None:
    rows = call_rows()
    assert find_place((rows[0], rows[6], rows[8]), (1, 7, 9), Place.of(rows[5], 6)) == 1
    assert find_place((rows[0],), (1,), Place.of(rows[5], 6)) == 0
    assert find_place((), (), Place.of(rows[5], 6)) == 0
    assert find_place(rows, range(1, 10), None) == 0


def test_searching_looks_at_words_and_speakers() -> None:
    assert find_rows(call_rows(), "border") == [1]
    assert find_rows(call_rows(), "dovhan") == [4, 5, 6, 7, 8]
    assert find_rows(call_rows(), "") == []


def test_speakers_are_counted_by_rows_most_first() -> None:
    assert list(speaker_counts(call_comparison()).items()) == [("Shen Yulan", 6), ("Marta Dovhan", 5)]


def test_the_sides_that_held_the_event_are_chosen_first() -> None:
    assert first_sides(workspace(), call()) == ("kastrovia", "lanhai")


def test_with_one_account_the_other_place_goes_to_the_silent_side() -> None:
    assert set(first_sides(workspace(), meeting()) or ()) == {"lanhai", "kastrovia"}


def test_without_a_pair_the_reason_is_said() -> None:
    alone = event(accounts=("lanhai",), sides=("lanhai",))
    assert first_sides(workspace(), briefing()) is None
    assert first_sides(workspace(), alone) is None
    assert no_pair(alone, workspace().side_name, KEYS.__getitem__).endswith(
        "accounts exist for: Lanhai. Press } for the next event."
    )


KEYS = {"sides": "s", "next_event": "}"}


def test_a_missing_account_is_named_with_those_that_exist() -> None:
    words = silence(meeting(), ("lanhai", "kastrovia"), workspace().side_name, KEYS.__getitem__)
    assert words.startswith("No account of Kastrovia exists for this event; accounts exist for: Lanhai.")
    assert "Press s" in words
    assert not silence(call(), ("lanhai", "kastrovia"), workspace().side_name, KEYS.__getitem__)


def test_a_name_that_ends_in_s_takes_no_second_one() -> None:
    assert account_of("United States") == "United States' account"
