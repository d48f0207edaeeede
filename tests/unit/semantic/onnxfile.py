"""An ONNX graph written byte by byte: it looks up a row of a table for every token and does no more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

_FLOAT, _INT64 = 1, 7


def write_graph(
    path: Path, table: npt.NDArray[np.float32], *, inputs: Sequence[str] = ("input_ids", "attention_mask"),
    output: str = "last_hidden_state",
) -> None:  # fmt: skip
    """A graph `output = table[input_ids]`; further inputs are taken and not looked at."""
    table_name = "table"
    node = _bytes(1, table_name) + _bytes(1, inputs[0]) + _bytes(2, output) + _bytes(4, "Gather")
    dims = b"".join(_number(1, size) for size in table.shape)
    tensor = dims + _number(2, _FLOAT) + _bytes(8, table_name) + _bytes(9, table.astype("<f4").tobytes())
    graph = _bytes(1, node) + _bytes(2, "tiny") + _bytes(5, tensor)
    graph += b"".join(_bytes(11, _value(name, _INT64, ("batch", "tokens"))) for name in inputs)
    graph += _bytes(12, _value(output, _FLOAT, ("batch", "tokens", "size")))
    path.write_bytes(_number(1, 8) + _bytes(7, graph) + _bytes(8, _bytes(1, "") + _number(2, 13)))


def _value(name: str, kind: int, axes: Sequence[str]) -> bytes:
    shape = b"".join(_bytes(1, _bytes(2, axis)) for axis in axes)
    return _bytes(1, name) + _bytes(2, _bytes(1, _number(1, kind) + _bytes(2, shape)))


def _bytes(field: int, content: bytes | str) -> bytes:
    data = content.encode() if isinstance(content, str) else content
    return _varint(field << 3 | 2) + _varint(len(data)) + data


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _varint(value: int) -> bytes:
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*found, value])
