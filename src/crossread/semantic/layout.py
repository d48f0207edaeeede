"""What stands in a model's folder: which files, which kind of network, what is done after it.

The layout is that of sentence-transformers; a bare folder of transformers is one without `modules.json`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from crossread.errors import MalformedError, UnreadableError

FAMILIES = ("bert", "camembert", "distilbert", "roberta", "xlm-roberta")
"""Kinds of network that `encoder` knows, by the name in `config.json`."""
LEAST = 8
"""Tokens below which cutting a text leaves nothing to compare."""
_PICKLES = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl")
_POOLINGS = {
    "pooling_mode_cls_token": "cls",
    "pooling_mode_max_tokens": "max",
    "pooling_mode_mean_tokens": "mean",
    "pooling_mode_mean_sqrt_len_tokens": "mean_sqrt_len",
}
_CONTENT = "give a folder with tokenizer.json and model.safetensors or model.onnx"
_AGAIN = "get the model's files again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The files of a model and how they work together."""

    folder: Path
    tokenizer: Path
    weights: Path
    form: Literal["safetensors", "onnx"]
    config: Mapping[str, Any]
    """`config.json` of the network; may be empty beside an ONNX file."""
    longest: int | None
    """Tokens after which a text is cut; `None` where the folder does not say."""
    lowercase: bool
    prompt: str
    """Words that the model wants before every text."""
    pooling: tuple[str, ...]
    """How the vectors of tokens become one: `cls`, `max`, `mean`, `mean_sqrt_len`, the results side by side."""
    dense: tuple[Path, ...]
    """Folders of layers that follow."""


def read_layout(folder: Path) -> Layout:
    """The layout of a folder; raises `UnreadableError` where it holds no model that can be used."""
    if not folder.is_dir():
        raise UnreadableError(folder, "no such folder of a model", _CONTENT)
    modules = _modules(folder)
    inner = next((path for kind, path in modules if kind == "Transformer"), folder)
    tokenizer = inner / "tokenizer.json"
    if not tokenizer.is_file():
        raise UnreadableError(folder, "no tokenizer.json in the model", _CONTENT)
    config = read_json(inner / "config.json")
    weights = _weights(folder, inner, config)
    sentences = read_json(inner / "sentence_bert_config.json")
    prompts = read_json(folder / "config_sentence_transformers.json")
    pooling = next((path for kind, path in modules if kind == "Pooling"), folder / "1_Pooling")
    return Layout(
        folder=folder,
        tokenizer=tokenizer,
        weights=weights,
        form="onnx" if weights.suffix == ".onnx" else "safetensors",
        config=config,
        longest=_number(sentences.get("max_seq_length")),
        lowercase=sentences.get("do_lower_case") is True,
        prompt=_prompt(prompts),
        pooling=_pooling(pooling / "config.json"),
        dense=tuple(path for kind, path in modules if kind == "Dense"),
    )


def read_json(path: Path) -> dict[str, Any]:
    """The object in a JSON file; nothing where there is no such file."""
    if not path.is_file():
        return {}
    found = _parsed(path)
    if not isinstance(found, dict):
        raise MalformedError(path, "not a JSON object", _AGAIN)
    return found


def _parsed(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError):
        raise MalformedError(path, "not valid JSON", _AGAIN) from None


def _modules(folder: Path) -> list[tuple[str, Path]]:
    """(kind, folder) of the steps in `modules.json`; raises where one is unknown or out of order."""
    path = folder / "modules.json"
    found = _parsed(path) if path.is_file() else []
    if not isinstance(found, list):
        raise MalformedError(path, "not a list of steps", _AGAIN)
    steps: list[tuple[str, Path]] = []
    for entry in found:
        if not isinstance(entry, dict) or ".." in Path(str(entry.get("path", ""))).parts:
            raise MalformedError(path, "not a list of steps", _AGAIN)
        kind = str(entry.get("type")).rpartition(".")[2]
        if kind not in ("Transformer", "Pooling", "Dense", "Normalize"):
            raise UnreadableError(path, f"no rules for a step of kind {kind!r}", "choose another model")
        if kind == "Dense" and any(known == "Normalize" for known, _ in steps):
            raise UnreadableError(path, "no rules for a layer after Normalize", "choose another model")
        steps.append((kind, folder / str(entry.get("path", "")).lstrip("/\\")))
    return steps


def _weights(folder: Path, inner: Path, config: Mapping[str, Any]) -> Path:
    """The file with the weights: safetensors of a known family, else ONNX."""
    safe = inner / "model.safetensors"
    graphs = (inner / "model.onnx", inner / "onnx" / "model.onnx", folder / "onnx" / "model.onnx")
    graph = next((path for path in graphs if path.is_file()), None)
    family = config.get("model_type")
    if safe.is_file() and family in FAMILIES:
        return safe
    if graph:
        return graph
    if safe.is_file():
        known = ", ".join(FAMILIES)
        raise UnreadableError(
            inner / "config.json", f"no rules for a network of type {family!r}",
            f"choose one of {known}, or give the model as model.onnx",
        )  # fmt: skip
    for pattern in _PICKLES:
        for pickle in sorted(inner.glob(pattern)):
            raise UnreadableError(
                pickle, "weights in a pickle, which can run code and is never opened",
                "convert them to model.safetensors or model.onnx",
            )  # fmt: skip
    raise UnreadableError(folder, "no weights in the model", _CONTENT)


def _pooling(path: Path) -> tuple[str, ...]:
    """The ways of pooling that are switched on; the mean where nothing is said."""
    switched = [name for name, value in read_json(path).items() if name.startswith("pooling_mode_") and value]
    for name in switched:
        if name not in _POOLINGS:
            raise UnreadableError(path, f"no rules for {name}", "choose another model")
    return tuple(way for name, way in _POOLINGS.items() if name in switched) or ("mean",)


def _prompt(settings: Mapping[str, Any]) -> str:
    prompts, name = settings.get("prompts"), settings.get("default_prompt_name")
    return str(prompts.get(name, "")) if isinstance(prompts, dict) and name else ""


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and value > 0 else None
