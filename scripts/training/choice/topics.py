"""The texts that editors chose from, ranked as rank has them, with what was chosen."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from summarize.corpus import read_topics
from summarize.pipeline import Summarizer
from summarize.schema import Article, SentenceGroup, Topic

PICKS = Path(__file__).with_name("picks.jsonl")
NEUS, NEWS, LONGBENCH = "neus-train", "news.parquet", "longbench-even"
EVENTS = "events"  # of articles of NEWS
FILES = {
    NEUS: "neus/train.jsonl",
    NEWS: "pretrain/news.parquet",
    EVENTS: "pretrain/news.parquet",
    LONGBENCH: "fuse/B_longbench_multinews.jsonl",
}
Row = Mapping[str, Any]
"""What `encode_windows` takes: sentences, articles, indices, salience; also id, set."""


def read_rows(data: Path, by: Summarizer, sets: Iterable[str]) -> Iterator[Row]:
    """Yield the texts of the sets that the first editor chose something of.

    `by` ranks them; it has no model, whose windows these are to be. What was chosen has
    the salience 1, everything else 0.
    """
    picks = list(map(json.loads, PICKS.read_text("utf-8").splitlines()))
    for name in sets:
        rows = {
            row["id"]: row
            for row in picks
            if row["set"] == name and row["editor"] == 1 and row["sentences"]
        }
        for topic in _topics(name, data / FILES[name], rows):
            sentences = rows[topic.id]["sentences"]
            chosen = {(article, start) for article, start, _ in sentences}
            yield {"id": topic.id, "set": name, **_ranked(topic, by, chosen)}


def _topics(name: str, path: Path, wanted: Mapping[str, Row]) -> Iterator[Topic]:
    """Yield the topics; those of NEWS and EVENTS are made of rows of one table."""
    if name in (NEWS, EVENTS):
        texts = pq.read_table(path, columns=["text"]).column("text")
        for each, row in wanted.items():
            articles = {name: name for name in row.get("articles", ())} or {"d1": each}
            yield Topic(
                each,
                tuple(
                    Article(name, texts[int(place.removeprefix("n"))].as_py())
                    for name, place in articles.items()
                ),
            )
        return
    for topic in read_topics([path]):
        if isinstance(topic, Topic) and topic.id in wanted:
            yield topic


def _ranked(topic: Topic, by: Summarizer, chosen: set[tuple[str, int]]) -> Row:
    groups = by.prepare(topic, last="rank").ranked
    order = {article.id: n for n, article in enumerate(topic.articles)}
    return {
        "sentences": [group.lead.text for group in groups],
        "articles": [order[group.lead.article_id] for group in groups],
        "indices": [group.lead.index for group in groups],
        "salience": [float(not chosen.isdisjoint(_starts(group))) for group in groups],
    }


def _starts(group: SentenceGroup) -> Iterator[tuple[str, int]]:
    return ((each.article_id, each.start) for each in group.members)
