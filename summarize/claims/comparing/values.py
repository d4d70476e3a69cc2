"""The values that two sentences state: which one lacks, which two clash.

Normalising is left to `claims.reading.facts`: "1,000" is "a thousand", "$1.3m" is "1.3
million dollars".
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from summarize.claims.comparing.comparison import missing_facts
from summarize.claims.comparing.differences import Difference
from summarize.claims.comparing.rounding import is_rounded, is_rounding, is_sum
from summarize.claims.reading.facts import Facts, facts
from summarize.claims.reading.relative_dates import (
    DAY_OFFSETS,
    dates_say,
    relative_dates,
    states_date,
)
from summarize.claims.reading.wording import Fact
from summarize.language.english.check_words import COMMON_ORDINALS
from summarize.language.english.fact_words import FUTURE
from summarize.language.english.quantity_words import (
    FRACTIONS,
    MONTHS,
    ORDINALS,
    SCALES,
    TENS,
    UNITS_BELOW_TWENTY,
    WEEKDAYS,
)
from summarize.text.tokens import STOPWORDS, content_words, root, words

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
MAY_HAVE_VALUE = re.compile("|".join(_VALUE_SIGNS), re.IGNORECASE)
_NEXT_WORDS = re.compile(r"\s+(?:of\s+|more\s+)?([^\W\d_]+)(?:\s+([^\W\d_]+))?")
_NAMES_MONTH = re.compile(r"....-\d")
_BESIDE = 30


read_facts = lru_cache(maxsize=1_000)(facts)
"""`facts`, kept for the texts read last: a claim meets the same passages often."""


def states_relative_date(fact: Fact, text: str, written: date | None) -> bool:
    """Return whether a text names a date by the day it was written: on Tuesday."""
    return written is not None and any(
        states_date(fact.value, value) for value in relative_dates(text, written)
    )


def lacks_value(claim: str, passage: str, written: date | None = None) -> bool:
    """Return whether a passage lacks a number, an amount or a date of a claim.

    With the day it was written, a passage has the dates that it names relative to it.
    """
    stated = [fact for fact in read_facts(claim).items if is_checked(fact)]
    values = [fact for fact in stated if fact.kind != "weekday"]
    if not values:
        return False
    source = read_facts(passage)
    return any(
        not is_rounded(fact, claim, source)
        and not states_relative_date(fact, passage, written)
        for fact in unstated_values(values, source)
    )


def unstated_values(stated: Sequence[Fact], source: Facts) -> list[Fact]:
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


def is_checked(fact: Fact) -> bool:
    """Return whether a value is one that a source must state: no "first", no "one"."""
    if fact.kind == "ordinal" and fact.text.lower() in COMMON_ORDINALS:
        return False
    if fact.text.lower().startswith("one"):
        return False  # at one point, one of them
    exact = fact.kind != "number" or fact.value[:1].isdigit()
    return fact.kind in VALUES | DATES and exact
