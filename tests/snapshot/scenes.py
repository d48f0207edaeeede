"""A workspace of fictional events for the screens: two accounts of one call, a silent side, an undated event.

Lanhai's ministry writes English and Chinese, Kastrovia's English and Ukrainian. No clock, no files.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from tests.factories import DOVHAN, SHEN, article, claim, comparison, event, row
from tests.snapshot.fake import FakeHoldings, FakeWorkspace

from crossread.model import (
    Article,
    Candidate,
    Claim,
    ClaimKey,
    Comparison,
    Decision,
    Difference,
    Event,
    HeaderFact,
    History,
    Intake,
    Link,
    NameCount,
    NearMiss,
    Occasion,
    Row,
    Run,
    Rung,
    Skipped,
    Span,
    Term,
    TermWording,
    Version,
)

LANHAI_TEXT = (
    "On 4 May Foreign Minister Shen Yulan spoke with Marta Dovhan by telephone at the latter's request.\n"
    "Shen Yulan said Lanhai respects the sovereignty of all countries and regrets the crisis at the river "
    "border. She stressed that talks remain the only way out, and that Lanhai is willing to play a "
    "constructive role.\n"
    "沈玉岚强调，各国主权和领土完整都应得到尊重，当务之急是推动局势降温，尽快恢复边境口岸的正常通行，并为三百名商船船员提供人道援助。\n"
    "Dovhan thanked Lanhai for its balanced position.\n"
    "Both sides agreed to reopen two crossings before the end of June."
)
KASTROVIA_TEXT = (
    "Minister Marta Dovhan called Shen Yulan on 4 May; the talk lasted 40 minutes.\n"
    "According to the ministry, Shen Yulan assured Dovhan that Lanhai firmly supports the sovereignty of "
    "Kastrovia and is ready to make every effort to end the war at the river border.\n"
    "Довгань наголосила, що Кастровія не погодиться на жодне врегулювання без повернення захоплених портів, "
    "і попросила Ланьхай вплинути на агресора.\n"
    "The two ministers agreed to discuss reopening three crossings before the end of June.\n"
    "Dovhan asked for humanitarian aid for three hundred sailors."
)


def lanhai() -> Article:
    """Lanhai's readout."""
    return article(
        LANHAI_TEXT,
        name="lanhai-mfa",
        id="lanhai-mfa",
        title="Shen Yulan speaks with Kastrovian counterpart",
        publisher="Lanhai foreign ministry",
        side="lanhai",
        url="https://mfa.lanhai.example/readouts/0504",
    )


def kastrovia() -> Article:
    """Kastrovia's readout."""
    return article(
        KASTROVIA_TEXT,
        name="kastrovia-mfa",
        id="kastrovia-mfa",
        title="Marta Dovhan's call with Shen Yulan",
        publisher="Kastrovian foreign ministry",
        side="kastrovia",
        url="https://mfa.kastrovia.example/news/77",
    )


def _l(text: str, **changes: Any) -> Claim:
    """A claim of Lanhai's account."""
    return _told(text, lanhai(), "lanhai", SHEN, changes)


def _k(text: str, **changes: Any) -> Claim:
    """A claim of Kastrovia's account."""
    return _told(text, kastrovia(), "kastrovia", DOVHAN, changes)


def _told(text: str, within: Article, side: str, speaker: str, changes: dict[str, Any]) -> Claim:
    chain = (
        Link(role="publisher", name=str(within.publisher), side=side, rule="official readout"),
        Link(role="speaker", name=changes.get("speaker", speaker), rule="named before the cue"),
    )
    known = {
        "account": side,
        "speaker": speaker,
        "chain": chain,
        "id": f"{side[0]}-{within.text.index(text)}",
    }
    return claim(text, within=within, **{**known, **changes})


def _words(one: Claim, words: str) -> tuple[tuple[str, Span], ...]:
    """Where some words of a claim stand in its article."""
    start = one.start + one.text.index(words)
    return ((one.id, Span(start, start + len(words))),)


