"""Sentences in other words that give one thing two values.

"The valley has raised 4.2 million marks" and "donations … have reached 3.8 million
marks" share too few words for twins. They are taken for a conflict only where little
speaks for another reading, so that few are found, and nearly all of them rightly.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations

from summarize.claims.comparing.rounding import is_rounded, is_rounding
from summarize.claims.comparing.things import counted_thing
from summarize.claims.comparing.word_differences import Difference
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import NUMBER_KINDS, Fact
from summarize.language import Language
from summarize.text.similarity import inverse_frequencies, mass

_MOST_APART = Decimal("1.5")  # 4.2 and 3.8 million, not 5,000 and 250,000
_LEAST_NAMES = 2
_LEAST_WORDS = 4
_LEAST_ALIKE = 0.15
_MOST_SENTENCES = 2_000
_EXACT = re.compile(r"\d+(?:\.\d+)?")
_CAPITAL = re.compile(r"\b[^\W\d_a-z]\w+")

_Thing = tuple[str, str]
_Values = dict[_Thing, set[Decimal]]
Reworded = tuple[int, int, Difference]


@dataclass(frozen=True, slots=True)
class _Report:
    """A sentence that states a single value, and of what."""

    said: Reading
    names: frozenset[str]
    fact: Fact
    value: Decimal
    thing: _Thing


def reworded_values(
    sentences: Sequence[Reading], owners: Sequence[str]
) -> list[Reworded]:
    """Return pairs of places with the values they differ on, in order of the places.

    `owners` names the article of each sentence. Two sentences of different articles are
    a conflict where each states one number besides dates and durations; both count the
    same noun, unit or currency; neither value is more than half as much again as the
    other, rounds to it, or stands in the other's article; no other value of the other
    article comes so near; and the sentences share two words of names and enough of all
    their words (idf-weighted Jaccard 0.15). Of several pairs with the same two values
    of a thing the first counts. Above 2,000 sentences none is looked for.
    """
    report = cache(lambda place: _report(sentences[place]))
    pairs = [
        (left, right, one, other)
        for left, right in _alike(sentences, owners)
        if (one := report(left)) and (other := report(right)) and _differ(one, other)
    ]
    if not pairs:
        return []
    idf = inverse_frequencies([sentence.content_roots for sentence in sentences])
    stated = _values(sentences, owners)
    near = cache(lambda owner, thing, value: _values_near(value, stated[owner][thing]))
    found: dict[tuple[_Thing, frozenset[Decimal]], Reworded] = {}
    for left, right, one, other in pairs:
        key = one.thing, frozenset([one.value, other.value])
        if (
            key not in found
            and near(owners[right], one.thing, one.value) == [other.value]
            and near(owners[left], one.thing, other.value) == [one.value]
            and not _is_rounded(one, other)
            and _overlap(one.said, other.said, idf) >= _LEAST_ALIKE
        ):
            values = Difference(one.fact.kind, one.fact.text, other.fact.text)
            found[key] = (left, right, values)
    return list(found.values())


def _alike(
    sentences: Sequence[Reading], owners: Sequence[str]
) -> list[tuple[int, int]]:
    """Return places of sentences with numbers that share capitals and words."""
    if len(sentences) > _MOST_SENTENCES:
        return []
    rows = [
        (place, capitals, sentence.content_roots)
        for place, sentence in enumerate(sentences)
        if _may_have_number(sentence)
        and len(capitals := set(_CAPITAL.findall(sentence.text))) >= _LEAST_NAMES
    ]
    return [
        (left[0], right[0])
        for left, right in combinations(rows, 2)
        if owners[left[0]] != owners[right[0]]
        and len(left[1] & right[1]) >= _LEAST_NAMES
        and len(left[2] & right[2]) >= _LEAST_WORDS
    ]


def _may_have_number(sentence: Reading) -> bool:
    return bool(_number_sign(sentence.language).search(sentence.text))


@cache
def _number_sign(language: Language) -> re.Pattern[str]:
    """Return a digit, or the first word of a sentence where it is ten or more.

    Only there are numbers from ten up written in words.
    """
    numbers = language.numbers
    tens = [word for word, value in numbers.below_twenty.items() if value >= 10]
    words = "|".join((*tens, *numbers.tens, *numbers.scales))
    return re.compile(rf"\A\W*(?i:{words})|\d")


def _report(sentence: Reading) -> _Report | None:
    """Return the one value that a sentence states; None for none or several."""
    found = _numbers(sentence)
    if len(found) != 1 or not _EXACT.fullmatch(found[0].value):
        return None
    thing = counted_thing(sentence, found[0])
    value = Decimal(found[0].value)
    if not (thing and value):
        return None
    names = (word for n in sentence.facts.of("name") for word in n.value.split())
    return _Report(sentence, frozenset(names), found[0], value, thing)


def _numbers(sentence: Reading) -> list[Fact]:
    durations = sentence.language.numbers.durations
    return [
        fact for fact in sentence.facts.of(*NUMBER_KINDS) if fact.unit not in durations
    ]


def _values(sentences: Sequence[Reading], owners: Sequence[str]) -> dict[str, _Values]:
    """Return the values that each article states, by what they count."""
    values: dict[str, _Values] = defaultdict(lambda: defaultdict(set))
    for sentence, owner in zip(sentences, owners, strict=True):
        if not _may_have_number(sentence):
            continue
        for fact in _numbers(sentence):
            thing = counted_thing(sentence, fact)
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
        or is_rounded(left.fact, left.said, right.said)
        or is_rounded(right.fact, right.said, left.said)
    )


def _values_near(value: Decimal, values: Iterable[Decimal]) -> list[Decimal]:
    return [other for other in values if _is_near(value, other)]


def _is_near(left: Decimal, right: Decimal) -> bool:
    return max(left, right) <= _MOST_APART * min(left, right)


def _overlap(left: Reading, right: Reading, idf: Mapping[str, float]) -> float:
    """Return the idf-weighted Jaccard of the words of two sentences."""
    one, other = left.content_roots, right.content_roots
    return mass(one & other, idf) / (mass(one | other, idf) or 1.0)
