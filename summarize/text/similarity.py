"""How alike are two token lists: inverse frequencies, cosine, weighted overlap."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

import numpy as np
from scipy.sparse import csr_matrix


def inverse_frequency(count: int, n: int) -> float:
    """Return the smoothed idf of a token in `count` of `n` lists.

    ln((1 + n) / (1 + count)) + 1, the form of scikit-learn's TfidfTransformer; never
    zero, so a token that every list holds still counts a little.
    """
    return math.log((1 + n) / (1 + count)) + 1


def inverse_frequencies(token_lists: Sequence[Collection[str]]) -> dict[str, float]:
    """Return the `inverse_frequency` of every token."""
    n = len(token_lists)
    counts = Counter(chain.from_iterable(map(set, token_lists)))
    values = {df: inverse_frequency(df, n) for df in set(counts.values())}
    ordered = sorted(counts.items())  # columns and sums in an order of their own
    return {token: values[df] for token, df in ordered}


def tfidf_rows(
    token_lists: Sequence[Collection[str]], idf: Mapping[str, float]
) -> csr_matrix:
    """Return L2-normalised tf-idf rows, shape (n lists, n tokens of `idf`).

    A list may be a Counter, too. Tokens that `idf` lacks are left out; a list without
    known tokens is a zero row.
    Rows of two calls with the same `idf` can be multiplied: cosine = a @ b.T.
    """
    columns = {token: column for column, token in enumerate(idf)}
    rows = (_normalised(tokens, idf) for tokens in token_lists)
    return sparse_rows(rows, columns, len(columns))


def _normalised(
    tokens: Collection[str], idf: Mapping[str, float]
) -> Mapping[str, float]:
    """Return what each known token weighs, as a row of length 1."""
    weights = {t: n * idf[t] for t, n in Counter(tokens).items() if t in idf}
    norm = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {token: weight / norm for token, weight in weights.items()}


def sparse_rows(
    rows: Iterable[Mapping[str, float]], columns: Mapping[str, int], width: int
) -> csr_matrix:
    """Return rows of weights, by token, as a sparse matrix, shape (n rows, width).

    `columns` has the place of every token. Rows are taken one by one.
    """
    indptr, indices, values = [0], list[int](), list[float]()
    for weights in rows:
        indices += [columns[token] for token in weights]
        values += weights.values()
        indptr.append(len(indices))
    data = np.array(values, dtype=float), indices, indptr
    matrix = csr_matrix(data, shape=(len(indptr) - 1, width))
    matrix.sort_indices()
    return matrix


def mass(tokens: Iterable[str], idf: Mapping[str, float]) -> float:
    """Return the summed idf of a set of tokens."""
    return sum(idf.get(token, 0.0) for token in sorted(tokens))
