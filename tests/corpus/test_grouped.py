"""Tables of one article a row, grouped by a column."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from summarize.corpus import read_topics
from summarize.corpus.columns import Columns
from summarize.schema import Article, Failure, Topic

ROWS: list[dict[str, object]] = [
    {"event": 7, "headline": "T", "content": "A", "published_date": "2025-03-01"},
    {"event": 8, "headline": None, "content": "B", "published_date": None},
    {"event": 7, "headline": None, "content": "C", "published_date": None},
]
EXPECTED = [
    Topic("7", (Article("1", "A", title="T", date="2025-03-01"), Article("2", "C"))),
    Topic("8", (Article("1", "B"),)),
]


def write(folder: Path, name: str, rows: list[dict[str, object]]) -> Path:
    path = folder / name
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(rows), path)
    elif path.suffix == ".csv":
        lines = [list(rows[0]), *(row.values() for row in rows)]
        cells = (",".join("" if x is None else str(x) for x in line) for line in lines)
        path.write_text("\n".join(cells), encoding="utf-8")
    else:
        text = "\n".join(json.dumps(row) for row in rows)
        path.write_text(text, encoding="utf-8")
    return path


def read(path: Path, columns: str = "topic=event") -> list[Topic | Failure]:
    return list(read_topics(path, columns=Columns.parse(columns)))


@pytest.mark.parametrize("name", ["f.jsonl", "f.csv", "f.parquet"])
def test_rows_with_one_value_in_a_column_are_a_topic(tmp_path: Path, name: str) -> None:
    assert read(write(tmp_path, name, ROWS)) == EXPECTED


def test_articles_have_the_ids_of_their_rows(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"topic_id": "x", "id": "a", "guid": "g", "text": "A"},
        {"topic_id": "x", "id": "a", "guid": "h", "text": "B"},
    ]
    path = write(tmp_path, "f.jsonl", rows)
    for columns, ids in (
        ("topic=topic_id", ["a", "a#2"]),
        ("topic=topic_id,id=guid", ["g", "h"]),
        ("topic=id", ["1", "2"]),
    ):
        (topic,) = read(path, columns)
        assert isinstance(topic, Topic)
        assert [article.id for article in topic.articles] == ids


def test_texts_and_facts_are_found_by_paths(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"meta": {"event": "x", "day": "2025-03-01"}, "body": {"words": "A"}}
    ]
    for name in ("f.jsonl", "f.parquet"):
        path = write(tmp_path, name, rows)
        columns = "topic=meta.event,text=body.words,date=meta.day"
        assert read(path, columns) == [
            Topic("x", (Article("1", "A", date="2025-03-01"),))
        ]


def test_references_are_taken_when_they_are_asked_for(tmp_path: Path) -> None:
    rows = [{**row, "gold": "R", "summary": "S"} for row in ROWS[:2]] + ROWS[2:]
    path = write(tmp_path, "f.parquet", rows)
    first, _ = read(path, "topic=event,reference=gold")
    assert isinstance(first, Topic)
    assert first.references == ("R",)
    assert read(path) == EXPECTED


def test_a_row_without_topic_or_text_fails_and_the_others_stay(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"event": None, "text": "A"},
        {"event": "x", "text": None},
        {"event": "x", "text": "B"},
        {"event": "y", "text": " "},
    ]
    path = write(tmp_path, "f.jsonl", rows)
    *failures, topic, last = read(path)
    assert topic == Topic("x", (Article("1", "B"),))
    assert [
        (f.place, f.message) for f in (*failures, last) if isinstance(f, Failure)
    ] == [
        (f"{path}:1", "the row has no 'event'; give it one"),
        (f"{path}:2", "the row.text is a text; found null"),
        (f"{path}:4", "topic 'y' has no article with text; add one"),
    ]


@pytest.mark.parametrize("name", ["f.jsonl", "f.csv"])
@pytest.mark.parametrize(
    ("columns", "message"),
    [("topic=story", "no column 'story'"), ("topic=event,date=day", "no column 'day'")],
)
def test_a_column_that_no_row_has_is_one_failure(
    tmp_path: Path, name: str, columns: str, message: str
) -> None:
    path = write(tmp_path, name, ROWS)
    (failure,) = read(path, columns)
    assert isinstance(failure, Failure)
    assert failure.place == str(path)
    assert message in failure.message


@pytest.mark.parametrize("name", ["f.jsonl", "f.csv", "f.parquet"])
def test_a_text_column_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, [{"Story": "A dam broke."}])
    (failure,) = read(path, "text=Storry")
    assert isinstance(failure, Failure)
    assert "no column 'Storry'" in failure.message


def test_a_table_of_articles_without_a_topic_column_names_the_remedy(
    tmp_path: Path,
) -> None:
    (failure,) = read_topics(write(tmp_path, "f.csv", ROWS))
    assert isinstance(failure, Failure)
    assert "--columns topic=COLUMN" in failure.message
