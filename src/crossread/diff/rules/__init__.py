"""The rules of difference, one family a file; each looks at a pair of passages and hands over findings."""

from collections.abc import Callable, Iterator

from crossread.diff.finding import Finding
from crossread.diff.rules.agent import agent
from crossread.diff.rules.commitment import commitment, promise
from crossread.diff.rules.condition import condition
from crossread.diff.rules.initiative import initiative
from crossread.diff.rules.leftover import leftover
from crossread.diff.rules.polarity import polarity
from crossread.diff.rules.quantity import quantity
from crossread.diff.rules.requoted import requoted
from crossread.diff.rules.roles import roles
from crossread.diff.rules.scope import scope
from crossread.diff.rules.slots import slots
from crossread.diff.rules.strength import strength
from crossread.diff.rules.timing import timing
from crossread.diff.view import Pair
from crossread.model import DifferenceKind

Rule = Callable[[Pair], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    polarity, quantity, timing, roles, initiative, commitment, agent, condition, scope, slots, requoted,
)  # fmt: skip
"""In the order in which a row shows its differences: what may conflict comes first."""

LAST: tuple[Rule, ...] = (promise, strength)
"""What is said of a row of which no other rule says anything but its tone; the first that speaks has the last word."""

ONCE: frozenset[DifferenceKind] = frozenset({"commitment", "strength", "condition", "initiative", "agent"})
"""Kinds of which a row shows what the first rule found: later rules only see the same difference from another angle."""

__all__ = ["LAST", "ONCE", "RULES", "Rule", "leftover"]
