"""A model from its folder: names and checksums, what it can read, and one line for whatever is wrong."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="the extra 'semantic' is not installed")
pytest.importorskip("tokenizers", reason="the extra 'semantic' is not installed")
pytest.importorskip("safetensors", reason="the extra 'semantic' is not installed")

from tests.unit.semantic.tiny import tensors, vectors_of, write_model  # noqa: E402

from crossread.errors import CrossreadError, MalformedError, UnreadableError  # noqa: E402
from crossread.semantic import open_model  # noqa: E402
from crossread.semantic.layout import read_layout  # noqa: E402
from crossread.semantic.tokens import Tokens  # noqa: E402

TEXTS = ("the port opens", "grain ships", "war and peace", "gas", "dark lamp")


def test_a_model_has_the_name_of_its_folder_and_the_checksum_of_its_weights(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "tiny-7")
    model = open_model(folder)
    wanted = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    assert (model.name, model.sha256) == ("tiny-7", wanted)
    assert open_model(write_model(tmp_path / "tiny-8" / "model")).name == "tiny-8/model"


def test_swapping_the_sides_transposes_the_cosines(tmp_path: Path) -> None:
    folder = write_model(tmp_path)
    found = open_model(folder).cosines(TEXTS[:3], TEXTS[2:])
    turned = open_model(folder).cosines(TEXTS[2:], TEXTS[:3])
    assert [list(column) for column in zip(*turned, strict=True)] == [list(line) for line in found]


def test_a_text_is_as_near_to_itself_as_can_be(tmp_path: Path) -> None:
    found = open_model(write_model(tmp_path)).cosines(TEXTS, TEXTS)
    assert [found[place][place] for place in range(len(TEXTS))] == [1.0] * len(TEXTS)
    assert all(round(cosine, 4) == cosine and -1 <= cosine <= 1 for line in found for cosine in line)


def test_a_text_goes_through_the_network_once_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = open_model(write_model(tmp_path))
    model.cosines(TEXTS, TEXTS)
    monkeypatch.setattr(model, "_embed", lambda batch: pytest.fail(f"asked again for {batch}"))
    assert model.cosines(TEXTS[:1], TEXTS) and model.cosines((), TEXTS) == []


def test_more_texts_than_a_batch_holds_are_all_read(tmp_path: Path) -> None:
    folder = write_model(tmp_path)
    many = [f"{word} {number}" for number in range(45) for word in ("port", "gas")]
    assert np.isfinite(vectors_of(folder, many)).all()
    assert len(open_model(folder).cosines(many, many[:2])) == len(many)


def test_a_long_text_is_cut_where_the_folder_says(tmp_path: Path) -> None:
    folder = write_model(tmp_path, sentence_bert_config={"max_seq_length": 10})
    tokens = Tokens(read_layout(folder), 24)
    assert len(tokens.numbers("port " * 400)) == 10
    assert len(Tokens(read_layout(write_model(tmp_path / "b")), 24).numbers("port " * 400)) == 24
    long, longer = open_model(folder).cosines(["port " * 50], ["port " * 50, "port " * 90])[0]
    assert (long, longer) == (1.0, 1.0)


def test_half_a_character_is_no_reason_to_fail(tmp_path: Path) -> None:
    assert open_model(write_model(tmp_path)).cosines(["port \ud83d opens"], ["", "…"])


def test_a_prompt_of_the_folder_stands_before_every_text(tmp_path: Path) -> None:
    prompts = {"prompts": {"query": "talks "}, "default_prompt_name": "query"}
    prompted = write_model(tmp_path / "a", config_sentence_transformers=prompts)
    plain = write_model(tmp_path / "b")
    assert np.array_equal(vectors_of(prompted, ["war"]), vectors_of(plain, ["talks war"]))


@pytest.mark.parametrize(
    ("broken", "where", "words"),
    [
        (b"", "model.safetensors", "not a whole safetensors file"),
        (b"garbage that is no header at all", "model.safetensors", "not a whole safetensors file"),
        (None, "model.safetensors", "not a whole safetensors file"),
    ],
)
def test_broken_weights_are_one_line(tmp_path: Path, broken: bytes | None, where: str, words: str) -> None:
    folder = write_model(tmp_path)
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-40] if broken is None else broken)
    with pytest.raises(MalformedError) as error:
        open_model(folder)
    what, place, try_ = str(error.value).split("; ")
    assert words in what and place.endswith(where) and try_ == "get the model's files again"
    assert "\n" not in str(error.value)


def test_a_missing_tensor_is_named(tmp_path: Path) -> None:
    weights = tensors()
    del weights["encoder.layer.1.output.dense.weight"]
    with pytest.raises(MalformedError, match=r"no tensor encoder\.layer\.1\.output\.dense\.weight; "):
        open_model(write_model(tmp_path, weights))


def test_a_tensor_of_another_shape_is_named(tmp_path: Path) -> None:
    weights = tensors()
    weights["encoder.layer.0.attention.self.key.bias"] = np.zeros(5, np.float32)
    with pytest.raises(
        MalformedError, match=r"tensor encoder\.layer\.0\.attention\.self\.key\.bias has the shape"
    ):
        open_model(write_model(tmp_path, weights))


def test_weights_that_give_no_numbers_are_told(tmp_path: Path) -> None:
    weights = tensors()
    weights["encoder.layer.0.output.dense.weight"][:] = np.nan
    with pytest.raises(MalformedError, match="weights that give no numbers"):
        open_model(write_model(tmp_path, weights)).cosines(TEXTS, TEXTS)


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ({"model_type": "mpnet"}, "no rules for a network of type 'mpnet'"),
        ({"position_embedding_type": "relative_key"}, "no rules for position_embedding_type 'relative_key'"),
        ({"hidden_act": "swish"}, "no rules for hidden_act 'swish'"),
        ({"num_hidden_layers": None}, "no number of num_hidden_layers"),
        ({"num_hidden_layers": 40}, "no tensor encoder.layer.2."),
        ({"num_attention_heads": 3}, "cannot be shared by 3 heads"),
    ],
)
def test_a_network_of_another_build_is_one_line(
    tmp_path: Path, config: dict[str, object], words: str
) -> None:
    with pytest.raises(UnreadableError) as error:
        open_model(write_model(tmp_path, config=config))
    assert words in str(error.value) and str(error.value).count("; ") == 2


def test_a_tokenizer_of_another_model_is_told(tmp_path: Path) -> None:
    folder = write_model(tmp_path)
    tree = json.loads((folder / "tokenizer.json").read_text("utf-8"))
    tree["model"]["vocab"] |= {f"more{number}": 16 + number for number in range(5)}
    (folder / "tokenizer.json").write_text(json.dumps(tree), "utf-8")
    with pytest.raises(MalformedError, match="21 tokens, and the weights know 16"):
        open_model(folder)


def test_a_broken_tokenizer_is_told(tmp_path: Path) -> None:
    folder = write_model(tmp_path)
    (folder / "tokenizer.json").write_text("{}", "utf-8")
    with pytest.raises(MalformedError, match="not a tokenizer"):
        open_model(folder)


def test_no_damage_to_a_folder_makes_more_than_one_line(tmp_path: Path) -> None:
    chance = np.random.default_rng(1)
    for name in ("config.json", "tokenizer.json", "model.safetensors"):
        folder = write_model(tmp_path / name)
        whole = (folder / name).read_bytes()
        for _ in range(30):
            damaged = bytearray(whole)
            for place in chance.integers(0, min(len(damaged), 2_000), size=3):
                damaged[place] = chance.integers(0, 256)
            (folder / name).write_bytes(bytes(damaged))
            try:
                open_model(folder).cosines(TEXTS, TEXTS)
            except CrossreadError as error:
                assert "\n" not in str(error) and str(error).count("; ") >= 2
