"""Terms over time as JSON (`crossread/terms@1`) and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Literal

import msgspec

from crossread.model import History, Sides, Skipped
from crossread.report.csvform import guard
from crossread.report.jsonparts import skipped_json
from crossread.report.jsonshapes import SkippedJson

_COLUMNS = (
    "term", "label", "group", "formula", "side", "date", "event", "times", "first", "last", "earlier_texts", "later_texts",
    "reworded", "since_then", "wordings",
)  # fmt: skip


class TimesJson(msgspec.Struct, kw_only=True):
    """How often a term stands in a side's account of one event, or in a text of none."""

    date: str | None
    event: str | None
    articles: list[str]
    times: int


class UseJson(msgspec.Struct, kw_only=True):
    """One place of a term; `start` and `end` are code points of the article's text."""

    article: str
    start: int
    end: int
    text: str


class TermWordingJson(msgspec.Struct, kw_only=True):
    """A surface form with its first and last day."""

    text: str
    times: int
    first: str | None
    last: str | None


class TermJson(msgspec.Struct, kw_only=True):
    """One term of one side. `later` dated texts after the last with it, `earlier` ones before the first."""

    term: str
    label: str
    group: str
    formula: bool
    gloss: str
    side: str
    times: int
    first: str | None
    last: str | None
    earlier: int
    later: int
    reworded: bool
    since: list[str]
    """Other names of the group in the later texts."""
    over_time: list[TimesJson]
    wordings: list[TermWordingJson]
    uses: list[UseJson]


class TermsJson(msgspec.Struct, kw_only=True):
    """Where and when terms stand in the accounts of the sides."""

    schema: Literal["crossread/terms@1"] = "crossread/terms@1"
    terms: list[TermJson]
    skipped: list[SkippedJson]


def terms_json(histories: Sequence[History], skipped: Sequence[Skipped]) -> str:
    """The JSON of all histories: keys sorted, two spaces deep, a line end at the end."""
    told = TermsJson(terms=[_term(one) for one in histories], skipped=skipped_json(skipped))
    return msgspec.json.format(msgspec.json.encode(told, order="sorted"), indent=2).decode() + "\n"


def _term(one: History) -> TermJson:
    return TermJson(
        term=one.term,
        label=one.label,
        group=one.group,
        formula=one.formula,
        gloss=one.gloss,
        side=one.side,
        times=one.times,
        first=_day(one.first),
        last=_day(one.last),
        earlier=one.earlier,
        later=one.later,
        reworded=one.reworded,
        since=list(one.since),
        over_time=[
            TimesJson(date=_day(at.date), event=at.event, articles=list(at.articles), times=times)
            for at, times in one.counts
        ],
        wordings=[
            TermWordingJson(text=form.words, times=form.times, first=_day(form.first), last=_day(form.last))
            for form in one.wordings
        ],
        uses=[
            UseJson(article=use.article, start=use.span.start, end=use.span.end, text=use.words)
            for use in one.uses
        ],
    )


def _day(day: object) -> str | None:
    return str(day) if day else None


def terms_csv(histories: Sequence[History], sides: Sides) -> str:
    """One line a term, side and occasion; a byte order mark, and no cell that a spreadsheet would run."""
    pad = io.StringIO()
    pad.write("\ufeff")
    writer = csv.writer(pad)
    writer.writerow(_COLUMNS)
    for one in histories:
        for at, times in one.counts:
            cells = (
                one.term, one.label, one.group, "yes" if one.formula else "", sides.name(one.side), _day(at.date) or "",
                at.event or "", str(times), _day(one.first) or "", _day(one.last) or "", str(one.earlier), str(one.later),
                "yes" if one.reworded else "", "; ".join(one.since), "; ".join(form.words for form in one.wordings),
            )  # fmt: skip
            writer.writerow([guard(cell) for cell in cells])
    return pad.getvalue()
