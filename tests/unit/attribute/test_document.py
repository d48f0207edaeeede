"""The article divided once: tokens, sentences, quotations, and what is found by place."""

from __future__ import annotations

from tests.factories import article, sides

from crossread.attribute.document import Document
from crossread.lang import load_packs
from crossread.model import Span

PACKS = load_packs(sides())


def document(text: str, language: str = "en") -> Document:
    """One article, divided."""
    return Document(article(text, language=language), PACKS.languages[language], PACKS)


def test_the_words_of_a_range_are_the_text_between_its_tokens() -> None:
    doc = document("Shen Yulan’s U.S. trip cost 1,000 coins.")
    assert doc.words == ["Shen", "Yulan’s", "U.S.", "trip", "cost", "1,000", "coins", "."]
    assert doc.words_of(1, 3) == "Yulan’s U.S."


def test_han_signs_are_tokens_of_their_own() -> None:
    assert document("沈玉岚说", "zh").words == ["沈", "玉", "岚", "说"]


def test_sentences_of_one_quotation_are_read_as_one() -> None:
    doc = document("“We came. We saw.” It rained.")
    assert [doc.words_of(*one) for one in doc.sentences] == ["“We came. We saw.”", "It rained."]


def test_noise_is_no_sentence() -> None:
    doc = document("Photo: AFP\nIt rained in the capital.")
    assert [doc.words_of(*one) for one in doc.sentences] == ["It rained in the capital."]


def test_a_sentence_without_end_is_read_in_stretches() -> None:
    doc = document("word " * 3000)
    assert max(last - first for first, last in doc.sentences) <= 250
    assert sum(last - first for first, last in doc.sentences) == 3000


def test_quotations_are_found_by_the_token_at_which_they_open() -> None:
    doc = document("He said “one” and “two” and left.")
    assert [doc.words_of(*doc.quote_tokens[n]) for n in doc.quotes_from(0, 6)] == ["“one”"]
    assert doc.quotes_in(0, len(doc.words)) == {0, 1}
    assert doc.quotes_in(3, 6) == set()


def test_a_quotation_that_overlaps_a_span_is_among_those_over_it() -> None:
    text = "He said “one and two” and left."
    doc = document(text)
    at = text.index("two")
    first, last = doc.quotes_over(Span(at, at + 3))
    assert 0 in range(first, last)


def test_the_paragraph_of_a_token_is_known() -> None:
    doc = document("One line.\nTwo lines here.")
    assert doc.paragraph_start(5) == 3
    assert doc.paragraph_start(1) == 0


def test_names_are_found_by_place() -> None:
    doc = document("Yesterday Shen Yulan met Marta Dovhan’s aide.")
    hit = doc.name_at(1)
    assert hit is not None and hit.side == "lanhai"
    assert doc.name_at(0) is None
    assert [doc.possessive(one) for one in doc.hits] == [False, True]
