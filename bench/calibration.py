"""Is a claim marked 0.9 right nine times in ten? Needs `../shared/eval`.

    python bench/calibration.py [--patterns]

For each data set a table: confidence, claims, share right. `--patterns` prints the same by what the rules know (frame, kind
of cue, kind of source), from which the house numbers of `attribute/confidence.py` are read.

News (PolNeAR): a claim is right when half of its words lie in one marked attribution, the words marked as its source are
ours, or ours lie in them. Cases: right when it is the gold claim it overlaps most, in account and speaker; claims that
overlap none are left out, since the gold lists are not exhaustive.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

from crossread import api
from crossread.attribute import confidence, read_article, stage
from crossread.lang import load_packs
from crossread.model import Article, Claim
from crossread.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
EVAL = ROOT.parent / "shared" / "eval"
BUCKETS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True)
class Judged:
    """One claim, and whether it is right."""

    claim: Claim
    right: bool


def main(arguments: list[str]) -> int:
    """Print the tables; 2 where the data is absent."""
    if not EVAL.is_dir():
        print("the development data (../shared/eval) is not here; nothing was measured")
        return 2
    _note_patterns()
    for name, judged in (("news", list(news())), ("cases", list(cases()))):
        print(f"{name}: {len(judged)} claims judged")
        for low, high in pairwise(BUCKETS):
            _row(f"{low:.1f} to {min(high, 1):.1f}", [j for j in judged if low <= j.claim.confidence < high])
        if "--patterns" in arguments:
            by_pattern: dict[str, list[Judged]] = defaultdict(list)
            for one in judged:
                by_pattern[getattr(one.claim.confidence, "pattern", "given")].append(one)
            for pattern, some in sorted(by_pattern.items(), key=lambda entry: -len(entry[1])):
                _row(pattern, some)
    return 0


def _row(name: str, judged: list[Judged]) -> None:
    if judged:
        right = sum(one.right for one in judged) / len(judged)
        mean = sum(one.claim.confidence for one in judged) / len(judged)
        print(f"  {name:44} {len(judged):6} right {right:5.2f}   said {mean:5.2f}")


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.parent.name + "_score", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no module")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def news(limit: int | None = None) -> Iterator[Judged]:
    """Claims of the news corpus, or of its first `limit` articles, against its attributions."""
    score, packs = _module(EVAL / "attribution" / "score.py"), load_packs()
    for line in (EVAL / "attribution" / "dev.jsonl").read_text(encoding="utf8").splitlines()[:limit]:
        row = json.loads(line)
        tokens = score.Toks(row["text"])
        gold = score.merge_same_cue([score.roles(tokens, one) for one in row["attributions"]])
        article = Article(id=row["doc"], name=row["doc"], text=row["text"])
        for claim in read_article(article, packs, Settings()).claims:
            yield Judged(claim, _is_marked(score, tokens, gold, claim))


def _is_marked(score: ModuleType, tokens: Any, gold: list[dict[str, Any]], claim: Claim) -> bool:
    content = tokens.ids([[span.start, span.end] for span in claim.spans])
    best = max(gold, key=lambda one: len(one["content"] & content), default=None)
    if best is None or not content or len(best["content"] & content) < 0.5 * len(content):
        return False
    if claim.speaker.span is None:
        return True  # the speaker goes on: the attribution that holds the words is his
    source = tokens.ids([[claim.speaker.span.start, claim.speaker.span.end]])
    return bool(score.source_ok(tokens, best["source"], source)) or bool(source & best["source"])


def cases() -> Iterator[Judged]:
    """Claims of the invented cases against their gold."""
    import yaml  # the harness reads gold files; the package itself reads YAML by its own door

    score = _module(EVAL / "readouts" / "score.py")
    for folder in sorted((EVAL / "readouts" / "dev").iterdir()):
        gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf8"))
        sides_file = folder / "sides.yaml"
        names = score.Names(yaml.safe_load(sides_file.read_text(encoding="utf8"))["sides"])
        for file in sorted((folder / "articles").glob("*.txt")):
            yield from _of_case(score, names, sides_file, file, gold)


def _of_case(
    score: ModuleType, names: Any, sides_file: Path, file: Path, gold: dict[str, Any]
) -> Iterator[Judged]:
    raw = score.Article(file.read_text(encoding="utf8"))
    offset = score.body_offset(raw.raw)
    wanted = [
        (raw.find(one["content"])[0], one) for one in gold["claims"]
        if one["article"].removesuffix(".txt") == file.stem and raw.find(one["content"])
    ]  # fmt: skip
    for claim in api.claims([file], sides_file=sides_file):
        if not any(
            raw.span(span.start + offset, span.end + offset) & words
            for words, _ in wanted
            for span in claim.spans
        ):
            continue
        words, one = max(wanted, key=lambda entry: score.overlap(raw, entry[0], {"text": claim.text}))
        found = score.overlap(raw, words, {"text": claim.text}) >= 0.6
        speakers = [one["speaker"], *(one.get("speaker_alt") or [])]
        speaker = names.speaker(claim.speaker.name)
        same = any(names.speaker(name) == speaker for name in speakers) or one["speaker"] == "both"
        yield Judged(claim, found and same and names.account(claim.account) == names.account(one["account"]))


class Marked(float):
    """A confidence that remembers the pattern it was told by."""

    pattern = "given"


def _note_patterns() -> None:
    """Have the stage tell of each claim which pattern it was."""

    def noting(found: Any, speaker: Any, *, official: bool) -> float:
        value = Marked(confidence.confidence_of(found, speaker, official=official))
        value.pattern = " / ".join(confidence.pattern_of(found, speaker, official=official))
        return value

    stage.confidence_of = noting


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
