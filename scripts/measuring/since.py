"""How much of a second summary was told already, with and without `--since`.

    python -m scripts.measuring.since ../shared/data/multiling2011/topics.jsonl

Topics whose articles begin with their date (MultiLing 2011). The first half of the
articles by date is summarized, then all of them: by itself, and new since the first.
Of each second summary: its words, the share of its sentences that the first one has
word for word, the share of its word pairs that the first one has, and the share of its
sentences that stand in an article of the first half. Means over topics with 95 %
intervals; the last row is the paired difference.
"""

import argparse
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from summarize.config import load_config
from summarize.corpus.topics import read_topics
from summarize.evaluation.metrics.statistics import (
    bootstrap_interval,
    paired_difference,
)
from summarize.pipeline import Summarizer
from summarize.schema import Article, Summary, Topic
from summarize.text.tokens import count_words, words

MEASURES = ("words", "sentences told", "word pairs told", "sentences of old articles")
_DAY = re.compile(r"[A-Z][a-z]+ \d+, \d{4}")
_TOP = 100  # characters of an article in which its date stands


def main() -> None:
    """Summarize the topics and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("input", type=Path, help="topics with dated articles")
    parser.add_argument("--config", default="default")
    parser.add_argument("--show", action="store_true", help="print the summaries")
    arguments = parser.parse_args()
    summarizer = Summarizer.from_config(load_config(arguments.config))
    whole, new, n_changes = [], [], 0
    for item in read_topics(arguments.input):
        if not isinstance(item, Topic):
            continue
        topic = by_date(item)
        half = topic.articles[: len(topic.articles) // 2]
        first = summarizer(replace(topic, articles=half))
        again, since = summarizer(topic), summarizer(topic, since=first)
        whole.append(measures(again, first, half))
        new.append(measures(since, first, half))
        n_changes += len(since.since.changes if since.since else ())
        if arguments.show:
            print(f"# {topic.id}\n1 {first.text}\nW {again.text}\nS {since.text}")
            print(f"  {since.short_because} {since.since}\n")
    print(f"n = {len(whole)} topics, {n_changes} changes of values told\n")
    print(f"| second summary | {' | '.join(MEASURES)} |\n|---|{'--:|' * len(MEASURES)}")
    print(row("by itself", [bootstrap_interval(c) for c in columns(whole)]))
    print(row("new since the first", [bootstrap_interval(c) for c in columns(new)]))
    pairs = zip(columns(new), columns(whole), strict=True)
    print(row("difference", [paired_difference(*pair) for pair in pairs]))


def by_date(topic: Topic) -> Topic:
    """Return a topic with its articles by the day in their first line."""
    return replace(topic, articles=tuple(sorted(topic.articles, key=day_of)))


def day_of(article: Article) -> datetime:
    """Return the first day that the top of an article names."""
    found = _DAY.search(article.text[:_TOP])
    if found is None:
        raise SystemExit(f"article {article.id} does not begin with its date")
    return datetime.strptime(found.group(), "%B %d, %Y")


def measures(
    second: Summary, first: Summary, old: Sequence[Article]
) -> tuple[float, ...]:
    """Return `MEASURES` of a second summary."""
    told = {sentence.text for sentence in first.sentences}
    told_pairs = set(pairwise(words(first.text)))
    second_pairs = list(pairwise(words(second.text)))
    texts = [sentence.text for sentence in second.sentences]
    return (
        count_words(second.text),
        share([text in told for text in texts]),
        share([pair in told_pairs for pair in second_pairs]),
        share([any(text in article.text for article in old) for text in texts]),
    )


def share(found: Sequence[bool]) -> float:
    """Return the share that is true; of nothing, none."""
    return sum(found) / max(1, len(found))


def columns(rows: Sequence[tuple[float, ...]]) -> list[list[float]]:
    """Return the values of each measure."""
    return [list(column) for column in zip(*rows, strict=True)]


def row(name: str, intervals: Sequence[Sequence[float]]) -> str:
    """Return a row of the table; shares have two places."""
    cells = [
        f"{mean:.0f} [{low:.0f}, {high:.0f}]"
        if place == 0
        else f"{mean:.2f} [{low:.2f}, {high:.2f}]"
        for place, (mean, low, high) in enumerate(intervals)
    ]
    return f"| {name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
