"""Numbers in a list of words: cardinals, ordinals, money, percentages, measures."""

from collections.abc import Collection, Sequence
from fractions import Fraction
from functools import cache

from summarize.claims.reading.calendar_dates import (
    Found,
    read_date,
    read_day,
    read_time,
)
from summarize.claims.reading.word_rows import (
    NUMBER_KINDS,
    Word,
    is_capital,
    is_currency,
    make_fact,
    may_be_plural,
    word_at,
)
from summarize.language import Language

_LONGEST_BOUND = 3
_OLDEST = 120  # years
_MINUS = "-–−"


@cache
def quantity_starts(language: Language) -> frozenset[str]:
    """Return the words that may begin a quantity or a bound; "-" may be a minus."""
    numbers, calendar = language.numbers, language.calendar
    return frozenset(_MINUS).union(
        numbers.indefinite,
        numbers.below_twenty,
        numbers.tens,
        numbers.ordinals,
        numbers.fractions,
        numbers.vague,
        numbers.currencies,
        numbers.bound_starts,
        calendar.months,
        calendar.weekdays,
        calendar.days,
        calendar.hours,
        calendar.decades,
    )


def read_quantity(words: Sequence[Word], at: int, language: Language) -> Found | None:
    """Return the quantity or date that starts at a word and the index after it."""
    word = words[at]
    if word.key in language.numbers.indefinite:
        return read_time(words, at, language) or _amount(words, at, language)
    if word.key not in quantity_starts(language) and word.kind not in _NUMERIC:
        return None
    for read in _READERS:
        if found := read(words, at, language):
            return found
    return None


def read_bound(words: Sequence[Word], at: int, language: Language) -> Found | None:
    """Read "at least", "more than", "nearly" … before a quantity."""
    bounds = language.numbers.bounds
    if words[at].key not in language.numbers.bound_starts:
        return None
    for length in range(_LONGEST_BOUND, 0, -1):
        phrase = " ".join(word.key for word in words[at : at + length])
        stop = at + length
        if phrase in bounds and stop < len(words):
            found = read_quantity(words, stop, language)
            if found and found[0].kind in NUMBER_KINDS:
                return make_fact("bound", bounds[phrase], "", words, at, stop)
    return None


def _amount(words: Sequence[Word], at: int, language: Language) -> Found | None:
    """Read a number with its unit: $2.5 million, 5 per cent, two-thirds, 10 km."""
    numbers = language.numbers
    if words[at].key in numbers.vague:
        return make_fact("number", words[at].key, "", words, at, at + 1)
    signed = is_currency(words[at], numbers)
    sign = numbers.currencies[words[at].key] if signed else ""
    minus = _is_minus(words, at)
    number, stop = _cardinal(words, at + (signed or minus), language)
    if number is None:
        return None
    if not sign and (share := _share(words, stop, number, language)):
        return make_fact("number", _plain(share[0]), "", words, at, share[1])
    unit, stop = (sign, stop) if sign else read_unit(words, stop, language)
    is_age = number < _OLDEST and _is_age(words, at, stop, numbers.before_age)
    unit = unit or ("year" if is_age else "")
    kind = "percent" if unit in ("%", "%-point") else "number"
    kind = "money" if unit in numbers.money else kind
    return make_fact(kind, _plain(-number if minus else number), unit, words, at, stop)


def _is_age(words: Sequence[Word], at: int, stop: int, ages: Collection[str]) -> bool:
    """Return whether a bare number is an age: aged 35; Ann Lee, 35, said."""
    before, after = word_at(words, at - 1), word_at(words, stop)
    return before.key in ages or (before.key == "," and after.kind == "mark")


def _is_minus(words: Sequence[Word], at: int) -> bool:
    """Return whether a hyphen is a minus: space before, digits against it."""
    word, before, after = words[at], word_at(words, at - 1), word_at(words, at + 1)
    alone = at == 0 or before.end < word.start
    against = after.kind == "digits" and after.start == word.end
    return word.key in _MINUS and alone and against


def _share(
    words: Sequence[Word], at: int, number: Fraction, language: Language
) -> tuple[Fraction, int] | None:
    """Read what makes a fraction of a number: (two) thirds, (one) quarter of."""
    at += word_at(words, at).key == "-"
    key = word_at(words, at).key
    alone = number == 1 and word_at(words, at + 1).key in language.grammar.genitive
    fractions = language.numbers.fractions
    if key in fractions and number < 10 and (alone or may_be_plural(key, language)):
        return number / fractions[key], at + 1
    return None


def read_unit(words: Sequence[Word], at: int, language: Language) -> tuple[str, int]:
    """Return the unit that stands after a number and the index after it, or "", at."""
    first = at + (word_at(words, at).key == "-")
    word, following = word_at(words, first), word_at(words, first + 1)
    numbers = language.numbers
    if unit := numbers.two_word_units.get((word.key, following.key)):
        return unit, first + 2
    small = word.key in numbers.small_percent and not is_capital(word)
    if word.key == "%" or word.key in numbers.percent or small:
        return "%", first + 1
    if word.key in numbers.currencies and word.kind != "sign":
        return numbers.currencies[word.key], first + 1
    if word.key in numbers.measures:
        return numbers.measures[word.key], first + 1
    return "", at


