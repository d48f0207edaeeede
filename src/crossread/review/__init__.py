"""What people decided, laid over what the program proposed: both stay visible, and nothing is lost.

Decisions come from `review.yaml` (`library.review` keeps the file). `log` says which of them hold, `finding` finds what
they speak of, `corrections` and `events` apply them to readings and events, `rows` to the rows of a comparison.
"""

from crossread.review.agreement import agreement
from crossread.review.corrections import correct_readings
from crossread.review.events import correct_events
from crossread.review.finding import Finder, Found
from crossread.review.keys import Keys
from crossread.review.log import State, live, states, to_redo, to_undo
from crossread.review.rows import apply_decisions

__all__ = [
    "Finder", "Found", "Keys", "State", "agreement", "apply_decisions",
    "correct_events", "correct_readings", "live", "states", "to_redo", "to_undo",
]  # fmt: skip
