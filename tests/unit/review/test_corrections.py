"""Corrected speakers and accounts: in the readings before anything is matched, the finding of the program beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests import factories as make
from tests.unit.review.deciding import PACKS, Case

from crossread.model import Claim, Decision, Reading
from crossread.review import Finder, correct_readings, live
from crossread.review.corrections import speaker_of


def corrected(case: Case) -> Sequence[Reading]:
    """The readings with the corrections of the log."""
    found = map(Finder(case.readings).find, live(case.log))
    return correct_readings(case.readings, found, PACKS.sides)


def claim(readings: Sequence[Reading], words: str) -> Claim:
    """The claim with these words in it."""
    return next(one for each in readings for one in each.claims if words in one.text)


def test_without_corrections_the_readings_are_the_very_same() -> None:
    case = Case()
    case.decide("note", "two ports", note="x")
    assert all(one is other for one, other in zip(corrected(case), case.readings, strict=True))


def test_a_corrected_speaker_is_looked_up_and_the_old_one_stays_visible() -> None:
    case = Case()
    case.decide("speaker", "two ports", value="Dovhan", was="whoever")
    made = claim(corrected(case), "two ports")
    assert (made.speaker.name, made.speaker.side, made.speaker.kind) == (make.DOVHAN, "kastrovia", "person")
    assert [(one.kind, one.was) for one in made.decisions] == [("speaker", make.SHEN)]
    assert made.account == "lanhai" and made.chain[-1].rule == "decided by A. Reader"
    assert claim(corrected(case), "all states") is claim(case.readings, "all states")


def test_a_person_removes_the_doubt() -> None:
    case = Case()
    case.decide("speaker", "two ports", value="Dovhan")
    made = claim(corrected(case), "two ports")
    assert not replace(made, confidence=0.1).is_unsure
    assert replace(made, confidence=0.1, decisions=()).is_unsure


def test_a_corrected_account_moves_the_claim_and_an_empty_one_makes_it_nobodys() -> None:
    case = Case()
    case.decide("account", "two ports", value="kastrovia")
    assert claim(corrected(case), "two ports").account == "kastrovia"
    case.decide("account", "two ports", value="")
    made = claim(corrected(case), "two ports")
    assert made.account is None and [(one.value, one.was) for one in made.decisions] == [("", "lanhai")]


def test_both_can_be_corrected_and_the_last_word_holds() -> None:
    case = Case()
    for value in ("Dovhan", "Ann Reed"):
        case.decide("speaker", "two ports", value=value, side="kastrovia")
    case.decide("account", "two ports", value="kastrovia")
    made = claim(corrected(case), "two ports")
    assert (made.speaker.name, made.speaker.side) == ("Ann Reed", "kastrovia")
    assert [one.kind for one in made.decisions] == ["speaker", "account"]


def test_names_are_known_in_any_script_and_strangers_as_typed() -> None:
    assert speaker_of("沈玉岚", "", PACKS.sides).name == make.SHEN
    assert speaker_of("Lanhai foreign ministry", "", PACKS.sides).kind == "institution"
    assert speaker_of("lanhai", "", PACKS.sides).name == "Lanhai"
    assert speaker_of("Shen", "kastrovia", PACKS.sides).name == "Shen"
    stranger = speaker_of("Ann Reed", "", PACKS.sides)
    assert (stranger.name, stranger.side, stranger.kind) == ("Ann Reed", None, "other")


def test_an_orphaned_correction_corrects_nothing() -> None:
    case = Case()
    case.decide("speaker", "two ports", value="Dovhan")
    other = Case(case.readings[1])
    other.log = case.log
    assert corrected(other) == other.readings


def test_the_comparison_counts_rows_with_corrected_claims_as_decided() -> None:
    case = Case()
    case.decide("speaker", "two ports", value="Dovhan")
    decisions: list[Decision] = case.log
    case.readings = tuple(corrected(case))
    case.log = decisions
    assert case.decided().summary.decided == 1 and case.decided().summary.reviewed == 0
