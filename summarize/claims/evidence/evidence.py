"""What a claim states that no source says: values, dates and names.

A claim is compared with all source sentences, those it cites first.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import permutations

from summarize.claims.comparing.stated_values import (
    DATES,
    checked_values,
    may_have_value,
    states_otherwise,
    states_relative_date,
    unstated_values,
)
from summarize.claims.comparing.things import head_of, is_added
from summarize.claims.evidence.derived_numbers import DerivedNumbers
from summarize.claims.evidence.name_index import NameIndex
from summarize.claims.evidence.passages import Passages
from summarize.claims.reading.amounts import Amount, may_have_amount, read_amounts
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.relative_dates import (
    counted_days,
    may_count_to,
    relative_dates,
    weekday_of,
)
from summarize.claims.reading.word_rows import NUMBER_KINDS, Fact

_NAMES_DAY = re.compile(r"....-\d\d-\d")
_MISSING_PENALTY = 0.05
_MOST_MISSING = 4


class Evidence:
    """Source sentences to check claims against, read only as far as a claim asks."""

    def __init__(
        self,
        sources: Sequence[Reading],
        written: Sequence[date | None] = (),
        articles: Sequence[str] = (),
    ) -> None:
        """Take the source sentences of one topic, their days and their articles."""
        self._sources = sources
        self._written = written or [None] * len(sources)
        self._articles = articles or [""] * len(sources)
        self._names = NameIndex(sources)
        self._derived = DerivedNumbers(sources, self._articles)

    def missing_values(self, claim: Reading, cited: Sequence[int]) -> list[Fact]:
        """Return the numbers and dates of a claim that no source states, in text order.

        A rounded number ("nearly 1,000") is met by one close to it on the right side, a
        number by any of its forms (half of, 50 per cent, one in two), by the sum of two
        counts of its noun in one article, and by none whose bound is against its own.
        A day is met by the same day only, as a date or as a relative one ("on Tuesday")
        of a sentence whose day is known; never by a bare month or year, and where
        passages are cited, only in their articles. A weekday counts only where a cited
        sentence names another one or, its day being known, a date; it is met by a date
        on that weekday, or counted from another (the next day). "Today" and "first"
        never count.
        """
        rest = checked_values(claim)
        near = {self._articles[place] for place in cited}
        for place in self._order(cited):
            if not rest:
                break
            is_near = not near or self._articles[place] in near
            lacking = self._lacking(place, claim, rest)
            rest = [f for f in rest if f in lacking or (_is_day(f) and not is_near)]
        rest = self._unmet(claim, rest, cited)
        said = any(
            self._sources[place].facts.of("weekday") or self._weekdays(place)
            for place in cited
        )
        rest = [fact for fact in rest if fact.kind != "weekday" or said]
        return [
            fact
            for fact in rest
            if not self._derived.follows(claim, fact, cited)
            and not self._opens_range(claim, fact)
            and not self._leaves_out_unit(claim, fact)
        ]

    def _opens_range(self, claim: Reading, fact: Fact) -> bool:
        """Return whether a source has a number with the next one's unit: 40 to 60%."""
        if fact.kind != "number" or fact.unit:
            return False
        joints = claim.language.numbers.range_joints
        for other in claim.facts.of("percent", "money"):
            if claim.text[fact.end : other.start].strip() in joints:
                return any(
                    (each.value, each.unit) == (fact.value, other.unit)
                    for source in self._sources
                    for each in source.facts.of(other.kind)
                )
        return False

    def _leaves_out_unit(self, claim: Reading, fact: Fact) -> bool:
        """Return whether a number has the unit of another: offered 4, wanted 6%.

        Nothing that it counts stands behind it, and a source has it with that unit.
        """
        if fact.kind != "number" or fact.unit or head_of(claim, fact):
            return False
        units = {each.unit for each in claim.facts.of("percent", "money")}
        return any(
            each.unit in units and each.value == fact.value
            for source in self._sources
            for each in source.facts.of("percent", "money")
        )

    def _lacking(
        self, place: int, claim: Reading, stated: Sequence[Fact]
    ) -> list[Fact]:
        """Return which values of a claim one source does not state."""
        source = self._sources[place]
        return [
            fact
            for fact in unstated_values(stated, claim, source)
            if not self._names_day(place, fact)
            and not self._counts_day(place, fact, claim)
        ]

    def _unmet(
        self, claim: Reading, rest: Sequence[Fact], cited: Sequence[int]
    ) -> list[Fact]:
        """Return the values that no source has in another form, nor two in sum."""
        rest = list(rest)
        for place in self._order(cited, may_have_amount):
            if not any(fact.kind in NUMBER_KINDS | {"ordinal"} for fact in rest):
                break
            source = self._sources[place]
            rest = [
                fact
                for fact in rest
                if not (place in cited or _has_thing(fact, claim, source))
                or not states_otherwise(fact, claim, source)
            ]
        return [fact for fact in rest if not self._is_sum(claim, fact)]

    def _is_sum(self, claim: Reading, fact: Fact) -> bool:
        """Return whether two sentences of an article count parts of a number."""
        if fact.kind != "number" or fact.unit or not (head := head_of(claim, fact)):
            return False
        counts: dict[str, list[tuple[Reading, Amount]]] = {}
        for place, article in enumerate(self._articles):
            source = self._sources[place]
            if may_have_value(source):
                row = counts.setdefault(article, [])
                row += [(source, a) for a in read_amounts(source) if _is_count(a)]
        return any(
            one.value + other.value == Fraction(fact.value)
            and head_of(said, one) == head
            and (head_of(also, other) == head or is_added(also, other))
            for row in counts.values()
            for (said, one), (also, other) in permutations(row, 2)
        )

    def missing_names(self, claim: Reading) -> list[str]:
        """Return the names of a claim that no source has (see `NameIndex.missing`)."""
        return self._names.missing(claim)

    def _order(
        self,
        cited: Sequence[int],
        may_have: Callable[[Reading], bool] = may_have_value,
    ) -> Iterator[int]:
        """Yield the places of sources with a value, those that are cited first."""
        yield from cited
        for place, source in enumerate(self._sources):
            if place not in cited and may_have(source):
                yield place

    def _names_day(self, place: int, fact: Fact) -> bool:
        """Return whether a source names a date or weekday by the day it was written."""
        written = self._written[place]
        if written is None or fact.kind not in DATES:
            return False
        if fact.kind == "weekday":
            return fact.value in self._weekdays(place)
        return states_relative_date(fact, self._sources[place], written)

    def _counts_day(self, place: int, fact: Fact, claim: Reading) -> bool:
        """Return whether a source counts a weekday of a claim from another one.

        "The next day"; what the claim counts so must be one of the source's days, too.
        """
        if fact.kind != "weekday":
            return False
        source, before = self._sources[place], max(0, place - 1)
        is_beside = before < place and self._articles[before] == self._articles[place]
        left = self._sources[before] if is_beside else None
        counted = counted_days(source, left)
        if fact.value not in counted:
            return False
        named = [day.value for each in (source, left) if each for day in _weekday(each)]
        return may_count_to(claim, {*counted, *named})

    def _weekdays(self, place: int) -> list[str]:
        """Return the weekdays of the dates in a source whose day is known."""
        written = self._written[place]
        if written is None:
            return []
        source = self._sources[place]
        values = [fact.value for fact in source.facts.of("date")]
        values += relative_dates(source, written)
        days = (weekday_of(value, written, source.language) for value in values)
        return [day for day in days if day]


def support_score(claim: Reading, passages: Passages, evidence: Evidence) -> float:
    """Return how far the sources back a claim, from 0 to 1.

    `Passages.support` less 0.05 for each number, date or name that no source has, four
    at most. `passages` and `evidence` must hold the same source sentences.
    """
    missing = len(evidence.missing_values(claim, ()))
    missing += len(evidence.missing_names(claim))
    penalty = _MISSING_PENALTY * min(missing, _MOST_MISSING)
    return max(0.0, passages.support(claim) - penalty)


def _has_thing(fact: Fact, claim: Reading, source: Reading) -> bool:
    """Return whether a source has the noun that a claim counts; of other values True.

    Two of anything stand in every article: both, a pair, Ann and Bo.
    """
    if fact.kind != "number" or fact.unit or Fraction(fact.value) < 1:
        return True
    return head_of(claim, fact) in source.content_roots


def _is_count(amount: Amount) -> bool:
    return amount.sure and not amount.unit and amount.value > 0


def _weekday(sentence: Reading) -> Sequence[Fact]:
    return sentence.facts.of("weekday")


def _is_day(fact: Fact) -> bool:
    return fact.kind == "date" and bool(_NAMES_DAY.match(fact.value))