def call_rows() -> tuple[Row, ...]:
    """One row of every relation, and three scripts."""
    respects = _l("Lanhai respects the sovereignty of all countries", cue="said", confidence=0.9)
    supports = _k(
        "Lanhai firmly supports the sovereignty of Kastrovia",
        speaker=SHEN,
        status="promised",
        strength=4,
        cue="assured",
        confidence=0.85,
    )
    regrets = _l("regrets the crisis at the river border", cue="said")
    effort = _k(
        "is ready to make every effort to end the war at the river border", speaker=SHEN, status="promised"
    )
    constructive = _l("Lanhai is willing to play a constructive role", status="promised", cue="stressed")
    han = _l(
        "各国主权和领土完整都应得到尊重，当务之急是推动局势降温，尽快恢复边境口岸的正常通行，并为三百名商船船员提供人道援助",
        language="zh",
        status="reaffirmed",
        cue="强调",
    )
    thanked = _l(
        "Lanhai for its balanced position", speaker=DOVHAN, status="thanked", cue="thanked", strength=3
    )
    two = _l(
        "reopen two crossings before the end of June", status="agreed", cue="agreed", quotation="narrated"
    )
    three = _k(
        "discuss reopening three crossings before the end of June", status="agreed", quotation="narrated"
    )
    ports = _k(
        "Кастровія не погодиться на жодне врегулювання без повернення захоплених портів",
        language="uk",
        status="warned",
        cue="наголосила",
        negated=True,
        strength=4,
    )
    influence = _k("Ланьхай вплинути на агресора", language="uk", status="asked", cue="попросила")
    aid = _k("humanitarian aid for three hundred sailors", status="asked", cue="asked")
    talks = _l("talks remain the only way out", cue="stressed", quotation="mixed")
    return (
        row(
            "reworded",
            respects,
            supports,
            id="r1",
            score=0.71,
            reasons=("both: sovereignty", "names: Lanhai", "same speaker: Shen Yulan"),
            differences=(
                Difference(
                    kind="scope",
                    left="all countries",
                    right="Kastrovia",
                    reason="everybody against one state",
                    left_spans=_words(respects, "all countries"),
                    right_spans=_words(supports, "Kastrovia"),
                ),
                Difference(
                    kind="strength",
                    left="respects",
                    right="firmly supports",
                    direction="right",
                    left_spans=_words(respects, "respects"),
                    right_spans=_words(supports, "firmly supports"),
                ),
            ),
            runs=(
                Run(op="equal", left="Lanhai ", right="Lanhai "),
                Run(op="replace", left="respects", right="firmly supports", decisive=True),
                Run(op="equal", left=" the sovereignty of ", right=" the sovereignty of "),
                Run(op="replace", left="all countries", right="Kastrovia", decisive=True),
            ),
        ),
        row(
            "reworded",
            regrets,
            effort,
            id="r2",
            score=0.48,
            reasons=("both: river border",),
            differences=(
                Difference(
                    kind="naming",
                    left="crisis",
                    right="war",
                    reason="naming group armed conflict: crisis | war",
                    left_spans=_words(regrets, "crisis"),
                    right_spans=_words(effort, "war"),
                ),
            ),
            runs=(
                Run(op="replace", left="regrets", right="is ready to make every effort to end"),
                Run(op="equal", left=" the ", right=" the "),
                Run(op="replace", left="crisis", right="war", decisive=True),
                Run(op="equal", left=" at the river border", right=" at the river border"),
            ),
        ),
        row("only_left", talks, (), id="r3"),
        row(
            "only_left",
            constructive,
            (),
            id="r4",
            near_miss=NearMiss(claim=effort.id, score=0.27, reasons=("both promise",)),
        ),
        row("only_left", thanked, (), id="r5"),
        row(
            "conflicting",
            two,
            three,
            id="r6",
            score=0.83,
            reasons=("both: reopen crossings", "numbers differ"),
            differences=(
                Difference(
                    kind="quantity",
                    left="two",
                    right="three",
                    reason="2 | 3 crossings",
                    left_spans=_words(two, "two"),
                    right_spans=_words(three, "three"),
                ),
                Difference(
                    kind="commitment",
                    left="",
                    right="discuss",
                    reason="agreed | agreed to discuss",
                    direction="left",
                    right_spans=_words(three, "discuss"),
                ),
            ),
            runs=(
                Run(op="replace", left="reopen two", right="discuss reopening three", decisive=True),
                Run(
                    op="equal",
                    left=" crossings before the end of June",
                    right=" crossings before the end of June",
                ),
            ),
        ),
        row(
            "same",
            han,
            aid,
            id="r7",
            score=0.66,
            reasons=("both: humanitarian aid", "number: 300"),
        ),
        row(
            "only_right",
            (),
            ports,
            id="r8",
            near_miss=NearMiss(claim=han.id, score=0.31, reasons=("both: port",)),
        ),
        row("only_right", (), influence, id="r9"),
    )


def call() -> Event:
    """The call that both sides tell of."""
    left, right = lanhai(), kastrovia()
    return event(
        articles=(left, right),
        place="by telephone",
        facts=(
            _fact("initiator", "kastrovia", left, "at the latter's request"),
            _fact("format", "by telephone", left, "by telephone"),
            _fact("date", "2031-05-04", left, "On 4 May"),
            _fact("date", "2031-05-04", right, "on 4 May"),
            _fact("duration_minutes", "40", right, "lasted 40 minutes"),
        ),
        reasons=("same day, same two ministers",),
    )


