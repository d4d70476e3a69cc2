"""Which of two articles is surely the later one."""

from datetime import date

from summarize.claims.comparing.article_order import ArticleOrder
from tests.readings import read_all

SANK = "The ferry Tern sank in heavy seas off Harlow on Thursday evening."


def order(*texts: tuple[str, str], **days: date) -> ArticleOrder:
    return ArticleOrder(
        read_all([text for _, text in texts]), [name for name, _ in texts], days
    )


def test_days_that_are_known_decide() -> None:
    dated = order(("a", SANK), ("b", SANK), a=date(2025, 3, 14), b=date(2025, 3, 16))
    assert dated.is_later("b", "a")
    assert not dated.is_later("a", "b")
    assert dated.spans_days


def test_else_the_weekdays_of_reports_after_a_shared_event_do() -> None:
    told = order(
        ("a", SANK),
        ("a", "Divers found nobody, the coast guard said on Friday."),
        ("b", SANK),
        ("b", "Divers found two men, the coast guard said on Saturday."),
    )
    assert told.is_later("b", "a")
    assert not told.is_later("a", "b")
    assert told.spans_days


def test_a_report_long_after_the_event_may_be_of_the_days_before() -> None:
    told = order(
        ("a", SANK),
        ("a", "Divers found nobody, the coast guard said on Friday."),
        ("b", SANK),
        ("b", "Bookings had doubled, the line said on Monday."),
    )
    assert not told.is_later("b", "a")


def test_without_a_shared_event_nothing_is_sure() -> None:
    told = order(
        ("a", "Divers found nobody, the coast guard said on Friday."),
        ("b", "Divers found two men, the coast guard said on Saturday."),
    )
    assert not told.is_later("a", "b")
    assert not told.is_later("b", "a")
    assert not told.spans_days


def test_a_known_day_is_held_against_weekdays() -> None:
    told = order(
        ("a", SANK),
        ("b", SANK),
        ("b", "Divers found two men, the coast guard said on Saturday."),
        a=date(2025, 3, 14),
    )
    assert told.is_later("b", "a")


def test_an_article_that_is_not_there_is_never_later() -> None:
    assert not order(("a", SANK)).is_later("a", "z")
