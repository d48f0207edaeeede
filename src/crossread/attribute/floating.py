"""Quotations that no cue took: they go on from the quotation before them, or hang on a colon."""

from __future__ import annotations

from bisect import bisect_right, insort

from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.introduced import led_in
from crossread.attribute.source import noun_phrase_left
from crossread.attribute.tagging import FINITE
from crossread.attribute.unlisted import by_unlisted_verb

_LEAD = 9
"""Tokens between the verb of a clause and the colon that opens what its subject says."""
_TOLD = 7
"""Tokens, marks included, from which a quotation behind "as" tells more than a name."""
_SHORT = 5
"""Tokens, marks included, up to which a lone quotation is a scare quote or a title."""


def take_floating(doc: Document, found: list[Found], taken: set[int]) -> None:
    """Add an attribution for every quotation that stands alone and can be told whose it is."""
    quoting = _Quoting(found)
    for number, (first, last) in enumerate(doc.quote_tokens):
        if number in taken or doc.noisy(first):
            continue
        new = by_unlisted_verb(doc, number, first, last)
        if new is None and last - first <= _SHORT:
            continue
        new = (
            new
            or _signed(doc, number, first, last)
            or _after_colon(doc, number, first, last)
            or _in_text(doc, number, first, last)
            or (_dealt_with_as(doc, number, first, last) if found else None)
            or led_in(doc, found, number, first, last)
            or _going_on(doc, quoting, number, first, last)
        )
        if new:
            taken.add(number)
            found.append(new)
            quoting.add(new)
    _carry_back(doc, found, taken)
    found.sort(key=lambda f: (f.first, f.cue or (0, 0)))


def _signed(doc: Document, number: int, first: int, last: int) -> Found | None:
    """'“...” ― Pamela Padilla': a name behind a dash at the end of the line."""
    if last + 1 >= len(doc.low) or doc.low[last] not in ("―", "—", "–") or doc.new_paragraph(last - 1, last):
        return None
    end = last + 1
    while end < len(doc.low) and end - last <= 6 and not doc.new_paragraph(end - 1, end):
        end += 1
    closes = end >= len(doc.low) or doc.new_paragraph(end - 1, end)
    names = [word for word in doc.words[last + 1 : end] if word[0].isalpha()]
    if not closes or not names or not all(word[0].isupper() for word in names):
        return None
    return Found(
        (last, last + 1),
        None,
        "quote",
        (last + 1, end),
        [(first, last)],
        doc.sentence_of(first),
        quotes={number},
    )


def _after_colon(doc: Document, number: int, first: int, last: int) -> Found | None:
    """'Wang: "..."'."""
    if first < 2 or doc.low[first - 1] != ":" or doc.new_paragraph(first - 1, first):
        return None
    sentence = doc.sentence_of(first)
    start = doc.sentences[sentence][0]
    end = first - 1
    if doc.low[end - 1] == ")":  # 'Tarik Solen (@solen): "..."'
        end = next((k for k in range(end - 2, max(0, end - 12), -1) if doc.low[k] == "("), end)
    source = noun_phrase_left(doc, start, end)
    if source is None or source[1] - source[0] > 8 or not _is_named(doc, *source):
        source = _subject_before(doc, start, first - 1) or source
    if source is None or source[1] - source[0] > 8:
        return None
    return Found((first - 1, first), None, "quote", source, [(first, last)], sentence, quotes={number})


def _in_text(doc: Document, number: int, first: int, last: int) -> Found | None:
    """'The note is clearer on one point: the ministers "agreed to open the port"': a text says what a colon opens."""
    sentence = doc.sentence_of(first)
    start, end = doc.sentences[sentence]
    colon = next((k for k in range(start, first) if doc.low[k] == ":" and not doc.quoted[k]), None)
    if colon is None or colon + 1 >= first or doc.pack.language != "en":
        return None
    verb = next((k for k in range(start + 1, colon) if doc.tags[k] in FINITE), None)
    if verb is None or colon - verb > _LEAD:
        return None
    names = doc.names_in(doc.span(start, verb))
    if doc.low[verb - 1] not in doc.lists["channels"] and not any(
        doc.tokens(n.span)[1] == verb for n in names
    ):
        return None
    piece = trim(doc, colon + 1, max(end, last))
    verbs = doc.lists.cues.get(doc.low[first + 1], ()) if first + 1 < last else ()
    inner = next((form for form in verbs if not form.rest), None)
    return Found(
        (colon, colon + 1), None, "clause", (start, verb), [piece], sentence, inner=inner, quotes={number}
    )


