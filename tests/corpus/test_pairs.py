"""Predictions and references from any kind of file, matched row by row."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from summarize.corpus.columns import Columns
from summarize.corpus.pairs import read_pairs
from summarize.errors import ComparisonError, ConfigError, CorpusError

ROWS = [
    {"guid": "a", "output": "rain fell", "target": "rain"},
    {"guid": "b", "output": "ships sank", "target": "boats"},
]
GIVEN = Columns.parse("id=guid,prediction=output,reference=target")


def jsonl(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def text(path: Path, content: str) -> Path:
    path.write_text(content, "utf-8")
    return path


def test_rows_are_matched_by_id_in_the_order_of_the_references(tmp_path: Path) -> None:
    predictions = jsonl(
        tmp_path / "p.jsonl",
        {"topic_id": "b", "text": "ships sank"},
        {"topic_id": "a", "text": "rain fell"},
    )
    references = jsonl(
        tmp_path / "r.jsonl",
        {"id": "a", "reference": "rain fell"},
        {"id": "b", "references": ["ships sank", "boats"]},
    )

    texts, topics = read_pairs(predictions, references)

    assert texts == ["rain fell", "ships sank"]
    assert [topic.id for topic in topics] == ["a", "b"]
    assert topics[1].references == ("ships sank", "boats")


def test_plain_text_is_one_a_line_and_an_empty_line_is_an_empty_prediction(
    tmp_path: Path,
) -> None:
    predictions = text(tmp_path / "p.txt", "rain fell\r\n\n")
    references = text(tmp_path / "r.txt", "rain fell\nships sank\n")

    texts, topics = read_pairs(predictions, references)

    assert texts == ["rain fell", ""]
    assert [topic.references for topic in topics] == [("rain fell",), ("ships sank",)]


def test_references_with_documents_have_their_articles(tmp_path: Path) -> None:
    predictions = jsonl(tmp_path / "p.jsonl", {"id": "a", "summary": "rain fell"})
    row = {"id": "a", "documents": [{"text": "Rain fell."}, "It rained."]}
    references = jsonl(tmp_path / "r.jsonl", {**row, "summary": "Rain"})

    _, [topic] = read_pairs(predictions, references)

    assert [article.text for article in topic.articles] == ["Rain fell.", "It rained."]


def test_a_folder_of_topics_gives_the_references(tmp_path: Path) -> None:
    for name in "ab":
        folder = tmp_path / "topics" / name
        folder.mkdir(parents=True)
        text(folder / "1.txt", f"Rain fell in {name}.")
        text(folder / "reference.txt", f"Rain in {name}.")
    rows = [{"topic_id": name, "text": "rain"} for name in "ba"]
    (tmp_path / "run").mkdir()
    jsonl(tmp_path / "run" / "summaries.jsonl", *rows)

    texts, topics = read_pairs(tmp_path / "run", tmp_path / "topics")

    assert texts == ["rain", "rain"]
    assert [topic.references for topic in topics] == [("Rain in a.",), ("Rain in b.",)]


def write_table(path: Path) -> Path:
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(ROWS), path)
    elif path.suffix == ".json":
        text(path, json.dumps(ROWS))
    elif path.suffix in (".csv", ".tsv"):
        mark = "," if path.suffix == ".csv" else "\t"
        lines = [list(ROWS[0]), *(list(row.values()) for row in ROWS)]
        text(path, "".join(mark.join(line) + "\n" for line in lines))
    elif path.suffix == ".jsonl":
        jsonl(path, *ROWS)
    else:
        from datasets import Dataset

        Dataset.from_list(ROWS).save_to_disk(path)
    return path


@pytest.mark.parametrize(
    "name", ["f.jsonl", "f.json", "f.csv", "f.tsv", "f.parquet", "saved"]
)
def test_one_table_of_any_kind_holds_both_under_given_names(
    tmp_path: Path, name: str
) -> None:
    path = write_table(tmp_path / name)

    texts, topics = read_pairs(path, path, GIVEN)

    assert texts == ["rain fell", "ships sank"]
    assert [(topic.id, *topic.references) for topic in topics] == [
        ("a", "rain"),
        ("b", "boats"),
    ]


@pytest.mark.parametrize("name", ["f.jsonl", "f.csv", "f.parquet", "saved"])
def test_a_table_without_the_column_names_file_columns_and_remedy(
    tmp_path: Path, name: str
) -> None:
    path = write_table(tmp_path / name)

    with pytest.raises(CorpusError) as caught:
        read_pairs(path, path)

    message = str(caught.value)
    assert message.startswith(str(path))
    assert "no column 'prediction' or 'text' or 'summary'" in message
    assert "columns found: guid, output, target" in message
    assert "--columns prediction=COLUMN" in message


def test_a_given_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = write_table(tmp_path / "f.csv")

    with pytest.raises(CorpusError, match=r"f\.csv: no column 'gold' \(of another"):
        read_pairs(path, path, Columns.parse("prediction=output,reference=gold"))


def test_several_splits_of_a_dataset_are_refused_one_is_read(tmp_path: Path) -> None:
    from datasets import Dataset, DatasetDict

    splits = {name: Dataset.from_list(ROWS) for name in ("train", "validation")}
    DatasetDict(splits).save_to_disk(tmp_path / "saved")
    whole, one = tmp_path / "saved", tmp_path / "saved" / "validation"

    with pytest.raises(CorpusError, match=r"several splits \(train, validation\)"):
        read_pairs(whole, whole, GIVEN)
    assert len(read_pairs(one, one, GIVEN)[0]) == 2


def test_null_is_an_empty_prediction_but_no_reference(tmp_path: Path) -> None:
    predictions = text(tmp_path / "p.csv", "id,text\n1,\n2,rain\n")
    references = text(tmp_path / "r.csv", "id,reference\n1,rain\n2,rain\n")
    empty = text(tmp_path / "e.csv", "id,reference\n1,rain\n2,\n")

    assert read_pairs(predictions, references)[0] == ["", "rain"]
    with pytest.raises(CorpusError, match=r"e\.csv:3: the reference is empty"):
        read_pairs(predictions, empty)


def test_missing_ids_and_other_counts_do_not_match(tmp_path: Path) -> None:
    one = jsonl(tmp_path / "one.jsonl", {"id": "a", "text": "x"})
    two = jsonl(
        tmp_path / "two.jsonl", {"id": "a", "text": "x"}, {"id": "b", "text": "y"}
    )
    half = jsonl(tmp_path / "half.jsonl", {"id": "a", "text": "x"}, {"text": "y"})
    lines = text(tmp_path / "lines.txt", "x\ny\nz\n")

    with pytest.raises(ComparisonError, match=r"one\.jsonl has no .* id 'b'; add it"):
        read_pairs(one, two)
    with pytest.raises(ComparisonError, match=r"two\.jsonl has 2 rows"):
        read_pairs(two, lines)
    with pytest.raises(ComparisonError, match=r"1 of 2 rows have no id.*half\.jsonl:2"):
        read_pairs(half, two)


def test_an_id_that_stands_twice_is_refused(tmp_path: Path) -> None:
    rows = jsonl(
        tmp_path / "p.jsonl", {"id": "a", "text": "x"}, {"id": "a", "text": "y"}
    )

    with pytest.raises(ComparisonError, match=r"p\.jsonl:2: id 'a' stands there twice"):
        read_pairs(rows, rows)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "p.jsonl:1: no valid JSON"),
        ("[1]", "p.jsonl:1: a row is an object"),
        ('{"id": 1}', "p.jsonl:1: no column 'prediction' or 'text' or 'summary'"),
        ('{"text": ["a", "b"]}', "p.jsonl:1: 'text' is not one text"),
        ("", "p.jsonl: nothing in it to score"),
    ],
)
def test_what_cannot_be_read_names_its_line(
    tmp_path: Path, line: str, message: str
) -> None:
    predictions = text(tmp_path / "p.jsonl", line)

    with pytest.raises(CorpusError, match=message):
        read_pairs(predictions, text(tmp_path / "r.txt", "x\n"))


def test_a_missing_file_and_a_folder_of_nothing_known_are_said(tmp_path: Path) -> None:
    lines = text(tmp_path / "r.txt", "x\n")

    with pytest.raises(CorpusError, match=r"none\.txt: no such file"):
        read_pairs(tmp_path / "none.txt", lines)
    with pytest.raises(CorpusError, match="neither the folder of a run nor a saved"):
        read_pairs(tmp_path, lines)


@pytest.mark.parametrize("given", ["reference", "target=x", "reference=", ""])
def test_columns_that_make_no_sense_name_the_fields(given: str) -> None:
    with pytest.raises(ConfigError, match="id, documents, reference, prediction"):
        Columns.parse(given)