def _cardinal(
    words: Sequence[Word], at: int, language: Language
) -> tuple[Fraction | None, int]:
    """Read a cardinal in digits or words: 12, 1,200.5, 5m, twenty-five, a dozen."""
    word = word_at(words, at)
    if word.kind == "digits":
        return _digits(words, at, language)
    numbers = language.numbers
    if word.key in numbers.indefinite:
        return _article_number(words, at, language)
    if word.key in numbers.below_twenty or word.key in numbers.tens:
        return _spelled(words, at, language)
    return None, at


def _digits(
    words: Sequence[Word], at: int, language: Language
) -> tuple[Fraction | None, int]:
    word, following = words[at], word_at(words, at + 1)
    try:
        number = Fraction(word.key)
    except ValueError:  # 1.2.3, 10:99
        return None, at
    scales = language.numbers.scales
    letters = language.numbers.scale_letters.get(following.key, "")
    if letters and (following.start == word.end or len(following.key) > 1):
        return number * scales[letters], at + 2
    stop = at + 1
    if word_at(words, stop).key == "-" and word_at(words, stop + 1).key in scales:
        stop += 1
    while (key := word_at(words, stop).key) in scales:
        number *= scales[key]
        stop += 1
    return number, stop


def _article_number(
    words: Sequence[Word], at: int, language: Language
) -> tuple[Fraction | None, int]:
    """Read "a dozen", "a hundred", "half a million", "a third of"."""
    numbers = language.numbers
    number, stop = Fraction(1), at + 1
    if words[at].key in numbers.half:
        number = Fraction(1, 2)
        stop += word_at(words, stop).key in numbers.articles | {"-"}
    elif word_at(words, stop).key in numbers.half:
        number, stop = Fraction(1, 2), stop + 1
        stop += word_at(words, stop).key == "-"
    following = word_at(words, stop).key
    if following in numbers.scales:
        return number * numbers.scales[following], stop + 1
    genitive = language.grammar.genitive
    alone = number == 1 and word_at(words, stop + 1).key in genitive
    if alone and following in numbers.fractions:
        return number / numbers.fractions[following], stop + 1
    return None, at


def _spelled(
    words: Sequence[Word], at: int, language: Language
) -> tuple[Fraction | None, int]:
    """Read a number in words: three, twenty-five, two hundred and fifty thousand."""
    tens, scales = language.numbers.tens, language.numbers.scales
    total = current = 0
    stop = at
    while stop < len(words):
        key = words[stop].key
        small = language.numbers.below_twenty.get(key)
        if small is not None and (stop == at or _fits(current, small)):
            current += small
        elif key in tens and (stop == at or current % 100 == 0 < current + total):
            current += tens[key]
        elif key in scales and stop > at:
            scaled = max(current, 1) * scales[key]
            big = scales[key] >= 1_000
            total, current = (total + scaled, 0) if big else (total, scaled)
        elif not (stop > at and _links(words, stop, language)):
            break
        stop += 1
    return _and_a_half(words, stop, Fraction(total + current), language)


def _and_a_half(
    words: Sequence[Word], at: int, number: Fraction, language: Language
) -> tuple[Fraction, int]:
    """Read "and a half" after a number, with its scale: one and a half million."""
    if tuple(word.key for word in words[at : at + 3]) != language.numbers.and_a_half:
        return number, at
    scale = language.numbers.scales.get(word_at(words, at + 3).key)
    number += Fraction(1, 2)
    return (number * scale, at + 4) if scale else (number, at + 3)


def _fits(current: int, small: int) -> bool:
    """Return whether a word below twenty can follow: twenty five, not five two."""
    if current % 100 == 0:
        return small > 0
    return current % 10 == 0 and current % 100 >= 20 and 0 < small < 10


def _links(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a hyphen or "and" joins number words (a hundred and two)."""
    key, before, following = (word_at(words, n).key for n in (at, at - 1, at + 1))
    numbers = language.numbers
    if key == "-":
        joined = following in numbers.below_twenty and before in numbers.tens
        return joined or following in numbers.scales
    small = following in numbers.below_twenty or following in numbers.tens
    scaled = before in numbers.scales and before not in numbers.dozen
    return key in language.grammar.adding and scaled and small


def _ordinal(words: Sequence[Word], at: int, language: Language) -> Found | None:
    """Read an ordinal in one word: third."""
    value = language.numbers.ordinals.get(words[at].key)
    return make_fact("ordinal", str(value), "", words, at, at + 1) if value else None


def _suffixed_ordinal(
    words: Sequence[Word], at: int, language: Language
) -> Found | None:
    """Read an ordinal that starts like a cardinal: 3rd, twenty-first."""
    word, following = words[at], word_at(words, at + 1)
    numbers = language.numbers
    if word.kind == "digits" and following.start == word.end:
        if following.text.lower() in numbers.ordinal_endings:
            return make_fact("ordinal", word.key, "", words, at, at + 2)
    elif word.key in numbers.tens and following.key == "-":
        unit = numbers.ordinals.get(word_at(words, at + 2).key, 10)
        if unit < 10:
            value = str(numbers.tens[word.key] + unit)
            return make_fact("ordinal", value, "", words, at, at + 3)
    return None


def _plain(number: Fraction) -> str:
    """Write a number without an exponent: 12, 2500000, 0.6667."""
    if number.denominator == 1:
        return str(number.numerator)
    return f"{float(number):.4f}".rstrip("0").rstrip(".")


_NUMERIC = frozenset({"digits", "iso", "slashed"})
_READERS = (read_day, read_date, read_time, _suffixed_ordinal, _amount, _ordinal)
