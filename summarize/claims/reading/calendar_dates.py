"""Dates, weekdays and times of day in a list of words."""

from collections.abc import Sequence

from summarize.claims.reading.word_rows import (
    Fact,
    Word,
    is_capital,
    make_fact,
    word_at,
)
from summarize.language import Language

Found = tuple[Fact, int]
_FIRST, _LAST = "1500", "2200"  # years
_QUARTER = 4
_QUARTER_OF_AN_HOUR, _HALF_AN_HOUR = 15, 30  # minutes


def read_day(words: Sequence[Word], at: int, language: Language) -> Found | None:
    """Read a weekday (Monday, Tues.) or a day by name (yesterday)."""
    key, calendar = words[at].key, language.calendar
    if key in calendar.weekdays:
        return make_fact("weekday", calendar.weekdays[key], "", words, at, at + 1)
    return (
        make_fact("day", key, "", words, at, at + 1) if key in calendar.days else None
    )


def read_date(words: Sequence[Word], at: int, language: Language) -> Found | None:
    """Read a date: March 3, 2026; 3rd of March; 2026-03-03; 3/4/26; in 2026; 1980s.

    "The nineties" and "the 90s" are the 1990s, the end of 2016–19 is 2019.
    """
    word = words[at]
    if word.kind == "iso":
        year, month, day = (int(part) for part in word.key.split("-"))
        return make_fact("date", _value(year, month, day), "", words, at, at + 1)
    if word.kind == "slashed":
        return make_fact("date", word.key, "", words, at, at + 1)
    if word.kind == "digits" or word.key in language.numbers.ordinals:
        return _day_first(words, at, language) or _year_alone(words, at, language)
    calendar = language.calendar
    if word.key in calendar.months:
        return _month_first(words, at, language)
    if word.key in calendar.decades and _is_placed(words, at, language):
        value = f"{calendar.decades[word.key]}s"
        return make_fact("date", value, "", words, at, at + 1)
    return None


def read_time(words: Sequence[Word], at: int, language: Language) -> Found | None:
    """Read a time of day: 10:30, 5 p.m., 17:00, noon, six o'clock, half past six."""
    word, calendar = words[at], language.calendar
    if word.key in calendar.hours:
        return make_fact("time", *calendar.hours[word.key], words, at, at + 1)
    if found := _time_past(words, at, language):
        return found
    half, stop = _half_of_day(words, at + 1, language)
    clock = word_at(words, at + 1).key in calendar.clock
    if word.kind != "digits":
        small = language.numbers.below_twenty.get(word.key, 0)
        named = (half or clock) and 1 <= small <= 12
        stop += clock
        return _time(small, "00", half, words, at, stop) if named else None
    hours, mark, minutes = word.key.partition(":")
    if not mark and (half or _may_be_time(words, at, language)):
        hours, _, minutes = word.key.partition(".")
    clear = len(minutes) == 2 and minutes.isdecimal() and int(minutes) < 60
    named = (half or clock) and not minutes
    if not hours.isdecimal() or len(hours) > 2 or not (clear or named):
        return None
    hour = int(hours)
    if hour > 23:
        return None
    unit = half or ("pm" if hour > 12 else "")
    return _time(hour, minutes or "00", unit, words, at, stop + clock)


def _time(
    hour: int, minutes: str, half: str, words: Sequence[Word], at: int, stop: int
) -> Found:
    value = f"{(hour - 1) % 12 + 1:02}:{minutes}"
    return make_fact("time", value, half, words, at, stop)


def _half_of_day(words: Sequence[Word], at: int, language: Language) -> tuple[str, int]:
    """Return am, pm or nothing, and the index after it: p.m., in the afternoon."""
    calendar = language.calendar
    if half := calendar.halves.get(word_at(words, at).key, ""):
        return half, at + 1
    for phrase, half in calendar.parts_of_day.items():
        if tuple(word_at(words, at + n).key for n in range(len(phrase))) == phrase:
            return half, at + len(phrase)
    return "", at


