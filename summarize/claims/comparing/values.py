"""The values that two sentences state: which one lacks, which two conflict."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import product

from summarize.claims.comparing.agreement import is_stated, may_agree, opposes
from summarize.claims.comparing.days import conflicting_days
from summarize.claims.comparing.fact_differences import missing_facts
from summarize.claims.comparing.rounding import is_rounding, is_sum
from summarize.claims.comparing.stated_values import (
    checked_values,
    states_otherwise,
    states_relative_date,
    unstated_values,
    value_words,
)
from summarize.claims.comparing.things import (
    after,
    before,
    dealing,
    is_added,
    none_and_some,
    outcome,
    rate,
)
from summarize.claims.comparing.word_differences import Difference
from summarize.claims.reading.amounts import Amount, read_amounts
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.relative_dates import dates_say
from summarize.claims.reading.word_rows import Fact
from summarize.language import Language

_RARE = 13  # from here a number alone tells what is counted


def lacks_value(claim: Reading, passage: Reading, written: date | None = None) -> bool:
    """Return whether a passage lacks a number, an amount or a date of a claim.

    Forms of a value are one (half of, 50 per cent, one in two); a value whose bound the
    passage is against is lacking. With the day it was written, a passage has the dates
    that it names relative to it.
    """
    return bool(lacking_values(claim, passage, written))


def lacking_values(
    claim: Reading, passage: Reading, written: date | None = None
) -> list[Fact]:
    """Return the values of a claim that a passage lacks (`lacks_value`), in order."""
    values = [fact for fact in checked_values(claim) if fact.kind != "weekday"]
    return [
        fact
        for fact in unstated_values(values, claim, passage)
        if not states_relative_date(fact, passage, written)
        if not states_otherwise(fact, claim, passage)
    ]


def changes_time(claim: Reading, passage: Reading) -> bool:
    """Return whether one of two sentences announces ("will") and the other does not."""
    future = claim.language.claims.future
    return future.isdisjoint(claim.words) != future.isdisjoint(passage.words)


def conflicting_values(claim: Reading, passage: Reading) -> Difference | None:
    """Return the two values where a passage gives another one for the same thing.

    "15 people died" and "killed 12 people" conflict: neither has the other's number and
    the same thing is counted; so do "nobody was hurt" and "two were hurt", and bounds
    against each other (`contradicting_bounds`). Amounts of money, shares, dates and
    weekdays conflict where the same word goes before them ("from Monday", "from
    Tuesday"). A rounded number does not conflict with what it rounds, nor a sum with
    its parts, nor a value of one year with that of another, or a price asked with one
    paid. Of several conflicts the first in the claim counts.
    """
    if not _beside_values(claim) & _beside_values(passage):
        return _none_or_some(claim, passage)
    return (
        contradicting_bounds(claim, passage)
        or _differing_amounts(claim, passage)
        or _none_or_some(claim, passage)
        or conflicting_days(claim, passage)
    )


def contradicting_bounds(claim: Reading, passage: Reading) -> Difference | None:
    """Return two bounds on one thing of which only one can hold, with their values.

    "At least 30 cars" and "at most 30 cars", "more than six knots" and "less than six
    knots": both on one value, or with no value between them.
    """
    bounded = [
        [amount for amount in read_amounts(side) if amount.bound]
        for side in (claim, passage)
    ]
    for left, right in product(*bounded):
        if not opposes(left, right):
            continue
        same = left.value == right.value and (left.unit or left.value >= _RARE)
        if same or _is_of_one_thing(claim, left, passage, right):
            sides = ((claim, left), (passage, right))
            texts = (side.text[a.start : a.end] for side, a in sides)
            return Difference("bound", *texts)
    return None


def _differing_amounts(claim: Reading, passage: Reading) -> Difference | None:
    """Return two amounts, or dates, of one thing that cannot both hold."""
    stated, given = claim.facts.items, passage.facts.items
    rest = _open_amounts(passage, claim)
    other_time = _is_of_other_time(claim, passage)
    for left in _open_amounts(claim, passage) if rest else ():
        for right in rest:
            if left.unit != right.unit or may_agree(left, right):
                continue
            if not _is_of_one_thing(claim, left, passage, right):
                continue
            if not _comes_to(left, right, given) and not _comes_to(right, left, stated):
                if other_time:
                    return None  # 5 per cent in 2019, 7 in 2020
                kind = next((fact.kind for fact in left.facts), "number")
                sides = ((claim, left), (passage, right))
                texts = (side.text[a.first : a.end] for side, a in sides)
                return Difference(kind, *texts)
    for day in _open_dates(claim, passage):
        for other in _open_dates(passage, claim):
            if set(before(claim, day)) & set(before(passage, other)):
                return Difference("date", day.text, other.text)
    return None


def _none_or_some(claim: Reading, passage: Reading) -> Difference | None:
    """Return the two sides where one sentence says that there was none of a thing."""
    for denying, stating in ((claim, passage), (passage, claim)):
        for none in read_amounts(denying):
            if none.value:
                continue
            if some := none_and_some(none, denying, stating):
                sides = denying.text[none.first : none.end], some
                return Difference("number", *(sides[:: 1 if denying is claim else -1]))
    return None


def _open_amounts(sentence: Reading, other: Reading) -> list[Amount]:
    """Return the amounts of a sentence that another one does not state in any form."""
    bare = {fact.value for fact in other.facts.of("number") if not fact.unit}
    missing = {*missing_facts(sentence.facts.items, other)}
    missing -= {fact for fact in missing if fact.unit and fact.value in bare}
    return [
        amount
        for amount in read_amounts(sentence)
        if amount.value
        and (not amount.facts or not missing.isdisjoint(amount.facts))
        and not any(may_agree(amount, given) for given in read_amounts(other))
        and not is_stated(amount, sentence, other)
        and not _is_code(sentence, amount.first)
    ]


def _open_dates(sentence: Reading, other: Reading) -> list[Fact]:
    missing = missing_facts(sentence.facts.of("date"), other)
    given = [fact.value for fact in other.facts.of("date")]
    return [
        fact
        for fact in missing
        if not _is_code(sentence, fact.start)
        and not any(dates_say(fact.value, date) for date in given)
        and not any(dates_say(date, fact.value) for date in given)
    ]


def _is_code(sentence: Reading, at: int) -> bool:
    return at > 0 and sentence.text[at - 1] == "/"  # 9/11 counts nothing


def _comes_to(left: Amount, right: Amount, others: Sequence[Fact]) -> bool:
    """Return whether one amount rounds to another, or is a sum beside it."""
    if len(left.facts) != 1 or len(right.facts) != 1:
        return False
    [one], [other] = left.facts, right.facts
    return is_rounding(one, other) or is_sum(one, others)


def _is_of_other_time(claim: Reading, passage: Reading) -> bool:
    """Return whether two sentences are about different years, months or rounds."""
    for kind in ("date", "ordinal"):
        mine, other = claim.facts.of(kind), passage.facts.of(kind)
        lacking = missing_facts(mine, passage), missing_facts(other, claim)
        if mine and other and lacking == (mine, other):
            return True
    return False


def _is_of_one_thing(
    claim: Reading, left: Amount, passage: Reading, right: Amount
) -> bool:
    """Return whether two amounts of one unit seem to be of the same thing.

    Counts: the noun after them is the same, one adjective on either side apart; where
    one has no noun ("killing 5."), the word before them. Never where one tells the
    dead, the other the hurt, one a price asked, the other one paid, one what comes per
    week, the other per year.
    """
    outcomes = outcome(claim, left), outcome(passage, right)
    if outcomes[0] != outcomes[1] and (all(outcomes) or not left.unit):
        return False
    if is_added(claim, left) != is_added(passage, right):
        return False  # five other states, of six
    for kind in (dealing, rate):
        kinds = kind(claim, left), kind(passage, right)
        if all(kinds) and kinds[0] != kinds[1]:
            return False
    mine, other = after(claim, left), after(passage, right)
    if set(mine[:1]) & set(other) or set(other[:1]) & set(mine):
        return True
    backs = before(claim, left), before(passage, right)
    if left.unit == "month" and (
        set(mine[:1]) & set(backs[1]) or set(other[:1]) & set(backs[0])
    ):
        return True  # the mayor, 58, and the 56-year-old mayor
    if all(outcomes) and _is_anybody(claim, mine) and _is_anybody(passage, other):
        return True
    if not left.unit and mine and other:
        return False
    return bool(set(backs[0]) & set(backs[1]))


def _is_anybody(sentence: Reading, following: Sequence[str]) -> bool:
    """Return whether what follows a number is people, an outcome, or nothing."""
    language = sentence.language
    roots = map(language.root, (*language.amounts.people, *language.amounts.things))
    return not following or following[0] in set(roots)


@kept
def _beside_values(sentence: Reading) -> frozenset[str]:
    """Return the stems next to anything that may be a value: a quick first look."""
    language = sentence.language
    may_be_value = _value_word(language).fullmatch
    row = [*map(language.root, sentence.words), ""]
    places = [n for n, word in enumerate(row) if may_be_value(word)]
    near = {n for place in places for n in range(max(0, place - 3), place + 5)}
    near &= {*range(len(row) - 1)}
    things = language.amounts.things
    outcomes = {things.get(sentence.words[n], "") for n in near}
    return frozenset(outcomes).union(row[n] for n in near) - {""} - language.common.stop


@cache
def _value_word(language: Language) -> re.Pattern[str]:
    roots = "|".join(map(language.root, _words(language)))
    return re.compile(rf"\d.*|{roots}")


def _words(language: Language) -> Iterator[str]:
    yield from value_words(language)
    yield from language.numbers.half
    yield from language.amounts.collectives
    yield from language.amounts.factors
