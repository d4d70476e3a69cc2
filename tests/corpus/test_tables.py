"""Table files, read row by row."""

import json
import re
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from summarize.corpus import read_topics
from summarize.corpus.columns import USUAL, Columns
from summarize.errors import CorpusError
from summarize.schema import Failure, Topic

ROWS: list[dict[str, object]] = [
    {"id": "x", "documents": ["A", "B"], "reference": "R"},
    {"id": "y", "documents": ["C"], "reference": None},
]


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def lines(*rows: object) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def split(path: Path) -> tuple[list[Topic], list[Failure]]:
    items = list(read_topics([path]))
    topics = [item for item in items if isinstance(item, Topic)]
    return topics, [item for item in items if isinstance(item, Failure)]


def shapes(path: Path) -> list[tuple[str, list[str], tuple[str, ...]]]:
    topics, failures = split(path)
    assert not failures
    return [(t.id, [a.text for a in t.articles], t.references) for t in topics]


EXPECTED = [("x", ["A", "B"], ("R",)), ("y", ["C"], ())]


@pytest.mark.parametrize("name", ["f.jsonl", "f.ndjson", "F.JSONL"])
def test_json_lines_are_topics(tmp_path: Path, name: str) -> None:
    assert shapes(write(tmp_path, name, lines(*ROWS))) == EXPECTED


def test_a_json_list_is_topics(tmp_path: Path) -> None:
    assert shapes(write(tmp_path, "f.json", json.dumps(ROWS))) == EXPECTED


def test_a_json_object_is_one_topic(tmp_path: Path) -> None:
    assert shapes(write(tmp_path, "f.json", json.dumps(ROWS[0]))) == EXPECTED[:1]


def test_csv_cells_hold_a_json_list_or_separated_text(tmp_path: Path) -> None:
    text = 'id,documents,reference\nx,"[""A"", ""B""]",R\ny,"C |||||",\nz,D ||||| E,\n'
    assert shapes(write(tmp_path, "f.csv", text)) == [
        ("x", ["A", "B"], ("R",)),
        ("y", ["C "], ()),
        ("z", ["D ", " E"], ()),
    ]


def test_csv_that_pandas_wrote_of_a_list_column_is_read(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    documents = ["The mayor's “no” stands.", 'He said "no".\nTwice, at noon.']
    frame = pandas.DataFrame({"documents": [documents], "summary": ["R"]})
    frame.to_csv(tmp_path / "f.csv")
    assert shapes(tmp_path / "f.csv") == [("f-1", documents, ("R",))]


def test_tsv_is_separated_by_tabs(tmp_path: Path) -> None:
    text = "topic_id\tdocument\nx\tA, and B\n"
    assert shapes(write(tmp_path, "f.tsv", text)) == [("x", ["A, and B"], ())]


@pytest.mark.parametrize(
    ("name", "sign", "said"),
    [
        ("f.csv", ";", "a semicolon"),
        ("f.csv", "\t", "a tab"),
        ("f.csv", "|", "a bar"),
        ("f.tsv", ",", "a comma"),
    ],
)
def test_the_separator_of_a_csv_file_is_that_of_its_header(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    name: str,
    sign: str,
    said: str,
) -> None:
    text = f'id{sign}"documents"{sign}reference\nx{sign}"A, B; C\tD|E"{sign}R\n'
    path = write(tmp_path, name, text)
    assert shapes(path) == [("x", ["A, B; C\tD|E"], ("R",))]
    assert caplog.messages == [f"{path}: read with {said} between cells"]


def test_a_csv_file_with_commas_says_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = write(tmp_path, "f.csv", "documents,note;of;us\nA;B,C\n")
    assert shapes(path) == [("f-1", ["A;B"], ())]
    assert not caplog.messages


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "\ufeffsep=;"])
def test_a_line_that_names_the_separator_is_obeyed(tmp_path: Path, first: str) -> None:
    text = f"{first}\r\ndocuments\r\nA, a and B, b\r\nC;D\r\n"
    topics, (failure,) = split(write(tmp_path, "f.csv", text))
    assert [topic.articles[0].text for topic in topics] == ["A, a and B, b"]
    assert failure.place == f"{tmp_path / 'f.csv'}:4"


def test_the_columns_of_a_file_with_semicolons_are_named_one_by_one(
    tmp_path: Path,
) -> None:
    _, (failure,) = split(write(tmp_path, "f.csv", "id;story\n1;A\n"))
    assert "columns found: id, story;" in failure.message


def test_csv_cells_keep_their_line_ends_and_may_be_large(tmp_path: Path) -> None:
    body = "A line.\r\nAnother, with “quotes”.\n" * 10_000
    path = write(tmp_path, "f.csv", f'\ufeffdocuments\r\n"{body}"\r\n')
    assert shapes(path) == [("f-1", [body], ())]


def test_parquet_rows_are_topics(tmp_path: Path) -> None:
    table = pa.Table.from_pylist([{**row, "pixels": b"\xff"} for row in ROWS])
    pq.write_table(table, tmp_path / "f.parquet", row_group_size=1)
    assert shapes(tmp_path / "f.parquet") == EXPECTED


