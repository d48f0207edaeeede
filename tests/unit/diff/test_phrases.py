"""Short phrases, and which of them answer each other."""

from crossread.diff.lexicon import lexicon
from crossread.diff.phrases import Phrase, answering, phrase_at, phrases
from crossread.lang import load_packs
from crossread.text.words import words


def cut(text: str) -> list[str]:
    """The phrases of a sentence as text."""
    found = words(text)
    return [
        text[found[phrase.first].start : found[phrase.last - 1].end]
        for phrase in phrases(found, lexicon(load_packs()))
    ]


def test_a_preposition_a_mark_and_a_verb_begin_a_phrase() -> None:
    assert cut("Two ferries collided in the strait, police said") == [
        "Two ferries", "collided", "in the strait", ",", "police", "said",
    ]  # fmt: skip


def test_phrases_tile_the_words() -> None:
    found = words("the call, at the request of Dubrava, was held on Monday")
    tiled = phrases(found, lexicon(load_packs()))
    assert [phrase.first for phrase in tiled[1:]] == [phrase.last for phrase in tiled[:-1]]
    assert (tiled[0].first, tiled[-1].last) == (0, len(found))


def test_phrases_answer_each_other_by_their_words_and_numbers() -> None:
    left, right = words("12 sailors died in the strait"), words("In the northern strait, 15 sailors died")
    pairs = {
        (" ".join(word.text for word in left[mine.first : mine.last]),
         " ".join(word.text for word in right[yours.first : yours.last]))
        for mine, yours in answering(left, right, lexicon(load_packs()))
    }  # fmt: skip
    assert any("12" in mine and "15" in yours for mine, yours in pairs)
    assert any("strait" in mine and "strait" in yours for mine, yours in pairs)


def test_the_phrase_of_a_word_is_found() -> None:
    assert phrase_at((Phrase(0, 2), Phrase(2, 5)), 3) == Phrase(2, 5)
