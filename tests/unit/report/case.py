"""One small comparison with a bit of everything: all relations, two languages, facts, a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from tests import factories as make

from crossread.model import (
    Article,
    Claim,
    Comparison,
    Decision,
    Difference,
    FactKind,
    HeaderFact,
    NearMiss,
    Row,
    Run,
    Skipped,
    Span,
)
from crossread.report import ReportContext

_LANHAI_TEXT = (
    "Foreign Minister Shen Yulan spoke with her Kastrovian counterpart at the latter's request.\n"
    "They spoke by telephone. "
    "The call took 40 minutes. Shen said the sovereignty of all countries must be respected.\n"
    "She called on both parties to end the harbour crisis through talks.\n"
    "Dovhan promised to reopen 3 ports in June.\n"
    "Both ministers agreed to meet again."
)
_KASTROVIA_TEXT = (
    "Marta Dovhan held a call with Shen Yulan that took 55 minutes.\n"
    "Shen reaffirmed respect for Kastrovia's sovereignty.\n"
    "Dovhan urged Lanhai to help end the harbour war through talks.\n"
    "She promised to reopen 2 ports in June.\n"
    "Dovhan invited Shen to Dubrava."
)
_CHINESE_TEXT = "沈玉岚说：“各国主权都应得到尊重。中方愿为劝和促谈发挥建设性作用。”"


def articles() -> tuple[Article, Article, Article]:
    """A readout of each side and a text in Chinese."""
    lanhai = make.article(
        _LANHAI_TEXT,
        name="lanhai-readout",
        title="Shen Yulan speaks with Marta Dovhan",
        publisher="Lanhai foreign ministry",
        side="lanhai",
        url="https://mfa.lanhai.example/calls/7?lang=en&page=1",
        sha256="a" * 64,
        retrieved=datetime(2031, 5, 6, 9, 30, tzinfo=UTC),
    )
    kastrovia = make.article(
        _KASTROVIA_TEXT,
        name="kastrovia-readout",
        title="Call with the minister of Lanhai",
        publisher="Kastrovian foreign ministry",
        side="kastrovia",
        published=date(2031, 5, 4),
        sha256="b" * 64,
        translation_of="kastrovia-readout-uk",
    )
    chinese = make.article(
        _CHINESE_TEXT,
        name="lanhai-press",
        publisher="Lanhai Press",
        side="lanhai",
        language="zh",
        sha256="c" * 64,
        notes=("decoded as gb18030",),
    )
    return lanhai, kastrovia, chinese


def case() -> Comparison:
    """The whole comparison."""
    texts = articles()
    event = make.event(articles=texts, facts=_facts(*texts[:2]), reasons=("same day", "same ministers"))
    return replace(
        make.comparison(_rows(*texts), articles=texts),
        event=event,
        skipped=(Skipped(path="photo.jpg", reason="not a text"),),
        notes=("The Chinese text is an original.",),
    )


def context() -> ReportContext:
    """A context whose every field is set."""
    return ReportContext(
        version="0.1.0",
        command="crossread compare talks --sides lanhai,kastrovia -f md",
        settings=(("align.min_score", "0.3"),),
        sides=make.sides(),
        hidden=2,
        filters=("speaker: all but Lanhai Press",),
    )


def _rows(lanhai: Article, kastrovia: Article, chinese: Article) -> tuple[Row, ...]:
    return (
        _scope(lanhai, kastrovia),
        _naming(lanhai, kastrovia),
        _quantity(lanhai, kastrovia),
        make.row(
            "same",
            _claim("the sovereignty of all countries must be respected", lanhai),
            make.claim("各国主权都应得到尊重", within=chinese, account="kastrovia", quotation="mixed"),
            id="row-same",
            score=0.71,
            reasons=("both: sovereignty",),
        ),
        make.row(
            "only_left",
            make.claim(
                "中方愿为劝和促谈发挥建设性作用", within=chinese, quotation="direct", status="promised"
            ),
            id="row-chinese",
            near_miss=NearMiss(claim="k-end", score=0.21, reasons=("both: talks",)),
        ),
        make.row(
            "only_left",
            make.claim("agreed to meet again", within=lanhai, speaker=make.DOVHAN, status="agreed"),
            id="row-meet",
        ),
        make.row(
            "only_right",
            (),
            make.claim("invited Shen to Dubrava", within=kastrovia, account="kastrovia", speaker=make.DOVHAN),
            id="row-invited",
            near_miss=NearMiss(claim="l-end", score=0.12),
        ),
    )


def _scope(lanhai: Article, kastrovia: Article) -> Row:
    left = _claim("the sovereignty of all countries must be respected", lanhai)
    right = make.claim(
        "respect for Kastrovia's sovereignty", within=kastrovia, account="kastrovia", status="reaffirmed"
    )
    return make.row(
        "reworded",
        left,
        right,
        id="row-scope",
        score=0.64,
        reasons=("both: sovereignty",),
        differences=(_difference(("of all countries", left, lanhai), ("Kastrovia's", right, kastrovia)),),
        runs=(
            Run(
                op="replace",
                left="the sovereignty of all countries",
                right="respect for Kastrovia's ",
                decisive=True,
            ),
            Run(op="equal", left=" ", right=""),
            Run(op="replace", left="must be respected", right="sovereignty"),
        ),
    )


def _naming(lanhai: Article, kastrovia: Article) -> Row:
    left = make.claim(
        "end the harbour crisis through talks", within=lanhai, id="l-end", status="asked", strength=4
    )
    right = make.claim(
        "help end the harbour war through talks",
        within=kastrovia,
        id="k-end",
        account="kastrovia",
        speaker=make.DOVHAN,
        status="asked",
    )
    found = _difference(("crisis", left, lanhai), ("war", right, kastrovia))
    return make.row(
        "reworded",
        left,
        right,
        id="row-naming",
        score=0.82,
        differences=(replace(found, kind="naming", reason="two names of one concept"),),
        decisions=(
            Decision(
                kind="note",
                note="checked against the original",
                reviewer="A. Reader",
                decided=datetime(2031, 5, 7, tzinfo=UTC),
            ),
        ),
    )


def _quantity(lanhai: Article, kastrovia: Article) -> Row:
    left = make.claim("reopen 3 ports in June", within=lanhai, speaker=make.DOVHAN, status="promised")
    right = make.claim(
        "reopen 2 ports in June",
        within=kastrovia,
        account="kastrovia",
        speaker=make.DOVHAN,
        status="promised",
    )
    found = _difference(("3", left, lanhai), ("2", right, kastrovia))
    return make.row(
        "conflicting",
        left,
        right,
        id="row-quantity",
        score=0.93,
        differences=(replace(found, kind="quantity", direction="left"),),
        runs=(
            Run(op="equal", left="reopen ", right="reopen "),
            Run(op="replace", left="3", right="2", decisive=True),
            Run(op="equal", left=" ports in June", right=" ports in June"),
        ),
    )


def _claim(text: str, within: Article) -> Claim:
    return make.claim(text, within=within, status="said", cue="said")


def _difference(left: tuple[str, Claim, Article], right: tuple[str, Claim, Article]) -> Difference:
    return Difference(
        kind="scope", left=left[0], right=right[0], left_spans=_place(*left), right_spans=_place(*right)
    )


def _place(words: str, claim: Claim, within: Article) -> tuple[tuple[str, Span]]:
    return ((claim.id, _span(words, within, claim.start)),)


def _span(words: str, within: Article, after: int = 0) -> Span:
    start = within.text.index(words, after)
    return Span(start, start + len(words))


def _facts(lanhai: Article, kastrovia: Article) -> tuple[HeaderFact, ...]:
    def fact(kind: FactKind, value: str, words: str, within: Article) -> HeaderFact:
        return HeaderFact(
            kind=kind, value=value, account=within.side, article=within.id, span=_span(words, within)
        )

    return (
        fact("initiator", "kastrovia", "at the latter's request", lanhai),
        fact("format", "call", "by telephone", lanhai),
        fact("format", "call", "a call", kastrovia),
        fact("duration_minutes", "40", "40 minutes", lanhai),
        fact("duration_minutes", "55", "55 minutes", kastrovia),
        fact("next_step", "meet again", "meet again", lanhai),
    )
