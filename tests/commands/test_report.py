"""`summarize report`: what a run stored, in the form that somebody wants."""

import json
import stat
from pathlib import Path

import pytest

from summarize.cli import main
from tests.process import python

FAST = ["--config", "extractive"]


@pytest.fixture
def out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    row = {"id": "storm", "documents": ["The storm began at Port Ellan on Monday."]}
    path = tmp_path / "topics.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert main(["run", str(path), "--output", str(tmp_path / "out"), *FAST]) == 0
    capsys.readouterr()
    return tmp_path / "out"


def test_only_the_formats_that_are_asked_for_are_written(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("report.html", "summaries.md"):
        (out / name).unlink()
    assert main(["report", str(out), "--format", "md", "--format", "json"]) == 0
    said = [f"file: {out / 'summaries.md'}", f"file: {out / 'summaries.json'}"]
    assert capsys.readouterr().out.splitlines() == said
    assert not (out / "report.html").exists()
    [record] = json.loads((out / "summaries.json").read_text(encoding="utf-8"))
    assert record["topic_id"] == "storm"


def test_a_document_of_a_run_goes_with_it(out: Path) -> None:
    docx = pytest.importorskip("docx")
    assert main(["report", str(out), "--format", "docx"]) == 0
    document = docx.Document(str(out / "summaries.docx"))
    assert "The storm began at Port Ellan" in document.paragraphs[2].text
    topics = str(out.parent / "topics.jsonl")
    assert main(["run", topics, "--output", str(out), "--fresh", *FAST]) == 0
    assert not (out / "summaries.docx").exists()


def test_a_format_that_there_is_not_is_a_usage_error(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(["report", str(out), "--format", "pdf"])
    assert end.value.code == 3
    assert "invalid choice: 'pdf'" in capsys.readouterr().err


@pytest.mark.parametrize("finds", [True, False])
def test_the_page_is_opened_in_a_browser(
    out: Path, finds: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, browser = out.parent / "opened", out.parent / "browser"
    code = 0 if finds else 1
    browser.write_text(f'#!/bin/sh\necho "$1" > "{opened}"\nexit {code}\n', "utf-8")
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    monkeypatch.setenv("PATH", str(out))  # so there is no other one
    ended = python("-m", "summarize", "report", str(out), "--open")
    page = out / "report.html"
    assert opened.read_text(encoding="utf-8").strip() == page.resolve().as_uri()
    assert ("no browser was found" in ended.stderr) is not finds


def test_the_folder_of_an_evaluation_names_its_own_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "results.json").write_text("{}", encoding="utf-8")
    assert main(["report", str(tmp_path)]) == 3
    assert f"whose page is {tmp_path / 'results.html'}" in capsys.readouterr().err
