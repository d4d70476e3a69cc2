"""Weights packed in 4 or 8 bits, in safetensors files: as GGML packs them, or by rows.

As GGML does, the numbers of a row stand in blocks of 32 that share a scale and, where
codes have 4 bits, an offset: number = scale · code + offset (Q8_0 and Q4_1 of
https://github.com/ggml-org/ggml). What is read is to the bit what a GGUF file of these
types holds, in a twentieth of the time.

By rows, a matrix has whole numbers of 8 bits with a scale a row (its largest value over
127), and what is no matrix stands in 16 bits.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarize.encoders.weights import read_safetensors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

    from summarize.encoders.layers import Floats

FILES = "packed-*.safetensors"
SCALE = ".scale"
"""What the name of the scales of a matrix packed by rows ends with."""
_CODES, _SCALES, _OFFSETS = "codes", "scales", "offsets"


def is_packed(folder: Path) -> bool:
    """Tell whether the weights of a folder are packed."""
    return any(folder.glob(FILES))


def packed_files(folder: Path) -> list[Path]:
    """Return the files that hold the weights of a folder, in order.

    Raises FileNotFoundError where there is none, or not all of them.
    """
    paths = sorted(folder.glob(FILES))
    n_files = int(paths[0].stem.rpartition("-")[2]) if paths else 0  # packed-1-of-7
    if not paths or len(paths) != n_files:
        raise FileNotFoundError(f"{len(paths)} of {n_files} files {FILES} are there")
    return paths


def load_packed(folder: Path, **loading: Any) -> Any:
    """Return a model of the Llama family with the packed weights of a folder.

    `loading` goes to `from_pretrained` (`dtype=…`).
    """
    from transformers import LlamaConfig, LlamaForCausalLM

    return LlamaForCausalLM.from_pretrained(
        None,
        config=LlamaConfig.from_pretrained(folder),
        state_dict=read_packed(folder),
        **loading,
    )


def read_packed(folder: Path) -> dict[str, "Tensor"]:
    """Return the weights of a folder by name, in float32.

    Each is in its files as `name`, or packed as `name:codes`, `name:scales` and, of 4
    bits, `name:offsets`; of a weight in several files each has some rows, in order.
    Raises OSError where one of the files is missing.
    """
    import torch
    from safetensors.torch import load_file

    rows: dict[str, list[Tensor]] = {}
    for path in packed_files(folder):
        held = load_file(path)
        for key, tensor in held.items():
            name, _, part = key.partition(":")
            if part in ("", _CODES):
                unpacked = _unpack(held, name) if part else tensor
                rows.setdefault(name, []).append(unpacked.float())
    return {name: torch.cat(parts) for name, parts in rows.items()}


def _unpack(held: dict[str, "Tensor"], name: str) -> "Tensor":
    """Return the rows of one weight that a file holds.

    A byte of two codes has in its low half a number of the first half of its block, in
    its high half that of the second.
    """
    import torch

    codes = held[f"{name}:{_CODES}"]
    if codes.dtype == torch.uint8:
        codes = torch.cat([codes & 15, codes >> 4], dim=-1)
    numbers = codes.float() * held[f"{name}:{_SCALES}"].float().unsqueeze(-1)
    if (offsets := held.get(f"{name}:{_OFFSETS}")) is not None:
        numbers += offsets.float().unsqueeze(-1)
    return numbers.flatten(1)


class RowWeights(Mapping[str, "Floats"]):
    """The weights that a folder holds packed by rows, each unpacked when it is asked.

    In float32, by name. Raises FileNotFoundError where a file is missing.
    """

    def __init__(self, folder: Path) -> None:
        """Open the files of a folder; what they hold is read when it is asked."""
        self._held = read_safetensors(packed_files(folder))

    def __getitem__(self, name: str) -> "Floats":
        """Return a weight; KeyError where there is none of this name."""
        scales = self._held.get(name + SCALE)
        return self._held[name] if scales is None else self._held[name] * scales

    def rows(self, name: str) -> "PackedRows":
        """Return a matrix that stays packed, for one of which few rows are asked."""
        return PackedRows(self._held[name], self._held[name + SCALE])

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return (name for name in self._held if not name.endswith(SCALE))

    def __len__(self) -> int:
        """Return how many weights there are."""
        return sum(1 for _ in self)


class PackedRows(NamedTuple):
    """A matrix packed by rows: whole numbers, and the scale of each row."""

    codes: "NDArray[np.int8]"
    scales: "Floats"

    def take(self, rows: Sequence[int]) -> "Floats":
        """Return some rows in float32."""
        return self.codes[list(rows)] * self.scales[list(rows)]
