"""Do the screens and dialogs of review look right, at every size? Two scripts beside Latin are in each."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.snapshot.pilot import NARROW, SIZES, picture
from tests.snapshot.scenes import reviewed_workspace
from tests.snapshot.test_pictures import Svg

SCENES: dict[str, tuple[str, ...]] = {
    "rows": (),
    "accepted-row": ("]",) * 5,
    "names": ("f5",),
    "facts": ("f4",),
    "filter-dialog": ("f",),
    "link-dialog": (*("]",) * 3, "m"),
    "link-searched": (*("]",) * 2, "m", "slash", *"kast"),
    "note-dialog": ("c",),
    "difference-dialog": ("D",),
    "speaker-dialog": (*("]",) * 7, "S"),
    "speaker-of-a-match": (*("]",) * 6, "S"),
    "speaker-typed": (*("]",) * 7, "S", "slash", *"Ann"),
    "account-dialog": (*("]",) * 7, "A"),
    "fact-dialog": ("H",),
    "split-dialog": ("U",),
    "merge-dialog": ("M",),
    "decisions": ("L",),
    "help": ("?", *"row"),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", SCENES)
def test_review_looks_as_it_did(scene: str, size: str, snapshot: SnapshotAssertion) -> None:
    taken = picture(reviewed_workspace(), SCENES[scene], size=SIZES[size])
    assert taken == snapshot(extension_class=Svg)


@pytest.mark.parametrize("theme", ["light", "contrast", "mono"])
def test_decisions_look_as_they_did_in_every_theme(theme: str, snapshot: SnapshotAssertion) -> None:
    assert picture(reviewed_workspace(), (), theme=theme) == snapshot(extension_class=Svg)


def test_no_hint_of_a_dialog_is_cut() -> None:
    for keys in SCENES.values():
        assert "…" not in picture(reviewed_workspace(), keys, size=NARROW), keys
