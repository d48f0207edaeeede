"""Reads texts of two invented cabinets: deputies, spokespeople, presidents, ministers of transport."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.factories import article

from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.lang.sides import parse_sides
from crossread.model import Claim, Reading
from crossread.settings import Settings

_SIDES = """
schema: crossread/sides@1
sides:
  tarn:
    name: Tarn
    names: [Tarn, Tarnish]
    capitals: [Osper]
    institutions: [Tarnish foreign ministry, Office of the President of Tarn, Tarnish Ministry of Transport]
    media: [Tarn Broadcasting Service, Osper Gazette]
    people:
      - {name: Beatrix Holm, role: deputy prime minister, aliases: [Holm]}
      - {name: Ruben Falk, role: minister of transport, aliases: [Falk]}
      - {name: Ylva Strand, role: government spokeswoman, aliases: [Strand]}
      - {name: Aksel Brand, role: president, aliases: [Brand, President Brand]}
      - {name: Stig Moe, role: harbour master general, aliases: [Moe]}
  veld:
    name: Veldonia
    names: [Veldonia, Veldonian, Veldonians]
    capitals: [Carse]
    institutions: [Veldonian foreign ministry, Chancellery of Veldonia, Veldonian government]
    media: [Veldonian News Agency]
    people:
      - {name: Iker Solano, role: vice-premier, aliases: [Solano]}
      - {name: Nuria Campos, role: minister of transport, aliases: [Campos]}
      - {name: Tomas Reig, role: spokesman of the chancellery, aliases: [Reig]}
      - {name: Greta Maler, role: chancellor, aliases: [Maler, Chancellor Maler]}
"""
PACKS = load_packs(parse_sides(_SIDES, Path("cabinets.yaml")), only_extra=True)
CALL = (
    "The Deputy Prime Minister, Beatrix Holm, spoke by telephone on 14 June with the Vice-Premier of Veldonia, "
    "Iker Solano."
)
"""The lead of a readout of Tarn."""


def read(text: str, **changes: Any) -> Reading:
    """Everything a text of 16 June 2032 says."""
    return read_article(article(text, **{"published": date(2032, 6, 16), **changes}), PACKS, Settings())


def told(sentence: str, lead: str = CALL) -> list[Claim]:
    """The claims of one paragraph behind the lead of a readout of Tarn."""
    text = f"{lead}\n\n{sentence}"
    return [claim for claim in read(text, side="tarn").claims if claim.start > len(lead)]


def header(sentence: str, lead: str = CALL) -> dict[str, str]:
    """The header facts of a readout of Tarn: its lead and one sentence more."""
    return {fact.kind: fact.value for fact in read(f"{lead} {sentence}", side="tarn").facts}
