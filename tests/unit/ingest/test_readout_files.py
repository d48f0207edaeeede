"""Readout files written by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.factories import sides

from crossread.ingest import read_inputs
from crossread.lang import load_packs

PACKS = load_packs(sides())
READOUT = """\
schema: crossread/readout@1
side: lanhai
publisher: Lanhai foreign ministry
published: 2031-05-06
claims:
  - Lanhai regrets the conflict.
  - {speaker: Shen Yulan, text: "Kastrovia should open: the port."}
  - >-
    The call lasted
    45 minutes.
"""


def skipped_for(folder: Path, text: str) -> str:
    """Why a readout file with this text is skipped."""
    path = folder / "left.yaml"
    path.write_text(text, encoding="utf-8")
    articles, skipped = read_inputs([str(path)], PACKS)
    assert articles == ()
    return skipped[0].reason


def test_claims_tile_the_text_one_a_line(tmp_path: Path) -> None:
    (tmp_path / "left.yaml").write_text(READOUT, encoding="utf-8")
    (article,), skipped = read_inputs([str(tmp_path / "left.yaml")], PACKS)
    assert skipped == ()
    assert [claim.span.of(article.text) for claim in article.given] == article.text.split("\n")
    assert [claim.speaker for claim in article.given] == [None, "Shen Yulan", None]
    assert article.text.endswith("The call lasted 45 minutes.")
    assert (article.side, article.published, article.language) == ("lanhai", date(2031, 5, 6), "en")


def test_a_claim_that_looks_like_noise_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "schema: crossread/readout@1\nclaims: [Photo, Share]\n", encoding="utf-8"
    )
    (article,), _ = read_inputs([str(tmp_path / "a.yaml")], PACKS)
    assert article.text == "Photo\nShare"


def test_running_text_is_an_article_without_given_claims(tmp_path: Path) -> None:
    head = "schema: crossread/readout@1\nside: lanhai\n"
    text = "text: |\n  Shen spoke.\n\n  Photo: AFP\n\n  Dovhan spoke.\n"
    (tmp_path / "a.yml").write_text(head + text, encoding="utf-8")
    (article,), _ = read_inputs([str(tmp_path / "a.yml")], PACKS)
    assert (article.text, article.given, article.removed) == (
        "Shen spoke.\nDovhan spoke.",
        (),
        ("Photo: AFP",),
    )


def test_a_readout_may_come_by_standard_input() -> None:
    (article,), _ = read_inputs(["-"], PACKS, stdin=READOUT.encode())
    assert len(article.given) == 3
    assert (article.name, article.source) == ("stdin", "-")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("claims: [a]\n", "no schema"),
        ("schema: crossread/readout@9\nclaims: [a]\n", "'crossread/readout@9'"),
        ("schema: crossread/readout@1\n", "either claims or text"),
        ("schema: crossread/readout@1\nclaims: [a]\ntext: b\n", "either claims or text"),
        ("schema: crossread/readout@1\nclaims: a\n", "left.yaml:2:"),
        ("schema: crossread/readout@1\nclaims: []\n", "claims is no list"),
        ("schema: crossread/readout@1\nclaims:\n  - a\n  - Lanhai: we regret it\n", "left.yaml:4:"),
        ("schema: crossread/readout@1\nclaims:\n  - a\n  - ''\n", "a claim without words"),
        ("schema: crossread/readout@1\nclaims:\n  - {speaker: [x], text: a}\n", "left.yaml:3:"),
        ("schema: crossread/readout@1\ntext: ''\n", "text is empty"),
        ("- a\n- b\n", "no schema"),
        ("schema: [\n", "not valid YAML"),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: !!python/object:os.system [x]\n", "no schema"),
        ("schema: crossread/readout@1\nside: narnia\nclaims: [a]\n", "unknown side 'narnia'"),
    ],
)
def test_a_malformed_readout_is_reported_with_what_and_where(tmp_path: Path, text: str, what: str) -> None:
    assert what in skipped_for(tmp_path, text)
