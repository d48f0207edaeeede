"""Chinese in traditional characters is read by the words of the pack, which are simplified.

One character takes the place of one, so that every place in the text stays what it is; what a reader sees is taken from
the text as it was written.
"""

from __future__ import annotations

from dataclasses import replace

from crossread.lang import LanguagePack
from crossread.model import Article, Claim, HeaderFact, Reading, Speaker
from crossread.text.han import simplified_signs


def simplified(article: Article, pack: LanguagePack) -> Article:
    """The same article in simplified characters; the very same where it has no others."""
    text = article.text.translate(simplified_signs(pack)) if pack.language == "zh" else article.text
    return article if text == article.text else replace(article, text=text)


def as_written(reading: Reading, article: Article) -> Reading:
    """A reading of the simplified text with the words that stand in the article."""
    if reading.article is article:
        return reading
    plain = reading.article.text
    return replace(
        reading,
        article=article,
        claims=tuple(_claim(claim, article.text, plain) for claim in reading.claims),
        facts=tuple(_fact(fact, article.text, plain) for fact in reading.facts),
    )


def _claim(claim: Claim, text: str, plain: str) -> Claim:
    channel = claim.channel_span
    told = channel is not None and claim.channel == channel.of(plain)
    return replace(
        claim,
        text=" ".join(span.of(text) for span in claim.spans),
        cue=" ".join(span.of(text) for span in claim.cue_spans),
        speaker=_speaker(claim.speaker, text, plain),
        channel=channel.of(text) if channel and told else claim.channel,
    )


def _speaker(speaker: Speaker, text: str, plain: str) -> Speaker:
    """Somebody nobody listed is named as he was written."""
    span = speaker.span
    return replace(speaker, name=span.of(text)) if span and speaker.name == span.of(plain) else speaker


def _fact(fact: HeaderFact, text: str, plain: str) -> HeaderFact:
    return replace(fact, value=fact.span.of(text)) if fact.value == fact.span.of(plain) else fact
