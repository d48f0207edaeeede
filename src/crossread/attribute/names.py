"""Names live in `text/names.py`: two stages need them. Kept here for the stage's own imports."""

from crossread.text.cast import Cast
from crossread.text.names import Bearer, NameHit, NameIndex, name_index

__all__ = ["Bearer", "Cast", "NameHit", "NameIndex", "name_index"]
