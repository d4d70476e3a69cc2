"""Figures as drawings that need no library: intervals on a scale, shares of a whole."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarize.evaluation.metrics.statistics import Interval

_WIDTH = 100.0
_MARGIN = 0.04  # of the scale, at both ends


class IntervalBar(NamedTuple):
    """A mean and its interval, as places from 0 to 100 on a scale; where zero is."""

    low: float
    mean: float
    high: float
    zero: float | None


class SharePart(NamedTuple):
    """A part of a whole, as a place and a width from 0 to 100; its name."""

    start: float
    width: float
    name: str


class Scale:
    """A scale that all intervals of a column fit on."""

    def __init__(self, intervals: Iterable[Interval], *, zero: bool = False) -> None:
        """Span all ends, and zero where differences are shown."""
        ends = [end for each in intervals for end in (each.low, each.high, each.mean)]
        ends += [0.0] if zero else []
        low, high = min(ends), max(ends)
        margin = _MARGIN * (high - low)
        self._low, self._high, self._zero = low - margin, high + margin, zero

    def bar(self, value: Interval) -> IntervalBar:
        """Return the places of an interval."""
        mean, low, high = map(self._place, value)
        return IntervalBar(low, mean, high, self._place(0.0) if self._zero else None)

    def _place(self, value: float) -> float:
        span = self._high - self._low
        share = (value - self._low) / span if span else 0.5
        return round(_WIDTH * share, 1)


def share_bar(counts: Sequence[tuple[str, int]]) -> tuple[SharePart, ...]:
    """Return counts as parts of their sum, side by side; none of an empty whole."""
    total = sum(number for _, number in counts)
    parts, start = [], 0.0
    for name, number in counts:
        width = round(_WIDTH * number / total, 2) if total else 0.0
        if width:
            parts.append(SharePart(round(start, 2), width, name))
        start += width
    return tuple(parts)
