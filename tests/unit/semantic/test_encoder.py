"""The arithmetic of the network: the same numbers as the plain road, whatever names the file uses."""

from __future__ import annotations

from math import erf
from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="the extra 'semantic' is not installed")
pytest.importorskip("tokenizers", reason="the extra 'semantic' is not installed")
pytest.importorskip("safetensors", reason="the extra 'semantic' is not installed")

from tests.unit.semantic import reference  # noqa: E402
from tests.unit.semantic.tiny import (  # noqa: E402
    LAYERS,
    PLACES,
    SIZE,
    Tensors,
    tensors,
    vectors_of,
    write_json,
    write_model,
)

from crossread.semantic import layers  # noqa: E402
from crossread.semantic.encoder import Encoder  # noqa: E402
from crossread.semantic.layout import read_layout  # noqa: E402

TEXTS = ("the port opens", "grain ships and gas", "war", "")
_DISTIL = {
    "attention.self.query": "attention.q_lin", "attention.self.key": "attention.k_lin",
    "attention.self.value": "attention.v_lin", "attention.output.dense": "attention.out_lin",
    "attention.output.LayerNorm": "sa_layer_norm", "intermediate.dense": "ffn.lin1",
    "output.dense": "ffn.lin2", "output.LayerNorm": "output_layer_norm",
}  # fmt: skip


def without_kinds() -> Tensors:
    """Weights in which the kind of a token adds nothing."""
    found = tensors()
    found["embeddings.token_type_embeddings.weight"][:] = 0
    return found


def test_the_network_computes_what_the_plain_road_computes(tmp_path: Path) -> None:
    encoder = Encoder(read_layout(write_model(tmp_path)))
    batch = [[2, 4, 5, 6, 3], [2, 3], [2, *range(4, 16), 3]]
    for found, tokens in zip(encoder.states(batch), batch, strict=True):
        assert np.abs(found - np.array(reference.states(tensors(), tokens))).max() < 1e-5


def test_a_text_comes_out_the_same_alone_and_in_company(tmp_path: Path) -> None:
    folder = write_model(tmp_path)
    together = vectors_of(folder, TEXTS)
    alone = np.concatenate([vectors_of(folder, [text]) for text in TEXTS])
    assert np.abs(together - alone).max() < 1e-6


def test_vectors_have_length_one(tmp_path: Path) -> None:
    assert np.allclose(np.square(vectors_of(write_model(tmp_path), TEXTS)).sum(axis=1), 1, atol=1e-6)


def test_the_mean_is_taken_over_all_tokens_where_the_folder_says_nothing(tmp_path: Path) -> None:
    (found,) = vectors_of(write_model(tmp_path), ["the port opens"])
    mean = np.mean(reference.states(tensors(), [2, 10, 4, 9, 3]), axis=0)
    assert np.allclose(found, mean / np.sqrt(np.square(mean).sum()), atol=1e-5)


@pytest.mark.parametrize(
    ("modes", "size"),
    [(["cls_token"], SIZE), (["max_tokens"], SIZE), (["cls_token", "mean_tokens"], 2 * SIZE)],
)
def test_the_folder_says_how_tokens_are_pooled(tmp_path: Path, modes: list[str], size: int) -> None:
    folder = write_model(tmp_path)
    write_json(folder / "1_Pooling" / "config.json", {f"pooling_mode_{mode}": True for mode in modes})
    states = np.array(reference.states(tensors(), [2, 10, 4, 9, 3]))
    known = {"cls_token": states[0], "max_tokens": states.max(axis=0), "mean_tokens": states.mean(axis=0)}
    wanted = np.concatenate([known[mode] for mode in modes])
    (found,) = vectors_of(folder, ["the port opens"])
    assert found.shape == (size,)
    assert np.allclose(found, wanted / np.sqrt(np.square(wanted).sum()), atol=1e-5)