def _fact(kind: str, value: str, within: Article, words: str) -> HeaderFact:
    start = within.text.index(words)
    span = Span(start, start + len(words))
    return HeaderFact(kind=kind, value=value, account=within.side, article=within.id, span=span)  # type: ignore[arg-type]


def meeting() -> Event:
    """A meeting of which Kastrovia has no account."""
    return event(
        id="2031-06-12-meeting-dovhan-shen",
        type="meeting",
        date=date(2031, 6, 12),
        place="Port Qing",
        accounts=("lanhai",),
        articles=(lanhai(),),
    )


def briefing() -> Event:
    """A briefing of which nobody has an account, on a day that is not known."""
    return event(
        id="undated-briefing-lanhai",
        type="briefing",
        date=None,
        weekday=1,
        precision="weekday",
        participants=(),
        sides=("lanhai",),
        accounts=(),
    )


def call_comparison() -> Comparison:
    """Both accounts of the call."""
    found = comparison(call_rows(), articles=(lanhai(), kastrovia()), event=call())
    sentence = "13 claims: 1 same, 2 reworded, 1 conflicting, 3 only Lanhai, 2 only Kastrovia"
    return replace(found, summary=replace(found.summary, sentence=sentence), names=naming())


def naming() -> tuple[NameCount, ...]:
    """What the two accounts call one thing."""
    return (
        NameCount(
            group="armed_conflict",
            name="crisis",
            left=3,
            right=0,
            left_words=("crisis", "the crisis", "危机"),
        ),
        NameCount(group="armed_conflict", name="war", left=0, right=2, right_words=("war", "війна")),
        NameCount(
            group="ports_at_the_river",
            name="ports",
            left=1,
            right=1,
            left_words=("口岸",),
            right_words=("портів",),
        ),
    )


def decisions() -> list[Decision]:
    """What two readers decided of the call."""
    rows = call_rows()
    return [
        _decided("relation", rows[0], value="same", was="reworded"),
        _decided("note", rows[0], note="Both quote one sentence.\nЧи є стенограма? 请核对原文。"),
        _decided("reviewed", rows[2], value="yes", was="only"),
        _decided("accept", rows[5], value="conflicting", was="conflicting", reviewer="B. Second"),
        _decided("note", rows[7], note="ask the desk", reviewer="B. Second"),
    ]


def _decided(kind: str, about: Row, **changes: Any) -> Decision:
    """A decision on a row, of 6 May 2031."""
    claims = (*about.left, *about.right)
    found = Decision(
        id=f"d-{kind}-{about.id}",
        kind=kind,
        event=call().id,
        claims=tuple(ClaimKey(key=one.id, article=one.article, text=one.text) for one in claims),
        reviewer="A. Reader",
        decided=datetime(2031, 5, 6, 9, 30, tzinfo=UTC),
    )
    return replace(found, **changes)


def lost_decision() -> Decision:
    """A note on words that no text has any more."""
    key = ClaimKey(key="gone", article="kastrovia-mfa", text="Кастровія вимагає гарантій безпеки")
    return replace(_decided("note", call_rows()[0], note="keep in mind"), id="d-lost", claims=(key,))


def reviewed_workspace() -> FakeWorkspace:
    """The same events in a library, partly reviewed, with a decision whose claim is gone."""
    return replace(workspace(), can_decide=True, log=decisions(), orphaned=(lost_decision(),))


def wire() -> Article:
    """A text on its way into the library, in Ukrainian."""
    return article(
        "Міністерка закордонних справ Кастровії Марта Довгань зустрілася з Шень Юйлань у порту Цін. Сторони домовилися "
        "відкрити два пункти пропуску до кінця червня.",
        name="wire",
        id="wire-new",
        title="Довгань і Шень Юйлань домовилися про порти",
        publisher="Кастровія сьогодні",
        language="uk",
        published=date(2031, 7, 1),
        url="https://today.kastrovia.example/news/2031/07/01/porty",
        source="wire.html",
    )


def cable() -> Article:
    """Another one, in Chinese, that says little of itself."""
    return article(
        "外交部长沈玉岚七月一日在青港会见卡斯特罗维亚外长多夫汉。双方同意在六月底前恢复两个口岸通行。",
        name="cable",
        id="cable-new",
        language="zh",
        published=None,
        source="cable.txt",
    )


def found(*articles: Article, skipped: tuple[Skipped, ...] = ()) -> Intake:
    """These were read; of Chinese ones the library has a copy already."""
    candidates = tuple(
        Candidate(article=one, copy_of="2031-07-01-lanhai-cable.md" if one.language == "zh" else "")
        for one in articles
    )
    return Intake(candidates=candidates, skipped=skipped)


