"""Any two sides, any two texts, one side on two occasions, a text and its translation."""

from __future__ import annotations

from pathlib import Path

import pytest

import crossread
from crossread.api import open_workspace
from crossread.errors import UsageError

SIDES = """schema: crossread/sides@1
sides:
  lanhai:
    name: Lanhai
    names: [Lanhai, Lanhaian, 岚海]
    people: [{name: Shen Yulan, role: foreign minister, aliases: [Shen, 沈玉岚]}]
  kastrovia:
    name: Kastrovia
    names: [Kastrovia, Kastrovian]
    people: [{name: Marta Dovhan, role: foreign minister, aliases: [Dovhan, 多夫汉]}]
"""
MET = "Shen Yulan met Marta Dovhan on 5 May 2031."
TEXTS = {
    "may": ("lanhai", 5, f"{MET} Shen Yulan said the war must end. Lanhai will open two ports."),
    "june": (
        "lanhai",
        9,
        "Shen Yulan met Marta Dovhan on 9 May 2031. Shen Yulan said the crisis must end. Lanhai will open two ports.",
    ),
    "may-zh": ("lanhai", 5, "2031年5月5日，沈玉岚会见多夫汉。沈玉岚表示，战争必须结束。"),
    "their": ("kastrovia", 5, f"{MET} Shen Yulan said the war must end soon."),
    "wire": ("", 6, f"{MET} “The war must end before the winter comes,” Shen Yulan said."),
    "post": ("", 6, f"{MET} “The war must end before the summer comes,” Shen Yulan said."),
}


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CROSSREAD_CACHE", "no")
    (tmp_path / "sides.yaml").write_text(SIDES, "utf-8")
    for name, (side, day, body) in TEXTS.items():
        head = f"side: {side}\n" if side else f"publisher: The {name}\n"
        (tmp_path / f"{name}.txt").write_text(f"---\n{head}published: 2031-05-0{day}\n---\n{body}\n", "utf-8")
    return tmp_path


def _compare(folder: Path, *names: str, **how: object) -> crossread.Comparison:
    paths = [str(folder / f"{name}.txt") for name in names]
    return crossread.compare(paths, sides_file=folder / "sides.yaml", **how)  # type: ignore[arg-type]


def test_two_texts_of_one_side_on_two_days_are_drift_and_no_conflict(texts: Path) -> None:
    found = _compare(texts, "may", "june")
    assert (found.pairing, found.left_name, found.right_name) == (
        "drift",
        "Lanhai (2031-05-05)",
        "Lanhai (2031-05-09)",
    )
    assert found.summary.conflicting == 0
    assert ("naming", "war must end", "crisis must end") in {
        (d.kind, d.left, d.right) for r in found.rows for d in r.differences
    }
    report = crossread.export(found, "md")
    assert "one side on two occasions" in report and "(conflicting)" not in report


def test_a_text_and_its_translation(texts: Path) -> None:
    found = _compare(texts, "may", "may-zh")
    assert found.pairing == "translation" and "a text and its translation" in crossread.export(found, "txt")
    assert (found.left_name, found.right_name) == ("Lanhai (en)", "Lanhai (zh)")


def test_outlet_against_outlet_finds_the_altered_quotation(texts: Path) -> None:
    found = _compare(texts, "wire", "post", texts=True)
    assert (found.pairing, found.left_name, found.right_name) == ("texts", "The wire", "The post")
    assert ("winter", "summer") in {(d.left, d.right) for r in found.rows for d in r.differences}
    assert {one.name for one in found.articles} == {"wire", "post"}


def test_what_two_texts_state_alike_of_the_event_is_a_fact_of_each(texts: Path) -> None:
    report = crossread.export(_compare(texts, "wire", "post", texts=True), "md")
    assert "| `=` format (stated alike) | meeting[^L-format] | meeting[^R-format] |" in report
    assert "(only in one account)" not in report


def test_a_side_against_a_text_by_name(texts: Path) -> None:
    found = _compare(texts, "may", "their", "wire", sides=("kastrovia", "wire"))
    assert found.pairing == "accounts" and found.right_name == "The wire"


def test_one_side_at_two_events_of_a_library(texts: Path) -> None:
    paths = [str(texts / f"{name}.txt") for name in ("may", "june", "their")]
    space = open_workspace(paths, sides_file=texts / "sides.yaml")
    first, second = (event.id for event in space.events)
    found = space.compare(first, "lanhai", f"lanhai@{second}")
    assert found.pairing == "drift" and found.event.id == f"{first}+{second}"
    swapped = space.compare(first, f"lanhai@{second}", "lanhai")
    assert [(row.left, row.right) for row in swapped.rows] == [(row.right, row.left) for row in found.rows]


@pytest.mark.parametrize(
    ("sides", "what"),
    [
        (("lanhai", "nowhere"), "no such side or text; nowhere"),
        (("lanhai", "lanhai@nothing"), "no such event; nothing"),
    ],
)
def test_what_is_not_there_is_named(texts: Path, sides: tuple[str, str], what: str) -> None:
    with pytest.raises(UsageError, match=what):
        _compare(texts, "may", "their", sides=sides)
