"""Readout files that a person wrote by hand: YAML with claims, or with running text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crossread import yamlfile
from crossread.errors import MalformedError
from crossread.ingest.cleaning import clean, clean_line
from crossread.ingest.draft import Draft
from crossread.ingest.lines import paragraphs_of
from crossread.ingest.metadata import HEAD_KEYS, read_head, unknown_keys
from crossread.lang import Packs

SCHEMA = "crossread/readout@1"
READOUT_KEYS = HEAD_KEYS | {"schema", "claims", "text"}


def read_readout(text: str, where: str, packs: Packs) -> Draft:
    """The readout in a YAML text; raises `MalformedError` with file and line for anything else."""
    tree = yamlfile.parse(text, where)
    if not isinstance(tree, dict) or tree.get("schema") != SCHEMA:
        found = tree.get("schema") if isinstance(tree, dict) else None
        reason = f"schema is {found!r}" if isinstance(found, str) else "no schema"
        raise MalformedError(where, f"no readout file: {reason}", f"write `schema: {SCHEMA}` at the top")
    head, notes = read_head(tree, where, text, packs)
    notes += unknown_keys(set(tree) - READOUT_KEYS)
    if ("claims" in tree) == ("text" in tree):
        raise MalformedError(
            where, "a readout has either claims or text", "write `claims:` with a list, or `text: |`"
        )
    if "text" in tree:
        return Draft(head=head, notes=notes, paragraphs=_running(tree["text"], where, text))
    return Draft(head=head, notes=notes, claims=_claims(tree["claims"], where, text))


def _running(value: Any, where: str, text: str) -> tuple[str, ...]:
    if not isinstance(value, str) or not value.strip():
        raise MalformedError(
            yamlfile.locate(text, "$.text", where), "text is empty", "write it below `text: |`"
        )
    return paragraphs_of(clean(value)[0])


def _claims(value: Any, where: Path | str, text: str) -> tuple[tuple[str | None, str], ...]:
    if not isinstance(value, list) or not value:
        raise MalformedError(
            yamlfile.locate(text, "$.claims", where), "claims is no list", "begin each with `- `"
        )
    return tuple(
        _claim(item, yamlfile.locate(text, f"$.claims[{at}]", where)) for at, item in enumerate(value)
    )


def _claim(item: Any, spot: str) -> tuple[str | None, str]:
    if isinstance(item, str):
        item = {"text": item}
    if not isinstance(item, dict) or not set(item) <= {"speaker", "text"}:
        raise MalformedError(
            spot,
            "a claim is its words, or {speaker, text}",
            "put words that hold a colon or a comma into quotation marks",
        )
    speaker, words = item.get("speaker"), item.get("text")
    if not isinstance(words, str) or not clean_line(words) or not isinstance(speaker, str | None):
        raise MalformedError(spot, "a claim without words", "write them, or take the line out")
    return clean_line(speaker), clean_line(words) or ""
