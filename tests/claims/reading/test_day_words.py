"""Words that name a day by that of the article, and the day that they mean."""

from datetime import date

import pytest

from summarize.claims.reading.day_words import DayWord, day_words, written_out
from summarize.language.english import ENGLISH
from tests.readings import read

THURSDAY = date(2026, 3, 5)


def words(text: str) -> list[tuple[str, str]]:
    return [(word.text, word.value(THURSDAY)) for word in day_words(read(text))]


def only(text: str) -> DayWord:
    [word] = day_words(read(text))
    return word


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It burned on Tuesday.", ("Tuesday", "2026-03-03")),
        ("On Thursday the mill burned.", ("Thursday", "2026-03-05")),
        ("The mayor said on Monday that he will stay.", ("Monday", "2026-03-02")),
        ("Thursday's fire killed two.", ("Thursday's", "2026-03-05")),
        ("It burned yesterday.", ("yesterday", "2026-03-04")),
        ("The mill burned last night.", ("last night", "2026-03-04")),
        ("It burned down two days ago.", ("two days ago", "2026-03-03")),
        ("The mill was sold last month.", ("last month", "2026-02-??")),
        ("The mill was sold last year.", ("last year", "2025-??-??")),
        ("It burned last week.", ("last week", "2026-02-23")),
    ],
)
def test_what_was(text: str, found: tuple[str, str]) -> None:
    assert words(text) == [found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ford will testify on Monday.", "2026-03-09"),
        ("Ford is expected in court on Thursday.", "2026-03-05"),
        ("Rain is expected to ease on Tuesday night.", "2026-03-10"),
        ("The inquiry is to begin on Monday.", "2026-03-09"),
        ("The minister said the inquiry would start on Monday.", "2026-03-09"),
        ("Ford is due in court tomorrow.", "2026-03-06"),
    ],
)
def test_what_is_to_come(text: str, value: str) -> None:
    assert [found for _, found in words(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Ford faces a judge on Friday.",
        "The court would hear it on Friday.",
        "Ford was expected in court on Friday.",
        "They asked to meet ahead of a vote on Friday.",
        "He is set to unveil the plan, dubbed Spring, on Friday.",
        "The mill burned last Friday.",
    ],
)
def test_a_weekday_is_open_where_the_words_do_not_tell_which(text: str) -> None:
    assert [value for _, value in words(text)] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned on Tuesday, March 3.",
        "Prices rose on Black Friday.",
        "They met at Saturday Night Live.",
        "The shop closed on Sundays and every Monday.",
        "He criticised today's children.",
        "Today many mills are closed.",
        "By the next morning it had burned.",
        "He told Today that it burned.",
        "It burned on March 3.",
    ],
)
def test_what_is_no_day_of_the_article(text: str) -> None:
    assert words(text) == []


def test_what_was_to_come_is_past_on_a_later_day() -> None:
    monday = only("Ford will testify on Monday.")
    assert monday.is_past(THURSDAY, date(2026, 3, 10))
    assert not monday.is_past(THURSDAY, date(2026, 3, 9))
    month = only("The mill will open next month.")
    assert month.is_past(THURSDAY, date(2026, 5, 1))
    assert not month.is_past(THURSDAY, date(2026, 4, 30))


def test_what_was_or_was_said_to_come_is_never_past() -> None:
    later = date(2026, 4, 10)
    assert not only("It burned on Monday.").is_past(THURSDAY, later)
    assert not only("He said it would open on Monday.").is_past(THURSDAY, later)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It burned on Tuesday.", "March 3"),
        ("The mill was sold last month.", "February"),
        ("The mill was sold four months ago.", "November 2025"),
        ("The mill was sold last year.", "2025"),
        ("It burned last week.", ""),
        ("It burned last Friday.", ""),
    ],
)
def test_a_day_is_written_out_with_its_year_where_it_is_another(
    text: str, told: str
) -> None:
    assert written_out(only(text), THURSDAY, ENGLISH) == told


def test_a_day_of_another_year_has_its_year() -> None:
    new_year = date(2026, 1, 1)
    assert written_out(only("It burned yesterday."), new_year, ENGLISH) == (
        "December 31, 2025"
    )


def test_a_day_has_its_year_in_a_text_of_another_year() -> None:
    assert written_out(
        only("It burned on Tuesday."), THURSDAY, ENGLISH, date(2027, 1, 1)
    ) == ("March 3, 2026")


def test_a_day_before_all_years_is_none() -> None:
    assert only("It burned yesterday.").value(date(1, 1, 1)) == ""
