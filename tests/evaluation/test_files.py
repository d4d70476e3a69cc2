import json
import sys
from pathlib import Path

import pytest

from summarize.errors import ComparisonError, CorpusError, OutputError
from summarize.evaluation.compare import EvaluationOptions, evaluate_systems
from summarize.evaluation.files import score_files, score_texts, write_report
from tests.build import topic

QUICK = EvaluationOptions(n_resamples=100)


def jsonl(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def text(path: Path, content: str) -> Path:
    path.write_text(content, "utf-8")
    return path


def test_rows_are_matched_by_id_whatever_their_order(tmp_path: Path) -> None:
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

    report = score_files(predictions, references, QUICK)

    assert report.topic_ids == ("a", "b")
    assert report.system("predictions").scores["rouge1"] == (1.0, 1.0)
    assert report.lead is None


def test_plain_text_is_one_a_line_and_an_empty_line_is_an_empty_prediction(
    tmp_path: Path,
) -> None:
    predictions = text(tmp_path / "p.txt", "rain fell\n\n")
    references = text(tmp_path / "r.txt", "rain fell\nships sank\n")

    report = score_files(predictions, references, QUICK)

    assert report.system("predictions").scores["rouge1"] == (1.0, 0.0)


def test_references_with_documents_bring_the_lead(tmp_path: Path) -> None:
    predictions = jsonl(tmp_path / "p.jsonl", {"id": "a", "summary": "rain fell"})
    references = jsonl(
        tmp_path / "r.jsonl",
        {
            "id": "a",
            "documents": [{"text": "Rain fell."}, "It rained."],
            "summary": "Rain",
        },
    )

    report = score_files(predictions, references, QUICK)

    assert [system.name for system in report.systems] == ["predictions", "lead"]


def test_a_list_of_texts_can_be_scored_without_files() -> None:
    report = score_texts(["rain fell"], ["rain fell"], QUICK)

    assert report.systems[0].means["rouge2"].mean == 1.0


def test_missing_ids_and_other_counts_do_not_match(tmp_path: Path) -> None:
    one = jsonl(tmp_path / "one.jsonl", {"id": "a", "text": "x"})
    two = jsonl(
        tmp_path / "two.jsonl", {"id": "a", "text": "x"}, {"id": "b", "text": "y"}
    )
    lines = text(tmp_path / "lines.txt", "x\ny\nz\n")

    with pytest.raises(ComparisonError, match=r"one\.jsonl lacks 1 ids, 'b' first"):
        score_files(one, two, QUICK)
    with pytest.raises(ComparisonError, match=r"two\.jsonl has 2 rows"):
        score_files(two, lines, QUICK)
    with pytest.raises(ComparisonError, match="3 predictions"):
        score_texts(["x", "y", "z"], ["x"])


def test_an_id_that_stands_twice_is_refused(tmp_path: Path) -> None:
    rows = jsonl(
        tmp_path / "p.jsonl", {"id": "a", "text": "x"}, {"id": "a", "text": "y"}
    )

    with pytest.raises(ComparisonError, match=r"p\.jsonl:2: id 'a' stands there twice"):
        score_files(rows, rows, QUICK)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "p.jsonl:1: not JSON"),
        ("[1]", "p.jsonl:1: an object is expected"),
        ('{"id": 1}', "p.jsonl:1: no text under any of prediction, text, summary"),
        ('{"text": ["a", "b"]}', "p.jsonl:1: one text is expected, not 2"),
        ("", "p.jsonl is empty"),
    ],
)
def test_what_cannot_be_read_names_its_line(
    tmp_path: Path, line: str, message: str
) -> None:
    predictions = text(tmp_path / "p.jsonl", line)

    with pytest.raises(CorpusError, match=message):
        score_files(predictions, text(tmp_path / "r.txt", "x\n"), QUICK)


def test_a_missing_file_is_a_corpus_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="Cannot read"):
        score_files(tmp_path / "none.txt", tmp_path / "none.txt", QUICK)


def test_a_report_is_written_whole_with_its_plots(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="needs the extra `train` (matplotlib)")
    topics = [topic("Rain fell. Ships sank.", references=["Ships sank."])]
    report = evaluate_systems(
        topics, {"all": lambda t: t.articles[0].text}, options=QUICK
    )

    first, second = (write_report(report, tmp_path / name) for name in "ab")

    assert [path.name for path in first] == [
        "results.json",
        "results.md",
        "intervals.png",
        "intervals.svg",
        "length.png",
        "length.svg",
        "differences.png",
        "differences.svg",
    ]
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name
    record = json.loads(first[0].read_text("utf-8"))
    assert record["systems"]["all"]["scores"]["rouge1"] == [2 / 3]
    assert record["signature"] == report.signature


def test_without_matplotlib_the_plots_are_left_out_and_the_log_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    paths = write_report(score_texts(["x"], ["x"], QUICK), tmp_path)

    assert [path.name for path in paths] == ["results.json", "results.md"]
    assert "matplotlib is missing" in caplog.text


def test_a_folder_that_is_a_file_is_an_output_error(tmp_path: Path) -> None:
    report = score_texts(["x"], ["x"], QUICK)

    with pytest.raises(OutputError, match="Cannot write the report"):
        write_report(report, text(tmp_path / "file", ""))
