"""The network of BERT once more, number by number, with nothing clever: slow, and easy to check by eye."""

from __future__ import annotations

from collections.abc import Sequence
from math import erf, exp, sqrt
from typing import Any

from tests.unit.semantic.tiny import CONFIG, HEADS, LAYERS, SIZE, Tensors

Row = list[float]


def states(weights: Tensors, tokens: Sequence[int]) -> list[Row]:
    """The vector of every token of one text."""
    plain: dict[str, Any] = {name: tensor.tolist() for name, tensor in weights.items()}
    rows = []
    for place, token in enumerate(tokens):
        parts = (
            plain["embeddings.word_embeddings.weight"][token],
            plain["embeddings.position_embeddings.weight"][place],
            plain["embeddings.token_type_embeddings.weight"][0],
        )
        rows.append(
            _norm(plain, "embeddings.LayerNorm", [sum(numbers) for numbers in zip(*parts, strict=True)])
        )
    for number in range(LAYERS):
        rows = _layer(plain, f"encoder.layer.{number}.", rows)
    return rows


def _layer(plain: dict[str, Any], name: str, rows: list[Row]) -> list[Row]:
    mixed = _attention(plain, f"{name}attention.self.", rows)
    found = []
    for row, own in zip(rows, mixed, strict=True):
        inner = _norm(
            plain, f"{name}attention.output.LayerNorm",
            _sum(_linear(plain, f"{name}attention.output.dense", own), row),
        )  # fmt: skip
        wide = [x * (1 + erf(x / sqrt(2))) / 2 for x in _linear(plain, f"{name}intermediate.dense", inner)]
        narrow = _linear(plain, f"{name}output.dense", wide)
        found.append(_norm(plain, f"{name}output.LayerNorm", _sum(narrow, inner)))
    return found


def _attention(plain: dict[str, Any], name: str, rows: list[Row]) -> list[Row]:
    queries, keys, values = (
        [_linear(plain, name + part, row) for row in rows] for part in ("query", "key", "value")
    )
    size = SIZE // HEADS
    found: list[Row] = [[] for _ in rows]
    for head in range(HEADS):
        own = slice(head * size, (head + 1) * size)
        for place, query in enumerate(queries):
            powers = [exp(_dot(query[own], key[own]) / sqrt(size)) for key in keys]
            shares = [power / sum(powers) for power in powers]
            for column in range(own.start, own.stop):
                found[place].append(
                    sum(share * value[column] for share, value in zip(shares, values, strict=True))
                )
    return found


def _linear(plain: dict[str, Any], name: str, row: Row) -> Row:
    pairs = zip(plain[f"{name}.weight"], plain[f"{name}.bias"], strict=True)
    return [_dot(weights, row) + bias for weights, bias in pairs]


def _norm(plain: dict[str, Any], name: str, row: Row) -> Row:
    mean = sum(row) / len(row)
    spread = sqrt(sum((x - mean) ** 2 for x in row) / len(row) + CONFIG["layer_norm_eps"])
    return [
        (x - mean) / spread * scale + shift
        for x, scale, shift in zip(row, plain[f"{name}.weight"], plain[f"{name}.bias"], strict=True)
    ]


def _sum(one: Row, other: Row) -> Row:
    return [a + b for a, b in zip(one, other, strict=True)]


def _dot(one: Row, other: Row) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))
