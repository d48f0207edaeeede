"""Which words a claim holds, and how they are quoted."""

from __future__ import annotations

import pytest
from tests.unit.attribute.claims import claims, only, words


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Shen Yulan said that the port was open, but nobody came.", "the port was open"),
        ("Shen Yulan said the port was open, according to Lanhai Press.", "the port was open"),
        ("Shen Yulan said the port was open in a statement.", "the port was open"),
        ("Shen Yulan said the port was open; the town slept.", "the port was open"),
        ("Shen Yulan said the port was open, while the town slept.", "the port was open"),
        ("Shen Yulan told reporters that the port was open.", "the port was open"),
        ("Shen Yulan told them on Monday the port was open.", "the port was open"),
        ("Shen Yulan asked whether the port was open.", "whether the port was open"),
    ],
)
def test_the_right_edge_is_where_the_claim_stops(sentence: str, content: str) -> None:
    assert content in words(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“The port is open,” Shen Yulan said.", "direct"),
        ("Shen Yulan said: “The port is open.”", "direct"),
        ("Shen Yulan said the port was “wide open” again.", "mixed"),
        ("Shen Yulan said the port “was open to all who come in peace”.", "mixed"),
        ("Shen Yulan said the port was open.", "indirect"),
        ("Shen Yulan thanked the pilots.", "narrated"),
        ("Shen Yulan thanked the pilots for “steady hands”.", "mixed"),
    ],
)
def test_the_kind_of_quotation_is_told_by_the_marks(sentence: str, kind: str) -> None:
    assert only(sentence).quotation == kind


def test_a_whole_quotation_is_shown_without_its_marks() -> None:
    claim = only("“The port is open,” Shen Yulan said.")
    assert claim.text == "The port is open,"
    assert claim.quoted == claim.spans


def test_a_split_sentence_is_one_claim_with_two_spans() -> None:
    claim = only("“The port,” said Shen Yulan, “is open.”")
    assert len(claim.spans) == 2
    assert claim.text == "The port, is open."


def test_a_second_sentence_of_a_split_quotation_is_a_claim_that_continues_the_first() -> None:
    first, second = claims("“The port is open,” Shen Yulan said. “The road is not.”")
    assert second.continues == first.id


def test_that_and_that_are_two_claims() -> None:
    assert words("Shen Yulan said that the port was open and that the road was shut.") == [
        "the port was open",
        "the road was shut",
    ]


def test_a_heading_is_no_claim() -> None:
    assert words("Shen Yulan says port is open\n\nIt rained.") == []


def test_the_same_words_said_twice_have_two_ids() -> None:
    one, two = claims("Gao Lin said the ice was thin.\n\nShen Yulan said the ice was thin.")
    assert one.text == two.text and one.id != two.id
