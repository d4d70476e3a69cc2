"""What words mean, as vectors: words used alike lie near one another.

Made of MiniLM (`python -m scripts.training.furniture.vectors`), so that the tagger
knows a word of furniture by its kin, also where its pages did not have it.
"""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FILE = files("summarize.models") / "word_vectors.npz"


def vector_row(word: str) -> int:
    """Return the row of a word in small letters without marks; 0: not among them."""
    return _read()[0].get(word, 0)


def frequency_rank(word: str) -> int:
    """Return the rank of a word by its frequency in news and web pages, from 1.

    The words stand by frequency; one that is not among them comes after the last.
    """
    rows, _ = _read()
    return rows.get(word, len(rows) + 1)


def word_vectors() -> "NDArray[np.float32]":
    """Return the vectors, one a row; the first, of unknown words, is zero."""
    return _read()[1]


@cache
def _read() -> "tuple[dict[str, int], NDArray[np.float32]]":
    with _FILE.open("rb") as file, np.load(file) as stored:
        words = stored["words"].tobytes().decode().split("\n")
        vectors = stored["vectors"].astype(np.float32) * stored["scale"]
    rows = {word: row for row, word in enumerate(words, 1)}
    return rows, np.vstack([np.zeros_like(vectors[:1]), vectors])
