"""Our records are the standard library's, made quicker: whoever uses one must not see which."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace

import pytest

from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    number: int
    words: tuple[str, ...] = ()
    more: dict[str, int] = field(default_factory=dict)

    @property
    def twice(self) -> int:
        return 2 * self.number


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    number: int
    words: tuple[str, ...] = ()
    more: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Empty:
    pass


@dataclass(frozen=True, slots=True)
class One:
    name: str


@dataclass(frozen=True, slots=True)
class Longer(One):
    more: str = ""


@dataclass(frozen=True, slots=True)
class Loud:
    name: str

    def __repr__(self) -> str:
        return self.name.upper()


@dataclass(slots=True)
class Changing:
    name: str


@dataclass(frozen=True, slots=True, order=True)
class Ordered:
    at: int


def test_it_is_told_as_the_standard_librarys() -> None:
    assert repr(Ours(number=1, words=("a",))) == repr(Theirs(number=1, words=("a",))).replace(
        "Theirs", "Ours"
    )
    assert [(one.name, one.default) for one in fields(Ours)] == [
        (one.name, one.default) for one in fields(Theirs)
    ]
    assert repr(Empty()) == "Empty()"
    assert repr(Loud("shen")) == "SHEN"


def test_it_is_equal_by_its_fields_and_its_class() -> None:
    assert Ours(number=1) == Ours(number=1) != Ours(number=2)
    others: list[object] = [Theirs(number=1)]
    assert Ours(number=1) not in others
    assert One("a") != Longer("a")
    assert Longer("a", "b") == Longer("a", "b") != Longer("a", "c")
    assert Empty() == Empty()
    assert One("a") != object()


def test_it_is_a_key_where_its_fields_are() -> None:
    assert {One("a"): 1, Longer("a"): 2}[One("a")] == 1
    assert len({Empty(), Empty()}) == 1
    assert hash(Longer("a", "b")) == hash(Longer("a", "b"))
    with pytest.raises(TypeError, match="unhashable"):
        hash(Ours(number=1))  # a dict is no key


def test_it_is_frozen_and_slotted() -> None:
    one = Ours(number=1)
    with pytest.raises(FrozenInstanceError):
        one.number = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del one.number
    assert not hasattr(one, "__dict__")
    assert replace(one, number=3).twice == 6
    with pytest.raises(TypeError):
        Ours(1)  # type: ignore[call-arg]


def test_it_can_be_copied_and_sent_to_another_process() -> None:
    one = Ours(number=1, more={"a": 1})
    assert copy.deepcopy(one) == one == pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes


def test_others_are_left_to_the_standard_library() -> None:
    one = Changing("a")
    one.name = "b"
    assert one == Changing("b")
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)
    assert sorted([Ordered(2), Ordered(1)]) == [Ordered(1), Ordered(2)]
