"""A model's folder is looked through before anything is loaded; nothing here needs the extra."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crossread.errors import UnreadableError
from crossread.semantic.layout import read_layout


def folder_with(folder: Path, **files: Any) -> Path:
    """A folder with these files by their name, `_` for the dot: JSON where the content is no text."""
    for name, content in files.items():
        stem, _, suffix = name.rpartition("_")
        text = content if isinstance(content, str) else json.dumps(content)
        (folder / f"{stem}.{suffix}").write_text(text, "utf-8")
    return folder


BERT = {"model_type": "bert"}


def test_a_bare_folder_pools_by_the_mean(tmp_path: Path) -> None:
    found = read_layout(folder_with(tmp_path, tokenizer_json={}, config_json=BERT, model_safetensors=""))
    assert (found.form, found.pooling, found.dense, found.longest) == ("safetensors", ("mean",), (), None)


def test_a_graph_is_taken_where_the_network_is_unknown(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path, tokenizer_json={}, config_json={"model_type": "mpnet"}, model_safetensors="", model_onnx=""
    )
    assert read_layout(folder).weights.name == "model.onnx"
    (folder / "config.json").write_text(json.dumps(BERT), "utf-8")
    assert read_layout(folder).weights.name == "model.safetensors"


def test_a_graph_may_stand_in_a_folder_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "onnx").mkdir()
    (tmp_path / "onnx" / "model.onnx").write_bytes(b"")
    assert read_layout(folder_with(tmp_path, tokenizer_json={})).form == "onnx"


def test_the_network_may_stand_in_a_folder_of_its_own(tmp_path: Path) -> None:
    inner = tmp_path / "0_Transformer"
    inner.mkdir()
    folder_with(inner, tokenizer_json={}, config_json=BERT, model_safetensors="",
                sentence_bert_config_json={"max_seq_length": 128, "do_lower_case": True})  # fmt: skip
    folder_with(tmp_path, modules_json=[{"path": "0_Transformer", "type": "a.models.Transformer"}])
    found = read_layout(tmp_path)
    assert (found.weights.parent, found.longest, found.lowercase) == (inner, 128, True)


@pytest.mark.parametrize("name", ["pytorch_model_bin", "model_pt", "model_ckpt"])
def test_a_pickle_is_refused_unread(tmp_path: Path, name: str) -> None:
    folder = folder_with(tmp_path, tokenizer_json={}, config_json=BERT, **{name: "never read"})
    with pytest.raises(
        UnreadableError, match=r"pickle, which can run code and is never opened; .*convert them"
    ):
        read_layout(folder)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "no tokenizer.json in the model"),
        ({"config_json": BERT, "model_safetensors": ""}, "no tokenizer.json in the model"),
        ({"tokenizer_json": {}, "config_json": BERT}, "no weights in the model"),
        ({"tokenizer_json": {}, "config_json": "[", "model_safetensors": ""}, "not valid JSON"),
        ({"tokenizer_json": {}, "config_json": [], "model_safetensors": ""}, "not a JSON object"),
        ({"tokenizer_json": {}, "model_safetensors": ""}, "no rules for a network of type None"),
        ({"modules_json": {}}, "not a list of steps"),
        ({"modules_json": [{"path": "../..", "type": "Transformer"}]}, "not a list of steps"),
        ({"modules_json": [{"path": "", "type": "a.models.LSTM"}]}, "no rules for a step of kind 'LSTM'"),
        (
            {"modules_json": [{"path": "1", "type": "Normalize"}, {"path": "2", "type": "Dense"}]},
            "no rules for a layer after Normalize",
        ),
    ],
)
def test_what_is_no_model_is_one_line(tmp_path: Path, files: dict[str, Any], words: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read_layout(folder_with(tmp_path, **files))
    what, where, try_ = str(error.value).split("; ")
    assert words in what and where.startswith(str(tmp_path)) and try_


def test_an_unknown_pooling_is_named(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, tokenizer_json={}, config_json=BERT, model_safetensors="")
    (folder / "1_Pooling").mkdir()
    folder_with(folder / "1_Pooling", config_json={"pooling_mode_lasttoken": True})
    with pytest.raises(UnreadableError, match="no rules for pooling_mode_lasttoken"):
        read_layout(folder)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"no such folder of a model; .*nowhere; give a folder"):
        read_layout(tmp_path / "nowhere")
