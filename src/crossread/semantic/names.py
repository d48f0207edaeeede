"""How families of networks name their tensors and the lines of their `config.json`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of one family; those below `layer` stand behind it."""

    layer: str = "encoder.layer.{}."
    query: str = "attention.self.query"
    key: str = "attention.self.key"
    value: str = "attention.self.value"
    mixed: str = "attention.output.dense"
    mixed_norm: str = "attention.output.LayerNorm"
    wide: str = "intermediate.dense"
    narrow: str = "output.dense"
    narrow_norm: str = "output.LayerNorm"
    heads: str = "num_attention_heads"
    layers: str = "num_hidden_layers"
    activation: str = "hidden_act"
    pad: int | None = None
    """The place that means padding, behind which places are counted; `None`: counted from 0."""


_USUAL_PAD = 1
_DISTIL = Names(
    layer="transformer.layer.{}.", query="attention.q_lin", key="attention.k_lin", value="attention.v_lin",
    mixed="attention.out_lin", mixed_norm="sa_layer_norm", wide="ffn.lin1", narrow="ffn.lin2",
    narrow_norm="output_layer_norm", heads="n_heads", layers="n_layers", activation="activation",
)  # fmt: skip


def names_of(config: Mapping[str, Any]) -> Names:
    """The names of the family that `config.json` tells of."""
    family = config.get("model_type")
    if family == "distilbert":
        return _DISTIL
    if family == "bert":
        return Names()
    pad = config.get("pad_token_id")
    return Names(pad=pad if isinstance(pad, int) and pad >= 0 else _USUAL_PAD)
