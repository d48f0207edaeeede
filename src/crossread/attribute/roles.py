"""Office holders without a name: "the Russian president", "his counterpart", "the minister"."""

from __future__ import annotations

from datetime import date

from crossread.attribute.speaking import SpeakerState, is_han
from crossread.model import Span, Speaker
from crossread.text.aliases import Bearer
from crossread.text.cases import cyrillic_key

_SAME_OFFICE = (
    ("defense", "defence"),
    ("defence secretary", "defence minister"),
    ("secretary of defence", "defence minister"),
    ("foreign secretary", "foreign minister"),
    ("secretary of state", "foreign minister"),
    ("external affairs minister", "foreign minister"),
    ("minister of foreign affairs", "foreign minister"),
    ("minister for foreign affairs", "foreign minister"),
    ("minister of defence", "defence minister"),
    ("defence chief", "defence minister"),
)
_SECRETARIES = frozenset(
    [
        "secretary of state",
        "secretary of defense",
        "secretary of defence",
        "foreign secretary",
        "defence secretary",
    ]
)
"""Offices called "the Secretary" for short."""
_SYNONYMS = {
    "top diplomat": "foreign minister",
    "chief diplomat": "foreign minister",
    "leader": "president",
    "pm": "prime minister",
    "fm": "foreign minister",
    "eam": "foreign minister",
    "fs": "foreign secretary",
    "vpm": "deputy prime minister",
    "dpm": "deputy prime minister",
    "secstate": "secretary of state",
    "secdef": "secretary of defense",
    "nsa": "national security adviser",
    "external affairs minister": "foreign minister",
    "head of state": "president",
    "head of government": "prime minister",
}


def of_counterpart(r: SpeakerState, words: list[str], span: Span, at: int) -> Speaker | None:
    if not words or (
        words[-1] not in r.doc.lists["counterpart"]
        and " ".join(words[-2:]) not in r.doc.lists["counterpart"]
        and words[-1] != "latter"
    ):
        return None
    side = next((hit.side for hit in r.doc.names_in(span) if hit.kind == "side"), None)
    last = r.spoken[-1][1] if r.spoken else None
    for bearer in r.doc.cast.on_stage(len(r.doc.text)):
        other = last.side if last is not None else r.side
        if (bearer.side == side) if side else (other is None or bearer.side not in (None, other)):
            return r.as_speaker(bearer, span)
    holder = _in_office(r, _role(r, last), side) if side and last else None
    return r.as_speaker(holder, span) if holder else None


def _role(r: SpeakerState, speaker: Speaker) -> str:
    """The role of a listed person; nobody else has one."""
    home = r.packs.sides.sides.get(speaker.side or "")
    return next((one.role for one in (home.people if home else ()) if one.name == speaker.name), "none")


def of_title(r: SpeakerState, words: list[str], first: int, last: int, span: Span) -> Speaker | None:
    """ "the Russian president", "the minister": the office holder this article has on its stage."""
    if words[0] in r.doc.lists["indefinite"]:
        return None
    bare = _without_side(r, words, first)
    title = _title(r, bare) or _title(r, words) or _own_role(r, bare)
    if title is None:
        return None
    owner = next((hit for hit in r.doc.names_in(span) if hit.kind in ("side", "capital")), None)
    side = owner.side if owner else None
    if words[0] in r.doc.lists["owner_words"] and side is None:
        whose = r.possessor(first)
        side = whose.side if whose else r.side
    holder = _holder(r, title, side, first) or (
        _in_office(r, title, r.spoken[-1][1].side)
        if r.spoken and side is None and words[0] == "the"
        else None
    )
    return r.as_speaker(holder, span) if holder else None


def of_two_titles(r: SpeakerState, words: list[str], span: Span) -> Speaker | None:
    """ "the Secretary and the Foreign Minister", "the two vice-premiers": both parties."""
    pair = words[:2] == ["the", "two"] or words[0] == "both"
    if pair and len(words) > 1 and _title(r, [*words[1:-1], words[-1].removesuffix("s")]):
        return Speaker(name="both", kind="both", span=span)
    if words.count("and") != 1:
        return None
    at = words.index("and")
    sides = {hit.side for hit in r.doc.names_in(span) if hit.kind in ("side", "capital")}
    if len(sides) > 1 and not r.doc.lists["holders"].isdisjoint(words):
        return Speaker(name="both", kind="both", span=span)  # "the defence ministers of Kesh and Oslo"
    left, right = _title(r, words[:at]), _title(r, words[at + 1 :])
    known = r.doc.lists["guests"] | r.doc.lists["hosts"] | r.doc.lists["counterpart"]
    right = right or (words[-1] if words[-1] in known else None)
    return Speaker(name="both", kind="both", span=span) if left and right else None


