"""From the vectors of a text's tokens to one vector of length 1."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from crossread.errors import UnreadableError
from crossread.semantic.layers import Activation, Linear
from crossread.semantic.layout import Layout, read_json
from crossread.semantic.weights import Array, Weights

_WAYS: Mapping[str, Callable[[Array], Array]] = {
    "cls": lambda states: states[0],
    "max": lambda states: states.max(axis=0),
    "mean": lambda states: states.mean(axis=0),
    "mean_sqrt_len": lambda states: states.sum(axis=0) / np.float32(len(states) ** 0.5),
}
_BENDS: Mapping[str, Activation] = {
    "Identity": lambda x: x,
    "Tanh": lambda x: np.asarray(np.tanh(x), dtype=np.float32),
}


class Pooling:
    """What the folder says is done behind the network."""

    def __init__(self, layout: Layout) -> None:
        self._ways = [_WAYS[way] for way in layout.pooling]
        self._dense = [_dense(folder) for folder in layout.dense]

    def __call__(self, states: Array, *, whole: bool = False) -> Array:
        """The vector of a text; `whole` if the network has pooled already."""
        vector = states[0] if whole else np.concatenate([way(states) for way in self._ways])
        if not whole:
            for layer, bend in self._dense:
                vector = bend(layer(vector))
        length = float(np.sqrt(np.square(vector, dtype=np.float64).sum()))
        return np.asarray(vector / length if length else vector, dtype=np.float32)


def _dense(folder: Path) -> tuple[Linear, Activation]:
    config = read_json(folder / "config.json")
    name = str(config.get("activation_function", "Tanh")).rpartition(".")[2]
    if name not in _BENDS:
        raise UnreadableError(folder / "config.json", f"no rules for {name!r}", "choose another model")
    path = folder / "model.safetensors"
    if not path.is_file():
        raise UnreadableError(
            folder, "no model.safetensors for this layer", "convert its weights to safetensors"
        )
    weights = Weights(path)
    return Linear(weights, "linear", None, _inputs(config, weights)), _BENDS[name]


def _inputs(config: Mapping[str, object], weights: Weights) -> int:
    inputs = config.get("in_features")
    if not isinstance(inputs, int):
        raise weights.malformed("config.json tells of no in_features")
    return inputs
