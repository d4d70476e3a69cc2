"""The numbers that passages state, in a form in which they can be worked with.

A bare number may have the unit of the one before it (310 million dollars and 95
million), parts of a length of time are one (an hour and ten minutes), times of day,
dates and years are numbers, too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from summarize.claims.comparing.things import cells_of, head_of, outcome
from summarize.claims.reading.amounts import SHARE, TIMES, Amount, read_amounts
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Fact

SECONDS, MONTHS = "second", "month"  # lengths of time, see `Amount`
CLOCK, DAY, YEAR = "clock", "date", "calendar year"  # units of moments
MOMENTS = frozenset({CLOCK, DAY, YEAR})
HALF_DAY = 720  # minutes
_SAME_UNITS = {"pound": "GBP", "point": "%-point"}
_BESIDE = 6  # words around a number that tell what it is of
_PARTS = (100, 1_000)  # of which a share is told, besides up to ten
_ANY_YEAR = 2001  # for days without a year


@dataclass(frozen=True)
class Given:
    """A number that a passage states; passages with places in a row are neighbours."""

    amount: Amount
    passage: Reading
    place: int
    article: str

    @property
    def value(self) -> Fraction:
        """How much, as in `Amount`; of a moment the minute of the half day, the day."""
        return self.amount.value

    @property
    def unit(self) -> str:
        """The unit of its amount, or CLOCK, DAY or YEAR."""
        return plain_unit(self.amount.unit)

    @cached_property
    def beside(self) -> frozenset[str]:
        """The roots of the words around it; forms of one outcome are one."""
        at, stop = cells_of(self.passage, self.amount)
        row, language = self.passage.row, self.passage.language
        near = [*row[max(0, at - _BESIDE) : at], *row[stop : stop + _BESIDE]]
        things = language.amounts.things
        keys = [word.key for word in near if not word.kind]
        return frozenset(language.root(things.get(key, key)) for key in keys)

    @cached_property
    def thing(self) -> str:
        """What is counted: an outcome, or the noun; "" for what is measured."""
        if self.unit:
            return ""
        counted = self.passage, self.amount
        return outcome(*counted) or head_of(*counted)


def plain_unit(unit: str) -> str:
    """Return one unit for those that a word may mean: £60 and 60 pounds."""
    return _SAME_UNITS.get(unit, unit)


def is_one_share(amount: Amount) -> bool:
    """Return whether a share is told as one (a third, one in eight), not 210 of 640."""
    return all(fact.kind == "percent" or _is_small(fact) for fact in amount.facts)


def _is_small(fact: Fact) -> bool:
    known = fact.value[:1].isdigit()
    return known and (Fraction(fact.value) <= 10 or Fraction(fact.value) in _PARTS)


def given_numbers(passages: Iterable[tuple[int, str, Reading]]) -> Iterator[Given]:
    """Yield the numbers of passages, each with its place and article, in order."""
    for place, article, passage in passages:
        for amount in _numbers(passage):
            yield Given(amount, passage, place, article)


@kept
def _numbers(passage: Reading) -> Sequence[Amount]:
    amounts = [
        amount
        for amount in read_amounts(passage)
        if amount.value > 0 and (amount.sure or amount.unit in (SHARE, TIMES))
    ]
    joined = [*joined_times(passage)]
    parts = {fact for amount in joined for fact in amount.facts}
    return [
        *(amount for amount in amounts if parts.isdisjoint(amount.facts)),
        *_with_unit_before(passage, amounts),
        *joined,
        *moments(passage),
    ]


def _with_unit_before(passage: Reading, amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Yield the bare numbers that count nothing, with the unit of one before them."""
    unit, one = "", Fraction(1)
    for amount in amounts:
        if amount.unit and amount.unit not in (SHARE, TIMES):
            unit, one = amount.unit, _value_of_one(amount)
        elif amount.unit == SHARE and _is_percent(amount):
            unit, one = SHARE, Fraction(1, 100)
        elif unit and not amount.unit and _counts_nothing(passage, amount):
            yield replace(amount, unit=unit, value=amount.value * one)


def _value_of_one(amount: Amount) -> Fraction:
    """Return what one of the unit that was written comes to in that of an amount."""
    numbers = [Fraction(f.value) for f in amount.facts if f.value[:1].isdigit()]
    return amount.value / numbers[0] if numbers and numbers[0] else Fraction(1)


def _is_percent(amount: Amount) -> bool:
    return any(fact.kind == "percent" for fact in amount.facts)


def _counts_nothing(passage: Reading, amount: Amount) -> bool:
    """Return whether a number stands alone: seven, plus a bonus; 30 fewer than."""
    _, stop = cells_of(passage, amount)
    following = passage.row[stop : stop + 1]
    language = passage.language
    return not following or (
        bool(following[0].kind)
        or following[0].key in language.common.stop
        or following[0].key in language.steps.difference
    )


def joined_times(sentence: Reading) -> Iterator[Amount]:
    """Yield lengths of time in two parts as one: an hour and ten minutes."""
    spans = [a for a in read_amounts(sentence) if a.unit in (SECONDS, MONTHS)]
    joints = sentence.language.grammar.adding | {""}
    for one, other in pairwise(spans):
        between = sentence.text[one.end : other.first].strip(" ,-")
        if one.unit == other.unit and one.value > other.value and between in joints:
            yield replace(
                one,
                value=one.value + other.value,
                end=other.end,
                facts=(*one.facts, *other.facts),
            )


@kept
def moments(sentence: Reading) -> Sequence[Amount]:
    """Return the times of day, the days and the years of a sentence as amounts."""
    return [
        Amount(unit, Fraction(value), f.start, f.end, f.start, facts=(f,))
        for f in sentence.facts.of("time", "date")
        for unit, value in _moment(f)
    ]


def _moment(fact: Fact) -> Iterator[tuple[str, int]]:
    if fact.kind == "time":
        hour, minute = map(int, fact.value.split(":"))
        yield CLOCK, hour % 12 * 60 + minute
        return
    year, *rest = fact.value.split("-")
    if year.isdecimal():
        yield YEAR, int(year)
    if len(rest) == 2 and all(part.isdecimal() for part in rest):
        named = int(year) if year.isdecimal() else _ANY_YEAR
        try:
            yield DAY, date(named, *map(int, rest)).toordinal()
        except ValueError:  # 31 June
            return
