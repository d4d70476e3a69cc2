"""Summaries → HTML: one page that needs nothing but itself, or a page a hundred topics.

No script, nothing loaded from elsewhere: the policy in the head forbids it all, and
allows this one style by its digest.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import islice
from pathlib import Path
from textwrap import shorten

from summarize.report.section import topic_section
from summarize.report.style import page_head
from summarize.report.words import SCORE_MEANING, count
from summarize.schema import Summary, Topic

PAGE_TOPICS = 100
"""Topics on one page: some megabytes of HTML that a browser still opens well."""

CONTENTS_OPEN = 20
"""Topics up to which the list of them is open from the start."""

SNIPPET = 90
"""Characters of a summary that the list of topics shows."""

Pair = tuple[Summary, Topic | None]

_INTRODUCTION = """<a class="skip" href="#topics">to the summaries</a>
<h1>{title}</h1>
<p class="facts">Numbers behind a sentence lead to the passages that support it \
(article.passage); a ? behind one says that it is only the nearest passage. Text that \
was removed is struck out and names its rule.</p>
{legend}"""

_LEGEND = {
    "strong support, 0.95": SCORE_MEANING,
    "left out (plan)": "read, but not chosen for the summary; (budget) and (too long): "
    "it did not fit into what the writer can read.",
    "merged into twins": "sentences of the article that say what another one says: "
    "they are told once, and count as support.",
    "spans removed": "stretches of text that a cleaning rule took for furniture of the "
    "page: menus, appeals, agency lines.",
}


def write_pages(
    pairs: Iterable[Pair], total: int, folder: Path, *, page_topics: int = PAGE_TOPICS
) -> list[Path]:
    """Write `report.html` and, above `page_topics` topics, `report-2.html` and so on.

    `total` is the number of pairs. Returns the pages written; pages that an earlier,
    larger run left are removed. Memory holds one page's summaries.
    """
    n_pages = max(1, -(-total // page_topics))
    paths = [folder / page_name(number) for number in range(1, n_pages + 1)]
    source = iter(pairs)
    for number, path in enumerate(paths, 1):
        batch = list(islice(source, page_topics))
        first = (number - 1) * page_topics + 1
        with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.writelines(_page(batch, first, number, n_pages, total))
    for stale in set(folder.glob("report-*.html")) - set(paths):
        if stale.stem.removeprefix("report-").isdigit():
            stale.unlink()
    return paths


def page_name(number: int) -> str:
    """Return the file name of a page, counted from 1."""
    return "report.html" if number == 1 else f"report-{number}.html"


def _page(
    batch: list[Pair], first: int, number: int, n_pages: int, total: int
) -> Iterator[str]:
    title = count(total, "summary", "summaries")
    if n_pages > 1:
        title += f", page {number} of {n_pages:,}"
    yield page_head(title)
    yield _INTRODUCTION.format(title=title, legend=_legend())
    yield from _contents(batch, first)
    yield from _turn(number, n_pages)
    yield '<main id="topics">\n'
    for index, (summary, topic) in enumerate(batch, first):
        yield topic_section(index, summary, topic) + "\n"
    yield "</main>\n"
    yield from _turn(number, n_pages)
    yield "</body>\n</html>\n"


def _legend() -> str:
    rows = "".join(
        f"<dt>{escape(word)}</dt><dd>{escape(meaning)}</dd>\n"
        for word, meaning in _LEGEND.items()
    )
    summary = "<summary>What the words mean</summary>"
    return f"<details>{summary}\n<dl>\n{rows}</dl></details>\n"


def _contents(batch: list[Pair], first: int) -> Iterator[str]:
    if len(batch) < 2:
        return
    is_open = " open" if len(batch) <= CONTENTS_OPEN else ""
    yield f'<nav aria-label="Topics"><details{is_open}>'
    yield f'<summary>{count(len(batch), "topic")}</summary><ol start="{first}">\n'
    for index, (summary, _) in enumerate(batch, first):
        begin = escape(shorten(summary.text, SNIPPET, placeholder=" …"))
        link = f'<a href="#t{index}">{escape(summary.topic_id)}</a>'
        yield f'<li>{link} <span class="label">{begin}</span></li>\n'
    yield "</ol></details></nav>\n"


def _turn(number: int, n_pages: int) -> Iterator[str]:
    if n_pages == 1:
        return
    targets = {"first": 1, "previous": number - 1, "next": number + 1, "last": n_pages}
    links = [
        f'<a href="{page_name(target)}">{name}</a>'
        for name, target in targets.items()
        if 1 <= target <= n_pages and target != number
    ]
    yield f'<nav aria-label="Pages"><p>{" · ".join(links)}</p></nav>\n'
