"""One table of accuracy figures for all development data, beside the goals; needs `../shared/eval`.

    python bench/accuracy.py [NAME...]        NAME: attribution, align_mn, headlines, ..., cases; all by default

The data stays where it is; nothing is trained on it. Figures are those of the scorers that lie beside the data.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EVAL = ROOT.parent / "shared" / "eval"
Figures = dict[str, float]


@dataclass(frozen=True)
class Measure:
    """One data set: the task that answers it, its scorer, and the figures wanted of it with their goals."""

    task: str
    data: str
    scorer: tuple[str, ...]
    pick: Callable[[Any], Figures]
    goals: Figures


def _attribution(scores: Any) -> Figures:
    def f1(name: str) -> float:
        return float(scores[name]["F"])

    return {
        "relaxed F1": f1("content_relaxed50"),
        "full F1": f1("full_relaxed_with_source"),
        "speech full F1": f1("speech_full_with_source"),
        "direct F1": f1("relaxed50_direct"),
        "exact source": float(scores["source_exact"]),
        "no source": float(scores["source_none_accuracy"]),
    }


def _align(scores: Any) -> Figures:
    return {"AP": scores["AP"], "link F1": scores["links"]["f1"], "only F1": scores["only"]["f1"]}


def _chunk(scores: Any) -> Figures:
    return {"link F1": scores["links"]["f1"], "unaligned F1": scores["unaligned_tokens"]["f1"]}


def _perturb(scores: Any) -> Figures:
    return {"contradict F1": scores["contradict"]["f1"], "false alarms": scores["false_alarm_on_orig"]}


def _events(scores: Any) -> Figures:
    return {"BCubed F1": float(scores.get("bcubed_f1", scores.get("b3_f1", scores.get("f1", 0.0))))}


CLAIMS = "claims/score.py"
MEASURES = {
    "attribution": Measure(
        "attribution", "attribution/dev.jsonl", ("attribution/score.py", "score"), _attribution,
        {"relaxed F1": 70, "full F1": 62, "speech full F1": 77, "direct F1": 94},
    ),
    "align_mn": Measure("align", "claims/align_mn.dev.jsonl", (CLAIMS, "align"), _align, {"AP": 0.83, "link F1": 0.75}),
    "align_ecb": Measure("align", "claims/align_ecb.dev.jsonl", (CLAIMS, "align"), _align, {}),
    "headlines": Measure(
        "pair", "claims/pair_headlines.dev.jsonl", (CLAIMS, "pair"), lambda s: {"AP": s["AP"]}, {"AP": 0.80}
    ),
    "msrp": Measure("pair", "claims/pair_msrp.dev.jsonl", (CLAIMS, "pair"), lambda s: {"AUC": s["AUC"]}, {"AUC": 0.77}),
    "sick": Measure(
        "nli", "claims/nli_sick.dev.jsonl", (CLAIMS, "nli"), lambda s: {"contradict F1": s["contradict"]["f1"]},
        {"contradict F1": 0.82},
    ),
    "negation": Measure(
        "nli", "claims/nli_negation.dev.jsonl", (CLAIMS, "nli"), lambda s: {"contradict F1": s["contradict"]["f1"]},
        {"contradict F1": 0.63},
    ),
    "perturb": Measure(
        "perturb", "claims/perturb_msrp.dev.jsonl", (CLAIMS, "perturb"), _perturb,
        {"contradict F1": 0.93, "false alarms": 0.05},
    ),
    "ists": Measure(
        "chunk", "claims/chunk_ists.dev.jsonl", (CLAIMS, "chunk"), _chunk, {"link F1": 0.47, "unaligned F1": 0.62}
    ),
    "ecbplus": Measure("events", "events/ecbplus.dev.jsonl", ("events/score.py",), _events, {"BCubed F1": 90.5}),
    "basil_s": Measure("events", "events/basil_s.dev.jsonl", ("events/score.py",), _events, {"BCubed F1": 100}),
    "allsides21_s": Measure("events", "events/allsides21_s.dev.jsonl", ("events/score.py",), _events, {"BCubed F1": 84}),
    "allsides_s": Measure("events", "events/allsides_s.dev.jsonl", ("events/score.py",), _events, {"BCubed F1": 86}),
}  # fmt: skip
CASE_GOALS = {
    "core_recall": 0.95, "account": 0.95, "speaker": 0.93, "kind": 0.95, "status": 0.80, "header": 0.90,
    "pair_link_f1": 0.87, "relation": 0.80, "difference_kind_f1": 0.60, "decisive_words_f1": 0.50, "false_conflicts": 0,
}  # fmt: skip
CASES = {
    "cases": EVAL / "readouts" / "dev",
    "known": ROOT / "tests" / "eval" / "cases" / "known",
    "unseen": ROOT / "tests" / "eval" / "cases" / "unseen",
}
"""The development cases, our own that were read while the rules were written, and our own that were not."""
AT_MOST = {"false alarms", "false_conflicts"}
"""Figures of which less is better."""


def main(names: list[str]) -> int:
    """Print the table; 2 where the data is absent."""
    if not EVAL.is_dir():
        print("the development data (../shared/eval) is not here; nothing was measured")
        return 2
    print(f"{'data':14} {'figure':18} {'measured':>9} {'goal':>7}")
    for name, measure in MEASURES.items():
        if not names or name in names:
            started = time.perf_counter()
            _print(name, _measure(measure), measure.goals)
            print(f"{'':14} {'seconds':18} {time.perf_counter() - started:9.1f}")
    for name, folder in CASES.items():
        if not names or name in names:
            _print(name, _cases(folder), CASE_GOALS)
    return 0


def _measure(measure: Measure) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        out, scores = Path(folder) / "out.jsonl", Path(folder) / "scores.json"
        data = EVAL / measure.data
        predict = [sys.executable, str(ROOT / "bench" / "predict.py"), measure.task, str(data), str(out)]
        subprocess.run(predict, check=True)
        script = [sys.executable, str(EVAL / measure.scorer[0]), *measure.scorer[1:], str(data), str(out)]
        if measure.task == "attribution":
            subprocess.run([*script, "--part", "dev", "--json", str(scores)], check=True, capture_output=True)
            return measure.pick(json.loads(scores.read_text(encoding="utf8")))
        done = subprocess.run(script, check=True, capture_output=True, text=True)
        return measure.pick(json.loads(done.stdout))


def _cases(folder: Path) -> Figures:
    """Invented cases, end to end through the installed command line."""
    command = [
        sys.executable,
        str(EVAL / "readouts" / "run.py"),
        str(Path(sys.executable).parent),
        str(folder),
        "--json",
    ]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout)["overall"])


def _print(name: str, figures: Figures, goals: Figures) -> None:
    for figure, value in figures.items():
        if figure in goals:
            met = value <= goals[figure] if figure in AT_MOST else value >= goals[figure]
            print(f"{name:14} {figure:18} {value:9.3f} {goals[figure]:7g} {'met' if met else ''}")
        elif not isinstance(value, dict | list) and name not in CASES:
            print(f"{name:14} {figure:18} {value:9.3f}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
