"""Header facts: what each account says of the event itself."""

from __future__ import annotations

import pytest
from tests.unit.attribute.reader import PACKS, facts

from crossread.attribute.header_duration import read_duration

CALL = "Shen Yulan and Marta Dovhan spoke by phone on Monday."


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("The call took place at the request of the Kastrovian side.", "kastrovia"),
        ("The call was made at Dubrava's request.", "kastrovia"),
        ("The call, which was requested by Port Qing, was short.", "lanhai"),
        ("The call took place at the initiative of Lanhai.", "lanhai"),
        ("It was Port Qing that requested the call.", "lanhai"),
        ("Kastrovia asked for the call.", "kastrovia"),
        ("Kastrovia, which had requested the call, was silent.", "kastrovia"),
        ("The call took place at Lanhai’s invitation.", "lanhai"),
        ("Shen Yulan spoke with Marta Dovhan at the request of the latter.", "kastrovia"),
        ("Shen Yulan spoke with Marta Dovhan at the former's request.", "lanhai"),
    ],
)
def test_who_asked_is_a_side(sentence: str, side: str) -> None:
    assert facts(f"{CALL} {sentence}")["initiator", None] == side


@pytest.mark.parametrize(
    ("language", "home", "text", "side"),
    [
        ("zh", "lanhai", "沈玉岚应约同卡斯特罗维亚外长多夫甘通电话。", "kastrovia"),
        ("zh", "lanhai", "沈玉岚应卡方请求同多夫甘通电话。", "kastrovia"),
        (
            "uk",
            None,
            "Розмова Марти Довгань із колегою зі столиці Lanhai відбулася на прохання Lanhai.",
            "lanhai",
        ),
        ("ru", None, "Разговор Марта Довгань и Shen Yulan прошёл по инициативе Lanhai.", "lanhai"),
    ],
)
def test_who_asked_is_read_in_every_language(language: str, home: str | None, text: str, side: str) -> None:
    assert facts(text, language=language, side=home)["initiator", home] == side


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("It came in response to a request from Dubrava.", "kastrovia"),
        ("It was Marta Dovhan who called.", "kastrovia"),
        ("Shen Yulan took a phone call from Marta Dovhan.", "kastrovia"),
        ("Marta Dovhan phoned Shen Yulan to protest.", "kastrovia"),
        ("The request came from Lanhai.", "lanhai"),
        ("The video conference had been sought by Port Qing.", "lanhai"),
    ],
)
def test_who_called_or_sent_the_request_asked(sentence: str, side: str) -> None:
    assert facts(f"{CALL} {sentence}")["initiator", None] == side


def test_that_a_text_is_silent_on_who_asked_names_nobody() -> None:
    found = facts(f"{CALL} The Lanhai text does not say who asked for the call.")
    assert ("initiator", None) not in found


def test_nobody_asked_where_nothing_says_so() -> None:
    kinds = {kind for kind, _ in facts(f"{CALL} Dubrava asked for calm. A request for comment was refused.")}
    assert "initiator" not in kinds


@pytest.mark.parametrize(
    ("language", "words", "minutes"),
    [
        ("en", "forty minutes", 40),
        ("en", "just under an hour", 60),
        ("en", "one hour and twenty minutes", 80),
        ("en", "an hour and a half", 90),
        ("en", "two and a half hours", 150),
        ("en", "half an hour", 30),
        ("en", "45 minutes", 45),
        ("en", "twenty-five minutes", 25),
        ("en", "1.5 hours", 90),
        ("en", "an hour and 10 minutes", 70),
        ("en", "5 1/2 hours", 330),
        ("en", "5½ hours", 330),
        ("en", "three quarters of an hour", 45),
        ("en", "two hours and 17 minutes", 137),
        ("uk", "дві години", 120),
        ("uk", "пів години", 30),
        ("uk", "півтори години", 90),
        ("uk", "годину і двадцять хвилин", 80),
        ("ru", "полтора часа", 90),
        ("ru", "около часа", 60),
        ("ru", "двадцать пять минут", 25),
        ("zh", "一个半小时", 90),
        ("zh", "约四十分钟", 40),
        ("zh", "一小时二十分钟", 80),
        ("zh", "近一个小时", 60),
    ],
)
def test_lengths_are_whole_minutes(language: str, words: str, minutes: int) -> None:
    found = read_duration(words, 0, len(words), PACKS.languages[language])
    assert found is not None and found[0] == minutes


@pytest.mark.parametrize("words", ["forty days", "a long time", "until the hour of need came in the end", ""])
def test_what_is_no_length_is_none(words: str) -> None:
    assert read_duration(words, 0, len(words), PACKS.languages["en"]) is None


@pytest.mark.parametrize(
    ("sentence", "minutes"),
    [
        ("The call lasted 35 minutes.", "35"),
        ("The ministers spoke for just over an hour.", "60"),
        ("It lasted half an hour.", "30"),
        ("The 45-minute call was frank.", "45"),
        ("It followed nearly three hours of talks.", "180"),
    ],
)
def test_the_length_of_the_event_is_a_fact(sentence: str, minutes: str) -> None:
    assert facts(f"{CALL} {sentence}")["duration_minutes", None] == minutes


def test_the_length_of_something_else_is_none() -> None:
    assert ("duration_minutes", None) not in facts(f"{CALL} The shelling of Dubrava lasted two hours.")


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("They agreed to stay in touch.", "stay in touch"),
        ("It was agreed to continue contacts at expert level.", "continue contacts at expert level"),
        ("They looked forward to consultations in the spring.", "consultations in the spring"),
        (
            "They agreed to open a line, and Shen invited Dovhan to pay a visit to Port Qing in June.",
            "a visit to Port Qing in June",
        ),
        ("They agreed that experts would meet in June, according to Dubrava.", "experts would meet in June"),
        ("The two will meet again in June.", "meet again in June"),
    ],
)
def test_the_next_step_is_a_short_phrase(text: str, step: str) -> None:
    assert facts(f"{CALL} {text}")["next_step", None] == step


def test_what_was_not_agreed_is_no_next_step() -> None:
    assert ("next_step", None) not in facts(f"{CALL} They did not agree to meet again.")
    assert ("next_step", None) not in facts(f"{CALL} They agreed that the war must end.")


def test_the_tone_is_the_words_that_describe_it() -> None:
    text = f"{CALL} The talks were held in a businesslike and constructive atmosphere."
    assert facts(text)["atmosphere", None] == "businesslike and constructive"


def test_in_a_readout_every_fact_is_its_sides() -> None:
    found = facts(f"{CALL} The call lasted an hour.", side="lanhai")
    assert {account for _, account in found} == {"lanhai"}
    assert found["format", "lanhai"] == "call"


def test_in_a_press_article_a_fact_stands_in_the_account_of_its_sentence() -> None:
    text = f"{CALL} The call lasted 30 minutes, Dubrava said. Port Qing says it lasted 60 minutes."
    found = facts(text, {"Dubrava said": "kastrovia", "Port Qing says": "lanhai"})
    assert found["duration_minutes", "kastrovia"] == "30"
    assert found["duration_minutes", "lanhai"] == "60"
    assert found["format", None] == "call"


def test_background_paragraphs_give_no_facts() -> None:
    text = f"{CALL}\nBackground: the last call lasted 20 minutes. They agreed to meet in June."
    assert {kind for kind, _ in facts(text)} <= {"format", "date", "participants"}


def test_a_second_length_is_another_length() -> None:
    assert (
        facts(f"{CALL} They talked for three hours, an hour longer than planned.")["duration_minutes", None]
        == "180"
    )
