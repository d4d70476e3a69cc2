"""Measure what is called filler: among the sentences of a set, and of summaries.

    python -m scripts.measuring.filler SET [--each 25] [--seed N]
    python -m scripts.measuring.filler TOPICS --summaries SUMMARIES

The first prints how many sentences of 300 topics (or articles) are of each kind of
filler, and some of each, to be read by a person: precision is what the reader says. The
second prints the sentences of summaries that are filler, as they stand in their source,
and their share.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from scripts.measuring.cleaning import topics
from scripts.measuring.shares import wilson_interval
from summarize import Summarizer, load_config
from summarize.claims.sources import Sources
from summarize.corpus import read_summaries, read_topics
from summarize.schema import Article, Failure, Summary, Topic
from summarize.stages.plan.filler import filler_kind

SEED = 20_261_129


def main() -> None:
    """Read the arguments and print the one or the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", type=Path, help="JSONL or Parquet")
    parser.add_argument("--summaries", type=Path, help="summaries of these topics")
    parser.add_argument("--each", type=int, default=25, help="sentences of a kind")
    parser.add_argument("--seed", type=int, default=SEED)
    args = parser.parse_args()
    if args.summaries:
        print_summaries(args.set, args.summaries)
    else:
        print_sentences(args.set, args.each, args.seed)


def print_sentences(path: Path, each: int, seed: int) -> None:
    """Print the share of each kind among the sentences of a set, and some of each."""
    found: dict[str, list[str]] = defaultdict(list)
    n, seconds = 0, 0.0
    for number, texts in enumerate(topics(path.parent, path.name)):
        articles = tuple(Article(str(at), text) for at, text in enumerate(texts))
        sources = split(Topic(str(number), articles))
        read_all(sources)
        started = time.process_time()
        kinds = [kind_at(sources, place) for place in range(len(sources))]
        seconds += time.process_time() - started
        n += len(kinds)
        for sentence, kind in zip(sources, kinds, strict=True):
            if kind:
                found[kind].append(f"[{sentence.index}] {sentence.text}")
    print(f"{n} sentences, {1000 * seconds / max(n, 1):.3f} ms each")
    chance = random.Random(seed)
    for kind, lines in sorted(found.items()):
        print(f"\n{kind}: {share(len(lines), n)}")
        for line in chance.sample(lines, min(each, len(lines))):
            print(f"- {line}")


def print_summaries(path: Path, summaries: Path) -> None:
    """Print the filler among the sentences of summaries, and its share."""
    read = read_topics(path)
    by_topic = {topic.id: topic for topic in read if isinstance(topic, Topic)}
    n = hits = 0
    for summary in read_summaries(summaries):
        if isinstance(summary, Failure) or summary.topic_id not in by_topic:
            continue
        n += len(summary.sentences)
        for kind, text in filler_of(summary, split(by_topic[summary.topic_id])):
            hits += 1
            print(f"{summary.topic_id} {kind}: {text}")
    print(f"\n{share(hits, n)} of {n} sentences")


def filler_of(summary: Summary, sources: Sources) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of the sentences whose best passage is filler."""
    for sentence in summary.sentences:
        place = sources.place(sentence.citations[0]) if sentence.citations else None
        if place is not None and (kind := kind_at(sources, place)):
            yield kind, sentence.text


def split(topic: Topic) -> Sources:
    """Return the sentences of a topic as the pipeline cleans and splits it."""
    summarizer = Summarizer.from_config(load_config("extractive"))
    return summarizer.prepare(topic, last="split").sources


def kind_at(sources: Sources, place: int) -> str | None:
    """Return the kind of filler of the sentence at a place, in its article."""
    sentence = sources[place]
    near = [
        sources.read(sources[at].text)
        if 0 <= at < len(sources) and sources[at].article_id == sentence.article_id
        else None
        for at in (place - 1, place + 1)
    ]
    return filler_kind(sentence, sources.read(sentence.text), *near)


def read_all(sources: Sources) -> None:
    """Read what kinds are told by, so that it is not timed."""
    for sentence in sources:
        reading = sources.read(sentence.text)
        _ = reading.facts, reading.quotations, reading.words


def share(hits: int, n: int) -> str:
    """Return a share with its 95 % interval."""
    low, high = wilson_interval(hits, n)
    return f"{hits}, {hits / max(n, 1):.4f} [{low:.4f}, {high:.4f}]"


if __name__ == "__main__":
    main()
