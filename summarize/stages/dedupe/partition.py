"""Numbers that divide a sequence into parts, and the places of each part."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


def places_of_parts(parts: Numbers) -> Iterator[list[int]]:
    """Yield the places that hold number 0, those that hold 1, and so on, in order."""
    order = np.argsort(parts, kind="stable").tolist()
    ends = np.cumsum(np.bincount(parts)).tolist() if order else []
    return (order[start:end] for start, end in pairwise([0, *ends]))


def number_by_first(labels: Numbers) -> tuple[Numbers, list[int]]:
    """Return a part for every place, and the labels of the parts.

    Places of one label are one part; parts are numbered as they first appear.
    """
    found, first, part = np.unique(labels, return_index=True, return_inverse=True)
    order = np.argsort(first)
    number = np.empty_like(order)
    number[order] = np.arange(len(order))
    return number[part], found[order].tolist()
