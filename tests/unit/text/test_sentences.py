"""Sentences that tile their paragraph."""

from __future__ import annotations

import time

import pytest

from crossread.text.sentences import find_sentences


def sentences(text: str, language: str = "en", short: tuple[str, ...] = ()) -> list[str]:
    """The words of every sentence."""
    return [span.of(text) for span in find_sentences(text, language, short)]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "It rained. The ferry stayed.", 2),
        ("en", "They met on 4 May. Minister Shen spoke.", 2),
        ("en", "J. K. Lys spoke. He left.", 2),
        ("en", "The U.S. envoy came. He left.", 2),
        ("en", "It rained! Did it? Yes.", 3),
        ("uk", "Дощило. Пором стояв.", 2),
        ("uk", "А. Лухов прибув. Він мовчав.", 2),
        ("ru", "Шёл дождь. Паром стоял.", 2),
        ("zh", "下雨了。渡轮停了！真的吗？", 3),
    ],
)
def test_sentences_end_where_a_reader_ends_them(language: str, text: str, count: int) -> None:
    assert len(sentences(text, language)) == count


def test_a_listed_abbreviation_ends_no_sentence() -> None:
    assert len(sentences("They saw Gen. Lys there.", short=("Gen",))) == 1


def test_a_chinese_quotation_of_two_sentences_is_not_cut() -> None:
    assert sentences("他说：“下雨了。渡轮停了。”大家走了。", "zh") == [
        "他说：“下雨了。渡轮停了。”",
        "大家走了。",
    ]


def test_a_dash_after_a_quotation_goes_on_with_its_frame() -> None:
    assert len(sentences("«Дощить!» — сказала вона.", "uk")) == 1


def test_a_line_end_ends_a_sentence() -> None:
    assert sentences("A heading\nIt rained.") == ["A heading", "It rained."]


def test_a_lone_surrogate_is_a_sign_like_any_other() -> None:
    assert sentences("It \ud800 rained. It stopped.") == ["It \ud800 rained.", "It stopped."]


def test_an_endless_paragraph_is_divided_as_its_parts_are() -> None:
    text = "The ferry stayed in the harbour all day. " * 400
    assert sentences(text) == ["The ferry stayed in the harbour all day."] * 400


def test_a_paragraph_of_marks_is_read_in_a_moment() -> None:
    for sign in ("“", '"', ". ", "a. ", "A."):
        start = time.process_time()
        find_sentences(sign * 30_000, "en")
        assert time.process_time() - start < 5  # a quadratic reader takes minutes
