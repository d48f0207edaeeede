"""Of the claims marked 0.9, nine in ten are right. Skips where the development data is absent."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
EVAL = ROOT.parent / "shared" / "eval"


def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("calibration", ROOT / "bench" / "calibration.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not EVAL.is_dir(), reason="the development data (../shared/eval) is not here")
@pytest.mark.parametrize(("name", "limit"), [("news", 120), ("cases", None)])
def test_nine_in_ten_of_the_sure_claims_are_right(name: str, limit: int | None) -> None:
    module = bench()
    judged = list(module.news(limit) if limit else module.cases())
    sure = [one.right for one in judged if one.claim.confidence >= 0.9]
    assert len(sure) >= 50
    assert sum(sure) / len(sure) >= 0.9
