"""Where sources differ, as a page shows it: what each states, who and when."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from summarize.report.cards import Cards, CardView
from summarize.report.conflict_words import NOTHING_SAID, matter_words
from summarize.report.pieces import find_value
from summarize.report.words import clipped, date_words, shown_conflicts
from summarize.schema import Conflict, Relation, Span, Summary

_SIGNS: dict[Relation, tuple[str, str]] = {
    "disagreement": ("but", "but"),
    "update": ("earlier", "later"),
}


@dataclass(frozen=True, slots=True)
class StatedView:
    """An outlet that states a value, and its day; `anchor` is that of its card."""

    outlet: str
    date: str
    anchor: str
    span: Span


@dataclass(frozen=True, slots=True)
class SideView:
    """What one side of a conflict states, and all who do, the surest first.

    `stated` is the value with its bound: `at least 12`. `sign` tells a sentence that
    says the other value what this one is to it.
    """

    sign: str
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
    return tuple(
        SideView(
            sign=sign,
            value=clipped(value, 60),
            stated=own[0].value or NOTHING_SAID,
            by=(
                StatedView(
                    outlet=clipped(outlet or "", 60) or own[0].source.outlet,
                    date=clipped(date_words(date), 60) or own[0].source.date,
                    anchor=own[0].anchor,
                    span=sentence.span,
                ),
                *(
                    StatedView(
                        card.source.outlet, card.source.date, card.anchor, each.span
                    )
                    for card, each in zip(own[1:], others, strict=True)
                ),
            ),
        )
        for own, sign, sentence, others, value, outlet, date in zip(
            cards,
            _SIGNS[conflict.relation],
            conflict.sentences,
            conflict.also,
            conflict.values,
            conflict.outlets,
            conflict.dates,
            strict=True,
        )
    )


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
