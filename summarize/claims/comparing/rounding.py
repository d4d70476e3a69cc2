"""Rounded numbers and sums: which value may stand for which.

"Nearly 1,000" is met by 980, 1.37 is 1.4 with one digit less, and 4 million doses are
2.5 million and 1.5 million: no two claims.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import cache

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import NUMBER_KINDS, Fact
from summarize.language.number_words import NumberWords

_ROUNDED = Fraction(3, 40)  # about 300: 278 to 322
ONE_SIDED = Fraction(1, 5)  # more than 300: up to 360
ONE_SIDED_SHARE = Fraction(1, 2)  # more than half: up to three quarters
ROUNDED_SHARE = Fraction(7, 1000)  # a third: 33 per cent, two thirds: 66
_NEARLY = Decimal("0.06")
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_BESIDE = 30


def is_rounded(fact: Fact, claim: Reading, source: Reading) -> bool:
    """Return whether a rounded number of the claim is met by one of the source.

    Of what it is "about", see `is_near`.
    """
    before = claim.text[max(0, fact.start - _BESIDE) : fact.start]
    rough = _rough(claim.language.numbers).search(before)
    if not rough or fact.kind not in NUMBER_KINDS:
        return False
    others = [
        other
        for other in source.facts.of(fact.kind)
        if other.unit == fact.unit and other.value[:1].isdigit()
    ]
    value = Fraction(fact.value)
    if rough["near"]:
        return any(is_near(value, Fraction(other.value)) for other in others)
    low = value if rough["low"] else value * (1 - ONE_SIDED)
    high = value if rough["high"] else value * (1 + ONE_SIDED)
    return any(low <= Fraction(other.value) <= high for other in others)


def is_near(rough: Fraction, exact: Fraction) -> bool:
    """Return whether "about" one value is another: about 300 is 280, about 35 is 34.

    The other one must be finer, and round to it in steps of its last digit, of five
    where that is a five, and within 7.5 per cent: about 657 is not 650, nor about 210
    199, nor about 600 650. A share that is no decimal (a third) has no steps.
    """
    if rough == exact:
        return True
    if abs(rough - exact) > _ROUNDED * rough:
        return False
    step = _step(rough)
    return step is None or (exact % step != 0 and abs(rough - exact) <= step / 2)


def _step(value: Fraction) -> Fraction | None:
    """Return what a value is rounded to: 100 for 300, 5 for 35; None for a third."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return None
    decimal = (Decimal(value.numerator) / Decimal(value.denominator)).normalize()
    _, digits, exponent = decimal.as_tuple()
    unit = Fraction(10) ** int(exponent)
    return 5 * unit if digits[-1] == 5 else unit


@cache
def _rough(numbers: NumberWords) -> re.Pattern[str]:
    """Return what stands before a number that is rounded."""
    low, high, near = map(
        "|".join, (numbers.rough_low, numbers.rough_high, numbers.rough_near)
    )
    return re.compile(
        rf"\b(?P<low>{low})\s*$|\b(?P<high>{high})\s*$|\b(?P<near>{near})\s*$",
        re.IGNORECASE,
    )


def is_rounding(left: Fact, right: Fact) -> bool:
    """Return whether the finer of two values rounds to the coarser: 1.37 to 1.4.

    A half rounds either way: 740.5 is 741 and 740. A round value is met within six
    hundredths: 40 is 38, and 700 is not 650.
    """
    if left.kind == "date":
        return False
    values = [Decimal(f.value) for f in (left, right) if _DECIMAL.fullmatch(f.value)]
    if len(values) < 2:
        return False
    fine, coarse = sorted(values, key=_n_digits, reverse=True)
    step = Decimal(1).scaleb(fine.adjusted() - _n_digits(coarse) + 1)
    return 0 < abs(fine - coarse) <= min(step / 2, abs(coarse) * _NEARLY)


def is_sum(total: Fact, parts: Iterable[Fact]) -> bool:
    """Return whether two or more values of a kind add up to another of that kind."""
    values = [
        Decimal(part.value)
        for part in parts
        if part.kind == total.kind and _DECIMAL.fullmatch(part.value)
    ]
    exact = total.kind != "date" and bool(_DECIMAL.fullmatch(total.value))
    return exact and len(values) > 1 and sum(values) == Decimal(total.value)


def _n_digits(value: Decimal) -> int:
    """Return the number of digits that a value states: 2 for 1,400 and for 0.14."""
    return len(value.normalize().as_tuple().digits)
