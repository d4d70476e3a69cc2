"""Benchmarks: quality against human labels, and speed as ratios within one run.

    python scripts/benchmark.py quality [--data FOLDER]
    python scripts/benchmark.py speed [--data FOLDER] [--topics 200] [--config NAME]
    python scripts/benchmark.py growth
    python scripts/benchmark.py start

`quality` runs scripts of `scripts.measuring` one after the other; each prints
its tables with n and intervals. `speed` times every stage on Multi-News topics in
process CPU seconds and divides by a floor: reading every word of the text once. It then
lets a topic grow, to see whether the time per sentence stays level. `growth` lets
dedupe alone grow, to a million invented sentences. `start` tells what passes between a
command and the first words that it prints, phase by phase.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from summarize.config import load_config
from summarize.corpus import read_topics
from summarize.pipeline import Summarizer
from summarize.schema import Draft, Topic
from summarize.text.tokens import words
from summarize.work import Work

ROOT = Path(__file__).resolve().parent.parent
QUALITY = (
    "cleaning",
    "sentences",
    "duplicates",
    "attribution",
)
SIZES = (250, 500, 1000, 2000, 4000)


def main() -> int:
    """Run what the command line names; exit code 1 when a measuring script failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["quality", "speed", "growth", "start"])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--topics", type=int, default=200, help="topics for speed")
    parser.add_argument("--config", default="extractive", help="for speed")
    arguments = parser.parse_args()
    if arguments.what in ("growth", "start"):
        return measure((arguments.what,), ())
    if not arguments.data.is_dir():
        parser.error(f"{arguments.data} is not there: name the data with --data")
    if arguments.what == "quality":
        return measure(QUALITY, ("--data", str(arguments.data)))
    measure_speed(arguments.data, arguments.topics, arguments.config)
    return 0


def measure(scripts: Sequence[str], arguments: Sequence[str]) -> int:
    """Run measuring scripts one after the other; return 1 if one failed."""
    paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    failed = 0
    for name in scripts:
        print(f"\n## {name}\n", flush=True)
        command = [sys.executable, "-m", f"scripts.measuring.{name}", *arguments]
        done = subprocess.run(command, env={**os.environ, "PYTHONPATH": paths})
        failed |= done.returncode != 0
    return failed


def measure_speed(data: Path, n_topics: int, config: str) -> None:
    """Print the cost of the stages over the floor, and how a topic's cost grows."""
    read = read_topics([data / "multinews" / "val.parquet"])
    topics = [t for t in islice(read, max(n_topics, 500)) if isinstance(t, Topic)]
    summarizer = Summarizer.from_config(load_config(config))
    summarizer(topics[0])  # imports and caches are not what is measured
    print_growth(summarizer, topics)
    print_stages(summarizer, topics[:n_topics])


def print_growth(summarizer: Summarizer, topics: Sequence[Topic]) -> None:
    """Print CPU seconds of one topic as it grows, and the ratio per sentence."""
    articles = [
        replace(article, id=f"{topic.id}/{article.id}")
        for topic in topics
        for article in topic.articles
    ]
    print("| sentences | CPU s | per sentence, over the smallest |")
    print("|---|---|---|")
    smallest = 0.0
    for size in SIZES:
        started = time.process_time()
        summary = summarizer(Topic("grown", tuple(articles[: size // 8])))
        seconds = time.process_time() - started
        n = sum(account.n_sentences for account in summary.articles)
        smallest = smallest or seconds / n
        print(f"| {n} | {seconds:.2f} | {seconds / n / smallest:.2f} |")


def print_stages(summarizer: Summarizer, topics: Sequence[Topic]) -> None:
    """Print CPU milliseconds a topic and the ratio to the floor, stage by stage."""
    started = time.process_time()
    for topic in topics:
        for article in topic.articles:
            words(article.text)
    floor = time.process_time() - started
    timed = Timed(summarizer)
    started = time.process_time()
    for topic in topics:
        timed(topic)
    timed.spent["all"] = time.process_time() - started
    print(f"\n| stage | CPU ms a topic (n = {len(topics)}) | ratio to the floor |")
    print("|---|---|---|")
    for name, seconds in {"floor": floor, **timed.spent}.items():
        per_topic = 1000 * seconds / len(topics)
        print(f"| {name} | {per_topic:.2f} | {seconds / floor:.1f} |")


class Timed(Summarizer):
    """A summarizer that adds up the CPU seconds of its stages in `spent`."""

    def __init__(self, other: Summarizer) -> None:
        """Take over what another summarizer holds."""
        loaded = (other.encoder, other.judge, other.verifier, other.tagger)
        super().__init__(other.config, other.writer, *loaded)
        self.spent: dict[str, float] = {}

    def run_stage(self, name: str, work: Work) -> Work:
        """Run a stage and add up its time."""
        started = time.process_time()
        done = super().run_stage(name, work)
        self._add(name, started)
        return done

    def draft(self, work: Work) -> Draft:
        """Let the writer write and add up its time."""
        started = time.process_time()
        draft = super().draft(work)
        self._add("generate", started)
        return draft

    def _add(self, name: str, started: float) -> None:
        spent = time.process_time() - started
        self.spent[name] = self.spent.get(name, 0.0) + spent


if __name__ == "__main__":
    sys.exit(main())
