"""Summaries → HTML: one page that needs nothing but itself, or an index with pages.

Nothing is loaded from elsewhere, and the one script only helps: the policy in the head
forbids all else.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from markupsafe import Markup

from summarize.batch.folder import PAGE
from summarize.output.atomic import whole_text
from summarize.report.anchors import Anchors
from summarize.report.index import EntryView, entry_view
from summarize.report.templating import load_template
from summarize.report.topic import topic_view
from summarize.report.words import clipped, count, one_line, since_lines
from summarize.schema import Summary, Topic

PAGE_TOPICS: Final = 20
"""Topics on one page; above it the first page is an index, and the topics stand on
others beside it."""

_NO_NEWS: Final = "Nothing new"
_MOST_NAMED: Final = 100

Pair = tuple[Summary, Topic | None]


class TurnView(NamedTuple):
    """A link to another page."""

    name: str
    file: str


@dataclass(frozen=True, slots=True)
class PageView:
    """One page of a run; `topics` are made while they are read, and read once.

    From `searched_from` entries on, the list can be searched. `unchanged` names the
    topics that have nothing new, in one line: they are not among the others.
    """

    title: str
    heading: str
    turns: tuple[TurnView, ...] = ()
    entries: tuple[EntryView, ...] = ()
    has_topics: bool = True
    topics: Iterable[Markup] = ()
    searched_from: int = 8
    unchanged: str = ""


def write_pages(
    pairs: Iterable[Pair], total: int, folder: Path, *, page_topics: int = PAGE_TOPICS
) -> list[Path]:
    """Write `report.html`, above `page_topics` topics as an index of `report-1.html` …

    `total` is the number of pairs. Returns the pages written, `report.html` first;
    pages that an earlier run left are removed. Topics that have nothing new since an
    earlier run are named in one line, and told of no further. Memory holds one page's
    summaries, what is shown of one topic, and the entries of the index.
    """
    anchored = _anchored(pairs)
    paths = [folder / PAGE]
    if total <= page_topics:
        _write(paths[0], _whole_page(*_parted(anchored)), lasting=True)
    else:
        entries: list[EntryView] = []
        unchanged: list[Summary] = []
        n_pages = -(-total // page_topics)
        for number in range(1, n_pages + 1):
            batch, known = _parted(islice(anchored, page_topics))
            paths.append(folder / f"report-{number}.html")
            _write(
                paths[-1], _part(batch, known, number, n_pages, total), lasting=False
            )
            entries += _entries(batch, paths[-1].name)
            unchanged += known
        _write(paths[0], _index(entries, unchanged), lasting=True)
    for stale in set(folder.glob("report-*.html")) - set(paths):
        if stale.stem.removeprefix("report-").isdigit():
            stale.unlink()
    return paths


def topic_page(summary: Summary, topic: Topic | None) -> str:
    """Return the page of one topic, as `write_pages` would write it."""
    page = _whole_page(list(_anchored([(summary, topic)])))
    return load_template("page.html.j2").render(page=page)


_Anchored = tuple[str, Summary, Topic | None]


def _anchored(pairs: Iterable[Pair]) -> Iterator[_Anchored]:
    """Yield summaries and topics, each with an id for the page."""
    anchors = Anchors()
    for summary, topic in pairs:
        yield anchors.of(summary.topic_id), summary, topic


def _parted(
    anchored: Iterable[_Anchored],
) -> tuple[list[_Anchored], list[Summary]]:
    """Return the topics that a page tells of, and those that have nothing new."""
    told: list[_Anchored] = []
    known: list[Summary] = []
    for each in anchored:
        if each[1].since and each[1].short_because == "nothing new":
            known.append(each[1])
        else:
            told.append(each)
    return told, known


def _unchanged(known: Sequence[Summary]) -> str:
    """Return the line on topics without news: `Nothing new since …: storm, fire.`"""
    if not known:
        return ""
    names = ", ".join(one_line(each.topic_id) for each in known[:_MOST_NAMED])
    more = " …" if len(known) > _MOST_NAMED else "."
    return f"{since_lines(known[0])[0].removesuffix('.')}: {names}{more}"


def _write(path: Path, page: PageView, *, lasting: bool) -> None:
    with whole_text(path, lasting=lasting) as file:
        file.writelines(load_template("page.html.j2").generate(page=page))


def _whole_page(batch: Sequence[_Anchored], known: Sequence[Summary] = ()) -> PageView:
    """Return the one page of a run; a single topic needs no list."""
    if known and not batch:
        return PageView(
            _NO_NEWS, _NO_NEWS, has_topics=False, unchanged=_unchanged(known)
        )
    several = len(batch) != 1
    return PageView(
        title=_summaries(len(batch)) if several else _title(batch[0][1]),
        heading=_summaries(len(batch)) if several else "Summary",
        entries=tuple(_entries(batch, "")) if several else (),
        topics=_topics(batch),
        unchanged=_unchanged(known),
    )


def _part(
    batch: Sequence[_Anchored],
    known: Sequence[Summary],
    number: int,
    n_pages: int,
    total: int,
) -> PageView:
    """Return a page of some topics, which leads to its neighbours and to the index."""
    place = f"page {number:,} of {n_pages:,}"
    targets = {"Previous": number - 1, "Next": number + 1}
    return PageView(
        title=_title(batch[0][1]) if len(batch) == 1 else place.capitalize(),
        heading="Summary" if len(batch) == 1 else place.capitalize(),
        turns=(
            TurnView(f"All {_summaries(total)}", PAGE),
            *(
                TurnView(name, f"report-{target}.html")
                for name, target in targets.items()
                if 1 <= target <= n_pages
            ),
        ),
        has_topics=bool(batch),
        topics=_topics(batch),
        unchanged=_unchanged(known),
    )


def _index(entries: Sequence[EntryView], known: Sequence[Summary]) -> PageView:
    title = _summaries(len(entries)) if entries else _NO_NEWS
    return PageView(
        title,
        title,
        entries=tuple(entries),
        has_topics=False,
        unchanged=_unchanged(known),
    )


def _summaries(total: int) -> str:
    return count(total, "summary", "summaries")


def _title(summary: Summary) -> str:
    return clipped(summary.headline.text if summary.headline else summary.topic_id, 200)


def _topics(batch: Sequence[_Anchored]) -> Iterator[Markup]:
    template = load_template("topic.html.j2")
    for anchor, summary, topic in batch:
        yield Markup(template.render(topic=topic_view(anchor, summary, topic)))


def _entries(batch: Sequence[_Anchored], file: str) -> Iterator[EntryView]:
    for anchor, summary, _ in batch:
        yield entry_view(f"{file}#{anchor}", summary)
