"""Who is "she" in a readout, by sentences that speak of one person alone: "The President spoke up, as she always does"."""

from __future__ import annotations

from collections import Counter, defaultdict

from crossread.attribute.narration_subject import office_end
from crossread.attribute.roles import of_title
from crossread.attribute.speaking import SpeakerState
from crossread.model import Speaker

_SAYS = {"she": "she", "herself": "she", "he": "he", "himself": "he"}


def opens_with(r: SpeakerState, number: int) -> tuple[Speaker, int] | None:
    """(who, the token behind) where a sentence opens with a name or an office, a label before it or not."""
    first, last = r.doc.sentences[number]
    first = past_label(r, first, last)
    hit = r.doc.name_at(first)
    if hit is not None and hit.kind == "person" and not r.doc.possessive(hit):
        return r.as_speaker(r.doc.cast.who(hit)[0], hit.span), r.doc.tokens(hit.span)[1]
    end = office_end(r.doc, first, last)
    if end is None or r.doc.low[end - 1].endswith(("'s", "’s")) or r.doc.low[end : end + 1] == ["and"]:
        return None
    hit = r.doc.name_at(end)
    if hit is not None and hit.kind == "person":
        return r.as_speaker(r.doc.cast.who(hit)[0], hit.span), r.doc.tokens(hit.span)[1]
    speaker = of_title(r, r.doc.low[first:end], first, end, r.doc.span(first, end))
    return (speaker, end) if speaker is not None else None


def past_label(r: SpeakerState, first: int, last: int) -> int:
    """Past "Energy: " at the head of a point."""
    for at in range(first, min(last - 2, first + 5)):
        if r.doc.low[at] == ":":
            return at + 1
        if not r.doc.words[at][0].isalnum() and at > first:
            return first
    return first


def vote(r: SpeakerState) -> dict[str, str]:
    """Pronoun by person, where all such sentences agree."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for number, (_, last) in enumerate(r.doc.sentences):
        opened = opens_with(r, number)
        if opened is None or opened[1] >= last:  # a name alone, as below a letter, says nothing of anybody
            continue
        speaker, after = opened
        others = any(hit.kind == "person" for hit in r.doc.names_in(r.doc.span(after, last)))
        others = others or any(
            office_end(r.doc, k, last) for k in range(after, last) if r.doc.low[k] == "the"
        )
        said = {_SAYS[word] for word in r.doc.low[after:last] if word in _SAYS}
        if not others and len(said) == 1 and not r.doc.quotes_in(after, last):
            votes[speaker.name].update(said)
    return {name: next(iter(count)) for name, count in votes.items() if len(count) == 1}
