"""Where each setting comes from: flag > CROSSREAD_* > library > user file > default."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from crossread.errors import MalformedError, UsageError
from crossread.lang.places import user_folder
from crossread.records import dataclass
from crossread.settings import Settings

SOURCES = ("flag", "environment", "library", "user", "default")
_FACES = {
    "library": "",
    "sides_file": "",
    "theme": "",
    "reviewer": "",
    "color": "auto",
    "min_confidence": "0.0",
    "model": "",
    "cache": "yes",
    "clipboard": "auto",
    "screenshots": "",
}
"""What the commands themselves can be told; everything else is a threshold of `Settings`."""
_SHORT = {"min_confidence": "attribute.min_confidence"}
_CHOICES = {
    "color": ("auto", "always", "never"),
    "cache": ("yes", "no"),
    "clipboard": ("auto", "terminal", "tool", "file"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One setting of this run."""

    name: str
    text: str
    source: str
    """One of `SOURCES`, with the flag, the variable or the file: "environment CROSSREAD_COLOR"."""
    where: str = ""
    """File, line and column where it stands in a file."""


class Config:
    """All settings of one run, each with its source."""

    def __init__(
        self,
        flags: Mapping[str, str | None] | None = None,
        environ: Mapping[str, str] | None = None,
        library: Sequence[tuple[str, str]] = (),
        library_file: str = "library.yaml",
        user_file: Path | None = None,
    ) -> None:
        """Raises `MalformedError` for a user file with a wrong shape, `UsageError` for a value that cannot
        be."""
        self.user_file = user_file or user_config_file()
        environ = os.environ if environ is None else environ
        given = {name: text for name, text in (flags or {}).items() if text is not None}
        layers = (
            {name: (text, f"flag --{name.replace('_', '-')}") for name, text in given.items()},
            {
                name: (environ[key], f"environment {key}")
                for name in names()
                if environ.get(key := variable(name))
            },
            {name: (text, f"library {library_file}") for name, text in library},
            {name: (text, f"user {self.user_file}") for name, text in _read(self.user_file).items()},
            {name: (text, "default") for name, text in _defaults().items()},
        )
        self.values = tuple(_first(name, layers) for name in names())
        for value in (*self.values, *_unknown(library, library_file)):
            _check(value)
        self.keys = _keys(environ, layers[2], Path(library_file), self.user_file, layers[3])
        """Keys of the screen that somebody changed; their names and keys are known to the screen alone."""

    def __getitem__(self, name: str) -> str:
        return next(value.text for value in self.values if value.name == name)

    def settings(self) -> Settings:
        """The thresholds of this run."""
        settings = Settings()
        for value in self.values:
            if "." in (path := _SHORT.get(value.name, value.name)):
                settings = _with(settings, path, value.text)
        return settings


def names() -> tuple[str, ...]:
    """Every setting: those of the commands, then the thresholds as `part.knob`."""
    return tuple(_defaults())


def reviewer_of(config: Config) -> str:
    """Who decides in this run: the setting `reviewer`, else the name of the account on this machine."""
    if config["reviewer"]:
        return config["reviewer"]
    import getpass  # noqa: PLC0415  (rarely wanted)

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def variable(name: str) -> str:
    """The environment variable of a setting: `CROSSREAD_ALIGN_MIN_SCORE`."""
    return f"CROSSREAD_{name.replace('.', '_').upper()}"


def user_config_file() -> Path:
    """`config.yaml` where the system keeps a user's configuration."""
    return user_folder("config") / "config.yaml"


@cache
def _defaults() -> Mapping[str, str]:
    knobs = {name: text for name, text in Settings().explain() if name not in _SHORT.values()}
    return {**_FACES, **knobs}


def _first(name: str, layers: Sequence[Mapping[str, tuple[str, str]]]) -> Value:
    text, source = next(layer[name] for layer in layers if name in layer)
    return Value(name=name, text=text, source=source)


