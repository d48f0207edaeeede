"""The samples are raw, their own words, and tell each event in the words of two parties or more."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from crossread import yamlfile
from crossread.lang.sides import read_sides

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
SEEDS = ROOT.parent / "shared" / "seeds"
NO_TEXTS = {"README.md", "sides.yaml"}
EVENTS = {
    "2022-02-25-call",
    "2022-03-01-call",
    "2022-04-04-call",
    "2022-06-15-call",
    "2022-09-22-meeting",
    "2034-05-11-video",
}
RUN = 9
"""Words that in a row are a sentence taken over, not a term."""


def raw_texts() -> list[Path]:
    """Every sample that is read as an article, by name."""
    return sorted(path for path in SAMPLES.iterdir() if path.is_file() and path.name not in NO_TEXTS)


def text_of(path: Path) -> str:
    """The sample with `\\n` line ends and without its byte order mark."""
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def head_of(path: Path) -> dict[str, str]:
    """Front matter, or the keys of a readout file; empty for texts that have neither."""
    text = text_of(path)
    if path.suffix == ".yaml":
        return dict(yamlfile.parse(text, path))
    if not text.startswith("---\n"):
        return {}
    return dict(yamlfile.parse(text.split("---\n")[1], path))


def runs_of(text: str) -> set[tuple[str, ...]]:
    """Every run of `RUN` words."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def texts_by_event() -> dict[str, list[Path]]:
    """Samples under the first four parts of their names: day and kind of event."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in raw_texts():
        found["-".join(path.stem.split("-")[:4])].append(path)
    return dict(found)


def test_there_are_at_least_sixteen_raw_texts_of_every_kind() -> None:
    assert len(raw_texts()) >= 16
    assert {path.suffix for path in raw_texts()} == {".txt", ".html", ".yaml"}


def test_each_event_is_told_by_two_texts_or_more() -> None:
    told = texts_by_event()
    assert set(told) == EVENTS
    assert [event for event, paths in told.items() if len(paths) < 2] == []


def test_each_event_has_the_readouts_of_two_sides_and_a_press_article() -> None:
    for event, paths in texts_by_event().items():
        sides = {head_of(path).get("side", "press") for path in paths}
        assert "press" in sides, event
        assert len(sides) >= 3, event


@pytest.mark.parametrize("path", raw_texts(), ids=lambda path: path.name)
def test_a_head_is_complete_where_there_is_one(path: Path) -> None:
    head = head_of(path)
    if path.suffix == ".yaml":
        assert head["schema"] == "crossread/readout@1"
        assert ("claims" in head) != ("text" in head)
    if not head:
        return
    assert head["title"]
    assert head["publisher"]
    assert re.fullmatch(r"20\d{2}-\d{2}-\d{2}", head["published"])
    assert head["language"] in {"en", "zh", "uk"}


def test_sides_of_readouts_are_known() -> None:
    invented = read_sides(SAMPLES / "sides.yaml").sides
    shipped = read_sides(ROOT / "src" / "crossread" / "lang" / "packs" / "sides.yaml").sides
    assert not set(invented) & set(shipped)
    named = {head["side"] for path in raw_texts() if "side" in (head := head_of(path))}
    assert named <= set(invented) | set(shipped)
    assert set(invented) <= named


def test_press_articles_are_of_no_side() -> None:
    outlets = {head["publisher"] for path in raw_texts() if "side" not in (head := head_of(path)) and head}
    assert outlets == {"Harbour Wire", "Coast Courier", "The Estuary Times"}


def test_one_file_has_a_byte_order_mark_and_windows_line_ends() -> None:
    marked = [path.name for path in raw_texts() if path.read_bytes().startswith(b"\xef\xbb\xbf")]
    windows = [path.name for path in raw_texts() if b"\r\n" in path.read_bytes()]
    assert marked == windows == ["2022-04-04-call-coast-courier.txt"]


@pytest.mark.parametrize(
    "noise",
    [
        r"^Photo: ",
        r"^© ",
        r"^\(c\) ",
        r"(?i)newsletter",
        r"(?i)^share this",
        r"\{\{\^\w+\}\}",
        r"^Related Articles$",
        r"^Contact reporter ",
        r"^Фото: ",
        r"责任编辑",
    ],
)
def test_noise_is_there_to_be_removed(noise: str) -> None:
    assert any(re.search(noise, text_of(path), re.MULTILINE) for path in raw_texts())


def test_real_people_are_quoted_in_terms_of_a_few_words_only() -> None:
    quoted = re.compile(r"[\"“]([^\"“”]+)[\"”]")
    long_ones = [
        (path.name, words)
        for path in raw_texts()
        if path.suffix == ".txt" and not path.name.startswith("2034")
        for words in quoted.findall(text_of(path).split("---\n")[-1])
        if len(words.split()) > 5
    ]
    assert long_ones == []


def test_invented_people_are_quoted_at_length_in_three_languages() -> None:
    texts = {head_of(path)["language"]: text_of(path) for path in texts_by_event()["2034-05-11-video"]}
    assert max(len(words.split()) for words in re.findall(r"“([^“”]+)”", texts["en"])) >= 20
    assert max(len(words.split()) for words in re.findall(r"«([^«»]+)»", texts["uk"])) >= 20
    assert max(len(words) for words in re.findall(r"“([^“”]+)”", texts["zh"])) >= 20


def test_no_sentence_of_the_seed_articles_is_taken_over() -> None:
    if not SEEDS.is_dir():
        pytest.skip("the seed articles are not here: ../shared/seeds")
    seeds: set[tuple[str, ...]] = set()
    for seed in SEEDS.glob("*.txt"):
        seeds |= runs_of(seed.read_text(encoding="utf-8", errors="replace"))
    assert seeds
    taken = {
        path.name: runs_of(text_of(path)) & seeds for path in sorted(SAMPLES.iterdir()) if path.is_file()
    }
    assert {name: runs for name, runs in taken.items() if runs} == {}
