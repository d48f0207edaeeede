"""What both sides may have told truly is no conflict; what leaves no room for the other telling is one."""

from __future__ import annotations

import pytest
from tests.factories import DOVHAN, SHEN, claim, sides

from crossread.diff import diff_match
from crossread.lang import load_packs
from crossread.model import Claim, Match, Relation
from crossread.settings import Settings

PACKS = load_packs(sides())
Told = tuple[str, str, str]
"""Language, status, text."""


def relation(one: Told, other: Told, score: float = 0.4) -> Relation:
    """The relation of a claim of Lanhai and one of Kastrovia."""
    left, right = _claim(one, SHEN, "lanhai"), _claim(other, DOVHAN, "kastrovia")
    row = diff_match(Match(left=(left,), right=(right,), score=score), PACKS, Settings())
    back = diff_match(Match(left=(right,), right=(left,), score=score), PACKS, Settings())
    assert row.relation == back.relation
    return row.relation


def _claim(told: Told, speaker: str, account: str) -> Claim:
    language, status, text = told
    return claim(
        text, status=status, language=language, speaker=speaker, account=account, negated=status == "denied"
    )


DENIALS_OF_SOMETHING_ELSE = [
    (
        ("en", "said", "the frigate's course put 40 sailors in danger"),
        ("en", "denied", "has never threatened anyone's boat or anyone's sailors"),
    ),
    (
        ("en", "asked", "asked for the release of the lawyer"),
        ("en", "denied", "the so-called promise of release is untrue"),
    ),
    (
        ("en", "said", "frozen assets must pay for the bridges"),
        ("en", "denied", "would not be drawn on the use of the assets"),
    ),
    (
        ("en", "said", "the pace of accession will depend on reforms"),
        ("uk", "denied", "не погодився з тим, що темпи реформ знизилися"),
    ),
    (
        ("uk", "asked", "попросила розглянути постачання ракет"),
        ("uk", "denied", "таких ракет ми не постачатимемо"),
    ),
    (("zh", "asked", "要求释放船员"), ("en", "denied", "no promise to release the crew was given")),
    (("ru", "asked", "призвала открыть порт"), ("ru", "denied", "отказалась обсуждать порт")),
    (
        ("en", "agreed", "agreed to build a bridge over the river"),
        ("en", "denied", "no further visit is planned"),
    ),
    (("en", "agreed", "agreed to reopen the consulate"), ("en", "said", "declined the loan")),
    (("en", "said", "grain exports have risen"), ("en", "denied", "the reports of a raid are groundless")),
    (("en", "said", "the port should stay closed"), ("en", "denied", "the port is not closed")),
    (
        ("en", "said", "reform in Kastrovia is under way"),
        ("en", "denied", "disagreed that reform is a condition"),
    ),
]
DENIALS_OF_THE_MATTER = [
    (
        ("en", "agreed", "reached agreement on certificates for cheese"),
        ("en", "denied", "Nothing has been settled on cheese"),
    ),
    (
        ("en", "said", "Kastrovian boats cut the cable"),
        ("en", "denied", "Kastrovian boats never cut the cable"),
    ),
    (("zh", "agreed", "双方同意五月访问"), ("en", "denied", "no visit has been agreed")),
    (("en", "asked", "requested more seats on the flights"), ("en", "denied", "no such request was made")),
    (
        ("en", "asked", "called on Kastrovia to lift the ban on the language"),
        ("en", "denied", "There is no ban"),
    ),
    (("uk", "agreed", "домовилися обмінятися полоненими"), ("uk", "denied", "про полонених не домовлялися")),
]
OTHER_NUMBERS = [
    (("en", "said", "The call lasted ninety minutes"), ("en", "said", "the truce is to hold for five hours")),
    (("en", "asked", "asked for 100 generators"), ("en", "promised", "will send 40 generators")),
    (
        ("en", "said", "the first 12 transformers will leave soon"),
        ("en", "said", "will send 40 transformers"),
    ),
    (("en", "said", "flights rise to 36 a week"), ("en", "said", "agreed on 1,800 flights")),
    (
        ("uk", "thanked", "подякувала за відпочинок для тисячі ста дітей"),
        ("ru", "thanked", "поблагодарила за отдых 1100 детей"),
    ),
    (
        ("zh", "said", "双方进行了近两个小时的交流"),
        ("en", "said", "a conversation that ran to an hour and three quarters"),
    ),
    (
        ("en", "said", "a loan of 300 million dollars"),
        ("en", "said", "damage of 900 million dollars in Dubrava"),
    ),
    (("en", "said", "about 40 trucks were held"), ("en", "said", "38 trucks were held")),
    (("en", "said", "two ministers met in May"), ("en", "said", "three boats were held in June")),
    (("en", "said", "more than 20 trucks crossed"), ("en", "said", "25 trucks crossed")),
    (
        ("en", "promised", "is ready to extend the deal for 60 days"),
        ("en", "asked", "insisted on 120 days for the deal"),
    ),
]
ONE_NUMBER = [
    (("en", "said", "The call lasted ninety minutes"), ("en", "said", "The call took forty minutes")),
    (("en", "promised", "will send 500 generators"), ("uk", "thanked", "подякував за 300 генераторів")),
    (("zh", "agreed", "同意延长互免签证安排五年"), ("zh", "agreed", "同意把互免签证安排延长三年")),
    (
        ("en", "agreed", "officials will convene in Dunmere on 3 March"),
        ("en", "said", "officials will convene in Dunmere on 10 March"),
    ),
    (("uk", "said", "Розмова тривала дві години"), ("ru", "said", "Беседа длилась сорок минут")),
    (
        ("en", "agreed", "agreed to extend the deal for 60 days"),
        ("en", "agreed", "agreed to extend the deal for 120 days"),
    ),
]
OPINIONS = [
    (("en", "said", "supports the plan for the port"), ("en", "said", "opposes the plan for the port")),
    (("en", "said", "Lanhai supports the plan"), ("en", "said", "Kastrovia opposes the plan")),
    (
        ("en", "said", "Lanhai has not signed the grain treaty"),
        ("en", "said", "Kastrovia has signed the grain treaty"),
    ),
    (("en", "asked", "asked that the grain port be opened"), ("en", "said", "the grain port was not opened")),
]
FACTS = [
    (
        ("en", "said", "the grain port of Dubrava is open"),
        ("en", "said", "the grain port of Dubrava is closed"),
    ),
    (
        ("en", "said", "Kastrovia has signed the grain treaty"),
        ("en", "said", "Kastrovia has not signed the grain treaty"),
    ),
]
WISHES_TO_MEET = [
    (
        ("en", "said", "The visit took place at the invitation of Lanhai"),
        ("en", "said", "The talks took place at Kastrovia's request"),
    ),
    (
        ("en", "said", "The call took place at Kastrovia's request"),
        ("en", "said", "The ministers spoke by telephone"),
    ),
]
ONE_WISH = [
    (
        ("en", "said", "The call took place at Kastrovia's request"),
        ("en", "said", "The call took place at Lanhai's request"),
    ),
    (
        ("en", "said", "Kastrovia had requested the call"),
        ("en", "said", "The call was held upon the initiative of Lanhai"),
    ),
    (
        ("uk", "said", "Розмова відбулася з ініціативи Кастровії"),
        ("en", "said", "The call took place at Lanhai's request"),
    ),
]


