"""Which of two articles of a topic is surely the later one.

By their dates; where one has none, by the days on which they say that something was
said. Articles tell of a week by its weekdays: both must tell one thing of one weekday,
and have their reports of that day or the few days after it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from math import nan

from summarize.claims.comparing.neighbours import distinctive_roots
from summarize.claims.comparing.updates import report_day
from summarize.claims.reading.reading import Reading

_NEXT_DAYS = 2  # after these a weekday may be one of the week before
_ONE_EVENT = 4  # words that two sentences on one event share


class ArticleOrder:
    """The articles of a topic, by the days that are known of them."""

    def __init__(
        self,
        readings: Sequence[Reading],
        owners: Sequence[str],
        days: Mapping[str, date],
    ) -> None:
        """Take the sentences of a topic, the article of each, and the days known."""
        self._readings = readings
        self._owners = owners
        self._days = days

    def is_later(self, one: str, other: str) -> bool:
        """Return whether the first of two articles is surely of a later day."""
        if one in self._days and other in self._days:
            return self._days[one] > self._days[other]
        return self._days_after(one, other) > 0

    @cached_property
    def spans_days(self) -> bool:
        """Whether the articles are surely not all of one day."""
        articles = [
            each for each in dict.fromkeys(self._owners) if self._reported[each]
        ]
        return len(set(self._days.values())) > 1 or any(
            self.is_later(one, other) for one in articles for other in articles
        )

    def _days_after(self, one: str, other: str) -> float:
        """Return by how many days the last report of an article is later."""
        if not (self._reported[one] and self._reported[other]):
            return 0
        found = set()
        for day in self._told[one].keys() & self._told[other].keys():
            shared = self._told[one][day] & self._told[other][day]
            if len(shared) >= _ONE_EVENT:
                found.add(self._last(one, day) - self._last(other, day))
        return found.pop() if len(found) == 1 else 0

    def _last(self, article: str, day: int) -> float:
        """Return how many days after a weekday an article has its last report.

        Not a number where a report may be of the days before.
        """
        last = max((reported - day) % 7 for reported in self._reported[article])
        return last if last <= _NEXT_DAYS else nan

    @cached_property
    def _told(self) -> Mapping[str, Mapping[int, frozenset[str]]]:
        """What each article tells of each weekday, in roots."""
        told: dict[str, dict[int, frozenset[str]]] = defaultdict(dict)
        for reading, owner in zip(self._readings, self._owners, strict=True):
            for fact in reading.facts.of("weekday"):
                day = reading.language.calendar.week.index(fact.value)
                roots = distinctive_roots(reading.row, reading.language)
                told[owner][day] = told[owner].get(day, frozenset()) | roots
        return told

    @cached_property
    def _reported(self) -> Mapping[str, frozenset[int]]:
        """The weekdays on which each article has its reports."""
        reported: dict[str, frozenset[int]] = defaultdict(frozenset)
        for article, day in self._days.items():
            reported[article] |= {day.weekday()}
        for reading, owner in zip(self._readings, self._owners, strict=True):
            fact = report_day(reading) if reading.facts.of("weekday") else None
            if owner not in self._days and fact and fact.kind == "weekday":
                reported[owner] |= {reading.language.calendar.week.index(fact.value)}
        return reported