def test_parquet_objects_are_read(tmp_path: Path) -> None:
    document = {"id": "a", "text": "A", "title": None, "relevant": True}
    pq.write_table(
        pa.Table.from_pylist([{"documents": [document]}]), tmp_path / "f.parquet"
    )
    topics, _ = split(tmp_path / "f.parquet")
    assert [(a.id, a.text, a.title) for a in topics[0].articles] == [("a", "A", None)]


def test_parquet_that_keeps_documents_as_an_object_of_lists_is_read(
    tmp_path: Path,
) -> None:
    documents = {"text": ["A", "B"], "date": ["2025-03-01", None]}
    table = pa.Table.from_pylist([{"documents": documents}])
    pq.write_table(table, tmp_path / "f.parquet")
    topics, _ = split(tmp_path / "f.parquet")
    assert [(a.text, a.date) for a in topics[0].articles] == [
        ("A", "2025-03-01"),
        ("B", None),
    ]


def test_parquet_is_read_in_small_batches(tmp_path: Path) -> None:
    rows = [{"documents": [str(n)]} for n in range(200)]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "f.parquet")
    assert [topic.id for topic in split(tmp_path / "f.parquet")[0]] == [
        f"f-{n}" for n in range(1, 201)
    ]


def test_a_parquet_row_that_is_no_text_fails_and_the_rest_goes_on(
    tmp_path: Path,
) -> None:
    bad = pa.array([b"A", b"\xff\xff", b"C"]).view(pa.utf8())
    pq.write_table(pa.table({"documents": bad}), tmp_path / "f.parquet")
    topics, failures = split(tmp_path / "f.parquet")
    assert [topic.id for topic in topics] == ["f-1", "f-3"]
    assert [failure.place for failure in failures] == [f"{tmp_path / 'f.parquet'}:2"]


def test_a_saved_dataset_is_topics(tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    datasets.Dataset.from_list(ROWS).save_to_disk(tmp_path / "news")
    assert shapes(tmp_path / "news") == EXPECTED


def test_the_splits_of_a_saved_dict_of_datasets_are_not_read_as_one(
    tmp_path: Path,
) -> None:
    datasets = pytest.importorskip("datasets")
    part = datasets.Dataset.from_list([{"document": "A ||||| B"}])
    datasets.DatasetDict(train=part, test=part).save_to_disk(tmp_path / "news")

    message = r"several splits \(test, train\); name the folder of one: .*news.test"
    with pytest.raises(CorpusError, match=message):
        read_topics(tmp_path / "news")
    assert len(split(tmp_path / "news" / "test")[0]) == 1


def test_a_broken_dataset_folder_is_a_failure(tmp_path: Path) -> None:
    write(tmp_path, "dataset_info.json", "{}")
    write(tmp_path, "state.json", "{")
    topics, (failure,) = split(tmp_path)
    assert not topics
    assert "datasets cannot load the folder" in failure.message


def test_a_broken_line_names_file_and_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    text = lines({"documents": ["A"]}) + "\n{broken\n[]\n" + lines({"documents": ["B"]})
    topics, failures = split(write(tmp_path, "f.jsonl", text))
    assert [topic.id for topic in topics] == ["f-1", "f-5"]
    assert [(f.place, f.stage, f.error) for f in failures] == [
        (f"{tmp_path / 'f.jsonl'}:3", "read", "CorpusError"),
        (f"{tmp_path / 'f.jsonl'}:4", "read", "CorpusError"),
    ]
    assert "no valid JSON" in failures[0].message


@pytest.mark.parametrize("line", ["[" * 100_000, "9" * 5000, '{"documents": ["A"]'])
def test_a_hostile_line_is_a_failure(tmp_path: Path, line: str) -> None:
    path = write(tmp_path, "f.jsonl", line + "\n" + lines({"documents": ["B"]}))
    topics, failures = split(path)
    assert (len(topics), len(failures)) == (1, 1)


def test_a_line_in_another_encoding_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, "f.jsonl", '{"documents": ["café"]}\n'.encode("cp1252"))
    assert shapes(path) == [("f-1", ["café"], ())]


def test_escaped_surrogates_and_nulls_can_be_written_again(tmp_path: Path) -> None:
    path = write(
        tmp_path, "f.jsonl", '{"documents": ["a\\ud800\\u0000\\ud83d\\ude00"]}'
    )
    assert shapes(path) == [("f-1", ["a\ufffd\0😀"], ())]


@pytest.mark.parametrize("name", ["f.jsonl", "f.csv"])
def test_tables_in_utf16_are_refused_with_the_remedy(tmp_path: Path, name: str) -> None:
    _, (failure,) = split(write(tmp_path, name, "documents\nA\n".encode("utf-16")))
    assert "save the file as UTF-8" in failure.message


@pytest.mark.parametrize("name", ["f.json", "f.parquet"])
def test_a_file_that_is_not_what_its_ending_says_is_one_failure(
    tmp_path: Path, name: str
) -> None:
    topics, failures = split(write(tmp_path, name, "This is text."))
    assert not topics
    assert len(failures) == 1


