"""Readings are found again by everything that could change them, and by nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.factories import article, claim

from crossread.lang import load_packs
from crossread.lang.compiled import keep_compiled
from crossread.library import ReadingCache
from crossread.library import kept as store
from crossread.model import EventMention, Reading
from crossread.settings import AttributeSettings, Settings

PACKS = load_packs()
ARTICLE = article("Shen spoke. Dovhan spoke.")
READING = Reading(
    article=ARTICLE,
    claims=(claim("Dovhan spoke.", within=ARTICLE),),
    mention=EventMention(type="call", date=date(2031, 5, 4), precision="day"),
)


def test_a_reading_is_found_again_the_same(tmp_path: Path) -> None:
    ReadingCache(PACKS, Settings(), tmp_path).put(READING)
    assert ReadingCache(PACKS, Settings(), tmp_path).get(ARTICLE) == READING
    assert ReadingCache(PACKS, Settings(), tmp_path / "other").get(ARTICLE) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "Shen spoke."},
        {"side": "lanhai"},
        {"published": date(2031, 5, 6)},
        {"language": "uk"},
        {"publisher": "Wire"},
        {"name": "other"},
        {"title": "Call"},
    ],
)
def test_another_article_is_another_reading(tmp_path: Path, changes: dict[str, Any]) -> None:
    kept = ReadingCache(PACKS, Settings(), tmp_path)
    kept.put(READING)
    assert kept.get(replace(ARTICLE, **changes)) is None


def test_where_the_text_was_read_from_is_taken_from_the_asker(tmp_path: Path) -> None:
    kept = ReadingCache(PACKS, Settings(), tmp_path)
    kept.put(READING)
    moved = replace(ARTICLE, source="elsewhere.txt", notes=("decoded as gb18030",))
    assert kept.get(moved) == replace(READING, article=moved)


def test_other_packs_settings_and_versions_are_kept_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ReadingCache(PACKS, Settings(), tmp_path).put(READING)
    other = msgspec.structs.replace(PACKS, digest="another")
    assert ReadingCache(other, Settings(), tmp_path).get(ARTICLE) is None
    stricter = Settings(attribute=AttributeSettings(min_confidence=0.9))
    assert ReadingCache(PACKS, stricter, tmp_path).get(ARTICLE) is None
    monkeypatch.setattr(store, "__version__", "99")
    assert ReadingCache(PACKS, Settings(), tmp_path).get(ARTICLE) is None


@pytest.mark.parametrize(
    "damage", [b"", b"\xc1", b"\x81\xa7article\x01", msgspec.msgpack.encode({"article": 1})]
)
def test_a_damaged_file_is_no_reading(tmp_path: Path, damage: bytes) -> None:
    kept = ReadingCache(PACKS, Settings(), tmp_path)
    kept.put(READING)
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert kept.get(ARTICLE) is None
    kept.put(READING)
    assert kept.get(ARTICLE) == READING


@pytest.mark.parametrize("shape", [{"article": 1}, [], "Shen spoke.", {"article": {"id": "a"}}])
def test_whole_bytes_of_another_shape_are_no_reading(tmp_path: Path, shape: object) -> None:
    kept = ReadingCache(PACKS, Settings(), tmp_path)
    kept.put(READING)
    (file,) = tmp_path.iterdir()
    keep_compiled(file, shape)
    assert kept.get(ARTICLE) is None


def test_a_single_changed_letter_is_damage(tmp_path: Path) -> None:
    kept = ReadingCache(PACKS, Settings(), tmp_path)
    kept.put(READING)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes().replace(b"Dovhan", b"Bovhan", 1))
    assert kept.get(ARTICLE) is None


def test_a_place_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    kept = ReadingCache(PACKS, Settings(), tmp_path / "file")
    kept.put(READING)
    assert kept.get(ARTICLE) is None


def test_the_cache_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_MOST_FILES", 3)
    monkeypatch.setattr(store, "_PRUNE_EVERY", 2)
    kept = ReadingCache(PACKS, Settings(), tmp_path)
    for number in range(9):
        kept.put(Reading(article=article(f"Text {number}.")))
    assert len(list(tmp_path.iterdir())) == 3
    assert kept.get(article("Text 8.")) is not None
