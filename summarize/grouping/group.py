"""Articles of a stream → topics, one an event.

Bags of words and names under TF-IDF, near in time, as in the clustering of news streams
since topic detection and tracking (Allan et al. 1998; Miranda et al. 2018) – but joined
by average linkage over all articles at hand instead of one at a time, so that the order
in which they came does not matter. What was grouped before stays: articles that come
later are added to the events of an earlier file, or make new ones.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from scipy.sparse import csr_matrix

from summarize.claims.reading.relative_dates import parse_moment
from summarize.grouping.crowds import lowered_in_crowds
from summarize.grouping.linkage import join
from summarize.grouping.terms import Terms, read_terms, weighed_rows
from summarize.grouping.titles import event_title
from summarize.grouping.weekdays import lowered_by_weekdays
from summarize.grouping.wordings import (
    Alike,
    alike_pairs,
    number_wordings,
    sums_between,
)
from summarize.schema import Article, Topic
from summarize.text.tokens import words
from summarize.text.unique import unique_name

_FLOOR = 0.4  # of `alike`; pairs under it count as 0 and are not held
_ID_WORDS, _ID_LETTERS = 8, 60

Event = list[Article]


@dataclass(frozen=True, slots=True)
class GroupOptions:
    """From which mean cosine articles are one event, and how far apart in days.

    The cosine is a lower one in a crowd (`crowds.py`) and of other weekdays.
    """

    alike: float = 0.065
    days: int = 7


def group_articles(
    articles: Iterable[Article],
    known: Sequence[Topic] = (),
    options: GroupOptions | None = None,
) -> list[Topic]:
    """Return a topic an event: the known ones in their order, then the new ones.

    New topics come largest first, of equals the earliest. Articles are added to a known
    topic behind those that it has; no known topic is parted or joined with another.
    Articles of a topic stand by date, those without one last. Two articles whose dates
    are more than `days` apart have nothing in common; a date that is not given is near
    every other. Article ids are made unique (`id#2`) among all.

    The order of the input does not matter but to articles equal in all but their ids.
    """
    options = options or GroupOptions()
    new = sorted(articles, key=_order)
    old = [article for topic in known for article in topic.articles]
    parts = _parts([*old, *new], _known_parts(known), options)
    added: dict[int, Event] = defaultdict(list)
    seen = dict.fromkeys((article.id for article in old), 1)
    for article, part in zip(new, parts[len(old) :], strict=True):
        added[part].append(replace(article, id=unique_name(article.id, seen)))
    grown = [
        replace(topic, articles=(*topic.articles, *added.pop(number, ())))
        for number, topic in enumerate(known)
    ]
    return [*grown, *_new_topics(added.values(), known)]


# --- which article is of which event ------------------------------------------------


def _known_parts(known: Sequence[Topic]) -> list[int]:
    return [number for number, topic in enumerate(known) for _ in topic.articles]


def _parts(
    articles: Sequence[Article], known: Sequence[int], options: GroupOptions
) -> list[int]:
    """Return the part that each article is in; `known` are those of the first ones.

    Articles in the same words are one from the start, and count once in every mean.
    """
    days = [_day(article) for article in articles]
    terms = [read_terms(article) for article in articles]
    rows = weighed_rows(terms)
    wordings = number_wordings(rows, days)
    firsts = _firsts(wordings)
    starts = _starts(wordings, known)
    alike = _alike(
        rows[firsts],
        [days[article] for article in firsts],
        [terms[article] for article in firsts],
        options,
    )
    sizes = Counter(starts)
    joined = join(
        [sizes[part] for part in range(max(starts, default=-1) + 1)],
        sums_between(alike, starts),
        least=options.alike,
        apart=_n_parts(known),
    )
    return [*known, *(joined[starts[wording]] for wording in wordings[len(known) :])]


def _alike(
    rows: csr_matrix,
    days: Sequence[int | None],
    terms: Sequence[Terms],
    options: GroupOptions,
) -> Alike:
    """Return the pairs of articles that count, with how alike they are for a stream."""
    least = _FLOOR * options.alike
    near = alike_pairs(rows, days, least=least, most_days=options.days)
    apart = lowered_by_weekdays(lowered_in_crowds(near, len(days)), terms)
    return apart.from_cosine(least)


def _firsts(wordings: Sequence[int]) -> list[int]:
    """Return the first article of each wording; those are numbered as they appear."""
    firsts: dict[int, int] = {}
    for article, wording in enumerate(wordings):
        firsts.setdefault(wording, article)
    return list(firsts.values())


def _starts(wordings: Sequence[int], known: Sequence[int]) -> list[int]:
    """Return the part that each wording begins in: a known one, or one of its own."""
    starts: dict[int, int] = {}
    for wording, part in zip(wordings, known, strict=False):
        starts.setdefault(wording, part)
    n_new = len(set(wordings)) - len(starts)
    n_known = _n_parts(known)
    return [*starts.values(), *range(n_known, n_known + n_new)]


def _n_parts(known: Sequence[int]) -> int:
    return max(known, default=-1) + 1


def _day(article: Article) -> int | None:
    moment = parse_moment(article.date)
    return moment.toordinal() if moment else None


def _order(article: Article) -> tuple[float | str, ...]:
    """Return what new articles stand by: their day, then what they are."""
    day = _day(article)
    facts = (article.text, article.title, article.source, article.url, article.date)
    known = (fact or "" for fact in facts)
    return (math.inf if day is None else day, *known, article.id)


# --- topics of them -----------------------------------------------------------------


def _new_topics(events: Iterable[Event], known: Sequence[Topic]) -> Iterator[Topic]:
    """Yield new events as topics, the largest first, each with an id of its own."""
    seen = dict.fromkeys((topic.id for topic in known), 1)
    for event in sorted(events, key=lambda event: (-len(event), *_order(event[0]))):
        topic = Topic("", tuple(event))
        yield replace(topic, id=unique_name(_id_words(event_title(topic)), seen))


def _id_words(title: str) -> str:
    """Return an id of a title: its first eight words, and at most 60 letters."""
    return "-".join(words(title)[:_ID_WORDS])[:_ID_LETTERS].strip("-") or "event"
