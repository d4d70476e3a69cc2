"""Sentences in other words that give one thing two values.

"The valley has raised 4.2 million marks" and "donations … have reached 3.8 million
marks" share too few words for twins. They are taken for rivals only where little speaks
for another reading, so that few are found, and nearly all of them rightly.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import combinations

from summarize.claims.comparing.differences import Difference
from summarize.claims.comparing.rounding import is_rounded, is_rounding
from summarize.claims.comparing.values import counted_thing, read_facts
from summarize.claims.reading.facts import Facts
from summarize.claims.reading.wording import Fact
from summarize.language.english.quantity_words import SCALES, TENS, UNITS_BELOW_TWENTY
from summarize.text.similarity import inverse_frequencies, mass
from summarize.text.tokens import content_words, root

_MOST_APART = Decimal("1.5")  # 4.2 and 3.8 million, not 5,000 and 250,000
_LEAST_NAMES = 2
_LEAST_WORDS = 4
_LEAST_ALIKE = 0.15
_MOST_SENTENCES = 2_000
_KINDS = ("number", "money", "percent")
_DURATIONS = frozenset(
    ["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]
)
_EXACT = re.compile(r"\d+(?:\.\d+)?")
# Numbers are written in figures from ten up, but for the first word of a sentence.
_FROM_TEN = "|".join((*list(UNITS_BELOW_TWENTY)[10:], *TENS, *SCALES, "dozen"))
_MAY_HAVE_NUMBER = re.compile(rf"\A\W*(?i:{_FROM_TEN})|\d")
_CAPITAL = re.compile(r"\b[^\W\d_a-z]\w+")

_Thing = tuple[str, str]
_Values = dict[_Thing, set[Decimal]]
Rivals = tuple[int, int, Difference]


@dataclass(frozen=True, slots=True)
class _Report:
    """A sentence that states a single value, and of what."""

    text: str
    read: Facts
    names: frozenset[str]
    fact: Fact
    value: Decimal
    thing: _Thing


def rival_values(texts: Sequence[str], owners: Sequence[str]) -> list[Rivals]:
    """Return pairs of places with the values they differ on, in order of the places.

    `owners` names the article of each text. Two sentences of different articles are
    rivals where each states one number besides dates and durations; both count the same
    noun, unit or currency; neither value is more than half as much again as the other,
    rounds to it, or stands in the other's article; no other value of the other article
    comes so near; and the sentences share two words of names and enough of all their
    words (idf-weighted Jaccard 0.15). Of several pairs with the same two values of a
    thing the first counts. Above 2,000 sentences none is looked for.
    """
    report = cache(lambda place: _report(texts[place]))
    pairs = [
        (left, right, one, other)
        for left, right in _alike(texts, owners)
        if (one := report(left)) and (other := report(right)) and _differ(one, other)
    ]
    if not pairs:
        return []
    idf = inverse_frequencies([_words(text) for text in texts])
    stated = _values(texts, owners)
    near = cache(lambda owner, thing, value: _values_near(value, stated[owner][thing]))
    found: dict[tuple[_Thing, frozenset[Decimal]], Rivals] = {}
    for left, right, one, other in pairs:
        key = one.thing, frozenset([one.value, other.value])
        if (
            key not in found
            and near(owners[right], one.thing, one.value) == [other.value]
            and near(owners[left], one.thing, other.value) == [one.value]
            and not _is_rounded(one, other)
            and _overlap(one.text, other.text, idf) >= _LEAST_ALIKE
        ):
            values = Difference(one.fact.kind, one.fact.text, other.fact.text)
            found[key] = (left, right, values)
    return list(found.values())


def _alike(texts: Sequence[str], owners: Sequence[str]) -> list[tuple[int, int]]:
    """Return places of sentences with numbers that share capitals and words."""
    if len(texts) > _MOST_SENTENCES:
        return []
    rows = [
        (place, capitals, _words(text))
        for place, text in enumerate(texts)
        if _MAY_HAVE_NUMBER.search(text)
        and len(capitals := set(_CAPITAL.findall(text))) >= _LEAST_NAMES
    ]
    return [
        (left[0], right[0])
        for left, right in combinations(rows, 2)
        if owners[left[0]] != owners[right[0]]
        and len(left[1] & right[1]) >= _LEAST_NAMES
        and len(left[2] & right[2]) >= _LEAST_WORDS
    ]


def _report(text: str) -> _Report | None:
    """Return the one value that a sentence states; None for none or several."""
    read = read_facts(text)
    numbers = _numbers(read)
    if len(numbers) != 1 or not _EXACT.fullmatch(numbers[0].value):
        return None
    thing = counted_thing(text, numbers[0])
    value = Decimal(numbers[0].value)
    names = frozenset(word for name in read.of("name") for word in name.value.split())
    if not (thing and value):
        return None
    return _Report(text, read, names, numbers[0], value, thing)


def _numbers(read: Facts) -> list[Fact]:
    return [fact for fact in read.of(*_KINDS) if fact.unit not in _DURATIONS]


def _values(texts: Sequence[str], owners: Sequence[str]) -> dict[str, _Values]:
    """Return the values that each article states, by what they count."""
    values: dict[str, _Values] = defaultdict(lambda: defaultdict(set))
    for text, owner in zip(texts, owners, strict=True):
        if not _MAY_HAVE_NUMBER.search(text):
            continue
        for fact in _numbers(read_facts(text)):
            thing = counted_thing(text, fact)
            if thing and _EXACT.fullmatch(fact.value):
                values[owner][thing].add(Decimal(fact.value))
    return values


def _differ(left: _Report, right: _Report) -> bool:
    """Return whether two sentences with names in common give a thing two values."""
    return (
        left.thing == right.thing
        and left.value != right.value
        and _is_near(left.value, right.value)
        and len(left.names & right.names) >= _LEAST_NAMES
    )


def _is_rounded(left: _Report, right: _Report) -> bool:
    """Return whether one of two values may stand for the other."""
    return (
        is_rounding(left.fact, right.fact)
        or is_rounded(left.fact, left.text, right.read)
        or is_rounded(right.fact, right.text, left.read)
    )


def _values_near(value: Decimal, values: Iterable[Decimal]) -> list[Decimal]:
    return [other for other in values if _is_near(value, other)]


def _is_near(left: Decimal, right: Decimal) -> bool:
    return max(left, right) <= _MOST_APART * min(left, right)


@lru_cache(maxsize=_MOST_SENTENCES)
def _words(text: str) -> frozenset[str]:
    return frozenset(map(root, content_words(text)))


def _overlap(left: str, right: str, idf: Mapping[str, float]) -> float:
    """Return the idf-weighted Jaccard of the words of two sentences."""
    one, other = _words(left), _words(right)
    return mass(one & other, idf) / (mass(one | other, idf) or 1.0)
