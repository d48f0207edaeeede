"""Which forms of a word share a key, and which look-alikes must not."""

from __future__ import annotations

import pytest

from crossread.lang.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "party parties",
        "agree agrees agreed agreeing",
        "study studies studied studying",
        "stress stresses stressed stressing",
        "plan plans planned planning",
        "state states stated stating",
        "Ukraine Ukraine's Ukraine’s",
        "цілісність цілісності цілісністю",
        "агресія агресії агресію агресією",
        "питання питанню питанням питаннями питаннях питань питанні",
        "переговори переговорів переговорам переговорами переговорах",
        "домовилися домовились домовився домовилась",
        "заявив заявила заявили",
        "сигнал сигнали сигналів сигналом",
        "война войны войну войной войне войн",
        "заявление заявления заявлению заявлением заявлений заявлениях",
        "целостность целостности целостностью",
        "общий общего общему общим общие общих общими общая общую",
        "договорились договорился договорилась договориться",
        "результат результаты результата результатов результатами",
        "связь связи связью",
        "вооружённый вооруженного",
        "зв'язок зв’язок звязок",
    ],
)
def test_the_forms_of_one_word_share_a_key(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "war warn",
        "war wary",
        "war warring",
        "not noted",
        "use us",
        "news new",
        "will well",
        "united unit",
        "договор договорились",
        "мир мирный",
        "война воин",
        "режим режет",
        "країна край",
        "мова мовчання",
        "закон законність",
    ],
)
def test_look_alikes_have_keys_of_their_own(pair: str) -> None:
    assert len({stem(word) for word in pair.split()}) == 2


@pytest.mark.parametrize("word", ["", "x", "я", "的", "2022", "…", "'"])
def test_words_without_an_ending_stay_as_they_are(word: str) -> None:
    assert stem(word) == word


def test_case_makes_no_difference() -> None:
    assert stem("CRISIS") == stem("crisis")
    assert stem("ВІЙНА") == stem("війна")
