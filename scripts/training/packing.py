"""Weights as they ship: in numbered files below 16 MB, with the hashes of all files."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file

from summarize.writers.packed import FILES, SCALE

MOST_BYTES = 15_500_000
"""Bytes of the weights in a file."""

SUMS = "SHA256SUMS"

Parts = Mapping[str, NDArray[np.generic]]


def save_files(files: Sequence[Parts], folder: Path) -> None:
    """Write what each file holds, as `packed-1-of-2.safetensors` and so on.

    Files of that name that stand there go first.
    """
    for old in folder.glob(FILES):
        old.unlink()
    for number, held in enumerate(files, start=1):
        save_file(dict(held), folder / f"packed-{number}-of-{len(files)}.safetensors")


def write_sums(folder: Path) -> None:
    """Write the hashes of all files of a folder but its card, as sha256sum does."""
    paths = [p for p in sorted(folder.iterdir()) if p.name not in (SUMS, "README.md")]
    lines = [f"{sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in paths]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")


def files_of(state: Mapping[str, torch.Tensor]) -> Iterator[Parts]:
    """Yield what each file holds of weights by name, packed by rows."""
    held: dict[str, NDArray[np.generic]] = {}
    size = 0
    for name, tensor in sorted(state.items()):
        parts = _packed(name, tensor)
        n_bytes = sum(part.nbytes for part in parts.values())
        if size + n_bytes > MOST_BYTES:
            yield held
            held, size = {}, 0
        held |= parts
        size += n_bytes
    yield held


def _packed(name: str, tensor: torch.Tensor) -> Parts:
    """Return a matrix in 8 bits with a scale a row; what is none in 16 bits."""
    if tensor.ndim != 2:
        return {name: tensor.half().numpy()}
    scale = tensor.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
    codes = torch.round(tensor / scale).to(torch.int8)
    return {name: codes.numpy(), name + SCALE: scale.float().numpy()}
