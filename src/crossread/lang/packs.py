"""Read the shipped packs once and keep a compiled copy: parsing 200 kB of YAML costs 100 times more than msgpack."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import msgspec

from crossread import yamlfile
from crossread.errors import MalformedError
from crossread.lang.compiled import cache_folder, keep_compiled, load_compiled
from crossread.lang.sides import add_sides, parse_sides
from crossread.lang.types import Contrasts, Glossary, LanguagePack, Packs, Phrasebook, Topics
from crossread.model import Sides

PACKS = Path(__file__).parent / "packs"
_SCHEMA = "10"
"""Raise when the shapes in `types.py` change: a compiled copy of the old shape must not be read."""


def load_packs(extra_sides: Sides | None = None, *, only_extra: bool = False) -> Packs:
    """The shipped packs, with `extra_sides` added (or, with `only_extra`, in place of the shipped sides)."""
    packs = _shipped()
    if extra_sides is None:
        return packs
    sides = extra_sides if only_extra else add_sides(packs.sides, extra_sides)
    key = hashlib.blake2b(packs.digest.encode() + msgspec.json.encode(sides), digest_size=16).hexdigest()
    return msgspec.structs.replace(packs, sides=sides, digest=key)


@lru_cache(maxsize=1)
def _shipped() -> Packs:
    files = sorted(PACKS.glob("*.yaml"))
    digest = hashlib.blake2b(_SCHEMA.encode(), digest_size=16)
    for file in files:
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    key = digest.hexdigest()
    compiled = cache_folder() / f"packs-{key}.msgpack"
    if (known := load_compiled(compiled, Packs)) is not None:
        return known
    packs = compile_packs(files, key)
    keep_compiled(compiled, packs)
    return packs


def compile_packs(files: list[Path], digest: str = "") -> Packs:
    """Parse and check every pack; raises `MalformedError` with file and line."""
    languages: dict[str, LanguagePack] = {}
    sides, phrasebook, contrasts = Sides(), Phrasebook(schema="", concepts=[]), Contrasts(schema="")
    glossary, topics = Glossary(schema=""), Topics(schema="")
    for file in files:
        text = yamlfile.read_text(file)
        if file.stem == "sides":
            sides = parse_sides(text, file)
        elif file.stem == "phrasebook":
            phrasebook = yamlfile.convert(yamlfile.parse(text, file), Phrasebook, file, text)
        elif file.stem == "contrasts":
            contrasts = yamlfile.convert(yamlfile.parse(text, file), Contrasts, file, text)
        elif file.stem == "glossary":
            glossary = yamlfile.convert(yamlfile.parse(text, file), Glossary, file, text)
        elif file.stem == "topics":
            topics = yamlfile.convert(yamlfile.parse(text, file), Topics, file, text)
        else:
            pack = yamlfile.convert(yamlfile.parse(text, file), LanguagePack, file, text)
            if pack.language != file.stem:
                raise MalformedError(
                    file, f"language is {pack.language!r}", "name the file after its language"
                )
            languages[pack.language] = pack
    return Packs(
        languages=languages,
        sides=sides,
        phrasebook=phrasebook,
        digest=digest,
        contrasts=contrasts,
        glossary=glossary,
        topics=topics,
    )
