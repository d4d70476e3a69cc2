"""From data sets to files of pairs."""

import json
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet as parquet
import pytest

from scripts.training.merging.pairs import MergingPair, read_pairs, rows
from scripts.training.merging.prepare import (
    REPORT,
    TRAIN,
    VALIDATION,
    balanced,
    prepare,
    split,
    without_repeats,
)
from scripts.training.merging.sets import FUSED, fused_pairs, past

TOWNS = ["Harlow", "Leeds", "Dover", "Hull", "Cork", "Bath", "Derby", "York", "Ely"]


def _telling(town: str) -> dict[str, Any]:
    return {
        "sources": [
            f"The ferry to {town} hit the northern pier of the town on Tuesday.",
            f"The crash of the ferry to {town} was seen by the harbour police.",
        ],
        "target": f"The ferry to {town} hit the northern pier on Tuesday, and the crash"
        " was seen by the harbour police.",
        "cov": 1.0,
        "miss": 0,
    }


def _write(path: Path, content: list[dict[str, Any]]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in content))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    for each in FUSED:
        _write(folder / "fuse" / f"A_{each.name}.jsonl", [])
    tellings = [_telling(town) for town in TOWNS]
    seen = "In Wick the harbour master saw the ferry hit a wall, and it sank."
    tellings.append({**_telling("Wick"), "target": seen})
    unfaithful = {**_telling("Rye"), "cov": 0.5}
    _write(folder / "fuse" / "A_poc.jsonl", [*tellings, unfaithful])
    shortened = [
        {
            **telling,
            "sources": [telling["target"]],
            "target": telling["target"].replace(" on Tuesday", ""),
        }
        for telling in map(_telling, map(str.upper, TOWNS))
    ]
    _write(folder / "fuse" / "A_cnndm_silver.jsonl", shortened)
    topic = {
        "documents": [{"text": "Nothing of this is in a pair."}],
        "reference": "In Wick the harbour master saw the ferry hit a wall of stone.",
    }
    _write(folder / "spark_dev" / "topics.jsonl", [topic])
    _write(folder / "fuse" / "B_attrfirst_dev.jsonl", [])
    _write(folder / "fuse" / "B_longbench_multinews.jsonl", [])
    _write(folder / "neus" / "val.jsonl", [])
    _write(folder / "neus" / "train.jsonl", [])
    (folder / "pretrain").mkdir()
    lines = [
        f"The mayor of {town} has asked the council for a second lighthouse. It was"
        f" built. It was done."
        for town in TOWNS * 4
    ]
    news = [{"source": "paper", "text": f"{text} {n}"} for n, text in enumerate(lines)]
    table = pyarrow.Table.from_pylist(news)
    parquet.write_table(table, folder / "pretrain" / "news.parquet")
    return folder


def test_faithful_pairs_come_out_and_evaluation_texts_do_not(
    data: Path, tmp_path: Path
) -> None:
    out = tmp_path / "pairs"
    prepare(data, out, seed=1)
    report = json.loads((out / REPORT).read_text())
    pairs = read_pairs(out / TRAIN) + read_pairs(out / VALIDATION)
    merged = [pair.target for pair in pairs if pair.task == "merge"]
    assert len(merged) >= 3
    assert not any("wall" in text or "Rye" in text for text in merged)
    assert report["left_out"]["poc"]["evaluation text"] == 1
    assert all(pair.licence for pair in pairs)


def _pair(n: int, task: str = "merge", of: str = "a") -> MergingPair:
    return MergingPair((f"source {n} {of}",), f"target {n} {of}", task, of, "ours")


def test_repeats_are_dropped() -> None:
    pairs = [
        _pair(1),
        _pair(1),
        MergingPair(("other",), "Target 1 a.", "merge", "", ""),
    ]
    assert list(without_repeats(pairs)) == [_pair(1)]


def test_tasks_are_balanced_and_people_come_first() -> None:
    made = [MergingPair((f"m{n}",), f"m{n}", "merge", "m", "made") for n in range(9)]
    people = [_pair(n) for n in range(3)]
    rest = [_pair(n, "shorten", "s") for n in range(4)]
    rest += [_pair(n, "copy", "c") for n in range(30)]
    chosen = balanced([*made, *people, *rest], seed=1)
    by_task = [sum(p.task == t for p in chosen) for t in ("merge", "shorten", "copy")]
    assert by_task == [6, 4, 2]
    assert set(people) <= set(chosen)


def test_what_is_held_back_is_not_trained_on() -> None:
    pairs = [_pair(n, of=of) for of in "ab" for n in range(8)]
    twin = MergingPair(("source 0 a", "another"), "more", "merge", "a", "ours")
    train, validation = split([*pairs, twin], held_back=4)
    assert sorted(pair.set for pair in validation) == ["a", "a", "b", "b"]
    assert twin not in train
    assert not set(train) & set(validation)


def test_a_highlight_is_put_into_the_past_of_its_sources() -> None:
    assert past("He says no.", ["He said no."]) == "He said no."
    assert past("He says no.", ["He says he said no."]) == "He says no."


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"a": 1}\n{"a":\n')
    with pytest.raises(SystemExit, match=r"pairs\.jsonl, line 2"):
        list(rows(path))


def test_large_sets_are_sampled_by_the_seed(data: Path) -> None:
    first, again = (list(fused_pairs(data / "fuse", 3)) for _ in range(2))
    assert first == again
    assert len(first) == 2 * len(TOWNS) + 1
