"""Every place of a passage is traced back to the article of its claim."""

from tests.factories import article, claim

from crossread.diff.passage import article_spans, passage
from crossread.lang import load_packs
from crossread.model import Span


def test_a_place_in_a_split_quotation_is_traced_to_both_halves() -> None:
    text = '"The war," he said, "will end."'
    split = claim("The war,", within=article(text), spans=(Span(1, 9), Span(21, 30)))
    found = article_spans(split, 4, 13)
    assert [span.of(text) for span in found] == ["war,", "will"]


def test_the_space_that_joins_two_halves_belongs_to_no_span() -> None:
    split = claim("The war,", spans=(Span(1, 9), Span(21, 30)))
    assert article_spans(split, 8, 9) == ()


def test_two_claims_are_joined_by_one_space_and_told_apart_by_place() -> None:
    first = article("Trade goes on. The port is open.", name="wire")
    second = article("Ferries wait.", name="banner")
    side = passage(
        (claim("The port is open", within=first), claim("Ferries wait", within=second)), load_packs()
    )
    assert side.text == "The port is open Ferries wait"
    places = side.places(Span(12, 24))
    assert places[0][1].of(first.text) == "open"
    assert places[1][1].of(second.text) == "Ferries"
    assert [name for name, _ in places] == [one.id for one in side.claims]
