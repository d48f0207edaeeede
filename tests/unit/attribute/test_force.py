"""What the speaker did: status, strength, negation, conditions."""

from __future__ import annotations

import pytest
from tests.unit.attribute.claims import claims, only


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Gao Lin said the ice was thin.", "said"),
        ("Gao Lin said he was ready to send boats.", "promised"),
        ("Gao Lin said Lanhai will send boats.", "promised"),
        ("Gao Lin said Kastrovia will send boats.", "said"),
        ("Gao Lin said that boats should be sent.", "asked"),
        ("Gao Lin said he was grateful for the boats.", "thanked"),
        ("Gao Lin said Lanhai had never sent a boat.", "denied"),
        ("“Nobody has to fear us,” Gao Lin said.", "said"),
        ("“We do not have much time,” Gao Lin said.", "said"),
        ("Gao Lin denied the report.", "denied"),
        ("Gao Lin reiterated that the ice was thin.", "reaffirmed"),
        ("Gao Lin warned that the ice was thin.", "warned"),
        ("Gao Lin urged Dubrava to wait.", "asked"),
        ("Gao Lin was said to have thanked the crew.", "thanked"),
    ],
)
def test_the_status_is_read_by_the_verb_or_by_the_content(sentence: str, status: str) -> None:
    assert only(sentence).status == status


def test_verbs_rise_in_strength() -> None:
    verbs = ("noted that", "said that", "stressed that", "warned that", "demanded that")
    strengths = [only(f"Gao Lin {verb} the ice was thin.").strength for verb in verbs]
    assert strengths == sorted(set(strengths))


@pytest.mark.parametrize(
    ("sentence", "conditional"),
    [
        ("Gao Lin said boats would come if the ice melted.", True),
        ("Gao Lin said boats would come once the ice had melted.", True),
        ("Gao Lin said boats had come once, in May.", False),
        ("Gao Lin said boats would come provided that the ice melted.", True),
        ("Gao Lin said boats had come before May.", False),
    ],
)
def test_a_condition_needs_a_clause(sentence: str, conditional: bool) -> None:
    assert only(sentence).conditional is conditional


def test_without_qualifies_and_does_not_deny() -> None:
    assert not only("Gao Lin said boats came without a crew.").negated
    assert only("Gao Lin said boats did not come.").negated


def test_each_half_of_a_quotation_has_its_own_force() -> None:
    first, second = claims("“Lanhai has never sent a boat,” Gao Lin said. “The sea is wide.”")
    assert (first.negated, second.negated, second.status) == (True, False, "said")
