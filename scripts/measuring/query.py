"""Measure what a query does: two topics in one, asked for one of them.

    python -m scripts.measuring.query [TOPICS.jsonl] [--topics 60]

Topics of full-length Multi-News are joined two by two. The query is the first sentence
of a topic's reference, which the articles do not have; told is the share of the
summary's sentences that stand in its own articles. Intervals are 95 % by bootstrap over
pairs of topics.
"""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from scripts.measuring.linked_citations import ratio_interval
from summarize.config import load_config
from summarize.corpus import read_topics
from summarize.evaluation.harness.tables import markdown_table
from summarize.pipeline import Summarizer
from summarize.schema import Topic
from summarize.text.sentences import sentence_spans

DEFAULT = Path("../shared/data/fuse/B_longbench_multinews.jsonl")
SETTINGS = ["plan.events=all", "generate.target_words=150"]
Tally = tuple[float, float]


def main() -> None:
    """Print a row without a query and one for each weight."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topics_file", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--topics", type=int, default=60)
    parser.add_argument("--weights", type=float, nargs="+", default=[2, 4, 8, 16])
    args = parser.parse_args()
    pairs = list(joined(args.topics_file, args.topics))
    rows = []
    for weight in (None, *args.weights):
        told = [told_by(first, both, weight) for first, both in pairs]
        share, low, high = ratio_interval(told)
        name = "no query" if weight is None else f"weight {weight:g}"
        rows.append((name, str(len(pairs)), f"{share:.2f} [{low:.2f}, {high:.2f}]"))
    print(markdown_table(("query", "n", "sentences of its own articles"), rows))


def joined(path: Path, n_topics: int) -> Iterator[tuple[Topic, Topic]]:
    """Yield topics with a reference, each with itself and the next one as one topic."""
    found = (each for each in read_topics(path) if isinstance(each, Topic))
    topics = [each for each in islice(found, n_topics) if each.references]
    for first, second in zip(topics[::2], topics[1::2], strict=False):
        articles = tuple(
            replace(article, id=f"{topic.id}/{article.id}")
            for topic in (first, second)
            for article in topic.articles
        )
        yield first, Topic(f"{first.id}+{second.id}", articles)


def told_by(first: Topic, both: Topic, weight: float | None) -> Tally:
    """Return how many sentences are of the first topic's articles, and of how many."""
    settings = list(SETTINGS)
    if weight is not None:
        start, end = sentence_spans(first.references[0], "en")[0]
        query = first.references[0][start:end].replace("'", "''")
        settings += [f"rank.query='{query}'", f"rank.query_weight={weight}"]
    summary = Summarizer.from_config(load_config("extractive", settings))(both)
    own = sum(
        any(cited.article_id.startswith(f"{first.id}/") for cited in each.citations[:1])
        for each in summary.sentences
    )
    return own, len(summary.sentences)


if __name__ == "__main__":
    main()
