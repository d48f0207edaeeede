"""A library of two fictional states, for tests that open, review and fill one."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.conftest import KASTROVIA, LANHAI, SIDES


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with a readout of either state, of one call, and a place for what is computed."""
    monkeypatch.setenv("CROSSREAD_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "shelf"
    (folder / "articles").mkdir(parents=True)
    (folder / "library.yaml").write_text(SIDES.replace("crossread/sides@1", "crossread/library@1"), "utf-8")
    (folder / "articles" / "left.yaml").write_text(LANHAI, "utf-8")
    (folder / "articles" / "right.yaml").write_text(KASTROVIA, "utf-8")
    return folder
