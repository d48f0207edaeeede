"""The call once more, each side's account in the language of its own people: Chinese on the left, Ukrainian on the right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from tests.factories import article, claim, comparison, event, row
from tests.snapshot.fake import FakeHoldings, FakeWorkspace
from tests.snapshot.scenes import cable, found, wire

from crossread.model import (
    Article,
    Claim,
    Comparison,
    Difference,
    Event,
    HeaderFact,
    NearMiss,
    Row,
    Run,
    Span,
    Speaker,
)

SHEN_ZH = Speaker(name="沈玉岚", side="lanhai")
DOVHAN_UK = Speaker(name="Марта Довгань", side="kastrovia")
CHINESE = (
    "5月4日，外交部长沈玉岚应约同马尔塔·多夫汉通电话。\n"
    "沈玉岚表示，岚海对河界危机表示遗憾，各国主权都应得到尊重。\n"
    "双方同意在六月底前恢复两个口岸通行。岚海愿为三百名船员提供人道援助。"
)
UKRAINIAN = (
    "4 травня Марта Довгань за власною ініціативою зателефонувала Шень Юйлань.\n"
    "Довгань наголосила, що війна на річковому кордоні має припинитися.\n"
    "Сторони домовилися обговорити відкриття трьох пунктів пропуску до кінця червня. Довгань попросила "
    "гуманітарну допомогу для трьохсот моряків і подякувала за готовність її надати."
)


def lanhai_zh() -> Article:
    """Lanhai's readout."""
    return article(
        CHINESE, name="waijiaobu", id="waijiaobu", title="沈玉岚同卡斯特罗维亚外长通电话", publisher="岚海外交部",
        side="lanhai", language="zh", url="https://mfa.lanhai.example/zh/0504",
    )  # fmt: skip


def kastrovia_uk() -> Article:
    """Kastrovia's readout."""
    return article(
        UKRAINIAN, name="mzs", id="mzs", title="Розмова Марти Довгань із Шень Юйлань", publisher="МЗС Кастровії",
        side="kastrovia", language="uk", url="https://mfa.kastrovia.example/uk/77",
    )  # fmt: skip


def _zh(text: str, **changes: Any) -> Claim:
    return claim(
        text, within=lanhai_zh(), **{"account": "lanhai", "speaker": SHEN_ZH, "cue": "表示", **changes}
    )


def _uk(text: str, **changes: Any) -> Claim:
    return claim(
        text,
        within=kastrovia_uk(),
        **{"account": "kastrovia", "speaker": DOVHAN_UK, "cue": "наголосила", **changes},
    )


def native_rows() -> tuple[Row, ...]:
    """A conflict, another name for the same thing, a row of three claims, a claim of one account only."""
    two = _zh("双方同意在六月底前恢复两个口岸通行", status="agreed", quotation="narrated")
    three = _uk("обговорити відкриття трьох пунктів пропуску до кінця червня", status="agreed")
    crisis, war = (
        _zh("岚海对河界危机表示遗憾"),
        _uk("війна на річковому кордоні має припинитися", status="asked"),
    )
    aid = _zh("岚海愿为三百名船员提供人道援助", status="promised")
    asked = _uk("гуманітарну допомогу для трьохсот моряків", status="asked", cue="попросила")
    thanked = _uk("за готовність її надати", status="thanked", cue="подякувала")
    respect = _zh("各国主权都应得到尊重", status="reaffirmed")
    return (
        row(
            "conflicting", two, three, id="n1", score=0.74, reasons=("number: 2 | 3",),
            differences=(
                Difference(kind="quantity", left="两个", right="трьох", reason="2 | 3 crossings"),
                Difference(kind="commitment", left="恢复", right="обговорити відкриття", direction="left"),
            ),
        ),
        row(
            "reworded", crisis, war, id="n2", score=0.52, reasons=("both: river border",),
            differences=(Difference(kind="naming", left="危机", right="війна"),),
            runs=(Run(op="replace", left=crisis.text, right=war.text),),
        ),
        row("same", aid, (asked, thanked), id="n3", score=0.61, reasons=("both: humanitarian aid",)),
        row("only_left", respect, (), id="n4", near_miss=NearMiss(claim=war.id, score=0.22)),
    )  # fmt: skip


def native_call() -> Event:
    """The call, its people named as the texts name them."""
    left, right = lanhai_zh(), kastrovia_uk()
    return event(
        articles=(left, right),
        participants=("Марта Довгань", "沈玉岚"),
        place="青港 — Дубрава",
        facts=(
            _fact("initiator", "kastrovia", right, "за власною ініціативою"),
            _fact("format", "通电话", left, "通电话"),
            _fact("place", "річковий кордон", right, "річковому кордоні"),
            _fact("date", "2031-05-04", left, "5月4日"),
            _fact("date", "2031-05-04", right, "4 травня"),
        ),
    )


def _fact(kind: str, value: str, within: Article, words: str) -> HeaderFact:
    start = within.text.index(words)
    span = Span(start, start + len(words))
    return HeaderFact(kind=kind, value=value, account=within.side, article=within.id, span=span)  # type: ignore[arg-type]


def native_meeting() -> Event:
    """A meeting a month later, told by Lanhai."""
    return replace(
        native_call(),
        id="2031-06-12-meeting",
        type="meeting",
        date=date(2031, 6, 12),
        place="у порту Цін",
        accounts=("lanhai",),
        articles=(lanhai_zh().id,),
        facts=(),
    )


def native_comparison() -> Comparison:
    """Both accounts of the call."""
    return comparison(native_rows(), articles=(lanhai_zh(), kastrovia_uk()), event=native_call())


def native_workspace() -> FakeWorkspace:
    """Two events in a library that takes in two texts more."""
    space = FakeWorkspace(
        comparisons={native_call().id: native_comparison()},
        events=(native_call(), native_meeting()),
        articles=(lanhai_zh(), kastrovia_uk()),
        title="Дзвінки · 通话",
        can_decide=True,
    )
    space.holdings = FakeHoldings(space=space, intake=found(replace(cable(), title="青港会谈"), wire()))
    return space


def native_demo() -> FakeWorkspace:
    """The same in a library that is only to be read."""
    return replace(
        native_workspace(), holdings=FakeHoldings(is_read_only=True, folder=Path("/srv/通话/бібліотека"))
    )
