"""From data files to a work folder: pairs, topics, tokenizer and starting weights."""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet as parquet

from scripts.training.config import DataConfig, TrainConfig
from scripts.training.pairs import (
    TrainingPair,
    copy_pairs,
    lead_pairs,
    name_stems,
    topic_pairs,
)
from scripts.training.salience import salience
from scripts.training.topics import RankedTopic, ranked_topics, split_articles
from scripts.training.vocabulary import count_pieces, prune
from scripts.training.warm_start import warm_start

START = "start"
PAIRS = "train.parquet"
VALIDATION_PAIRS = "validation.parquet"
TOPICS = "topics.parquet"
VALIDATION_TOPICS = "validation_topics.parquet"
_CASED_SAMPLE = 14_000
_TOPICS_AT_ONCE = 1000


def prepare(config: TrainConfig, data: Path, minilm: Path, work: Path) -> None:
    """Write the pairs, the topics with their labels, and ``start/`` into ``work``."""
    work.mkdir(parents=True, exist_ok=True)
    names = name_stems(_cased_sample(data / config.data.cased))
    options, seed = config.data.alignment, config.seed
    topics = _read_topics(
        config.data, seed, [data / name for name in config.data.train]
    )
    held_out = _read_topics(
        config.data,
        seed,
        [data / config.data.validation],
        config.data.validation_topics,
    )
    n_sentences = config.data.topic_sentences
    write_topic_rows(topics, work / TOPICS, n_sentences)
    write_topic_rows(held_out, work / VALIDATION_TOPICS, n_sentences)
    aligned = list(topic_pairs(topics, names, options, seed))
    cased = _cased_pairs(config, data, names, len(aligned))
    pairs = [*aligned, *(pair for part in cased.values() for pair in part)]
    random.Random(seed).shuffle(pairs)
    validation = list(topic_pairs(held_out, names, options, seed))
    write_pairs(pairs, work / PAIRS)
    write_pairs(validation, work / VALIDATION_PAIRS)
    sizes = {
        "topics": len(topics),
        "aligned": len(aligned),
        **{kind: len(part) for kind, part in cased.items()},
        "validation": len(validation),
        "pieces": _write_start(config, pairs, minilm, work / START),
    }
    (work / "sizes.json").write_text(json.dumps(sizes), encoding="utf-8")


def _read_topics(
    config: DataConfig, seed: int, paths: Sequence[Path], limit: int | None = None
) -> list[RankedTopic]:
    return list(
        ranked_topics(
            paths, config.augmentation, seed, processes=config.processes, limit=limit
        )
    )


def _cased_pairs(
    config: TrainConfig, data: Path, names: frozenset[str], n_aligned: int
) -> dict[str, list[TrainingPair]]:
    """Return pairs of cased articles: openings, and copies as a share of all pairs."""
    options, seed = config.data.alignment, config.seed
    texts = parquet.read_table(data / config.data.cased, columns=["text"])["text"]
    n_articles = min(config.data.lead_articles, len(texts))
    chosen = random.Random(seed).sample(range(len(texts)), n_articles)
    drawn = (texts[index].as_py() for index in chosen)
    articles = list(split_articles(drawn, config.data.processes))
    openings = list(lead_pairs(articles, names, options, seed))
    share = config.data.copy_share
    n_copies = int((n_aligned + len(openings)) * share / (1 - share))
    copies = copy_pairs(articles, n_copies, options, seed)
    return {"openings": openings, "copies": copies}


def _write_start(
    config: TrainConfig, pairs: Sequence[TrainingPair], minilm: Path, folder: Path
) -> int:
    """Write the tokenizer of the pairs and the weights to start from; their pieces."""
    texts = (text for pair in pairs for text in (*pair.sources, pair.target))
    counts = count_pieces(minilm / "tokenizer.json", texts)
    least = config.model.min_piece_count
    tokenizer, old_ids = prune(minilm / "tokenizer.json", counts, least)
    model = warm_start(minilm, old_ids, config.model.decoder_from)
    tokenizer.save_pretrained(folder)
    model.save_pretrained(folder)
    return len(old_ids)


def _cased_sample(path: Path) -> Iterator[str]:
    texts = parquet.read_table(path, columns=["text"]).column("text")
    for index in range(0, len(texts), max(1, len(texts) // _CASED_SAMPLE)):
        yield texts[index].as_py()


_TOPIC_COLUMNS = pyarrow.schema(
    {
        "id": pyarrow.string(),
        "sentences": pyarrow.list_(pyarrow.string()),
        "articles": pyarrow.list_(pyarrow.int32()),
        "indices": pyarrow.list_(pyarrow.int32()),
        "salience": pyarrow.list_(pyarrow.float32()),
        "references": pyarrow.list_(pyarrow.string()),
    }
)


def write_topic_rows(
    topics: Sequence[RankedTopic], path: Path, n_sentences: int
) -> None:
    """Topics as a parquet file, the best ``n_sentences`` of each, with their labels.

    ``articles`` numbers the article of each sentence in its topic, ``indices`` the
    sentence in its article; ``salience`` is 0 for articles that do not belong there.
    """
    with parquet.ParquetWriter(path, _TOPIC_COLUMNS) as writer:
        for start in range(0, len(topics), _TOPICS_AT_ONCE):
            rows = [
                _topic_row(topic, n_sentences)
                for topic in topics[start : start + _TOPICS_AT_ONCE]
            ]
            writer.write_table(pyarrow.Table.from_pylist(rows, _TOPIC_COLUMNS))


def _topic_row(topic: RankedTopic, n_sentences: int) -> dict[str, object]:
    best = topic.sentences[:n_sentences]
    labels = salience([sentence.text for sentence in best], topic.references)
    return {
        "id": topic.id,
        "sentences": [sentence.text for sentence in best],
        "articles": [sentence.article for sentence in best],
        "indices": [sentence.index for sentence in best],
        "salience": [
            label if sentence.relevant else 0.0
            for sentence, label in zip(best, labels, strict=True)
        ],
        "references": list(topic.references),
    }


def write_pairs(pairs: Sequence[TrainingPair], path: Path) -> None:
    """Pairs as a parquet file."""
    table = pyarrow.table(
        {
            "sources": [list(pair.sources) for pair in pairs],
            "target": [pair.target for pair in pairs],
        }
    )
    parquet.write_table(table, path)


def read_pairs(path: Path) -> list[TrainingPair]:
    """Pairs as ``write_pairs`` left them."""
    rows = parquet.read_table(path).to_pylist()
    return [TrainingPair(tuple(row["sources"]), row["target"]) for row in rows]


def read_topic_rows(path: Path) -> list[dict[str, Any]]:
    """Rows of topics as ``write_topic_rows`` left them."""
    rows: list[dict[str, Any]] = parquet.read_table(path).to_pylist()
    return rows
