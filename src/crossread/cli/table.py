"""What `crossread --help` says of every command, so that it need not load any."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """One command as the overview shows it."""

    name: str
    usage: str
    help: str
    example: str = ""
    """One worked example; only the first commands have one."""


FIRST = (
    Entry(
        "tui", "[PATH...]", "Read two accounts side by side on the screen.",
        "crossread tui samples",
    ),
    Entry(
        "compare", "LEFT RIGHT", "Lay two accounts of one event side by side.",
        "crossread compare china.txt ukraine.txt",
    ),
    Entry(
        "export", "[EVENT]", "Write the report of an event of the library.",
        "crossread export 2022-03-01-call-kuleba-wang -f html -o report.html",
    ),
)  # fmt: skip
"""What most people come for, with an example each."""

MORE = (
    Entry("ingest", "SRC...", "Add articles, readouts and web pages to a library."),
    Entry("events", "[PATH...]", "List the events that the texts tell of."),
    Entry("claims", "[PATH...]", "List every claim: who said it, and in whose account."),
    Entry("terms", "[TERM...]", "Show when each side used a term, dropped it or reworded it."),
    Entry("review", "VERB", "List people's decisions, take over others', compare two reviewers."),
    Entry("serve", "[PATH...]", "Read two accounts side by side in a browser."),
    Entry("check", "[PATH...]", "Look for malformed files, with file and line."),
    Entry("schema", "[NAME]", "Print the JSON Schema of an output or a file."),
    Entry("config", "path|show", "Tell where settings are and where each value came from."),
    Entry("completion", "SHELL", "Print the completion script for bash, zsh or fish."),
)

COMMANDS = {entry.name: entry for entry in (*FIRST, *MORE)}
