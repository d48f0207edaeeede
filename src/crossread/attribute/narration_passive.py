"""Short passives, by which Ukrainian and Russian readouts tell what was done: "подчёркнута важность", "доручено"."""

from __future__ import annotations

from crossread.attribute.document import Document


def tells_by_passive(doc: Document, at: int) -> bool:
    """ "выражена", "подчёркнуто": a word with the ending of a short passive participle."""
    return len(doc.low[at]) > 6 and doc.low[at].endswith(doc.lists.endings["told_passive"])


def opens_by_passive(doc: Document, first: int, last: int) -> bool:
    """ "Особо подчёркнута важность ...": a short passive participle that opens a Ukrainian or Russian sentence."""
    if doc.pack.language not in ("uk", "ru"):
        return False
    lead = doc.low[first : first + 5]
    reach = 9 if doc.lists["of_side"].intersection(lead) else 3  # "С нашей стороны была подчёркнута ..."
    if doc.words[first].endswith(doc.lists.endings["infinitive"]) and len(doc.words[first]) > 4:
        reach = last - first  # "Вивчити умови угоди доручено експертам"
    return any(tells_by_passive(doc, k) for k in range(first, min(last, first + reach)))
