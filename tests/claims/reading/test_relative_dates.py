from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.reading.relative_dates import (
    dates_say,
    is_newer,
    parse_moment,
    relative_dates,
    states_date,
    weekday_of,
    written_days,
)
from summarize.language.english import ENGLISH
from tests.readings import read

THURSDAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The mill burned yesterday.", ("2026-03-04",)),
        ("The mill burned on Tuesday.", ("2026-03-03",)),
        ("The mayor spoke on Thursday.", ("2026-03-05",)),
        ("The mayor spoke last Thursday.", ("2026-02-26",)),
        ("The bridge will open on Tuesday.", ("2026-03-03", "2026-03-10")),
        ("The bridge opens next Friday.", ("2026-03-06", "2026-03-13")),
        ("The bridge closed last month.", ("2026-02-??",)),
        ("The bridge was built last year.", ("2025-??-??",)),
        ("The gate broke two days ago.", ("2026-03-03",)),
        ("The gate broke 14 months ago.", ("2025-01-??",)),
        ("It rained all last week in Varnby.", ()),
        ("A month of rain fell on Varnby.", ()),
        ("The mill burned on Tueſday, ſix yearſ ago.", ()),
    ],
)
def test_a_relative_date_counts_from_the_day_of_the_article(
    text: str, values: tuple[str, ...]
) -> None:
    assert relative_dates(read(text), THURSDAY) == values


def test_a_month_before_january_is_in_the_year_before() -> None:
    assert relative_dates(read("It closed last month."), date(2026, 1, 9)) == (
        "2025-12-??",
    )


def test_a_date_before_the_calendar_begins_is_none() -> None:
    assert relative_dates(read("It fell yesterday."), date(1, 1, 1)) == ()


@pytest.mark.parametrize(
    ("claim", "value", "states"),
    [
        ("????-03-03", "2026-03-03", True),
        ("2026-03-03", "2026-03-03", True),
        ("2025-03-03", "2026-03-03", False),
        ("????-02-??", "2026-02-??", True),
        ("????-02-14", "2026-02-??", False),
        ("2026-??-??", "2026-03-03", True),
        ("1980s", "2026-03-03", False),
    ],
)
def test_a_relative_date_states_what_is_no_finer(
    claim: str, value: str, states: bool
) -> None:
    assert states_date(claim, value) is states


def test_a_date_without_a_year_is_the_nearest_one() -> None:
    assert weekday_of("????-03-03", THURSDAY, ENGLISH) == "tuesday"
    assert weekday_of("????-12-30", date(2026, 1, 3), ENGLISH) == "tuesday"
    assert weekday_of("????-03-??", THURSDAY, ENGLISH) == ""
    assert weekday_of("????-02-30", THURSDAY, ENGLISH) == ""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-10-02", date(2025, 10, 2)),
        ("2025-10-02T18:40:00Z", date(2025, 10, 2)),
        ("Thu, 02 Oct 2025 18:40:00 GMT", date(2025, 10, 2)),
        ("2 October 2025 | Updated 18:40", date(2025, 10, 2)),
        ("October 2, 2025, 6:40 pm", date(2025, 10, 2)),
        ("10/2/2025", None),
        ("February 31, 2025", None),
        ("last week", None),
        ("", None),
        (None, None),
    ],
)
def test_the_date_of_an_article_is_read_in_its_usual_forms(
    text: str | None, day: date | None
) -> None:
    moment = parse_moment(text)
    assert (moment.date() if moment else None) == day


@pytest.mark.parametrize(
    ("left", "right", "newer"),
    [
        ("2026-03-06", "2026-03-05", True),
        ("2026-03-05", "2026-03-05", False),
        ("2026-03-05T18:00:00Z", "2026-03-05T19:30:00+02:00", True),
        ("2026-03-05T18:00:00Z", "2026-03-05", False),
        ("2026-03-05", None, False),
        ("soon", "2026-03-05", False),
    ],
)
def test_newer_is_what_is_surely_later(
    left: str | None, right: str | None, newer: bool
) -> None:
    assert is_newer(left, right) is newer


@given(st.text(max_size=30))
def test_any_text_may_stand_for_a_date(text: str) -> None:
    parse_moment(text)
    relative_dates(read(text), THURSDAY)


@pytest.mark.parametrize(
    ("claim", "value", "said"),
    [
        ("????-03-03", "2026-03-03", True),
        ("2026-03-03", "????-03-03", True),
        ("????-03-??", "????-03-03", True),
        ("????-03-03", "????-03-??", False),
        ("????-03-03", "2026-??-??", False),
        ("????-03-03", "????-03-04", False),
        ("2025-03-03", "2026-03-03", False),
        ("2026-03-??", "2026-??-??", False),
        ("3/4/26", "3/4/26", True),
        ("????-03-04", "3/4/26", False),
    ],
)
def test_a_day_is_stated_by_the_same_day_only(
    claim: str, value: str, said: bool
) -> None:
    assert dates_say(claim, value) is said


def test_the_days_of_articles_are_those_that_can_be_read() -> None:
    dates = {"a": "2025-03-14", "b": "some day", "c": None}
    assert written_days(dates) == {"a": date(2025, 3, 14)}
