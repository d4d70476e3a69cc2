"""Words that name a day by the day of their article, and the day that they mean.

    [word] = day_words(Reading("It burned on Tuesday.", ENGLISH))
    word.value(date(2026, 3, 5))  # "2026-03-03"

Unlike `relative_dates`, which gives every day that may be meant, a word has a day here
only where it can be told which: "on Friday" is to come behind "will" and past beside a
verb of the past. Words that are part of a name (Good Friday, Saturday Night Live) or of
a date (Tuesday, May 6), that mean any such day (on Sundays) or our times (today's
children) name no day.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tense import is_past
from summarize.claims.reading.word_rows import Fact
from summarize.language import Language
from summarize.language.patterns import one_of

_WEEK = 7
_REACH = 12  # words beside a day in which its verb is looked for
_TOUCHING = 3  # characters between a weekday and its date
_NEAR = 4
_QUOTES = "\"'“”‘’("
_LONGEST_AGO = 99  # of any unit; what is longer ago is no date
_UNITS = ("day", "week", "month", "year")
_POSSESSIVE = re.compile(r"['’]s\b")


@dataclass(frozen=True, slots=True)
class DayWord:
    """Words that name a day at `start`:`end`, to be read by the day of an article.

    `unit` is day, weekday, week, month or year; `offset` is counted in it from that
    day; of a weekday it is 0 for the latest one up to it, 1 for the next one, None
    where it cannot be told which; `to_come` tells that something is said to
    come then (will; not: said that it would).
    """

    text: str
    start: int
    end: int
    unit: str
    offset: int | None
    to_come: bool = False
    weekday: int = 0

    def is_past(self, written: date, latest: date) -> bool:
        """Return whether what was to come in an article is past on a later day."""
        known = self.value(written).rstrip("?-")
        if not (self.to_come and known):
            return False
        day = _monday(latest) if self.unit == "week" else latest
        return known < day.isoformat()[: len(known)]

    def value(self, written: date) -> str:
        """Return the date that is meant in an article of a day; "" for none.

        In the form of date facts, YYYY-MM-DD with "?" for what is not said; of a week
        its Monday.
        """
        if self.offset is None:
            return ""
        try:
            return self._value(written, self.offset)
        except (OverflowError, ValueError):
            return ""  # a day before the year 1

    def _value(self, written: date, offset: int) -> str:
        if self.unit == "day":
            return (written + timedelta(days=offset)).isoformat()
        if self.unit == "weekday":
            return self._of_weekday(written, offset).isoformat()
        if self.unit == "week":
            return (_monday(written) + timedelta(days=_WEEK * offset)).isoformat()
        if self.unit == "year":
            return f"{written.year + offset:04}-??-??"
        months = written.year * 12 + written.month - 1 + offset
        return f"{months // 12:04}-{months % 12 + 1:02}-??"

    def _of_weekday(self, written: date, offset: int) -> date:
        if offset:
            ahead = (self.weekday - written.weekday()) % _WEEK
            return written + timedelta(days=ahead)
        back = (written.weekday() - self.weekday) % _WEEK
        return written - timedelta(days=back)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


@kept
def day_words(sentence: Reading) -> Sequence[DayWord]:
    """Return the words of a sentence that name a day by that of its article."""
    return tuple(_day_words(sentence))


def written_out(
    word: DayWord, written: date, language: Language, read: date | None = None
) -> str:
    """Return the date that words mean as a text has it: May 6, April, 2024.

    `written` is the day of their article, `read` that of the text (None: the same),
    whose year is not told. "" for a week, and where it cannot be told which day is
    meant.
    """
    value = "" if word.unit == "week" else word.value(written)
    return day_text(value, language, read or written)


def day_text(value: str, language: Language, read: date) -> str:
    """Return a date (YYYY-MM-DD, "?" for what is not said) as a text of a day has it.

    Without its year where that is the same; "" for no date.
    """
    year, month, day = f"{value}-??-??".split("-")[:3]
    if not year.isdigit():
        return ""
    if not month.isdigit():
        return year
    numbers = language.calendar.months.items()
    name = next(form for form, number in numbers if number == int(month)).title()
    told = f"{name} {int(day)}" if day.isdigit() else name
    if int(year) == read.year:
        return told
    return f"{told}, {year}" if day.isdigit() else f"{told} {year}"


def _day_words(sentence: Reading) -> Iterator[DayWord]:
    facts = sentence.facts.of("weekday", "day", "number")
    found = [word for fact in facts for word in _of_fact(sentence, fact)]
    found += _of_spans(sentence)
    for word in sorted(found, key=lambda word: word.start):
        is_to_come = word.to_come and not _is_reported(sentence)
        yield replace(word, to_come=is_to_come)


def _of_fact(sentence: Reading, fact: Fact) -> Iterator[DayWord]:
    """Yield the words for a day that a fact is a part of."""
    text, calendar = sentence.text, sentence.language.calendar
    turn = _turn(sentence.language).search(text, 0, fact.start)
    if fact.kind == "weekday" and _is_one_day(sentence, fact):
        start = turn.start() if turn else fact.start
        side = None if turn else _side(sentence, fact)
        index = calendar.week.index(fact.value)
        told = text[start : fact.end]
        yield DayWord(told, start, fact.end, "weekday", side, side == 1, index)
    elif fact.kind == "day" and _is_of_day(sentence, fact):
        offset = calendar.days[fact.value]
        coming = offset > 0 or (offset == 0 and _side(sentence, fact) == 1)
        yield DayWord(fact.text, fact.start, fact.end, "day", offset, coming)
    elif fact.kind == "number" and fact.unit in _UNITS:
        ago = _ago(sentence.language).match(text, fact.end)
        if ago and fact.value.isdecimal() and int(fact.value) <= _LONGEST_AGO:
            offset = -int(fact.value)
            told = text[fact.start : ago.end()]
            yield DayWord(told, fact.start, ago.end(), fact.unit, offset)


def _of_spans(sentence: Reading) -> Iterator[DayWord]:
    """Yield last week, this month, next year, this morning."""
    language, text = sentence.language, sentence.text
    turns, parts = language.calendar.turns, language.changes.parts_of_day
    definite = language.grammar.definite
    for match in _span(language).finditer(text):
        unit, turn = match["unit"], turns[match["turn"].lower()]
        is_told = definite.isdisjoint(text[: match.start()].lower().split()[-1:])
        if unit.islower() and is_told and not (unit in parts and turn > 0):
            unit = "day" if unit in parts else unit
            yield DayWord(match[0], match.start(), match.end(), unit, turn, turn > 0)


def _is_one_day(sentence: Reading, day: Fact) -> bool:
    """Return whether a weekday is one: not every Friday, Good Friday, Friday, May 9."""
    text, language = sentence.text, sentence.language
    if day.text.lower() == f"{day.value}s" or not day.text[0].isupper():
        return False
    before = [word.strip(_QUOTES) for word in text[: day.start].split()]
    behind = text[day.end :].split()[:1]
    if before and before[-1].lower() in language.changes.any_day:
        return False
    beside = [*before[1:][-1:], *behind]  # the first word has a capital anyway
    plain = language.common.stop | language.calendar.turns.keys()
    if any(w[:1].isupper() and w.isalpha() and w.lower() not in plain for w in beside):
        return False
    return not any(
        abs(gap) <= _TOUCHING
        for date in sentence.facts.of("date")
        for gap in (date.start - day.end, day.start - date.end)
    )


def _is_of_day(sentence: Reading, day: Fact) -> bool:
    """Return whether a word is of the day of the article: not of our times.

    As "today's children" and "Today, many children …" are.
    """
    is_name = day.text[0].isupper() and sentence.text[: day.start].endswith(" ")
    today = sentence.language.calendar.today
    if is_name or day.value not in today:
        return not is_name
    if day.text.lower() not in today or _POSSESSIVE.match(sentence.text, day.end):
        return False
    if day.start:
        return True
    behind = {word.key for word in sentence.row[1:_REACH]}
    lasts = not sentence.language.claims.be_present.isdisjoint(behind)
    return not lasts and _side(sentence, day) is not None


def _side(sentence: Reading, day: Fact) -> int | None:
    """Return whether a day is past (0) or to come (1); None where it is open.

    The nearest verb before it in its clause tells, or else the first one behind it:
    "will" and "is expected" of what is to come, forms of the past of what was. It is
    open behind "to", "would" and "ahead of".
    """
    row = sentence.row
    at = next(n for n, word in enumerate(row) if word.start >= day.start)
    before = [word.key for word in row[max(0, at - _REACH) : at]]
    behind = [word.key for word in row[at + 1 : at + 1 + _REACH]]
    language, changes = sentence.language, sentence.language.changes
    undecided = changes.coming | changes.open_day
    for n, key in reversed(tuple(enumerate(before))):
        if key in undecided:
            return _to_come(sentence, before[: n + 1])
        if is_past(key, language):
            is_sure = key in language.speech.reporting
            return 0 if is_sure or undecided.isdisjoint(before[:n]) else None
    for n, key in enumerate(behind):
        if key in undecided:
            return _to_come(sentence, behind[: n + 1])
        if is_past(key, language):
            return 0
    return None


def _is_reported(sentence: Reading) -> bool:
    """Return whether somebody said that something would be: it was said in the past."""
    return not sentence.language.claims.backshifted.keys().isdisjoint(sentence.words)


def _to_come(sentence: Reading, said: Sequence[str]) -> int | None:
    """Return 1 where the last of some words tells what is to come, None if it may.

    "Would" does where somebody is reported, "begin" behind "is to"; not "was expected".
    """
    language, near = sentence.language, said[-_NEAR:]
    leading = language.claims.be_present | language.changes.leading
    if not language.claims.be_past.isdisjoint(near):
        return None
    if said[-1] in language.claims.backshifted:
        is_reported = not language.speech.reported.isdisjoint(sentence.words)
        return 1 if is_reported else None
    infinitive = language.grammar.infinitive
    if not infinitive.isdisjoint(said[-2:]):
        before = said[-2 if said[-1] in infinitive else -3 :][:1]
        return 1 if not leading.isdisjoint(before) else None
    return None if said[-1] in language.changes.open_day else 1


@cache
def _turn(language: Language) -> re.Pattern[str]:
    """Return "last", "this" or "next" right before a place."""
    return re.compile(rf"\b(?:{one_of(language.calendar.turns)})\s\Z", re.IGNORECASE)


@cache
def _span(language: Language) -> re.Pattern[str]:
    turns = one_of(language.calendar.turns)
    units = one_of({*_UNITS, *language.changes.parts_of_day} - {"day"})
    return re.compile(rf"\b(?P<turn>{turns})\s(?P<unit>{units})\b", re.IGNORECASE)


@cache
def _ago(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{one_of(language.changes.ago)})\b", re.IGNORECASE)
