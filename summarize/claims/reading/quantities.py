"""Numbers in a list of words: cardinals, ordinals, money, percentages, measures."""

from collections.abc import Sequence
from fractions import Fraction

from summarize.claims.reading.calendar_dates import (
    ORDINAL_ENDINGS,
    Found,
    read_date,
    read_day,
    read_time,
)
from summarize.claims.reading.wording import (
    Fact,
    Word,
    is_capital,
    is_currency,
    make_fact,
    word_at,
)
from summarize.language.english.quantity_words import (
    BOUNDS,
    CURRENCIES,
    DAYS,
    FRACTIONS,
    MEASURES,
    MONTHS,
    ORDINALS,
    SCALE_LETTERS,
    SCALES,
    TENS,
    UNITS_BELOW_TWENTY,
    VAGUE_NUMBERS,
    WEEKDAYS,
)

_LONGEST_BOUND = 3
_BOUND_STARTS = frozenset(phrase.split()[0] for phrase in BOUNDS)
# Words that may begin a quantity or a bound; "-" may be a minus.
QUANTITY_STARTS = frozenset(
    [
        *("a", "an", "half", "noon", "midnight", "-", "–", "−"),
        *UNITS_BELOW_TWENTY,
        *TENS,
        *ORDINALS,
        *VAGUE_NUMBERS,
        *MONTHS,
        *WEEKDAYS,
        *DAYS,
        *CURRENCIES,
        *_BOUND_STARTS,
    ]
)
_MONEY = frozenset(CURRENCIES.values())


def read_quantity(words: Sequence[Word], at: int) -> Found | None:
    """Return the quantity or date that starts at a word and the index after it."""
    word = words[at]
    if word.key in ("a", "an", "half"):
        return _amount(words, at)
    if word.key not in QUANTITY_STARTS and word.kind not in _NUMERIC:
        return None
    for read in _READERS:
        if found := read(words, at):
            return found
    return None


def read_bound(words: Sequence[Word], at: int) -> Found | None:
    """Read "at least", "more than", "nearly" … before a quantity."""
    if words[at].key not in _BOUND_STARTS:
        return None
    for length in range(_LONGEST_BOUND, 0, -1):
        phrase = " ".join(word.key for word in words[at : at + length])
        stop = at + length
        if phrase in BOUNDS and stop < len(words):
            found = read_quantity(words, stop)
            if found and found[0].kind in ("number", "money", "percent"):
                return make_fact("bound", BOUNDS[phrase], "", words, at, stop)
    return None


def _amount(words: Sequence[Word], at: int) -> Found | None:
    """Read a number with its unit: $2.5 million, 5 per cent, two-thirds, 10 km."""
    if words[at].key in VAGUE_NUMBERS:
        return make_fact("number", words[at].key, "", words, at, at + 1)
    sign = CURRENCIES[words[at].key] if is_currency(words[at]) else ""
    minus = _is_minus(words, at)
    number, stop = _cardinal(words, at + (bool(sign) or minus))
    if number is None:
        return None
    if not sign and (share := _share(words, stop, number)):
        return make_fact("number", _plain(share[0]), "", words, at, share[1])
    unit, stop = (sign, stop) if sign else _unit(words, stop)
    unit = unit or ("year" if number < 120 and _is_age(words, at, stop) else "")
    kind = "percent" if unit in ("%", "%-point") else "number"
    kind = "money" if unit in _MONEY else kind
    return make_fact(kind, _plain(-number if minus else number), unit, words, at, stop)


def _is_age(words: Sequence[Word], at: int, stop: int) -> bool:
    """Return whether a bare number is an age: aged 35; Ann Lee, 35, said."""
    before, after = word_at(words, at - 1), word_at(words, stop)
    return before.key == "aged" or (before.key == "," and after.kind == "mark")


def _is_minus(words: Sequence[Word], at: int) -> bool:
    """Return whether a hyphen is a minus: space before, digits against it."""
    word, before, after = words[at], word_at(words, at - 1), word_at(words, at + 1)
    alone = at == 0 or before.end < word.start
    against = after.kind == "digits" and after.start == word.end
    return word.key in "-–−" and alone and against


def _share(
    words: Sequence[Word], at: int, number: Fraction
) -> tuple[Fraction, int] | None:
    """Read what makes a fraction of a number: (two) thirds, (one) quarter of."""
    at += word_at(words, at).key == "-"
    key = word_at(words, at).key
    alone = number == 1 and word_at(words, at + 1).key == "of"
    if key in FRACTIONS and number < 10 and (key.endswith("s") or alone):
        return number / FRACTIONS[key], at + 1
    return None


