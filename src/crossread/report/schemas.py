"""JSON Schemas of what `crossread` prints and of the files that people write for it."""

from __future__ import annotations

from typing import Any

import msgspec

from crossread.errors import UsageError
from crossread.report.agreementform import AgreementJson
from crossread.report.fileshapes import LibraryFile, ReadoutFile, ReviewFile, SidesFile
from crossread.report.jsonshapes import ClaimsJson, ComparisonJson, EventsJson
from crossread.report.termsform import TermsJson

_SHAPES: dict[str, type[msgspec.Struct]] = {
    "comparison": ComparisonJson,
    "claims": ClaimsJson,
    "events": EventsJson,
    "terms": TermsJson,
    "agreement": AgreementJson,
    "readout": ReadoutFile,
    "sides": SidesFile,
    "library": LibraryFile,
    "review": ReviewFile,
}
SCHEMAS = tuple(_SHAPES)


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one of `SCHEMAS`; raises `UsageError` for another name."""
    if name not in _SHAPES:
        raise UsageError(f"no schema {name!r}; crossread schema; choose one of {', '.join(SCHEMAS)}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"crossread/{name}@1",
        **msgspec.json.schema(_SHAPES[name]),
    }


def schema_text(name: str) -> str:
    """`schema` as JSON, keys sorted, two spaces deep, a line end at the end."""
    packed = msgspec.json.encode(schema(name), order="sorted")
    return msgspec.json.format(packed, indent=2).decode() + "\n"
