"""Files that people write by hand, as types: they give the JSON Schemas that an editor checks them with.

The readers of these files are more lenient; a test holds the two together.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

import msgspec

Words = Annotated[str, msgspec.Meta(min_length=1)]


class GivenClaimFile(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """A claim written down with its speaker; without one the side itself speaks."""

    text: Words
    speaker: str | None = None


class ReadoutFile(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """A readout written by hand: `claims`, or `text` for running text."""

    schema: Literal["crossread/readout@1"]
    side: Words
    publisher: str | None = None
    title: str | None = None
    published: Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None = None
    language: str | None = None
    url: str | None = None
    translation_of: str | None = None
    retrieved: str | None = None
    sha256: str | None = None
    claims: list[Words | GivenClaimFile] | None = None
    text: str | None = None


class PersonFile(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """Somebody who speaks for a side."""

    name: Words
    role: str = ""
    aliases: list[str] = []
    since: str = ""
    until: str = ""


class SideFile(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """A party: a state, a union of states, or an organisation."""

    name: Words
    names: list[str] = []
    capitals: list[str] = []
    institutions: list[str] = []
    media: list[str] = []
    people: list[PersonFile] = []
    domains: list[str] = []


class SidesFile(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """Sides by id, as `--sides-file` takes them."""

    schema: Literal["crossread/sides@1"]
    sides: dict[str, SideFile]


class LibraryFile(msgspec.Struct, kw_only=True):
    """`library.yaml`: what a library is called, its own sides and settings."""

    schema: Literal["crossread/library@1"]
    title: str = ""
    sides: dict[str, SideFile] = {}
    settings: dict[str, Any] = {}


class ArticleKeyFile(msgspec.Struct, kw_only=True):
    """An article as a decision names it: by a hash of its words, by its bytes, by its name."""

    key: str = ""
    article: str = ""
    sha256: str = ""


class ClaimKeyFile(msgspec.Struct, kw_only=True):
    """A claim as a decision names it: by hashes of its article's and its own words, with the words themselves."""

    key: str = ""
    article: str = ""
    sha256: str = ""
    speaker: str = ""
    account: str = ""
    text: str = ""


class DecisionFile(msgspec.Struct, kw_only=True):
    """One decision. Kinds of this version: accept, reject, link, unlink, pin, relation, differences, speaker, account,
    header, split, merge, note, reviewed, undo, redo; kinds and keys of a later version are kept."""

    kind: Words
    id: str = ""
    event: str = ""
    claims: list[ClaimKeyFile] = []
    articles: list[ArticleKeyFile] = []
    account: str = ""
    fact: str = ""
    difference: str = ""
    words: list[str] = []
    value: str = ""
    side: str = ""
    was: str = ""
    note: str = ""
    reviewer: str = ""
    decided: datetime | None = None


class ReviewFile(msgspec.Struct, kw_only=True):
    """`review.yaml`: what people decided, oldest first."""

    schema: Literal["crossread/review@1"]
    decisions: list[DecisionFile] | None = None
