"""What somebody refused to say, or did not say: no claim ever says the contrary of its text."""

from __future__ import annotations

import pytest
from tests.unit.attribute.cabinets import read

TARNISH = "tarnish"


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("Holm has refused to condemn the raid.", "has refused to condemn the raid", "denied"),
        ("Strand declined to say who had paid.", "declined to say who had paid", "denied"),
        ("Strand refused to agree to the plan.", "refused to agree to the plan", "denied"),
        ("Holm did not rule out a truce.", "did not rule out a truce", "said"),
        ("Holm did not deny that shells had been fired.", "did not deny that shells had been fired", "said"),
    ],
)
def test_a_refusal_stands_in_its_own_claim(text: str, words: str, status: str) -> None:
    (claim,) = read(text).claims
    assert (claim.text, claim.status, claim.negated) == (words, status, True)


@pytest.mark.parametrize(
    "text",
    [
        "Holm did not call for sanctions.",
        "Holm never asked for boats.",
        "Holm has yet to call the raid a crime.",
        "Holm failed to condemn the raid.",
        "Strand did not thank her for the boats.",
    ],
)
def test_what_was_left_unsaid_is_a_papers_own_word(text: str) -> None:
    assert read(text).claims == ()
