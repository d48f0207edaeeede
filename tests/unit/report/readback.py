"""Reading the rows back out of a finished report, as a person or a program would who has nothing else."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from typing import NamedTuple

from markdown_it import MarkdownIt
from rich.cells import cell_len

from crossread.report.text_lines import COLUMN, GUTTER, WIDTH
from crossread.report.words import MARKS


class ReadRow(NamedTuple):
    """One row as a report shows it: its mark, and what stands in the two columns, without white space."""

    mark: str
    left: str
    right: str


def rows_of(report: str, format: str) -> list[ReadRow]:
    """The rows of a report in any format."""
    readers = {"md": _markdown, "html": _html, "json": _json, "csv": _csv, "txt": _text}
    return readers[format](report)


def close(text: str) -> str:
    """`text` without white space: folding and joining only ever move white space."""
    return "".join(text.split())


class Page(HTMLParser):
    """The cells of the rows table, and every link, id, tag and attribute of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.names: set[str] = set()
        self.languages: set[str] = set()
        self.text = ""
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.names |= set(given)
        self.links += [given[name] or "" for name in ("href", "src") if name in given]
        self.ids += [given["id"] or ""] if "id" in given else []
        self.languages |= {given["lang"] or ""} if "lang" in given else set()
        if tag == "table":
            self._inside = given.get("class") == "rows"
        if self._inside and tag == "tr":
            self.rows.append([])
        if self._inside and tag in ("td", "th") and self.rows:
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._inside and self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def _html(report: str) -> list[ReadRow]:
    return [_row(cells) for cells in Page(report).rows[1:]]


def _markdown(report: str) -> list[ReadRow]:
    """Through a real Markdown reader, so that an escape that does not hold would show."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    section = report.partition("\n## Comparison\n")[2].partition("\n## ")[0]
    page = Page(
        '<table class="rows">' + parser.render(section).replace("<table>", "").replace("</table>", "")
    )
    return [_row(cells) for cells in page.rows[1:]]


def _row(cells: list[str]) -> ReadRow:
    mark = next(one for one in MARKS.values() if one in cells[0])
    return ReadRow(mark, close(cells[1]), close(cells[2]))


def _json(report: str) -> list[ReadRow]:
    tree = json.loads(report)
    texts = {claim["id"]: claim["text"] for article in tree["articles"] for claim in article["claims"]}
    return [
        ReadRow(
            MARKS[row["relation"]],
            *(close("".join(texts[id_] for id_ in row[side])) for side in ("left", "right")),
        )
        for row in tree["comparison"]["rows"]
    ]


def _csv(report: str) -> list[ReadRow]:
    rows = csv.DictReader(io.StringIO(report.removeprefix("\ufeff"), newline=""))
    return [
        ReadRow(row["mark"].removeprefix("'"), close(row["left_text"]), close(row["right_text"]))
        for row in rows
    ]


def _text(report: str) -> list[ReadRow]:
    section = report.partition("\nComparison\n----------\n")[2]
    blocks = section.split("-" * WIDTH + "\n")[1:-1]
    return [
        ReadRow(
            block[5],
            close("".join(_cells(line, GUTTER, GUTTER + COLUMN) for line in block.split("\n"))),
            close("".join(_cells(line, GUTTER + COLUMN + 3, WIDTH) for line in block.split("\n"))),
        )
        for block in blocks
    ]


def _cells(line: str, start: int, end: int) -> str:
    """What stands between two cells of a line."""
    found, place = "", 0
    for character in line:
        if start <= place < end:
            found += character
        place += cell_len(character)
    return found
