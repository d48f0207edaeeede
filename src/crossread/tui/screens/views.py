"""The views beside the rows, made when they are first wanted."""

from __future__ import annotations

from collections.abc import Callable

from crossread.model import Article, Comparison
from crossread.tui.names import Names
from crossread.tui.widgets.facts_view import FactsView
from crossread.tui.widgets.grid_view import GridView
from crossread.tui.widgets.naming_view import NamingView
from crossread.tui.widgets.paper import Paper


def make_view(name: str) -> Paper:
    """The pane of a view by its name."""
    if name == "grid":
        return GridView(id=name, title="Grid: whose account, and who is said to have spoken")
    if name == "names":
        return NamingView(id=name, title="Names: who calls what how, and how often")
    return FactsView(id=name, title="Header facts as each account states them, and the articles")


def fill_view(
    pane: Paper,
    comparison: Comparison | None,
    names: Names | None,
    article: Callable[[str], Article],
    *,
    stacked: bool,
) -> None:
    """Show the comparison in the pane."""
    if comparison is None or names is None:
        pane.empty_text = "Nothing to compare: choose other sides, or go to the next event."
        return
    if isinstance(pane, GridView | NamingView):
        pane.show(comparison, names, stacked=stacked)
    elif isinstance(pane, FactsView):
        pane.show(comparison, names, article, stacked=stacked)
