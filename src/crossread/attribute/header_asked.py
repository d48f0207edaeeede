"""Who asked for an event, by the grammar of English: verbs, nouns and calls, whatever the parties are called by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from crossread.attribute.header_parties import SIGN, Signs, signs_of
from crossread.attribute.mention_lines import Line
from crossread.attribute.mention_scene import Scene
from crossread.lang.kept import once_per_pack
from crossread.lang.types import LanguagePack
from crossread.model import Span

_STEM = re.compile(
    r"request|initiat|propos|suggest|invit|sought|asked (?:for|to)\b|behest|at the (?:insist|inst|urg|bid|plea|desire|wish)"
    r"|['’]s (?:insist|inst|urg|wish|plea|desire)|took the|made the|first|wish|wanted"
    r"|(?:placed|made|set up|arranged|put through) (?:by|the|a)"
    r"|arranged|convened|prompted|call (?:[a-z ]{0,24})?from"
    r"|\bcalled (?!on|for|it)|\br[au]ng\b|phoned|dialled|contact|reached out"
    r"|approached|idea|impulse"
)
"""A sentence without any of these is not read."""
_VERB = (
    r"(?:asked for|requested|sought|proposed|suggested|initiated|wanted|wished for|pressed for|pushed for|called for"
    r"|instigated|prompted|placed|made|arranged|set up|convened|applied for|solicited|petitioned for|ordered|put through)"
)
_NOUN = (
    r"(?:request|initiative|invitation|proposal|suggestion|wish|urging|prompting|instigation|behest|insistence"
    r"|instance|bidding|approach|plea|desire)"
)
_FILL = r"(?:[a-z'’-]+ ){0,3}"
_DET = r"(?:the|this|that|their|a|an|such a|his|her|its) "


_RANG = r"(?:called|rang|phoned|telephoned|dialled|contacted|approached)"
_OTHER = r"(?:counterpart|colleague|opposite number|neighbour|host|guest)"
_CAME = r"(?:come|came|lay|lain|originated|emanated|issued|stemmed|was made|were made|been made|was|went out|gone out)"
_MADE = r"(?:was|had been|came|made|received|lodged|put forward|sent|extended|voiced)"
_LEAD = r"(?:at|on|upon|following|after|followed|by|granted|accepted|heeding|with)"
_SPEAK = r"(?:talk|speak|confer|meet)"


@lru_cache(maxsize=8)
def _patterns(nouns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    event = "(?:" + "|".join(re.escape(noun) for noun in sorted(nouns, key=len, reverse=True)) + ")"
    p = SIGN
    shapes = [
        # "the call, which had been requested by P", "a conversation initiated by P"
        rf"\b{event}\b(?: of [a-z ]{{1,20}})?(?: this | on | yesterday | today )?[a-z ]{{0,12}},?(?: which| that)?"
        rf"(?: (?:was|were|is|has|have|had|being|been)){{0,3}}(?: [a-z]+ly)? {_VERB} (?:earlier )?by (?P<p>{p})",
        # "P had asked for an urgent call"; without "had" only what is spoken of already: "the call"
        rf"(?P<p>{p})(?:,? (?:who|which|that))?(?: had| has| was the one to| was the first to| were the ones to)"
        rf"(?: [a-z]+ly| first| itself| long)? (?:been the one to )?{_VERB} {_DET}{_FILL}{event}\b"
        r"(?! of| in| on| next| with)",
        rf"(?P<p>{p})(?:,? (?:who|which|that))?(?: [a-z]+ly)? {_VERB} (?:the|this|that) "
        rf"(?:[a-z'’-]+ ){{0,2}}{event}\b(?! of| next)",
        # "a call that P had asked for", "the meeting P requested"
        rf"\b{event}\b,?(?: which| that)?,? (?P<p>{p})(?: says?| said)?(?: had| has)?(?: [a-z]+ly)? {_VERB}(?! to\b)",
        # "at the urgent request of P", "in response to a proposal made by P"
        rf"\b{_LEAD} (?:the |a |an |its |an? official )?{_FILL}{_NOUN}"
        rf"(?: (?:for|to hold|to have|to arrange) {_FILL}{event})?"
        rf"(?:,?(?: which| that)?(?: {_MADE}){{0,3}}) (?:of|from|by) (?P<p>{p})",
        rf"\b(?:to|on) (?:the |a |an ){_FILL}{_NOUN}(?: for {_FILL}{event})? (?:of|from|by|made by) (?P<p>{p})",
        # "at P's request", "granted P's wish for a talk"
        rf"\b(?:at|on|upon|following|after|by|to|granted|accepted|heeding) (?P<p>{p})(?:['’]s?)? "
        rf"(?:[a-z-]+ ){{0,2}}{_NOUN}\b",
        # "the request (for the call) had come from P", "the initiative lay with P"
        rf"\b(?:request|initiative|invitation|proposal|suggestion|impulse|idea|wish|first move)"
        rf"(?: (?:for|to hold|of|behind) {_FILL}{event})?(?:,? [a-z]+,?)? (?:had |has )?{_CAME}"
        rf" (?:from|with|by) (?P<p>{p})",
        rf"(?P<p>{p})(?: had| has)? (?:taken|took|made|seized) the (?:initiative|first move|first step)",
        # "took a long call from P"
        r"\b(?:took|taken|taking|received|receiving|accepted|answered|answering|had|got|fielded|a|the) "
        rf"(?:a |an |the )?{_FILL}(?:phone |telephone )?call (?:[a-z]+ ){{0,4}}from (?P<p>{p})",
        r"\b(?:was|were|been) (?:called|rung|rung up|phoned|telephoned|contacted|approached)(?: up)? "
        rf"(?:[a-z]+ ){{0,3}}by (?P<p>{p})",
        # "P rang her colleague", "P had called P"
        rf"(?P<p>{p})(?:,? who)?(?: had| has)?,?(?: [a-z]+ly| today| yesterday| on [a-z]+| this [a-z]+)?,? "
        rf"{_RANG}(?: up)? (?:{p}|(?:his|her|its|their) (?:[a-z]+ ){{0,2}}{_OTHER})"
        r"(?=[.;]|,(?! an? | the |['\"“‘])| on\b| to\b| and\b| at\b| late\b| early\b| this\b| again\b| yesterday\b"
        r"| in\b|$)",
        rf"\b(?:when|after|that|because|before|since) (?P<p>{p})(?: had)? "
        r"(?:called|rang|phoned|telephoned|dialled|picked up the phone)\b(?! for| on| off)",
        # "it was P who had rung"
        rf"\bit (?:was|had been) (?P<p>{p}),? (?:who|that|which) (?:had )?(?:rung|rang|called|phoned|telephoned"
        rf"|made the call|placed the call|{_VERB} {_DET}{_FILL}{event})(?=[.,;]| up\b| first\b|$)",
        # "P placed a call to her colleague"
        rf"(?P<p>{p})(?:,? who)?(?: had| has)?(?: [a-z]+ly| today| yesterday| on [a-z]+)? "
        rf"(?:placed|made|put through|put in) (?:a|the) {_FILL}(?:phone |telephone )?call to (?:{p}|(?:his|her|its|their) )",
        # "P had invited P to talk"
        rf"(?P<p>{p}) (?:had |has )?(?:invited|asked) (?:{p}|(?:his|her|its|their) (?:[a-z]+ ){{0,2}}{_OTHER})"
        rf" (?:to|for) (?:talk|speak|meet|the |a |an )(?:(?:[a-z]+ ){{0,2}}{event}\b)?(?=[.,;]| |$)",
        rf"(?P<p>{p}) (?:had |has )?(?:wanted|asked|wished|sought|requested|desired|offered|proposed) to {_SPEAK}\b",
        rf"(?P<p>{p})(?:,? (?:who|which|that))?(?: had)? "
        r"(?:reached out|made contact|got in touch|picked up the phone|called first|rang first)\b",
    ]
    return tuple(re.compile(shape) for shape in shapes)


@once_per_pack
def _nouns(pack: LanguagePack) -> tuple[str, ...]:
    """The pack's nouns for an event."""
    return tuple(word for row in pack.phrases if row.key == "event_noun" for word in row.words)


def asked_for(scene: Scene, line: Line, homes: Sequence[str]) -> Iterator[tuple[str, Span]]:
    """(side, words) of whoever asked for the event, for every phrase of a sentence that says so."""
    if scene.pack.language != "en" or not (scene.article.side or line.words):
        return  # a paper tells it where it names the event
    if not _STEM.search(scene.folded, line.span.start, line.span.end):
        return
    signs = signs_of(scene, line)
    if signs is None:
        return
    for pattern in _patterns(_nouns(scene.pack)):
        for match in pattern.finditer(signs.words):
            side, span = signs.side_at(match.start("p"))
            if side in homes or len(homes) < 2:
                yield side, _words(signs, line, match, span)


def _words(signs: Signs, line: Line, match: re.Match[str], span: Span) -> Span:
    """What was matched, in the article: signs are shorter than what they stand for."""
    return Span(_place(signs, line, match.start()), max(span.end, _place(signs, line, match.end())))


def _place(signs: Signs, line: Line, at: int) -> int:
    grown = sum(len(span) - 1 for span in signs.spans[: signs.words.count(SIGN, 0, at)])
    return line.span.start + at + grown
