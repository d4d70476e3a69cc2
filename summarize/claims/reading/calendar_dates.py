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


def read_day(words: Sequence[Word], at: int, language: Language) -> Found | None:
    """Read a weekday (Monday, Tues.) or a day by name (yesterday)."""
    key, calendar = words[at].key, language.calendar
    if key in calendar.weekdays:
        return make_fact("weekday", calendar.weekdays[key], "", words, at, at + 1)
    return (
        make_fact("day", key, "", words, at, at + 1) if key in calendar.days else None
    )


def read_date(words: Sequence[Word], at: int, language: Language) -> Found | None:
    """Read a date: March 3, 2026; 3rd of March; 2026-03-03; 3/4/26; in 2026; 1980s."""
    word = words[at]
    if word.kind == "iso":
        year, month, day = (int(part) for part in word.key.split("-"))
        return make_fact("date", _value(year, month, day), "", words, at, at + 1)
    if word.kind == "slashed":
        return make_fact("date", word.key, "", words, at, at + 1)
    if word.kind == "digits" or word.key in language.numbers.ordinals:
        return _day_first(words, at, language) or _year_alone(words, at, language)
    return (
        _month_first(words, at, language)
        if word.key in language.calendar.months
        else None
    )


def read_time(words: Sequence[Word], at: int, language: Language) -> Found | None:
    """Read a time of day: 10:30, 5 p.m., 17:00, noon, midnight."""
    word, calendar = words[at], language.calendar
    if word.key in calendar.hours:
        return make_fact("time", *calendar.hours[word.key], words, at, at + 1)
    if word.kind != "digits":
        return None
    hours, _, minutes = word.key.partition(":")
    half = calendar.halves.get(word_at(words, at + 1).key, "")
    clear = len(minutes) == 2 and minutes.isdecimal() and int(minutes) < 60
    if not hours.isdecimal() or len(hours) > 2 or not (clear or (half and not minutes)):
        return None
    hour = int(hours)
    if hour > 23:
        return None
    unit = half or ("pm" if hour > 12 else "")
    value = f"{(hour - 1) % 12 + 1:02}:{minutes or '00'}"
    return make_fact("time", value, unit, words, at, at + 1 + bool(half))


def dates_agree(left: str, right: str) -> bool:
    """Return whether two date values agree in all that both of them state.

    "May 3" agrees with "May 3, 2019", and "2019" (as a number, too) with both.
    """
    if left == right:
        return True
    parts = [(value + "-??-??").split("-")[:3] for value in (left, right)]
    pairs = list(zip(*parts, strict=True))
    full = all(len(year) == 4 and len(month) == 2 for year, month, _ in parts)
    return full and all(a == b or "?" in a or "?" in b for a, b in pairs)


def _day_first(words: Sequence[Word], at: int, language: Language) -> Found | None:
    day, stop = _day_number(words, at, language)
    stop += word_at(words, stop).key == "of"
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
    return word.text.isdecimal() and len(word.text) == 4 and "1500" < word.text < "2200"


def _year_alone(words: Sequence[Word], at: int, language: Language) -> Found | None:
    word, following = words[at], word_at(words, at + 1)
    if following.key == "s" and following.start == word.end and word.key.isdecimal():
        return make_fact("date", f"{word.key}s", "", words, at, at + 2)
    before = word_at(words, at - 1).key
    calendar, numbers = language.calendar, language.numbers
    placed = before in calendar.before_year or before in calendar.months
    placed = placed or before == "("
    counts = following.key in numbers.measures or following.key in numbers.scales
    if _is_year(word) and placed and not counts:
        value = _value(int(word.key), None, None)
        return make_fact("date", value, "", words, at, at + 1)
    return None


def _value(year: int | None, month: int | None, day: int | None) -> str:
    """Write a date as YYYY-MM-DD, with "?" for what is not said."""
    parts = ["????" if year is None else f"{year:04}"]
    parts += ["??" if part is None else f"{part:02}" for part in (month, day)]
    return "-".join(parts)
