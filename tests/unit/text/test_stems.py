"""Light stems: which forms meet, and which words stay apart."""

import pytest

from crossread.text.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "respect respected respecting respects",
        "negotiate negotiation negotiations negotiating negotiated",
        "invite invited invitation",
        "agree agrees agreed agreement",
        "ship ships shipped shipping",
        "protect protection protecting",
        "secure security securities",
        "supply supplied supplies",
        "promise promised promises promising",
        "війна війни війну війною",
        "суверенітет суверенітету суверенитет суверенитета",
        "територіальної територіальну территориальной территориальная",
        "цілісність цілісності",
        "переговори переговорів переговоров переговоры",
    ],
)
def test_the_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("war", "warn"), ("nation", "nature"), ("state", "statue"), ("договор", "говор")],
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["", "a", "g20", "岚海", "ß", "naïve"])
def test_a_word_without_known_endings_is_its_own_stem(word: str) -> None:
    assert stem(word) == word


def test_a_stem_keeps_three_letters() -> None:
    assert all(len(stem(word)) >= 3 for word in ("used", "ends", "ally", "війн", "люди", "дел"))
