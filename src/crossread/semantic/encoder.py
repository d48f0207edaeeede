"""The network of BERT and its kin in numpy: tokens in, one vector a token out.

Texts of a batch are laid end to end, so that none is padded: only attention keeps them apart.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from crossread.errors import UnreadableError
from crossread.semantic.layers import ACTIVATIONS, Linear, Norm, softmax
from crossread.semantic.layout import LEAST, Layout
from crossread.semantic.names import Names, names_of
from crossread.semantic.weights import Array, Weights

_WORDS = "embeddings.word_embeddings.weight"
_EPSILON = 1e-12
Numbers = npt.NDArray[np.int64]


class Encoder:
    """A network with its weights."""

    whole = False
    """Its vectors are those of tokens, to be pooled."""

    def __init__(self, layout: Layout) -> None:
        """Raises `UnreadableError` for a network of another build, `MalformedError` for weights that do not
        fit."""
        names, config = _known(layout), layout.config
        weights = Weights(layout.weights)
        self.sha256 = weights.sha256
        prefix = weights.find_prefix(_WORDS)
        self._words = weights.take(prefix + _WORDS, None, None)
        size = self._words.shape[1]
        self._places = weights.take(f"{prefix}embeddings.position_embeddings.weight", None, size)
        kind = f"{prefix}embeddings.token_type_embeddings.weight"
        self._kind = weights.take(kind, None, size)[0] if weights.has(kind) else np.zeros(size, np.float32)
        self._pad = names.pad
        if self.limit < LEAST:
            raise weights.malformed(f"places for {max(0, self.limit)} tokens only")
        self._norm = Norm(weights, f"{prefix}embeddings.LayerNorm", size, _epsilon(layout))
        self._layers = [
            _Layer(weights, layout, f"{prefix}{names.layer.format(number)}", size)
            for number in range(int(config[names.layers]))
        ]

    @property
    def vocabulary(self) -> int:
        """Tokens the network knows."""
        return len(self._words)

    @property
    def limit(self) -> int:
        """Tokens the network has places for."""
        return len(self._places) - (0 if self._pad is None else self._pad + 1)

    def states(self, batch: Sequence[Sequence[int]]) -> list[Array]:
        """For each text the vectors of its tokens, one row a token."""
        texts = [np.array(text, dtype=np.int64) for text in batch]
        ends = [int(end) for end in np.cumsum([len(text) for text in texts])]
        places = np.concatenate([self._place(text) for text in texts])
        x = self._norm(self._words[np.concatenate(texts)] + self._places[places] + self._kind)
        for layer in self._layers:
            x = layer(x, ends)
        return np.split(x, ends[:-1])

    def _place(self, text: Numbers) -> Numbers:
        """0, 1, 2 ... in BERT; in RoBERTa counted from behind the place that means padding."""
        if self._pad is None:
            return np.arange(len(text))
        real = text != self._pad
        return np.asarray(np.cumsum(real) * real + self._pad)


class _Layer:
    """Attention, then two dense layers; each is added to its input, and the sum is normed."""

    def __init__(self, weights: Weights, layout: Layout, prefix: str, size: int) -> None:
        names, config, epsilon = names_of(layout.config), layout.config, _epsilon(layout)
        self._heads = int(config[names.heads])
        if size % self._heads:
            raise weights.malformed(f"vectors of {size} numbers cannot be shared by {self._heads} heads")
        self._query, self._key, self._value, self._mixed = (
            Linear(weights, prefix + name, size, size)
            for name in (names.query, names.key, names.value, names.mixed)
        )
        self._mixed_norm = Norm(weights, prefix + names.mixed_norm, size, epsilon)
        self._wide = Linear(weights, prefix + names.wide, None, size)
        self._bend = ACTIVATIONS[config.get(names.activation, "gelu")]
        self._narrow = Linear(weights, prefix + names.narrow, size, self._wide.outputs)
        self._narrow_norm = Norm(weights, prefix + names.narrow_norm, size, epsilon)

    def __call__(self, x: Array, ends: Sequence[int]) -> Array:
        x = self._mixed_norm(self._mixed(self._attention(x, ends)) + x)
        return self._narrow_norm(self._narrow(self._bend(self._wide(x))) + x)

    def _attention(self, x: Array, ends: Sequence[int]) -> Array:
        """For every token the values of the tokens of its own text, by how its query meets their keys."""
        query, key, value = (self._by_head(each(x)) for each in (self._query, self._key, self._value))
        query = query / np.float32(query.shape[-1] ** 0.5)
        mixed = np.empty_like(value)
        for start, end in zip([0, *ends[:-1]], ends, strict=True):
            own = slice(start, end)
            shares = softmax(query[:, own] @ key[:, own].transpose(0, 2, 1))
            mixed[:, own] = shares @ value[:, own]
        return mixed.transpose(1, 0, 2).reshape(x.shape)

    def _by_head(self, x: Array) -> Array:
        return x.reshape(len(x), self._heads, -1).transpose(1, 0, 2)


def _known(layout: Layout) -> Names:
    """The names of the network's tensors; raises for a build that is not computed here."""
    where, config, names = layout.weights.with_name("config.json"), layout.config, names_of(layout.config)
    for line, known in (
        ("position_embedding_type", ("absolute",)),
        (names.activation, tuple(ACTIVATIONS)),
    ):
        found = config.get(line, known[0])
        if found not in known:
            raise UnreadableError(where, f"no rules for {line} {found!r}", "give the model as model.onnx")
    for line in (names.layers, names.heads):
        found = config.get(line)
        if not isinstance(found, int) or found < 1:
            raise UnreadableError(where, f"no number of {line}", "get the model's files again")
    return names


def _epsilon(layout: Layout) -> float:
    found = layout.config.get("layer_norm_eps")
    return found if isinstance(found, float) else _EPSILON
