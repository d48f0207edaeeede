"""How this reader likes the screen, and how it was opened: told once at the start."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path

from crossread.lang.places import user_folder
from crossread.model import Comparison, RowFilter
from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Invocation:
    """The words with which the screen was opened, as far as they change what it shows."""

    paths: tuple[str, ...] = ()
    """Files and folders; none: the library."""
    options: tuple[str, ...] = ()
    """Options that `compare` and `export` take, too: `--library DIR`, `--min-confidence X`."""

    review: str = ""
    """The file of decisions on files that are in no library; it need not be there yet."""
    one_event: bool = False
    """Whether the paths tell of one event, which need not be named then."""

    def export(self, comparison: Comparison, format: str, path: str, wanted: RowFilter) -> str:
        """What to type to get the same report again."""
        sides = f"{comparison.left},{comparison.right}"
        event = comparison.event.id
        named = [] if self.one_event else ["--event", event]
        asked = ["compare", *self.paths, *named] if self.paths else ["export", event]
        decided = ["--review", self.review] if self.review and Path(self.review).exists() else []
        told = [*self.options, *decided, *filter_options(wanted)]
        words = [*asked, "--sides", sides, *told, "-f", format, "-o", path]
        return shlex.join(["crossread", *words])


def filters_file() -> Path:
    """Where this user's filters are."""
    return user_folder("config") / "filters.json"


def filter_options(wanted: RowFilter) -> Sequence[str]:
    """The options of the command line that hide the same rows."""
    relations = () if wanted.relations == RowFilter().relations else sorted(wanted.relations)
    return [
        *(word for one in relations for word in ("--only", one)),
        *(word for one in sorted(wanted.kinds or ()) for word in ("--kind", one)),
        *(("--state", wanted.state) if wanted.state else ()),
        *(word for one in sorted(wanted.speakers or ()) for word in ("--speaker", one)),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What the configuration says of the screen."""

    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys by the name of their action, as Textual takes them, parted by commas."""
    clipboard: str = "auto"
    """`auto`, or the only way to use: `terminal`, `tool`, `file`."""
    screenshots: str = ""
    """Folder for pictures of the screen; empty: the present one."""
    filters: Path | None = None
    """The file of saved filters; `None` keeps none."""
    invocation: Invocation = Invocation()
