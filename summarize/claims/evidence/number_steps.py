"""What given numbers come to: their sums, differences, ratios, products, quotients."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, permutations

from summarize.claims.comparing.things import is_added
from summarize.claims.evidence.given_numbers import (
    CLOCK,
    DAY,
    HALF_DAY,
    MONTHS,
    SECONDS,
    YEAR,
    Given,
)
from summarize.claims.reading.amounts import SHARE, TIMES, Amount
from summarize.claims.reading.reading import Reading

_POINTS = "%-point"
_MINUTE, _SECONDS_OF_DAY, _DAYS_OF_MONTH = 60, 86_400, 30
_MOMENTS = frozenset({CLOCK, DAY, YEAR})
_LONGEST = {CLOCK: HALF_DAY, DAY: 100, YEAR: 1_000}
_SPANS = {CLOCK: SECONDS, DAY: SECONDS, YEAR: MONTHS}


@dataclass(frozen=True, slots=True)
class Step:
    """What given numbers come to; `announced` tells that the claim says how."""

    name: str
    value: Fraction
    given: tuple[Given, ...]
    announced: bool = True


class Steps:
    """The steps that lead to a number of a claim, by the unit that it has."""

    def __init__(
        self, claim: Reading, amount: Amount, given: Sequence[Given]
    ) -> None:
        """Take a number of a claim, and the numbers of the passages near it."""
        self._claim = claim
        self._given = given
        words, said = claim.language.steps, {*claim.words}
        by = claim.text[: amount.start].split()[-1:] == ["by"]
        self._difference = by or not said.isdisjoint(words.difference)
        self._sum = not said.isdisjoint(words.sum)
        self._each = not said.isdisjoint(words.each)
        self._rest = said & words.rest
        self._before = not said.isdisjoint(words.before)

    def to(self, unit: str) -> Iterator[Step]:
        """Yield the steps to a number with a unit (of `Amount`, or CLOCK, DAY, YEAR)."""
        if unit == SHARE:
            yield from self._to_share()
        elif unit == _POINTS:
            yield from self._to_points()
        elif unit == TIMES:
            yield from self._to_times()
        elif unit in _MOMENTS:
            yield from self._to_moment(unit)
        else:
            yield from self._to_amount(unit)

    def _to_share(self) -> Iterator[Step]:
        shares = self._of(SHARE)
        for one in shares:
            left = self._leaves_rest(one) or self._changes
            yield Step("rest", 1 - one.value, (one,), left)
            for points in self._of(_POINTS):
                for value in (points.value, -points.value):
                    shifted = one.value + value / 100
                    both = (one, points)
                    yield Step("shifted", shifted, both, self._before)
        for one, other in combinations(shares, 2):
            if one.passage is other.passage and one.value + other.value < 1:
                left = 1 - one.value - other.value
                yield Step("rest2", left, (one, other), self._leaves_rest(one))
        for part, whole in permutations(self._given, 2):
            if part.unit == whole.unit and _may_be_part(part, whole):
                both, share = (part, whole), part.value / whole.value
                yield Step("ratio", share, both)
                yield Step("ratiorest", 1 - share, both, self._leaves_rest(part))
                changed = self._changes
                yield Step("change", 1 - share, both, changed)
                yield Step("change", 1 / share - 1, both, changed)

    @property
    def _changes(self) -> bool:
        words = self._claim.language.steps
        return not words.change.isdisjoint(self._claim.words)

    def _to_points(self) -> Iterator[Step]:
        for one, other in combinations(self._of(SHARE), 2):
            yield Step("points", abs(one.value - other.value) * 100, (one, other))

    def _to_times(self) -> Iterator[Step]:
        for part, whole in permutations(self._given, 2):
            if part.unit == whole.unit and _may_be_part(part, whole):
                yield Step("times", whole.value / part.value, (part, whole))

    def _to_moment(self, unit: str) -> Iterator[Step]:
        spans = self._of(_SPANS[unit])
        for moment in self._of(unit):
            for span in spans:
                length = _in_unit(span, unit)
                if length.denominator == 1 and length < _LONGEST[unit]:
                    for value in (moment.value - length, moment.value + length):
                        value = value % HALF_DAY if unit == CLOCK else value
                        yield Step("moment", value, (moment, span))

    def _to_amount(self, unit: str) -> Iterator[Step]:
        same = self._of(unit)
        for one, other in combinations(same, 2):
            both = (one, other)
            left, total = self._difference, self._sum
            left = left or _has_remainder(one.passage) or self._was(both, more=True)
            total = total or self._was(both, more=False)
            yield Step("diff", abs(one.value - other.value), both, left)
            yield Step("sum", one.value + other.value, both, total)
        for three in combinations(same, 3):
            if len({each.place for each in three}) < 3:
                yield Step("sum3", sum(g.value for g in three), three, self._sum)
        for one in same:
            if not unit and is_added(one.passage, one.amount):
                yield Step("andone", one.value + 1, (one,), self._sum)
            yield from self._multiplied(one)
        if unit in (SECONDS, MONTHS):
            yield from self._to_span(unit)

    def _multiplied(self, one: Given) -> Iterator[Step]:
        for other in self._given:
            both = (one, other)
            if other.unit == SHARE and 0 < other.value < 1:
                rest = self._leaves_rest(other)
                yield Step("part", one.value * other.value, both)
                yield Step("partrest", one.value * (1 - other.value), both, rest)
                yield Step("was", one.value / (1 - other.value), both, self._before)
                yield Step("was", one.value / (1 + other.value), both, self._before)
                whole = self._before or self._sum
                yield Step("whole", one.value / other.value, both, whole)
            elif other.unit == TIMES:
                yield Step("quot", one.value / other.value, both)
                yield Step("prod", one.value * other.value, both)
            elif not other.unit and other is not one and other.value > 1:
                yield Step("each", one.value / other.value, both, self._each)
                yield Step("mult", one.value * other.value, both, self._sum)

    def _to_span(self, unit: str) -> Iterator[Step]:
        """Yield the lengths of time between two moments, and in another unit."""
        for kind, held in _SPANS.items():
            if held == unit:
                for one, other in combinations(self._of(kind), 2):
                    for value in _between(one, other, kind):
                        yield Step("span", value, (one, other), True)
        other_unit, per = (
            (SECONDS, Fraction(1, _SECONDS_OF_DAY * _DAYS_OF_MONTH))
            if unit == MONTHS
            else (MONTHS, Fraction(_SECONDS_OF_DAY * _DAYS_OF_MONTH))
        )
        for one in self._of(other_unit):
            yield Step("months", one.value * per, (one,))

    def _of(self, unit: str) -> list[Given]:
        return [each for each in self._given if each.unit == unit]

    def _leaves_rest(self, given: Given) -> bool:
        """Return whether a claim speaks of what a share leaves, or its passage does."""
        rest = given.passage.language.steps.rest
        told = not rest.isdisjoint(given.passage.words)
        return bool(self._rest and not told) or _has_remainder(given.passage)

    def _was(self, given: Sequence[Given], *, more: bool) -> bool:
        """Return whether a claim tells what there was, and a passage by how much more.

        Or by how much less.
        """
        amounts = self._claim.language.amounts
        told = {word for each in given for word in each.passage.words}
        rises, drops = (
            not told.isdisjoint(words) for words in (amounts.rises, amounts.drops)
        )
        return self._before and rises != drops and rises == more


def _has_remainder(passage: Reading) -> bool:
    pattern = re.compile(passage.language.steps.remainder, re.IGNORECASE)
    return bool(pattern.search(passage.text))


def _may_be_part(part: Given, whole: Given) -> bool:
    return part.unit not in (SHARE, TIMES, *_MOMENTS) and part.value < whole.value


def _in_unit(span: Given, unit: str) -> Fraction:
    """Return a length of time in the unit of a moment."""
    per = {CLOCK: _MINUTE, DAY: _SECONDS_OF_DAY, YEAR: 12}
    return span.value / per[unit]


def _between(one: Given, other: Given, kind: str) -> Iterator[Fraction]:
    """Yield how long it may be from one moment to another, in the unit of spans."""
    apart = abs(one.value - other.value)
    if kind == CLOCK:
        for value in (apart, HALF_DAY - apart, HALF_DAY + apart, 2 * HALF_DAY - apart):
            yield value * _MINUTE
    elif kind == DAY:
        yield apart * _SECONDS_OF_DAY
        yield (apart + 1) * _SECONDS_OF_DAY
    else:
        yield apart * 12
