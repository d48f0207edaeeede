"""Decisions as the blocks of `review.yaml`, and back."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from crossread import yamlfile
from crossread.errors import MalformedError
from crossread.model import ArticleKey, ClaimKey, Decision

SCHEMA = "crossread/review@1"
_LIST = re.compile(r"decisions:[ \t]*(?:#.*)?")
_ITEM = re.compile(r"^( *)- ")


class _File(msgspec.Struct):
    """The frame; keys of a later version are left alone."""

    schema: str
    decisions: list[Decision] | None = None


def read_blocks(text: str, where: Path) -> tuple[Decision, ...]:
    """The decisions of a file's text; raises `MalformedError` with line and column.

    Kinds and keys of a later version are no error: the text that holds them stays as it is.
    """
    tree = yamlfile.parse(text, where)
    if not isinstance(tree, dict):
        raise MalformedError(f"{where}:1:1", "not a review file", f"begin it with `schema: {SCHEMA}`")
    tree = {**tree, "decisions": tree.get("decisions") or None}
    read = yamlfile.convert(tree, _File, where, text)
    if read.schema != SCHEMA:
        at = yamlfile.locate(text, "$.schema", where)
        raise MalformedError(at, f"schema is {read.schema!r}, not {SCHEMA!r}", "write that schema")
    found = tuple(map(with_id, read.decisions or ()))
    for place, one in enumerate(found):
        if one.decided and one.decided.tzinfo is None:
            at = yamlfile.locate(text, f"$.decisions[{place}].decided", where)
            raise MalformedError(at, "a time without its zone", "write it like 2022-03-01T09:30:00Z")
    return found


def with_id(decision: Decision, salt: str = "") -> Decision:
    """The decision with an id made of what it says, where it has none; `salt` tells repeated ones apart."""
    if decision.id:
        return decision
    data = msgspec.json.encode(decision) + salt.encode()
    return replace(decision, id="d" + hashlib.blake2b(data, digest_size=6).hexdigest())


def append_blocks(text: str, decisions: tuple[Decision, ...], where: Path) -> str:
    """A file's text with these decisions at its end; what stands there keeps every letter, comments too.

    A file that people wrote in another way (decisions in brackets, or other keys behind them) is written anew.
    """
    if not text.strip():
        text = f"schema: {SCHEMA}\ndecisions:\n"
    blocks = [_block(one) for one in decisions]
    indent = _open_end(text)
    if indent is not None:
        body = yamlfile.dump(blocks)
        added = "\n".join(f"{indent}{line}" if line else line for line in body.split("\n"))
        return (text if text.endswith("\n") else f"{text}\n") + added
    tree = yamlfile.parse(text, where)
    kept = [*(tree.get("decisions") or []), *blocks]
    tree.pop("decisions", None)
    return yamlfile.dump({**tree, "decisions": kept})


def _open_end(text: str) -> str | None:
    """The indent of the list of decisions, if the file ends with it; `None` where nothing can be put behind it."""
    lines = text.split("\n")
    heads = [at for at, line in enumerate(lines) if line[:1] not in ("", " ", "#", "-")]
    if (
        not heads
        or not _LIST.fullmatch(lines[heads[-1]])
        or any(line.startswith(("---", "\t")) for line in lines)
    ):
        return None
    items = [found for line in lines[heads[-1] + 1 :] if (found := _ITEM.match(line))]
    return items[0].group(1) if items else ""


def _block(decision: Decision) -> dict[str, Any]:
    """A decision as people read it: what is empty is left out, the time is UTC to the second."""
    tree: dict[str, Any] = {}
    for name in Decision.__dataclass_fields__:
        value = getattr(decision, name)
        if isinstance(value, datetime):
            value = value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        elif isinstance(value, tuple):
            value = [_key(one) if isinstance(one, ArticleKey | ClaimKey) else one for one in value]
        if value:
            tree[name] = value
    return tree


def _key(key: ArticleKey | ClaimKey) -> dict[str, str]:
    return {name: value for name in type(key).__dataclass_fields__ if (value := getattr(key, name))}
