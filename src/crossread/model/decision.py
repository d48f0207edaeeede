"""What a person decided; never mixed with what the program proposed."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from crossread.records import dataclass

DecisionKind = Literal[
    "accept", "reject", "link", "unlink", "pin", "relation", "differences", "speaker", "account", "header",
    "split", "merge", "note", "reviewed", "undo", "redo",
]  # fmt: skip
"""All that this version can do; a file may hold others, which are kept and do nothing."""

_JUDGING = ("accept", "relation", "reviewed")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleKey:
    """How a decision names an article."""

    key: str = ""
    """Hash of its letters and digits: the same whatever the file is called and however its lines end."""
    article: str = ""
    """Its name when it was decided, for people, and where the text has changed since."""
    sha256: str = ""
    """First digits of the hash of the bytes it came from, for the same case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimKey:
    """How a decision names a claim, so that it is found again after another ingestion and by another extractor."""

    key: str = ""
    """`ARTICLE-CLAIM`: hashes of the article's and the claim's letters and digits, with `-2` for the second such claim."""
    article: str = ""
    """Name of its article when it was decided."""
    sha256: str = ""
    """First digits of the hash of the bytes that the article came from."""
    speaker: str = ""
    account: str = ""
    """Side id as it was when it was decided; tells twins apart, where two sides issue one statement."""
    text: str = ""
    """The words."""

    @property
    def name(self) -> str:
        """The key; where a person wrote the decision by hand and gave none, the article's name and the words."""
        return self.key or f"{self.article}: {self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One reviewer's word on a row, a claim, a header fact or an event."""

    id: str = ""
    kind: str
    """One of `DecisionKind`, or what a later version knows."""
    event: str = ""
    """Event id when it was decided."""
    claims: tuple[ClaimKey, ...] = ()
    """What it is about: the claims of the row, or the claim."""
    articles: tuple[ArticleKey, ...] = ()
    """`split`: the articles that leave; `merge`: all articles of the events that are one."""
    account: str = ""
    """`header`: whose fact."""
    fact: str = ""
    """`header`: kind of fact."""
    difference: str = ""
    """`differences`: the kind that the program gave it."""
    words: tuple[str, ...] = ()
    """`differences`: its words on both sides, in either order; empty: every difference of that kind."""
    value: str = ""
    """What holds from now on: a relation, a kind of difference, a speaker, a side id, a fact. Empty takes away."""
    side: str = ""
    """`speaker`: for whom the new speaker speaks, where the sides file does not know."""
    was: str = ""
    """What the program proposed."""
    note: str = ""
    reviewer: str = ""
    decided: datetime | None = None
    """Aware time."""

    @property
    def is_judgement(self) -> bool:
        """Whether a row that carries it has been looked at as a whole."""
        return self.kind in _JUDGING
