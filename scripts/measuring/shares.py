"""Shares: so many of so many, with the interval that a small number leaves."""

from scipy.stats import binomtest


def wilson_interval(hits: int, n: int) -> tuple[float, float]:
    """Return the 95 % interval of `hits` of `n` (Wilson 1927); of none, 0 to 1."""
    if not n:
        return 0.0, 1.0
    low, high = binomtest(hits, n).proportion_ci(0.95, method="wilson")
    return float(low), float(high)
