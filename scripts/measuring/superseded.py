"""Measure what is called superseded: in pairs of known truth, and in topics.

    python -m scripts.measuring.superseded [PAIRS]
    python -m scripts.measuring.superseded --topics TOPICS [--skip N] [--limit N]

The first prints, by kind, how many pairs of an older and a newer sentence are found
that are such (recall), and how many that only look so (false); `dated` gives the newer
one's article a later day. The second prints what is found in topics, to be read by a
person: precision is what the reader says.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TypedDict

from scripts.measuring.shares import wilson_interval
from summarize import Summarizer, load_config
from summarize.claims.sources import Sources
from summarize.claims.verdict.superseded import Superseded, superseded
from summarize.corpus import read_topics
from summarize.schema import Sentence, SentenceGroup, Topic

PAIRS = Path(__file__).with_name("superseded_pairs.jsonl")
_DAYS = {"older": date(2025, 5, 5), "newer": date(2025, 5, 7)}


class Pair(TypedDict):
    """Two sentences of two articles; `superseded` tells whether the first one is."""

    set: str
    kind: str
    older: str
    newer: str
    superseded: bool


def main() -> None:
    """Read the arguments and print the one or the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path, nargs="?", default=PAIRS)
    parser.add_argument("--topics", type=Path, help="topics to look in instead")
    parser.add_argument("--skip", type=int, default=0, help="topics passed over")
    parser.add_argument("--limit", type=int, default=None, help="topics read at most")
    args = parser.parse_args()
    if args.topics:
        print_topics(args.topics, args.skip, args.limit)
    else:
        print_pairs(args.pairs)


def print_pairs(path: Path) -> None:
    """Print how many pairs are found that are to be, and that are not to be."""
    lines = path.read_text("utf-8").splitlines()
    pairs: list[Pair] = [json.loads(line) for line in lines]
    counted: dict[str, Counter[str]] = {}
    for label, days in (("undated", {}), ("dated", _DAYS)):
        for pair in pairs:
            counts = counted.setdefault(f"{pair['set']}, {label}", Counter())
            is_found, is_turned = find(pair, days)
            truth = "true" if pair["superseded"] else "trap"
            counts[truth] += 1
            counts[f"{truth} found"] += is_found
            counts["turned"] += is_turned
            if is_found != pair["superseded"]:
                print(f"{label} {pair['kind']}: {pair['older']} → {pair['newer']}")
    for name, n in counted.items():
        print(
            f"{name}: found {n['true found']} of {n['true']}, "
            f"false {n['trap found']} of {n['trap']}, the wrong way round {n['turned']}"
        )


def find(pair: Pair, days: Mapping[str, date]) -> tuple[bool, bool]:
    """Return whether the older sentence is called superseded, and the newer one."""
    texts = {"older": pair["older"], "newer": pair["newer"]}
    told = [Sentence(name, 0, 0, len(text), text) for name, text in texts.items()]
    groups = [SentenceGroup(sentence) for sentence in told]
    found = superseded(groups, Sources(told), days)
    return 0 in found, 1 in found


def print_topics(path: Path, skip: int, limit: int | None) -> None:
    """Print what is superseded in topics, with what supersedes it."""
    n_topics = hits = 0
    topics = (topic for topic in read_topics(path) if isinstance(topic, Topic))
    for topic in islice(topics, skip, None if limit is None else skip + limit):
        n_topics += 1
        for sentence, found in in_topic(topic):
            hits += 1
            newer = found.by.text if found.by else "–"
            event = ", an event" if found.happened else ""
            print(f"\n{topic.id} {found.why}{event}\n  - {sentence.text}\n  + {newer}")
    low, high = wilson_interval(hits, max(n_topics, hits))
    print(f"\n{hits} in {n_topics} topics [{low:.3f}, {high:.3f}]")


def in_topic(topic: Topic) -> Iterator[tuple[Sentence, Superseded]]:
    """Yield the sentences of a topic that are superseded, as the pipeline reads it."""
    summarizer = Summarizer.from_config(load_config("extractive"))
    work = summarizer.prepare(topic, last="split")
    groups = [SentenceGroup(sentence) for sentence in work.sources]
    for place, found in superseded(groups, work.sources, work.days).items():
        yield work.sources[place], found


if __name__ == "__main__":
    main()
