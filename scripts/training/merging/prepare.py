"""Data sets to files of training pairs: filtered, balanced, some held back."""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import pyarrow.parquet

from scripts.training.merging.filters import fault, is_news_sentence
from scripts.training.merging.made import made_pairs
from scripts.training.merging.pairs import TASKS, MergingPair, rows, write_pairs
from scripts.training.merging.retold import read_stories, retold_pairs
from scripts.training.merging.sets import fused_pairs, neus_pairs, straight
from summarize.text.normalize import normalize
from summarize.text.sentences import sentence_spans
from summarize.text.tokens import words

TRAIN = "train.jsonl"
VALIDATION = "validation.jsonl"
REPORT = "report.json"
_SHARES = {"merge": 3, "shorten": 2, "copy": 1}  # merging is what is new to the base
_VALIDATION_PAIRS = 200
_RUN = 8  # words in a row that show that two texts are the same
_ARTICLES = 30_000
_SENTENCES = 4  # of an article: the news is at its beginning


def prepare(data: Path, out: Path, seed: int, articles: int = _ARTICLES) -> None:
    """Write training pairs, validation pairs and a report of what was left out.

    `data` holds the sets named in `sets.py`, `pretrain/news.parquet` for the pairs made
    by rule and retold, and the evaluation sets, whose texts are in no pair.
    """
    out.mkdir(parents=True, exist_ok=True)
    held_out = runs(evaluation_texts(data))
    news = read_news(data / "pretrain" / "news.parquet", articles, seed)
    candidates = [
        *fused_pairs(data / "fuse", seed),
        *neus_pairs(data / "neus" / "train.jsonl", seed),
        *retold_pairs(read_stories(data / "pretrain" / "news.parquet")),
        *made_pairs(news, seed),
    ]
    left_out: dict[str, Counter[str]] = defaultdict(Counter)
    good: list[MergingPair] = []
    random.Random(seed).shuffle(candidates)
    for pair in without_repeats(candidates):
        seen = any(run in held_out for run in runs((*pair.sources, pair.target)))
        wrong = "evaluation text" if seen else fault(pair)
        if wrong:
            left_out[pair.set][wrong] += 1
        else:
            good.append(pair)
    train, validation = split(balanced(good, seed), _VALIDATION_PAIRS)
    write_pairs(out / TRAIN, train)
    write_pairs(out / VALIDATION, validation)
    report = {
        "train": counts(train),
        "validation": counts(validation),
        "good": counts(good),
        "left_out": left_out,
    }
    (out / REPORT).write_text(json.dumps(report, indent=1), encoding="utf-8")
    print(json.dumps(report, indent=1))


def evaluation_texts(data: Path) -> Iterator[str]:
    """Yield all texts of the sets that results are reported on."""
    reported = {
        data / "spark_dev" / "topics.jsonl": 1,
        data / "fuse" / "B_attrfirst_dev.jsonl": 1,
        data / "fuse" / "B_longbench_multinews.jsonl": 2,  # the odd rows, from 0
        data / "neus" / "val.jsonl": 1,
    }
    for path, step in reported.items():
        for topic in islice(rows(path), step - 1, None, step):
            yield from (document["text"] for document in topic["documents"])
            yield topic["reference"]


def runs(texts: Iterable[str]) -> set[int]:
    """Return hashes of all runs of eight words."""
    found: set[int] = set()
    for text in texts:
        read = words(text)
        found |= {
            hash(tuple(read[at : at + _RUN])) for at in range(len(read) - _RUN + 1)
        }
    return found


def read_news(path: Path, count: int, seed: int) -> list[tuple[str, list[str]]]:
    """Return good opening sentences of cased articles, as many of each source."""
    texts: dict[str, list[str]] = defaultdict(list)
    for batch in pyarrow.parquet.ParquetFile(path).iter_batches(1000):
        for row in batch.to_pylist():
            texts[row["source"]].append(row["text"])
    rng = random.Random(seed)
    chosen: list[tuple[str, list[str]]] = []
    for source, own in sorted(texts.items()):
        for text in rng.sample(own, min(len(own), count // len(texts))):
            opening = straight(normalize(text[:3000]))
            spans = sentence_spans(opening)[:-1]
            good = (opening[a:b] for a, b in spans if is_news_sentence(opening[a:b]))
            chosen.append((source, list(islice(good, _SENTENCES))))
    return chosen


def without_repeats(pairs: Iterable[MergingPair]) -> Iterator[MergingPair]:
    """Yield pairs, the first of those that share a target or all of their sources."""
    seen: set[object] = set()
    for pair in pairs:
        keys = {tuple(words(pair.target)), tuple(sorted(pair.sources))}
        if not keys & seen:
            yield pair
        seen |= keys


def balanced(pairs: Sequence[MergingPair], seed: int) -> list[MergingPair]:
    """Return as many pairs of each task as the shares allow, shuffled.

    Those of people come before those made by rule.
    """
    by_task = {task: [p for p in pairs if p.task == task] for task in TASKS}
    unit = min(len(by_task[task]) // share for task, share in _SHARES.items())
    chosen = [
        pair
        for task, share in _SHARES.items()
        for pair in sorted(by_task[task], key=_is_made)[: unit * share]
    ]
    random.Random(seed).shuffle(chosen)
    return chosen


def _is_made(pair: MergingPair) -> bool:
    return pair.licence.startswith("made")


def split(
    pairs: Sequence[MergingPair], held_back: int
) -> tuple[list[MergingPair], list[MergingPair]]:
    """Return the pairs to train on, and those held back, a like number of every set.

    At most a quarter of a set is held back. No sentence of a pair held back is in
    one to train on.
    """
    by_set: dict[str, list[MergingPair]] = defaultdict(list)
    for pair in pairs:
        by_set[pair.set].append(pair)
    spare = [own[: len(own) // 4] for own in by_set.values()]
    turns = max(map(len, spare), default=0)
    in_turn = (own[at] for at in range(turns) for own in spare if at < len(own))
    validation = list(islice(in_turn, held_back))
    known = {text for pair in validation for text in (*pair.sources, pair.target)}
    train = [p for p in pairs if known.isdisjoint((*p.sources, p.target))]
    return train, validation


def counts(pairs: Iterable[MergingPair]) -> dict[str, dict[str, int]]:
    """Return the number of pairs by task and set."""
    found: dict[str, Counter[str]] = {task: Counter() for task in TASKS}
    for pair in pairs:
        found[pair.task][pair.set] += 1
    return {task: dict(sorted(own.items())) for task, own in found.items()}
