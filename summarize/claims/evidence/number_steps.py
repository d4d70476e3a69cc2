"""What given numbers come to: their sums, differences, ratios, products, quotients.

The words of a claim announce most steps (`language/english/step_words.py`).
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, permutations

from summarize.claims.comparing.things import is_added
from summarize.claims.evidence.given_numbers import (
    CLOCK,
    DAY,
    HALF_DAY,
    MOMENTS,
    MONTHS,
    SECONDS,
    YEAR,
    Given,
    is_one_share,
)
from summarize.claims.reading.amounts import SHARE, TIMES, Amount
from summarize.claims.reading.reading import Reading

_POINTS = "%-point"
_SPANS = {CLOCK: SECONDS, DAY: SECONDS, YEAR: MONTHS}
_IN_SPAN = {CLOCK: 60, DAY: 86_400, YEAR: 12}  # seconds, seconds, months
_LONGEST = {CLOCK: HALF_DAY, DAY: 100, YEAR: 1_000}  # that is counted from a moment
_SECONDS_OF_MONTH = 30 * 86_400


@dataclass(frozen=True, slots=True)
class Step:
    """What given numbers come to.

    `announced` tells that the words of the claim name the step (left, in all, each) or
    that its unit does (a share, times); `of_rest` that it is what others leave, so that
    the claim may deny what the passage says; `rough` that the value is not exact.
    """

    value: Fraction
    given: tuple[Given, ...]
    announced: bool = True
    of_rest: bool = False
    rough: bool = False


class Steps:
    """The steps that may lead to a number of a claim."""

    def __init__(self, claim: Reading, amount: Amount, given: Sequence[Given]) -> None:
        """Take a number of a claim, and the numbers of the passages near it."""
        self._given = given
        self._amounts = claim.language.amounts
        words, said = claim.language.steps, frozenset(claim.words)
        by = _meet(claim.text[: amount.start].split()[-1:], self._amounts.by)
        self._difference = by or _meet(said, words.difference)
        self._sum = _meet(said, words.sum)
        self._each = _meet(said, words.each)
        self._rest = _meet(said, words.rest)
        self._change = _meet(said, words.change)
        self._before = _meet(said, words.before)

    def to(self, unit: str) -> Iterator[Step]:
        """Yield the steps to a number with a unit: one of `Given.unit`."""
        if unit == SHARE:
            yield from self._to_share()
        elif unit == _POINTS:
            for one, other in combinations(self._of(SHARE), 2):
                yield Step(abs(one.value - other.value) * 100, (one, other))
        elif unit == TIMES:
            for part, whole in self._parts():
                yield Step(whole.value / part.value, (part, whole))
        elif unit in MOMENTS:
            yield from self._to_moment(unit)
        else:
            yield from self._to_amount(unit)
            yield from self._to_span(unit)

    # --- shares ----------------------------------------------------------------------

    def _to_share(self) -> Iterator[Step]:
        shares = self._of(SHARE)
        for one in shares:
            left = self._leaves_rest(one) or self._change  # to a fifth: by 80 per cent
            yield Step(1 - one.value, (one,), left, of_rest=True)
            for points in self._of(_POINTS):
                for step in (points.value / 100, -points.value / 100):
                    yield Step(one.value + step, (one, points), self._before)
        for one, other in combinations(shares, 2):
            if one.passage is other.passage:
                left = self._leaves_rest(one)
                value = 1 - one.value - other.value
                yield Step(value, (one, other), left, of_rest=True)
        for part, whole in self._parts():
            both, share = (part, whole), part.value / whole.value
            yield Step(share, both)
            yield Step(1 - share, both, self._leaves_rest(part), of_rest=True)
            yield Step(1 - share, both, self._change)
            yield Step(1 / share - 1, both, self._change)

    def _parts(self) -> Iterator[tuple[Given, Given]]:
        """Yield the pairs of numbers of which one may be a part of the other."""
        no_parts = (SHARE, TIMES, *MOMENTS)
        for part, whole in permutations(self._given, 2):
            same = part.unit == whole.unit and part.unit not in no_parts
            if same and part.value < whole.value:
                yield part, whole

    # --- counts, money, measures -----------------------------------------------------

    def _to_amount(self, unit: str) -> Iterator[Step]:
        """Yield what amounts come to; two articles may count the same, so no sum."""
        same = self._of(unit)
        for one, other in combinations(same, 2):
            both = (one, other)
            more, less = self._was(both)
            rest = _has_rest(one.passage)
            left = self._difference or rest or more
            apart = abs(one.value - other.value)
            yield Step(apart, both, left, of_rest=True)
            adds = (self._sum or less) and one.article == other.article
            yield Step(one.value + other.value, both, adds)
        for three in combinations(same, 3):
            if len({each.article for each in three}) == 1:
                total = sum((each.value for each in three), Fraction(0))
                yield Step(total, three, self._sum)
        for one in same:
            if not unit and is_added(one.passage, one.amount):
                yield Step(one.value + 1, (one,), self._sum)  # she and three others
            for other in self._given:
                yield from self._multiplied(one, other)

    def _multiplied(self, one: Given, other: Given) -> Iterator[Step]:
        both, value = (one, other), other.value
        if one.unit in (SECONDS, MONTHS):
            return  # no half of two years
        if other.unit == SHARE and value < 1 and is_one_share(other.amount):
            rest, before = self._leaves_rest(other), self._before
            yield Step(one.value * value, both)
            yield Step(one.value * (1 - value), both, rest, of_rest=True)
            yield Step(one.value / (1 - value), both, before)
            yield Step(one.value / (1 + value), both, before)
            yield Step(one.value / value, both, before)
        elif other.unit == TIMES:
            yield Step(one.value / value, both)
            yield Step(one.value * value, both)
        elif not other.unit and other is not one and value > 1:
            yield Step(one.value / value, both, self._each)
            yield Step(one.value * value, both, self._sum)

    # --- times -----------------------------------------------------------------------

    def _to_moment(self, unit: str) -> Iterator[Step]:
        """Yield the moments that lie a length of time before or after others."""
        spans = self._of(_SPANS[unit])
        for moment in self._of(unit):
            for span in spans:
                length = span.value / _IN_SPAN[unit]
                if length.denominator > 1 or length >= _LONGEST[unit]:
                    continue
                for value in (moment.value - length, moment.value + length):
                    at = value % HALF_DAY if unit == CLOCK else value
                    yield Step(at, (moment, span))

    def _to_span(self, unit: str) -> Iterator[Step]:
        """Yield the lengths of time between two moments, and 90 days as months."""
        for kind, held in _SPANS.items():
            if held == unit:
                for one, other in combinations(self._of(kind), 2):
                    for apart in _between(one, other):
                        yield Step(apart * _IN_SPAN[kind], (one, other))
        if unit == MONTHS:
            for one in self._of(SECONDS):
                yield Step(one.value / _SECONDS_OF_MONTH, (one,), rough=True)
        elif unit == SECONDS:
            for one in self._of(MONTHS):
                yield Step(one.value * _SECONDS_OF_MONTH, (one,), rough=True)

    def _of(self, unit: str) -> list[Given]:
        return [each for each in self._given if each.unit == unit]

    # --- what announces a step -------------------------------------------------------

    def _leaves_rest(self, given: Given) -> bool:
        """Return whether a claim speaks of what a share leaves, or its passage does."""
        told = _meet(given.passage.words, given.passage.language.steps.rest)
        return (self._rest and not told) or _has_rest(given.passage)

    def _was(self, given: Sequence[Given]) -> tuple[bool, bool]:
        """Return whether a claim tells what there was before it became more, or less.

        The passages tell by how much more, or by how much less.
        """
        if not self._before:
            return False, False
        told = {word for each in given for word in each.passage.words}
        more, less = _meet(told, self._amounts.rises), _meet(told, self._amounts.drops)
        return more and not less, less and not more


def _meet(one: Collection[str], other: Collection[str]) -> bool:
    return not frozenset(one).isdisjoint(other)


def _has_rest(passage: Reading) -> bool:
    """Return whether a passage speaks of the rest, the others, of all but some."""
    pattern = passage.language.steps.remainder
    return bool(re.search(pattern, passage.text, re.IGNORECASE))


def _between(one: Given, other: Given) -> Iterator[Fraction]:
    """Yield how long it may be from one moment to another, in minutes, days or years.

    Between two times of day whole half days may lie; both days may count.
    """
    apart = abs(one.value - other.value)
    yield apart
    if one.unit == CLOCK:
        yield from (HALF_DAY - apart, HALF_DAY + apart, 2 * HALF_DAY - apart)
    elif one.unit == DAY:
        yield apart + 1
