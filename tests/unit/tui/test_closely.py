"""A row read closely: its sources, its terms, its other languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.factories import article, claim, row
from tests.snapshot.fake import FakeWorkspace
from tests.snapshot.pilot import NARROW, WIDE, drive, press, screen_text, settle
from tests.snapshot.scenes import call_rows, lanhai, reading_workspace, workspace
from tests.unit.tui.test_desk import desk, picked
from textual.pilot import Pilot

from crossread.errors import UsageError
from crossread.tui.app import CrossreadApp
from crossread.tui.draw.sourcecard import source_facts, source_sections
from crossread.tui.draw.versions import draw_versions, no_version
from crossread.tui.ink import line_width, plain
from crossread.tui.names import Names
from crossread.tui.screens.compare import CompareScreen
from crossread.tui.screens.source_card import SourceCard
from crossread.tui.screens.term_card import NOTHING, TermCard
from crossread.tui.widgets.card import Card
from crossread.tui.widgets.details import Details

NAMES = Names(left="lanhai", right="kastrovia", left_name="Lanhai", right_name="Kastrovia", side_name=str)
TO_CHINESE = ("]",) * 6


def details(app: CrossreadApp) -> str:
    shown = desk(app).query_one(Details)
    lines = plain(line for at in range(shown.count) for line in shown.draw(at, 100))
    return " ".join(lines.replace("│", " ").split())


def toasts(app: CrossreadApp) -> list[str]:
    return [toast.message for toast in app._notifications]


# -- the source card ----------------------------------------------------------------------------------------------


def test_the_source_card_tells_everything_known_of_a_text() -> None:
    text = replace(
        lanhai(), sha256="ab" * 32, source="in/lanhai.txt", translation_of="lanhai-waijiaobu",
        notes=("read as windows-1251",), retrieved=datetime(2031, 5, 6, 7, 8, tzinfo=UTC),
    )  # fmt: skip
    told = dict(source_facts(text, NAMES))
    assert told == {
        "publisher": "Lanhai foreign ministry",
        "title": "Shen Yulan speaks with Kastrovian counterpart",
        "address": "https://mfa.lanhai.example/readouts/0504",
        "published": "2031-05-05",
        "retrieved": "2031-05-06 07:08:00+00:00",
        "kind": "official readout of lanhai",
        "language": "en",
        "translation of": "lanhai-waijiaobu",
        "file": "in/lanhai.txt",
        "SHA-256": "ab" * 32,
        "length": f"{len(text.text)} characters",
        "note": "read as windows-1251",
    }


def test_what_is_not_known_of_a_text_is_said() -> None:
    told = dict(source_facts(article("Words.", published=None), NAMES))
    assert told["publisher"] == told["file"] == told["SHA-256"] == "unknown"
    assert told["published"] == "date unknown"
    assert told["kind"] == "press"


@pytest.mark.parametrize("cells", [20, 60, 120])
def test_the_source_card_cuts_nothing_and_takes_no_markup_or_escapes(cells: int) -> None:
    evil = replace(
        article("Said [red]this[/red] \x1b[31m今天天气很好今天天气很好今天天气很好.", name="evil"),
        title="[bold]Title\x1b]0;x\x07", sha256="0123456789abcdef" * 4,
    )  # fmt: skip
    one = claim("[red]this[/red]", within=evil)
    lines = [
        line
        for _, draw in source_sections(row("only_left", one), NAMES, lambda _: evil)
        for line in draw(cells)
    ]
    text = plain(lines)
    assert "\x1b" not in text
    assert all(line_width(line) <= cells for line in lines)
    squeezed = "".join(text.split())
    assert "0123456789abcdef" * 4 in squeezed
    assert "[red]this[/red]" in squeezed


@pytest.mark.parametrize("size", [NARROW, (100, 30), WIDE])
def test_the_source_card_opens_folds_and_closes(size: tuple[int, int]) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, *TO_CHINESE, "R")
        assert isinstance(app.screen, SourceCard)
        card = app.screen.query_one(Card)
        assert card.count == 4
        open_height = card.top_of(card.count)
        assert "- Kastrovia's account · Marta Dovhan's call" in screen_text(app)
        await press(app, pilot, "minus")
        assert card.top_of(card.count) < open_height
        assert "characters" in screen_text(app)
        await press(app, pilot, "minus")
        assert card.top_of(card.count) == open_height
        await press(app, pilot, "space")
        assert "+ Kastrovia's account" in screen_text(app)
        await press(app, pilot, "escape")
        assert picked(app) == "r7"

    drive(workspace(), steps, size=size)


def test_every_line_of_a_long_card_is_reached_by_the_arrow() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, *TO_CHINESE, "R")
        card, seen = app.screen.query_one(Card), set()
        for _ in range(80):
            seen |= set(range(card.scroll_offset.y, card.scroll_offset.y + card.size.height))
            await press(app, pilot, "j")
        assert seen >= set(range(card.top_of(card.count) - 1))

    drive(workspace(), steps, size=NARROW)


# -- the term card ------------------------------------------------------------------------------------------------


def test_the_term_card_tells_meaning_words_history_and_place_on_a_scale() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "x", "]", "T")
        assert isinstance(app.screen, TermCard)
        card = app.screen.query_one(Card)
        text = plain(line for at in range(card.count) for line in card.draw(at, 200))
        for words in (
            "names the fighting without naming who fights",
            "names armed conflict; other names: war, conflict",
            "Lanhai here: “crisis”",
            "Kastrovia here: not in this row",
            "only on 2031-05-04, 2 times on 1 of 2 occasions: “crisis”, “危机”",
            "dropped: not on 1 later occasion",
            "strength 2 of 2 on the scale of displeasure",
            "▌ 2 regret, deplore",
        ):
            assert words in text, words

    drive(reading_workspace(), steps)


@pytest.mark.parametrize(
    ("space", "words"),
    [
        (workspace(), NOTHING),
        (replace(workspace(), terms_trouble=UsageError("no words; x; y")), "no words; x; y"),
    ],
)
def test_where_there_is_no_term_the_card_says_so(space: FakeWorkspace, words: str) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "T")
        assert words in screen_text(app)
        await press(app, pilot, "escape")
        assert isinstance(app.screen, CompareScreen)

    drive(space, steps)


# -- other languages ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_the_original_stands_in_the_details_until_the_key_is_pressed_again(size: tuple[int, int]) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, *TO_CHINESE, "O")
        assert details(app).startswith("Original and translation")
        assert "original, in zh, similarity 0.81" in details(app)
        assert "Original and translation" in screen_text(app)
        await press(app, pilot, "[")
        assert "No original, translation or version of this row" in details(app)
        await press(app, pilot, "[", "[", "[", "[")
        assert picked(app) == "r2"
        assert "no passage there is matched" in details(app)
        await press(app, pilot, "O")
        assert "Original" not in details(app)

    drive(reading_workspace(), steps, size=size)


def test_where_there_is_no_other_language_one_line_says_so_and_nothing_changes() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, "O")
        assert (
            toasts(app)[-1]
            == "No original, translation or version of this row in another language is in this library."
        )
        assert "\n" not in toasts(app)[-1]
        assert "Original" not in details(app)

    drive(workspace(), steps)


def test_an_original_that_is_not_in_the_library_is_named() -> None:
    text = replace(lanhai(), translation_of="https://mfa.lanhai.example/zh/0504")
    words = no_version(call_rows()[0].left, lambda _: text)
    assert words == (
        "The text says that it is a translation of https://mfa.lanhai.example/zh/0504, which is not in this library."
    )


@pytest.mark.parametrize("cells", [30, 69, 70, 120])
def test_no_word_of_either_language_is_lost(cells: int) -> None:
    found = reading_workspace().known_versions
    lines = draw_versions(found, NAMES, cells)
    assert all(line_width(line) <= cells for line in lines)
    shown = set(plain(lines))
    assert set(found[0].claim.text) | set(found[0].text.text.split("\n")[1]) <= shown


@pytest.mark.parametrize("key", ["O", "R", "T"])
def test_without_a_row_the_keys_say_so(key: str) -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, key)
        assert toasts(app) == ["There is no row here to read closely."]
        assert isinstance(app.screen, CompareScreen)
        assert details(app) == ""

    drive(FakeWorkspace(), steps)


def test_with_full_texts_on_a_low_screen_the_original_brings_the_details_back() -> None:
    async def steps(app: CrossreadApp, pilot: Pilot[int]) -> None:
        await press(app, pilot, *TO_CHINESE, "C", "C", "O")
        await settle(app, pilot)
        assert desk(app).query_one(Details).display
        assert "original, in zh" in screen_text(app)

    drive(reading_workspace(), steps, size=NARROW)
