"""Talk and plain telling in Ukrainian and Russian: dash dialogue, transcripts, lists, and who told the sentence before."""

from __future__ import annotations

from tests.unit.attribute.claims import claims

MET = "Марта Довгань зустрілася з Шень Юлань у вівторок.\n\n"
MET_RU = "Марта Довгань встретилась с Шень Юлань во вторник.\n\n"


def told(text: str, language: str, side: str | None = None) -> list[str]:
    """`speaker | quotation status | words` of every claim."""
    found = claims(text, language=language, side=side)
    return [f"{c.speaker.name} | {c.quotation} {c.status} | {c.text}" for c in found]


def test_a_line_behind_a_dash_is_direct_speech() -> None:
    text = (
        MET
        + "— Дякуємо за кожен вагон, — сказала Марта Довгань. — Порт відкрито.\n\n— Коли мир? — спитав репортер."
    )
    assert told(text, "uk") == [
        "Marta Dovhan | direct thanked | Дякуємо за кожен вагон",
        "Marta Dovhan | direct said | Порт відкрито",
    ]


def test_a_transcript_gives_the_answers_and_no_questions() -> None:
    text = (
        "Вопрос: Обсуждалась ли база?\nШень Вей: Никакой базы нет. Шень Юлань подтвердила, что Ланьхай уважает границы.\n"
        "Вопрос: Когда встреча?\nШень Вей: Дату объявят позже."
    )
    assert told(text, "ru", "lanhai") == [
        "Shen Wei | direct denied | Никакой базы нет",
        "Shen Yulan | indirect reaffirmed | Ланьхай уважает границы",
        "Shen Wei | direct said | Дату объявят позже",
    ]


def test_who_told_the_sentence_before_is_its_source() -> None:
    text = MET_RU + "Порт откроют в мае. Об этом сообщила журналистам Марта Довгань."
    assert told(text, "ru") == ["Marta Dovhan | indirect said | Порт откроют в мае"]


def test_points_of_a_list_are_read_one_by_one() -> None:
    text = "• Марта Довгань подякувала за генератори. Вона закликала до миру.\n• Сторони домовилися відкрити порт."
    assert told(text, "uk", "kastrovia") == [
        "Marta Dovhan | narrated thanked | подякувала за генератори",
        "Marta Dovhan | narrated asked | закликала до миру",
        "both | narrated agreed | домовилися відкрити порт",
    ]


def test_what_is_to_come_is_told_and_not_agreed() -> None:
    text = "Марта Довгань встретилась с Шень Юлань. Протокол будет подписан в июне. Сроки будут согласованы позже."
    assert told(text, "ru", "lanhai") == [
        "Lanhai | narrated said | Протокол будет подписан в июне",
        "Lanhai | narrated said | Сроки будут согласованы позже",
    ]


def test_a_subject_before_an_inserted_source_did_the_act_behind_it() -> None:
    text = MET + "Шень Юлань, за даними МЗС Кастровії, просила про паузу."
    (claim,) = claims(text, language="uk")
    assert (claim.speaker.name, claim.account, claim.status) == ("Shen Yulan", "kastrovia", "asked")


def test_a_name_in_quotation_marks_quotes_nobody() -> None:
    text = "Марта Довгань висловила співчуття родинам пасажирів порома «Сент-Бріджет»."
    assert [c.quotation for c in claims(text, language="uk", side="kastrovia")] == ["narrated"]


def test_the_negative_of_a_condition_denies_nothing() -> None:
    text = "Марта Довгань пообіцяла, що список оприлюднять, якщо не надійде відповіді."
    assert [c.negated for c in claims(text, language="uk", side="kastrovia")] == [False]


def test_the_reason_behind_a_colon_is_a_claim_of_its_own() -> None:
    text = "Марта Довгань відкинула закиди у зволіканні: торік ухвалено десять законів."
    assert told(text, "uk", "kastrovia") == [
        "Marta Dovhan | narrated denied | відкинула закиди у зволіканні",
        "Marta Dovhan | indirect said | торік ухвалено десять законів",
    ]


def test_who_was_there_and_what_was_visited_is_no_claim() -> None:
    text = (
        "Марта Довгань встретилась с Шень Юлань. На встрече присутствовали заместители министров. "
        "Министры возложили венок к памятнику. Стороны обсудили порт."
    )
    assert told(text, "ru", "lanhai") == ["both | narrated said | обсудили порт"]