def of_guest(r: SpeakerState, words: list[str], span: Span, at: int) -> Speaker | None:
    """ "the guest", "his host", "the Kesh visitor": who came, and who received him; "the head of the Kesh delegation"."""
    if r.doc.pack.language != "en":
        return None
    head, lists = words[-1], r.doc.lists
    delegation = head == "delegation" and words[:3] == ["the", "head", "of"]
    if (
        not (delegation or head in lists["guests"] or head in lists["hosts"])
        or words[0] in r.doc.lists["indefinite"]
    ):
        return None
    named = next((hit.side for hit in r.doc.names_in(span) if hit.kind == "side"), None)
    home = _host_side(r)
    for bearer in r.doc.cast.on_stage(r.doc.starts[at]):
        abroad = bearer.side is not None and bearer.side != home
        fits = (
            bearer.side == named if named else (abroad if head not in lists["hosts"] else bearer.side == home)
        )
        if fits and not is_aide(bearer.role):
            return r.as_speaker(bearer, span)
    return None


def of_honorific(r: SpeakerState, words: list[str], span: Span, at: int) -> Speaker | None:
    """ "His Excellency", "Her Majesty": the issuer's own person of that rank whom the text named last."""
    if not r.side or words[0] not in r.doc.lists["his_her"] or words[-1] not in r.doc.lists["honorifics"]:
        return None
    staged = [bearer for bearer in r.doc.cast.on_stage(r.doc.starts[at]) if bearer.side == r.side]
    crown = [bearer for bearer in staged if bearer.role in r.doc.lists["crowned_roles"]]
    rest = [bearer for bearer in staged if bearer not in crown]
    holders = crown if words[-1] in r.doc.lists["crown_honorifics"] else rest
    return r.as_speaker(holders[0], span) if holders else None


def is_aide(role: str) -> bool:
    """Whether somebody with that role tells of events, and holds none."""
    return role.startswith("spokes") or "spokes" in role or "press" in role


def _host_side(r: SpeakerState) -> str | None:
    """The side at whose place the two met: that of the capital named after "in" or "to" near the top, else the issuer."""
    limit = r.doc.sentences[min(3, len(r.doc.sentences)) - 1][1] if r.doc.sentences else 0
    for hit in r.doc.hits:
        first = r.doc.tokens(hit.span)[0]
        if first >= limit:
            break
        if hit.kind == "capital" and first and r.doc.low[first - 1] in r.doc.lists["place_prepositions"]:
            return hit.side
    return r.side


def _without_side(r: SpeakerState, words: list[str], first: int) -> list[str]:
    """ "очільник дністрійської дипломатії": the title without the adjective of a country inside it."""
    kept = []
    for place, word in enumerate(words):
        hit = r.doc.name_at(first + place)
        if hit is None or hit.kind != "side":
            kept.append(word)
    return kept


def _title(r: SpeakerState, words: list[str]) -> str | None:
    if "head of" in " ".join(words) and "ministry" in words:  # "the head of the Lanhai defence ministry"
        kind = words[words.index("ministry") - 1]
        return f"{kind} minister" if kind in r.doc.lists["ministries_of_kind"] else "minister"
    words = words if r.doc.lists.title_keys else _plain_words(words)
    for at in range(len(words)):
        for phrase in r.doc.lists.titles.get(words[at], ()):
            end = at + len(phrase)
            closes = words[end : end + 1] in ([], ["of"], ["for"]) or bool(r.doc.lists.roles)
            if tuple(words[at:end]) == phrase and closes:
                title = "".join(phrase) if is_han(phrase[0]) else " ".join(phrase)
                return r.doc.lists.roles.get(title) or _ranked(r, words, at, _SYNONYMS.get(title, title))
    return _inflected(r, words) if r.doc.lists.title_keys else None


def _plain_words(words: list[str]) -> list[str]:
    """Hyphened offices word by word: "vice-premier"."""
    return " ".join(words).replace("-", " ").split() if "-" in "".join(words) else words


