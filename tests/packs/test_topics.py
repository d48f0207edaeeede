"""Topics: every idea they name stands in the glossary or in the phrasebook, and none of them is about everything."""

from collections import Counter

from crossread.lang import load_packs

PACKS = load_packs()
TOPICS = PACKS.topics.topics
_MOST_IDEAS, _MOST_TOPICS = 60, 3


def test_every_topic_has_a_name_of_its_own_and_ideas() -> None:
    assert len({one.id for one in TOPICS}) == len(TOPICS) > 60
    assert all(1 < len(one.glossary) + len(one.phrasebook) <= _MOST_IDEAS for one in TOPICS)


def test_every_idea_is_known_once_a_topic_and_in_few_topics() -> None:
    words = {one.id for one in PACKS.glossary.words}
    concepts = {one.id for one in PACKS.phrasebook.concepts}
    for one in TOPICS:
        assert set(one.glossary) <= words, one.id
        assert set(one.phrasebook) <= concepts, one.id
        assert len(set(one.glossary)) == len(one.glossary) and len(set(one.phrasebook)) == len(one.phrasebook)
    for named in (
        [id_ for one in TOPICS for id_ in one.glossary],
        [id_ for one in TOPICS for id_ in one.phrasebook],
    ):
        assert max(Counter(named).values()) <= _MOST_TOPICS


def test_words_of_every_readout_belong_to_no_topic() -> None:
    light = {one.id for one in PACKS.glossary.words if one.slot == "light"}
    assert not light & {id_ for one in TOPICS for id_ in one.glossary}
