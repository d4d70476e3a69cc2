"""Measure how often `cite` says that the sources are about something else.

    python -m scripts.measuring.strange_sources CLAIMS.jsonl…

The claims of a topic (true, false and invented ones) are one text, and so are each two
that follow one another; each text is laid beside its own sources, and beside those of
the next topic of the file. Prints how many are called strange to each. What a verdict
says of a sentence does not count here: `cite` says nothing where one is supported.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from summarize import Article, Summarizer, Topic, load_config
from summarize.stages.events import is_stranger
from summarize.work import Work


def main() -> None:
    """Print a row for each length of text."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("claims", type=Path, nargs="+")
    lines = [
        json.loads(line)
        for path in parser.parse_args().claims
        for line in path.read_text("utf-8").splitlines()
    ]
    summarizer = Summarizer.from_config(load_config("extractive"))
    works = [summarizer.prepare(topic_of(line), last="split") for line in lines]
    print("| text | texts | strange to its own sources | to those of the next topic |")
    print("|---|---|---|---|")
    for name, n in (("one claim", 1), ("two claims", 2), ("all", 0)):
        own, other = 0, 0
        texts = [(at, text) for at, row in enumerate(lines) for text in parts(row, n)]
        for at, text in texts:
            own += is_strange(text, works[at])
            other += is_strange(text, works[(at + 1) % len(works)])
        print(f"| {name} | {len(texts)} | {own} | {other} |")


def topic_of(line: dict[str, Any]) -> Topic:
    """Return the sources of a line as a topic."""
    articles = (Article(each["id"], each["text"]) for each in line["sources"])
    return Topic(line["topic"], tuple(articles))


def parts(line: dict[str, Any], n: int) -> Iterator[Sequence[str]]:
    """Yield the claims of a line, one, two or (0) all to a text."""
    claims = [each["claim"] for each in line["claims"]]
    if n == 2:
        yield from pairwise(claims)
    else:
        yield from [claims] if n == 0 else ([claim] for claim in claims)


def is_strange(text: Sequence[str], work: Work) -> bool:
    """Return whether claims have nothing to do with the articles of a topic."""
    read = [work.sources.read(claim) for claim in text]
    return is_stranger(read, work.topic.articles, work.sources)


if __name__ == "__main__":
    main()