def _ranked(r: SpeakerState, words: list[str], at: int, title: str) -> str:
    """A title with the words of rank before it: "first deputy prime minister"."""
    start = at
    while start > 0 and words[start - 1] in r.doc.lists["ranks"]:
        start -= 1
    return " ".join([*words[start:at], title])


def _own_role(r: SpeakerState, words: list[str]) -> str | None:
    """An office that no list has, but that somebody of this article holds: "the chief medical officer"."""
    asked = " ".join(_plain_words(words)).removeprefix("the ")
    if r.doc.pack.language != "en" or not asked:
        return None
    return next((role for role in r.roles if role_named(role, asked)), None)


def role_named(role: str, asked: str) -> bool:
    """Whether an office is called by these words: whole, or without the domain it is of."""
    role = role.replace("-", " ").casefold()
    return asked in (role, role.partition(" of ")[0], role.partition(" for ")[0])


def _inflected(r: SpeakerState, words: list[str]) -> str | None:
    """A title in any case: "лідера", "міністром закордонних справ"."""
    keys = [cyrillic_key(word) for word in words]
    for at, key in enumerate(keys):
        for phrase, title in r.doc.lists.title_keys.get(key, ()):
            if tuple(keys[at : at + len(phrase)]) == phrase:
                return r.doc.lists.roles.get(title, title)
    return None


def _holder(r: SpeakerState, title: str, side: str | None, at: int) -> Bearer | None:
    staged = [b for b in r.doc.cast.on_stage(r.doc.starts[at]) if side is None or b.side == side]
    exact = [b for b in staged if b.role.replace("-", " ").casefold() == title.replace("-", " ")]
    near = exact or [b for b in staged if role_fits(b.role, title)]
    if not near:
        return _in_office(r, title, side or r.side)
    if side is None and r.side and not exact and not any(b.side == r.side for b in near):
        unnamed = _in_office(r, title, r.side)  # a readout of "the Foreign Secretary" need not name her
        if unnamed is not None and unnamed.role.casefold() == title:
            return unnamed
    own = [b for b in near if b.side == r.side] if side is None and r.side else []
    return (own or near)[0]


def _in_office(r: SpeakerState, title: str, side: str | None) -> Bearer | None:
    known = r.packs.sides.sides.get(side or "")
    day = r.doc.article.published
    holders = [p for p in (known.people if known else ()) if in_office(p.since, p.until, day)]
    exact = [p for p in holders if p.role.casefold() == title]
    fitting = exact or [p for p in holders if role_fits(p.role, title)]
    if not exact and len(fitting) != 1:  # "the minister" of a side with several
        fitting = [p for p in fitting if p.role == "foreign minister"]
    return Bearer(fitting[0].name, side, fitting[0].role) if fitting else None


def role_fits(role: str, title: str) -> bool:
    """Whether somebody with that role is called by that title: "foreign minister" is "the minister", no vice president
    is "the president"."""
    role, title = role.replace("-", " ").casefold(), title.replace("-", " ").casefold()
    if title == "secretary" and role in _SECRETARIES:
        return True
    head, office, domain = role.partition(" of " if " of " in role else " for ")
    if office and head == title:  # a minister of trade and industry is "the minister"
        return True
    if office and title.endswith(f" {head}") and domain.startswith(title.removesuffix(f" {head}")):
        return True  # and "the trade minister"
    if not role.endswith(title):
        role, title = _plain(role), _plain(title)
    if not role.endswith(title):
        return False
    rest = role[: -len(title)].strip()
    return not rest.startswith(("vice", "deputy", "former")) and not (title == "minister" and rest == "prime")


def _plain(role: str) -> str:
    """One word for offices that countries name differently: a secretary of state or of defence is a minister."""
    for name, plain in _SAME_OFFICE:
        role = role.replace(name, plain)
    office, of, domain = role.partition(" for ") if " for " in role else role.partition(" of ")
    return f"{domain} minister" if of and office == "minister" else role


def in_office(since: str, until: str, day: date | None) -> bool:
    """Whether `day` lies in the term; unknown limits and an unknown day allow everything."""
    if day is None:
        return True
    iso = day.isoformat()
    return (not since or iso[: len(since)] >= since) and (not until or iso[: len(until)] <= until)
