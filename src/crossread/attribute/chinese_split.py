"""Chinese: what a speaker says apart from what he wishes, promises, thanks for or will have nothing to do with."""

from __future__ import annotations

from crossread.attribute.chinese_after import trim_marks
from crossread.attribute.chinese_signs import party_size
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Frame


def split_wishes(doc: Document, found: list[Found]) -> list[Found]:
    """ "表示，A，愿B" says two things: what is and what the speaker is ready for; each is a claim."""
    divided: list[Found] = []
    for one in found:
        told = one.form is not None and one.form.row
        feels = one.frame == "act" and told and (told.kind == "speech" or told.status == "said")
        if (one.frame in ("clause", "floating", "turn") or feels) and len(one.content) == 1:
            divided.extend(_split(doc, one, feels=bool(feels)))
        else:
            divided.append(one)
    return divided


def _split(doc: Document, found: Found, *, feels: bool) -> list[Found]:
    first, last = found.content[0]
    cuts = [first]
    opens = _opens_promise if feels else _opens_wish
    for at in range(first + 3, last - 3):
        if doc.low[at] != "，" or doc.quoted[at]:
            continue
        begins = opens(doc, at + 1) or (
            not feels and (_other_subject(doc, cuts[-1], at) or _takes_stance(doc, cuts[-1], at))
        )
        if begins and not _is_lead(doc, cuts[-1], at):
            cuts.append(at + 1)
    if len(cuts) == 1:
        return [found]
    pieces = [trim_marks(doc, a, b) for a, b in zip(cuts, [*cuts[1:], last], strict=True)]
    rest: Frame = "clause" if feels else found.frame
    frames = [found.frame, *[_frame(doc, piece[0], rest) for piece in pieces[1:]]]
    return [Found(found.cue, found.form, frame, found.source, [piece], found.sentence, follows=found.follows)
            for frame, piece in zip(frames, pieces, strict=True)]  # fmt: skip


def _other_subject(doc: Document, first: int, comma: int) -> bool:
    """ "船员已获救，岚方事前已作通报": a party is the subject of what follows, and another thing of what stood before."""
    party = doc.low[comma + 2 : comma + 3] == ["方"] and doc.low[comma + 1] not in "双各对三多"
    if not party or comma - first < 6:
        return False
    before = "".join(doc.low[first:comma])
    return "方" not in before and doc.low[comma + 1] not in before[:2]


def _is_lead(doc: Document, first: int, comma: int) -> bool:
    """ "待条件具备后，卡方愿...", "如果...，": time, ground or condition of what follows, and no statement."""
    clause = next((k + 1 for k in range(comma - 1, first, -1) if doc.low[k] in "，；"), first)
    text = "".join(doc.low[clause:comma])
    return text.endswith(tuple(doc.lists["lead_ends"])) or text.startswith(tuple(doc.lists["lead_starts"]))


def _opens_wish(doc: Document, at: int) -> bool:
    text = "".join(doc.low[at : at + 2])
    asking = tuple(doc.lists["ask_of_party"])
    if (size := party_size(doc, at)) and "".join(doc.low[at + size : at + size + 3]).startswith(asking):
        return True  # "..., 我们期待对方..."
    return any(text.startswith(opener) for opener in doc.lists["openers"]) or _opens_promise(doc, at)


def _takes_stance(doc: Document, first: int, comma: int) -> bool:
    """ "重视发展关系，不寻求...", "愿深化合作，支持...": a stance of its own; behind a demand it is the other's to take."""
    text = "".join(doc.low[comma + 1 : comma + 7])
    if not text.startswith(tuple(doc.lists["stances"])):
        return False
    before = "".join(doc.low[first:comma])
    if text.startswith(tuple(doc.lists["principled"])) and any(w in before for w in doc.lists["regard"]):
        return False
    demands = any(word in before for word in (*doc.lists["ask"], "应", "须"))
    return not demands or text.startswith(tuple(doc.lists["feelings"]))


def _frame(doc: Document, at: int, rest: Frame) -> Frame:
    """ "..., 感谢云方提供的援助": done by saying it, and told by the readout as an act; official readouts alone."""
    text = "".join(doc.low[at : at + 4])
    return "act" if doc.article.side and text.startswith(tuple(doc.lists["thanks"])) else rest


def _opens_promise(doc: Document, at: int) -> bool:
    """ "表示理解，将认真研究", "赞同...，卡方愿...": what a party will do begins, named or not."""
    at += party_size(doc, at)
    while "".join(doc.low[at : at + 1]) in doc.lists["before_promise"]:
        at += 1
    text = "".join(doc.low[at : at + 2])
    return text.startswith(tuple(doc.lists["promise_signs"])) and not text.startswith(
        tuple(doc.lists["no_promise_signs"])
    )
