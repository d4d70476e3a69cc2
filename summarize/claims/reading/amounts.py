"""How much of what: the quantities of a sentence in a form in which equal ones agree.

"Half of", "50 per cent" and "one in two" are one share, "an hour" and "sixty minutes"
one time, "nobody" is none. What only may be meant as a number (both, a trio, the sum of
a list, which `sums` reads) is an amount, too, but not a sure one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from summarize.claims.reading.quantities import read_unit
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import (
    NUMBER_KINDS,
    Fact,
    Word,
    may_be_plural,
    with_facts,
    word_at,
)
from summarize.language import Language

SHARE, TIMES = "share", "times"
FROM_BELOW = frozenset({"least", "over"})
"""The bounds of a value that is as much at least."""
FROM_ABOVE = frozenset({"most", "under", "nearly"})
"""The bounds of a value that is as much at most."""

_DIGIT = re.compile(r"\d")
_LONGEST_BOUND = 4
_REACH = 4
_HALF = Fraction(1, 2)
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Amount:
    """How much a sentence states of something.

    `unit` is "" for a count, "share", "times" (what something is multiplied by), a
    currency or a measure; `value` counts the finest unit of its kind (seconds, months).
    `bound` is "" for exactly, else least, most, over, under, nearly (from below), near
    (from either side), or from and to at the ends of a range. `start`:`end` are code
    points, `first` is where the value begins behind the words of its bound. `facts` are
    those that it is made of; one that is not `sure` only may be meant as a number.
    """

    unit: str
    value: Fraction
    start: int
    end: int
    first: int
    bound: str = ""
    facts: tuple[Fact, ...] = ()
    sure: bool = True

    def places_in(self, words: Sequence[Word]) -> list[int]:
        """Return the places of its words in a row, those of its bound among them."""
        return [n for n, w in enumerate(words) if self.start <= w.start < self.end]

    def reach(self, spread: Fraction) -> tuple[Fraction, Fraction]:
        """Return the least and the most that it may be: a spread of it less or more.

        Not less where it is bound from below, nor more where from above.
        """
        room = self.value * spread
        less = Fraction() if self.bound in FROM_BELOW else room
        more = Fraction() if self.bound in FROM_ABOVE else room
        return self.value - less, self.value + more


@kept
def read_amounts(sentence: Reading) -> Sequence[Amount]:
    """Return the amounts that a sentence states, in text order of their values.

    Those of a fraction of two numbers (three of nine) stand beside their parts.
    """
    bare = not sentence.facts.of(*NUMBER_KINDS)
    if bare and _signs(sentence.language).isdisjoint(sentence.words):
        return ()
    cells = Cells(sentence)
    found = [*_single(cells), *_ratios(cells)]
    return sorted(found, key=lambda amount: (amount.first, amount.end))


def may_have_amount(sentence: Reading) -> bool:
    """Return whether a sentence has a sign of an amount: a quick first look."""
    numbers = sentence.language.numbers
    if _DIGIT.search(sentence.text):
        return True
    return not all(
        words.isdisjoint(sentence.words)
        for words in (_signs(sentence.language), numbers.values.keys())
    )


class Cells:
    """The words of a sentence in a row, those of a number in one cell.

    `facts` are the numbers by the places of their cells.
    """

    def __init__(self, sentence: Reading) -> None:
        """Take a sentence, from behind its dateline."""
        self.language = sentence.language
        words = (word for word in sentence.row if word.start >= sentence.dateline)
        self.row, self.facts = with_facts(words, sentence.facts.of(*NUMBER_KINDS))

    def key(self, at: int) -> str:
        """Return the key of a cell, "" beyond the row."""
        return word_at(self.row, at).key

    def is_content(self, at: int) -> bool:
        """Return whether a cell has a word of content, and no number."""
        key = self.key(at)
        return key.isalpha() and key not in self.language.common.stop

    def amount(
        self,
        unit: str,
        value: Fraction,
        at: int,
        stop: int,
        *,
        sure: bool = True,
        bounded: bool = True,
    ) -> Amount:
        """Return the amount that stands in some cells, with the words of its bound."""
        unit, value = _converted(unit, value, self.language)
        bound, start, behind = _bound(self, unit, at, stop) if bounded else ("", at, 0)
        facts = tuple(self.facts[n] for n in range(at, stop) if n in self.facts)
        row = self.row
        places = (row[start].start, row[max(stop, behind) - 1].end, row[at].start)
        return Amount(unit, value, *places, bound, facts, sure)


def _converted(unit: str, value: Fraction, language: Language) -> tuple[str, Fraction]:
    if unit == "%":
        return SHARE, value / _WHOLE
    finer, n = language.amounts.conversions.get(unit, (unit, Fraction(1)))
    return finer, value * n


# --- one amount after the other ------------------------------------------------------


def _single(cells: Cells) -> Iterator[Amount]:
    openers, end = _openers(cells.language), 0
    for at, word in enumerate(cells.row):
        if at < end or not (word.key in openers or at in cells.facts):
            continue
        for read in _READERS:
            if found := read(cells, at):
                amounts, end = found
                yield from amounts
                break


_Found = tuple[list[Amount], int]


def _part_of_unit(cells: Cells, at: int) -> _Found | None:
    """Read half an hour, a half-point, a quarter of a percentage point."""
    language, first = cells.language, at
    if cells.key(at) in language.common.articles:
        first += 1
    key, fact = cells.key(first), cells.facts.get(first)
    if key in language.numbers.half:
        part, stop = _HALF, first + 1
    elif key in language.numbers.fractions and not may_be_plural(key, language):
        part, stop = Fraction(1, language.numbers.fractions[key]), first + 1
    elif fact and _is_fraction(fact):
        part, stop = _fraction(fact), first + 1
    else:
        return None
    joined = cells.key(stop) in language.grammar.genitive | {"-"}
    stop += joined
    article = cells.key(stop) in language.common.articles
    unit, end = read_unit(cells.row, stop + article, language)
    if not unit or not (joined or article or first > at):
        return None
    return [cells.amount(unit, part, first, end)], end


def _number(cells: Cells, at: int) -> _Found | None:
    """Read a number with its unit, and what a percentage of more comes to."""
    fact = cells.facts.get(at)
    if not fact or not fact.value.lstrip("-")[:1].isdigit():
        return None  # hundreds
    language, stop = cells.language, at + 1
    amounts, before = language.amounts, cells.key(at - 1)
    if fact.value == "1" and before in amounts.no_one and not fact.unit:
        no_one = cells.key(stop) not in amounts.more_people
        return [_none(cells, at - 1, stop)] if no_one else [], stop
    of_all = cells.key(stop) in language.grammar.genitive
    if fact.value == "1" and before in language.tenses.denying and of_all:
        return [_none(cells, at - 1, stop)], stop
    fraction = _is_fraction(fact)
    value = _fraction(fact) if fraction else Fraction(fact.value)
    if fact.unit and _is_and_a_half(cells, stop):
        value, stop = value + _HALF, stop + 3
    if fact.unit == "year":
        hyphen = cells.key(stop) == "-"
        stop += (1 + hyphen) * (cells.key(stop + hyphen) in amounts.old)
    found = [cells.amount(SHARE if fraction else fact.unit, value, at, stop)]
    found[0] = _with_unit_of_range(cells, at, found[0])
    if fact.kind == "percent":
        found += _multiplied(cells, at, Fraction(fact.value))
    if cells.key(at + 1) in amounts.times and cells.key(at + 2) in amounts.compared:
        found.append(cells.amount(TIMES, value, at, at + 2, sure=False))
    return found, stop


def _multiplied(cells: Cells, at: int, percent: Fraction) -> Iterator[Amount]:
    """Yield what 100 per cent more or half as many multiply by."""
    language, following = cells.language, cells.key(at + 1)
    before = {cells.key(n) for n in range(max(0, at - 3), at)}
    if following in language.amounts.rises or before & language.amounts.rises:
        if percent >= _WHOLE:
            value = 1 + percent / _WHOLE
            yield cells.amount(TIMES, value, at, at + 1, sure=False)
    elif following in language.grammar.genitive and percent > _WHOLE:
        yield cells.amount(TIMES, percent / _WHOLE, at, at + 1, sure=False)
    if following in language.amounts.drops and percent < _WHOLE:
        yield cells.amount(SHARE, 1 - percent / _WHOLE, at, at + 1, sure=False)


def _fraction_word(cells: Cells, at: int) -> _Found | None:
    """Read half of, half the, half as many; by a third, a third more."""
    language, key = cells.language, cells.key(at)
    numbers, amounts = language.numbers, language.amounts
    before, following = cells.key(at - 1), cells.key(at + 1)
    measured = language.grammar.genitive | amounts.as_many
    if key in numbers.half:
        named = following in amounts.behind_half or before in amounts.before_half
        if named or before in numbers.ordinals or "-" in (before, following):
            return None  # half past six, and a half, the first half, half-time
        sure = following in language.common.determiners | measured
        return [cells.amount(SHARE, _HALF, at, at + 1, sure=sure)], at + 1
    counted = key in numbers.indefinite or cells.facts.get(at, _NOTHING).value == "1"
    if not counted or following not in numbers.fractions:
        return None
    parts, after = numbers.fractions[following], cells.key(at + 2)
    near = before in amounts.by | language.grammar.comparing
    near = near or bool(_bound(cells, SHARE, at, at + 2)[0])
    if near or after in measured | amounts.rises | amounts.drops:
        return [cells.amount(SHARE, Fraction(1, parts), at, at + 2)], at + 2
    return None


def _one_unit(cells: Cells, at: int) -> _Found | None:
    """Read an hour, a year and a half, a week-long, within the hour."""
    language, key = cells.language, cells.key(at)
    if key not in language.numbers.indefinite or key in language.numbers.half:
        return None
    unit, stop = read_unit(cells.row, at + 1, language)
    if not unit or unit == "second" or unit in language.numbers.money:
        return None  # a second time
    value, end = Fraction(1), stop
    if _is_and_a_half(cells, stop):
        value, end = value + _HALF, stop + 3
    return [cells.amount(unit, value, at, end, sure=value > 1)], end


def _word(cells: Cells, at: int) -> _Found | None:
    """Read both, a trio, doubled, halved, nobody, no injuries, unhurt."""
    language, key, stop = cells.language, cells.key(at), at + 1
    amounts = language.amounts
    found = []
    if key in amounts.collectives and _is_collective(cells, at):
        value = Fraction(amounts.collectives[key])
        first = at - (cells.key(at - 1) in language.common.articles)
        found.append(cells.amount("", value, first, stop, sure=False))
    compared = amounts.compared | language.common.determiners
    alone = key not in amounts.collectives or cells.key(stop) in compared
    if key in amounts.factors and alone:
        value = amounts.factors[key]
        units = (TIMES, SHARE) if value < 1 else (TIMES,)
        found += [cells.amount(u, value, at, stop, sure=False) for u in units]
    nobody = key in amounts.nobody and cells.key(stop) not in amounts.more_people
    if nobody or key in amounts.unharmed:
        found.append(_none(cells, at, stop))
    elif key in amounts.none and cells.key(stop) not in amounts.not_none:
        stop += cells.key(stop) in amounts.any_of
        found += _none_of(cells, at, stop)
    elif key in amounts.any_of:
        negations = language.claims.negations
        near = [n for n in range(max(0, at - _REACH), at) if cells.key(n) in negations]
        found += _none_of(cells, near[-1], stop) if near else ()
    return (found, stop) if found else None


def _is_collective(cells: Cells, at: int) -> bool:
    """Return whether a word says how many they are: a score of, no score."""
    if cells.key(at) not in cells.language.amounts.with_article:
        return True
    counted = cells.key(at - 1) in cells.language.numbers.articles
    return counted and cells.key(at + 1) in cells.language.grammar.genitive


def _none_of(cells: Cells, at: int, stop: int) -> Iterator[Amount]:
    """Yield that there are none of what a word says: no injuries, not cause any."""
    going_on = cells.key(stop).endswith(cells.language.spelling.progressive_endings)
    if cells.is_content(stop) and not going_on:
        yield _none(cells, at, stop + 1)


def _none(cells: Cells, at: int, stop: int) -> Amount:
    row = cells.row
    places = (row[at].start, row[stop - 1].end, row[at].start)
    return Amount("", Fraction(0), *places, sure=False)


_READERS = (_part_of_unit, _number, _fraction_word, _one_unit, _word)
_NOTHING = Fact("", "", "", "", 0, 0)


def _is_fraction(fact: Fact) -> bool:
    """Return whether a number is written as a part of a whole: two thirds, a fifth."""
    bare = fact.kind == "number" and not fact.unit and "." in fact.value
    return bare and fact.text[:1].isalpha() and Fraction(fact.value) < 1


def _fraction(fact: Fact) -> Fraction:
    """Return a fraction whose value is written with four digits."""
    return Fraction(fact.value).limit_denominator(20)


def _is_and_a_half(cells: Cells, at: int) -> bool:
    keys = tuple(cells.key(n) for n in range(at, at + 3))
    return keys == cells.language.numbers.and_a_half


# --- bounds --------------------------------------------------------------------------


def _bound(cells: Cells, unit: str, at: int, stop: int) -> tuple[str, int, int]:
    """Return what bounds a value, where its words begin, and where they end behind it.

    The words stand before it (more than, about), or behind it (or more).
    """
    numbers, amounts = cells.language.numbers, cells.language.amounts
    for length in range(min(_LONGEST_BOUND, at), 0, -1):
        phrase = " ".join(cells.key(n) for n in range(at - length, at))
        bound = numbers.bounds.get(phrase, "")
        if not bound and phrase in numbers.approximations:
            bound = "near"
        first = at - length
        if bound and not _is_no_bound(cells, bound, unit, first):
            return bound, first, stop
    if cells.key(at - 1) in amounts.limits and _is_time(unit):
        return "most", at - 1, stop
    for words, bound in amounts.bounds_behind.items():
        end = stop + len(words)
        behind = tuple(cells.key(n) for n in range(stop, end))
        if behind == words and end not in cells.facts:
            return bound, at, end
    return "", at, stop


def _is_no_bound(cells: Cells, bound: str, unit: str, at: int) -> bool:
    """Return whether words that may bound a value do not: twice as much as a year ago.

    "Over two years" means during, and not longer than, two years.
    """
    language, key, before = cells.language, cells.key(at), cells.key(at - 1)
    amounts = language.amounts
    if key in amounts.as_many:
        times = before in amounts.factors or at - 1 in cells.facts
        return times or before in amounts.times | language.numbers.half
    if bound == "over" and before in amounts.handing:
        return True  # hand over 200 euros
    past = before.endswith(language.spelling.past_endings)
    longer = past or before in amounts.before_longer
    return key in amounts.during and _is_time(unit) and not longer


def _is_time(unit: str) -> bool:
    return unit in ("second", "month")


def _with_unit_of_range(cells: Cells, at: int, amount: Amount) -> Amount:
    """Return a number with the unit and the bound that a range gives it.

    "Between 68 and 71 percent": from 68 percent, to 71 percent.
    """
    for low, high in ((at, at + 2), (at - 2, at)):
        one, other = cells.facts.get(low), cells.facts.get(high)
        if one and other and _is_range(cells, low, one, other):
            value = Fraction((other if at == high else one).value)
            unit, value = _converted(other.unit, value, cells.language)
            bound = "to" if at == high else "from"
            return replace(amount, unit=unit, value=value, bound=bound)
    return amount


def _is_range(cells: Cells, at: int, low: Fact, high: Fact) -> bool:
    """Return whether two numbers are the ends of a range; 38% to 55% is a result."""
    if not (low.value[:1].isdigit() and high.value[:1].isdigit()):
        return False
    joint, opens, language = cells.key(at + 1), cells.key(at - 1), cells.language
    joins = joint in language.grammar.adding
    between = joins and opens in language.amounts.range_opens
    reaches = joint in language.numbers.range_joints - language.deeds.listing
    if not between and (not reaches or opens in language.amounts.result_opens):
        return False
    same = low.unit == high.unit and (between or not low.unit)
    ordered = Fraction(low.value) < Fraction(high.value)
    return ordered and (same or bool(high.unit and not low.unit))


# --- of several numbers --------------------------------------------------------------


def _ratios(cells: Cells) -> Iterator[Amount]:
    """Yield the shares that two numbers make: three of nine, one in two, 9 to 1."""
    language, amounts = cells.language, cells.language.amounts
    skipped = language.common.determiners | amounts.all_of
    joints = language.grammar.genitive | amounts.out | amounts.among | amounts.against
    for at, part in cells.facts.items():
        joint = at + 1
        if cells.key(joint) not in joints and joint + 1 < len(cells.row):
            joint += 1  # three ministers of nine
        stop = joint + 1 + (cells.key(joint) in amounts.out)
        while cells.key(stop) in skipped:
            stop += 1
        whole = cells.facts.get(stop)
        if whole and is_plain(part) and is_plain(whole):
            share = _share_of(cells, at, joint, part, whole)
            if share is not None:
                yield cells.amount(SHARE, share, at, stop + 1, sure=False)


def _share_of(
    cells: Cells, at: int, joint: int, part: Fact, whole: Fact
) -> Fraction | None:
    how, amounts = cells.key(joint), cells.language.amounts
    one, other = Fraction(part.value), Fraction(whole.value)
    if how in amounts.against:
        voted = any(word.key in amounts.votes for word in cells.row)
        return one / (one + other) if voted else None
    if how in cells.language.grammar.genitive | amounts.out:
        return one / other if part.unit in ("", whole.unit) and one <= other else None
    near = how in amounts.among and joint == at + 1 and not part.unit + whole.unit
    return one / other if near and one < other else None


def is_plain(fact: Fact) -> bool:
    """Return whether a fact is a positive count or a sum of money, no share."""
    if fact.kind == "percent" or not fact.value[:1].isdigit():
        return False
    return Fraction(fact.value) > 0 and not _is_fraction(fact)


@cache
def _signs(language: Language) -> frozenset[str]:
    """Return the words that tell how much without a number: a quick first look."""
    numbers, amounts = language.numbers, language.amounts
    return frozenset(numbers.half).union(
        numbers.fractions, numbers.measures, _words(language), amounts.unharmed
    )


@cache
def _words(language: Language) -> frozenset[str]:
    """Return the words that are an amount by themselves."""
    amounts = language.amounts
    lists = (amounts.collectives, amounts.factors, amounts.unharmed, amounts.any_of)
    return amounts.nobody | amounts.none.union(*lists)


@cache
def _openers(language: Language) -> frozenset[str]:
    """Return the words that may open an amount without a number."""
    numbers = language.numbers
    words = _words(language) | language.common.articles
    return words.union(numbers.half, numbers.fractions, numbers.indefinite)
