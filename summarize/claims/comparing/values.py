"""The values that two sentences state: which one lacks, which two conflict.

Normalising is left to `claims.reading.facts`: "1,000" is "a thousand", "$1.3m" is "1.3
million dollars".
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from summarize.claims.comparing.fact_differences import missing_facts
from summarize.claims.comparing.rounding import is_rounded, is_rounding, is_sum
from summarize.claims.comparing.word_differences import Difference
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.relative_dates import (
    dates_say,
    relative_dates,
    states_date,
)
from summarize.claims.reading.word_rows import Fact
from summarize.language import Language
from summarize.text.tokens import content_words

VALUES = frozenset({"number", "ordinal", "money", "percent", "time"})
DATES = frozenset({"date", "weekday"})
_NEXT_WORDS = re.compile(r"\s+(?:of\s+|more\s+)?([^\W\d_]+)(?:\s+([^\W\d_]+))?")
_NAMES_MONTH = re.compile(r"....-\d")
_BESIDE = 30


def may_have_value(sentence: Reading) -> bool:
    """Return whether a sentence has a sign of a value: a quick first look."""
    return bool(_value_sign(sentence.language).search(sentence.text))


def states_relative_date(fact: Fact, source: Reading, written: date | None) -> bool:
    """Return whether a source names a date by the day it was written: on Tuesday."""
    return written is not None and any(
        states_date(fact.value, value) for value in relative_dates(source, written)
    )


def lacks_value(claim: Reading, passage: Reading, written: date | None = None) -> bool:
    """Return whether a passage lacks a number, an amount or a date of a claim.

    With the day it was written, a passage has the dates that it names relative to it.
    """
    values = [fact for fact in checked_values(claim) if fact.kind != "weekday"]
    return any(
        not is_rounded(fact, claim, passage)
        and not states_relative_date(fact, passage, written)
        for fact in unstated_values(values, passage)
    )


def checked_values(claim: Reading) -> list[Fact]:
    """Return the values that a source must state, in text order; no "first", "one"."""
    ordinals = claim.language.numbers.common_ordinals
    return [fact for fact in claim.facts.items if _is_checked(fact, ordinals)]


def unstated_values(stated: Sequence[Fact], source: Reading) -> list[Fact]:
    """Return the values that a source does not state, each part of a date included."""
    if not stated:
        return []
    missing = missing_facts(stated, source)
    dates = [fact.value for fact in source.facts.of("date")]
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


def changes_time(claim: Reading, passage: Reading) -> bool:
    """Return whether one of two sentences announces ("will") and the other does not."""
    future = claim.language.claims.future
    return future.isdisjoint(claim.words) != future.isdisjoint(passage.words)


def conflicting_values(claim: Reading, passage: Reading) -> Difference | None:
    """Return the two values where a passage gives another one for the same thing.

    "15 people died" and "killed 12 people" conflict: neither has the other's number and
    the same thing is counted. Amounts of money, percentages and dates conflict where
    the same word goes before them ("from Monday", "from Tuesday"). A rounded number
    does not conflict with what it rounds, nor a sum with its parts. Of several
    conflicts the first in the claim counts.
    """
    if not _beside_values(claim) & _beside_values(passage):
        return None
    stated, given = claim.facts.items, passage.facts.items
    for left in _amounts(claim, missing_facts(stated, passage)):
        for right in _amounts(passage, missing_facts(given, claim)):
            same = left.kind == right.kind and left.unit == right.unit
            if not (same and _is_of_one_thing(claim, left, passage, right)):
                continue
            if is_rounded(left, claim, passage) or is_rounding(left, right):
                continue
            if not (is_sum(left, given) or is_sum(right, stated)):
                return Difference(left.kind, left.text, right.text)
    return None


def counted_thing(sentence: Reading, fact: Fact) -> tuple[str, str] | None:
    """Return the kind of a value and what it counts: a unit, a currency, a noun.

    None where nothing follows a bare number.
    """
    head = fact.unit or "".join(_after(sentence, fact)[:1])
    return (fact.kind, head) if head or fact.kind == "percent" else None


def _is_of_one_thing(claim: Reading, left: Fact, passage: Reading, right: Fact) -> bool:
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


def _after(sentence: Reading, fact: Fact) -> list[str]:
    """Return the roots of the noun after a value and of an adjective before it.

    Empty at a mark ("Cook, 60, and"); a participle makes another thing of the noun
    ("15 injured people" are not "12 people").
    """
    near = _NEXT_WORDS.match(sentence.text, fact.end)
    following = [word for word in (near.groups() if near else ()) if word]
    if following and following[0].endswith(("ed", "ing")):
        del following[1:]
    language = sentence.language
    folded = [word.lower() for word in following]
    return [language.root(w) for w in folded if w not in language.common.stop]


def _before(sentence: Reading, fact: Fact) -> list[str]:
    """Return the root of the word before a value, weekdays passed over."""
    language = sentence.language
    before = sentence.text[max(0, fact.start - _BESIDE) : fact.start]
    weekdays = language.calendar.weekdays
    named = [w for w in content_words(before, language) if w not in weekdays]
    return [language.root(word) for word in named[-1:]]


@kept
def _beside_values(sentence: Reading) -> frozenset[str]:
    """Return the stems next to anything that may be a value: a quick first look."""
    language = sentence.language
    may_be_value = _value_word(language).fullmatch
    row = [*map(language.root, sentence.words), ""]
    places = [n for n, word in enumerate(row) if may_be_value(word)]
    near = [row[max(0, n - 3) : n + 4] for n in places]
    return frozenset(w for group in near for w in group) - {""} - language.common.stop


@cache
def _value_word(language: Language) -> re.Pattern[str]:
    roots = "|".join(map(language.root, _value_words(language)))
    return re.compile(rf"\d.*|{roots}")


@cache
def _value_sign(language: Language) -> re.Pattern[str]:
    signs = (*_value_words(language), *language.calendar.days, "month", "year", "ago")
    return re.compile("|".join((r"\d", *signs)), re.IGNORECASE)


def _value_words(language: Language) -> Iterator[str]:
    """Yield the words that make a number or a date."""
    numbers, calendar = language.numbers, language.calendar
    for words in (numbers.below_twenty, numbers.tens, numbers.scales):
        yield from words
    yield from numbers.fractions
    yield from numbers.ordinals
    yield from calendar.months
    yield from calendar.weekdays


def _amounts(sentence: Reading, found: Sequence[Fact]) -> list[Fact]:
    """Return values that can conflict; a weekday alone may be one of another week."""
    kinds = ("number", "money", "percent")
    return [
        fact
        for fact in found
        if fact.kind == "date" or (fact.kind in kinds and fact.value[:1].isdigit())
        if fact.start == 0
        or sentence.text[fact.start - 1] != "/"  # 9/11 counts nothing
    ]


def _is_checked(fact: Fact, common_ordinals: frozenset[str]) -> bool:
    if fact.kind == "ordinal" and fact.text.lower() in common_ordinals:
        return False
    if fact.text.lower().startswith("one"):
        return False  # at one point, one of them
    exact = fact.kind != "number" or fact.value[:1].isdigit()
    return fact.kind in VALUES | DATES and exact
