"""Our own cases, from texts to links and differences: no figure falls below its floor.

The scorer lies beside the measuring data and not in the project; without it the test skips.
"""

from __future__ import annotations

import importlib.util
import json
from collections import defaultdict
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from crossread.api import open_workspace
from crossread.api.choose import choose_sides
from crossread.yamlfile import load

HERE = Path(__file__).parent / "cases"
SCORER = Path(__file__).resolve().parents[2].parent / "shared" / "eval" / "readouts" / "score.py"
FLOORS: dict[str, dict[str, str]] = load(HERE / "floors.yaml")
RATES = ("core_recall", "account", "speaker", "kind", "status", "header", "relation")
F1 = ("pair_link", "difference_kind", "decisive_words")

pytestmark = pytest.mark.skipif(not SCORER.is_file(), reason="the scorer (../shared/eval) is not here")


@cache
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("readout_scorer", SCORER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predicted(case: Path) -> dict[str, Any]:
    """What the program makes of a case, in the scorer's shape."""
    gold = load(case / "gold.yaml")["compare"]
    texts = sorted(str(path) for path in (case / "articles").glob("*.txt"))
    space = open_workspace(texts, sides_file=case / "sides.yaml")
    names = {reading.article.id: reading.article.name for reading in space.readings}
    wanted = {
        name
        for one in load(case / "gold.yaml")["events"]
        if one["id"] == gold["event"]
        for name in one["articles"]
    }
    event = max(space.events, key=lambda one: len(wanted & {names[article] for article in one.articles}))
    sides = (gold["left"], gold["right"])
    known = {account for one in space.events for account in one.accounts}
    left, right = choose_sides(space, event, sides) if known & set(sides) else sides
    told: dict[str, Any] = json.loads(space.export(space.compare(event.id, left, right), "json"))
    for article in told["articles"]:
        for claim in article["claims"]:
            claim["kind"] = claim["quotation"]
    for one in told["events"]:
        one["articles"] = [names.get(article, article) for article in one["articles"]]
    return told


@cache
def figures(part: str) -> dict[str, float]:
    """The figures of all cases of a part, pooled."""
    rates: dict[str, list[float]] = defaultdict(lambda: [0, 0])
    scores: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0])
    false_conflicts = 0
    for case in sorted((HERE / part).iterdir()):
        found = scorer().score(case, predicted(case))
        for table, pool in ((found["R"], rates), (found["F"], scores)):
            for name, counts in table.items():
                pool[name] = [one + other for one, other in zip(pool[name], counts, strict=True)]
        false_conflicts += found["N"].get("false_conflicts", 0)
    told = {name: rates[name][0] / max(1, rates[name][1]) for name in RATES}
    for name in F1:
        hit, wrong, missed = scores[name]
        told[name] = 2 * hit / max(1, 2 * hit + wrong + missed)
    return told | {"false_conflicts": false_conflicts}


@pytest.mark.parametrize("part", ["known", "unseen"])
def test_no_figure_falls_below_its_floor(part: str) -> None:
    if not any((HERE / part).glob("*/gold.yaml")):
        pytest.skip(f"no {part} cases are written yet")
    reached, floors = figures(part), {name: float(value) for name, value in FLOORS[part].items()}
    most = floors.pop("false_conflicts")
    assert {name: reached[name] for name in floors if reached[name] < floors[name]} == {}
    assert reached["false_conflicts"] <= most
