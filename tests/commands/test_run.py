import json
from pathlib import Path

import pytest

from summarize.cli import main
from tests.process import python
from tests.text.test_detect import ENGLISH_TEXT, GERMAN


def test_a_run_says_once_what_language_was_assumed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        {"id": "fire", "documents": [ENGLISH_TEXT]},
        {"id": "brand", "documents": [GERMAN]},
    ]
    path = tmp_path / "topics.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    out = tmp_path / "out"
    assert main(["run", str(path), "--output", str(out), "--config", "extractive"]) == 0
    said = capsys.readouterr().out
    assert said.count("1 of 2 topics is not in English (de 1): cleaning rules") == 1
    lines = (out / "summaries.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["language"] for line in lines] == ["en", "de"]


def write_topics(folder: Path, *names: str) -> str:
    path = folder / "topics.jsonl"
    rows = [{"id": name, "documents": [f"A {name} hit Kelby."]} for name in names]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return str(path)


def test_a_resume_with_another_input_says_what_becomes_of_the_other_topics(
    tmp_path: Path,
) -> None:
    def run(path: str, *more: str) -> str:
        into = ["--output", str(tmp_path / "out"), "--config", "extractive"]
        done = python("-m", "summarize", "run", path, *into, "--quiet", *more)
        assert done.returncode == 0
        return done.stderr

    assert run(write_topics(tmp_path, "storm", "flood", "fire")) == ""
    assert run(write_topics(tmp_path, "fire", "flood"), "--resume", "--limit", "1") == (
        f"{tmp_path / 'out'}: has 2 topics (storm, flood) not read now; its summaries "
        "stay\n"
    )
    assert run(write_topics(tmp_path, "fire", "quake"), "--resume") == (
        f"{tmp_path / 'out'}: has 2 topics (storm, flood) not in this input, so the "
        "summaries are dropped; to keep them, give this input a folder of its own "
        "(--output)\n"
    )


def test_with_log_json_standard_error_has_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "topics.jsonl"
    row = json.dumps({"id": "fire", "documents": [ENGLISH_TEXT]})
    path.write_text(f"{row}\n{{broken\n", encoding="utf-8")
    run = ["run", str(path), "--config", "extractive", "--log-json"]
    into = ["--output", str(tmp_path / "out")]

    assert main([*run, *into]) == 1
    events = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert sorted(each["event"] for each in events) == ["done", "ended", "failed"]
    assert events[-1]["failed_topics"] + events[-1]["broken_records"] == 1

    assert main([*run, *into]) == 3
    [error] = map(json.loads, capsys.readouterr().err.splitlines())
    assert (error["event"], error["error"]) == ("error", "OutputError")
    assert "--resume" in error["message"]

    assert main(run) == 1
    events = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [each["event"] for each in events] == ["done", "failed"]


def test_a_run_says_where_its_time_went(tmp_path: Path) -> None:
    path, out = tmp_path / "topics.jsonl", tmp_path / "out"
    text = f"{ENGLISH_TEXT} Nobody was hurt, the mayor said on Monday."
    rows = [{"id": name, "documents": [text]} for name in ("fire", "gale")]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    run = ["run", str(path), "--output", str(out), "--config", "extractive"]
    assert main([*run, "--set", "limits.sentences=1"]) == 1  # fails in split

    timings = json.loads((out / "run.json").read_text("utf-8"))["timings"]
    assert list(timings["stages"]) == ["begin", "clean", "split"]
    assert timings["stages"]["split"]["longest_topic"] in ("fire", "gale")
    slowest = timings["slowest_topics"]
    assert {each["topic_id"] for each in slowest} == {"fire", "gale"}
    assert list(slowest[0]["stages"]) == ["begin", "clean", "split"]

    assert main([*run, "--fresh"]) == 0
    timings = json.loads((out / "run.json").read_text("utf-8"))["timings"]
    stages = list(timings["stages"])
    assert stages[:2] == ["begin", "clean"]
    assert stages.index("plan") + 1 == stages.index("generate")
    assert stages.index("generate") + 1 == stages.index("cite")


def test_a_run_leaves_metrics_in_open_metrics_text(tmp_path: Path) -> None:
    path, out = tmp_path / "topics.jsonl", tmp_path / "out"
    row = json.dumps({"id": "fire", "documents": [ENGLISH_TEXT]})
    path.write_text(f"{row}\n{{broken\n", encoding="utf-8")
    main(["run", str(path), "--output", str(out), "--config", "extractive"])
    lines = (out / "metrics.prom").read_text("utf-8").splitlines()
    assert 'summarize_topics{outcome="summarized"} 1' in lines
    assert "summarize_broken_records 1" in lines
    assert 'summarize_failures{stage="read"} 1' in lines
    assert any(x.startswith('summarize_stage_seconds{stage="cite"} ') for x in lines)
    [info] = (line for line in lines if line.startswith("summarize_run_info{"))
    assert 'state="finished"' in info
    assert lines[-1] == "# EOF"
    declared = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    samples = {line.partition("{")[0].split()[0] for line in lines if line[0] != "#"}
    assert samples == {"summarize_run_info", *declared[1:]}
