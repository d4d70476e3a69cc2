"""Weights as they ship: in numbered files below 16 MB, with the hashes of all files."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from summarize.writers.packed import FILES

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
