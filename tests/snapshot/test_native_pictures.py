"""Do screens and dialogs look right where what they show is Chinese and Ukrainian, at every size?"""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.snapshot.native import native_demo, native_workspace
from tests.snapshot.pilot import SIZES, picture
from tests.snapshot.test_pictures import Svg

from crossread.model import RowFilter
from crossread.tui.habits import Habits
from crossread.tui.remembering import Remembered

SCENES: dict[str, tuple[str, ...]] = {
    "rows": (),
    "facts": ("f4",),
    "events": ("b",),
    "search": ("slash", *"війна 危机"),
    "filter-dialog": ("f",),
    "export-dialog": ("e",),
    "link-dialog": ("G", "m"),
    "difference-dialog": ("D",),
    "speaker-dialog": ("S",),
    "account-dialog": ("G", "A"),
    "fact-dialog": ("H", "down", "down"),
    "unlink-dialog": ("]", "]", "u"),
    "split-dialog": ("U",),
    "merge-dialog": ("M",),
    "which-source": ("o",),
    "which-claim": ("Y",),
    "source-card": ("R",),
    "source-card-folded": ("R", "minus"),
    "decisions": ("c", *"请核对", "ctrl+s", "L"),
    "library": ("l",),
    "choose-an-article": ("E",),
    "several-texts": ("I", *"x.txt", "enter"),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", SCENES)
def test_other_scripts_look_as_they_did(scene: str, size: str, snapshot: SnapshotAssertion) -> None:
    assert picture(native_workspace(), SCENES[scene], size=SIZES[size]) == snapshot(extension_class=Svg)


@pytest.mark.parametrize("size", SIZES)
def test_the_offer_of_a_library_names_its_folder(size: str, snapshot: SnapshotAssertion) -> None:
    assert picture(native_demo(), ("I",), size=SIZES[size]) == snapshot(extension_class=Svg)


@pytest.mark.parametrize("size", SIZES)
def test_a_filter_by_name_is_told_when_exporting(
    size: str, snapshot: SnapshotAssertion, tmp_path: Path
) -> None:
    wanted = RowFilter.wanting(["conflicting", "reworded"], speakers=["Марта Довгань", "沈玉岚"])
    taken = picture(
        native_workspace(),
        ("e",),
        size=SIZES[size],
        habits=Habits(filters=tmp_path / "filters.json"),
        remembered=Remembered(row_filter=wanted, filter_name="未审核的分歧"),
    )
    assert taken == snapshot(extension_class=Svg)
