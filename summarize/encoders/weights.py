"""The weights of an encoder by the names of its architecture, and safetensors files."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summarize.encoders.layers import Encoder, Layer, Linear, Norm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Weights = Mapping[str, NDArray[np.float32]]

_KINDS = {"F32": "<f4", "F16": "<f2", "BF16": "<u2", "I8": "i1", "U8": "u1"}


@dataclass(frozen=True, slots=True)
class Names:
    """How an architecture names the parts of its encoder.

    `layer` stands before the names of a layer's parts, with its number for `{}`.
    """

    first: str
    layer: str
    looking: tuple[str, str, str]
    looked: tuple[str, str]
    fed: tuple[str, str, str]


BERT = Names(
    first="bert.embeddings.LayerNorm",
    layer="bert.encoder.layer.{}.",
    looking=(
        "attention.self.query",
        "attention.self.key",
        "attention.self.value",
    ),
    looked=("attention.output.dense", "attention.output.LayerNorm"),
    fed=("intermediate.dense", "output.dense", "output.LayerNorm"),
)
BART = Names(
    first="model.encoder.layernorm_embedding",
    layer="model.encoder.layers.{}.",
    looking=("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"),
    looked=("self_attn.out_proj", "self_attn_layer_norm"),
    fed=("fc1", "fc2", "final_layer_norm"),
)


def encoder_of(
    weights: "Weights", names: Names, n_layers: int, n_heads: int, epsilon: float
) -> Encoder:
    """Return the encoder that weights make; KeyError names one that is missing."""

    def linear(name: str) -> Linear:
        return Linear(weights[f"{name}.weight"].T, weights[f"{name}.bias"])

    def norm(name: str) -> Norm:
        return Norm(weights[f"{name}.weight"], weights[f"{name}.bias"], epsilon)

    def layer(n: int) -> Layer:
        at = names.layer.format(n)
        query, key, value = (linear(at + part) for part in names.looking)
        root = np.float32((len(query.bias) / n_heads) ** -0.5)
        looked, looked_norm = names.looked
        widened, narrowed, last = names.fed
        return Layer(
            Linear(query.weight * root, query.bias * root),
            Linear(*map(np.hstack, zip(key, value, strict=True))),
            linear(at + looked),
            norm(at + looked_norm),
            linear(at + widened),
            linear(at + narrowed),
            norm(at + last),
        )

    return Encoder(norm(names.first), tuple(map(layer, range(n_layers))), n_heads)


class StoredRows(NamedTuple):
    """A matrix as a file holds it, for one of which few rows are asked."""

    numbers: "NDArray[Any]"
    kind: str

    def take(self, rows: Sequence[int]) -> "NDArray[np.float32]":
        """Return some rows in float32."""
        return _in_float32(self.numbers[list(rows)], self.kind)


def open_rows(paths: Sequence[Path], name: str) -> StoredRows:
    """Return a matrix of floats of safetensors files; its rows are read when asked.

    Raises KeyError where no file has it, and OSError or ValueError for a broken file.
    """
    for path in paths:
        for found, numbers, kind in _stored(np.memmap(path, np.uint8, "r"), (name,)):
            if found == name:
                return StoredRows(numbers, kind)
    raise KeyError(name)


def read_safetensors(
    paths: Sequence[Path], prefixes: tuple[str, ...] = ("",)
) -> "dict[str, NDArray[Any]]":
    """Return the tensors of files by name, floats in float32, others as they are.

    Of tensors whose names begin with one of `prefixes`; nothing else is read (of
    safetensors itself only torch's part reads bfloat16, which is the upper half of a
    float32). Raises OSError, KeyError or ValueError for a broken file.
    """
    return {
        name: _in_float32(numbers, kind)
        for path in paths
        for name, numbers, kind in _stored(np.memmap(path, np.uint8, "r"), prefixes)
    }


def _stored(
    file: "NDArray[np.uint8]", prefixes: tuple[str, ...]
) -> "Iterator[tuple[str, NDArray[Any], str]]":
    """Yield what a file holds: the size of its header in 8 bytes, the header, numbers.

    Of each tensor its name, its numbers as they are stored, and of which kind they are.
    https://github.com/huggingface/safetensors#format
    """
    begin = 8 + int.from_bytes(file[:8].tobytes(), "little")
    header = json.loads(file[8:begin].tobytes())
    if not isinstance(header, dict):
        raise ValueError("a file of safetensors whose header is no table")
    for name, held in header.items():
        if name.startswith(prefixes) and name != "__metadata__":
            start, end = held["data_offsets"]
            numbers = np.asarray(file[begin + start : begin + end])
            kind = held["dtype"]
            yield name, numbers.view(_KINDS[kind]).reshape(held["shape"]), kind


def _in_float32(numbers: "NDArray[Any]", kind: str) -> "NDArray[Any]":
    """Return floats in float32, other numbers as they are."""
    if kind == "BF16":
        return (numbers.astype(np.uint32) << 16).view(np.float32)
    return numbers.astype(np.float32) if kind == "F16" else numbers
