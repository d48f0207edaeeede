"""Who said what, in whose account: the claims of one article, the event it tells of, and what it says of it."""

from crossread.attribute.stage import read_article

__all__ = ["read_article"]
