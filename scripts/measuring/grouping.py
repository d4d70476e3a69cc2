"""Measure grouping: articles of many topics are mixed, and put together again.

python -m scripts.measuring.grouping FILE… [--rows even|odd|all] [--relevant]
    [--alike X …] [--show N]

B-cubed precision, recall and F1 (Bagga and Baldwin 1998): of each article, the share of
its event that is of its topic, and the share of its topic that is in its event.
--relevant leaves out the articles that the machine vote of multi_news_plus (`relevant`
in the file) finds to be no part of their topic. --show prints events that mix topics.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from summarize.grouping import GroupOptions, group_articles
from summarize.schema import Article, Topic

ROWS = {"even": (0,), "odd": (1,), "all": (0, 1)}


@dataclass(frozen=True, slots=True)
class Bcubed:
    """B-cubed precision and recall."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return their harmonic mean."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def bcubed(gold: Sequence[str], found: Sequence[str]) -> Bcubed:
    """Return how well the events of articles are their topics, both by name."""
    topics, events = Counter(gold), Counter(found)
    both = Counter(zip(gold, found, strict=True))
    precision = sum(n * n / events[event] for (_, event), n in both.items())
    recall = sum(n * n / topics[topic] for (topic, _), n in both.items())
    return Bcubed(precision / len(gold), recall / len(gold))


def read(paths: Sequence[Path], rows: str, *, relevant: bool) -> list[Article]:
    """Return the articles of topics in mixed order, `id topic` in their ids."""
    found: list[Article] = []
    for path in paths:
        for number, row in enumerate(_rows(path)):
            if number % 2 in ROWS[rows]:
                found += _articles(row, relevant=relevant)
    return sorted(found, key=lambda article: article.text)


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    if path.suffix == ".parquet":
        yield from pq.read_table(path).to_pylist()
    else:
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _articles(row: Mapping[str, Any], *, relevant: bool) -> Iterator[Article]:
    for number, each in enumerate(row["documents"]):
        if each["text"].strip() and (not relevant or each.get("relevant", True)):
            yield Article(f"{number} {row['id']}", each["text"], each.get("title"))


def _topic_of(article: Article) -> str:
    return article.id.partition(" ")[2].partition("#")[0]


def measure(articles: Sequence[Article], options: GroupOptions) -> list[Topic]:
    """Group articles, and print how well and how long it took."""
    started = time.process_time()
    events = group_articles(articles, options=options)
    seconds = time.process_time() - started
    pairs = [(_topic_of(article), e.id) for e in events for article in e.articles]
    gold, found = zip(*pairs, strict=True)
    score = bcubed(gold, found)
    print(
        f"alike {options.alike:.3f}: P {score.precision:.3f} R {score.recall:.3f} "
        f"F1 {score.f1:.3f}; {len(events)} events of {len(articles)} articles in "
        f"{len(set(gold))} topics; {seconds:.1f} CPU s",
        flush=True,
    )
    return events


def show(events: Sequence[Topic], limit: int) -> None:
    """Print events that mix topics, an article of each topic."""
    for event in events:
        topics = {_topic_of(article): article for article in event.articles}
        if len(topics) > 1 and limit > 0:
            limit -= 1
            print(f"\n{event.id}: {len(event.articles)} articles")
            for name, article in sorted(topics.items()):
                text = " ".join(f"{article.title or ''} {article.text}".split())
                print(f"  {name} | {text[:180]}")


def main() -> None:
    """Measure what the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="+", type=Path)
    parser.add_argument("--rows", choices=ROWS, default="odd")
    parser.add_argument("--relevant", action="store_true")
    parser.add_argument(
        "--alike", type=float, nargs="+", default=[GroupOptions().alike]
    )
    parser.add_argument("--show", type=int, default=0)
    given = parser.parse_args()
    articles = read(given.inputs, given.rows, relevant=given.relevant)
    for alike in given.alike:
        show(measure(articles, GroupOptions(alike=alike)), given.show)


if __name__ == "__main__":
    main()
