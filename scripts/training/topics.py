"""Training topics: what users bring, and what our own stages make of it.

A row of a data file becomes a topic with its articles in any order; some topics get an
article about something else, an article twice, lines of page furniture, or keep one
article only. The stages before the writer (clean, split, dedupe, rank, fit) then run as
they do for a user, and what they hand to the writer is what training reads.
"""

import json
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

import pyarrow.parquet as parquet

from scripts.training.noise import AFTER, AGENCIES, BEFORE, WITHIN
from summarize.config import Config
from summarize.pipeline import Summarizer
from summarize.schema import Article, Topic
from summarize.stages.rank import RankOptions
from summarize.text.normalize import normalize
from summarize.text.sentences import sentence_spans
from summarize.writers.extractive import ExtractiveWriter

Row = Mapping[str, Any]
Strangers = Sequence[tuple[str, str]]
_ROWS_AT_ONCE = 256
_ITEMS_TO_A_CALL = 32
_EDITABLE_SENTENCES = 3
_MOST_LINES = 2
_FURNITURE = frozenset(
    normalize(line[start:end])
    for line in (*BEFORE, *WITHIN, *AFTER)
    for start, end in sentence_spans(line)
)

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Augmentation:
    """Shares of the topics that are changed in each way; one can be in several ways."""

    strangers: float = 0.1
    duplicates: float = 0.1
    boilerplate: float = 0.3
    single: float = 0.1


@dataclass(frozen=True, slots=True)
class NoisyTopic:
    """A topic as a user may bring it, and the ids of the articles that belong in it."""

    topic: Topic
    relevant: frozenset[str]


@dataclass(frozen=True, slots=True)
class RankedSentence:
    """The lead of a group: its article's place in the topic, its place in the article.

    `relevant` is false when no article that says it belongs in the topic, and for page
    furniture that we put in.
    """

    text: str
    article: int
    index: int
    relevant: bool


@dataclass(frozen=True, slots=True)
class RankedTopic:
    """What the writer may read of a topic, the best sentence first."""

    id: str
    sentences: tuple[RankedSentence, ...]
    references: tuple[str, ...]


