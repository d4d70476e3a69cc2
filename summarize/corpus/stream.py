"""Inputs → articles, whichever topics they stand in: a stream of many events."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from summarize.corpus.columns import USUAL, Columns
from summarize.corpus.topics import read_topics
from summarize.errors import CorpusError
from summarize.schema import Article, Failure, Topic


def read_stream(
    inputs: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    columns: Columns = USUAL,
) -> Iterator[Article | Failure]:
    """Yield the articles of all inputs, in order, read as they are asked for.

    Inputs are those of `read_topics`; how they part their articles into topics does not
    count. A row of a table that has no documents is an article, by the names that
    scrapers give its text and facts (`Columns`). What cannot be read is a Failure in
    its place, and so is an article without text.

    Raises CorpusError as `read_topics` does.
    """
    topics = read_topics(
        inputs, stdin=stdin, columns=replace(columns, alone=True), each=True
    )
    return _articles(topics)


def _articles(items: Iterable[Topic | Failure]) -> Iterator[Article | Failure]:
    for item in items:
        if isinstance(item, Failure):
            yield item
            continue
        for article in item.articles:
            yield article if article.text.strip() else _without_text(article, item)


def _without_text(article: Article, topic: Topic) -> Failure:
    name = f"{topic.id}, article {article.id}"
    return Failure(name, "read", CorpusError.__name__, "it has no text; left out")
