"""A model at work: texts become vectors, each once a run, and two vectors a cosine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from crossread.errors import MalformedError, UsageError
from crossread.semantic.encoder import Encoder
from crossread.semantic.layout import Layout
from crossread.semantic.pooling import Pooling
from crossread.semantic.tokens import Tokens
from crossread.semantic.weights import Array

BATCH = 16
"""Texts that go through the network together; more gain no speed."""
PLACES = 4
"""Decimals of a cosine: the last digits of float32 depend on the machine."""


class Network(Protocol):
    """What turns numbers of tokens into vectors."""

    sha256: str
    whole: bool

    @property
    def vocabulary(self) -> int | None:
        """Tokens it knows."""
        ...

    @property
    def limit(self) -> int | None:
        """Tokens it can take at once."""
        ...

    def states(self, batch: Sequence[Sequence[int]]) -> list[Array]:
        """For each text its vectors, one row each."""
        ...


class Model:
    """A `Meaning` that is computed here."""

    def __init__(self, layout: Layout, network: Network) -> None:
        """Raises `MalformedError` where the tokenizer belongs to another network."""
        self.name, self.sha256 = _name(layout.folder.resolve()), network.sha256
        self._layout, self._network = layout, network
        self._tokens = Tokens(layout, network.limit)
        self._pooling = Pooling(layout)
        if network.vocabulary is not None and self._tokens.size > network.vocabulary:
            raise MalformedError(
                layout.tokenizer,
                f"{self._tokens.size} tokens, and the weights know {network.vocabulary}",
                "take tokenizer and weights of one model",
            )
        self._vectors: dict[str, Array] = {}

    def cosines(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """One row for each left text, one column for each right one, to four places.

        Both sides go through the network as one sorted list, and each pair is looked up in one table, so that
        nothing depends on which side is called left.
        """
        texts = sorted({*left, *right})
        place = {text: number for number, text in enumerate(texts)}
        table = self._table(texts)
        return [[float(table[min(i, j), max(i, j)]) for j in map(place.__getitem__, right)]
                for i in map(place.__getitem__, left)]  # fmt: skip

    def _table(self, texts: Sequence[str]) -> npt.NDArray[np.float64]:
        self._learn([text for text in texts if text not in self._vectors])
        vectors = np.array([self._vectors[text] for text in texts], dtype=np.float64).reshape(len(texts), -1)
        return np.asarray(np.round(np.clip(vectors @ vectors.T, -1, 1), PLACES), dtype=np.float64)

    def _learn(self, texts: Sequence[str]) -> None:
        for start in range(0, len(texts), BATCH):
            batch = texts[start : start + BATCH]
            for text, vector in zip(batch, self._embed(batch), strict=True):
                self._vectors[text] = vector

    def _embed(self, batch: Sequence[str]) -> Iterable[Array]:
        with np.errstate(all="ignore"):
            states = self._network.states([self._tokens.numbers(text) for text in batch])
            vectors = [self._pooling(rows, whole=self._network.whole) for rows in states]
        if not np.isfinite(vectors).all():
            raise MalformedError(
                self._layout.weights, "weights that give no numbers", "get the model's files again"
            )
        return vectors


def _name(folder: Path) -> str:
    """Name of the folder; with the one above where that says nothing."""
    return f"{folder.parent.name}/{folder.name}" if folder.name == "model" else folder.name


def read_model(layout: Layout) -> Model:
    """The model of a folder; raises `UsageError` where it needs onnxruntime and there is none."""
    if layout.form == "safetensors":
        return Model(layout, Encoder(layout))
    try:
        from crossread.semantic.graph import Graph  # noqa: PLC0415  (needed for such files only)
    except ImportError:
        raise UsageError(
            f"an ONNX model needs the extra 'semantic'; {layout.weights}; pip install 'crossread[semantic]'"
        ) from None
    return Model(layout, Graph(layout.weights))