def ranked_topics(
    paths: Sequence[Path],
    augmentation: Augmentation,
    seed: int,
    *,
    processes: int = 1,
    limit: int | None = None,
) -> Iterator[RankedTopic]:
    """Yield the topics of all files, in order, changed and put through the stages.

    How a topic is changed depends on the seed, its id and the files, not on its place
    or the number of processes. Topics without a relevant article or without a sentence
    are left out. `limit` counts rows.
    """
    strangers = read_strangers(paths)
    rows = islice((row for path in paths for row in read_rows(path)), limit)
    noisy = (add_noise(row, strangers, augmentation, seed) for row in rows)
    useful = (item for item in noisy if item.relevant)
    summarizer = _summarizer()
    ranked = map_in_processes(partial(rank_topic, summarizer), useful, processes)
    return (topic for topic in ranked if topic.sentences)


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a parquet file or of JSON Lines, a few at a time."""
    if path.suffix == ".parquet":
        with parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(_ROWS_AT_ONCE):
                yield from batch.to_pylist()
    else:
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def read_strangers(paths: Iterable[Path]) -> list[tuple[str, str]]:
    """Return one article a row, with the row's id: the first that is irrelevant.

    A row whose articles are all relevant gives its first.
    """
    found = []
    for path in paths:
        for row in read_rows(path):
            documents = [d for d in row["documents"] if d["text"].strip()]
            if documents:
                stranger = min(documents, key=_is_relevant)
                found.append((row["id"], stranger["text"]))
    return found


def _is_relevant(document: Row) -> bool:
    return document.get("relevant") is not False


def add_noise(
    row: Row, strangers: Strangers, augmentation: Augmentation, seed: int
) -> NoisyTopic:
    """Return the topic of a row, changed as its own random numbers say.

    Articles are numbered from 0 in their new order. Without a relevant article the
    topic stays whole: it is not used.
    """
    rng = random.Random(f"{seed}/{row['id']}")
    documents = [d for d in row["documents"] if d["text"].strip()]
    articles = [(_article(d), _is_relevant(d)) for d in documents]
    relevant = [pair for pair in articles if pair[1]]
    if relevant and rng.random() < augmentation.single:
        articles = [rng.choice(relevant)]
    else:
        if rng.random() < augmentation.strangers:
            articles += [(a, False) for a in _stranger(row["id"], strangers, rng)]
        if relevant and rng.random() < augmentation.duplicates:
            article, _ = rng.choice(relevant)
            articles.append((replace(article, text=reworked(article.text, rng)), True))
    if rng.random() < augmentation.boilerplate:
        articles = [
            (replace(article, text=with_boilerplate(article.text, rng)), is_relevant)
            for article, is_relevant in articles
        ]
    rng.shuffle(articles)
    numbered = [
        (replace(article, id=str(number)), is_relevant)
        for number, (article, is_relevant) in enumerate(articles)
    ]
    references = tuple(row.get("references") or (row["reference"],))
    topic = Topic(row["id"], tuple(article for article, _ in numbered), references)
    return NoisyTopic(topic, frozenset(a.id for a, belongs in numbered if belongs))


def _article(document: Row) -> Article:
    return Article("", document["text"], title=document.get("title"))


def _stranger(row_id: str, strangers: Strangers, rng: random.Random) -> list[Article]:
    """Return an article of another row; none where there is no other."""
    if all(origin == row_id for origin, _ in strangers):
        return []
    while (drawn := rng.choice(strangers))[0] == row_id:
        pass
    return [Article("", drawn[1])]


def reworked(text: str, rng: random.Random) -> str:
    """Return an article as another paper prints it: an agency line, a sentence less.

    One of fewer than three sentences keeps them all.
    """
    spans = sentence_spans(text)
    if len(spans) >= _EDITABLE_SENTENCES:
        start, end = spans[rng.randrange(1, len(spans))]
        text = text[:start] + text[end:].lstrip(" ")
    return rng.choice(AGENCIES) + text


def with_boilerplate(text: str, rng: random.Random) -> str:
    """Return an article in paragraphs, with lines of page furniture about them."""
    spans = sentence_spans(text)
    starts = sorted(start for start, _ in spans[1:])
    cuts = sorted(rng.sample(starts, min(len(starts), rng.randint(0, _MOST_LINES))))
    parts = [text[a:b].strip() for a, b in zip([0, *cuts], [*cuts, None], strict=True)]
    lines = rng.sample(BEFORE, rng.randint(0, _MOST_LINES))
    lines.append(parts[0])
    for line, part in zip(rng.sample(WITHIN, len(cuts)), parts[1:], strict=True):
        lines += [line, part]
    lines += rng.sample(AFTER, rng.randint(1, _MOST_LINES))
    return "\n\n".join(lines)


def rank_topic(summarizer: Summarizer, noisy: NoisyTopic) -> RankedTopic:
    """Run the stages before the writer; the leads of the groups that fit kept."""
    work = summarizer.prepare(noisy.topic)
    kept = set(work.prompt.kept)
    sentences = tuple(
        RankedSentence(
            group.lead.text,
            int(group.lead.article_id),
            group.lead.index,
            group.lead.text not in _FURNITURE
            and any(member.article_id in noisy.relevant for member in group.members),
        )
        for group in work.ranked
        if group in kept
    )
    return RankedTopic(noisy.topic.id, sentences, noisy.topic.references)


def _summarizer() -> Summarizer:
    """Return the stages as a user has them, but no model ranks: it learns from them."""
    return Summarizer(Config(rank=RankOptions(model=None)), ExtractiveWriter())


def split_articles(texts: Iterable[str], processes: int = 1) -> Iterator[list[str]]:
    """Yield the sentences of each text, cleaned and split as the pipeline does it."""
    summarizer = _summarizer()
    return map_in_processes(partial(_sentences, summarizer), texts, processes)


def _sentences(summarizer: Summarizer, text: str) -> list[str]:
    topic = Topic("", (Article("0", text),))
    return [sentence.text for sentence in summarizer.prepare(topic).sources]


def map_in_processes(
    function: Callable[[Item], Result], items: Iterable[Item], processes: int
) -> Iterator[Result]:
    """Yield what the function makes of each item, in order, whoever computes it."""
    if processes == 1:
        yield from map(function, items)
        return
    with get_context("spawn").Pool(processes) as pool:
        yield from pool.imap(function, items, _ITEMS_TO_A_CALL)
