from dataclasses import replace
from datetime import date

import pytest

from summarize.report.timeline import by_day, last_day, latest, order_words
from summarize.schema import ArticleAccount
from tests.report.samples import storm_summary


def accounts(*dates: str | None) -> list[ArticleAccount]:
    first = storm_summary().articles[0]
    return [replace(first, id=str(n), date=day) for n, day in enumerate(dates)]


def test_articles_stand_by_their_days_those_without_one_last() -> None:
    found = by_day(
        accounts("sunday", "2026-03-02", "1 March 2026", "2026-03-01T09:00Z")
    )
    assert [account.id for account in found] == ["2", "3", "1", "0"]


def test_the_newest_is_the_latest_unless_two_are() -> None:
    assert latest(accounts("2026-03-01", "2026-03-02")) == "1"
    assert latest(accounts("2026-03-02", "2026-03-02")) is None
    assert latest(accounts("2026-03-02")) is None
    assert latest(accounts(None, None)) is None


def test_where_an_article_has_no_day_the_newest_is_not_known() -> None:
    assert latest(accounts("2026-03-01", "2026-03-02", None)) is None


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (["2026-03-01", "2026-03-02"], "oldest first"),
        (["2026-03-01", "2026-03-02", None], "oldest first"),
        (["2026-03-01", "2026-03-01", "2026-03-01T09:00Z"], ""),
        (["2026-03-01T08:00Z", "2026-03-01T09:00Z"], "oldest first"),
        (["2026-03-01", None, "sunday"], ""),
        ([None], ""),
    ],
    ids=["all dated", "one undated", "one day", "times", "one dated", "one article"],
)
def test_how_articles_stand_is_told(days: list[str | None], words: str) -> None:
    assert order_words(accounts(*days)) == words


def test_the_last_day_is_that_of_the_newest_article() -> None:
    assert last_day(storm_summary()) == date(2026, 3, 1)
    assert last_day(replace(storm_summary(), articles=())) is None
