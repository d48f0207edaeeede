"""The parties of an English sentence as one sign each, so that one pattern reads whatever they are called by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crossread.attribute.mention_lines import Line
from crossread.attribute.mention_scene import Scene
from crossread.attribute.roles import role_fits, role_named
from crossread.model import Span

SIGN = "\x02"
"""Stands for one party."""
_LONGEST = 900
"""Code points of a sentence that is read; a longer one is a list or no sentence at all."""
_BESIDE = re.compile(
    r"(?:,? (?:the |of |for |of the |for the )?|'s |’s )?(?:[a-z][a-z'’-]{0,20}+[ ,]{1,2}+){0,8}+"
)
"""Words between two names of one party: "the vice-premier of Kesh, Jo Doe"."""
_BEHIND = re.compile(
    r" (?:side|party|delegation|government|cabinet|leader|leadership|authorities|chancellery|presidency|ministry"
    r"|(?:foreign|defence|defense|health|trade|transport|finance|interior|energy) ministry)\b"
)
_TITLE = 45
"""Code points before a name in which its title stands."""
_BEFORE = re.compile(r"(?:\b(?:the|its|his|her|their|mr|ms|mrs|dr|miss|sir|lady)\.? )+\Z")


@dataclass(frozen=True, slots=True)
class Signs:
    """A sentence with a sign for every party."""

    words: str
    """The folded sentence, each party one `SIGN`."""
    sides: tuple[str, ...]
    """Whose sign each is, from left to right."""
    spans: tuple[Span, ...]
    """The words each sign stands for, in the article."""

    def side_at(self, place: int) -> tuple[str, Span]:
        """The side whose sign stands at a place of `words`."""
        number = self.words.count(SIGN, 0, place)
        return self.sides[number], self.spans[number]


def signs_of(scene: Scene, line: Line) -> Signs | None:
    """The sentence with its parties as signs; `None` where it names none or is too long."""
    if len(line.span) > _LONGEST:
        return None
    parties = _joined(scene, sorted([*_named(line), *_offices(scene, line)]))
    if not parties:
        return None
    text, pieces, at = scene.folded, [], line.span.start
    for start, end, _ in parties:
        pieces += [text[at:start], SIGN]
        at = end
    pieces.append(text[at : line.span.end])
    return Signs(
        "".join(pieces), tuple(side for _, _, side in parties), tuple(Span(a, b) for a, b, _ in parties)
    )


_Party = tuple[int, int, str]


def _named(line: Line) -> list[_Party]:
    found = [(hit.span.start, hit.span.end, hit.side) for hit in line.parties if hit.side]
    voices = [*line.people, *line.aides]
    return found + [(hit.span.start, hit.span.end, bearer.side) for hit, bearer in voices if bearer.side]


def _offices(scene: Scene, line: Line) -> list[_Party]:
    """ "The vice-premier": an office that people of one side alone hold among those the article names."""
    text, bearers = scene.folded, scene.bearers
    found: list[_Party] = []
    if not bearers:
        return found
    ranks = tuple(sorted(scene.lists["ranks"]))
    titles = _titles(tuple(scene.pack.titles), ranks, tuple(sorted({b.role for b in bearers})))
    for match in titles.finditer(text, line.span.start, line.span.end):
        title = match["title"].replace("-", " ")
        exact = {b.side for b in bearers if role_named(b.role, title)}
        sides = exact or {b.side for b in bearers if role_fits(b.role, title)}
        if len(sides) > 1 and scene.article.side in sides:
            sides = {scene.article.side}  # a readout calls its own minister "the minister"
        if len(sides) == 1 and (side := next(iter(sides))):
            found.append((match.start("title"), match.end("title"), side))
    return found


@lru_cache(maxsize=64)
def _titles(titles: tuple[str, ...], ranks: tuple[str, ...], roles: tuple[str, ...]) -> re.Pattern[str]:
    names = sorted({*(t.casefold() for t in titles), *(r.casefold() for r in roles)}, key=len, reverse=True)
    body = "|".join(re.escape(name).replace(r"\ ", "[ -]").replace(r"\-", "[ -]") for name in names)
    return re.compile(rf"\b(?:the|its|his|her|their) (?P<title>{_before(ranks)}(?:{body}))\b(?!s\b)")


def _joined(scene: Scene, parties: list[_Party]) -> list[_Party]:
    """Names of one party that stand in one phrase as one, with its article and "side" or "government"."""
    text, kept = scene.folded, list[_Party]()
    titles = _before_name(tuple(scene.pack.titles), tuple(sorted(scene.lists["ranks"])))
    dividers = scene.lists["party_dividers"]
    for start, end, side in parties:
        if kept and start < kept[-1][1]:
            continue
        if (
            kept
            and kept[-1][2] == side
            and start - kept[-1][1] <= 60
            and _BESIDE.fullmatch(text, kept[-1][1], start)
            and not any(word in dividers for word in text[kept[-1][1] : start].split())
        ):
            kept[-1] = (kept[-1][0], end, side)
        else:
            kept.append((start, end, side))
    return [
        (_with_article(text, a, titles), b.end() if (b := _BEHIND.match(text, e)) else e, s)
        for a, e, s in kept
    ]


def _with_article(text: str, start: int, titles: re.Pattern[str]) -> int:
    title = titles.search(text, max(0, start - _TITLE), start)
    start = title.start() if title else start
    before = _BEFORE.search(text, max(0, start - 12), start)
    return before.start() if before else start


@lru_cache(maxsize=16)
def _before_name(titles: tuple[str, ...], ranks: tuple[str, ...]) -> re.Pattern[str]:
    """A title right before a name, with its rank: "vice-premier Solano"."""
    body = "|".join(re.escape(title.casefold()) for title in sorted(titles, key=len, reverse=True))
    spaced = body.replace(r"\ ", "[ -]")
    return re.compile(rf"\b{_before(ranks)}(?:{spaced}) \Z")


def _before(ranks: tuple[str, ...]) -> str:
    """Up to two words of rank before a title, as a pattern."""
    return rf"(?:(?:{'|'.join(ranks)})[ -]){{0,2}}" if ranks else ""