def test_a_table_without_documents_names_its_columns_once(tmp_path: Path) -> None:
    csv_file = write(tmp_path, "f.csv", "id,story\n1,A\n2,B\n")
    pq.write_table(
        pa.table({"id": [1, 2], "story": ["A", "B"]}), tmp_path / "f.parquet"
    )
    for path in (csv_file, tmp_path / "f.parquet"):
        topics, (failure,) = split(path)
        assert not topics
        assert failure.place == str(path)
        assert "columns found: id, story; expected: 'documents'" in failure.message


ARTICLES = "nr,date,text\n7,2025-03-14,A storm.\n8,2025-03-15,A flood.\n9,,\n"


@pytest.mark.parametrize("given", ["", "text=text", "text=text,date=date"])
def test_a_table_of_articles_without_a_topic_column_is_one_topic(
    tmp_path: Path, given: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = write(tmp_path, "news.csv", ARTICLES)
    columns = Columns.parse(given) if given else USUAL
    failure, topic = read_topics(path, columns=columns)
    assert isinstance(failure, Failure)
    assert failure.place == f"{path}:4"
    assert isinstance(topic, Topic)
    assert topic.id == "news"
    assert [(a.id, a.text, a.date) for a in topic.articles] == [
        ("1", "A storm.", "2025-03-14"),
        ("2", "A flood.", "2025-03-15"),
    ]
    assert caplog.messages == [
        f"{path}: 2 rows are merged into one topic, news (--columns topic=COLUMN: a "
        "topic for each value of COLUMN)"
    ]


@pytest.mark.parametrize(
    ("header", "given"),
    [("text,summary", ""), ("story,body", ""), ("story,text", "documents=articles")],
)
def test_a_table_that_may_be_of_many_topics_is_not_merged(
    tmp_path: Path, header: str, given: str
) -> None:
    path = write(tmp_path, "f.csv", f"{header}\nA,B\nC,D\n")
    columns = Columns.parse(given) if given else USUAL
    [failure] = read_topics(path, columns=columns)
    assert isinstance(failure, Failure)
    assert "; columns found: " in failure.message


def test_columns_of_other_names_are_read_when_they_are_given(tmp_path: Path) -> None:
    columns = Columns.parse("id=guid,documents=articles,reference=highlights")
    rows: list[dict[str, object]] = [
        {"guid": "x", "articles": ["A"], "highlights": "R", "summary": "other"},
        {"guid": "y", "articles": ["B"], "highlights": None, "summary": "other"},
    ]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "f.parquet")
    for path in (write(tmp_path, "f.jsonl", lines(*rows)), tmp_path / "f.parquet"):
        topics = [t for t in read_topics(path, columns=columns) if isinstance(t, Topic)]
        assert [(t.id, t.references) for t in topics] == [("x", ("R",)), ("y", ())]


def test_broken_csv_rows_name_the_line_they_begin_on(tmp_path: Path) -> None:
    text = 'id,documents\n1,"A\nA"\n2\n3,"C" c\n4,D\n5,E,e\n6,"F\n'
    topics, failures = split(write(tmp_path, "f.csv", text))
    assert [topic.id for topic in topics] == ["1", "4"]
    assert [failure.place.rpartition(":")[2] for failure in failures] == [
        "4",
        "5",
        "7",
        "8",
    ]
    assert "1 cells where the header has 2" in failures[0].message
    assert "repair the quotation marks" in failures[1].message


def test_csv_text_that_is_null_is_a_failure(tmp_path: Path) -> None:
    _, (failure,) = split(write(tmp_path, "f.csv", "id,documents\n1,\n"))
    assert failure.place == f"{tmp_path / 'f.csv'}:2"
    assert "found null" in failure.message


@pytest.mark.parametrize(
    ("name", "text", "where"),
    [
        (
            "f.jsonl",
            '{"id": 1}\n{"id"\n',
            "f.jsonl:2: no valid JSON: .* [(]column 6[)]",
        ),
        ("f.json", '[\n{"id"\n]', "f.json: no valid JSON: .* [(]line 3, column 1[)]"),
    ],
)
def test_broken_json_names_its_line_once(
    tmp_path: Path, name: str, text: str, where: str
) -> None:
    *_, failure = split(write(tmp_path, name, text))[1]
    assert re.search(where, f"{failure.place}: {failure.message}")


def test_a_column_that_no_row_has_is_one_failure(tmp_path: Path) -> None:
    path = write(tmp_path, "f.jsonl", lines({"text": "A"}, {"text": "B"}))
    columns = Columns.parse("documents=articles")

    [failure] = read_topics([path], columns=columns)

    assert isinstance(failure, Failure)
    assert failure.place == str(path)
    assert "so it is in all 2 rows" in failure.message


def test_a_column_that_the_first_rows_lack_is_a_failure_each(tmp_path: Path) -> None:
    rows = [{"text": "A"}, {"text": "B"}, {"articles": ["C"]}, {"text": "D"}]
    path = write(tmp_path, "f.jsonl", lines(*rows))

    items = list(read_topics([path], columns=Columns.parse("documents=articles")))

    assert [isinstance(item, Topic) for item in items] == [False, False, True, False]
