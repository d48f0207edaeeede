"""A whole text with every claim of one account marked where it stands: relation, number of its row, its extent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.model import Article, Claim, Relation, Span
from crossread.records import dataclass
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
    writer = _Writer(text, whole.start)
    places, open_tags = [], list[Tagged]()
    for one in tags:
        writer.close(open_tags, one.span.start, whole.end)
        writer.write(one.span.start, open_tags)
        places.append((writer.length, one.number))
        writer.label(f"[{MARKS[one.relation]}{one.number} ", one)
        open_tags.append(one)
    writer.close(open_tags, max((one.span.end for one in open_tags), default=whole.end), whole.end)
    writer.write(whole.end, open_tags)
    return Paragraph("".join(writer.parts), tuple(writer.marks), tuple(places))


class _Writer:
    """Copies a text and writes labels into it."""

    def __init__(self, text: str, at: int) -> None:
        self._text, self._at = text, at
        self.parts: list[str] = []
        self.marks: list[Mark] = []
        self.length = 0

    def _put(self, words: str, look: str) -> None:
        if words and look:
            self.marks.append((self.length, self.length + len(words), look))
        self.parts.append(words)
        self.length += len(words)

    def write(self, until: int, open_tags: Sequence[Tagged]) -> None:
        """The text up to a place, in the look of the innermost claim that is open."""
        look = claim_look(open_tags[-1].number) if open_tags else ""
        self._put(safe(self._text[self._at : until]), look)
        self._at = max(self._at, until)

    def label(self, words: str, one: Tagged) -> None:
        """A label, which stands in no text."""
        self._put(words, label_look(one.number, one.relation))

    def close(self, open_tags: list[Tagged], until: int, end: int) -> None:
        """Write what is left of the claims that end up to a place, the first to end first; none goes beyond `end`."""
        while open_tags and (nearest := min(reversed(open_tags), key=_end)).span.end <= until:
            self.write(min(nearest.span.end, end), open_tags)
            open_tags.remove(nearest)
            self.label("]", nearest)


def _end(one: Tagged) -> int:
    return one.span.end


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