@pytest.mark.parametrize(
    ("one", "other"), [*DENIALS_OF_SOMETHING_ELSE, *OTHER_NUMBERS, *OPINIONS, *WISHES_TO_MEET]
)
def test_both_may_be_true(one: Told, other: Told) -> None:
    assert relation(one, other) != "conflicting"


@pytest.mark.parametrize(("one", "other"), [*DENIALS_OF_THE_MATTER, *ONE_NUMBER, *FACTS, *ONE_WISH])
def test_both_cannot_be_true(one: Told, other: Told) -> None:
    assert relation(one, other) == "conflicting"


def test_mixed_points_do_not_conflict_on_the_strength_of_one() -> None:
    left = (
        _claim(("en", "said", "the raid sank two boats"), SHEN, "lanhai"),
        _claim(("en", "asked", "asked for a hotline"), SHEN, "lanhai"),
    )
    right = (
        _claim(("en", "denied", "no visit was agreed"), DOVHAN, "kastrovia"),
        _claim(("en", "said", "a hotline is useful"), DOVHAN, "kastrovia"),
    )
    assert diff_match(Match(left=left, right=right, score=0.5), PACKS, Settings()).relation != "conflicting"


@pytest.mark.parametrize(("score", "conflicts"), [(0.05, False), (0.5, True)])
def test_a_denial_counts_where_the_claims_themselves_were_found_alike(score: float, conflicts: bool) -> None:
    left = (_claim(("en", "said", "Kastrovian boats cut the cable"), SHEN, "lanhai"),)
    right = (_claim(("en", "denied", "Kastrovian boats never cut the cable"), DOVHAN, "kastrovia"),)
    made = diff_match(Match(left=left, right=right, score=score), PACKS, Settings())
    assert (made.relation == "conflicting") == conflicts
    assert any(one.kind == "polarity" for one in made.differences)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("the defence ministers should meet every year", False),
        ("agreed to set up the harbour commission", True),
    ],
)
def test_two_agreements_are_the_same_if_they_are_on_one_matter(other: str, same: bool) -> None:
    left = (_claim(("en", "agreed", "agreed to establish a harbour commission"), SHEN, "lanhai"),)
    right = (_claim(("en", "agreed", other), DOVHAN, "kastrovia"),)
    made = diff_match(Match(left=left, right=right, score=0.1), PACKS, Settings())
    assert (made.relation == "same") == same
