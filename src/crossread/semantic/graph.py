"""A network that comes as an ONNX graph: the one door of onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import file_digest, sha256
from pathlib import Path

import numpy as np
import onnxruntime

from crossread.errors import MalformedError, UnreadableError
from crossread.semantic.weights import Array

_FATAL_ONLY = 4
_WHOLE = "sentence_embedding"
_STATES = ("last_hidden_state", "token_embeddings")


class Graph:
    """A graph with its weights; texts go through it one by one, so that none is padded."""

    vocabulary: int | None = None
    limit: int | None = None
    """A graph tells of neither."""

    def __init__(self, path: Path) -> None:
        """Raises `MalformedError` for what is no graph, `UnreadableError` for one with other inputs or
        outputs."""
        self.path, self.sha256 = path, _checksum(path)
        options = onnxruntime.SessionOptions()
        options.log_severity_level = _FATAL_ONLY
        onnxruntime.disable_telemetry_events()
        try:
            self._session = onnxruntime.InferenceSession(
                str(path), sess_options=options, providers=["CPUExecutionProvider"]
            )
        except Exception:  # noqa: BLE001  (the library raises a class of its own for every status)
            raise MalformedError(path, "not an ONNX graph", "get the model's files again") from None
        self._inputs = {one.name for one in self._session.get_inputs()}
        outputs = {one.name: len(one.shape or ()) for one in self._session.get_outputs()}
        strange = sorted(self._inputs - {"input_ids", "attention_mask", "token_type_ids", "position_ids"})
        if strange or "input_ids" not in self._inputs:
            told = f"wants {strange[0]!r}" if strange else "takes no input_ids"
            raise UnreadableError(path, f"a graph that {told}", "export it for feature extraction")
        self.whole = _WHOLE in outputs
        """Whether a text comes out as one vector."""
        named = [name for name in (*_STATES, *outputs) if outputs.get(name) == 3]
        if not self.whole and not named:
            raise UnreadableError(
                path, "a graph without vectors of tokens", "export it for feature extraction"
            )
        self._output = _WHOLE if self.whole else named[0]

    def states(self, batch: Sequence[Sequence[int]]) -> list[Array]:
        """For each text the vectors of its tokens, one row a token; one row in all if it is `whole`."""
        return [self._one(text) for text in batch]

    def _one(self, text: Sequence[int]) -> Array:
        numbers = np.array([text], dtype=np.int64)
        known = {
            "input_ids": numbers,
            "attention_mask": np.ones_like(numbers),
            "token_type_ids": np.zeros_like(numbers),
            "position_ids": np.arange(len(text), dtype=np.int64)[None],
        }
        given = {name: known[name] for name in sorted(self._inputs)}
        try:
            (found,) = self._session.run([self._output], given)
        except Exception:  # noqa: BLE001  (as above)
            raise MalformedError(
                self.path, "the graph cannot be computed", "get the model's files again"
            ) from None
        states = np.asarray(found, dtype=np.float32)
        return states if self.whole else states[0]


def _checksum(path: Path) -> str:
    """Of the graph, and of the files that hold its weights where they stand beside it."""
    files = [path, *sorted(path.parent.glob(f"{path.name}?data*"))]
    if len(files) == 1:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    total = sha256()
    for one in files:
        with one.open("rb") as file:
            total.update(file_digest(file, "sha256").digest())
    return total.hexdigest()
