"""Every setting knows where it came from, and the nearer source wins."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.api.config import Config, names, variable
from crossread.errors import MalformedError, UsageError
from crossread.settings import Settings


def user_file(folder: Path, text: str) -> Path:
    """A settings file."""
    path = folder / "config.yaml"
    path.write_text(text, "utf-8")
    return path


def source(config: Config, name: str) -> str:
    """Where a value came from, in one word."""
    return next(value.source.split()[0] for value in config.values if value.name == name)


def test_without_any_source_all_is_default(tmp_path: Path) -> None:
    config = Config({}, {}, user_file=tmp_path / "none.yaml")
    assert {value.source for value in config.values} == {"default"}
    assert config.settings() == Settings()


def test_the_nearer_source_wins(tmp_path: Path) -> None:
    user = user_file(tmp_path, "color: never\ntheme: mono\nmin_confidence: 0.1\nsides_file: user.yaml\n")
    config = Config(
        {"color": "always", "theme": None},
        {"CROSSREAD_MIN_CONFIDENCE": "0.3", "CROSSREAD_COLOR": "auto"},
        [("min_confidence", "0.2"), ("sides_file", "library.yaml")],
        user_file=user,
    )
    found = {
        name: (config[name], source(config, name))
        for name in ("color", "theme", "min_confidence", "sides_file")
    }
    assert found == {
        "color": ("always", "flag"),
        "theme": ("mono", "user"),
        "min_confidence": ("0.3", "environment"),
        "sides_file": ("library.yaml", "library"),
    }
    assert config.settings().attribute.min_confidence == 0.3


def test_every_threshold_can_be_set(tmp_path: Path) -> None:
    user = user_file(tmp_path, "align:\n  candidates: 7\ngroup.window_days: 5\n")
    settings = Config({}, {"CROSSREAD_ALIGN_MIN_SCORE": "0.25"}, user_file=user).settings()
    assert (settings.align.candidates, settings.align.min_score, settings.group.window_days) == (7, 0.25, 5)


def test_every_setting_has_its_variable() -> None:
    assert variable("align.min_score") == "CROSSREAD_ALIGN_MIN_SCORE"
    assert len({variable(name) for name in names()}) == len(names())
    assert "align.min_score" in names()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("color: auto\ncolour: never\n", ":2:", "no setting 'colour'"),
        ("- color\n", "", "not a list of settings"),
        ("library: [a, b]\n", "", "library is a list"),
        ("color: 'open\n", ":", "not valid YAML"),
    ],
)
def test_a_malformed_file_names_its_line(tmp_path: Path, text: str, line: str, words: str) -> None:
    user = user_file(tmp_path, text)
    with pytest.raises(MalformedError) as error:
        Config({}, {}, user_file=user)
    assert words in str(error.value) and f"{user}{line}" in str(error.value)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("COLOR", "red", "choose one of auto, always, never"),
        ("MIN_CONFIDENCE", "high", "give a number"),
        ("ALIGN_CANDIDATES", "1.5", "give a number"),
    ],
)
def test_a_value_that_cannot_be_names_its_source(tmp_path: Path, name: str, value: str, words: str) -> None:
    with pytest.raises(UsageError, match=f"CROSSREAD_{name}") as error:
        Config({}, {f"CROSSREAD_{name}": value}, user_file=tmp_path / "none.yaml")
    assert words in str(error.value)


def test_an_unknown_setting_of_a_library_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no setting 'colour'; library here/library\.yaml"):
        Config({}, {}, [("colour", "red")], "here/library.yaml", tmp_path / "none.yaml")
