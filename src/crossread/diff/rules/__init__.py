"""The rules of difference, one family a file; each looks at a pair of passages and hands over findings."""

from collections.abc import Callable, Iterator

from crossread.diff.finding import Finding
from crossread.diff.rules.agent import agent
from crossread.diff.rules.commitment import commitment
from crossread.diff.rules.condition import condition
from crossread.diff.rules.initiative import initiative
from crossread.diff.rules.leftover import leftover
from crossread.diff.rules.polarity import polarity
from crossread.diff.rules.quantity import quantity
from crossread.diff.rules.roles import roles
from crossread.diff.rules.scope import scope
from crossread.diff.rules.slots import slots
from crossread.diff.view import Pair

Rule = Callable[[Pair], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    polarity, quantity, roles, initiative, commitment, agent, condition, scope, slots,
)  # fmt: skip
"""In the order in which a row shows its differences: what may conflict comes first."""

__all__ = ["RULES", "Rule", "leftover"]
