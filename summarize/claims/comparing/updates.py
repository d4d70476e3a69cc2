"""Which of two values is the later one, and is it an update of the other?

A toll rises from one day to the next: the older article was not wrong. A height, a year
or a price that another article gives otherwise is a disagreement, whenever it came.
"""

import re
from functools import cache

from summarize.claims.comparing.one_matter import stated_value, tally_with
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.relative_dates import is_newer
from summarize.claims.reading.word_rows import NUMBER_KINDS, Fact
from summarize.language import Language
from summarize.language.patterns import one_of

Side = tuple[Reading, str, str | None]
"""A sentence, the value in it as written, and the date of its article."""

_NEXT_DAYS = 3  # Sunday comes after Friday, and before Wednesday
_RISING = 12


def report_day(sentence: Reading) -> Fact | None:
    """Return the day on which something is said to stand so: as of, said on Friday."""
    before = _before_day(sentence.language)
    for fact in sentence.facts.of("date", "weekday"):
        if before.search(sentence.text[: fact.start]):
            return fact
    return None


def is_later(left: Side, right: Side) -> bool:
    """Return whether the first of two sides is surely the later one.

    By the dates of the articles; where one has none, by the days that the sentences say
    they are of; else where the first tells that the number rose, and has the larger, or
    that somebody changed it to what it is.
    """
    if is_newer(left[2], right[2]):
        return True
    if is_newer(right[2], left[2]):
        return False
    if left[2] is None or right[2] is None:
        one, other = report_day(left[0]), report_day(right[0])
        if one and other and one.value != other.value:
            return _is_later_day(one, other, left[0].language)
    if _is_changed(left) or _is_changed(right):
        return _is_changed(left) and not _is_changed(right)
    return _rises(left) and not _rises(right) and _grows(right, left) is True


def is_update(older: Side, newer: Side) -> bool:
    """Return whether the later of two values takes the place of the older one.

    Counts of what happened to people and things grow; of who is missing or trapped
    they may fall, too. Another number is an update where it has grown and its sentence
    tells that it does ("has reached", "so far"), or where somebody changed it ("lowered
    its demand to").
    """
    grows = _grows(older, newer)
    if grows is None:
        return False
    tally = tally_with(newer[0], newer[1])
    words = newer[0].language.tallies
    if tally and tally.known:
        is_lasting = tally.deed not in words.deeds.values()
        return not is_lasting and (grows or tally.deed in words.passing)
    if _is_changed(newer) and not _is_changed(older):
        return True
    changing = words.rising | words.so_far
    return grows and not changing.isdisjoint(newer[0].words)


def _is_later_day(left: Fact, right: Fact, language: Language) -> bool:
    """Return whether a day comes after another: Sunday after Friday, May 5 after 3."""
    if left.kind != right.kind:
        return False
    if left.kind == "weekday":
        week = language.calendar.week
        ahead = (week.index(left.value) - week.index(right.value)) % len(week)
        return 0 < ahead <= _NEXT_DAYS
    one, other = (fact.value.split("-") for fact in (left, right))
    if [part == "??" for part in one] != [part == "??" for part in other]:
        return False
    return one > other


def _grows(older: Side, newer: Side) -> bool | None:
    """Return whether the newer of two counts is larger, None where they are none."""
    values = [_number(side) for side in (older, newer)]
    if values[0] is None or values[1] is None:
        return None
    return values[1] > values[0]


def _number(side: Side) -> float | None:
    sentence, value, _ = side
    if tally := tally_with(sentence, value):
        return float(tally.value)
    fact = stated_value(sentence, value)
    is_number = fact and fact.kind in NUMBER_KINDS
    return float(fact.value) if fact and is_number and _is_exact(fact) else None


def _is_exact(fact: Fact) -> bool:
    return bool(re.fullmatch(r"-?\d+(?:\.\d+)?", fact.value))


def _rises(side: Side) -> bool:
    """Return whether a sentence says that its value rose to what it is."""
    sentence, value, _ = side
    before = sentence.text[: max(sentence.text.find(value), 0)].lower().split()
    rising = sentence.language.tallies.rising
    return not rising.isdisjoint(before[-_RISING:])


def _is_changed(side: Side) -> bool:
    """Return whether somebody changed a value: lowered its demand to 6 percent."""
    sentence, value, _ = side
    before = sentence.text[: max(sentence.text.find(value), 0)]
    return bool(_changed_to(sentence.language).search(before))


@cache
def _changed_to(language: Language) -> re.Pattern[str]:
    """Return what stands before a value that was another one."""
    changed = one_of(language.tallies.changed)
    return re.compile(
        rf"\b(?:{changed})(?: [\w'’-]+){{1,7}}? to (?:\w+ )?\Z", re.IGNORECASE
    )


@cache
def _before_day(language: Language) -> re.Pattern[str]:
    """Return what stands before the day of a report."""
    said = one_of(language.speech.reporting)
    return re.compile(
        rf"\b(?:as of|by|(?:{said})(?: (?:late|early))?(?: on)?)\s+\Z",
        re.IGNORECASE,
    )
