"""A model that comes as an ONNX graph."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="the extra 'semantic' is not installed")
pytest.importorskip("tokenizers", reason="the extra 'semantic' is not installed")
pytest.importorskip("onnxruntime", reason="the extra 'semantic' is not installed")

from tests.unit.semantic.onnxfile import write_graph  # noqa: E402
from tests.unit.semantic.tiny import vectors_of, write_json, write_tokenizer  # noqa: E402

from crossread.errors import UnreadableError  # noqa: E402
from crossread.semantic import open_model  # noqa: E402

TABLE = np.random.default_rng(5).normal(size=(16, 6)).astype(np.float32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A tokenizer and a graph."""
    write_tokenizer(tmp_path)
    write_graph(tmp_path / "model.onnx", TABLE)
    return tmp_path


def test_the_tokens_of_a_graph_are_pooled_as_those_of_a_network(folder: Path) -> None:
    mean = TABLE[[2, 10, 4, 9, 3]].mean(axis=0)
    (found,) = vectors_of(folder, ["the port opens"])
    assert np.allclose(found, mean / np.sqrt(np.square(mean).sum()), atol=1e-6)
    write_json(folder / "1_Pooling" / "config.json", {"pooling_mode_cls_token": True})
    (first,) = vectors_of(folder, ["the port opens"])
    assert np.allclose(first, TABLE[2] / np.sqrt(np.square(TABLE[2]).sum()), atol=1e-6)


def test_the_checksum_is_that_of_the_graph(folder: Path) -> None:
    wanted = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    assert open_model(folder).sha256 == wanted
    (folder / "model.onnx_data").write_bytes(b"weights beside the graph")
    assert open_model(folder).sha256 != wanted


def test_kinds_and_places_of_tokens_are_given_where_a_graph_wants_them(folder: Path) -> None:
    write_graph(folder / "model.onnx", TABLE, inputs=("input_ids", "token_type_ids", "position_ids"))
    assert open_model(folder).cosines(["port"], ["port", "gas"])[0][0] == 1.0


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (("input_ids", "pixel_values"), "a graph that wants 'pixel_values'"),
        (("attention_mask",), "a graph that takes no input_ids"),
    ],
)
def test_a_graph_for_something_else_is_one_line(folder: Path, inputs: tuple[str, ...], words: str) -> None:
    write_graph(folder / "model.onnx", TABLE, inputs=inputs)
    with pytest.raises(UnreadableError, match=words):
        open_model(folder)


def test_what_is_no_graph_is_one_line(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "model.onnx").write_bytes(b"garbage")
    with pytest.raises(UnreadableError, match=r"not an ONNX graph; .*; get the model's files again"):
        open_model(folder)
    assert capfd.readouterr() == ("", "")


def test_a_graph_that_fails_is_one_line(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write_graph(folder / "model.onnx", TABLE[:5])
    with pytest.raises(UnreadableError, match="the graph cannot be computed"):
        open_model(folder).cosines(["talks"], ["port"])
    assert capfd.readouterr() == ("", "")
