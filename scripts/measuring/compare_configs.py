"""Configs and baselines side by side on topics drawn with a fixed seed.

    python -m scripts.measuring.compare_configs ../shared/data/multinews/val.parquet \
        --limit 1000 --words 300 default extractive multi-news lexrank

A system is `lead`, `joined`, `lexrank`, or a config (a shipped name or a file) with
overrides behind commas. A row has the words of a summary, ROUGE-1, -2 and -L (F), what
the first system gains over this one in each (95 % intervals, paired bootstrap by
topic), and CPU seconds a topic, loading included. Summaries are drafts: nothing is
cited or checked.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from summarize.config import load_config
from summarize.corpus.topics import read_topics
from summarize.evaluation.harness.baselines import load_baseline
from summarize.evaluation.metrics.rouge import score
from summarize.evaluation.metrics.statistics import (
    bootstrap_interval,
    paired_difference,
)
from summarize.pipeline import Summarizer
from summarize.registry import BASELINES
from summarize.schema import Draft, Topic
from summarize.text.tokens import count_words

METRICS = ("rouge1", "rouge2", "rougeL")
HEADER = """\
| system | words | R1 / R2 / RL | R1 gained | R2 gained | RL gained | CPU |
|---|---|---|---|---|---|---|"""


def main() -> None:
    """Read the topics, write every system's texts, print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("input", type=Path, help="topics with references")
    parser.add_argument(
        "systems", nargs="+", help="the first is set against the others"
    )
    parser.add_argument("--limit", type=int, help="so many topics, drawn with --seed")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--words", type=int, default=220, help="length of a summary")
    parser.add_argument("--output", type=Path, help="write the figures as JSON")
    arguments = parser.parse_args()
    topics = draw(arguments.input, arguments.limit, arguments.seed)
    print(f"{len(topics)} topics of {arguments.input}, {arguments.words} words\n")
    print(HEADER)
    figures: dict[str, Any] = {}
    first: dict[str, list[float]] = {}
    for system in arguments.systems:
        started = time.process_time()
        texts = write(system, topics, arguments.words)
        seconds = (time.process_time() - started) / len(topics)
        values = rouge(texts, topics)
        first = first or values
        figures[system] = {"CPU seconds a topic": round(seconds, 3)}
        figures[system] |= compared(texts, values, first)
        print(line(system, figures[system]), flush=True)
    if arguments.output:
        arguments.output.write_text(json.dumps(figures, indent=1), encoding="utf-8")


def draw(path: Path, limit: int | None, seed: int) -> list[Topic]:
    """The topics of a file that have a reference, or a sample of them in order."""
    topics = [t for t in read_topics(path) if isinstance(t, Topic) and t.references]
    if not topics:
        sys.exit(f"{path}: no topic with a reference")
    n = min(limit or len(topics), len(topics))
    chosen = random.Random(seed).sample(range(len(topics)), n)
    return [topics[index] for index in sorted(chosen)]


def write(system: str, topics: Sequence[Topic], n_words: int) -> list[str]:
    """A text for each topic, a sentence a line."""
    if system in BASELINES.names():
        baseline = load_baseline(system)
        return [baseline(topic, n_words) for topic in topics]
    name, *overrides = system.split(",")
    length = f"generate.target_words={n_words}"
    summarizer = Summarizer.from_config(load_config(name, [*overrides, length]))
    return [draft(summarizer, topic) for topic in topics]


def draft(summarizer: Summarizer, topic: Topic) -> str:
    """What the writer writes, before it is cited, a sentence a line."""
    return text_of(summarizer.draft(summarizer.prepare(topic)))


def text_of(draft: Draft) -> str:
    """The draft, a sentence a line."""
    return "\n".join(sentence.text for sentence in draft.sentences)


def rouge(texts: Sequence[str], topics: Sequence[Topic]) -> dict[str, list[float]]:
    """ROUGE F in points, by metric."""
    pairs = zip(texts, topics, strict=True)
    scores = [score(text, topic.references) for text, topic in pairs]
    return {metric: [100 * each[metric].f for each in scores] for metric in METRICS}


def compared(
    texts: Sequence[str], values: dict[str, list[float]], first: dict[str, list[float]]
) -> dict[str, Any]:
    """Mean length, and for each metric its mean and what the first gains over it."""
    found: dict[str, Any] = {"words": round(sum(map(count_words, texts)) / len(texts))}
    for metric in METRICS:
        found[metric] = rounded(bootstrap_interval(values[metric]))
        if values is not first:
            difference = paired_difference(first[metric], values[metric])
            found[f"first - {metric}"] = rounded(difference)
    return found


def line(system: str, figures: dict[str, Any]) -> str:
    """A row of a Markdown table."""
    means = " / ".join(f"{figures[metric][0]:.1f}" for metric in METRICS)
    differences = [figures.get(f"first - {metric}") for metric in METRICS]
    told = [f"{d[0]:+.2f} [{d[1]:+.2f}, {d[2]:+.2f}]" if d else "" for d in differences]
    cells = (system, f"{figures['words']}", means, *told)
    return f"| {' | '.join(cells)} | {figures['CPU seconds a topic']} s |"


def rounded(interval: Iterable[float]) -> list[float]:
    """Mean, lower and upper end to two places."""
    return [round(value, 2) for value in interval]


if __name__ == "__main__":
    main()
