"""Days that an article names by its own date: yesterday, on Tuesday, last month.

    relative_dates("It burned on Tuesday.", date(2026, 3, 5))  # ("2026-03-03",)

English. A week ("last week") is no date, and a text without its own date has none of
these.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from summarize.claims.reading.calendar_dates import read_date
from summarize.claims.reading.wording import read_words
from summarize.language.english.fact_words import FUTURE, FUTURE_BEFORE_TO
from summarize.language.english.quantity_words import TENS, UNITS_BELOW_TWENTY, WEEKDAYS
from summarize.text.tokens import words

DAY_OFFSETS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_TURNS = {"last": -1, "this": 0, "next": 1, "coming": 1}
_NUMBERS = {"a": 1, "an": 1, **UNITS_BELOW_TWENTY, **TENS}
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HALVES = re.compile(r"\d\s*[ap]\.?m\b", re.IGNORECASE)
_HALF_A_YEAR = timedelta(days=183)
_RELATIVE = re.compile(
    rf"\b(?:(?P<turn>{'|'.join(_TURNS)})\s+)?"
    rf"(?:(?P<day>{'|'.join(DAY_OFFSETS)})"
    rf"|(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})"
    r"|(?P<span>month|year))\b"
    rf"|\b(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})\s+"
    r"(?P<unit>days?|months?|years?)\s+ago\b",
    re.IGNORECASE | re.ASCII,  # else the old "ſ" is an s, and "Tueſday" no key
)


def parse_moment(text: str | None) -> datetime | None:
    """Return the moment that an article's date names, midnight where it has no time.

    Reads ISO 8601, the form of mail and RSS, and dates with the month in letters ("2
    October 2025", the day only); 3/4/2026 is one of two days and gives None. Times keep
    their zone.
    """
    if not text or not (text := text.strip()):
        return None
    if _HALVES.search(text):
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


def relative_dates(text: str, written: date) -> tuple[str, ...]:
    """Return the dates that a text names relative to the day it was written.

    In the form of date facts: YYYY-MM-DD with "?" for what is not said. "On Tuesday" is
    the latest one up to that day, or also the one after it in a sentence about what is
    to come. No value twice, in text order.
    """
    coming = any(word in FUTURE or word in FUTURE_BEFORE_TO for word in words(text))
    found = (
        value
        for match in _RELATIVE.finditer(text)
        for value in _values(match, written, coming)
    )
    return tuple(dict.fromkeys(found))


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
    month or year; "March" is stated by "3 March".
    """
    if claim == value:
        return True
    sides = [date_value.split("-") for date_value in (claim, value)]
    if [len(side) for side in sides] != [3, 3]:
        return False
    (year, *mine), (other_year, *other) = sides
    years_agree = "?" in year + other_year or year == other_year
    known = [pair for pair in zip(mine, other, strict=True) if "?" not in pair[0]]
    return bool(known) and years_agree and all(one == two for one, two in known)


def weekday_of(value: str, written: date) -> str:
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
            return _WEEK[found.weekday()]
    return ""


def _spelled(text: str) -> datetime | None:
    """Read a date with the month in letters, anywhere in a text."""
    row = read_words(text)
    for at in range(len(row)):
        found = read_date(row, at)
        if found and found[0].value.count("-") == 2 and "?" not in found[0].value:
            try:
                return datetime.fromisoformat(found[0].value)
            except ValueError:
                return None
    return None


def _in_utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _values(match: re.Match[str], written: date, coming: bool) -> Iterator[str]:
    """Yield the dates that one expression can mean."""
    turn = (match["turn"] or "").lower()
    try:
        if match["day"]:
            offset = DAY_OFFSETS[match["day"].lower()]
            yield (written + timedelta(days=offset)).isoformat()
        elif match["weekday"]:
            yield from _weekdays(match["weekday"].lower(), turn, written, coming)
        elif match["span"] and turn:
            yield _shifted(match["span"].lower(), _TURNS[turn], written)
        elif match["count"]:
            yield _ago(match["count"].lower(), match["unit"].lower(), written)
    except (OverflowError, ValueError):
        return  # a day before the year 1


def _weekdays(name: str, turn: str, written: date, coming: bool) -> Iterator[str]:
    back = (written.weekday() - _WEEK.index(WEEKDAYS[name])) % 7
    past = written - timedelta(days=back)
    if turn == "last":
        yield (past if back else past - timedelta(days=7)).isoformat()
    elif turn in ("next", "coming"):
        yield (past + timedelta(days=7)).isoformat()
        yield (past + timedelta(days=14)).isoformat()
    else:
        yield past.isoformat()
        if coming or turn == "this":
            yield (past + timedelta(days=7)).isoformat()


def _shifted(unit: str, by: int, written: date) -> str:
    """Return a year or a month some units before (negative) or after another."""
    if unit == "year":
        return f"{written.year + by:04}-??-??"
    months = written.year * 12 + written.month - 1 + by
    return f"{months // 12:04}-{months % 12 + 1:02}-??"


def _ago(count: str, unit: str, written: date) -> str:
    n = int(count) if count.isdecimal() else int(_NUMBERS[count])
    if unit.startswith("day"):
        return (written - timedelta(days=n)).isoformat()
    return _shifted(unit.removesuffix("s"), -n, written)
