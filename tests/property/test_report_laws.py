"""Laws of the report: all formats state the same rows, whatever the texts hold; swapping mirrors it."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from tests import factories as make
from tests.unit.report.readback import close, rows_of

from crossread.model import Article, Claim, Comparison, Difference, NearMiss, Row, Run, Span
from crossread.report import FORMATS, ReportContext, render
from crossread.report.columns import fold
from crossread.report.outline import outline
from crossread.report.plain import inert
from crossread.report.terminal import print_comparison
from crossread.report.words import MARKS

CONTEXT = ReportContext(version="0", command="crossread compare a b", sides=make.sides())
LETTERS = (
    "abc XYZ 09 .,;:-+=@'\"`*_~|<>[](){}#$%^&!?\\/ \n\t“”«»…中方愿為促。，їЄґЯ\x00\x1b\x7f\u202e\u2028éß😀"
)
TEXTS = st.text(alphabet=LETTERS, min_size=1, max_size=90).filter(lambda text: bool(close(inert(text))))
HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "[click](javascript:x) ![p](http://x.example/p.png)",
        "=HYPERLINK(1)",
        "| a | b |\n| --- | --- |",
        "1. one\n# two\n- three\n```",
        "&lt;b&gt; **bold** ~~gone~~ `code` [^L1]",
        "\x1b[31mred\x1b[0m [bold]rich[/bold]",
        "和平" * 60,
        "x" * 200,
        "https://example.org www.example.org",
    ]
)
WORDS = st.one_of(TEXTS, HOSTILE)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Up to six rows of every relation over two texts made of the claims' own words."""
    kinds = draw(st.lists(st.sampled_from(list(MARKS)), max_size=6))
    lefts = [draw(WORDS) for _ in kinds]
    rights = [draw(WORDS) for _ in kinds]
    left, right = (
        make.article("\n".join(texts) or "-", name=draw(WORDS), title=draw(WORDS), side=side)
        for texts, side in ((lefts, "lanhai"), (rights, "kastrovia"))
    )
    left, right = replace(left, id="left"), replace(right, id="right")
    rows = []
    for place, relation in enumerate(kinds):
        a = _claim(left, lefts, place, draw(st.sampled_from([make.SHEN, make.DOVHAN])))
        b = _claim(right, rights, place, draw(st.sampled_from([make.SHEN, make.DOVHAN])))
        rows.append(_row(relation, a, b, place))
    return make.comparison(rows, articles=(left, right))


def _claim(within: Article, texts: list[str], place: int, speaker: str) -> Claim:
    start = sum(len(text) + 1 for text in texts[:place])
    found = make.claim(texts[place], account=within.side, speaker=speaker, id=f"{within.id}-{place}")
    return replace(found, article=within.id, spans=(Span(start, start + len(texts[place])),))


def _row(relation: str, a: Claim, b: Claim, place: int) -> Row:
    if relation == "only_left":
        return make.row("only_left", a, (), id=f"row-{place}", near_miss=NearMiss(claim=b.id, score=0.2))
    if relation == "only_right":
        return make.row("only_right", (), b, id=f"row-{place}")
    difference = Difference(
        kind="naming",
        left=a.text[:3],
        right=b.text[-3:],
        left_spans=((a.id, Span(a.start, min(a.start + 3, a.end))),),
        right_spans=((b.id, Span(max(b.end - 3, b.start), b.end)),),
        direction="left",
    )
    told = make.row("reworded", a, b, id=f"row-{place}", score=0.5, reasons=("both: talks",))
    runs = (Run(op="replace", left=a.text, right=b.text, decisive=True),)
    differences = () if relation == "same" else (difference,)
    return replace(
        told, relation="same" if relation == "same" else told.relation, differences=differences, runs=runs
    )


@pytest.mark.parametrize("format", FORMATS)
@given(found=comparisons())
@settings(max_examples=40, deadline=None)
def test_every_format_states_every_row_with_its_relation_and_its_words(
    found: Comparison, format: str
) -> None:
    """Read back from the finished report by a reader of that format."""
    read = rows_of(render(found, format, CONTEXT), format)
    assert [row.mark for row in read] == [MARKS[row.relation] for row in found.rows]
    for row, shown in zip(found.rows, read, strict=True):
        for claims, column in ((row.left, shown.left), (row.right, shown.right)):
            for claim in claims:
                words = claim.text if format == "json" else inert(claim.text)
                assert close(words) in column


@given(found=comparisons())
@settings(max_examples=60, deadline=None)
def test_swapping_the_sides_mirrors_the_outline(found: Comparison) -> None:
    told, other = outline(found, CONTEXT), outline(make.mirror(found), CONTEXT)
    assert [point.id for point in told.key] == [point.id for point in other.key]
    assert [row.id for row in told.only_left] == [row.id for row in other.only_right]
    assert [row.id for row in told.unconfirmed_left] == [row.id for row in other.unconfirmed_right]
    assert [row.id for row in told.unconfirmed_right] == [row.id for row in other.unconfirmed_left]
    assert [(what, b, a) for what, a, b in told.order.lengths] == list(other.order.lengths)
    assert told.order.sentence == other.order.sentence
    assert [(words, b, a) for words, a, b in told.wording.terms] == list(other.wording.terms)
    grid = [(one.side, one.right, one.right_matched, one.left, one.left_matched) for one in told.voices]
    assert grid == [
        (one.side, one.left, one.left_matched, one.right, one.right_matched) for one in other.voices
    ]
    for row, swapped in zip(told.entries, other.entries, strict=True):
        assert [quote.text for quote in row.left] == [quote.text for quote in swapped.right]
        assert [f"R{quote.label[1:]}" for quote in row.left] == [quote.label for quote in swapped.right]
        assert [quote.pieces for quote in row.right] == [quote.pieces for quote in swapped.left]


@pytest.mark.parametrize("format", FORMATS)
@given(found=comparisons())
@settings(max_examples=15, deadline=None)
def test_the_same_comparison_gives_the_same_text(found: Comparison, format: str) -> None:
    assert render(found, format, CONTEXT) == render(replace(found), format, CONTEXT)


@given(found=comparisons())
@settings(max_examples=40, deadline=None)
def test_no_line_of_the_text_report_is_wider_than_eighty_cells(found: Comparison) -> None:
    assert max(map(cell_len, render(found, "txt", CONTEXT).split("\n"))) <= 80


@given(found=comparisons(), width=st.integers(min_value=24, max_value=140))
@settings(max_examples=40, deadline=None)
def test_a_terminal_shows_every_word_and_obeys_none(found: Comparison, width: int) -> None:
    out = io.StringIO()
    print_comparison(found, Console(file=out, width=width, color_system=None), CONTEXT)
    shown = out.getvalue()
    assert "\x1b" not in shown and "\x00" not in shown
    assert max(map(cell_len, shown.split("\n"))) <= width
    letters = {
        character for row in found.rows for one in (*row.left, *row.right) for character in inert(one.text)
    }
    assert {letter for letter in letters if not letter.isspace()} <= set(shown)


@given(text=st.text(alphabet=LETTERS, max_size=200), width=st.integers(min_value=2, max_value=50))
@settings(max_examples=200, deadline=None)
def test_folding_loses_nothing_and_keeps_the_width(text: str, width: int) -> None:
    plain = inert(text)
    lines = fold(plain, width)
    assert close("".join(lines)) == close(plain)
    assert all(cell_len(line) <= width for line in lines)
