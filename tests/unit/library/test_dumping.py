"""Articles as files."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.factories import article

from crossread.library.dumping import dump_article, file_name, fingerprint
from crossread.model import GivenClaim, Span


def test_front_matter_has_only_what_is_known_in_a_fixed_order() -> None:
    one = article(
        "Shen spoke.\nDovhan spoke.",
        title="Call: 5 May",
        publisher="Lanhai Press",
        side="lanhai",
        url="https://lanhai.example/1",
        retrieved=datetime(2031, 5, 6, 10, tzinfo=UTC),
        sha256="ab" * 32,
        translation_of="original",
    )
    assert dump_article(one) == (
        "---\n"
        "title: 'Call: 5 May'\n"
        "publisher: Lanhai Press\n"
        "side: lanhai\n"
        "published: 2031-05-05\n"
        "language: en\n"
        "url: https://lanhai.example/1\n"
        "retrieved: 2031-05-06 10:00:00+00:00\n"
        f"sha256: {'ab' * 32}\n"
        "translation_of: original\n"
        "---\n\nShen spoke.\n\nDovhan spoke.\n"
    )
    assert "title" not in dump_article(article("Shen spoke."))


def test_given_claims_are_kept_as_a_readout_file() -> None:
    text = "A: b.\nC."
    given = (GivenClaim(span=Span(0, 5), speaker="Shen"), GivenClaim(span=Span(6, 8)))
    one = article(text, given=given, published=None, sha256="cd" * 32)
    assert dump_article(one) == (
        f"schema: crossread/readout@1\nlanguage: en\nsha256: {'cd' * 32}\n"
        "claims:\n- speaker: Shen\n  text: 'A: b.'\n- C.\n"
    )
    assert file_name(one).endswith(".yaml")


@pytest.mark.parametrize(
    ("title", "publisher", "side", "published", "name"),
    [
        ("The Call!", "Lanhai Press", None, date(2031, 5, 5), "2031-05-05-lanhai-press-the-call.md"),
        ("The Call", None, "lanhai", date(2031, 5, 5), "2031-05-05-lanhai-the-call.md"),
        (None, None, None, None, "undated-wire.md"),
        ("外长通电话", "外交部", None, None, "undated-外交部-外长通电话.md"),
        ("../../etc/passwd\x00", None, None, None, "undated-etc-passwd.md"),
        ("???", None, None, None, "undated.md"),
    ],
)
def test_a_file_name_tells_day_publisher_and_title(
    title: str | None, publisher: str | None, side: str | None, published: date | None, name: str
) -> None:
    assert file_name(article("x", title=title, publisher=publisher, side=side, published=published)) == name


@pytest.mark.parametrize("title", ["a " * 300, "а" * 300, "字" * 300, "😀" * 300])
def test_a_file_name_fits_every_file_system(title: str) -> None:
    assert len(file_name(article("x", title=title, publisher=title)).encode()) <= 200


def test_blank_lines_and_margins_do_not_make_another_text() -> None:
    assert fingerprint("a\n\n b \n") == fingerprint("a\nb") != fingerprint("ab")