def library(*articles: Article, skipped: tuple[Skipped, ...] = ()) -> FakeWorkspace:
    """The reviewed events in a library that can be added to; whatever it is given, it reads these texts."""
    space = replace(reviewed_workspace(), skipped=every_skipped())
    space.holdings = FakeHoldings(space=space, intake=found(*articles, skipped=skipped))
    return space


def every_skipped() -> tuple[Skipped, ...]:
    """Inputs that could not be used, for every kind of reason."""
    return (
        Skipped(path="samples/empty.txt", reason="the file is empty; put a text into it"),
        Skipped(path="报道/发言人.md", reason="published is no date: '五月'; 报道/发言人.md:3:12; write it as 2022-03-02"),
        Skipped(path="копія.txt", reason="same text as перший.txt"),
        Skipped(
            path="https://x.example/a",
            reason="could not fetch; https://x.example/a: no answer; save the page and pass the file",
        ),
    )  # fmt: skip


def workspace() -> FakeWorkspace:
    """Three events, one comparison."""
    return FakeWorkspace(
        comparisons={call().id: call_comparison()},
        events=(call(), meeting(), briefing()),
        articles=(lanhai(), kastrovia()),
        skipped=(Skipped(path="samples/empty.txt", reason="the file is empty"),),
    )


def long_comparison(number: int) -> Comparison:
    """The rows of the call again and again, each with claims of its own."""
    rows = call_rows()
    every = []
    for at in range(number):
        one = rows[at % len(rows)]
        rename = {item.id: f"{item.id}-{at}" for item in (*one.left, *one.right)}
        every.append(
            replace(
                one,
                id=f"row-{at}",
                left=tuple(replace(item, id=rename[item.id], text=f"{item.text} {at}") for item in one.left),
                right=tuple(
                    replace(item, id=rename[item.id], text=f"{item.text} {at}") for item in one.right
                ),
            )
        )
    return replace(call_comparison(), rows=tuple(every))


def lanhai_original() -> Article:
    """Lanhai's readout in Chinese, of which the English one is a translation."""
    return article(
        "5月4日，外交部长沈玉岚应约同马尔塔·多夫汉通电话。\n沈玉岚表示，各国主权都应得到尊重，当务之急是推动局势降温，并提供人道援助。",
        name="lanhai-waijiaobu",
        id="lanhai-waijiaobu",
        title="沈玉岚同卡斯特罗维亚外长通电话",
        publisher="Lanhai foreign ministry",
        side="lanhai",
        language="zh",
        url="https://mfa.lanhai.example/zh/0504",
    )


def versions() -> tuple[Version, ...]:
    """Where a row of the call stands in Chinese; another one is not found there."""
    original, rows = lanhai_original(), call_rows()
    passage = claim("各国主权都应得到尊重", within=original, id="zh-1")
    return (
        Version(claim=rows[6].left[0], kind="original", text=original, passages=(passage,), score=0.81),
        Version(claim=rows[1].left[0], kind="original", text=original, score=0.2, nearest=passage),
    )


def terms() -> tuple[Term, ...]:
    """What the two accounts call the fighting, and how sovereignty is spoken of."""
    rungs = (Rung(strength=1, labels=("note",)), Rung(strength=2, labels=("regret", "deplore")))
    return (
        Term(
            id="crisis", label="crisis", group="armed_conflict", names=("war", "conflict"), left=("crisis",),
            gloss="names the fighting without naming who fights",
            histories=(_history("crisis", "lanhai", "crisis", "危机"),),
        ),
        Term(
            id="war", label="war", group="armed_conflict", names=("crisis", "conflict"), right=("war",),
            histories=(_history("war", "kastrovia", "war", "війна"),),
        ),
        Term(id="regret", label="regret", scale="displeasure", strength=2, rungs=rungs, left=("regrets",)),
    )  # fmt: skip


def _history(term: str, side: str, *words: str) -> History:
    """Used in May and not since."""
    days = (date(2031, 5, 4), date(2031, 6, 12))
    occasions = [Occasion(side=side, date=day, event=f"e-{day}", articles=(f"{side}-{day}",)) for day in days]
    wordings = tuple(TermWording(words=one, times=1, first=days[0], last=days[0]) for one in words)
    counts = ((occasions[0], len(words)), (occasions[1], 0))
    return History(term=term, label=term, side=side, counts=counts, wordings=wordings)


def reading_workspace() -> FakeWorkspace:
    """The call in a library that has an original, and a phrasebook that knows a few words."""
    return replace(
        reviewed_workspace(),
        articles=(lanhai(), kastrovia(), lanhai_original()),
        known_versions=versions(),
        known_terms=terms(),
    )
