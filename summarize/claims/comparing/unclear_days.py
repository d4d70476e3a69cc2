"""Words for a day that mislead beside articles of other days."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from summarize.claims.reading.day_words import DayWord, day_words
from summarize.claims.reading.reading import Reading


def unclear_days(
    sentence: Reading,
    written: date | None,
    others: Iterable[date | None],
    *,
    apart: bool = False,
) -> tuple[DayWord, ...]:
    """Return the words for a day that mislead in a summary of several articles.

    `written` is the day of the sentence's article, `others` are those of the other
    ones (its own may be among them), None where they are not known; `apart` tells that
    the articles are surely not of one day (`ArticleOrder.spans_days`). Words that name
    a day by the one beside it (yesterday, last week) mislead where they mean another
    date in another article, or where the day is not known and the articles are apart; a
    weekday does where it is not the last one before the latest article. What they mean,
    if that is known, tells `DayWord.value`.
    """
    known = {day for day in others if day is not None}
    return tuple(
        word
        for word in day_words(sentence)
        if (
            _misleads(word, written, known)
            if written
            else apart and word.unit != "weekday"
        )
    )


def _misleads(word: DayWord, written: date, others: Collection[date]) -> bool:
    """Return whether words mean another date in articles of other days.

    A weekday is read from the latest of them, back from its day; so is one that may be
    past or to come.
    """
    latest = max((written, *others))
    if word.unit == "weekday":
        value = replace(word, offset=word.offset or 0).value(written)
        return value != replace(word, offset=0).value(latest)
    return any(word.value(written) != word.value(other) for other in others)
