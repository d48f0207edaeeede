"""One key for a Cyrillic word in all its cases."""

from __future__ import annotations

import pytest

from crossread.text.cases import cyrillic_key


@pytest.mark.parametrize(
    "forms",
    [
        ("Довгань", "Довганя", "Довганю", "Довганем"),
        ("Грубий", "Грубого", "Грубому", "Грубим"),
        ("Верхобуг", "Верхобузі", "Верхобугу"),
        ("Лухова", "Лухову", "Луховою"),
        ("Кастровия", "Кастровии", "Кастровию"),
    ],
)
def test_all_cases_of_a_name_have_one_key(forms: tuple[str, ...]) -> None:
    assert len({cyrillic_key(form) for form in forms}) == 1


def test_case_and_apostrophe_do_not_count() -> None:
    assert cyrillic_key("В’ЮН") == cyrillic_key("в'юн")


@pytest.mark.parametrize("word", ["Лі", "Ван", "Ї", "мис"])
def test_short_words_stay_whole(word: str) -> None:
    assert cyrillic_key(word) == word.casefold()


@pytest.mark.parametrize("word", ["Hrubyi", "岚海", "12", ""])
def test_other_scripts_are_only_folded(word: str) -> None:
    assert cyrillic_key(word) == word.casefold()


def test_two_names_keep_two_keys() -> None:
    assert cyrillic_key("Грубого") != cyrillic_key("Грабаря")
