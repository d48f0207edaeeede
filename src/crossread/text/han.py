"""Traditional Han characters and the simplified ones by which the packs and the rules know them, one for one."""

from __future__ import annotations

from crossread.lang import LanguagePack
from crossread.lang.kept import once_per_pack


@once_per_pack
def simplified_signs(pack: LanguagePack) -> dict[int, str]:
    """A table for `str.translate`; empty for a pack that lists none. Lengths stay what they are."""
    return {ord(pair[0]): pair[1] for pair in pack.functions.get("traditional", ())}
