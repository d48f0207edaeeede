"""The agreement of two reviewers as text and as JSON (`crossread/agreement@1`)."""

from __future__ import annotations

from typing import Literal

import msgspec

from crossread.model import Agreement, ClaimKey, Disagreement
from crossread.report.jsonparts import DIGITS
from crossread.report.jsonshapes import DecidedClaimJson
from crossread.report.plain import count, line


class DisagreementJson(msgspec.Struct, kw_only=True):
    """One row of which two reviewers think differently; a judgement is a relation, `only`, or `rejected`."""

    event: str
    claims: list[DecidedClaimJson]
    first: str
    second: str
    first_note: str
    second_note: str


class AgreementJson(msgspec.Struct, kw_only=True):
    """Two reviewers over the rows that both judged; `percent` and `kappa` are null where they are not defined."""

    schema: Literal["crossread/agreement@1"] = "crossread/agreement@1"
    first: str
    second: str
    rows: int
    only_first: int
    only_second: int
    agreed: int
    percent: float | None
    kappa: float | None
    differing: list[DisagreementJson]


def agreement_json(found: Agreement, names: tuple[str, str]) -> str:
    """The agreement of the reviewers of two files as JSON."""
    made = AgreementJson(
        first=names[0],
        second=names[1],
        rows=found.rows,
        only_first=found.only_first,
        only_second=found.only_second,
        agreed=found.agreed,
        percent=_rounded(found.percent),
        kappa=_rounded(found.kappa),
        differing=[
            DisagreementJson(
                event=one.event,
                claims=[msgspec.convert(key, DecidedClaimJson, from_attributes=True) for key in one.claims],
                first=one.first,
                second=one.second,
                first_note=one.first_note,
                second_note=one.second_note,
            )
            for one in found.differing
        ],
    )
    return msgspec.json.format(msgspec.json.encode(made, order="sorted"), indent=2).decode() + "\n"


def agreement_text(found: Agreement, names: tuple[str, str]) -> str:
    """The same for people: the figures, then the rows on which the reviewers differ with their words."""
    percent = f"{found.percent:.1f} %" if found.percent is not None else "not defined"
    kappa = f"{found.kappa:.2f}" if found.kappa is not None else "not defined"
    lines = [
        f"A: {line(names[0])}",
        f"B: {line(names[1])}",
        f"{count(found.rows, 'row')} judged by both, {found.only_first} by A alone, {found.only_second} by B alone",
        f"agreement: {percent} ({found.agreed} of {found.rows}); Cohen's kappa: {kappa}",
    ]
    for one in found.differing:
        lines += _row(one)
    return "\n".join(lines) + "\n"


def _row(one: Disagreement) -> list[str]:
    return [
        "",
        f"{line(one.event)}: A {line(one.first)}{_note(one.first_note)}, B {line(one.second)}{_note(one.second_note)}",
        *map(_claim, one.claims),
    ]


def _claim(key: ClaimKey) -> str:
    who = ", ".join(
        part for part in (line(key.speaker), f"account {line(key.account)}" if key.account else "") if part
    )
    return f"  “{line(key.text)}”" + (f" ({who})" if who else "")


def _note(note: str) -> str:
    return f" ({line(note)})" if note else ""


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, DIGITS)
