"""Papers that report both accounts: whose text a page or a bulletin is, who "he" and "she" are, who is named behind an
office."""

from __future__ import annotations

import pytest
from tests.unit.attribute.cabinets import read


def voices(text: str) -> list[tuple[str | None, str]]:
    """(account, speaker) of every claim of a paper."""
    return [(claim.account, claim.speaker.name) for claim in read(text).claims]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        (
            "Ylva Strand said the deputy prime minister had brought up the case. “He took notes,” she said.",
            ("tarn", "Ylva Strand"),
        ),
        (
            "“We wait,” Beatrix Holm told the Osper Gazette.\n\nSolano's reply came at once. “We do not,” he wrote.",
            ("veld", "Iker Solano"),
        ),
        (
            "“We wait,” Beatrix Holm said.\n\nSolano's version is another one. He had asked for time, he told reporters.",
            ("veld", "Iker Solano"),
        ),
        (
            "“No bolt is missing,” a spokesman for the Tarnish transport ministry, Ole Vik, told reporters.",
            ("tarn", "Ole Vik"),
        ),
        (
            "In Carse, the government put out a bulletin. The pilots had been paid in March, the bulletin says.",
            ("veld", "Veldonian government"),
        ),
        (
            "The Chancellery of Veldonia published a page of its own. It says that Solano “refused the offer”.",
            ("veld", "Iker Solano"),
        ),
        (
            "A dispatch by the Veldonian News Agency tells another story. The pilots were paid, the dispatch adds.",
            ("veld", "Veldonian News Agency"),
        ),
        (
            "The Chancellery of Veldonia put out a page. Both sides agreed that the pilots would be paid, the page goes on.",
            ("veld", "both"),
        ),
    ],
)
def test_the_last_claim_is_of(text: str, voice: tuple[str, str]) -> None:
    assert voices(text)[-1] == voice


def test_what_neither_text_mentions_is_nobodys_claim() -> None:
    assert voices("Neither the Tarnish nor the Veldonian text mentions the fees.") == []


def test_a_text_that_passes_something_over_is_quoted() -> None:
    text = (
        "The Tarnish foreign ministry says that Holm “raised the fees”. The pay is passed over in one clause, as "
        "“a matter which the competent office will study”."
    )
    claim = read(text).claims[-1]
    assert (claim.account, claim.quotation, claim.text.split()[-1]) == ("tarn", "mixed", "study")


def test_words_to_a_medium_of_ones_own_side_are_ones_own_account() -> None:
    text = (
        "The meeting of Beatrix Holm and Iker Solano lasted an hour, the Veldonian foreign ministry said.\n\n"
        "“It was twenty minutes,” Holm told the Osper Gazette."
    )
    assert voices(text)[-1] == ("tarn", "Beatrix Holm")


def test_days_weeks_back_are_of_another_event() -> None:
    text = (
        "President Brand spoke with Chancellor Maler by telephone on 14 June.\n\n"
        "On 19 April, when the two met at the fair in Lund, they had laughed."
    )
    assert (read(text).mention.type, read(text).mention.place) == ("call", None)
