"""The one door through which YAML comes in and goes out.

Read with the base loader: every scalar is a string, so `no`, `12:30` and `010` stay what the author typed; the
wanted type decides. Written with the pure safe dumper, because libyaml escapes rare Han characters and emoji.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

import msgspec

from crossread.errors import MalformedError

T = TypeVar("T")

_MAX_NODES = 2_000_000
"""Nodes a file may unfold to; anchors that refer to each other grow without bound otherwise."""
_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029\ufeff]")
"""What YAML takes for a line end, or leaves out, where it stands outside double quotes."""
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")


@lru_cache(maxsize=1)
def _yaml() -> ModuleType:
    """The library, loaded when there is YAML to read: most texts are plain, and the packs are compiled."""
    import yaml  # noqa: PLC0415

    return yaml


def _loader() -> Any:
    yaml = _yaml()
    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def parse(text: str, where: Path | str) -> Any:
    """The YAML of `text` as dicts, lists and strings.

    Raises `MalformedError` with line and column where the text is no YAML, or unfolds without bound.
    """
    yaml = _yaml()
    try:
        tree = yaml.load(text, Loader=_loader())  # the base loader builds strings only
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        spot = f"{where}:{mark.line + 1}:{mark.column + 1}" if mark else str(where)
        raise MalformedError(
            spot, f"not valid YAML: {error.problem or error.context}", "mend that line"
        ) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = str(error).splitlines()[0] if str(error) else "nested too deep"
        raise MalformedError(where, f"not valid YAML: {reason}") from error
    _refuse_bombs(tree, where)
    return tree


def load(path: Path) -> Any:
    """The YAML of a UTF-8 file, as `parse` gives it."""
    return parse(read_text(path), path)


def read_text(path: Path) -> str:
    """A UTF-8 file's text; raises `MalformedError` where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise MalformedError(path, "not UTF-8", "save it as UTF-8") from error
    except OSError as error:
        raise MalformedError(path, (error.strerror or "cannot be read").lower(), "check the path") from error


def convert(tree: Any, type_: type[T], where: Path | str, text: str = "") -> T:
    """`tree` as a `type_`; a wrong shape raises `MalformedError` with line and column found in `text`."""
    try:
        return msgspec.convert(tree, type_, strict=False)
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at `")
        path = _pinned(tree, type_, path.rstrip("`"))
        raise MalformedError(locate(text, path, where), message, "mend that line") from error


def _pinned(tree: Any, type_: Any, path: str) -> str:
    """`path` with the keys that `[...]` leaves open, found by leaving out the other keys one mapping at a time."""
    while "[...]" in path:
        before, _, after = path.partition("[...]")
        key = next((key for key in _keys(tree, before) if not _fits(_only(tree, before, key), type_)), None)
        if key is None:
            break
        tree, path = _only(tree, before, key), f"{before}.{key}{after}"
    return path


def _keys(tree: Any, path: str) -> list[str]:
    for key, index in _STEP.findall(path):
        tree = tree[key] if key else tree[int(index)]
    return list(tree) if isinstance(tree, dict) else []


def _only(tree: Any, path: str, wanted: str) -> Any:
    """`tree` where the mapping at `path` has one key left."""
    step = _STEP.match(path.removeprefix("$"))
    if step is None:
        return {wanted: tree[wanted]}
    rest = path.removeprefix("$")[step.end() :]
    key, index = step.groups()
    if key:
        return {**tree, key: _only(tree[key], rest, wanted)}
    at = int(index)
    return [*tree[:at], _only(tree[at], rest, wanted), *tree[at + 1 :]]


def _fits(tree: Any, type_: Any) -> bool:
    try:
        msgspec.convert(tree, type_, strict=False)
    except msgspec.ValidationError:
        return False
    return True


def locate(text: str, path: str, where: Path | str) -> str:
    """`where:line:column` of the node that a msgspec path such as `$.claims[1].text` names, as near as it is known."""
    if not text:
        return str(where)
    yaml = _yaml()
    try:
        node = yaml.compose(text, Loader=_loader())
    except yaml.YAMLError:
        return str(where)
    for key, index in _STEP.findall(path):
        child = _child(node, key, index)
        if child is None:
            break
        node = child
    if node is None:
        return str(where)
    return f"{where}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"


def find(text: str, steps: Sequence[str], where: Path | str) -> str | None:
    """`where:line:column` of the value that some keys lead to, one below the other; `None` where they lead nowhere."""
    yaml = _yaml()
    try:
        node = yaml.compose(text, Loader=_loader())
    except yaml.YAMLError:
        return None
    for key in steps:
        node = _child(node, key, "")
        if node is None:
            return None
    return f"{where}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"


def dump(value: Any) -> str:
    """`value` (dicts, lists, plain scalars) as YAML for people: block style, keys in the given order, no escapes."""
    dumper = _dumper()
    return str(
        _yaml().dump(
            value, Dumper=dumper, allow_unicode=True, sort_keys=False, width=100, default_flow_style=False
        )
    )


@lru_cache(maxsize=1)
def _dumper() -> Any:
    """Safe dumper that writes texts of several lines as blocks."""
    dumper: Any = type("Dumper", (_yaml().SafeDumper,), {})
    dumper.add_representer(str, _block)
    return dumper


def _block(dumper: Any, value: str) -> Any:
    style = '"' if _OTHER_BREAKS.search(value) else "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _child(node: Any, key: str, index: str) -> Any:
    yaml = _yaml()
    if key and isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    if index.isdigit() and isinstance(node, yaml.SequenceNode) and int(index) < len(node.value):
        return node.value[int(index)]
    return None


def _refuse_bombs(tree: Any, where: Path | str) -> None:
    seen, queue = 0, [tree]
    while queue:
        node = queue.pop()
        seen += 1
        if seen > _MAX_NODES:
            raise MalformedError(where, "unfolds to too many nodes", "write it without anchors")
        if isinstance(node, dict):
            queue.extend(node.values())
        elif isinstance(node, list):
            queue.extend(node)
