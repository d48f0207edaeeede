"""The arithmetic of a network: layers over rows of float32, one row a token."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from crossread.semantic.weights import Array, Weights

Activation = Callable[[Array], Array]


class Linear:
    """`x W + b`."""

    def __init__(self, weights: Weights, name: str, rows: int | None, columns: int) -> None:
        """`rows` are outputs, `columns` inputs, as the file keeps them; a layer may have no bias."""
        matrix = weights.take(f"{name}.weight", rows, columns)
        self.outputs = len(matrix)
        self._matrix = np.ascontiguousarray(matrix.T)
        bias = f"{name}.bias"
        self._bias = weights.take(bias, self.outputs) if weights.has(bias) else np.float32(0)

    def __call__(self, x: Array) -> Array:
        return np.asarray(x @ self._matrix + self._bias, dtype=np.float32)


class Norm:
    """Every row moved to mean 0 and variance 1, then scaled and shifted."""

    def __init__(self, weights: Weights, name: str, size: int, epsilon: float) -> None:
        old = weights.has(f"{name}.gamma")
        self._scale = weights.take(f"{name}.{'gamma' if old else 'weight'}", size)
        self._shift = weights.take(f"{name}.{'beta' if old else 'bias'}", size)
        self._epsilon = np.float32(epsilon)

    def __call__(self, x: Array) -> Array:
        middle = x - x.mean(axis=-1, keepdims=True)
        spread = np.sqrt(np.square(middle).mean(axis=-1, keepdims=True) + self._epsilon)
        return np.asarray(middle / spread * self._scale + self._shift, dtype=np.float32)


def softmax(x: Array) -> Array:
    """Shares that sum to 1 along the last axis."""
    powers = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)


def erf(x: Array) -> Array:
    """The error function, to 1.5e-7 (Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26)."""
    size = np.abs(x)
    t = np.reciprocal(1 + np.float32(0.3275911) * size)
    total = np.float32(1.061405429) * t
    for term in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):  # in place: half of the time is here
        total += np.float32(term)
        total *= t
    np.multiply(size, -size, out=size)
    total *= np.exp(size, out=size)
    np.subtract(1, total, out=total)
    return np.copysign(total, x, out=total)


def gelu(x: Array) -> Array:
    """`x` times the share of a normal distribution below it."""
    share = erf(x * np.float32(0.5**0.5))
    share += 1
    share *= x
    share *= np.float32(0.5)
    return share


def gelu_tanh(x: Array) -> Array:
    """The same by the tangent, as some models were trained."""
    inner = np.float32((2 / np.pi) ** 0.5) * (x + np.float32(0.044715) * x * x * x)
    return np.asarray(x * (1 + np.tanh(inner)) * np.float32(0.5), dtype=np.float32)


def relu(x: Array) -> Array:
    """Nothing below 0."""
    return np.maximum(x, np.float32(0))


ACTIVATIONS: dict[str, Activation] = {
    "gelu": gelu, "gelu_new": gelu_tanh, "gelu_fast": gelu_tanh, "gelu_pytorch_tanh": gelu_tanh, "relu": relu,
}  # fmt: skip
"""By the name in `config.json`."""
