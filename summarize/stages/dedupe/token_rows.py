"""Sets of tokens as rows of a sparse matrix, so that a million of them stay small."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from summarize.text.similarity import inverse_frequency

Pairs = NDArray[np.int64]
_CHUNK = 50_000


def weighted_rows(token_lists: Iterable[Sequence[str]]) -> csr_matrix:
    """Return a row for each list of distinct tokens; an entry is its token's idf.

    Columns stand for tokens in the order in which they first appear. The idf is
    `similarity.inverse_frequency`.
    """
    columns: dict[str, int] = {}
    indptr = [0]
    parts: list[NDArray[np.int32]] = []
    chunk: list[int] = []
    for tokens in token_lists:
        chunk += [columns.setdefault(token, len(columns)) for token in tokens]
        indptr.append(indptr[-1] + len(tokens))
        if len(chunk) > _CHUNK:
            parts.append(np.array(chunk, dtype=np.int32))
            chunk = []
    indices = np.concatenate([*parts, np.array(chunk, dtype=np.int32)])
    n = len(indptr) - 1
    df = np.bincount(indices, minlength=len(columns))
    idf = np.array([inverse_frequency(count, n) for count in df.tolist()])
    values = idf[indices] if n else np.empty(0)
    rows = csr_matrix((values, indices, np.array(indptr)), shape=(n, len(columns)))
    rows.sort_indices()
    return rows


def row_masses(rows: csr_matrix) -> NDArray[np.float64]:
    """Return the summed weight of each row."""
    masses: NDArray[np.float64] = np.asarray(rows.sum(axis=1)).ravel()
    return masses


def shared_masses(rows: csr_matrix, pairs: Pairs) -> NDArray[np.float64]:
    """Return for each pair of rows the summed weight of the tokens that both hold.

    A row that holds all tokens of another shares exactly the other's mass with it: both
    are summed in the order of columns.
    """
    shared = np.zeros(len(pairs))
    for start in range(0, len(pairs), _CHUNK):
        left, right = pairs[start : start + _CHUNK].T
        shared[start : start + _CHUNK] = row_masses(rows[left].minimum(rows[right]))
    return shared