def _dealt_with_as(doc: Document, number: int, first: int, last: int) -> Found | None:
    """ "The pay is passed over in a clause, as “a matter for the port”": a paper goes on telling of the text it has
    before it."""
    start = doc.sentences[doc.sentence_of(first)][0]
    if doc.article.side or doc.pack.language != "en" or doc.low[first - 1] != "as" or last - first < _TOLD:
        return None
    verb = next((k for k in range(start, first) if doc.tags[k] in FINITE), None)
    passive = verb is not None and doc.low[verb] in doc.lists["be_tensed"]
    if not passive or not any(doc.tags[k] == "Q" for k in range(start, first)):
        return None
    return Found(None, None, "clause", None, [(first, last)], doc.sentence_of(first), quotes={number})


def _is_named(doc: Document, first: int, last: int) -> bool:
    return any(
        doc.words[at][0].isupper() or doc.low[at] in doc.lists["pronoun_set"] for at in range(first, last)
    )


def _subject_before(doc: Document, start: int, end: int) -> Range | None:
    """ "Shen Yulan was brief: ...": the name or pronoun that opens the clause before the colon."""
    comma = next((k for k in range(end - 1, start - 1, -1) if doc.low[k] == ","), start - 1)
    hit = doc.name_at(comma + 1)
    if hit is not None and not doc.possessive(hit):
        return doc.tokens(hit.span)
    return (comma + 1, comma + 2) if doc.low[comma + 1] in doc.lists["pronoun_subjects"] else None


class _Quoting:
    """Attributions with quotations, by where they end."""

    def __init__(self, found: list[Found]) -> None:
        self._ends: list[tuple[int, int, Found]] = []
        for one in found:
            self.add(one)

    def add(self, found: Found) -> None:
        """Remember one attribution, if a quotation can go on from it."""
        if found.quotes and found.frame in ("quote", "floating", "clause", "that"):
            insort(self._ends, (found.last, -len(self._ends), found))

    def before(self, token: int) -> Found | None:
        """The one that ends last of those that end before `token`; of several the first found."""
        at = bisect_right(self._ends, (token, 1))
        return self._ends[at - 1][2] if at else None


def _going_on(doc: Document, quoting: _Quoting, number: int, first: int, last: int) -> Found | None:
    """A quotation that fills its sentence goes on from the speaker quoted just before, in this paragraph or the last."""
    sentence = doc.sentence_of(first)
    if doc.sentences and doc.sentences[sentence][0] != first:
        return None
    latest = quoting.before(first)
    if latest is None or (
        sentence - doc.sentence_of(latest.last - 1) > 2
        or _paragraphs_between(doc, latest.last - 1, first) > 1
    ):
        return None
    return Found(
        None, None, "floating", latest.source, [(first, last)], sentence, follows=latest, quotes={number}
    )


def _paragraphs_between(doc: Document, before: int, after: int) -> int:
    between = doc.text[doc.ends[before] : doc.starts[after]]
    return len([line for line in between.split("\n")[1:-1] if line.strip()]) + ("\n" in between)


def _carry_back(doc: Document, found: list[Found], taken: set[int]) -> None:
    """A quotation left open at the end of its paragraph has the source of the quotation that takes it up again."""
    owners: dict[int, Found] = {}
    for one in found:
        for number in one.quotes:
            owners.setdefault(number, one)
    for number in range(
        len(doc.quotes) - 2, -1, -1
    ):  # from the end: a quotation may run over three paragraphs
        heir = owners.get(number + 1)
        if not doc.quotes[number].goes_on or number in owners or number in taken or heir is None:
            continue
        piece = doc.quote_tokens[number]
        sentence = doc.sentence_of(piece[0])
        owners[number] = Found(
            None, None, "floating", heir.source, [piece], sentence, follows=heir, quotes={number}
        )
        taken.add(number)
        found.append(owners[number])