def test_a_dense_layer_behind_the_pooling_counts(tmp_path: Path) -> None:
    steps = [
        {"path": "", "type": "sentence_transformers.models.Transformer"},
        {"path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
        {"path": "2_Dense", "type": "sentence_transformers.models.Dense"},
        {"path": "3_Normalize", "type": "sentence_transformers.models.Normalize"},
    ]
    folder = write_model(tmp_path, modules=steps)
    matrix = np.eye(3, SIZE, dtype=np.float32)
    write_model(folder / "2_Dense", {"linear.weight": matrix, "linear.bias": np.ones(3, np.float32)})
    write_json(
        folder / "2_Dense" / "config.json",
        {"in_features": SIZE, "out_features": 3, "activation_function": "torch.nn.modules.activation.Tanh"},
    )
    mean = np.mean(reference.states(tensors(), [2, 6, 3]), axis=0)
    wanted = np.tanh(mean[:3] + 1)
    (found,) = vectors_of(folder, ["ships"])
    assert np.allclose(found, wanted / np.sqrt(np.square(wanted).sum()), atol=1e-5)


def test_roberta_counts_its_places_from_behind_the_padding(tmp_path: Path) -> None:
    name = "embeddings.position_embeddings.weight"
    moved = tensors("roberta.")
    moved["roberta." + name] = np.concatenate([np.full((2, SIZE), 9, np.float32), moved["roberta." + name]])
    bert = vectors_of(write_model(tmp_path / "bert"), TEXTS)
    config = {"model_type": "xlm-roberta", "pad_token_id": 1}
    folder = write_model(tmp_path / "roberta", moved, config)
    known = [text for text in TEXTS if text]
    assert np.array_equal(vectors_of(folder, known), bert[: len(known)])
    assert Encoder(read_layout(folder)).limit == PLACES


def test_distilbert_is_the_same_network_under_other_names(tmp_path: Path) -> None:
    renamed: Tensors = {}
    for name, tensor in without_kinds().items():
        for old, new in _DISTIL.items():
            for part in ("weight", "bias"):
                if name.startswith("encoder") and name.split(".", 3)[3] == f"{old}.{part}":
                    renamed[f"transformer.layer.{name.split('.')[2]}.{new}.{part}"] = tensor
        if name.startswith("embeddings") and "token_type" not in name:
            renamed[name] = tensor
    config = {"model_type": "distilbert", "n_heads": 2, "n_layers": LAYERS, "activation": "gelu",
              "layer_norm_eps": 1e-5}  # fmt: skip
    distil = vectors_of(write_model(tmp_path / "distil", renamed, config), TEXTS)
    assert np.array_equal(distil, vectors_of(write_model(tmp_path / "bert", without_kinds()), TEXTS))


@pytest.mark.parametrize("kind", ["float16", "bfloat16"])
def test_weights_may_be_kept_in_half_the_space(tmp_path: Path, kind: str) -> None:
    full = vectors_of(write_model(tmp_path / "full"), TEXTS)
    if kind == "float16":
        half = {name: tensor.astype(np.float16) for name, tensor in tensors().items()}
        folder = write_model(tmp_path / "half", half)
    else:
        folder = write_model(tmp_path / "half")
        _write_bfloat16(folder / "model.safetensors", tensors())
    assert np.abs(vectors_of(folder, TEXTS) - full).max() < 0.05


def _write_bfloat16(path: Path, found: Tensors) -> None:
    from safetensors import TensorSpec, serialize_file

    upper = {name: (tensor.view(np.uint32) >> 16).astype(np.uint16) for name, tensor in found.items()}
    serialize_file(
        {
            name: TensorSpec(
                dtype="bfloat16", shape=tensor.shape, data_ptr=tensor.ctypes.data, data_len=tensor.nbytes
            )
            for name, tensor in upper.items()
        },
        path,
        metadata=None,
    )


def test_the_error_function_is_right_to_six_places() -> None:
    x = np.linspace(-6, 6, 241, dtype=np.float32)
    assert np.abs(layers.erf(x) - np.array([erf(float(one)) for one in x])).max() < 1e-6


@pytest.mark.parametrize("name", ["gelu", "gelu_new"])
def test_both_forms_of_gelu_are_near_each_other(name: str) -> None:
    x = np.linspace(-4, 4, 81, dtype=np.float32)
    exact = np.array([one * (1 + erf(float(one) / 2**0.5)) / 2 for one in x])
    assert np.abs(layers.ACTIVATIONS[name](x) - exact).max() < 1e-3


def test_large_numbers_do_not_spoil_the_shares() -> None:
    assert np.allclose(layers.softmax(np.array([[1000.0, 1000.0, -1000.0]], np.float32)), [[0.5, 0.5, 0]])
