"""Numbers out of a safetensors file, checked: the one door of the library safetensors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError, deserialize

from crossread.errors import MalformedError

Array = npt.NDArray[np.float32]


def _wide(data: bytes) -> Array:
    """bfloat16 is the upper half of a float32."""
    return (np.frombuffer(data, "<u2").astype(np.uint32) << 16).view(np.float32)


_READERS: Mapping[str, Callable[[bytes], Any]] = {
    "F64": lambda data: np.frombuffer(data, "<f8"),
    "F32": lambda data: np.frombuffer(data, "<f4"),
    "F16": lambda data: np.frombuffer(data, "<f2"),
    "BF16": _wide,
}


class Weights:
    """The tensors of one file, by name; all are taken as float32."""

    def __init__(self, path: Path) -> None:
        """Raises `MalformedError` for a file that is no safetensors file, or not all of one."""
        data = path.read_bytes()
        self.path = path
        self.sha256 = sha256(data).hexdigest()
        unpack: Callable[[bytes], list[tuple[str, dict[str, Any]]]] = deserialize
        try:
            self._tensors = dict(unpack(data))
        except (SafetensorError, ValueError, OverflowError) as error:
            told = " ".join(str(error).split())
            raise self.malformed(f"not a whole safetensors file ({told})") from None

    def find_prefix(self, name: str) -> str:
        """What stands before `name` in the only tensor that ends with it: `bert.`, or nothing."""
        found = sorted((known for known in self._tensors if known.endswith(name)), key=len)
        if not found:
            raise self.malformed(f"no tensor {name}")
        return str(found[0].removesuffix(name))

    def has(self, name: str) -> bool:
        """Whether there is a tensor of this name."""
        return name in self._tensors

    def take(self, name: str, *shape: int | None) -> Array:
        """A tensor with this shape; `None` stands for any length."""
        found = self._tensors.get(name)
        if found is None:
            raise self.malformed(f"no tensor {name}")
        real = tuple(found["shape"])
        if len(real) != len(shape) or any(
            want not in (None, have) for want, have in zip(shape, real, strict=True)
        ):
            raise self.malformed(f"tensor {name} has the shape {real}, not {shape}")
        reader = _READERS.get(found["dtype"])
        if reader is None:
            raise self.malformed(f"tensor {name} has numbers of type {found['dtype']}")
        return np.ascontiguousarray(reader(found["data"]).reshape(real), dtype=np.float32)

    def malformed(self, reason: str) -> MalformedError:
        """The error that says what is wrong with the file."""
        return MalformedError(self.path, reason, "get the model's files again")
