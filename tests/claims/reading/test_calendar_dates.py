import pytest

from summarize.claims.reading.calendar_dates import (
    dates_agree,
    read_date,
    read_day,
    read_time,
)
from summarize.claims.reading.word_rows import read_words
from summarize.language.english import ENGLISH

READERS = {"date": read_date, "day": read_day, "time": read_time}


@pytest.mark.parametrize(
    ("reader", "text", "value"),
    [
        ("date", "March 3, 2026", "2026-03-03"),
        ("date", "3rd of March", "????-03-03"),
        ("date", "Third of March 2026", "2026-03-03"),
        ("date", "2026-03-03", "2026-03-03"),
        ("date", "March 2026", "2026-03-??"),
        ("date", "1980s", "1980s"),
        ("date", "May come", None),
        ("date", "5 may come", None),
        ("date", "2026 boats", None),
        ("date", "32 March", None),
        ("day", "Tues.", "tuesday"),
        ("day", "yesterday", "yesterday"),
        ("day", "later", None),
        ("time", "10:30", "10:30"),
        ("time", "17:05", "05:05"),
        ("time", "5 p.m.", "05:00"),
        ("time", "midnight", "12:00"),
        ("time", "5 boats", None),
        ("time", "24:00", None),
        ("time", "10:75", None),
        ("time", "half past six", "06:30"),
        ("time", "a quarter to seven p.m.", "06:45"),
        ("time", "ten past twelve", "12:10"),
        ("time", "a quarter to six months", None),
        ("time", "six o'clock", "06:00"),
        ("time", "one o'clock", "01:00"),
        ("time", "seven a.m.", "07:00"),
        ("time", "6.30pm", "06:30"),
        ("time", "6.30", None),
        ("time", "twenty past six", "06:20"),
        ("time", "twenty to five", None),  # from twenty to five
        ("time", "9 in the morning", "09:00"),
    ],
)
def test_a_date_or_time_has_one_form(reader: str, text: str, value: str | None) -> None:
    found = READERS[reader](read_words(text, ENGLISH), 0, ENGLISH)
    assert (found and found[0].value) == value


@pytest.mark.parametrize(
    ("text", "at", "value"),
    [
        ("in the nineties", 2, "1990s"),
        ("the 90s", 1, "1990s"),
        ("his 90s", 1, "90s"),
        ("his nineties", 1, None),
        ("2016–19", 2, "2019-??-??"),
        ("2016 – 19", 2, None),
    ],
)
def test_what_stands_before_them_makes_years(
    text: str, at: int, value: str | None
) -> None:
    found = read_date(read_words(text, ENGLISH), at, ENGLISH)
    assert (found and found[0].value) == value


def test_twenty_to_five_behind_at_is_a_time() -> None:
    found = read_time(read_words("at twenty to five", ENGLISH), 1, ENGLISH)
    assert found
    assert found[0].value == "04:40"


def test_a_time_with_a_point_stands_behind_at() -> None:
    for text, value in (("at 6.30 on", "06:30"), ("at 6.30 percent", None)):
        found = read_time(read_words(text, ENGLISH), 1, ENGLISH)
        assert (found and found[0].value) == value


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("2019-05-03", "2019-05-03", True),
        ("????-05-03", "2019-05-03", True),
        ("????-05-??", "2019-05-03", True),
        ("2019", "2019-05-03", True),
        ("2019", "2020-05-03", False),
        ("????-05-03", "????-05-04", False),
        ("1980s", "1980s", True),
        ("1980s", "1984-??-??", False),
        ("4200", "????-05-??", False),
        ("12", "2019-05-12", False),
    ],
)
def test_dates_agree_in_what_both_state(left: str, right: str, agree: bool) -> None:
    assert dates_agree(left, right) is agree
    assert dates_agree(right, left) is agree


@pytest.mark.parametrize("text", ["2016–16", "2016–15", "2016–7", "2016–017"])
def test_years_end_later_than_they_begin(text: str) -> None:
    assert read_date(read_words(text, ENGLISH), 2, ENGLISH) is None
