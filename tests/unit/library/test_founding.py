"""A library of one's own is made of one that is only to be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories import article

from crossread.errors import UnwritableError
from crossread.library import Library
from crossread.library.founding import copy_library, is_read_only


@pytest.fixture
def shelf(tmp_path: Path) -> Library:
    """A library with one article and a decision file."""
    made = Library.create(tmp_path / "shelf", title="Theirs")
    made.add([article(title="A call")])
    (made.path / "review.yaml").write_text("schema: crossread/review@1\ndecisions: []\n", "utf-8")
    return made


def test_a_copy_holds_articles_and_decisions_under_a_title_of_its_own(shelf: Library, tmp_path: Path) -> None:
    made = copy_library(shelf.path, tmp_path / "new" / "mine")
    assert made.title == "mine"
    names = [one.relative_to(made.path).as_posix() for one in sorted(made.path.rglob("*")) if one.is_file()]
    assert names == ["articles/2031-05-05-a-call.md", "library.yaml", "review.yaml"]
    assert (made.path / "review.yaml").read_bytes() == (shelf.path / "review.yaml").read_bytes()
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["mine"]


def test_a_folder_with_something_in_it_is_never_written_over(shelf: Library, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "kept.txt").write_text("kept", "utf-8")
    with pytest.raises(UnwritableError, match="something is there already"):
        copy_library(shelf.path, tmp_path / "mine")
    assert [one.name for one in (tmp_path / "mine").iterdir()] == ["kept.txt"]


def test_only_a_library_inside_the_package_is_read_only_by_its_place(shelf: Library) -> None:
    import crossread

    assert not is_read_only(shelf.path)
    assert is_read_only(Path(crossread.__file__).parent / "demo")
