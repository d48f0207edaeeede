"""Which event an article is about."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories import DOVHAN, SHEN, article
from tests.unit.attribute.reader import PACKS, mention, scene

from crossread.attribute.mention import find_mention
from crossread.lang import load_packs
from crossread.model import Side, Sides
from crossread.text.cast import Cast
from crossread.text.names import name_index

BOTH = (DOVHAN, SHEN)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shen Yulan and Marta Dovhan spoke by phone on Monday.", "call"),
        ("Shen Yulan had a telephone conversation with Marta Dovhan on Monday.", "call"),
        ("Shen Yulan met Marta Dovhan in Geneva on Monday.", "meeting"),
        ("Shen Yulan held talks via video link with Marta Dovhan on Monday.", "video"),
        ("In a video call on Monday, Shen Yulan told Marta Dovhan that the port is open.", "video"),
        ("Marta Dovhan visited Port Qing on Monday and thanked Shen Yulan.", "visit"),
        ("Shen Yulan spoke with Marta Dovhan on Monday.", "call"),
        ("Shen Yulan and Marta Dovhan held talks on Monday.", "meeting"),
    ],
)
def test_the_kind_of_event_is_told_by_its_words(text: str, kind: str) -> None:
    found = mention(text)
    assert (found.type, found.date, found.participants) == (kind, date(2031, 5, 5), BOTH)
    assert found.sides == ("kastrovia", "lanhai")


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("zh", "2031年5月5日，外交部长沈玉岚同岚海外长通电话。", "call"),
        ("uk", "5 травня відбулася телефонна розмова Марти Довгань із колегою.", "call"),
        ("uk", "5 травня Марта Довгань провела зустріч із колегою.", "meeting"),
        ("ru", "5 мая состоялся телефонный разговор с Мартой Довгань.", "call"),
    ],
)
def test_events_are_read_in_every_language(language: str, text: str, kind: str) -> None:
    found = mention(text, language=language)
    assert (found.type, found.date) == (kind, date(2031, 5, 5))


@pytest.mark.parametrize(
    "background",
    [
        "It was their first contact since March 1.",
        "The two ministers had last spoken on April 6.",
        "The two last met in Geneva on February 3.",
        "Background: Shen Yulan and Marta Dovhan met in Geneva on May 3.",
        "Shen Yulan also met Igor Vasch in Geneva on Saturday.",
        "Shen Yulan is scheduled to meet the envoy in Geneva on Saturday.",
        "They renewed their call for a ceasefire on Sunday.",
        "Of their last conversation, held on January 2, little is known.",
        'At a briefing on Sunday, a spokesman said that "nothing was agreed".',
    ],
)
def test_other_events_are_left_out(background: str) -> None:
    text = f"{background}\nShen Yulan and Marta Dovhan spoke by phone on Monday.\n{background}"
    found = mention(text)
    assert (found.type, found.date, found.participants) == ("call", date(2031, 5, 5), BOTH)


def test_paragraphs_may_be_scrambled() -> None:
    paragraphs = [
        "The port has been closed for a week.",
        "Shen Yulan told Marta Dovhan that the port would open.",
        "During Monday's call, both asked for calm.",
        "The ministers last met in January.",
    ]
    for order in (paragraphs, paragraphs[::-1], paragraphs[2:] + paragraphs[:2]):
        found = mention("\n".join(order))
        assert (found.type, found.date, found.participants) == ("call", date(2031, 5, 5), BOTH)


def test_the_day_on_which_somebody_spoke_of_it_is_not_the_day_of_the_event() -> None:
    text = "Shen Yulan met Marta Dovhan in Geneva, the ministry said Tuesday.\nMonday's meeting was short."
    assert mention(text).date == date(2031, 5, 5)


def test_a_day_after_the_event_counts_back() -> None:
    text = "A day after Shen Yulan and Marta Dovhan spoke by phone, both capitals published a text."
    assert mention(text).date == date(2031, 5, 5)


def test_a_dateline_is_not_the_day_of_the_event() -> None:
    text = "DUBRAVA, May 6 (Wire) - Shen Yulan called Marta Dovhan on Monday, and the call was short."
    assert mention(text).date == date(2031, 5, 5)


def test_without_a_published_date_the_weekday_is_kept() -> None:
    found = mention("Shen Yulan and Marta Dovhan spoke by phone on Monday.", published=None)
    assert (found.date, found.weekday, found.precision) == (None, 0, "weekday")


def test_a_readout_without_a_day_is_of_the_day_it_was_published() -> None:
    text = "Shen Yulan had a telephone conversation with Marta Dovhan."
    assert mention(text, side="lanhai").date == date(2031, 5, 6)
    assert mention(text).date is None


def test_the_place_of_a_meeting_is_kept() -> None:
    assert mention("On Monday Shen Yulan met Marta Dovhan in Geneva.").place == "Geneva"
    assert (
        mention("In talks in Port Qing on Monday, Shen Yulan told Marta Dovhan to wait.").place == "Port Qing"
    )


def test_a_month_or_a_subject_is_no_place() -> None:
    assert mention("Shen Yulan met Marta Dovhan in March.").place is None
    assert mention("Shen Yulan met Marta Dovhan and discussed the war in Tovia.").place is None


def test_a_spokesman_does_not_hold_the_event() -> None:
    (lanhai,) = [side for side in PACKS.sides.sides.values() if side.id == "lanhai"]
    assert [person.name for person in lanhai.people] == [SHEN]
    looked = scene("Shen Yulan and Marta Dovhan spoke by phone.")
    assert {bearer.name for line in looked.lines for _, bearer in line.people} == set(BOTH)


@pytest.mark.parametrize("text", ["", "\n\n", "Copper rose by 14 percent.", "Shen Yulan wrote a book."])
def test_a_text_without_an_event_has_an_empty_mention(text: str) -> None:
    found = mention(text)
    assert (found.type, found.date, found.participants, found.span) == (None, None, (), None)


def test_a_readout_without_a_word_for_the_event_is_of_the_two_sides_it_names() -> None:
    text = "Lanhai regrets the closing of the lock. Kastrovia should keep the treaty."
    found = mention(text, side="lanhai")
    assert (found.type, found.date, found.sides) == (None, date(2031, 5, 6), ("kastrovia", "lanhai"))
    assert mention(text).sides == ()


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Last Tuesday's call between Shen Yulan and Marta Dovhan has opened nothing. In March, in Geneva, Shen "
            "had walked out. The two had met there on 14 March and had agreed on nothing.",
            "call",
            date(2031, 5, 6),
        ),
        (
            "At a briefing on Thursday, a spokesman said that Shen Yulan had told Marta Dovhan on the phone to wait. "
            "The conversation took place on Wednesday, he said.",
            "call",
            date(2031, 5, 7),
        ),
        (
            "Marta Dovhan was received in Port Qing on Wednesday by Shen Yulan. She will travel on to Tarsk on "
            "Saturday, where she is to meet Igor Vasch.",
            "meeting",
            date(2031, 5, 7),
        ),
        (
            "Shen Yulan and Marta Dovhan spoke today. They discussed the outcome of the meeting of 2 May between the "
            "two navies.",
            "call",
            date(2031, 5, 9),
        ),
        ("Marta Dovhan visited Port Qing on 3 and 4 May, invited by Shen Yulan.", "visit", date(2031, 5, 3)),
        ("The first contact by phone since the war began came on Monday: Shen Yulan and Marta Dovhan", "call",
         date(2031, 5, 5)),
    ],
)  # fmt: skip
def test_the_main_event_is_told_from_its_neighbours(text: str, kind: str, day: date) -> None:
    found = mention(text, published=date(2031, 5, 9))
    assert (found.type, found.date, found.participants) == (kind, day, BOTH)


def test_a_briefing_is_held_by_its_speaker() -> None:
    found = mention("At a press briefing on Monday, Shen Yulan said that the lock is under repair.")
    assert (found.type, found.date, found.participants, found.sides) == (
        "briefing",
        date(2031, 5, 5),
        (SHEN,),
        ("lanhai",),
    )


def test_an_event_between_two_sides_is_not_that_of_people_of_others() -> None:
    text = (
        "Tarskan and Mordanian negotiators met in Geneva on Monday.\n"
        "Shen Yulan spoke by phone with Marta Dovhan on Sunday, Port Qing said."
    )
    known = dict(PACKS.sides.sides)
    for side in ("Tarsk", "Mordania"):
        known[side.lower()] = Side(id=side.lower(), name=side, names=(f"{side}n", f"{side}an"))
    more = load_packs(Sides(sides=known), only_extra=True)
    one = article(text, published=date(2031, 5, 6))
    found = find_mention(one, Cast(text, name_index(more).find(text)), more)
    assert (found.type, found.date, found.participants) == ("meeting", date(2031, 5, 5), ())
    assert found.sides == ("mordania", "tarsk")
