"""Summaries → HTML: one page that needs nothing but itself, or a page a hundred topics.

No script, nothing loaded from elsewhere: the policy in the head forbids it all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from textwrap import shorten
from typing import NamedTuple

from summarize.output.atomic import whole_text
from summarize.report.templating import load_template
from summarize.report.topic import TopicView, topic_view
from summarize.report.words import count
from summarize.schema import Summary, Topic

PAGE_TOPICS = 100
"""Topics on one page: some megabytes of HTML that a browser still opens well."""

CONTENTS_OPEN = 20
"""Topics up to which the list of them is open from the start."""

SNIPPET = 90
"""Characters of a summary that the list of topics shows."""


class EntryView(NamedTuple):
    """A topic in the list of topics: its number, its headline, and how it begins.

    Without a headline it goes by its id.
    """

    number: int
    name: str
    begin: str


class TurnView(NamedTuple):
    """A link to another page."""

    name: str
    file: str


@dataclass(frozen=True, slots=True)
class PageView:
    """One page of a run; `topics` are made while they are read, and read once."""

    title: str
    contents: tuple[EntryView, ...]
    contents_open: bool
    turns: tuple[TurnView, ...]
    topics: Iterator[TopicView]


def write_pages(
    pairs: Iterable[tuple[Summary, Topic | None]],
    total: int,
    folder: Path,
    *,
    page_topics: int = PAGE_TOPICS,
) -> list[Path]:
    """Write `report.html` and, above `page_topics` topics, `report-2.html` and so on.

    `total` is the number of pairs. Returns the pages written; pages that an earlier,
    larger run left are removed. Memory holds one page's summaries, and what is shown of
    one topic.
    """
    n_pages = max(1, -(-total // page_topics))
    paths = [folder / page_name(number) for number in range(1, n_pages + 1)]
    template = load_template("page.html.j2")
    source = iter(pairs)
    for number, path in enumerate(paths, 1):
        batch = list(islice(source, page_topics))
        page = PageView(
            title=_title(total, number, n_pages),
            contents=_contents(batch, (number - 1) * page_topics + 1),
            contents_open=len(batch) <= CONTENTS_OPEN,
            turns=_turns(number, n_pages),
            topics=_topics(batch, (number - 1) * page_topics + 1),
        )
        with whole_text(path) as file:
            file.writelines(template.generate(page=page))
    for stale in set(folder.glob("report-*.html")) - set(paths):
        if stale.stem.removeprefix("report-").isdigit():
            stale.unlink()
    return paths


def topic_page(summary: Summary, topic: Topic | None) -> str:
    """Return the page of one topic, as `write_pages` would write it."""
    page = PageView(
        title=_title(1, 1, 1),
        contents=(),
        contents_open=False,
        turns=(),
        topics=_topics([(summary, topic)], 1),
    )
    return load_template("page.html.j2").render(page=page)


def page_name(number: int) -> str:
    """Return the file name of a page, counted from 1."""
    return "report.html" if number == 1 else f"report-{number}.html"


def _title(total: int, number: int, n_pages: int) -> str:
    title = count(total, "summary", "summaries")
    return f"{title}, page {number} of {n_pages:,}" if n_pages > 1 else title


def _topics(
    batch: Sequence[tuple[Summary, Topic | None]], first: int
) -> Iterator[TopicView]:
    for number, (summary, topic) in enumerate(batch, first):
        yield topic_view(number, summary, topic)


def _contents(
    batch: Sequence[tuple[Summary, Topic | None]], first: int
) -> tuple[EntryView, ...]:
    """Return the list of the topics; a single one needs none."""
    if len(batch) < 2:
        return ()
    return tuple(
        _entry(number, summary) for number, (summary, _) in enumerate(batch, first)
    )


def _entry(number: int, summary: Summary) -> EntryView:
    begin = shorten(summary.text, SNIPPET, placeholder=" …")
    if summary.headline is None:
        return EntryView(number, summary.topic_id, begin)
    return EntryView(number, summary.headline.text, summary.topic_id)


def _turns(number: int, n_pages: int) -> tuple[TurnView, ...]:
    """Return the links from a page to others; a single page has none."""
    targets = {"first": 1, "previous": number - 1, "next": number + 1, "last": n_pages}
    return tuple(
        TurnView(name, page_name(target))
        for name, target in targets.items()
        if 1 <= target <= n_pages and target != number
    )
