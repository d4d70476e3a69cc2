"""The order in which a summary tells what was chosen: one account, then additions.

The news opens. Its article is the thread: what else it tells follows in its own order.
What other articles add closes the account, article by article, the oldest first where
their days are known, else as each was first chosen, each in its own order: within an
article its writer has ordered (that sources agree on what comes before what is the
strongest sign of order there is: Okazaki, Matsuo & Ishizuka 2004), and a sentence put
between two of another writer's is taken to go on from the first of them.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from summarize.schema import SentenceGroup, Span
from summarize.stages.plan.thread import OPENING

Unit = tuple[SentenceGroup, ...]


def in_order(
    chosen: Sequence[Unit],
    behind: Mapping[Span, Span] | None = None,
    days: Mapping[str, date] | None = None,
    *,
    leads: bool = False,
) -> list[Unit]:
    """Return units, the most wanted first, in the order to tell them.

    `days` are the days of the articles, as far as they are known.

    The first opens, unless it is one of the first sentences of its article and what
    that has before it is told, too; it does so in any case if it `leads`. A unit that
    ends with a sentence of `behind` is told right behind the unit with the other one,
    where that is of another article.
    """
    opening, rest = chosen[:1], chosen[1:]
    if opening and opening[0][0].lead.index < OPENING and not leads:
        opening, rest = chosen[:0], chosen
    threads: dict[str, list[Unit]] = {_article(unit): [] for unit in chosen}
    for unit in rest:
        threads[_article(unit)].append(unit)
    told = list(opening)
    for thread in _by_day(threads, days or {}):
        told += sorted(thread, key=lambda unit: unit[0].lead.start)
    for reply, accusing in (behind or {}).items():
        _move(told, reply, accusing)
    return told


def _by_day(
    threads: Mapping[str, list[Unit]], days: Mapping[str, date]
) -> list[list[Unit]]:
    """Return the first thread, then the others: the oldest first if all have days."""
    first, *others = threads or ("",)
    if all(article in days for article in others):
        others.sort(key=lambda article: days[article])
    return [threads[article] for article in (first, *others) if article in threads]


def _move(told: list[Unit], span: Span, before: Span) -> None:
    """Tell the unit that ends with one sentence right behind that with the other."""
    unit = next((unit for unit in told if unit[-1].lead.span == span), None)
    if unit is None or span[0] == before[0]:
        return
    told.remove(unit)
    spans = [[group.lead.span for group in each] for each in told]
    told.insert(next(n for n, row in enumerate(spans) if before in row) + 1, unit)


def _article(unit: Unit) -> str:
    return unit[0].lead.article_id
