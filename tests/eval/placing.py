"""Which claim a gold line means: by place in the text, as the measuring data's scorer does it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from crossread.lang import Packs
from crossread.model import Claim, Speaker

_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+(?:['’ʼ][^\W\d_]+)*")
FOUND = 0.6
"""Token F1 from which a claim is the one that gold means."""
_WIDE = 1.6
"""A claim that holds the gold whole may be this many times as long."""


def tokens(words: str) -> list[str]:
    """Words in small letters, Han signs one by one."""
    return [token.replace("’", "'").lower() for token in _TOKEN.findall(words)]


def places(text: str, content: str) -> set[int]:
    """Where the tokens of `content` stand in `text`, which holds it verbatim."""
    start = text.index(content)
    return {match.start() for match in _TOKEN.finditer(text) if start <= match.start() < start + len(content)}


def likeness(text: str, content: str, claim: Claim) -> float:
    """Token F1 of a claim with a gold content, at least `FOUND` where it holds it and is not much longer."""
    gold = places(text, content)
    said = {
        m.start() for m in _TOKEN.finditer(text) if any(s.start <= m.start() < s.end for s in claim.spans)
    }
    if not gold or not said:
        return 0.0
    shared = 2 * len(gold & said) / (len(gold) + len(said))
    return max(shared, FOUND) if gold <= said and len(said) <= _WIDE * len(gold) else shared


def find(text: str, content: str, claims: Iterable[Claim]) -> Claim | None:
    """The claim that gold means, if one is near enough; the nearest of several."""
    scored = [(likeness(text, content, claim), -claim.start, claim) for claim in claims]
    best = max(scored, key=lambda entry: entry[:2], default=None)
    return best[2] if best and best[0] >= FOUND else None


def speaker_key(name: str, packs: Packs) -> str:
    """A person's canonical name, the id of the side whose name, capital, institution or medium it is, or the words."""
    folded = " ".join(word for word in tokens(name) if word not in ("the", "a", "an"))
    for side in packs.sides.sides.values():
        if any(" ".join(tokens(one)) == folded for p in side.people for one in (p.name, *p.aliases)):
            return next(p.name for p in side.people if folded in _spellings(p.name, p.aliases))
    for side in packs.sides.sides.values():
        own = (side.id, side.name, *side.names, *side.capitals, *side.institutions, *side.media)
        if folded in {" ".join(tokens(one)) for one in own}:
            return side.id
    return folded


def same_speaker(speaker: Speaker, gold: str, packs: Packs) -> bool:
    """Whether the speaker is whom gold names; where gold names a side, anybody who speaks for it will do."""
    key = speaker_key(gold, packs)
    if speaker_key(speaker.name, packs) == key:
        return True
    side = key if key in packs.sides.sides else _home(gold, packs)
    return side is not None and speaker.side == side


def _home(name: str, packs: Packs) -> str | None:
    """The side whose adjective or name opens the words: "Chinese government"."""
    words = tokens(name)
    for side in packs.sides.sides.values():
        if any(tokens(one) == words[: len(tokens(one))] for one in side.names if tokens(one)):
            return side.id
    return None


def _spellings(name: str, aliases: Sequence[str]) -> set[str]:
    return {" ".join(tokens(one)) for one in (name, *aliases)}
