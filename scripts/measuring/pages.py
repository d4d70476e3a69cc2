"""Measure how long the pages of many topics take, by the clock.

    python -m scripts.measuring.pages TOPICS [--topics 1000]

The topics of a file are summarized without a model and repeated up to the number asked
for. Timed are `summarize report` (records read, pages written, once with 20 topics a
page and once with a page each), and, where there is a chromium, the index: from opening
it to the answer to a search.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from scripts.screenshots import find_chromium
from summarize.batch.stored_run import StoredRun
from summarize.config import load_config
from summarize.corpus import read_topics
from summarize.corpus.records import to_line, topic_to_json
from summarize.corpus.summary_writing import summary_to_json
from summarize.pipeline import Summarizer
from summarize.report.page import PAGE_TOPICS, write_pages
from summarize.schema import Topic


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the seconds."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path, help="topics, in any form that `run` reads")
    parser.add_argument("--topics", type=int, default=1000)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_run(asked.file, asked.topics, folder)
        for size, what in ((PAGE_TOPICS, f"{PAGE_TOPICS} a page"), (1, "a page each")):
            seconds = timed(partial(write, folder, size))
            print(f"{asked.topics} topics, {what}: {seconds:.1f} s")
        total = sum(page.stat().st_size for page in folder.glob("report*.html"))
        print(f"size of the pages: {total / 1e6:.0f} MB")
        if chromium := find_chromium():
            print(
                f"index, opened and searched: {index_seconds(folder, chromium):.2f} s"
            )


def write(folder: Path, page_topics: int) -> None:
    """Write the pages of a run as `summarize report` does."""
    stored = StoredRun(folder)
    write_pages(stored, len(stored), folder, page_topics=page_topics)


def write_run(file: Path, n: int, folder: Path) -> None:
    """Write the records of a run of `n` topics."""
    summarizer = Summarizer.from_config(load_config("extractive"))
    topics = [each for each in read_topics([file]) if isinstance(each, Topic)][:n]
    done = [(summarizer(topic), topic) for topic in topics]
    with (
        (folder / "summaries.jsonl").open("w", encoding="utf-8") as summaries,
        (folder / "topics.jsonl").open("w", encoding="utf-8") as stored,
    ):
        for number, (summary, topic) in enumerate(islice(cycle(done), n)):
            name = f"{topic.id}-{number}"
            summary = replace(summary, topic_id=name)
            summaries.write(to_line(summary_to_json(summary)))
            stored.write(to_line(topic_to_json(replace(topic, id=name))))


def index_seconds(folder: Path, chromium: str) -> float:
    """Return how long a browser takes to open the index and to answer a search."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.goto("about:blank")

        def search() -> None:
            page.goto((folder / "report.html").as_uri())
            page.get_by_role("searchbox").fill("nothing has these words")
            page.get_by_text("0 of ").wait_for()

        seconds = timed(search)
        browser.close()
    return seconds


def timed(do: Callable[[], object]) -> float:
    """Return the seconds by the clock that something takes."""
    started = time.perf_counter()
    do()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
