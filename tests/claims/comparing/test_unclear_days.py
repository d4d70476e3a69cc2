"""Words for a day that mislead beside articles of other days."""

from datetime import date

from summarize.claims.comparing.unclear_days import unclear_days
from tests.readings import read

MONDAY, TUESDAY = date(2025, 5, 5), date(2025, 5, 6)
NEXT_WEEK = date(2025, 5, 12)


def unclear(text: str, *others: date | None, apart: bool = False) -> list[str]:
    found = unclear_days(read(text), TUESDAY, others, apart=apart)
    return [word.text for word in found]


def test_a_day_named_by_the_one_beside_it_misleads_beside_another_day() -> None:
    assert unclear("The mill burned yesterday.", MONDAY) == ["yesterday"]
    assert unclear("The mill burned yesterday.", TUESDAY) == []
    assert unclear("The mill burned last week.", MONDAY) == []
    assert unclear("The mill burned last week.", NEXT_WEEK) == ["last week"]


def test_a_weekday_misleads_where_the_latest_article_has_another_one() -> None:
    assert unclear("The mill burned on Tuesday.", MONDAY) == []
    assert unclear("The mill burned on Tuesday.", NEXT_WEEK) == []
    assert unclear("The mill burned on Monday.", NEXT_WEEK) == ["Monday"]
    assert unclear("The mill will open on Friday.", NEXT_WEEK) == []


def test_without_days_they_mislead_if_the_articles_are_surely_apart() -> None:
    sentence = read("The mill burned yesterday, the mayor said on Tuesday.")
    assert unclear_days(sentence, None, [None]) == ()
    [word] = unclear_days(sentence, None, [None], apart=True)
    assert word.text == "yesterday"


def test_what_a_word_means_is_told_with_it() -> None:
    [word] = unclear_days(read("The mill burned yesterday."), TUESDAY, [MONDAY])
    assert word.value(TUESDAY) == "2025-05-05"
