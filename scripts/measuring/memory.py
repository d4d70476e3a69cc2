"""Measure what memory runs of many topics take, and what one topic of many articles.

    python -m scripts.measuring.memory [--data FOLDER] [--sizes 1000 10000]
    python -m scripts.measuring.memory --articles 2000 [--sentences 30]

The topics are the first of Multi-News val, again and again under new ids, so that the
largest topic is the same at every size; each size is a whole run (config `extractive`,
pages and all) in a process of its own. `--articles` makes one topic of so many articles
instead, each of the articles of several topics joined until it has `--sentences`, and
tells its stages by processor seconds. Seconds are of the processor; memory is the most
that was resident.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from scripts.measuring.start import run
from summarize.config import load_config
from summarize.corpus import read_topics, to_line, topic_to_json
from summarize.pipeline import Summarizer
from summarize.schema import Article, Topic
from summarize.text.sentences import sentence_spans
from summarize.work import Work

ROOT = Path(__file__).resolve().parents[2]
DRAWN = 1000
"""Topics that are repeated; no size is below it, so that all have the same ones."""
SIZES = (1000, 10_000)


def main() -> None:
    """Print a row for each size, or for each stage of one topic."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--articles", type=int, help="of one topic")
    parser.add_argument("--sentences", type=int, default=30, help="of an article")
    given = parser.parse_args()
    file = given.data / "multinews" / "val.parquet"
    if given.articles:
        print_one_topic(file, given.articles, given.sentences)
    else:
        print_many_topics(file, given.sizes)


def topics_of(file: Path) -> Iterator[Topic]:
    """Read the topics of a file, without those that are broken."""
    return (each for each in read_topics([file]) if isinstance(each, Topic))


# --- many topics ----------------------------------------------------------------------


def print_many_topics(file: Path, sizes: Sequence[int]) -> None:
    """Print processor seconds and peak memory of a run of each size."""
    print("| topics | s processor | peak MB | to the first |\n|--:|--:|--:|--:|")
    first = 0.0
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            source = Path(scratch) / "topics.jsonl"
            write_topics(file, size, source)
            command = ["-m", "summarize", "run", str(source), "--quiet"]
            command += ["--output", f"{scratch}/out", "--config", "extractive"]
            spent = run(command)
        first = first or spent.megabytes
        print(
            f"| {size:,} | {spent.processor:.0f} | {spent.megabytes:.0f} "
            f"| {spent.megabytes / first:.2f} |",
            flush=True,
        )


def write_topics(file: Path, n: int, target: Path) -> None:
    """Write the first topics again and again, each under an id of its own."""
    drawn = cycle(list(islice(topics_of(file), DRAWN)))
    with target.open("w", encoding="utf-8") as lines:
        for number, topic in enumerate(islice(drawn, n)):
            named = replace(topic, id=f"{topic.id}-{number}")
            lines.write(to_line(topic_to_json(named)))


# --- one topic ------------------------------------------------------------------------


class _Timed(Summarizer):
    """A summarizer that prints the processor seconds of each stage as it ends."""

    def run_stage(self, name: str, work: Work) -> Work:
        began = time.process_time()
        done = super().run_stage(name, work)
        print_row(name, time.process_time() - began)
        return done


def print_one_topic(file: Path, n_articles: int, n_sentences: int) -> None:
    """Print what one topic of so many articles takes, stage by stage."""
    summarizer = _Timed.from_config(load_config("extractive"))
    topic = large_topic(file, n_articles, n_sentences)
    print("| stage | s processor | peak MB |\n|---|--:|--:|")
    print_row("before", time.process_time())
    began = time.process_time()
    summary = summarizer(topic)
    print_row("all", time.process_time() - began)
    n = sum(account.n_sentences for account in summary.articles)
    print(f"\n{len(topic.articles):,} articles, {n:,} sentences")


def print_row(name: str, seconds: float) -> None:
    """Print the seconds of a stage, and the most memory until it ended."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"| {name} | {seconds:.1f} | {peak:,.0f} |", flush=True)


def large_topic(file: Path, n_articles: int, n_sentences: int) -> Topic:
    """Return a topic of articles that are joined of those of a file's topics.

    An article ends with the text that fills it up, so that it may be somewhat longer.
    """
    articles: list[Article] = []
    texts: list[str] = []
    n = 0
    for text in (a.text for topic in topics_of(file) for a in topic.articles):
        texts.append(text)
        n += len(sentence_spans(text, "en"))
        if n >= n_sentences:
            articles.append(Article(f"a{len(articles)}", "\n".join(texts)))
            texts, n = [], 0
        if len(articles) == n_articles:
            break
    return Topic("large", tuple(articles))


if __name__ == "__main__":
    main()
