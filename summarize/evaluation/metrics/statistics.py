"""Intervals and tests over topics: seeded, paired, numpy only.

The topic is the unit that is drawn. Differences between systems are always paired by
topic: their spread is far below that of either system's scores.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

N_RESAMPLES = 2000
N_PERMUTATIONS = 10_000
FEW_TOPICS = 20
"""With fewer topics intervals and p say little: a bootstrap is too narrow there."""
_EXACT_TOPICS = 12  # all 2^12 sign flips are fewer than we would draw
_CHUNK = 64

Floats = NDArray[np.float64]


class Interval(NamedTuple):
    """A mean and the ends of its percentile bootstrap interval."""

    mean: float
    low: float
    high: float


def resampled_means(
    scores: ArrayLike, *, n_resamples: int = N_RESAMPLES, seed: int = 0
) -> Floats:
    """Return bootstrap means, shape (n_resamples, k), of scores of shape (n topics, k).

    All columns see the same draws, so differences of columns are paired.
    """
    matrix = _columns(scores)
    n = len(matrix)
    generator = np.random.default_rng(seed)
    means = np.empty((n_resamples, matrix.shape[1]))
    for start in range(0, n_resamples, _CHUNK):
        rows = min(_CHUNK, n_resamples - start)
        draws = generator.integers(0, n, size=(rows, n)) + n * np.arange(rows)[:, None]
        counts = np.bincount(draws.ravel(), minlength=rows * n).reshape(rows, n)
        means[start : start + rows] = counts @ matrix / n
    return means


def _columns(scores: ArrayLike) -> Floats:
    """Return scores as a matrix, a row a topic."""
    matrix = np.asarray(scores, dtype=np.float64)
    return matrix.reshape(len(matrix), -1)


def bootstrap_intervals(
    scores: ArrayLike,
    *,
    level: float = 0.95,
    n_resamples: int = N_RESAMPLES,
    seed: int = 0,
) -> list[Interval]:
    """Return one two-sided percentile interval a column of scores (n topics, k)."""
    matrix = _columns(scores)
    means = resampled_means(matrix, n_resamples=n_resamples, seed=seed)
    tail = (1 - level) / 2
    low, high = np.quantile(means, [tail, 1 - tail], axis=0)
    columns = zip(matrix.mean(axis=0), low, high, strict=True)
    return [Interval(float(m), float(a), float(b)) for m, a, b in columns]


def bootstrap_interval(
    scores: Sequence[float],
    *,
    level: float = 0.95,
    n_resamples: int = N_RESAMPLES,
    seed: int = 0,
) -> Interval:
    """Return the mean of the scores with its percentile bootstrap interval."""
    return bootstrap_intervals(scores, level=level, n_resamples=n_resamples, seed=seed)[
        0
    ]


def paired_difference(
    new: Sequence[float],
    old: Sequence[float],
    *,
    level: float = 0.95,
    n_resamples: int = N_RESAMPLES,
    seed: int = 0,
) -> Interval:
    """Return the mean of `new - old` by topic with its interval (paired bootstrap)."""
    differences = np.subtract(new, old)
    return bootstrap_intervals(
        differences, level=level, n_resamples=n_resamples, seed=seed
    )[0]


def permutation_p(
    new: Sequence[float],
    old: Sequence[float],
    *,
    n_permutations: int = N_PERMUTATIONS,
    seed: int = 0,
) -> float:
    """Return the two-sided p of the paired difference under random sign flips.

    Up to twelve topics exact, over all 2^n flips; above Monte Carlo with the observed
    case counted in. So never 0, and 1 if nothing differs.
    """
    differences = np.subtract(new, old).astype(np.float64)
    observed = abs(differences.mean()) * (1 - 1e-12)
    if (n := len(differences)) <= _EXACT_TOPICS:
        bits = np.arange(2**n)[:, None] >> np.arange(n) & 1
        means = np.abs(((bits * 2.0 - 1.0) * differences).mean(axis=1))
        return float((means >= observed).mean())
    generator = np.random.default_rng(seed)
    extreme = 0
    for start in range(0, n_permutations, _CHUNK):
        rows = min(_CHUNK, n_permutations - start)
        signs = generator.integers(0, 2, size=(rows, len(differences))) * 2.0 - 1.0
        flipped = np.abs((signs * differences).mean(axis=1))
        extreme += int((flipped >= observed).sum())
    return (extreme + 1) / (n_permutations + 1)


def few_topics(n: int) -> str | None:
    """Return the warning that stands beside the figures of `n` topics; None if many."""
    if n >= FEW_TOPICS:
        return None
    return f"Fewer than {FEW_TOPICS} topics: intervals and p mean little."


def holm(p_values: Sequence[float]) -> list[float]:
    """Return p values adjusted for several tests (Holm 1979), in the order given."""
    order = sorted(range(len(p_values)), key=lambda i: p_values[i])
    adjusted = list(p_values)
    highest = 0.0
    for rank, place in enumerate(order):
        highest = max(highest, (len(p_values) - rank) * p_values[place])
        adjusted[place] = min(1.0, highest)
    return adjusted
