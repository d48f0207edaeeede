"""`dataclass` for the many small frozen types: the same classes, made in two thirds of the time.

The standard library compiles `__repr__`, `__eq__` and `__hash__` anew for every class when its module is imported, and some
eighty such classes are made before the first word is on the screen. Those three methods do the same for all, so they are
shared here; everything else (slots, `__init__`, frozen fields, `fields`, `replace`, `__match_args__`) is the standard
library's own. Stages, which a start from the cache does not load, have no need of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from operator import attrgetter

    def dataclass(cls=None, /, *, frozen=False, eq=True, order=False, **options):
        """`dataclasses.dataclass`; takes no fields with `compare=False`, `hash` or `repr=False`."""
        if not (frozen and eq) or order:
            return dataclasses.dataclass(cls, frozen=frozen, eq=eq, order=order, **options)
        make = dataclasses.dataclass(frozen=True, eq=False, repr=False, **options)
        return (lambda cls: _shared(make(cls))) if cls is None else _shared(make(cls))

    def _shared(cls):
        names = tuple(field.name for field in dataclasses.fields(cls))
        values = (
            attrgetter(*names) if len(names) > 1 else lambda self: tuple(getattr(self, one) for one in names)
        )

        def __eq__(self, other):
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        def __hash__(self):
            return hash(values(self))

        def __repr__(self):
            told = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
            return f"{self.__class__.__qualname__}({told})"

        for method in (__eq__, __hash__, __repr__):
            if method.__name__ not in vars(cls):
                setattr(cls, method.__name__, method)
        return cls


__all__ = ["dataclass"]