def _read(file: Path) -> dict[str, str]:
    """The user's file, flat or with the thresholds nested by part; no file is no setting."""
    if not file.is_file():
        return {}
    from crossread import yamlfile  # noqa: PLC0415  (only where there is a file to read)
    from crossread.lang import load_tree  # noqa: PLC0415

    text, tree = load_tree(file)
    found = _flat(tree or {}, file)
    found.pop("schema", None)
    for name in found:
        if name not in names() and not _is_key(name):
            where = yamlfile.locate(text, f"$.{name}", file)
            raise MalformedError(
                where, f"no setting {name!r}", f"known are {', '.join(_FACES)}, and see crossread config show"
            )
    return found


def _flat(tree: Any, file: Path) -> dict[str, str]:
    if not isinstance(tree, dict):
        raise MalformedError(file, "not a list of settings", "write `name: value` lines")
    found: dict[str, str] = {}
    for name, value in tree.items():
        if isinstance(value, dict):
            found |= {f"{name}.{knob}": _scalar(f"{name}.{knob}", text, file) for knob, text in value.items()}
        else:
            found[str(name)] = _scalar(str(name), value, file)
    return found


def _scalar(name: str, value: Any, file: Path) -> str:
    """A value as typed; several keys of one action may be a list."""
    if _is_key(name) and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return " ".join(value)
    if isinstance(value, str):
        return value
    raise MalformedError(
        file, f"{name} is a {'list' if isinstance(value, list) else 'mapping'}", "write `name: value` lines"
    )


def _unknown(library: Sequence[tuple[str, str]], file: str) -> list[Value]:
    return [
        Value(name=name, text=text, source=f"library {file}")
        for name, text in library
        if name not in names() and not _is_key(name)
    ]


def _is_key(name: str) -> bool:
    return name.startswith("keys.")


def _keys(
    environ: Mapping[str, str],
    library: Mapping[str, tuple[str, str]],
    library_file: Path,
    user_file: Path,
    user: Mapping[str, tuple[str, str]],
) -> tuple[Value, ...]:
    """The nearest source of every `keys.NAME`, by name."""
    prefix = variable("keys.")
    found = {name: _placed(name, *user[name], user_file, ()) for name in user if _is_key(name)}
    found |= {
        name: _placed(name, *library[name], library_file, ("settings",)) for name in library if _is_key(name)
    }
    for each, text in environ.items():
        if each.startswith(prefix) and text:
            name = f"keys.{each.removeprefix(prefix).lower()}"
            found[name] = Value(name=name, text=text, source=f"environment {each}", where=each)
    return tuple(found[name] for name in sorted(found))


def _placed(name: str, text: str, source: str, file: Path, above: tuple[str, ...]) -> Value:
    """With the line on which it stands, nested (`keys:` and below it `NAME:`) or flat (`keys.NAME:`)."""
    from crossread import yamlfile  # noqa: PLC0415  (only where there is a file to read)

    try:
        words = yamlfile.read_text(file)
    except MalformedError:
        return Value(name=name, text=text, source=source, where=str(file))
    nested, flat = (*above, *name.split(".", 1)), (*above, name)
    where = yamlfile.find(words, nested, file) or yamlfile.find(words, flat, file) or str(file)
    return Value(name=name, text=text, source=source, where=where)


def _check(value: Value) -> None:
    if value.name not in names():
        raise UsageError(f"no setting {value.name!r}; {value.source}; see crossread config show")
    choices = _CHOICES.get(value.name)
    if choices and value.text not in choices:
        raise UsageError(
            f"{value.name} is {value.text!r}; {value.source}; choose one of {', '.join(choices)}"
        )
    if "." in (path := _SHORT.get(value.name, value.name)):
        try:
            _with(Settings(), path, value.text)
        except ValueError:
            raise UsageError(f"{value.name} is {value.text!r}; {value.source}; give a number") from None


def _with(settings: Settings, path: str, text: str) -> Settings:
    """`settings` with one knob turned; raises `ValueError` for a text that is no such value."""
    part, knob = path.split(".")
    group = getattr(settings, part)
    parsed = _parse(text, getattr(group, knob))
    return replace(settings, **{part: replace(group, **{knob: parsed})})


def _parse(text: str, default: Any) -> Any:
    if isinstance(default, bool):
        if text.lower() not in ("true", "false", "yes", "no", "1", "0"):
            raise ValueError(text)
        return text.lower() in ("true", "yes", "1")
    return type(default)(text)
