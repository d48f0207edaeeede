"""One door for all formats. A writer is loaded when first asked for: JSON never waits for the HTML engine."""

from __future__ import annotations

from importlib import import_module

from crossread.errors import UsageError
from crossread.model import Comparison
from crossread.report.context import ReportContext

_WRITERS = {
    "md": "markdown",
    "html": "html",
    "json": "jsonform",
    "csv": "csvform",
    "txt": "textform",
}
FORMATS = tuple(_WRITERS)


def render(comparison: Comparison, format: str, context: ReportContext) -> str:
    """The whole report in one of `FORMATS`; the same comparison and context give the same text.

    Raises `UsageError` for a format that does not exist.
    """
    if format not in _WRITERS:
        raise UsageError(f"no report format {format!r}; --format; choose one of {', '.join(FORMATS)}")
    writer = import_module(f"crossread.report.{_WRITERS[format]}")
    return str(writer.write(comparison, context))
