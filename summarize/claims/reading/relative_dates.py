"""Days that an article names by its own date: yesterday, on Tuesday, last month.

    relative_dates(Reading("It burned on Tuesday.", ENGLISH), date(2026, 3, 5))
    # ("2026-03-03",)

A week ("last week") is no date, and a text without its own date has none of these.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache

from summarize.claims.reading.calendar_dates import read_date
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import read_words
from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.language.patterns import one_of

_HALF_A_DAY = re.compile(r"\d\s*[ap]\.?m\b", re.IGNORECASE)
_HALF_A_YEAR = timedelta(days=183)


@cache
def _relative(language: Language) -> re.Pattern[str]:
    """Return what names a day by another one."""
    calendar = language.calendar
    weekdays = sorted(calendar.weekdays, key=len, reverse=True)
    return re.compile(
        rf"\b(?:(?P<turn>{'|'.join(calendar.turns)})\s+)?"
        rf"(?:(?P<day>{'|'.join(calendar.days)})"
        rf"|(?P<weekday>{'|'.join(weekdays)})"
        rf"|(?P<span>{one_of(calendar.named_spans)}))\b"
        rf"|\b(?P<count>\d{{1,3}}|{'|'.join(_counts(language))})\s+"
        rf"(?P<unit>{one_of(calendar.spans)})\s+(?:{one_of(language.changes.ago)})\b",
        re.IGNORECASE | re.ASCII,  # else the old "ſ" is an s, and "Tueſday" no key
    )


@cache
def _counts(language: Language) -> dict[str, int]:
    """Return the words that count days, months or years."""
    numbers = language.numbers
    ones = dict.fromkeys(sorted(numbers.articles), 1)
    return {**ones, **numbers.below_twenty, **numbers.tens}


def parse_moment(text: str | None) -> datetime | None:
    """Return the moment that an article's date names, midnight where it has no time.

    Reads ISO 8601, the form of mail and RSS, and dates with the month in letters ("2
    October 2025", the day only); 3/4/2026 is one of two days and gives None. Times keep
    their zone.
    """
    if not text or not (text := text.strip()):
        return None
    if _HALF_A_DAY.search(text):
        return _spelled(text)
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(text)
        except (ValueError, IndexError, OverflowError):
            continue
    return _spelled(text)


def written_days(dates: Mapping[str, str | None]) -> dict[str, date]:
    """Return the day of each article whose date can be read, by its id."""
    moments = {name: parse_moment(text) for name, text in dates.items()}
    return {name: moment.date() for name, moment in moments.items() if moment}


def is_newer(left: str | None, right: str | None) -> bool:
    """Return whether the first of two articles' dates is surely the later one.

    Days as written come first; on one day the times count, UTC where no zone is given,
    if both have one. False where a date is missing or cannot be read.
    """
    one, other = parse_moment(left), parse_moment(right)
    if one is None or other is None:
        return False
    if one.date() != other.date():
        return one.date() > other.date()
    timed = all(moment.time() != moment.time().min for moment in (one, other))
    return timed and _in_utc(one) > _in_utc(other)


def relative_dates(sentence: Reading, written: date) -> tuple[str, ...]:
    """Return the dates that a sentence names relative to the day it was written.

    In the form of date facts: YYYY-MM-DD with "?" for what is not said. "On Tuesday" is
    the latest one up to that day, or also the one after it in a sentence about what is
    to come. No value twice, in text order.
    """
    language = sentence.language
    announcing = language.claims.future | language.claims.future_before_to
    coming = not announcing.isdisjoint(sentence.words)
    found = (
        value
        for match in _relative(language).finditer(sentence.text)
        for value in _values(match, written, coming, language)
    )
    return tuple(dict.fromkeys(found))


def counted_days(sentence: Reading, before: Reading | None = None) -> tuple[str, ...]:
    """Return the weekdays that a sentence counts from one that it names.

    "It began on Thursday and ended the next day": friday. They are counted from the
    weekday that stands last before them, or else first behind them, or else last in the
    sentence `before`. What was "a day after the fire" tells the day of the fire.
    """
    week = sentence.language.calendar.week
    days = sentence.facts.of("weekday")
    elsewhere = before.facts.of("weekday")[-1:] if before else []
    found = []
    for start, by in _day_steps(sentence):
        nearest = [day for day in days if day.start < start][-1:] or days[:1]
        for day in nearest or elsewhere:
            found.append(week[(week.index(day.value) + by) % len(week)])
    return tuple(dict.fromkeys(found))


def may_count_to(sentence: Reading, days: Collection[str]) -> bool:
    """Return whether all that a sentence counts from its weekdays may be given days."""
    week = sentence.language.calendar.week
    named = [week.index(day.value) for day in sentence.facts.of("weekday")]
    return not named or all(
        any(week[(day + by) % len(week)] in days for day in named)
        for _, by in _day_steps(sentence)
    )


def _day_steps(sentence: Reading) -> Iterator[tuple[int, int]]:
    """Yield where a sentence counts days from another day, and how many."""
    language, text = sentence.language, sentence.text
    calendar, counts = language.calendar, _counts(language)
    for phrase, by in calendar.day_steps:
        for match in re.finditer(rf"\b{phrase}", text, re.IGNORECASE):
            yield match.start(), by
    for match in re.finditer(calendar.counted_days, text, re.IGNORECASE):
        count = match["count"].lower()
        if count.isdecimal() or count in counts:
            n = int(count) if count.isdecimal() else counts[count]
            way = match["way"] or match["from"]
            by = n * calendar.ways[way.lower()]
            yield match.start(), by if match["way"] else -by


def states_date(claim: str, value: str) -> bool:
    """Return whether a relative date states all that a claimed date says.

    "3 March" is stated by 2026-03-03, not by "last month", which is only 2026-02.
    """
    sides = [side.split("-") for side in (claim, value)]
    if [len(side) for side in sides] != [3, 3]:
        return False
    pairs = list(zip(*sides, strict=True))
    known = [(mine, other) for mine, other in pairs if "?" not in mine]
    return bool(known) and all(mine == other for mine, other in known)


def dates_say(claim: str, value: str) -> bool:
    """Return whether a date as written states all that a claimed one says.

    "3 March 2026" is stated by "3 March", whose year is left open, and never by a bare
    month or year; "March" is stated by "3 March", "the 1990s" by 1995.
    """
    if claim == value or _is_in_decade(value, claim):
        return True
    sides = [date_value.split("-") for date_value in (claim, value)]
    if [len(side) for side in sides] != [3, 3]:
        return False
    (year, *mine), (other_year, *other) = sides
    years_agree = "?" in year + other_year or year == other_year
    known = [pair for pair in zip(mine, other, strict=True) if "?" not in pair[0]]
    return bool(known) and years_agree and all(one == two for one, two in known)


def _is_in_decade(value: str, decade: str) -> bool:
    return len(decade) == 5 and decade.endswith("0s") and value[:3] == decade[:3]


def weekday_of(value: str, written: date, language: Language) -> str:
    """Return the weekday of a date value, "" where it names no day.

    A date without a year is the one nearest to the day the article was written.
    """
    year, month, day = (value + "-??-??").split("-")[:3]
    if not (month.isdigit() and day.isdigit()):
        return ""
    years = [int(year)] if year.isdigit() else range(written.year - 1, written.year + 2)
    for candidate in years:
        try:
            found = date(candidate, int(month), int(day))
        except ValueError:
            continue
        if year.isdigit() or abs(found - written) < _HALF_A_YEAR:
            return language.calendar.week[found.weekday()]
    return ""


def _spelled(text: str) -> datetime | None:
    """Read a date with the month in letters, anywhere in a text."""
    row = read_words(text, ENGLISH)
    for at in range(len(row)):
        found = read_date(row, at, ENGLISH)
        if found and found[0].value.count("-") == 2 and "?" not in found[0].value:
            try:
                return datetime.fromisoformat(found[0].value)
            except ValueError:
                return None
    return None


def _in_utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _values(
    match: re.Match[str], written: date, coming: bool, language: Language
) -> Iterator[str]:
    """Yield the dates that one expression can mean."""
    calendar = language.calendar
    turn = calendar.turns.get((match["turn"] or "").lower())
    try:
        if match["day"]:
            offset = calendar.days[match["day"].lower()]
            yield (written + timedelta(days=offset)).isoformat()
        elif match["weekday"]:
            name = calendar.weekdays[match["weekday"].lower()]
            back = (written.weekday() - calendar.week.index(name)) % 7
            yield from _weekdays(back, turn, written, coming)
        elif match["span"] and turn is not None:
            yield _shifted(match["span"].lower(), turn, written)
        elif match["count"]:
            count = match["count"].lower()
            n = int(count) if count.isdecimal() else _counts(language)[count]
            yield _ago(n, calendar.spans[match["unit"].lower()], written)
    except (OverflowError, ValueError):
        return  # a day before the year 1


def _weekdays(
    back: int, turn: int | None, written: date, coming: bool
) -> Iterator[str]:
    """Yield the days that a weekday can mean, the latest one so many days back."""
    past = written - timedelta(days=back)
    if turn == -1:
        yield (past if back else past - timedelta(days=7)).isoformat()
    elif turn == 1:
        yield (past + timedelta(days=7)).isoformat()
        yield (past + timedelta(days=14)).isoformat()
    else:
        yield past.isoformat()
        if coming or turn == 0:
            yield (past + timedelta(days=7)).isoformat()


def _shifted(unit: str, by: int, written: date) -> str:
    """Return a year or a month some units before (negative) or after another."""
    if unit == "year":
        return f"{written.year + by:04}-??-??"
    months = written.year * 12 + written.month - 1 + by
    return f"{months // 12:04}-{months % 12 + 1:02}-??"


def _ago(n: int, unit: str, written: date) -> str:
    if unit == "day":
        return (written - timedelta(days=n)).isoformat()
    return _shifted(unit, -n, written)
