"""Do the bar, the context levels and the cards look right, at every size? Chinese and Ukrainian text is in each."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.snapshot.pilot import SIZES, picture
from tests.snapshot.scenes import reading_workspace
from tests.snapshot.test_pictures import Svg

SCENES: dict[str, tuple[str, ...]] = {
    "bar-with-hits": ("slash", *"border", "enter"),
    "neighbours": (*("]",) * 7, "C"),
    "full-texts": (*("]",) * 6, "C", "C"),
    "changes": ("C", "C", "C"),
    "original": (*("]",) * 6, "O"),
    "original-zoomed": (*("]",) * 6, "O", "enter", "z"),
    "source-card": (*("]",) * 6, "R"),
    "source-card-folded": (*("]",) * 6, "R", "enter", "j", "j"),
    "term-card": ("]", "T"),
    "help": ("?", *"bar"),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", SCENES)
def test_reading_looks_as_it_did(scene: str, size: str, snapshot: SnapshotAssertion) -> None:
    taken = picture(reading_workspace(), SCENES[scene], size=SIZES[size])
    assert taken == snapshot(extension_class=Svg)


@pytest.mark.parametrize("scene", ["full-texts", "neighbours", "term-card"])
@pytest.mark.parametrize("theme", ["light", "contrast", "mono"])
def test_reading_looks_as_it_did_in_every_theme(theme: str, scene: str, snapshot: SnapshotAssertion) -> None:
    assert picture(reading_workspace(), SCENES[scene], theme=theme) == snapshot(extension_class=Svg)
