"""The values of a claim that another sentence states, in whatever form.

Normalising is left to `claims.reading`: "1,000" is "a thousand", "$1.3m" is "1.3
million dollars", "half of" is "50 per cent".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from summarize.claims.comparing.agreement import (
    implies_bound,
    is_stated,
    opposes,
    states,
)
from summarize.claims.comparing.fact_differences import missing_facts
from summarize.claims.comparing.rounding import is_rounded
from summarize.claims.reading.amounts import Amount, read_amounts
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.relative_dates import (
    dates_say,
    relative_dates,
    states_date,
)
from summarize.claims.reading.word_rows import NUMBER_KINDS, Fact
from summarize.language import Language

VALUES = NUMBER_KINDS | {"ordinal", "time"}
DATES = frozenset({"date", "weekday"})
_STATED = VALUES | DATES | {"day"}
_DIGIT = re.compile(r"\d")
_NAMES_MONTH = re.compile(r"....-\d")

_Span = tuple[int, int]


def stated_values(
    claim: Reading, passage: Reading, written: date | None = None
) -> list[_Span]:
    """Return where a claim has values that a passage states, in text order.

    Spans are code points of the claim's text and do not overlap: a value with its unit,
    and with the words of its bound where the bound follows, too ("no more than sixty
    minutes" from "within an hour"). Besides numbers and dates they are words for them:
    both, a trio, nobody, no injuries, doubled. With the day it was written, a passage
    has the dates that it names relative to it.
    """
    language = claim.language
    spans = [
        _with_bound(amount, passage)
        for amount in read_amounts(claim)
        if is_stated(amount, claim, passage)
    ]
    facts = [
        f for f in claim.facts.items if f.kind in _STATED and not _is_one(f, language)
    ]
    lacking = unstated_values(facts, claim, passage)
    spans += [
        (fact.start, fact.end)
        for fact in facts
        if fact not in lacking or states_relative_date(fact, passage, written)
    ]
    return _joined(spans)


def checked_values(claim: Reading) -> list[Fact]:
    """Return the values that a source must state, in text order; no "first", "one"."""
    language = claim.language
    return [fact for fact in claim.facts.items if _is_checked(fact, language)]


def unstated_values(
    stated: Sequence[Fact], claim: Reading, source: Reading
) -> list[Fact]:
    """Return the values of a claim that a source does not state as they are.

    Each part of a date counts. A rounded number is met by one close to it on the right
    side, a bare one with any unit (35: aged 35); one whose bound the source is against
    is not stated. Other forms of a number are left to `states_otherwise`.
    """
    if not stated:
        return []
    missing = missing_facts(stated, source)
    dates = [fact.value for fact in source.facts.of("date")]
    opposed = _opposed(claim, source)
    return [
        fact
        for fact in stated
        if fact in opposed
        or (
            not _says_date(fact, dates, fact in missing)
            if fact.kind == "date"
            else fact in missing
            and not _has_bare(fact, source)
            and not is_rounded(fact, claim, source)
        )
    ]


def states_otherwise(fact: Fact, claim: Reading, source: Reading) -> bool:
    """Return whether a source states a number of a claim in another form.

    As 50 percent for "half of", by the two numbers of "one in two", or as a sum.
    """
    return fact.kind in NUMBER_KINDS | {"ordinal"} and any(
        amount.first <= fact.start
        and fact.end <= amount.end
        and is_stated(amount, claim, source)
        for amount in read_amounts(claim)
    )


def states_relative_date(fact: Fact, source: Reading, written: date | None) -> bool:
    """Return whether a source names a date by the day it was written: on Tuesday."""
    return written is not None and any(
        states_date(fact.value, value) for value in relative_dates(source, written)
    )


@kept
def may_have_value(sentence: Reading) -> bool:
    """Return whether a sentence has a sign of a value: a quick first look."""
    signs = _value_signs(sentence.language)
    return bool(_DIGIT.search(sentence.text)) or not signs.isdisjoint(sentence.words)


def value_words(language: Language) -> Iterator[str]:
    """Yield the words that make a number or a date."""
    numbers, calendar = language.numbers, language.calendar
    for words in (numbers.below_twenty, numbers.tens, numbers.scales):
        yield from words
    yield from numbers.fractions
    yield from numbers.ordinals
    yield from calendar.months
    yield from calendar.weekdays


@cache
def _value_signs(language: Language) -> frozenset[str]:
    """Return the words that a value may be written with."""
    calendar = language.calendar
    spans = calendar.named_spans | language.changes.ago  # last month
    lists = (calendar.days, calendar.hours, calendar.decades, language.numbers.vague)
    return frozenset(value_words(language)).union(spans, *lists)


def _with_bound(amount: Amount, passage: Reading) -> _Span:
    """Return where an amount stands, with the words of its bound where that follows."""
    given = [other for other in read_amounts(passage) if states(other, amount)]
    bound = not given or any(implies_bound(other, amount) for other in given)
    return (amount.start if bound else amount.first), amount.end


def _joined(spans: Iterable[_Span]) -> list[_Span]:
    """Return spans in order, those that overlap as one."""
    joined: list[_Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _says_date(fact: Fact, dates: Sequence[str], missing: bool) -> bool:
    said = any(dates_say(fact.value, value) for value in dates)
    return said or not (missing or _NAMES_MONTH.match(fact.value))


def _has_bare(fact: Fact, source: Reading) -> bool:
    """Return whether a source has a number with or without its unit: aged 14."""
    return fact.kind == "number" and any(
        other.value == fact.value
        and not (other.unit and fact.unit)
        and not (fact.unit and _counts_thing(other, source))
        for other in source.facts.of("number")
    )


def _counts_thing(fact: Fact, source: Reading) -> bool:
    """Return whether a word of content stands right behind a number: 3 workers."""
    behind = next((word for word in source.row if word.start >= fact.end), None)
    stop = source.language.common.stop
    return behind is not None and not behind.kind and behind.key not in stop


def _opposed(claim: Reading, source: Reading) -> list[Fact]:
    """Return the numbers of a claim that a source only has with a bound against it."""
    if not (claim.facts.of("bound") and source.facts.of(*NUMBER_KINDS)):
        return []
    opposed: list[Fact] = []
    for amount in read_amounts(claim):
        same = [
            opposes(amount, other)
            for other in read_amounts(source)
            if amount.bound and amount.unit == other.unit
            if amount.value == other.value
        ]
        opposed += amount.facts if same and all(same) else ()
    return opposed


def _is_one(fact: Fact, language: Language) -> bool:
    opens = fact.text.lower().startswith(tuple(language.numbers.one))
    return fact.value == "1" and opens


def _is_checked(fact: Fact, language: Language) -> bool:
    ordinals = language.numbers.common_ordinals
    if fact.kind == "ordinal" and fact.text.lower() in ordinals:
        return False
    if _is_one(fact, language):
        return False  # at one point, one of them
    exact = fact.kind != "number" or fact.value[:1].isdigit()
    return fact.kind in VALUES | DATES and exact
