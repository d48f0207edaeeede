"""What a reader asks of a row: its other languages, its terms. Two readouts of one side, one a translation."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.api import Workspace, open_workspace
from crossread.api.versions import other_texts

ZH = """---
title: 沈玉岚同马尔塔·多夫汉通电话
side: china
published: 2034-05-11
language: zh
url: https://zh.example/1
---

2034年5月11日，中国外交部长王毅同乌克兰外长库列巴通电话。

王毅表示，中方支持乌克兰的主权和领土完整。王毅强调，应当尽快停火。
"""
EN = """---
title: Wang Yi speaks with Kuleba
side: china
published: 2034-05-11
language: en
translation_of: {original}
---

On May 11, 2034, Chinese Foreign Minister Wang Yi spoke by phone with Ukrainian Foreign Minister Dmytro Kuleba.

Wang Yi said China supports the sovereignty and territorial integrity of Ukraine. Wang Yi stressed that a ceasefire
should be reached as soon as possible.
"""
UK = """---
title: Кулеба поговорив з Ван І
side: ukraine
published: 2034-05-11
language: uk
---

11 травня 2034 року Міністр закордонних справ України Дмитро Кулеба провів телефонну розмову з Міністром закордонних
справ КНР Ван І.

Дмитро Кулеба наголосив на повазі до суверенітету та територіальної цілісності України.
"""


def space(folder: Path, original: str) -> Workspace:
    for name, text in (("zh", ZH), ("en", EN.format(original=original)), ("uk", UK)):
        (folder / f"{name}.md").write_text(text, "utf-8")
    return open_workspace([str(folder / f"{name}.md") for name in ("zh", "en", "uk")])


@pytest.mark.parametrize(
    ("named", "kinds"),
    [
        ("zh", ("original", "translation")),
        ("https://zh.example/1", ("original", "translation")),
        ("''", ("same event", "same event")),
    ],
)
def test_an_original_is_found_by_name_or_address_else_the_sides_other_text(
    named: str, kinds: tuple[str, str], tmp_path: Path
) -> None:
    one = space(tmp_path, named)
    texts = {reading.article.name: reading.article for reading in one.readings}
    event = next(event for event in one.events if len(event.articles) == 3)
    found = [list(other_texts(texts[name], event, list(texts.values()))) for name in ("en", "zh", "uk")]
    assert [[(text.name, kind) for text, kind in each] for each in found] == [
        [("zh", kinds[0])],
        [("en", kinds[1])],
        [],
    ]


def test_the_passage_of_the_original_is_found(tmp_path: Path) -> None:
    one = space(tmp_path, "zh")
    english = next(reading for reading in one.readings if reading.article.name == "en")
    claims = [claim for claim in english.claims if "sovereignty" in claim.text]
    event = next(event for event in one.events if len(event.articles) == 3)
    version = one.versions(event.id, claims)[0]
    assert version.kind == "original"
    assert any("主权和领土完整" in passage.text for passage in version.passages)
    assert version.score > 0


def test_terms_tell_words_scale_and_history_of_both_sides(tmp_path: Path) -> None:
    one = space(tmp_path, "zh")
    claims = {reading.article.name: reading.claims for reading in one.readings}
    found = one.terms(claims["en"], claims["uk"], ("ukraine", "china"))
    term = next(term for term in found if term.left and term.right and "territorial integrity" in term.label)
    assert "territorial integrity" in " ".join(term.left)
    assert "територіальної цілісності" in " ".join(term.right)
    assert [history.side for history in term.histories] == ["ukraine", "china"]
    assert str(term.histories[0].first) == "2034-05-11"
    scaled = [term for term in found if term.scale]
    assert scaled
    assert all(any(rung.strength == term.strength for rung in term.rungs) for term in scaled)


def test_where_the_phrasebook_knows_nothing_there_is_no_term(tmp_path: Path) -> None:
    assert space(tmp_path, "zh").terms((), (), ()) == ()
