"""What a sentence claims that no source says: values, dates and names.

A claim is compared with all source sentences, those it cites first. Normalising is left
to `summarize.text.facts`: "1,000" is "a thousand", "$1.3m" is "1.3 million dollars".
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from summarize.text.attribution import Passages, root
from summarize.text.check_words import COMMON_ORDINALS
from summarize.text.differences import Difference
from summarize.text.fact_words import FUTURE
from summarize.text.facts import Facts, facts, missing_facts
from summarize.text.names import NameIndex
from summarize.text.quantity_words import (
    FRACTIONS,
    MONTHS,
    ORDINALS,
    SCALES,
    TENS,
    UNITS_BELOW_TWENTY,
    WEEKDAYS,
)
from summarize.text.relative_dates import (
    DAY_OFFSETS,
    dates_say,
    relative_dates,
    states_date,
    weekday_of,
)
from summarize.text.rounding import is_rounded, is_rounding, is_sum
from summarize.text.tokens import STOPWORDS, content_words, words
from summarize.text.wording import Fact

VALUES = frozenset({"number", "ordinal", "money", "percent", "time"})
DATES = frozenset({"date", "weekday"})
_VALUE_WORDS = (
    *UNITS_BELOW_TWENTY,
    *TENS,
    *SCALES,
    *FRACTIONS,
    *ORDINALS,
    *MONTHS,
    *WEEKDAYS,
)
_MAY_BE_VALUE = re.compile(r"\d.*|" + "|".join(map(root, _VALUE_WORDS)))
_VALUE_SIGNS = (r"\d", *_VALUE_WORDS, *DAY_OFFSETS, "month", "year", "ago")
_MAY_HAVE_VALUE = re.compile("|".join(_VALUE_SIGNS), re.IGNORECASE)
_NEXT_WORDS = re.compile(r"\s+(?:of\s+|more\s+)?([^\W\d_]+)(?:\s+([^\W\d_]+))?")
_NAMES_DAY = re.compile(r"....-\d\d-\d")
_NAMES_MONTH = re.compile(r"....-\d")
_BESIDE = 30
_MISSING_PENALTY = 0.05
_MOST_MISSING = 4


read_facts = lru_cache(maxsize=1_000)(facts)
"""`facts`, kept for the texts read last: a claim meets the same passages often."""


class Evidence:
    """Source sentences to check claims against, read only as far as a claim asks."""

    def __init__(
        self,
        texts: Sequence[str],
        written: Sequence[date | None] = (),
        articles: Sequence[str] = (),
    ) -> None:
        """Take the source sentences of one topic, their days and their articles."""
        self._texts = texts
        self._written = written or [None] * len(texts)
        self._articles = articles or [""] * len(texts)
        self._facts: dict[int, Facts] = {}
        self._names = NameIndex(texts)

    def missing_values(self, claim: str, cited: Sequence[int]) -> list[Fact]:
        """Return the numbers and dates of a claim that no source states, in text order.

        A rounded number ("nearly 1,000") is met by one close to it on the right side.
        A day is met by the same day only, as a date or as a relative one ("on Tuesday")
        of a sentence whose day is known; never by a bare month or year, and where
        passages are cited, only in their articles. A weekday counts only where a cited
        sentence names another one or, its day being known, a date; it is met by a date
        on that weekday. "Today" and "first" never count.
        """
        rest = [fact for fact in facts(claim).items if _is_checked(fact)]
        near = {self._articles[place] for place in cited}
        for place in self._order(cited):
            if not rest:
                break
            is_near = not near or self._articles[place] in near
            lacking = self._lacking(place, claim, rest)
            rest = [f for f in rest if f in lacking or (_is_day(f) and not is_near)]
        said = any(
            self._read(place).of("weekday") or self._weekdays(place) for place in cited
        )
        return [fact for fact in rest if fact.kind != "weekday" or said]

    def _lacking(self, place: int, claim: str, stated: Sequence[Fact]) -> list[Fact]:
        """Return which values of a claim one source does not state."""
        source = self._read(place)
        return [
            fact
            for fact in _missing(stated, source)
            if not _has_bare(fact, source)
            and not is_rounded(fact, claim, source)
            and not self._names_day(place, fact)
        ]

    def missing_names(self, claim: str) -> list[str]:
        """Return the names of a claim that no source has (see `NameIndex.missing`)."""
        return self._names.missing(claim)

    def _order(self, cited: Sequence[int]) -> Iterator[int]:
        """Yield the places of sources with a value, those that are cited first."""
        yield from cited
        for place, text in enumerate(self._texts):
            if place not in cited and _MAY_HAVE_VALUE.search(text):
                yield place

    def _read(self, place: int) -> Facts:
        if place not in self._facts:
            self._facts[place] = facts(self._texts[place])
        return self._facts[place]

    def _names_day(self, place: int, fact: Fact) -> bool:
        """Return whether a source names a date or weekday by the day it was written."""
        written = self._written[place]
        if written is None or fact.kind not in DATES:
            return False
        if fact.kind == "weekday":
            return fact.value in self._weekdays(place)
        return states_relative_date(fact, self._texts[place], written)

    def _weekdays(self, place: int) -> list[str]:
        """Return the weekdays of the dates in a source whose day is known."""
        written = self._written[place]
        if written is None:
            return []
        values = [fact.value for fact in self._read(place).of("date")]
        values += relative_dates(self._texts[place], written)
        return [day for value in values if (day := weekday_of(value, written))]


def states_relative_date(fact: Fact, text: str, written: date | None) -> bool:
    """Return whether a text names a date by the day it was written: on Tuesday."""
    return written is not None and any(
        states_date(fact.value, value) for value in relative_dates(text, written)
    )


def lacks_value(claim: str, passage: str, written: date | None = None) -> bool:
    """Return whether a passage lacks a number, an amount or a date of a claim.

    With the day it was written, a passage has the dates that it names relative to it.
    """
    stated = [fact for fact in read_facts(claim).items if _is_checked(fact)]
    values = [fact for fact in stated if fact.kind != "weekday"]
    if not values:
        return False
    source = read_facts(passage)
    return any(
        not is_rounded(fact, claim, source)
        and not states_relative_date(fact, passage, written)
        for fact in _missing(values, source)
    )


def _missing(stated: Sequence[Fact], source: Facts) -> list[Fact]:
    """Return the values that a source does not state, each part of a date included."""
    missing = missing_facts(Facts(tuple(stated), ()), source)
    dates = [fact.value for fact in source.of("date")]
    return [
        fact
        for fact in stated
        if fact in missing
        or (
            fact.kind == "date"
            and _NAMES_MONTH.match(fact.value)
            and not any(dates_say(fact.value, value) for value in dates)
        )
    ]


def changes_time(claim: str, passage: str) -> bool:
    """Return whether one of two texts announces ("will") and the other does not."""
    return any(word in FUTURE for word in words(claim)) != any(
        word in FUTURE for word in words(passage)
    )


def clashing_values(claim: str, passage: str) -> Difference | None:
    """Return the two values where a passage gives another one for the same thing.

    "15 people died" and "killed 12 people" clash: neither has the other's number and
    the same thing is counted. Amounts of money, percentages and dates clash where the
    same word goes before them ("from Monday", "from Tuesday"). A rounded number does
    not clash with what it rounds, nor a sum with its parts. Of several clashes the
    first in the claim counts.
    """
    if not _beside_values(claim) & _beside_values(passage):
        return None
    stated, given = read_facts(claim), read_facts(passage)
    for left in _amounts(claim, missing_facts(stated, given)):
        for right in _amounts(passage, missing_facts(given, stated)):
            same = left.kind == right.kind and left.unit == right.unit
            if not (same and _is_of_one_thing(claim, left, passage, right)):
                continue
            if is_rounded(left, claim, given) or is_rounding(left, right):
                continue
            if not (is_sum(left, given.items) or is_sum(right, stated.items)):
                return Difference(left.kind, left.text, right.text)
    return None


def counted_thing(text: str, fact: Fact) -> tuple[str, str] | None:
    """Return the kind of a value and what it counts: a unit, a currency, a noun.

    None where nothing follows a bare number.
    """
    head = fact.unit or "".join(_after(text, fact)[:1])
    return (fact.kind, head) if head or fact.kind == "percent" else None


def _is_of_one_thing(claim: str, left: Fact, passage: str, right: Fact) -> bool:
    """Return whether two values of one kind seem to be values of the same thing.

    Counts: the noun after them is the same, one adjective on either side apart; where
    one has no noun ("killing 5."), the word before them.
    """
    if left.kind not in DATES:
        mine, other = _after(claim, left), _after(passage, right)
        if set(mine[:1]) & set(other) or set(other[:1]) & set(mine):
            return True
        if left.kind == "number" and mine and other:
            return False
    return bool(set(_before(claim, left)) & set(_before(passage, right)))


def _after(text: str, fact: Fact) -> list[str]:
    """Return the roots of the noun after a value and of an adjective before it.

    Empty at a mark ("Cook, 60, and"); a participle makes another thing of the noun
    ("15 injured people" are not "12 people").
    """
    near = _NEXT_WORDS.match(text, fact.end)
    following = [word for word in (near.groups() if near else ()) if word]
    if following and following[0].endswith(("ed", "ing")):
        del following[1:]
    kept = [word for word in following if word.lower() not in STOPWORDS]
    return [root(word.lower()) for word in kept]


def _before(text: str, fact: Fact) -> list[str]:
    """Return the root of the word before a value, weekdays passed over."""
    preceding = content_words(text[max(0, fact.start - _BESIDE) : fact.start])
    named = [word for word in preceding if word not in WEEKDAYS]
    return [root(word) for word in named[-1:]]


@lru_cache(maxsize=10_000)
def _beside_values(text: str) -> frozenset[str]:
    """Return the stems next to anything that may be a value: a quick first look."""
    row = [*map(root, words(text)), ""]
    places = [n for n, word in enumerate(row) if _MAY_BE_VALUE.fullmatch(word)]
    near = [row[max(0, n - 3) : n + 4] for n in places]
    return frozenset(word for group in near for word in group) - {""} - STOPWORDS


def _amounts(text: str, found: Sequence[Fact]) -> list[Fact]:
    """Return values that can clash; a weekday alone may be one of another week."""
    kinds = ("number", "money", "percent")
    return [
        fact
        for fact in found
        if fact.kind == "date" or (fact.kind in kinds and fact.value[:1].isdigit())
        if fact.start == 0 or text[fact.start - 1] != "/"  # 9/11 counts nothing
    ]


def support_score(claim: str, passages: Passages, evidence: Evidence) -> float:
    """Return how far the sources back a claim, from 0 to 1.

    `Passages.support` less 0.05 for each number, date or name that no source has, four
    at most. `passages` and `evidence` must hold the same source sentences.
    """
    missing = len(evidence.missing_values(claim, ()))
    missing += len(evidence.missing_names(claim))
    penalty = _MISSING_PENALTY * min(missing, _MOST_MISSING)
    return max(0.0, passages.support(claim) - penalty)


def _is_day(fact: Fact) -> bool:
    return fact.kind == "date" and bool(_NAMES_DAY.match(fact.value))


def _is_checked(fact: Fact) -> bool:
    if fact.kind == "ordinal" and fact.text.lower() in COMMON_ORDINALS:
        return False
    if fact.text.lower().startswith("one"):
        return False  # at one point, one of them
    exact = fact.kind != "number" or fact.value[:1].isdigit()
    return fact.kind in VALUES | DATES and exact


def _has_bare(fact: Fact, source: Facts) -> bool:
    """Return whether a source has the number with or without its unit: aged 14."""
    return fact.kind == "number" and any(
        other.value == fact.value and not (other.unit and fact.unit)
        for other in source.of("number")
    )
