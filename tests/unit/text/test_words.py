"""Tokens: what is one, what is none, and where each stands."""

import pytest

from crossread.model import Span
from crossread.text.words import fold, words


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The ships left.", ["The", "ships", "left", "."]),
        ("Norrvik's U.S. envoy", ["Norrvik's", "U.S.", "envoy"]),
        ("Norrvik’s envoys’ mail", ["Norrvik’s", "envoys", "’", "mail"]),
        ("cease-fire", ["cease", "-", "fire"]),
        ("6,000 people at 12:30, not 3.5%", ["6,000", "people", "at", "12:30", ",", "not", "3.5", "%"]),
        ("the G20 of the 1990s", ["the", "G20", "of", "the", "1990s"]),
        ("各国主权", ["各", "国", "主", "权"]),
        ("已有6000多名", ["已", "有", "6000", "多", "名"]),
        ("об’єднання Дністрії", ["об’єднання", "Дністрії"]),
        ("«мир»…", ["«", "мир", "»", "…"]),
        ("snake_case", ["snake", "_", "case"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_a_text_is_divided_into_these_tokens(text: str, tokens: list[str]) -> None:
    assert [word.text for word in words(text)] == tokens


def test_every_token_stands_where_it_says() -> None:
    text = "Б. Сказав: «劝和促谈» (1,5 млн) isn’t U.N. news_\u0301 😀"
    assert all(word.span.of(text) == word.text for word in words(text))


def test_tokens_leave_out_nothing_but_white_space() -> None:
    text = "Hm -- 3.5%! a_b 海。\u00a0x"
    assert "".join(word.text for word in words(text)) == "".join(text.split())


def test_a_term_stays_whole_and_its_surroundings_are_divided() -> None:
    text = "海方劝和促谈, 好"
    divided = words(text, [Span(2, 6)])
    assert [(word.text, word.kind) for word in divided] == [
        ("海", "han"), ("方", "han"), ("劝和促谈", "term"), (",", "mark"), ("好", "han"),
    ]  # fmt: skip


def test_a_folded_word_has_no_case_no_curls_and_no_stops() -> None:
    assert fold("U.S.") == fold("us")
    assert fold("Norrvik’s") == fold("NORRVIK'S")
    assert fold("за́мок") == fold("замок")
    assert fold("3.5") == "3.5"
