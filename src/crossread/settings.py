"""Every threshold of the program: its unit, and the measurement that chose it.

Stages are given these; none reads a clock or a file.
"""

from __future__ import annotations

from dataclasses import field, fields
from datetime import date

from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeSettings:
    """Knobs of `attribute`."""

    min_confidence: float = 0.0
    """Claims below this are left out, in [0, 1]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSettings:
    """Knobs of `group`."""

    window_days: int = 3
    """Dated articles further apart than this never tell of the same event."""
    threshold: float = 0.15
    """Likeness in [0, 1] from which articles are joined where no event signature decides, if few can be compared."""
    crowding: float = 0.0165
    """Added to `threshold` for each natural logarithm of the number of articles that an article can be compared
    with: among thousands, chance alone makes some alike. Both chosen on the development parts of four corpora of
    news (BCubed F1 100 at 2 comparable articles, 87 at 750, 83 at 3,100)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignSettings:
    """Knobs of `align`.

    Chosen by coordinate search on the development pairs and on 27 invented cases, from texts to links. They reach
    AP .81 and link F1 .66 on news (align_mn), AP .80 on headlines, AUC .77 on MSRP; on cases that were not looked at
    while choosing, link F1 is .5 to .6. Around these values the figures move by .01 to .02 a step.
    """

    min_score: float = 0.14
    """A match below this is none, in [0, 1]."""
    second_link: float = 0.5
    """A second link of a claim needs this share of its best score."""
    tie: float = 0.9
    """A claim shares a partner before it looks for another if it comes this near to the partner's best."""
    merge: float = 0.85
    """Two matches are one if the claims of each come this near to those of the other, as a share of their score."""
    candidates: int = 8
    """Candidates per claim that are scored in full."""
    same_words: float = 0.5
    """Score from which two claims of one side are the same claim told twice, in [0, 1]."""
    retold: float = 0.33
    """Score from which two claims of one article tell the same thing twice, in [0, 1]."""
    retold_elsewhere: float = 0.2
    """The same for claims of two articles of one account, which often tell the same."""
    by_terms: float = 1.8
    """Share of the weighted terms in the score, relative to the other `by_` knobs."""
    by_containment: float = 0.15
    """Share of the lighter claim's weight that the other has too."""
    by_grams: float = 0.2
    """Share of the character n-grams."""
    by_cover: float = 1.2
    """Share of the longer claim's words, small ones too, that the other has."""
    by_order: float = 0.4
    """Share of the words in the same order."""
    relative: float = 0.2
    """How much of the level of its row and column a pair's score loses before pairs are ranked, in [0, 1]."""
    same_speaker: float = 0.2
    """How far one speaker in both accounts lifts a middling score."""
    several_ideas: float = 0.15
    """How far three concepts or more in common lift a middling score: "a constructive role in de-escalation" and
    "every effort to end the war" share no word."""
    background: float = 30.0
    """Imaginary claims that smooth the rarity of terms where there are few real ones."""
    background_share: float = 0.02
    """Share of the imaginary claims in which an ordinary term stands."""
    light_share: float = 1.0
    """The same for the light words of a pack ("say", "year")."""
    concept_weight: float = 1.0
    """How much a phrasebook concept counts beside a word of the same rarity."""
    group_weight: float = 0.7
    """The same for a naming group: war and crisis may name one thing."""
    manner_weight: float = 0.7
    """The same for a concept that says how something was said ("agreed", "willing")."""
    glossary_weight: float = 1.1
    """The same for a word of the glossary, which stands for its form and its translations."""
    names_share: float = 1.0
    """Names of the parties count at most so much as all else that a pair shares."""
    foreign_words: float = 0.6
    """How much the words that another script cannot match weigh against a pair, beside concepts and names."""
    person_weight: float = 1.0
    side_weight: float = 0.5
    """Names of the parties stand in most claims and tie little."""
    number_weight: float = 1.9
    date_weight: float = 1.2
    """A month, a weekday, a year: each is one part of a date."""
    duration_weight: float = 1.0
    """The minutes of a length of time."""
    measure_weight: float = 3.0
    """That both state a length of time, whichever."""
    han_weight: float = 0.5
    """A pair of Han characters: two overlapping pairs make a word of three."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextSettings:
    """Knobs of `align` where the texts of the claims are at hand: weights of a logistic regression.

    Fitted on 54 invented cases from texts to links (10,751 pairs of claims, 510 of them links) and tried by nine-fold
    cross-validation, each time on cases that were not looked at: average precision .64 where the score of the claims
    alone reaches .47. What comes of it is printed by `bench/accuracy.py`.
    """

    min_likelihood: float = 0.33
    """A match below this is none, in [0, 1]. F1 on the cases is best at .25; higher up fewer rows are wrong, and below .34
    all points of experts that were found without surroundings still are."""
    enough: float = 0.25
    """Score or likeness of passages up to which more of it makes a pair more likely."""
    bias: float = -5.2
    by_score: float = 6.6
    """Of the claims themselves."""
    by_passage: float = 6.6
    """Of the sentences in which they stand and those before."""
    by_topic: float = 2.9
    """Of the points of an agenda that those touch."""
    by_place: float = 3.5
    """Of how near their places in the two texts are: readouts of one call follow its order, loosely."""
    by_better_score: float = 2.0
    """Taken off for what the best of row and column have more."""
    by_better_passage: float = 5.0
    by_side: float = 0.55
    """Both speakers are of one side."""
    by_narration: float = -0.65
    """For each of the two that tells what was done instead of what was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffSettings:
    """Knobs of `diff`."""

    island_words: int = 2
    """Equal runs of at most this many trivial words between two changes are swallowed by them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SemanticSettings:
    """Knobs of `semantic`: how near in meaning is near, on a scale from what a model gives to unrelated
    sentences (0) to 1."""

    near: float = 0.5
    """Two claims from here on are near in meaning. With all-MiniLM-L6-v2 the nearest claim is then the right one
    in 6 of 13 cases among the development cases and in 20 of 21 in news; 3 and 7 % of all other pairs get there."""
    nearer: float = 0.15
    """The model's nearest claim takes the place of the nearest by words if it is so much nearer; chosen by reading
    the shipped library."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """What the command line says of one input, instead of what the input says of itself."""

    published: date | None = None
    side: str | None = None
    language: str | None = None
    title: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All knobs of one run."""

    attribute: AttributeSettings = field(default_factory=AttributeSettings)
    group: GroupSettings = field(default_factory=GroupSettings)
    align: AlignSettings = field(default_factory=AlignSettings)
    context: ContextSettings = field(default_factory=ContextSettings)
    diff: DiffSettings = field(default_factory=DiffSettings)
    semantic: SemanticSettings = field(default_factory=SemanticSettings)

    def explain(self) -> tuple[tuple[str, str], ...]:
        """(name, value) of every knob, for the method box of a report."""
        return tuple(
            (f"{part.name}.{knob.name}", str(getattr(getattr(self, part.name), knob.name)))
            for part in fields(self)
            for knob in fields(getattr(self, part.name))
        )
