"""A whole text with every claim of one account marked where it stands: relation, number of its row, its extent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.model import Article, Claim, Relation, Span
from crossread.tui.cells import safe
from crossread.tui.ink import Mark
from crossread.tui.marks import MARKS


@dataclass(frozen=True, slots=True)
class Tagged:
    """One stretch of a claim, with the row in which it stands."""

    span: Span
    number: int
    relation: Relation


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of a full text, labels written into it."""

    text: str
    marks: tuple[Mark, ...]
    places: tuple[tuple[int, int], ...] = ()
    """(offset, row number) of every claim that begins here, ascending."""


def tag(claims: Iterable[tuple[Claim, int, Relation]]) -> dict[str, list[Tagged]]:
    """The stretches of claims by article, in the order of the text; where two begin together, the longer first."""
    found: dict[str, list[Tagged]] = {}
    for claim, number, relation in claims:
        found.setdefault(claim.article, []).extend(Tagged(span, number, relation) for span in claim.spans)
    for tags in found.values():
        tags.sort(key=lambda one: (one.span.start, -one.span.end, one.number))
    return found


def paragraphs(article: Article, tags: Sequence[Tagged]) -> list[Paragraph]:
    """The text of an article paragraph by paragraph, empty lines left out; `tags` ascend.

    A claim that reaches over several paragraphs is marked in each of them.
    """
    found: list[Paragraph] = []
    carried: list[Tagged] = []
    start, at = 0, 0
    for line in article.text.split("\n"):
        end, here = start + len(line), carried
        while at < len(tags) and tags[at].span.start <= end:
            here.append(tags[at])
            at += 1
        if line.strip():
            found.append(_labelled(article.text, Span(start, end), here))
        start = end + 1
        carried = [
            Tagged(Span(start, one.span.end), one.number, one.relation)
            for one in here
            if one.span.end > start
        ]
    return found


def _labelled(text: str, whole: Span, tags: Sequence[Tagged]) -> Paragraph:
    """One paragraph: `[~12 the words of a claim]`. A claim within another one is marked within it."""
    told, marks, places = "", [], []
    open_tags: list[Tagged] = []
    at = whole.start

    def close(until: int) -> None:
        nonlocal told, at
        while open_tags and min(one.span.end for one in open_tags) <= until:
            nearest = min(reversed(open_tags), key=lambda one: one.span.end)
            write(min(nearest.span.end, whole.end))
            open_tags.remove(nearest)
            label("]", nearest)

    def write(until: int) -> None:
        nonlocal told, at
        words = safe(text[at:until])
        if words and open_tags:
            marks.append((len(told), len(told) + len(words), claim_look(open_tags[-1].number)))
        told, at = told + words, max(at, until)

    def label(words: str, one: Tagged) -> None:
        nonlocal told
        marks.append((len(told), len(told) + len(words), label_look(one.number, one.relation)))
        told += words

    for one in tags:
        close(one.span.start)
        write(one.span.start)
        places.append((len(told), one.number))
        label(f"[{MARKS[one.relation]}{one.number} ", one)
        open_tags.append(one)
    close(max((one.span.end for one in open_tags), default=whole.end))
    write(whole.end)
    return Paragraph(told, tuple(marks), tuple(places))


def claim_look(number: int) -> str:
    """The look of the words of a claim: how it is painted depends on the row that is picked."""
    return f"claim {number}"


def label_look(number: int, relation: Relation) -> str:
    """The look of its label."""
    return f"label {number} {relation}"


def worn(look: str, picked: int) -> str:
    """The look in which a piece is painted while a row is picked."""
    kind, *about = look.split()[:3] or [""]
    if kind == "claim":
        return "span" if int(about[0]) == picked else ""
    if kind == "label":
        return "hit" if int(about[0]) == picked else about[1]
    return look