def _unit(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the unit that stands after a number and the index after it."""
    first = at + (word_at(words, at).key == "-")
    word, following = word_at(words, first), word_at(words, first + 1)
    if word.key == "per" and following.key == "cent":
        return "%", first + 2
    if word.key in ("%", "percent") or (word.key == "pc" and not is_capital(word)):
        return "%", first + 1
    if word.key == "percentage" and following.key in ("point", "points"):
        return "%-point", first + 2
    if word.key == "us" and following.key in ("dollar", "dollars"):
        return "USD", first + 2
    if word.key in CURRENCIES and word.kind != "sign":
        return CURRENCIES[word.key], first + 1
    if word.key in MEASURES:
        return MEASURES[word.key], first + 1
    return "", at


def _cardinal(words: Sequence[Word], at: int) -> tuple[Fraction | None, int]:
    """Read a cardinal in digits or words: 12, 1,200.5, 5m, twenty-five, a dozen."""
    word = word_at(words, at)
    if word.kind == "digits":
        return _digits(words, at)
    if word.key in ("a", "an", "half"):
        return _article_number(words, at)
    if word.key in UNITS_BELOW_TWENTY or word.key in TENS:
        return _spelled(words, at)
    return None, at


def _digits(words: Sequence[Word], at: int) -> tuple[Fraction | None, int]:
    word, following = words[at], word_at(words, at + 1)
    try:
        number = Fraction(word.key)
    except ValueError:  # 1.2.3, 10:99
        return None, at
    letters = SCALE_LETTERS.get(following.key, "")
    if letters and (following.start == word.end or len(following.key) > 1):
        return number * SCALES[letters], at + 2
    stop = at + 1
    if word_at(words, stop).key == "-" and word_at(words, stop + 1).key in SCALES:
        stop += 1
    while (key := word_at(words, stop).key) in SCALES:
        number *= SCALES[key]
        stop += 1
    return number, stop


def _article_number(words: Sequence[Word], at: int) -> tuple[Fraction | None, int]:
    """Read "a dozen", "a hundred", "half a million", "a third of"."""
    number, stop = Fraction(1), at + 1
    if words[at].key == "half":
        number = Fraction(1, 2)
        stop += word_at(words, stop).key in ("a", "-")
    elif word_at(words, stop).key == "half":
        number, stop = Fraction(1, 2), stop + 1
        stop += word_at(words, stop).key == "-"
    following = word_at(words, stop).key
    if following in SCALES:
        return number * SCALES[following], stop + 1
    alone = number == 1 and word_at(words, stop + 1).key == "of"
    if alone and following in FRACTIONS:
        return number / FRACTIONS[following], stop + 1
    return None, at


def _spelled(words: Sequence[Word], at: int) -> tuple[Fraction | None, int]:
    """Read a number in words: three, twenty-five, two hundred and fifty thousand."""
    total = current = 0
    stop = at
    while stop < len(words):
        key = words[stop].key
        small = UNITS_BELOW_TWENTY.get(key)
        if small is not None and (stop == at or _fits(current, small)):
            current += small
        elif key in TENS and (stop == at or current % 100 == 0 < current + total):
            current += TENS[key]
        elif key in SCALES and stop > at:
            scaled = max(current, 1) * SCALES[key]
            big = SCALES[key] >= 1_000
            total, current = (total + scaled, 0) if big else (total, scaled)
        elif not (stop > at and _links(words, stop)):
            break
        stop += 1
    return _and_a_half(words, stop, Fraction(total + current))


def _and_a_half(
    words: Sequence[Word], at: int, number: Fraction
) -> tuple[Fraction, int]:
    """Read "and a half" after a number, with its scale: one and a half million."""
    if [word.key for word in words[at : at + 3]] != ["and", "a", "half"]:
        return number, at
    scale = SCALES.get(word_at(words, at + 3).key)
    number += Fraction(1, 2)
    return (number * scale, at + 4) if scale else (number, at + 3)


def _fits(current: int, small: int) -> bool:
    """Return whether a word below twenty can follow: twenty five, not five two."""
    if current % 100 == 0:
        return small > 0
    return current % 10 == 0 and current % 100 >= 20 and 0 < small < 10


def _links(words: Sequence[Word], at: int) -> bool:
    """Return whether a hyphen or "and" joins number words (a hundred and two)."""
    key, before, following = (word_at(words, n).key for n in (at, at - 1, at + 1))
    if key == "-":
        joined = following in UNITS_BELOW_TWENTY and before in TENS
        return joined or following in SCALES
    small = following in UNITS_BELOW_TWENTY or following in TENS
    return key == "and" and before in SCALES and before != "dozen" and small


def _ordinal(words: Sequence[Word], at: int) -> Found | None:
    """Read an ordinal in one word: third."""
    value = ORDINALS.get(words[at].key)
    return make_fact("ordinal", str(value), "", words, at, at + 1) if value else None


def _suffixed_ordinal(words: Sequence[Word], at: int) -> Found | None:
    """Read an ordinal that starts like a cardinal: 3rd, twenty-first."""
    word, following = words[at], word_at(words, at + 1)
    if word.kind == "digits" and following.start == word.end:
        if following.text.lower() in ORDINAL_ENDINGS:
            return make_fact("ordinal", word.key, "", words, at, at + 2)
    elif word.key in TENS and following.key == "-":
        unit = ORDINALS.get(word_at(words, at + 2).key, 10)
        if unit < 10:
            value = str(TENS[word.key] + unit)
            return make_fact("ordinal", value, "", words, at, at + 3)
    return None


def _plain(number: Fraction) -> str:
    """Write a number without an exponent: 12, 2500000, 0.6667."""
    if number.denominator == 1:
        return str(number.numerator)
    return f"{float(number):.4f}".rstrip("0").rstrip(".")


_NUMERIC = frozenset({"digits", "iso", "slashed"})
_READERS = (read_day, read_date, read_time, _suffixed_ordinal, _amount, _ordinal)

__all__ = ["QUANTITY_STARTS", "Fact", "read_bound", "read_quantity"]
