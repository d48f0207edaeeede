"""Aligning two accounts: what is laid side by side, why, and what stands alone."""

from typing import Any

import pytest
from tests.factories import DOVHAN, SHEN, claim, sides

from crossread.align import align_claims
from crossread.lang import load_packs
from crossread.lang.types import Packs
from crossread.model import Alignment, Claim, Span
from crossread.settings import Settings


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs(sides())


def left(text: str, at: int = 0, **changes: Any) -> Claim:
    return claim(text, id=f"l{at}", spans=(Span(at, at + max(1, len(text))),), **changes)


def right(text: str, at: int = 0, **changes: Any) -> Claim:
    return claim(
        text,
        id=f"r{at}",
        account="kastrovia",
        speaker=changes.pop("speaker", DOVHAN),
        article="tribune",
        spans=(Span(at, at + max(1, len(text))),),
        **changes,
    )


def align(lefts: list[Claim], rights: list[Claim], packs: Packs) -> Alignment:
    return align_claims(lefts, rights, packs, Settings())


def pairs(found: Alignment) -> set[tuple[str, str]]:
    return {(one.id, other.id) for match in found.matches for one in match.left for other in match.right}


def test_the_same_words_match_with_score_one(packs: Packs) -> None:
    text = "The harbour of Port Qing stays open to grain ships."
    found = align([left(text)], [right(text, speaker=SHEN)], packs)
    assert [match.score for match in found.matches] == [1.0]


def test_claims_about_one_point_match_and_others_stand_alone(packs: Packs) -> None:
    found = align(
        [
            left("The ferry crossing will reopen once patrol boats leave.", 0),
            left("Prices for tin rose.", 90),
        ],
        [
            right("The ferry crossing must be reopened without delay.", 0),
            right("Students were welcomed.", 90),
        ],
        packs,
    )
    assert pairs(found) == {("l0", "r0")}
    assert [one.id for one, _ in found.only_left] == ["l90"]
    assert [one.id for one, _ in found.only_right] == ["r90"]


def test_a_match_gives_its_reasons_in_words(packs: Packs) -> None:
    found = align(
        [left("Shen thanked Kastrovia for bringing 212 sailors home.")],
        [right("Kastrovia helped 212 sailors of Minister Shen Yulan to get home.")],
        packs,
    )
    reasons = " | ".join(found.matches[0].reasons)
    assert "names: Shen Yulan, Kastrovia" in reasons
    assert "numbers: 212" in reasons
    assert "sailors" in reasons


def test_an_unmatched_claim_names_its_near_miss(packs: Packs) -> None:
    found = align(
        [left("The tunnel under the strait will be dug by Lanhai.", 0), left("Grain left the tunnel.", 80)],
        [right("The tunnel under the strait will be dug by Lanhai.", 0)],
        packs,
    )
    ((alone, near),) = found.only_left
    assert alone.id == "l80"
    assert near is not None
    assert near.claim == "r0"
    assert 0 < near.score < 1
    assert near.reasons == ("words: tunnel",)


def test_names_in_another_script_are_the_same_name(packs: Packs) -> None:
    found = align(
        [left("沈玉岚祝贺212名学生。", language="zh")],
        [right("Shen Yulan congratulated the 212 students.")],
        packs,
    )
    assert pairs(found) == {("l0", "r0")}


def test_a_shared_name_alone_is_no_match(packs: Packs) -> None:
    found = align(
        [left("Kastrovia must repair the bridge over the Olm before winter comes to the valley.")],
        [right("Every summer Kastrovia opens its archives to young historians from abroad.")],
        packs,
    )
    assert not found.matches


def test_two_lengths_of_time_are_one_point_though_they_differ(packs: Packs) -> None:
    found = align(
        [left("The talk lasted forty minutes.")], [right("They spoke for just under an hour.")], packs
    )
    assert pairs(found) == {("l0", "r0")}


def test_what_two_articles_of_one_account_tell_becomes_one_match(packs: Packs) -> None:
    found = align(
        [
            left("The quarrel over the lighthouse will end one day.", 0),
            left(
                "The quarrel over the lighthouse would end one day, the minister said.", 70, article="gazette"
            ),
        ],
        [right("Both want the quarrel over the lighthouse to end.", 0)],
        packs,
    )
    assert pairs(found) == {("l0", "r0"), ("l70", "r0")}


@pytest.mark.parametrize("text", ["", "   ", "…", "?!"])
def test_a_claim_without_words_matches_nothing(packs: Packs, text: str) -> None:
    found = align([left(text)], [right(text)], packs)
    assert not found.matches
    assert [near for _, near in (*found.only_left, *found.only_right)] == [None, None]


def test_of_two_equal_candidates_the_earlier_one_is_taken(packs: Packs) -> None:
    text = "The lighthouse stays dark."
    found = align([left(text)], [right(text, 500), right(text, 20)], packs)
    first = found.matches[0].right[0]
    assert first.id == "r20"


def test_nothing_against_something_is_all_alone(packs: Packs) -> None:
    found = align([], [right("The lighthouse stays dark.")], packs)
    assert not found.matches
    assert len(found.only_right) == 1


def test_a_chinese_and_a_ukrainian_claim_meet_through_phrasebook_and_glossary(packs: Packs) -> None:
    found = align(
        [
            left("岚海始终尊重各国主权和领土完整。", 0, language="zh"),
            left("双方讨论了粮食出口。", 90, language="zh"),
        ],
        [
            right("міністри говорили про експорт зерна", 0, language="uk"),
            right("підтвердила повагу до територіальної цілісності Кастровії", 90, language="uk"),
        ],
        packs,
    )
    assert pairs(found) == {("l0", "r90"), ("l90", "r0")}
    assert any("territorial integrity" in reason for match in found.matches for reason in match.reasons)


def test_translated_words_are_shown_in_both_languages(packs: Packs) -> None:
    found = align([left("粮食出口", language="zh")], [right("експорт зерна", language="uk")], packs)
    assert "words: експорт / 出口, зерна / 粮食" in found.matches[0].reasons


def test_one_speaker_in_both_accounts_lifts_a_score_below_one(packs: Packs) -> None:
    one, other = left("The lighthouse must stay dark."), "The lighthouse should be dark in war."
    alone = align([one], [right(other)], packs).matches[0].score
    together = align([one], [right(other, speaker=SHEN)], packs).matches[0].score
    assert alone < together < 1


def test_a_shared_date_is_named_in_words(packs: Packs) -> None:
    found = align([left("The lamps go out on 4 May.")], [right("On May 4 all lamps go out.")], packs)
    assert "numbers: day 5-4, May" in found.matches[0].reasons
