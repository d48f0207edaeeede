"""Find attributions in one sentence after another: quotations first, then cues, the source, and the content."""

from __future__ import annotations

from crossread.attribute import chinese, chinese_after, chinese_split, english, slavic
from crossread.attribute.chinese_points import point_by_point
from crossread.attribute.document import Document
from crossread.attribute.floating import take_floating
from crossread.attribute.found import Found
from crossread.attribute.narration_lines import is_heading
from crossread.attribute.slavic_back import told_before
from crossread.attribute.slavic_talk import find_slavic_turns, spoken_lines
from crossread.attribute.state import SentenceState
from crossread.attribute.transcript import find_turns, questions
from crossread.attribute.transcript_told import told_in_turns


def find_attributions(doc: Document) -> list[Found]:
    """All attributions of the article in the order of their cues; nested ones follow the one that holds them."""
    found: list[Found] = []
    taken: set[int] = set()
    language = doc.pack.language
    turns = find_turns(doc)
    lines, apart = spoken_lines(doc)
    answers, asked = find_slavic_turns(doc)
    turns += lines + answers
    if language == "en":
        spoken = doc.marked([doc.sentences[turn.sentence] for turn in turns] + questions(doc))
    else:
        spoken = doc.marked(
            [piece for turn in turns for piece in turn.content] + questions(doc) + apart + asked
        )
    found.extend(told_in_turns(doc, turns, taken))
    for number, (first, last) in enumerate(doc.sentences):
        voiced = 1 in spoken[first:last] if language == "zh" else spoken[first]
        if not voiced and not is_heading(doc, first, last):
            if language in ("uk", "ru"):
                found.extend(slavic.find_in_sentence(doc, number, first, last, taken))
            elif language == "zh":
                found.extend(chinese.find_in_sentence(doc, number, first, last, taken))
            else:
                found.extend(english.read_sentence(SentenceState(doc, number, first, last, taken)))
    found = [one for one in found if one.is_sound()]
    take_floating(doc, found, taken)
    found = told_before(doc, found)
    if language == "zh":
        found = chinese_split.split_wishes(
            doc, sorted([*found, *chinese_after.going_on(doc, found)], key=lambda f: f.first)
        )
        found = point_by_point(doc, found)
    return found
