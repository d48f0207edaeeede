"""Manifests: lists of addresses and files with what is known of each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.factories import sides

from crossread.ingest import read_inputs
from crossread.ingest.manifest import read_manifest
from crossread.ingest.source import Source
from crossread.lang import load_packs
from crossread.settings import Overrides

PACKS = load_packs(sides())
SHEN = "Shen Yulan spoke with Marta Dovhan on Monday about grain ships."
MANIFEST = """\
schema: crossread/sources@1
sources:
  - {path: a.txt, published: 2031-05-06, side: lanhai, publisher: Lanhai foreign ministry, note: official}
  - {path: missing.txt}
  - {note: nothing}
  - {path: a.txt, colour: red}
  - {url: "ftp://x.example/a"}
  - {path: a.txt, published: soon}
"""


def test_what_a_manifest_says_fills_gaps_and_bad_entries_are_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SHEN, encoding="utf-8")
    (tmp_path / "list.yaml").write_text(MANIFEST, encoding="utf-8")
    (article,), skipped = read_inputs([str(tmp_path / "list.yaml")], PACKS)
    assert (article.published, article.side) == (date(2031, 5, 6), "lanhai")
    assert article.publisher == "Lanhai foreign ministry"
    reasons = " | ".join(found.reason for found in skipped)
    for expected in ("no such file", "needs url or path", "'colour'", "no http or https", "is no date"):
        assert expected in reasons
    assert "list.yaml:5:" in skipped[1].reason


def test_a_manifest_wins_over_front_matter_and_the_command_line_over_both(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\npublished: 2031-01-01\ntitle: Call\n---\n{SHEN}", encoding="utf-8")
    text = "schema: crossread/sources@1\nsources: [{path: a.txt, published: 2031-02-02}]\n"
    (tmp_path / "list.yaml").write_text(text, encoding="utf-8")
    path = str(tmp_path / "list.yaml")
    assert read_inputs([path], PACKS)[0][0].published == date(2031, 2, 2)
    said = Overrides(published=date(2031, 3, 3))
    assert read_inputs([path], PACKS, said)[0][0].published == date(2031, 3, 3)


def test_a_manifest_without_a_list_is_reported(tmp_path: Path) -> None:
    (tmp_path / "list.yaml").write_text("schema: crossread/sources@1\n", encoding="utf-8")
    assert "sources is no list" in read_inputs([str(tmp_path / "list.yaml")], PACKS)[1][0].reason


def test_every_entry_of_the_manifest_that_ships_is_well_formed() -> None:
    shipped = Path(__file__).parents[3] / "readouts" / "sources.yaml"
    sources = list(read_manifest(shipped, load_packs()))
    assert len(sources) >= 15
    for source in sources:
        assert isinstance(source, Source), source
        assert source.url and source.hints.side in (None, "china", "ukraine", "russia")
