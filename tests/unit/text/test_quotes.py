"""Where quotation marks open and close."""

from __future__ import annotations

import time

import pytest

from crossread.text.quotes import find_quotes


def inner(text: str) -> list[str]:
    """What stands between the marks of the outer quotations."""
    return [quote.inner.of(text) for quote in find_quotes(text) if not quote.depth]


@pytest.mark.parametrize(
    "text",
    [
        'He said "one" and left.',
        "He said “one” and left.",
        "He said „one“ and left.",
        "He said «one» and left.",
        "He said 「one」 and left.",
        "He said ‘one’ and left.",
        "He said 'one' and left.",
        "He said ``one'' and left.",
    ],
)
def test_every_kind_of_mark_opens_and_closes(text: str) -> None:
    assert inner(text) == ["one"]


@pytest.mark.parametrize(
    "text", ["Don't go, it's late.", "the boats' crews and the town's mayor", "rock 'n roll"]
)
def test_an_apostrophe_is_no_quotation(text: str) -> None:
    assert inner(text) == []


def test_a_quotation_inside_another_is_deeper() -> None:
    text = "“He said ‘no’ to us”"
    assert [(quote.depth, quote.inner.of(text)) for quote in find_quotes(text)] == [
        (0, "He said ‘no’ to us"),
        (1, "no"),
    ]


def test_a_quotation_that_the_next_paragraph_closes_is_two_halves() -> None:
    text = "«It rains.\nIt pours». She left."
    assert inner(text) == ["It rains.", "It pours"]
    assert [(quote.closed, quote.goes_on) for quote in find_quotes(text)] == [(False, True), (True, False)]


def test_no_straight_quotation_crosses_a_paragraph() -> None:
    text = '"It rains.\nIt pours."'
    assert [quote.goes_on for quote in find_quotes(text)] == [False]


def test_an_open_quotation_goes_on_where_the_next_paragraph_opens_one() -> None:
    first, second = find_quotes("“It rains.\n\n“It pours.”")
    assert (first.closed, first.goes_on, second.closed, second.goes_on) == (False, True, True, False)


def test_an_open_quotation_before_plain_text_goes_on_nowhere() -> None:
    assert [quote.goes_on for quote in find_quotes("“It rains.\n\nIt pours.")] == [False]


def test_a_million_marks_are_read_in_a_moment() -> None:
    for mark in ('"', "“", "'a ", "「", "„"):
        start = time.process_time()
        find_quotes(mark * 100_000)
        assert time.process_time() - start < 5  # a quadratic reader takes minutes
