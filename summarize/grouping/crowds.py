"""How alike two articles are for where they stand: in a crowd, or with few near them.

Articles on a person or place that is in the news all year are alike without telling one
event; two on a fire in a village may share little, and have nothing else near. So a
cosine is measured by those of either article with its neighbours (the local scale of
Zelnik-Manor and Perona 2004). How much that counts is bounded: a crowd may be one event
that all papers tell. A folder of ten articles shows no crowd where a stream would.
"""

import numpy as np
from numpy.typing import NDArray

from summarize.grouping.wordings import Alike

_FIRST, _LAST = 6, 10  # the neighbours that tell a crowd; nearer ones are the event's
_FEW, _CROWDED = 0.04, 0.08  # a mean cosine with them from which it counts; the most
_UNSEEN = 100  # articles in full crowds that any stream is counted with


def lowered_in_crowds(alike: Alike, n_rows: int) -> Alike:
    """Return the pairs with lower cosines where many are near: half, in a full crowd.

    A pair with a crowd around one of its articles only is between, and so is one of
    few articles in all, of which nobody knows how crowded it is.
    """
    seen = np.clip(_crowds(alike, n_rows), _FEW, _CROWDED)
    scales = (n_rows * seen + _UNSEEN * _CROWDED) / (n_rows + _UNSEEN) / _FEW
    lowered = alike.cosines / np.sqrt(scales[alike.left] * scales[alike.right])
    return Alike(alike.left, alike.right, lowered)


def _crowds(alike: Alike, n_rows: int) -> NDArray[np.float64]:
    """Return the mean cosine of each row with its sixth to tenth neighbour."""
    rows = np.concatenate((alike.left, alike.right))
    cosines = np.concatenate((alike.cosines, alike.cosines))
    order = np.lexsort((-cosines, rows))
    starts = np.searchsorted(rows[order], np.arange(n_rows))
    places = np.arange(1, len(rows) + 1) - starts[rows[order]]
    near = order[(places >= _FIRST) & (places <= _LAST)]
    sums = np.bincount(rows[near], weights=cosines[near], minlength=n_rows)
    return sums / (_LAST - _FIRST + 1)
