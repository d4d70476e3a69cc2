"""What a sentence claims that no source says: values, dates and names.

A claim is compared with all source sentences, those it cites first. Normalising is left
to `summarize.text.facts`: "1,000" is "a thousand", "$1.3m" is "1.3 million dollars".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
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
from summarize.text.tokens import STOPWORDS, content_words, words
from summarize.text.wording import Fact

VALUES = frozenset({"number", "ordinal", "money", "percent", "time"})
DATES = frozenset({"date", "weekday"})
_ROUGH = re.compile(
    r"\b(?P<low>more than|over|at least|above|upwards of)\s*$"
    r"|\b(?P<high>nearly|almost|less than|under|up to|fewer than|close to)\s*$"
    r"|\b(?P<near>about|around|roughly|approximately|some)\s*$",
    re.IGNORECASE,
)
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
_MAY_HAVE_VALUE = re.compile("|".join((r"\d", *_VALUE_WORDS)), re.IGNORECASE)
_ROUNDED = Fraction(1, 10)  # about 300: 270 to 330
_ONE_SIDED = Fraction(1, 5)  # more than 300: up to 360
_NEXT_WORDS = re.compile(r"\s+(?:of\s+|more\s+)?([^\W\d_]+)(?:\s+([^\W\d_]+))?")
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_BESIDE = 30
_MISSING_PENALTY = 0.05
_MOST_MISSING = 4


class Evidence:
    """Source sentences to check claims against, read only as far as a claim asks."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the source sentences of one topic."""
        self._texts = texts
        self._facts: dict[int, Facts] = {}
        self._names = NameIndex(texts)

    def missing_values(self, claim: str, cited: Sequence[int]) -> list[Fact]:
        """Return the numbers and dates of a claim that no source states, in text order.

        A rounded number ("nearly 1,000") is met by one close to it on the right side.
        A weekday counts only where a cited sentence names another weekday, since
        "yesterday" cannot be resolved here; "today" and "first" never count.
        """
        rest = [fact for fact in facts(claim).items if _is_checked(fact)]
        for place in self._order(cited):
            if not rest:
                break
            source = self._read(place)
            rest = list(missing_facts(Facts(tuple(rest), ()), source))
            rest = [
                fact
                for fact in rest
                if not _has_bare(fact, source) and not _is_rounded(fact, claim, source)
            ]
        said = any(self._read(place).of("weekday") for place in cited)
        return [fact for fact in rest if fact.kind != "weekday" or said]

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


def lacks_value(claim: str, passage: str) -> bool:
    """Return whether a passage lacks a number, an amount or a date of a claim."""
    stated = [fact for fact in facts(claim).items if _is_checked(fact)]
    values = [fact for fact in stated if fact.kind != "weekday"]
    if not values:
        return False
    source = facts(passage)
    missing = missing_facts(Facts(tuple(values), ()), source)
    return any(not _is_rounded(fact, claim, source) for fact in missing)


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
    not clash with what it rounds. Of several clashes the first in the claim counts.
    """
    if not _beside_values(claim) & _beside_values(passage):
        return None
    stated, given = facts(claim), facts(passage)
    for left in _amounts(claim, missing_facts(stated, given)):
        for right in _amounts(passage, missing_facts(given, stated)):
            same = left.kind == right.kind and left.unit == right.unit
            if not (same and _is_of_one_thing(claim, left, passage, right)):
                continue
            if not (_is_rounded(left, claim, given) or _rounds_to(left, right)):
                return Difference(left.kind, left.text, right.text)
    return None


def _rounds_to(left: Fact, right: Fact) -> bool:
    """Return whether the finer of two values rounds to the coarser: 1.37 to 1.4."""
    if left.kind == "date":
        return False
    values = [Decimal(f.value) for f in (left, right) if _DECIMAL.fullmatch(f.value)]
    if len(values) < 2:
        return False
    fine, coarse = sorted(values, key=_n_digits, reverse=True)
    return Decimal(f"{fine:.{_n_digits(coarse) - 1}e}") == coarse != fine


def _n_digits(value: Decimal) -> int:
    """Return the number of digits that a value states: 2 for 1,400 and for 0.14."""
    return len(value.normalize().as_tuple().digits)


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


def _is_rounded(fact: Fact, claim: str, source: Facts) -> bool:
    """Return whether a rounded number of the claim is met by one of the source."""
    rough = _ROUGH.search(claim[max(0, fact.start - _BESIDE) : fact.start])
    if not rough or fact.kind not in ("number", "money", "percent"):
        return False
    value = Fraction(fact.value)
    spread = _ROUNDED if rough["near"] else _ONE_SIDED
    low = value if rough["low"] else value * (1 - spread)
    high = value if rough["high"] else value * (1 + spread)
    return any(
        low <= Fraction(other.value) <= high
        for other in source.of(fact.kind)
        if other.unit == fact.unit and other.value[:1].isdigit()
    )
