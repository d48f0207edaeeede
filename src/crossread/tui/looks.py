"""What each look of a piece of text is made of. Every look that means something is more than a colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rich.style import Style

_LOOKS: Final[Mapping[str, str]] = {
    "dim": "$cr-dim",
    "number": "$cr-faint",
    "rule": "$cr-rule",
    "absent": "italic $cr-dim",
    "head": "bold $cr-head",
    "notice": "bold $cr-reworded",
    "title": "bold $cr-accent",
    "key": "bold $cr-accent",
    "left": "bold $cr-left",
    "right": "bold $cr-right",
    "other": "bold $cr-head",
    "same": "bold $cr-same",
    "reworded": "bold $cr-reworded",
    "conflicting": "bold $cr-conflicting",
    "only_left": "bold $cr-left",
    "only_right": "bold $cr-right",
    "decisive-same": "underline $cr-same",
    "decisive-reworded": "bold underline $cr-reworded",
    "decisive-conflicting": "bold underline $cr-conflicting",
    "decisive-only_left": "bold underline $cr-left",
    "decisive-only_right": "bold underline $cr-right",
    "gone": "strike $cr-left",
    "new": "underline $cr-right",
    "gone-decisive": "bold strike $cr-left",
    "new-decisive": "bold underline $cr-right",
    "decided": "bold $cr-head",
    "note": "italic $cr-head",
    "span": "bold underline $cr-head",
    "cue": "italic $cr-accent",
    "hit": "bold reverse $cr-accent",
}


def make_looks(variables: Mapping[str, str]) -> dict[str, Style]:
    """Every look as a style; `variables` are those of the theme."""
    return {"": Style(), **{look: _style(recipe, variables) for look, recipe in _LOOKS.items()}}


def _style(recipe: str, variables: Mapping[str, str]) -> Style:
    words = [variables[word[1:]] if word.startswith("$") else word for word in recipe.split()]
    return Style.parse(" ".join(words))
