"""Articles in nearly the same words, which count once, and how alike others are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

_KEY = 20  # the heaviest terms of an article; two that share them tell the same
_BLOCK = 1_000  # rows whose products are held at once

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Alike:
    """Pairs of rows i < j and their cosines, in order of i, then j."""

    left: Numbers
    right: Numbers
    cosines: NDArray[np.float64]

    def from_cosine(self, least: float) -> "Alike":
        """Return the pairs with a cosine of `least` or more."""
        kept = self.cosines >= least
        return Alike(self.left[kept], self.right[kept], self.cosines[kept])


def number_wordings(rows: csr_matrix, days: Sequence[int | None]) -> list[int]:
    """Return the number of each article's wording, from 0 in order of appearance.

    Articles of one day with the same 20 heaviest terms are one wording: an agency text
    with another first line (the signature of I-Match, Chowdhury et al. 2002). A crowd
    of copies then costs no more than one of them. One with fewer terms is its own.
    """
    numbers: dict[object, int] = {}
    found = []
    for article, day in enumerate(days):
        place = slice(rows.indptr[article], rows.indptr[article + 1])
        terms, weights = rows.indices[place], rows.data[place]
        key: object = article
        if len(terms) >= _KEY:
            heaviest = np.lexsort((terms, -weights))[:_KEY]
            key = (day, np.sort(terms[heaviest]).tobytes())
        found.append(numbers.setdefault(key, len(numbers)))
    return found


def alike_pairs(
    rows: csr_matrix, days: Sequence[int | None], *, least: float, most_days: int
) -> Alike:
    """Return the pairs of rows with a cosine of `least` or more, near in time.

    Two days that are both known are at most `most_days` apart.
    """
    turned = rows.T.tocsr()
    known = np.array([np.nan if day is None else day for day in days], dtype=float)
    left, right = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    cosines = [np.empty(0)]
    for start in range(0, rows.shape[0], _BLOCK):
        found = (rows[start : start + _BLOCK] @ turned).tocoo()
        i, j = found.row.astype(np.int64) + start, found.col.astype(np.int64)
        kept = (i < j) & (found.data >= least)
        i, j, values = i[kept], j[kept], found.data[kept]
        near = ~(np.abs(known[i] - known[j]) > most_days)
        left.append(i[near])
        right.append(j[near])
        cosines.append(values[near])
    pairs = Alike(np.concatenate(left), np.concatenate(right), np.concatenate(cosines))
    order = np.lexsort((pairs.right, pairs.left))
    return Alike(pairs.left[order], pairs.right[order], pairs.cosines[order])


def sums_between(alike: Alike, parts: Sequence[int]) -> dict[tuple[int, int], float]:
    """Return the summed cosines of every two parts, by their numbers i < j.

    `parts` is the part of each row.
    """
    sums: Counter[tuple[int, int]] = Counter()
    ends = zip(alike.left.tolist(), alike.right.tolist(), strict=True)
    for (i, j), cosine in zip(ends, alike.cosines.tolist(), strict=True):
        one, two = sorted((parts[i], parts[j]))
        if one != two:
            sums[one, two] += cosine
    return dict(sums)
