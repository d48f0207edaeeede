"""Reports of one comparison: Markdown, HTML, JSON, CSV and text, all told from one outline."""

from crossread.report.context import ReportContext
from crossread.report.render import FORMATS, render

__all__ = ["FORMATS", "ReportContext", "render"]
