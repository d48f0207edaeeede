"""Words as data: the packs, their shapes, and the indexes the stages look them up in."""

from crossread.lang.compiled import cache_folder
from crossread.lang.packs import load_packs
from crossread.lang.sides import add_sides, parse_sides, read_sides
from crossread.lang.trees import load_tree
from crossread.lang.types import Concept, CueRow, EventWords, LanguagePack, Packs, Phrasebook, PhraseRow

__all__ = [
    "Concept", "CueRow", "EventWords", "LanguagePack", "Packs", "PhraseRow", "Phrasebook", "add_sides",
    "cache_folder", "load_packs", "load_tree", "parse_sides", "read_sides",
]  # fmt: skip
