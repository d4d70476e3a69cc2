import json
from pathlib import Path

import pytest

from summarize.cli import main
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
