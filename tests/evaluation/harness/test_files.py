import json
import sys
from pathlib import Path

import pytest

from summarize.errors import ComparisonError, OutputError
from summarize.evaluation.harness.compare import EvaluationOptions, evaluate_outputs
from summarize.evaluation.harness.files import score_pairs, score_texts, write_report
from summarize.evaluation.harness.plots import _differences, _intervals, _length
from tests.build import topic

QUICK = EvaluationOptions(n_resamples=100)


def text(path: Path, content: str) -> Path:
    path.write_text(content, "utf-8")
    return path


def test_where_all_topics_have_articles_the_lead_is_beside_the_predictions() -> None:
    one = topic("Rain fell.", "It rained.", name="one", references=["Rain"])
    bare = topic(name="bare", references=["Rain"])

    beside = score_pairs(["rain fell"], [one], QUICK)
    alone = score_pairs(["rain fell", "rain"], [one, bare], QUICK)

    assert [system.name for system in beside.systems] == ["predictions", "lead"]
    assert [system.name for system in alone.systems] == ["predictions"]


def test_a_list_of_texts_can_be_scored_without_files() -> None:
    report = score_texts(["rain fell"], ["rain fell"], QUICK)

    assert report.systems[0].means["rouge2"].mean == 1.0


def test_other_counts_do_not_match() -> None:
    with pytest.raises(ComparisonError, match="3 predictions"):
        score_texts(["x", "y", "z"], ["x"])


def test_a_report_is_written_whole_with_its_plots(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="needs the extra `train` (matplotlib)")
    topics = [topic("Rain fell. Ships sank.", references=["Ships sank."])]
    outputs = {"all": [topics[0].articles[0].text]}
    report = evaluate_outputs(topics, outputs, options=QUICK)

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
    assert "they need the extra plots" in caplog.text


def test_a_folder_that_is_a_file_is_an_output_error(tmp_path: Path) -> None:
    report = score_texts(["x"], ["x"], QUICK)

    with pytest.raises(OutputError, match="Cannot write the report"):
        write_report(report, text(tmp_path / "file", ""))


def test_a_system_has_one_colour_and_topics_are_whole_numbers() -> None:
    figure = pytest.importorskip("matplotlib.figure").Figure
    topics = [
        topic("Rain fell. Ships sank.", name=f"t{n}", references=["Ships sank."])
        for n in range(3)
    ]
    outputs = {"all": ["Ships sank."] * 3}
    report = evaluate_outputs(topics, outputs, baselines=["joined"], options=QUICK)
    axes = figure().subplots(1, 3)
    for draw, ax in zip((_intervals, _length, _differences), axes, strict=True):
        draw(report, ax)

    names = [system.name for system in report.systems]
    intervals = [str(bar.lines[0].get_color()) for bar in axes[0].containers]
    assert dict(zip(reversed(names), intervals, strict=True)) == {
        "all": "C0",
        "lead": "C1",
        "joined": "C2",
    }
    lines = {line.get_label(): line.get_color() for line in axes[2].get_lines()[:-1]}
    assert lines == {"all": "C0", "joined": "C2"}
    assert all(float(tick).is_integer() for tick in axes[2].get_xticks())
