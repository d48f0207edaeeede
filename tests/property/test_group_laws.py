"""Laws of dates, events and grouping, for any text and any order."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import DOVHAN, SHEN, article, sides

from crossread.attribute.header import header_of
from crossread.attribute.mention import mention_of
from crossread.attribute.mention_scene import look
from crossread.group import group_readings
from crossread.lang import load_packs
from crossread.model import EventMention, Reading
from crossread.settings import Settings
from crossread.text.cast import Cast
from crossread.text.dates import find_dates
from crossread.text.names import name_index

PACKS = load_packs(sides(), only_extra=True)
WORDS = st.sampled_from(
    [
        "Shen Yulan", "Marta Dovhan", "Port Qing", "Dubrava", "call", "met", "spoke by phone", "on Monday",
        "March", "1", "since", "at the request of", "'s request", "lasted", "an hour and a half", "agreed to",
        "stay in touch", "Background:", "said", ".", "\n", ",", "“", "”", "3 травня", "应约", "通电话",
        "半小时", "2031年5月4日", "в среду", "розмова тривала", "last", "in", "atmosphere", "frank", "{{",
        "\u202e", "\x00", "İ",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=25).map(" ".join))
DAYS = st.one_of(st.none(), st.dates())
LANGUAGES = st.sampled_from(["en", "zh", "uk", "ru"])


@given(TEXTS, DAYS, LANGUAGES)
@settings(max_examples=150, deadline=None)
def test_dates_are_in_order_and_disjoint_and_name_words_of_the_text(
    text: str, day: date | None, language: str
) -> None:
    found = find_dates(text, day, PACKS.languages[language])
    assert all(one.span.of(text) for one in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))


@given(TEXTS, DAYS, LANGUAGES, st.sampled_from([None, "lanhai"]))
@settings(max_examples=150, deadline=None)
def test_no_text_makes_events_or_facts_raise_and_spans_are_valid(
    text: str, day: date | None, language: str, side: str | None
) -> None:
    one = article(text, published=day, language=language, side=side)
    scene = look(one, Cast(text, name_index(PACKS).find(text)), PACKS)
    mention = mention_of(scene)
    facts = header_of(scene, mention, lambda span: None)
    assert mention.span is None or mention.span.of(text)
    assert all(fact.span.of(text) and fact.value for fact in facts)
    assert len({(fact.kind, fact.account) for fact in facts}) == len(facts)


@st.composite
def readings(draw: st.DrawFn) -> list[Reading]:
    made = []
    for number in range(draw(st.integers(0, 7))):
        day = draw(st.one_of(st.none(), st.dates(date(2031, 5, 1), date(2031, 5, 9))))
        published = draw(st.one_of(st.none(), st.dates(date(2031, 5, 1), date(2031, 5, 12))))
        mention = EventMention(
            type=draw(st.sampled_from([None, "call", "meeting", "video"])),
            date=day,
            weekday=day.weekday() if day else draw(st.one_of(st.none(), st.integers(0, 6))),
            participants=draw(st.sampled_from([(), (SHEN,), (DOVHAN, SHEN)])),
            sides=draw(st.sampled_from([(), ("kastrovia", "lanhai")])),
        )
        text = " ".join(
            draw(st.lists(st.sampled_from(["grain", "port", "storm", "ferry", "glass"]), max_size=6))
        )
        made.append(
            Reading(article=article(text or "x", name=f"a{number}", published=published), mention=mention)
        )
    return made


@given(readings(), st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_the_order_of_articles_never_matters(told: list[Reading], chance: object) -> None:
    shuffled = list(told)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    assert group_readings(told, PACKS, Settings()) == group_readings(shuffled, PACKS, Settings())


@given(readings())
@settings(max_examples=100, deadline=None)
def test_every_article_belongs_to_exactly_one_event_and_ids_are_unique(told: list[Reading]) -> None:
    events = group_readings(told, PACKS, Settings())
    assert sorted(one for event in events for one in event.articles) == sorted(one.article.id for one in told)
    assert len({event.id for event in events}) == len(events)
