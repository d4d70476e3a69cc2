"""Where sources differ, as a page shows it: what each states, who and when."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, NamedTuple

from summarize.claims.reading.relative_dates import parse_moment
from summarize.report.cards import Cards, CardView
from summarize.report.conflict_words import NOTHING_SAID, matter_words
from summarize.report.pieces import find_value
from summarize.report.voices import Part, Voices
from summarize.report.words import NO_DATE, clipped, date_words, shown_conflicts
from summarize.schema import Conflict, Relation, Span, Summary

_UNKNOWN = datetime.min
_NAMED = 3  # reports beside a sentence that state another value
Sign = Literal["but", "earlier", "later"]
"""What a side is to a sentence that states the value of the other one."""
PART_OF: Mapping[Sign, Part] = {
    "but": "otherwise",
    "earlier": "earlier",
    "later": "later",
}
"""What the article of a side is to that sentence."""
_SIGNS: dict[Relation, tuple[Sign, Sign]] = {
    "disagreement": ("but", "but"),
    "update": ("earlier", "later"),
}


@dataclass(frozen=True, slots=True)
class StatedView:
    """An outlet that states a value, `stated` with its bound; `anchor` is its card's.

    `date` is its day in words, "" where none is known and no other outlet has one;
    `voice` is that of its article.
    """

    outlet: str
    date: str
    anchor: str
    span: Span
    stated: str
    voice: str


class ValueView(NamedTuple):
    """A value with its bound, and all who state it so: a row of outlets a report."""

    stated: str
    reports: tuple[tuple[StatedView, ...], ...]

    @property
    def anchor(self) -> str:
        """The id of the card of the first who states it."""
        return self.reports[0][0].anchor

    @property
    def outlets(self) -> str:
        """Who states it: up to three reports; of more two, and how many more."""
        names = [joined(each.outlet for each in report) for report in self.reports]
        if len(names) <= _NAMED:
            return ", ".join(names)
        more = len(names) - (_NAMED - 1)
        return f"{', '.join(names[: _NAMED - 1])} and {more} more"


@dataclass(frozen=True, slots=True)
class SideView:
    """What one side of a conflict states, and all who do, the surest first.

    `values` are the same with the bounds that they give it. `sign` tells a sentence
    that says the other value what this one is to it; `used`: the summary says it, in
    a sentence that comes `of` an outlet, "" where that is not known.
    """

    sign: Sign
    value: str
    by: tuple[StatedView, ...]
    values: tuple[ValueView, ...]
    used: bool = False
    of: str = ""

    @property
    def stated(self) -> str:
        """The value as each states it: `at least 12 or 12`."""
        return " or ".join(value.stated for value in self.values)

    def is_of(self, spans: Collection[Span], text: str) -> bool:
        """Return whether a sentence that cites some passages is of this side."""
        cites = any(each.span in spans for each in self.by)
        return cites or find_value(text, self.value) is not None


@dataclass(frozen=True, slots=True)
class ConflictView:
    """What sources differ on and what each states.

    `sides` stand as they are told: of an update the newer first, else the one that the
    summary says. `sentences` are those of the summary that hold one of the values, the
    headline 0. `note` says who has no date, where one of the values has none.
    """

    anchor: str
    what: str
    relation: Relation
    sides: tuple[SideView, ...]
    sentences: tuple[int, ...]
    cards: tuple[CardView, ...]
    note: str = ""

    @property
    def differing(self) -> str:
        """What is stated, in a few words: `articles differ: 12 or 15`."""
        first, other = (side.stated for side in self.sides)
        if self.relation == "update":
            return f"updated: now {first}, before that {other}"
        return f"articles differ: {first} or {other}"


def conflict_views(
    summary: Summary, cards: Cards, voices: Voices, anchor: str
) -> tuple[tuple[ConflictView, ...], str]:
    """Return the conflicts that a page shows, and what it says of the others.

    `anchor` is the id of the topic, which those of the conflicts begin with.
    """
    shown, more = shown_conflicts(summary)
    views = []
    for number, conflict in enumerate(shown, 1):
        at = f"{anchor}/d{number}"
        found = cards.of_conflict(conflict, at)
        holding = _holding(conflict, summary)
        sides = _in_order(_side_views(conflict, found, voices, summary, holding))
        by_anchor = {card.anchor: card for side in found for card in side}
        views.append(
            ConflictView(
                anchor=at,
                what=clipped(matter_words(conflict), 80),
                relation=conflict.relation,
                sides=sides,
                sentences=holding,
                cards=tuple(by_anchor[each.anchor] for each in _stating(sides)),
                note="" if conflict.relation == "update" else _note(sides),
            )
        )
    return tuple(views), more


def moved(side: SideView, anchor: Callable[[str], str]) -> SideView:
    """Return a side whose cards have other ids, as `anchor` makes them of its own."""

    def put(each: StatedView) -> StatedView:
        return replace(each, anchor=anchor(each.anchor))

    values = tuple(
        ValueView(value.stated, tuple(tuple(map(put, row)) for row in value.reports))
        for value in side.values
    )
    return replace(side, by=tuple(map(put, side.by)), values=values)


def joined(outlets: Iterable[str]) -> str:
    """Return the outlets of one report: `Meridian Press = INLAND POST`."""
    return " = ".join(dict.fromkeys(outlets))


def _in_order(sides: Sequence[SideView]) -> tuple[SideView, ...]:
    """Return sides as they are told; both are those of a disagreement or an update."""
    if sides[0].sign == "but":
        return tuple(sorted(sides, key=lambda side: not side.used))
    return tuple(sides[::-1])


def _stating(sides: Iterable[SideView]) -> Iterator[StatedView]:
    """Yield all who state a value, in the order in which they are shown."""
    for side in sides:
        for value in side.values:
            for report in value.reports:
                yield from report


def _note(sides: Sequence[SideView]) -> str:
    """Return who has no date, where nobody gives one to a value and another has one,
    and why the summary has the value that it has."""
    bare = [side for side in sides if all(each.date == NO_DATE for each in side.by)]
    stating = _stating(sides if bare else ())
    undated = dict.fromkeys(each.outlet for each in stating if each.date == NO_DATE)
    if not undated:
        return ""
    verb = "has" if len(undated) == 1 else "have"
    note = f"{' and '.join(undated)} {verb} no date: which value is newer is not known."
    chosen = (side for side in sides if side.used and side.of)
    return " ".join((note, *map(_why_used, chosen)))


def _why_used(side: SideView) -> str:
    return (
        f"The summary has {side.stated} because it took that sentence from {side.of}, "
        "not because it is surer."
    )


def _side_views(
    conflict: Conflict,
    cards: Sequence[Sequence[CardView]],
    voices: Voices,
    summary: Summary,
    holding: Collection[int],
) -> list[SideView]:
    """Return both sides; who has no day says so where others have one."""
    days = [_days(conflict, own, at) for at, own in enumerate(cards)]
    unknown = NO_DATE if any(any(each) for each in days) else ""
    told = [each for n, each in enumerate(summary.sentences, 1) if n in holding]
    views = []
    for own, dated, sign, first, also, value in zip(
        cards,
        days,
        _SIGNS[conflict.relation],
        conflict.sentences,
        conflict.also,
        conflict.values,
        strict=True,
    ):
        by = tuple(
            StatedView(
                outlet=card.source.outlet,
                date=day or unknown,
                anchor=card.anchor,
                span=sentence.span,
                stated=card.value or NOTHING_SAID,
                voice=voices.of(sentence.article_id),
            )
            for card, day, sentence in zip(own, dated, (first, *also), strict=True)
        )
        shown = clipped(value, 60)
        saying = [each for each in told if find_value(each.text, shown)]
        cited = {each.span for sentence in saying for each in sentence.citations}
        of = next((each.outlet for each in by if each.span in cited), "")
        values = _value_views(by, sign)
        views.append(SideView(sign, shown, by, values, bool(saying), of))
    return views


def _value_views(by: Sequence[StatedView], sign: Sign) -> tuple[ValueView, ...]:
    """Return a value as each states it, report by report; of updates the newest
    first."""
    if sign != "but":
        by = sorted(
            by, key=lambda each: parse_moment(each.date) or _UNKNOWN, reverse=True
        )
    found: dict[str, dict[str, list[StatedView]]] = {}
    for each in by:
        found.setdefault(each.stated, {}).setdefault(each.voice, []).append(each)
    return tuple(
        ValueView(stated, tuple(map(tuple, reports.values())))
        for stated, reports in found.items()
    )


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
            if mark.flag.kind.is_difference and mark.source_start is not None
            for name, start, end in sides
        ):
            found.append(number)
    return tuple(found)
