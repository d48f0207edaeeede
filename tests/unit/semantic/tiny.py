"""A model of a few numbers, made on the spot; its weights come from a fixed seed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save_file
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing

Tensors = dict[str, npt.NDArray[np.float32]]
WORDS = ("port", "grain", "ships", "war", "peace", "opens", "the", "and", "talks", "gas", "lamp", "dark")
SIZE, HEADS, LAYERS, WIDE, PLACES = 8, 2, 2, 12, 24
CONFIG: dict[str, Any] = {
    "model_type": "bert", "hidden_size": SIZE, "num_attention_heads": HEADS, "num_hidden_layers": LAYERS,
    "intermediate_size": WIDE, "hidden_act": "gelu", "layer_norm_eps": 1e-5,
}  # fmt: skip


def tensors(prefix: str = "", *, layers: int = LAYERS, seed: int = 7) -> Tensors:
    """The weights of a BERT with two heads, under the names that its files have."""
    chance = np.random.default_rng(seed)
    words = len(WORDS) + 4

    def some(*shape: int) -> npt.NDArray[np.float32]:
        return chance.normal(0, 0.5, shape).astype(np.float32)

    found = {
        "embeddings.word_embeddings.weight": some(words, SIZE),
        "embeddings.position_embeddings.weight": some(PLACES, SIZE),
        "embeddings.token_type_embeddings.weight": some(2, SIZE),
        "embeddings.LayerNorm.weight": some(SIZE),
        "embeddings.LayerNorm.bias": some(SIZE),
    }
    for number in range(layers):
        for name, rows, columns in (
            ("attention.self.query", SIZE, SIZE),
            ("attention.self.key", SIZE, SIZE),
            ("attention.self.value", SIZE, SIZE),
            ("attention.output.dense", SIZE, SIZE),
            ("intermediate.dense", WIDE, SIZE),
            ("output.dense", SIZE, WIDE),
        ):
            found[f"encoder.layer.{number}.{name}.weight"] = some(rows, columns)
            found[f"encoder.layer.{number}.{name}.bias"] = some(rows)
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            found[f"encoder.layer.{number}.{name}.weight"] = some(SIZE)
            found[f"encoder.layer.{number}.{name}.bias"] = some(SIZE)
    return {prefix + name: tensor for name, tensor in found.items()}


def write_tokenizer(folder: Path) -> None:
    """Words in lower case, an opening and a closing token around them."""
    vocabulary = {word: number for number, word in enumerate(("[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS))}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))  # noqa: S106  (a token of a text)
    tokenizer.normalizer = Lowercase()
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    tokenizer.enable_padding(length=16)  # as some folders have it; it must not count
    tokenizer.save(str(folder / "tokenizer.json"))


def write_model(
    folder: Path, weights: Tensors | None = None, config: Mapping[str, Any] | None = None, **files: Any
) -> Path:
    """A folder with a model; `files` are further JSON files by their name without the suffix."""
    folder.mkdir(parents=True, exist_ok=True)
    write_tokenizer(folder)
    save_file(tensors() if weights is None else weights, folder / "model.safetensors")
    for name, content in {"config": {**CONFIG, **(config or {})}, **files}.items():
        write_json(folder / f"{name}.json", content)
    return folder


def write_json(path: Path, content: Any) -> None:
    """A JSON file, with the folder it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), "utf-8")


def vectors_of(folder: Path, texts: Sequence[str]) -> npt.NDArray[np.float32]:
    """The vectors of texts, one row each."""
    from crossread.semantic.embedding import read_model
    from crossread.semantic.layout import read_layout

    model = read_model(read_layout(folder))
    model.cosines(texts, ())
    return np.array([model._vectors[text] for text in texts])
