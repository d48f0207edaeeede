"""What holds for any text in any of the four languages: attribution never raises, and shows what it points to."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.factories import article, sides

from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.model import Article, Reading, Span
from crossread.settings import Settings
from crossread.text.noise import noise_lines
from crossread.text.quotes import find_quotes
from crossread.text.sentences import find_sentences

PACKS = load_packs(sides())
SETTINGS = Settings()
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

WORDS = {
    "en": 'he she they it Shen Dovhan Marta Yulan said told reporters that urged Lanhai to and but , . " “ ” ‘ ’ : ; — '
    "the ministry according of in a statement was quoted as saying by agreed called call on Kastrovia's his counterpart "
    "latter claim who which added thanked for not have reported been noted reaffirmed Mr. U.S. 12 ( ) … two sides while",
    "uk": "Довгань він вона заявив , що « » — сказала . : міністр за словами МЗС та але Кастровія сторони домовилися ? "
    'подякувала А. Лухов “ ” " на думку ідеться сказано у тексті наголосив запевнив не',
    "ru": "Довгань он она заявил , что « » — сказал . : министр по словам МИД и но Кастрови стороны договорились ! "
    'поблагодарил А. Лухов “ ” " говорится в тексте подчеркнул согласно не',
    "zh": "沈玉岚 表示 ， 。 ： “ ” 「 」 双方 同意 强调 他 外交部 发言人 说 对 感谢 愿 希望 ； 岚海 "
    "应约 通电话 指出 呼吁 就",
}
ODD = (
    "\u202e", "\u200f", "\u2066", "\ud800", "\udfff", "\u0301", "\x00", "\ufeff", "\u2028", "\x85", "\t", "\r",
    "İ", "ß", "𝔘", "👩\u200d👩", "ﬁ", "'s", "’s", "``", "''", "„", "‟", "\xa0", "\n", "\n\n", "{{", "Photo: AFP\n",
)  # fmt: skip


class Told(NamedTuple):
    """One text with the language and the side it is read in."""

    text: str
    language: str
    side: str | None


@st.composite
def texts(draw: st.DrawFn) -> Told:
    """Words of one language in any order, with odd signs between them; or any text at all."""
    language = draw(st.sampled_from(tuple(WORDS)))
    word = st.sampled_from((*WORDS[language].split(), *ODD))
    pieces = draw(st.lists(word, max_size=50))
    joint = "" if language == "zh" else draw(st.sampled_from((" ", " ", "")))
    anything = st.text(st.characters(codec=None), max_size=80)
    text = draw(anything) if draw(st.integers(0, 5)) == 0 else joint.join(pieces)
    return Told(text, language, draw(st.sampled_from((None, "lanhai", "kastrovia"))))


def read(told: Told) -> Reading:
    """The reading of one such text."""
    return read_article(_article(told), PACKS, SETTINGS)


def _article(told: Told) -> Article:
    return article(told.text, language=told.language, side=told.side)


@FEW
@given(texts())
def test_every_span_shows_what_the_claim_says(told: Told) -> None:
    for claim in read(told).claims:
        assert " ".join(span.of(told.text) for span in claim.spans) == claim.text
        assert claim.text.strip()
        named = [claim.channel_span, claim.speaker.span, *(link.span for link in claim.chain)]
        spans = [*claim.spans, *claim.cue_spans, *claim.quoted, *(span for span in named if span)]
        assert all(0 <= span.start < span.end <= len(told.text) for span in spans)


@FEW
@given(texts())
def test_quoted_stretches_lie_inside_the_claim(told: Told) -> None:
    for claim in read(told).claims:
        assert all(any(_holds(span, quote) for span in claim.spans) for quote in claim.quoted)
        assert bool(claim.quoted) == (claim.quotation in ("direct", "mixed"))


@FEW
@given(texts())
def test_claims_have_their_own_ids_and_follow_the_text(told: Told) -> None:
    claims = read(told).claims
    known = [claim.id for claim in claims]
    assert len(set(known)) == len(known)
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    assert {claim.continues for claim in claims} <= {None, *known}


@FEW
@given(texts())
def test_reading_twice_says_the_same(told: Told) -> None:
    assert read(told) == read(told)


@FEW
@given(texts())
def test_a_readout_is_its_sides_account_whole(told: Told) -> None:
    if told.side is not None:
        assert {claim.account for claim in read(told).claims} <= {told.side}


@FEW
@given(texts())
def test_no_claim_holds_a_line_that_is_no_article_text(told: Told) -> None:
    noise = noise_lines(told.text, PACKS, told.language)
    for claim in read(told).claims:
        assert not any(_holds(span, line) for span in claim.spans for line in noise)


@FEW
@given(texts())
def test_sentences_tile_the_text(told: Told) -> None:
    found = find_sentences(told.text, told.language)
    assert all(before.end <= after.start for before, after in pairwise(found))
    covered = {at for span in found for at in range(span.start, span.end)}
    assert all(sign.isspace() or at in covered for at, sign in enumerate(told.text))


@FEW
@given(texts())
def test_quotations_nest(told: Told) -> None:
    found = find_quotes(told.text)
    for one in found:
        assert (
            one.outer.start <= one.inner.start <= one.inner.end
        )  # equal where a paragraph goes on without a mark <= one.outer.end <= len(told.text)
        assert "\n" not in one.outer.of(told.text)
    for one, other in pairwise(found):
        assert one.outer.end <= other.outer.start or _holds(one.inner, other.outer)


PARAGRAPHS = (
    "Shen Yulan said that the strait would stay open, the river, too, and the canal.",
    "“The harbour belongs to both of us,” said Marta Dovhan, the foreign minister of Kastrovia.",
    "According to the Lanhai foreign ministry, Dovhan thanked her colleague for the ships.",
    "Marta Dovhan urged Shen Yulan to release the crew, Kastrovia Today reported.",
    "Shen Yulan warned that “nobody gains from a closed port”.",
    "The Kastrovian foreign ministry said the call had lasted forty minutes.",
)
"""Each names its speaker by a whole name, or its channel."""


@settings(max_examples=40, deadline=None)
@given(st.permutations(PARAGRAPHS))
def test_the_order_of_paragraphs_changes_no_account_and_no_speaker(order: list[str]) -> None:
    assert _who_says_what(order) == _who_says_what(list(PARAGRAPHS))


def test_each_of_those_paragraphs_makes_a_claim() -> None:
    assert len({claim.start for claim in read(Told("\n\n".join(PARAGRAPHS), "en", None)).claims}) >= len(
        PARAGRAPHS
    )


def test_the_order_of_two_languages_changes_no_account() -> None:
    told = ("沈玉岚表示，海峡应当开放。", "多夫甘强调，港口属于双方。", "岚海外交部表示，通话历时四十分钟。")
    for order in permutations(told):
        assert _accounts(Told("\n".join(order), "zh", None)) == _accounts(Told("\n".join(told), "zh", None))


REORDERED = {
    "uk": (
        "Марта Довгань заявила, що протока лишиться відкритою.",
        "«Гавань належить нам обом», — сказала Марта Довгань.",
        "За словами МЗС Кастровії, розмова тривала сорок хвилин.",
        "Марта Довгань закликала звільнити екіпаж.",
    ),
    "ru": (
        "Марта Довгань заявила, что пролив останется открытым.",
        "«Гавань принадлежит нам обоим», — сказала Марта Довгань.",
        "По словам МИД Кастровии, разговор длился сорок минут.",
        "Марта Довгань призвала освободить экипаж.",
    ),
    "zh": (
        "沈玉岚表示，海峡应当开放。",
        "沈玉岚强调：“港口属于双方。”",
        "岚海外交部表示，通话历时四十分钟。",
        "岚海外交部呼吁释放船员。",
    ),
    "en": PARAGRAPHS,
}
"""Well-formed paragraphs; each names its speaker or its channel."""


@pytest.mark.parametrize("side", [None, "lanhai", "kastrovia"])
@pytest.mark.parametrize("language", sorted(REORDERED))
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_the_order_of_paragraphs_changes_no_account_in_any_language(
    language: str, side: str | None, data: st.DataObject
) -> None:
    told = REORDERED[language]
    order = data.draw(st.permutations(told))
    before = _accounts(Told("\n\n".join(told), language, side))
    assert len(before) >= len(told)
    assert _accounts(Told("\n\n".join(order), language, side)) == before


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(WORDS)), st.data())
def test_a_text_that_says_one_thing_over_and_over_is_read(language: str, data: st.DataObject) -> None:
    unit = "".join(
        data.draw(st.lists(st.sampled_from((*WORDS[language].split(), *ODD, " ")), min_size=1, max_size=3))
    )
    told = Told(
        unit * data.draw(st.sampled_from((2, 40, 400))),
        language,
        data.draw(st.sampled_from((None, "lanhai"))),
    )
    for claim in read(told).claims:
        assert " ".join(span.of(told.text) for span in claim.spans) == claim.text
        assert all(before.end <= after.start for before, after in pairwise(claim.spans))


@pytest.mark.parametrize("language", sorted(WORDS))
@pytest.mark.parametrize("unit", ['"', "“", "«", "「", "'", "“”"])
def test_a_megabyte_of_quotation_marks_is_read(unit: str, language: str) -> None:
    size = 1_000_000 if (unit, language) == ("“", "en") else 50_000
    assert read(Told(unit * (size // len(unit)), language, None)).claims == ()


def _who_says_what(paragraphs: list[str]) -> dict[str, tuple[str | None, str]]:
    claims = read(Told("\n\n".join(paragraphs), "en", None)).claims
    return {claim.text: (claim.account, claim.speaker.name) for claim in claims}


def _accounts(told: Told) -> dict[str, str | None]:
    return {claim.text: claim.account for claim in read(told).claims}


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