def _may_be_time(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether digits with a point stand where a time does: at 6.30."""
    placed = word_at(words, at - 1).key in language.calendar.before_time
    return placed and not _is_counted(words, at, language)


def _is_counted(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a unit or a scale stands after a number."""
    numbers, key = language.numbers, word_at(words, at + 1).key
    units = (numbers.measures, numbers.scales, numbers.currencies, numbers.percent)
    return key in numbers.parts or any(key in words for words in units)


def _time_past(words: Sequence[Word], at: int, language: Language) -> Found | None:
    """Read half past six, a quarter to six, ten past six."""
    numbers, past = language.numbers, language.calendar.past
    first = at + (words[at].key in language.common.articles)
    key, joint = word_at(words, first).key, word_at(words, first + 1).key
    if joint not in past:
        return None
    back = past[joint]
    if key in numbers.half:
        minutes = 0 if back else 30
    elif numbers.fractions.get(key) == _QUARTER:
        minutes = 15
    else:
        minutes = _minutes(words, first, language)
    word = word_at(words, first + 2)
    hour = int(word.key) if word.key.isdecimal() else numbers.below_twenty.get(word.key)
    if not (minutes and hour and hour <= 12) or _is_counted(words, first + 2, language):
        return None
    half, stop = _half_of_day(words, first + 3, language)
    if not half and _is_open(words, at, minutes, back, language):
        return None
    minutes = 60 - minutes if back else minutes
    return _time(hour - back, f"{minutes:02}", half, words, at, stop)


def _minutes(words: Sequence[Word], at: int, language: Language) -> int:
    """Return the minutes before "past" or "to", in words or digits."""
    key, numbers = words[at].key, language.numbers
    values = {**numbers.below_twenty, **numbers.tens}
    minutes = int(key) if key.isdecimal() else values.get(key, 0)
    return minutes if minutes < _HALF_AN_HOUR else 0


def _is_open(
    words: Sequence[Word], at: int, minutes: int, back: int, language: Language
) -> bool:
    """Return whether words may be a time or a range: from twenty to five."""
    placed = word_at(words, at - 1).key in language.calendar.at_time
    return bool(back) and minutes != _QUARTER_OF_AN_HOUR and not placed


def dates_agree(left: str, right: str) -> bool:
    """Return whether two date values agree in all that both of them state.

    "May 3" agrees with "May 3, 2019", and "2019" (as a number, too) with both.
    """
    if left == right:
        return True
    if any("-" not in value and not _FIRST < value < _LAST for value in (left, right)):
        return False
    parts = [(value + "-??-??").split("-")[:3] for value in (left, right)]
    pairs = list(zip(*parts, strict=True))
    full = all(len(year) == 4 and len(month) == 2 for year, month, _ in parts)
    return full and all(a == b or "?" in a or "?" in b for a, b in pairs)


def _day_first(words: Sequence[Word], at: int, language: Language) -> Found | None:
    day, stop = _day_number(words, at, language)
    stop += word_at(words, stop).key in language.grammar.genitive
    month = language.calendar.months.get(word_at(words, stop).key)
    if not day or not month:
        return None
    key = words[stop].key
    is_word = key in language.calendar.month_words or len(key) < 4
    if is_word and not is_capital(words[stop]):
        return None  # 5 may come
    year, stop = _year(words, stop + 1)
    return make_fact("date", _value(year, month, day), "", words, at, stop)


def _month_first(words: Sequence[Word], at: int, language: Language) -> Found | None:
    key, calendar = words[at].key, language.calendar
    day, stop = _day_number(words, at + 1, language)
    year, stop = _year(words, stop)
    before = word_at(words, at - 1).key
    placed = before in calendar.before_year or before in calendar.before_month
    if not (day or year or placed) and (key in calendar.month_words or len(key) < 4):
        return None
    return make_fact(
        "date", _value(year, calendar.months[key], day), "", words, at, stop
    )


def _day_number(
    words: Sequence[Word], at: int, language: Language
) -> tuple[int | None, int]:
    """Read a day of the month: 3, 3rd, third."""
    word, following = word_at(words, at), word_at(words, at + 1)
    numbers = language.numbers
    if word.key in numbers.ordinals:
        return numbers.ordinals[word.key], at + 1
    short = word.kind == "digits" and word.key.isdecimal() and len(word.key) <= 2
    if not short or not 1 <= int(word.key) <= 31:
        return None, at
    ending = following.text.lower() in numbers.ordinal_endings
    suffixed = ending and following.start == word.end
    return int(word.key), at + 1 + suffixed


def _year(words: Sequence[Word], at: int) -> tuple[int | None, int]:
    """Read a year after a month, with or without a comma."""
    stop = at + (word_at(words, at).key == ",")
    word = word_at(words, stop)
    return (int(word.key), stop + 1) if _is_year(word) else (None, at)


def _is_year(word: Word) -> bool:
    return word.text.isdecimal() and len(word.text) == 4 and _FIRST < word.text < _LAST


def _year_alone(words: Sequence[Word], at: int, language: Language) -> Found | None:
    word, following = words[at], word_at(words, at + 1)
    if following.key == "s" and following.start == word.end and word.key.isdecimal():
        short = len(word.key) == 2 and word.key >= "30"
        century = "19" if short and _is_placed(words, at, language) else ""
        return make_fact("date", f"{century}{word.key}s", "", words, at, at + 2)
    if year := _end_of_years(words, at):
        return make_fact("date", _value(year, None, None), "", words, at, at + 1)
    before = word_at(words, at - 1).key
    calendar, numbers = language.calendar, language.numbers
    placed = before in calendar.before_year or before in calendar.months
    placed = placed or before == "("
    counts = following.key in numbers.measures or following.key in numbers.scales
    if _is_year(word) and placed and not counts:
        value = _value(int(word.key), None, None)
        return make_fact("date", value, "", words, at, at + 1)
    return None


def _is_placed(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether "nineties" are years: in the nineties, not in her nineties."""
    before = [word for word in words[max(0, at - 2) : at] if word.kind != "mark"]
    key = before[-1].key if before else ""
    return key in language.common.articles or key in language.calendar.before_year


def _end_of_years(words: Sequence[Word], at: int) -> int | None:
    """Return the year that the second number of 2016–19 means."""
    first, dash, word = (word_at(words, n) for n in (at - 2, at - 1, at))
    joined = dash.key in ("-", "–") and first.end == dash.start == word.start - 1
    if not joined or not _is_year(first) or not word.key.isdecimal():
        return None
    century, since = divmod(int(first.key), 100)
    later = len(word.key) == 2 and int(word.key) > since
    return century * 100 + int(word.key) if later else None


def _value(year: int | None, month: int | None, day: int | None) -> str:
    """Write a date as YYYY-MM-DD, with "?" for what is not said."""
    parts = ["????" if year is None else f"{year:04}"]
    parts += ["??" if part is None else f"{part:02}" for part in (month, day)]
    return "-".join(parts)
