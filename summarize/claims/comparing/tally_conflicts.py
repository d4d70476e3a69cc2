"""Sentences of different articles that count one thing, and count it differently.

"Authorities ordered about 18,000 people to leave their homes" and "more than 21,000
residents were told to evacuate" have no word in common. What they count is compared,
and only where each article has a single count of it.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import NamedTuple

from summarize.claims.comparing.one_matter import (
    is_one_matter,
    may_be_one_value,
    may_be_rounded,
)
from summarize.claims.comparing.reworded_values import Reworded
from summarize.claims.comparing.word_differences import Difference
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tallies import Tally, tallies, tally_signs
from summarize.language import Language
from summarize.language.patterns import one_of
from summarize.text.tokens import words

_MOST_APART = 5  # times; a count of none is of every event
_LEAST_APART = 2  # for deeds that are in no list
_LEAST_SHARED = 3
_BARE = 3
_BEGINNING = 5  # letters: Kenya, Kenyan

_Counted = tuple[int, Tally]


class _Side(NamedTuple):
    """A sentence and what it counts, with the one before it that counts, too."""

    sentence: Reading
    tally: Tally
    before: Reading | None


def tally_conflicts(
    sentences: Sequence[Reading], owners: Sequence[str]
) -> list[Reworded]:
    """Return pairs of places with the counts they differ on, in order of the places.

    `owners` names the article of each sentence. Two articles conflict where each has
    one sure count of a thing, neither states the other's count of that deed anywhere,
    and nothing in the two sentences speaks of another matter. A sentence that counts
    right behind another one that does tells of the same event: the dead, then the
    missing. Of several pairs with the same two counts of a thing the first stays.
    """
    counts: dict[tuple[str, str], dict[str, list[_Counted]]] = defaultdict(dict)
    stated: dict[tuple[str, str], set[Decimal]] = defaultdict(set)
    for place in _worth_reading(sentences, owners):
        for tally in tallies(sentences[place]):
            by_owner = counts[tally.of]
            by_owner.setdefault(owners[place], []).append((place, tally))
            for part in tally.of:
                stated[owners[place], part].add(tally.value)
    found: dict[tuple[object, ...], Reworded] = {}
    for of, by_owner in counts.items():
        single = {owner: one for owner, told in by_owner.items() if (one := _one(told))}
        for left, right in combinations(single, 2):
            sides = sorted((single[left], single[right]), key=lambda side: side[0])
            (first, mine), (second, other) = sides
            values = frozenset([mine.value, other.value])
            if len(values) < 2 or (of, values) in found:
                continue
            told = [stated[owners[n], part] for n in (first, second) for part in of]
            if other.value in told[0] | told[1] or mine.value in told[2] | told[3]:
                continue
            left_side = _side(sentences, owners, first, mine)
            if _conflict(left_side, _side(sentences, owners, second, other)):
                kind = mine.fact.kind if mine.fact else "number"
                difference = Difference(kind, mine.text, other.text)
                found[of, values] = (first, second, difference)
    return sorted(found.values(), key=lambda each: each[:2])


def _worth_reading(sentences: Sequence[Reading], owners: Sequence[str]) -> list[int]:
    """Return the places of sentences that may count what another article counts."""
    having: dict[str, set[str]] = defaultdict(set)
    for sentence, owner in zip(sentences, owners, strict=True):
        for sign in tally_signs(sentence):
            having[sign].add(owner)
    shared = {sign for sign, among in having.items() if len(among) > 1}
    return [n for n, s in enumerate(sentences) if not shared.isdisjoint(tally_signs(s))]


def _one(told: Sequence[_Counted]) -> _Counted | None:
    """Return the first sure count of an article, None where it has several."""
    sure = [counted for counted in told if counted[1].sure]
    return sure[0] if len({tally.value for _, tally in sure}) == 1 else None


def _side(
    sentences: Sequence[Reading], owners: Sequence[str], place: int, tally: Tally
) -> _Side:
    before = place - 1
    follows = before >= 0 and owners[before] == owners[place]
    counts = follows and any(each.known for each in tallies(sentences[before]))
    return _Side(sentences[place], tally, sentences[before] if counts else None)


def _conflict(left: _Side, right: _Side) -> bool:
    (mine, one, _), (theirs, other, _) = left, right
    if one.fact and other.fact:
        passing = one.deed in mine.language.tallies.passing  # 9 missing: 3 found, 6 not
        is_one_value = may_be_rounded if passing else may_be_one_value
        if is_one_value(mine, one.fact, theirs, other.fact):
            return False
    if one.fact and one.fact.kind == "date":
        return True
    near = _is_near if one.known and other.known else _is_very_near
    if not near(left, right):
        return False
    return is_one_matter(mine, theirs) and _counts_culprits(mine) == _counts_culprits(
        theirs
    )


def _counts_culprits(sentence: Reading) -> bool:
    """Return whether a count includes who did it: four, including the gunman."""
    return bool(_with_culprits(sentence.language).search(sentence.text))


@cache
def _with_culprits(language: Language) -> re.Pattern[str]:
    words = language.tallies
    including, culprits = one_of(words.including), one_of(words.culprits)
    return re.compile(rf"\b(?:{including})\W+(?:\w+\W+){{0,2}}(?:{culprits})\b", re.I)


def _is_near(left: _Side, right: _Side) -> bool:
    """Return whether two counts may be of one event: not far apart, a word in common.

    A sentence that says little else ("About 70 people were hurt") needs none.
    """
    (mine, one, _), (theirs, other, _) = left, right
    if one.value and other.value and not _is_within(_MOST_APART, one, other):
        return False
    if any(not t.value and _is_open(s) for s, t in ((mine, one), (theirs, other))):
        return False
    if min(len(_beside(mine, one)), len(_beside(theirs, other))) <= _BARE:
        return True
    return not _near(left).isdisjoint(_near(right))


def _near(side: _Side) -> frozenset[str]:
    """Return the words beside a count, and those of the sentence before that counts."""
    own = _beside(side.sentence, side.tally)
    return own | _beside(side.before, side.tally) if side.before else own


def _is_open(sentence: Reading) -> bool:
    """Return whether a sentence says that none is known yet."""
    return not sentence.language.tallies.yet.isdisjoint(sentence.words)


def _is_very_near(left: _Side, right: _Side) -> bool:
    """Return whether two counts of what is in no list are near, their words, too."""
    (mine, one, _), (theirs, other, _) = left, right
    names = [_subject(said, tally) for said, tally in ((mine, one), (theirs, other))]
    if all(names) and names[0].isdisjoint(names[1]):
        return False
    shared = _beside(mine, one) & _beside(theirs, other)
    return _is_within(_LEAST_APART, one, other) and len(shared) >= _LEAST_SHARED


def _is_within(times: int, one: Tally, other: Tally) -> bool:
    low, high = sorted((one.value, other.value))
    return high <= times * low


def _beside(sentence: Reading, tally: Tally) -> frozenset[str]:
    """Return how the words begin that a sentence has beside what it counts."""
    language = sentence.language
    counted = {*tally.words.split(), *words(tally.text)} | language.speech.reporting
    broad = {
        *language.calendar.weekdays,
        *language.tallies.deeds,
        *language.tallies.things,
        *language.names.demonyms,
        *language.names.demonyms.values(),
    }
    telling = [word for word in sentence.content if word not in counted | broad]
    return frozenset(word[:_BEGINNING] for word in telling if word[0] > "9")


def _subject(sentence: Reading, tally: Tally) -> frozenset[str]:
    """Return the words of names before a number."""
    end = tally.fact.start if tally.fact else 0
    names = sentence.facts.of("name", "initial")
    return frozenset(w for n in names if n.start < end for w in n.value.split())
