"""Where sources differ, as a page shows it: what each states, who and when."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from summarize.claims.reading.relative_dates import parse_moment
from summarize.report.cards import Cards, CardView
from summarize.report.conflict_words import NOTHING_SAID, matter_words
from summarize.report.pieces import find_value
from summarize.report.words import NO_DATE, clipped, date_words, shown_conflicts
from summarize.schema import Conflict, Relation, Span, Summary

_UNKNOWN = datetime.min
Sign = Literal["but", "earlier", "later"]
"""What a side is to a sentence that states the value of the other one."""
_SIGNS: dict[Relation, tuple[Sign, Sign]] = {
    "disagreement": ("but", "but"),
    "update": ("earlier", "later"),
}


@dataclass(frozen=True, slots=True)
class StatedView:
    """An outlet that states a value, `stated` with its bound; `anchor` is its card's.

    `date` is its day in words, "" where none is known and no other outlet has one.
    """

    outlet: str
    date: str
    anchor: str
    span: Span
    stated: str


@dataclass(frozen=True, slots=True)
class SideView:
    """What one side of a conflict states, and all who do, the surest first.

    `stated` is the value with the bound that all give it: `at least 12`. `sign` tells a
    sentence that says the other value what this one is to it.
    """

    sign: Sign
    value: str
    stated: str
    by: tuple[StatedView, ...]

    @property
    def anchor(self) -> str:
        """The id of the card of the first who states it."""
        return self.by[0].anchor

    @property
    def outlets(self) -> str:
        """Who states it: the first, and how many more."""
        more = f" and {len(self.by) - 1} more" if len(self.by) > 1 else ""
        return f"{self.by[0].outlet}{more}"

    @property
    def groups(self) -> list[tuple[str, list[StatedView]]]:
        """The value as each states it, with all who state it so; of updates the newest
        first."""
        by = list(self.by)
        if self.sign != "but":
            by.sort(key=lambda each: parse_moment(each.date) or _UNKNOWN, reverse=True)
        found: dict[str, list[StatedView]] = {}
        for each in by:
            found.setdefault(each.stated, []).append(each)
        return list(found.items())

    def is_of(self, spans: Collection[Span], text: str) -> bool:
        """Return whether a sentence that cites some passages is of this side."""
        cites = any(each.span in spans for each in self.by)
        return cites or find_value(text, self.value) is not None


@dataclass(frozen=True, slots=True)
class ConflictView:
    """What sources differ on and what each states, the newer last.

    `sentences` are those of the summary that hold one of the values, the headline 0.
    """

    anchor: str
    what: str
    relation: Relation
    sides: tuple[SideView, ...]
    sentences: tuple[int, ...]
    cards: tuple[CardView, ...]

    @property
    def told(self) -> tuple[SideView, ...]:
        """The sides as a reader is told them: of an update the newer first."""
        return self.sides[::-1] if self.relation == "update" else self.sides

    @property
    def differing(self) -> str:
        """What is stated, in a few words: `articles differ: 12 or 15`."""
        one, other = (side.stated for side in self.sides)
        if self.relation == "update":
            return f"updated: {one}, then {other}"
        return f"articles differ: {one} or {other}"


def conflict_views(
    summary: Summary, cards: Cards, anchor: str
) -> tuple[tuple[ConflictView, ...], str]:
    """Return the conflicts that a page shows, and what it says of the others.

    `anchor` is the id of the topic, which those of the conflicts begin with.
    """
    shown, more = shown_conflicts(summary)
    views = []
    for number, conflict in enumerate(shown, 1):
        at = f"{anchor}/d{number}"
        sides = cards.of_conflict(conflict, at)
        views.append(
            ConflictView(
                anchor=at,
                what=clipped(matter_words(conflict), 80),
                relation=conflict.relation,
                sides=_side_views(conflict, sides),
                sentences=_holding(conflict, summary),
                cards=tuple(card for side in sides for card in side),
            )
        )
    return tuple(views), more


def _side_views(
    conflict: Conflict, cards: Sequence[Sequence[CardView]]
) -> tuple[SideView, ...]:
    """Return both sides; who has no day says so where others have one."""
    days = [_days(conflict, own, at) for at, own in enumerate(cards)]
    unknown = NO_DATE if any(any(each) for each in days) else ""
    return tuple(
        SideView(
            sign=sign,
            value=clipped(value, 60),
            stated=_stated(own, clipped(value, 60)) or NOTHING_SAID,
            by=tuple(
                StatedView(
                    outlet=card.source.outlet,
                    date=day or unknown,
                    anchor=card.anchor,
                    span=sentence.span,
                    stated=card.value or NOTHING_SAID,
                )
                for card, day, sentence in zip(own, dated, (first, *also), strict=True)
            ),
        )
        for own, dated, sign, first, also, value in zip(
            cards,
            days,
            _SIGNS[conflict.relation],
            conflict.sentences,
            conflict.also,
            conflict.values,
            strict=True,
        )
    )


def _stated(cards: Sequence[CardView], value: str) -> str:
    """Return a value with its bound where all give it the same one."""
    stated = {card.value for card in cards}
    return stated.pop() if len(stated) == 1 else value


def _days(conflict: Conflict, cards: Sequence[CardView], side: int) -> list[str]:
    """Return the day of each who states a value, "" where it is not known.

    The conflict may know a day that the first article does not name.
    """
    first, *others = (card.source.date for card in cards)
    return [clipped(date_words(conflict.dates[side]), 60) or first, *others]


def _holding(conflict: Conflict, summary: Summary) -> tuple[int, ...]:
    """Return the sentences, from 1, that cite a side or have a mark that points there.

    The headline is 0.

    A sentence that rests on a side counts where it says the value.
    """
    sides = [sentence.span for sentence in conflict.sentences]
    values = [value for value in conflict.values if value]
    found = []
    first = 0 if summary.headline else 1
    for number, sentence in enumerate(summary.told, first):
        cites = any(citation.span in sides for citation in sentence.citations)
        says = any(find_value(sentence.text, value) for value in values)
        if (cites and says) or any(
            mark.article_id == name and start <= mark.source_start < end
            for mark in sentence.marks
            if mark.flag.kind.is_of_sources and mark.source_start is not None
            for name, start, end in sides
        ):
            found.append(number)
    return tuple(found)
