"""Points on two axes, placed for a drawing that needs no library."""

import math
from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 640, 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 12, 12, 40
_TICKS = 5
_STEPS = (1, 2, 5, 10)


class Point(NamedTuple):
    """A point: its values, its kind (`tried`, `leader`, `winner`), its words."""

    x: float
    y: float
    kind: str
    says: str


class Tick(NamedTuple):
    """A mark of an axis: where, and its label."""

    place: float
    label: str


class Dot(NamedTuple):
    """A point where it stands in the drawing."""

    x: float
    y: float
    kind: str
    says: str


class Chart(NamedTuple):
    """A drawing of `WIDTH` by `HEIGHT`: axes with names and ticks, dots, one line."""

    says: str
    x_name: str
    y_name: str
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    dots: tuple[Dot, ...]
    line: str
    width: int = WIDTH
    height: int = HEIGHT
    left: int = _LEFT
    floor: int = HEIGHT - _BOTTOM


def draw(
    says: str,
    names: tuple[str, str],
    points: Sequence[Point],
    line: Sequence[tuple[float, float]] = (),
) -> Chart:
    """Return a chart of points, at least one, with a line through others if given.

    `says` is the chart in a sentence, for those who do not see it; `names` are those of
    the axes.
    """
    across = _Axis([point.x for point in points], _LEFT, WIDTH - _RIGHT)
    up = _Axis([point.y for point in points], HEIGHT - _BOTTOM, _TOP)
    return Chart(
        says,
        *names,
        x_ticks=across.ticks,
        y_ticks=up.ticks,
        dots=tuple(
            Dot(across.place(x), up.place(y), kind, said) for x, y, kind, said in points
        ),
        line=" ".join(f"{across.place(x)},{up.place(y)}" for x, y in line),
    )


class _Axis:
    """An axis from round number to round number, between two places of a drawing."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        low, high = min(values), max(values)
        self._step = _round_step((high - low) / _TICKS)
        self._low = math.floor(low / self._step) * self._step
        self._high = max(
            math.ceil(high / self._step) * self._step, self._low + self._step
        )
        self._start, self._end = start, end

    def place(self, value: float) -> float:
        """Return where a value stands."""
        share = (value - self._low) / (self._high - self._low)
        return round(self._start + share * (self._end - self._start), 1)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The round numbers of the axis."""
        n_steps = round((self._high - self._low) / self._step)
        digits = max(0, -math.floor(math.log10(self._step)))
        values = (self._low + n * self._step for n in range(n_steps + 1))
        return tuple(Tick(self.place(value), f"{value:.{digits}f}") for value in values)


def _round_step(least: float) -> float:
    """Return the first of 1, 2, 5, 10, 20 … (or 0.1, 0.2 …) that is no smaller."""
    if least <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in _STEPS if step * power >= least * (1 - 1e-9))
