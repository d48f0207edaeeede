"""Rows: spans into articles, reasons, directions, ids."""

from __future__ import annotations

from tests.factories import DOVHAN, SHEN, article, claim, sides

from crossread.diff import diff_match
from crossread.lang import load_packs
from crossread.model import Article, Claim, Match, Row, Span, Speaker, Status
from crossread.settings import Settings


def row(left: Claim, right: Claim) -> Row:
    """The row of two claims."""
    return diff_match(
        Match(left=(left,), right=(right,), score=0.4, reasons=("both: port",)),
        load_packs(sides()),
        Settings(),
    )


def said(text: str, within: Article, speaker: str = SHEN, status: Status = "said") -> Claim:
    """A claim inside an article."""
    return claim(text, within=within, speaker=speaker, status=status)


def test_the_words_of_a_difference_stand_in_the_articles_where_it_says() -> None:
    left = article("On Monday Shen said: the sovereignty of all countries must be respected.", name="left")
    right = article("Dovhan wrote that Lanhai respects Kastrovia's sovereignty.", name="right")
    found = row(
        said("the sovereignty of all countries must be respected", left),
        said("Lanhai respects Kastrovia's sovereignty", right, DOVHAN),
    )
    scope = next(one for one in found.differences if one.kind == "scope")
    assert [span.of(left.text) for _, span in scope.left_spans] == [scope.left] == ["of all countries"]
    assert [span.of(right.text) for _, span in scope.right_spans] == [scope.right] == ["Kastrovia's"]
    assert scope.direction == "left"
    assert scope.reason == "all against one: of all countries | Kastrovia's"


def test_the_match_goes_into_the_row_unchanged() -> None:
    one, other = claim("The port is open"), claim("The port is open", speaker=DOVHAN, account="kastrovia")
    found = row(one, other)
    assert (found.left, found.right, found.score, found.reasons) == ((one,), (other,), 0.4, ("both: port",))
    assert found.relation == "same"
    assert found.id == row(other, one).id


def test_the_reporting_words_are_shown_where_they_stand_beside_the_claim() -> None:
    text = 'Shen demanded: "Let the observers in."'
    shen = article(text, name="left")
    cue = text.index("demanded")
    asked = claim(
        "Let the observers in.",
        within=shen,
        status="asked",
        strength=5,
        cue="demanded",
        cue_spans=(Span(cue, cue + 8),),
    )
    found = row(asked, claim("the observers would be welcome in autumn", speaker=DOVHAN))
    strength = next(one for one in found.differences if one.kind == "strength")
    assert strength.left == "demanded"
    assert [span.of(text) for _, span in strength.left_spans] == ["demanded"]


def test_claims_of_one_side_are_weighed_together() -> None:
    match = Match(
        left=(claim("no date has been agreed", status="denied"), claim("the visit would be useful")),
        right=(claim("agreed on a visit in May", status="agreed", speaker=DOVHAN),),
        score=0.4,
    )
    found = diff_match(match, load_packs(sides()), Settings())
    assert found.relation == "conflicting"
    assert {one.kind for one in found.differences} >= {"polarity", "commitment"}


def test_the_same_words_in_another_mouth_are_a_difference_of_agent() -> None:
    words = "peace talks should go on without delay"
    shen = Speaker(name=SHEN, side="lanhai", kind="person")
    dovhan = Speaker(name=DOVHAN, side="kastrovia", kind="person")
    (found,) = row(claim(words, speaker=shen), claim(words + " now", speaker=dovhan)).differences
    assert (found.kind, found.reason) == ("agent", f"who is said to have said it: {SHEN} | {DOVHAN}")
    assert row(claim(words, speaker=shen), claim(words, speaker=shen)).differences == ()
