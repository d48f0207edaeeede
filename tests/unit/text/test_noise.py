"""Lines that are no article text."""

from __future__ import annotations

import re
import time

import pytest

from crossread.lang import PhraseRow, load_packs
from crossread.text.noise import noise_lines

PACKS = load_packs()
ROWS = [(language, row) for language, pack in PACKS.languages.items() for row in pack.noise]
PROSE = (
    "Photos of the talks were shown on state television.",
    "She said that all rights of the crew must be respected.",
    "“Share the burden with us,” Shen asked her colleague.",
    "Related questions were put off until May.",
    "Source of the dispute is the strait, Dovhan said.",
    "Contact between the two ministries was never broken off.",
    "By Monday Dubrava had still not answered.",
    "Advertisement of arms should end, the minister said.",
    "Lanhai.",
    "Dovhan: no.",
)


def noise(text: str, language: str = "en") -> list[str]:
    """The stretches that are noise, as words."""
    return [span.of(text) for span in noise_lines(text, PACKS, language)]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=[f"{name}-{row.key}" for name, row in ROWS])
def test_a_row_hits_its_lines_and_misses_its_prose(language: str, row: PhraseRow) -> None:
    own = re.compile("|".join(f"(?:{word})" for word in row.words), re.IGNORECASE)
    assert [line for line in row.hit if not own.fullmatch(line)] == []
    assert [line for line in row.miss if noise_lines(line, PACKS, language)] == []
    assert row.hit and row.miss and row.source


@pytest.mark.parametrize(("language", "row"), ROWS, ids=[f"{name}-{row.key}" for name, row in ROWS])
def test_every_expression_of_a_row_has_an_example(language: str, row: PhraseRow) -> None:
    unproved = [w for w in row.words if not any(re.fullmatch(w, line, re.IGNORECASE) for line in row.hit)]
    assert unproved == []


@pytest.mark.parametrize("line", PROSE)
def test_a_sentence_of_prose_is_never_noise(line: str) -> None:
    assert noise(line) == []


def test_a_span_covers_the_whole_line_and_no_line_end() -> None:
    text = "Shen spoke.\n  Photo: AFP \nDovhan spoke.\n***\n"
    assert noise(text) == ["  Photo: AFP ", "***"]


def test_braces_in_a_line_of_prose_are_noise_and_the_prose_is_not() -> None:
    text = "Shen {{^user}} spoke {{/user}} again."
    assert noise(text) == ["{{^user}}", "{{/user}}"]


def test_a_line_of_nothing_but_braces_is_noise_as_a_whole() -> None:
    assert noise("{{^userSubscribed}} {{/userSubscribed}}") == ["{{^userSubscribed}} {{/userSubscribed}}"]


def test_furniture_in_another_language_is_found_too() -> None:
    assert noise("Photo: AFP", "uk") == ["Photo: AFP"]
    assert noise("Читайте також: Зустріч", "en") == ["Читайте також: Зустріч"]


def test_a_long_line_is_prose_whatever_it_begins_with() -> None:
    assert noise("Photo: " + "the minister spoke of peace " * 20) == []


@pytest.mark.parametrize("unit", ["photo by ", "share on ", "{{", "By A ", "a@b.", "(c) ", "фото: "])
def test_time_grows_with_the_length_of_the_text_and_no_faster(unit: str) -> None:
    begin = time.perf_counter()
    noise(unit * (400_000 // len(unit)))
    noise((unit * 25 + "\n") * 400)
    assert time.perf_counter() - begin < 2
