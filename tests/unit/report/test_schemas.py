"""The JSON Schemas, held against what is really printed and read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests import factories as make
from tests.unit.report.case import case, context

from crossread import yamlfile
from crossread.errors import UsageError
from crossread.ingest.readout import READOUT_KEYS
from crossread.lang.packs import PACKS
from crossread.model import ArticleKey, ClaimKey, Decision, Side
from crossread.report import render
from crossread.report.fileshapes import ArticleKeyFile, ClaimKeyFile, DecisionFile, ReadoutFile, SideFile
from crossread.report.jsonform import claims_json, events_json
from crossread.report.schemas import SCHEMAS, schema, schema_text

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


_KNOWN = {
    "$schema", "$id", "$defs", "$ref", "title", "description", "default", "type", "properties", "required",
    "additionalProperties", "items", "prefixItems", "minItems", "maxItems", "anyOf", "enum", "minLength",
    "pattern",
}  # fmt: skip


def faults(value: Any, rule: dict[str, Any], root: dict[str, Any], path: str = "$") -> list[str]:
    """Where `value` breaks a JSON Schema; fails on a word of the schema language that ours do not use."""
    assert set(rule) <= _KNOWN, set(rule) - _KNOWN
    if "$ref" in rule:
        return faults(value, root["$defs"][rule["$ref"].rpartition("/")[2]], root, path)
    if "anyOf" in rule:
        tries = [faults(value, one, root, path) for one in rule["anyOf"]]
        return [] if [] in tries else min(tries, key=len)
    if "enum" in rule and value not in rule["enum"]:
        return [f"{path}: {value!r} is none of {rule['enum']}"]
    kind = rule.get("type")
    if kind and (not isinstance(value, _TYPES[kind]) or (isinstance(value, bool) and kind != "boolean")):
        return [f"{path}: {value!r} is no {kind}"]
    if isinstance(value, str):
        short = len(value) < rule.get("minLength", 0)
        return [f"{path}: {value!r}"] if short or not re.search(rule.get("pattern", ""), value) else []
    if isinstance(value, dict):
        return _object_faults(value, rule, root, path)
    if isinstance(value, list):
        return _array_faults(value, rule, root, path)
    return []


def _object_faults(value: dict[str, Any], rule: dict[str, Any], root: dict[str, Any], path: str) -> list[str]:
    found = [f"{path}: no {key}" for key in rule.get("required", ()) if key not in value]
    known = rule.get("properties", {})
    more = rule.get("additionalProperties", True)
    for key, item in value.items():
        if key in known:
            found += faults(item, known[key], root, f"{path}.{key}")
        elif more is False:
            found.append(f"{path}: {key} is unknown")
        elif isinstance(more, dict):
            found += faults(item, more, root, f"{path}.{key}")
    return found


def _array_faults(value: list[Any], rule: dict[str, Any], root: dict[str, Any], path: str) -> list[str]:
    first = rule.get("prefixItems", [])
    found = [] if len(value) >= rule.get("minItems", 0) else [f"{path}: too short"]
    for place, item in enumerate(value):
        one = first[place] if place < len(first) else rule.get("items", {})
        found += faults(item, one, root, f"{path}[{place}]") if one is not False else [f"{path}: too long"]
    return found


def _check(value: Any, name: str) -> list[str]:
    rule = schema(name)
    return faults(value, rule, rule)


def test_the_printed_comparison_keeps_its_schema() -> None:
    assert _check(json.loads(render(case(), "json", context())), "comparison") == []


def test_the_printed_claims_and_events_keep_their_schemas() -> None:
    assert _check(json.loads(claims_json([], [case().event], [], make.sides())), "claims") == []
    assert _check(json.loads(events_json([], [case().event], [], make.sides())), "events") == []


def test_a_schema_refuses_what_is_wrong() -> None:
    tree = json.loads(render(case(), "json", context()))
    tree["comparison"]["rows"][0]["relation"] = "alike"
    del tree["articles"][0]["sha256"]
    assert len(_check(tree, "comparison")) == 2


def test_the_shipped_sides_keep_the_schema_of_sides() -> None:
    assert _check(yamlfile.load(PACKS / "sides.yaml"), "sides") == []


def test_a_hand_written_readout_keeps_the_schema_of_readouts() -> None:
    tree = yamlfile.parse(
        """
schema: crossread/readout@1
side: lanhai
published: 2031-05-04
claims:
  - Lanhai regrets the delay.
  - {speaker: Shen Yulan, text: The ports must open.}
""",
        Path("readout.yaml"),
    )
    assert _check(tree, "readout") == []
    assert _check({**tree, "published": "May"}, "readout") != []


def test_the_schemas_know_the_keys_that_the_readers_know() -> None:
    assert set(ReadoutFile.__struct_fields__) == READOUT_KEYS
    assert set(SideFile.__struct_fields__) == set(Side.__dataclass_fields__) - {"id"}
    assert set(DecisionFile.__struct_fields__) == set(Decision.__dataclass_fields__)
    assert set(ClaimKeyFile.__struct_fields__) == set(ClaimKey.__dataclass_fields__)
    assert set(ArticleKeyFile.__struct_fields__) == set(ArticleKey.__dataclass_fields__)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_json_with_its_name_in_it(name: str) -> None:
    assert json.loads(schema_text(name))["$id"] == f"crossread/{name}@1"


def test_an_unknown_schema_is_refused() -> None:
    with pytest.raises(
        UsageError, match="comparison, claims, events, terms, agreement, readout, sides, library, review"
    ):
        schema("nonsense")
