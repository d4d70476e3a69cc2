"""From data files to a work folder: pairs, tokenizer and starting weights."""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow
import pyarrow.parquet as parquet

from summarize.training.config import TrainConfig
from summarize.training.pairs import (
    Pair,
    copy_pairs,
    lead_pairs,
    multinews_pairs,
    name_stems,
)
from summarize.training.vocabulary import count_pieces, prune
from summarize.training.warm_start import warm_start

START = "start"
_CASED_SAMPLE = 14_000


def prepare(config: TrainConfig, data: Path, minilm: Path, work: Path) -> None:
    """Write ``train.parquet``, ``validation.parquet`` and ``start/`` into ``work``."""
    work.mkdir(parents=True, exist_ok=True)
    names = name_stems(_cased_sample(data / config.data.cased))
    options, seed = config.data.alignment, config.seed
    pairs = multinews_pairs(data / config.data.train, names, options, seed)
    n_aligned = len(pairs)
    cased = data / config.data.cased
    pairs += lead_pairs(cased, config.data.lead_articles, names, options, seed)
    n_leads = len(pairs) - n_aligned
    share = config.data.copy_share
    n_copies = int(len(pairs) * share / (1 - share))
    pairs += copy_pairs(cased, n_copies, options, seed)
    random.Random(seed).shuffle(pairs)
    validation = multinews_pairs(
        data / config.data.validation,
        names,
        options,
        seed,
        config.data.validation_topics,
    )
    write_pairs(pairs, work / "train.parquet")
    write_pairs(validation, work / "validation.parquet")
    texts = (text for pair in pairs for text in (*pair.sources, pair.target))
    counts = count_pieces(minilm / "tokenizer.json", texts)
    tokenizer, old_ids = prune(
        minilm / "tokenizer.json", counts, config.model.min_piece_count
    )
    model = warm_start(minilm, old_ids, config.model.decoder_from)
    tokenizer.save_pretrained(work / START)
    model.save_pretrained(work / START)
    sizes = {
        "multinews": n_aligned,
        "leads": n_leads,
        "copies": n_copies,
        "validation": len(validation),
        "pieces": len(old_ids),
    }
    (work / "sizes.json").write_text(json.dumps(sizes), encoding="utf-8")


def _cased_sample(path: Path) -> Iterator[str]:
    texts = parquet.read_table(path, columns=["text"]).column("text")
    for index in range(0, len(texts), max(1, len(texts) // _CASED_SAMPLE)):
        yield texts[index].as_py()


def write_pairs(pairs: Sequence[Pair], path: Path) -> None:
    """Pairs as a parquet file."""
    table = pyarrow.table(
        {
            "sources": [list(pair.sources) for pair in pairs],
            "target": [pair.target for pair in pairs],
        }
    )
    parquet.write_table(table, path)


def read_pairs(path: Path) -> list[Pair]:
    """Pairs as ``write_pairs`` left them."""
    rows = parquet.read_table(path).to_pylist()
    return [Pair(tuple(row["sources"]), row["target"]) for row in rows]
