"""Office words of official readouts: whom "the Secretary", "the guest" or "her colleague" mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories import article

from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.lang.sides import parse_sides
from crossread.settings import Settings

SIDES = """
schema: crossread/sides@1
sides:
  arlen:
    name: Arlen
    names: [Arlen, Arlenese]
    capitals: [Mistgate]
    institutions: [Department of Commerce of Arlen]
    people:
      - {name: Piers Holloway, role: secretary of commerce, aliases: [Holloway]}
      - {name: Greta Moss, role: ambassador to Belmar, aliases: [Moss]}
  belmar:
    name: Belmar
    names: [Belmar, Belmari]
    capitals: [San Oro]
    institutions: [Ministry of Trade of Belmar]
    people:
      - {name: Luz Ferran, role: minister of trade and industry, aliases: [Ferran, Ms Ferran]}
      - {name: Ciro Vane, role: president, aliases: [Vane]}
"""
PACKS = load_packs(parse_sides(SIDES, Path("sides.yaml")), only_extra=True)
LEAD = {
    "belmar": "The Minister of Trade and Industry, Luz Ferran, received the Secretary of Commerce of Arlen, Piers "
    "Holloway, in San Oro on 4 May.",
    "arlen": "Commerce Secretary Piers Holloway met Belmar's Minister of Trade and Industry, Luz Ferran, in San Oro.",
}


def last_speaker(side: str, sentence: str) -> str:
    """Who is said to speak in the last claim of the text."""
    text = f"{LEAD[side]}\n\n{sentence}"
    found = read_article(article(text, side=side), PACKS, Settings()).claims
    return found[-1].speaker.name


@pytest.mark.parametrize(
    ("side", "sentence", "name"),
    [
        ("arlen", "The Secretary announced that Arlen will build a pier.", "Piers Holloway"),
        ("arlen", "The Secretary raised the matter of tolls.", "Piers Holloway"),
        ("arlen", "The Commerce Secretary raised the matter of tolls.", "Piers Holloway"),
        ("arlen", "The Secretary welcomed the plan. He thanked the pilots.", "Piers Holloway"),
        ("arlen", "Secretary Holloway raised the matter of tolls.", "Piers Holloway"),
        ("arlen", "Mr Holloway raised the matter of tolls.", "Piers Holloway"),
        ("arlen", "The Minister raised the matter of tolls.", "Luz Ferran"),
        ("arlen", "The Belmari minister raised the matter of tolls.", "Luz Ferran"),
        ("arlen", "Her guest raised the matter of tolls.", "Piers Holloway"),
        ("arlen", "His host raised the matter of tolls.", "Luz Ferran"),
        ("arlen", "The host promised a reply.", "Luz Ferran"),
        ("belmar", "The Minister confirmed that the pier stays open.", "Luz Ferran"),
        ("belmar", "As for tolls, the Minister confirmed that they stay.", "Luz Ferran"),
        ("belmar", "The Secretary raised the matter of tolls.", "Piers Holloway"),
        ("belmar", "The Secretary of Commerce raised the matter of tolls.", "Piers Holloway"),
        ("belmar", "The guest pledged funds for dredging.", "Piers Holloway"),
        ("belmar", "The guest pledged funds for dredging. He thanked the pilots.", "Piers Holloway"),
        ("belmar", "The visitor pledged funds for dredging.", "Piers Holloway"),
        ("belmar", "The Arlenese guest pledged funds for dredging.", "Piers Holloway"),
        ("belmar", "The host recalled the storm of last year.", "Luz Ferran"),
        ("belmar", "The Minister raised the matter of tolls. Her guest promised a reply.", "Piers Holloway"),
        ("belmar", "The Minister raised the matter of tolls. Her colleague promised a reply.", "Piers Holloway"),
        ("belmar", "Mr Holloway raised the matter of tolls. His colleague promised a reply.", "Luz Ferran"),
        ("belmar", "Mrs Ferran raised the matter of tolls.", "Luz Ferran"),
        ("belmar", "The President raised the matter of tolls.", "Ciro Vane"),
        ("belmar", "The head of the Arlenese delegation raised the matter of tolls.", "Piers Holloway"),
        ("belmar", "The Arlenese side raised the matter of tolls.", "Arlenese side"),
        ("belmar", "The interlocutors noted the growth of trade.", "both"),
        ("belmar", "Both officials noted the growth of trade.", "both"),
        ("belmar", "The two noted the growth of trade.", "both"),
        ("belmar", "The Minister and her guest noted the growth of trade.", "both"),
    ],
)  # fmt: skip
def test_an_office_word_means_its_holder(side: str, sentence: str, name: str) -> None:
    got = last_speaker(side, sentence)
    assert got == name or (name == "Arlenese side" and got in ("Arlen", "Arlenese"))


@pytest.mark.parametrize(
    ("text", "account", "name"),
    [
        (
            'Ferran\'s spokesman Bram Oda was firm. "We have it in writing," he said.',
            "belmar",
            "Bram Oda",
        ),
        (
            'Piers Holloway denied it on Monday.\n\nFerran\'s spokeswoman Ada Quill stood firm. "It is agreed," '
            "she said.",
            "belmar",
            "Ada Quill",
        ),
        (
            "Ferran had told Holloway that the pier was shut, according to her office.",
            "belmar",
            "Luz Ferran",
        ),
        (
            "Holloway told Ferran that the pier was shut, according to his department.",
            "arlen",
            "Piers Holloway",
        ),
        (
            'Holloway said no.\n\nBelmar\'s ambassador Rolf Teague held his ground. "The pier is ours," he said.',
            "belmar",
            "Rolf Teague",
        ),
    ],
)
def test_a_pronoun_prefers_whom_the_paragraph_introduces(text: str, account: str, name: str) -> None:
    last = read_article(article(text), PACKS, Settings()).claims[-1]
    assert (last.account, last.speaker.name) == (account, name)
