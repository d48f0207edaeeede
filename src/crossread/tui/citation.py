"""A row as text that can be pasted into a document."""

from __future__ import annotations

from collections.abc import Callable

from crossread.model import Article, Claim, Row
from crossread.tui.marks import relation_name
from crossread.tui.names import Names


def cite(row: Row, names: Names, article: Callable[[str], Article]) -> str:
    """Both sides with speaker and source, then the relation."""
    lines = [_cited(claim, names.left_account, names, article(claim.article)) for claim in row.left]
    lines += [_cited(claim, names.right_account, names, article(claim.article)) for claim in row.right]
    kinds = ", ".join(dict.fromkeys(difference.kind for difference in row.differences))
    relation = relation_name(row.relation, names.left_name, names.right_name)
    return "\n".join([*lines, f"[{relation}{': ' if kinds else ''}{kinds}]"])


def cite_claim(claim: Claim, names: Names, article: Callable[[str], Article]) -> str:
    """One claim with speaker and source."""
    return _cited(claim, names.account(claim), names, article(claim.article))


def _cited(claim: Claim, account: str, names: Names, article: Article) -> str:
    """As in "Ukraine's account, Wang Yi (China): “...” (Outlet, 2022-03-02, https://...)"."""
    speaker = "".join(text for text, _ in names.speaker(claim.speaker))
    facts = (
        article.publisher or article.name,
        article.published and article.published.isoformat(),
        article.url,
    )
    return f"{account}, {speaker}: “{claim.text}” ({', '.join(str(fact) for fact in facts if fact)})"
