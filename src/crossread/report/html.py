"""HTML: one file that needs no network, for a screen and for a printer."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import jinja2

from crossread.model import Comparison
from crossread.report.context import ReportContext
from crossread.report.notes import footnotes
from crossread.report.outline import outline
from crossread.report.plain import nearest, possessive
from crossread.report.words import FACT_MARKS, MARKS, NAMES, RELATIONS, SETTLED, UNCONFIRMED, VOICES

TEMPLATES = Path(__file__).parent / "templates"


def write(comparison: Comparison, context: ReportContext) -> str:
    """The report as one HTML page. What comes from a text is escaped; only http(s) addresses link."""
    told = outline(comparison, context)
    return _template().render(
        told=told,
        notes=footnotes(told),
        marks=MARKS,
        relations=RELATIONS,
        fact_marks=FACT_MARKS,
        unconfirmed=UNCONFIRMED,
        voices=VOICES,
        names=NAMES,
        settled=SETTLED,
        counts={relation: sum(row.relation == relation for row in told.entries) for relation in MARKS},
    )


def anchor(id_: str) -> str:
    """An id that can stand in an address: letters, digits, `-` and `_`."""
    return re.sub(r"[^A-Za-z0-9_-]", lambda found: f"_{ord(found.group()):x}", id_)


@cache
def _template() -> jinja2.Template:
    world = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    world.filters["anchor"] = anchor
    world.filters["nearest"] = nearest
    world.filters["possessive"] = possessive
    return world.get_template("report.html.j2")
