"""A filter as a tree of plain values, to be kept on disk."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from crossread.model import RowFilter
from crossread.model.rowfilter import KINDS, RELATIONS, STATES


def to_tree(wanted: RowFilter) -> dict[str, Any]:
    """The filter; a criterion that lets everything pass is left out."""
    every = RowFilter()
    return {
        **({"relations": sorted(wanted.relations)} if wanted.relations != every.relations else {}),
        **({"kinds": sorted(wanted.kinds)} if wanted.kinds is not None else {}),
        **({"state": wanted.state} if wanted.state is not None else {}),
        **({"speakers": sorted(wanted.speakers)} if wanted.speakers is not None else {}),
    }


def from_tree(tree: Mapping[str, Any]) -> RowFilter:
    """The filter that was kept; raises `ValueError` for one that means nothing here."""
    state = tree.get("state")
    if state is not None and state not in STATES:
        raise ValueError(state)
    return RowFilter.wanting(
        relations=_known(tree.get("relations", []), RELATIONS),
        kinds=_known(tree.get("kinds", []), KINDS),
        state=state,
        speakers=[str(name) for name in tree.get("speakers", [])],
    )


def _known(found: Collection[Any], known: Collection[Any]) -> Collection[Any]:
    if not isinstance(found, list) or any(one not in known for one in found):
        raise ValueError(found)
    return found
