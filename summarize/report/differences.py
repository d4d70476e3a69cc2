"""Where sources differ, as a page shows it: what each states, who and when."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.report.cards import Cards, CardView
from summarize.report.pieces import find_value
from summarize.report.reasons import CONFLICT_KINDS
from summarize.report.words import (
    NOTHING_SAID,
    clipped,
    date_words,
    shown_conflicts,
)
from summarize.schema import Conflict, Relation, Summary

_SIGNS: dict[Relation, tuple[str, str]] = {
    "disagreement": ("but", "but"),
    "update": ("earlier", "later"),
}


@dataclass(frozen=True, slots=True)
class SideView:
    """What one side of a conflict states, who and when; `anchor` is that of its card.

    `stated` is the value with its bound: `at least 12`. `sign` tells a sentence that
    says the other value what this one is to it, `number` is that of the article.
    """

    sign: str
    value: str
    stated: str
    number: int
    outlet: str
    date: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ConflictView:
    """What sources differ on and what each states, the newer last.

    `sentences` are those of the summary that hold one of the values.
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
        what = conflict.quantity or CONFLICT_KINDS.get(conflict.kind, conflict.kind)
        views.append(
            ConflictView(
                anchor=at,
                what=clipped(what, 80),
                relation=conflict.relation,
                sides=_side_views(conflict, sides),
                sentences=_holding(conflict, summary),
                cards=tuple(sides),
            )
        )
    return tuple(views), more


def _side_views(conflict: Conflict, cards: Sequence[CardView]) -> tuple[SideView, ...]:
    signs = _SIGNS[conflict.relation]
    return tuple(
        SideView(
            sign=sign,
            value=clipped(value, 60),
            stated=card.value or NOTHING_SAID,
            number=card.source.number,
            outlet=clipped(outlet or "", 60) or card.source.outlet,
            date=clipped(date_words(date), 60) or card.source.date,
            anchor=card.anchor,
        )
        for card, sign, value, outlet, date in zip(
            cards,
            signs,
            conflict.values,
            conflict.outlets,
            conflict.dates,
            strict=True,
        )
    )


def _holding(conflict: Conflict, summary: Summary) -> tuple[int, ...]:
    """Return the sentences, from 1, that cite a side or have a mark that points there.

    A sentence that rests on a side counts where it says the value.
    """
    sides = [sentence.span for sentence in conflict.sentences]
    values = [value for value in conflict.values if value]
    found = []
    for number, sentence in enumerate(summary.sentences, 1):
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
