import json
from importlib import import_module
from pathlib import Path

import pytest

from summarize.cli import main

pytest.importorskip("optuna")

SEARCH = """
config: extractive
keys:
  generate.target_words: {low: 10, high: 40}
trials: 3
topics: 4
held_back: 2
"""


@pytest.fixture
def topics(tmp_path: Path) -> str:
    path = tmp_path / "topics.jsonl"
    rows = [
        {
            "id": f"t{n}",
            "documents": [f"Pier {n} burned down on Monday. Two people were hurt."],
            "reference": f"Pier {n} burned down.",
        }
        for n in range(6)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def test_tune_says_what_was_gained_and_where_it_is_written(
    topics: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    search, out = tmp_path / "search.yaml", tmp_path / "out"
    search.write_text(SEARCH, encoding="utf-8")
    assert main(["tune", topics, "--search", str(search), "--output", str(out)]) == 0
    said = capsys.readouterr().out
    assert " of 3 is " in said
    assert "not confirmed: only 2 held-back topics" in said
    assert " points of rouge1 + rouge2 on 2 held-back topics" in said
    written = Path(said.splitlines()[2].removeprefix("config: "))
    assert written.is_file()
    assert (out / "tuning.md").is_file()


def test_a_wrong_search_is_exit_code_3(
    topics: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    search = tmp_path / "search.yaml"
    search.write_text(SEARCH + "trails: 3\n", encoding="utf-8")
    assert main(["tune", topics, "--search", str(search), "--output", "x"]) == 3
    assert "trails" in capsys.readouterr().err


def test_a_search_cut_short_says_that_the_same_command_goes_on(
    topics: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    search, out = tmp_path / "search.yaml", tmp_path / "out"
    search.write_text(SEARCH, encoding="utf-8")
    module = import_module("summarize.tuning.tune")  # the package has the function
    monkeypatch.setattr(module, "_confirm", cut)

    assert main(["tune", topics, "--search", str(search), "--output", str(out)]) == 130
    assert "the same command goes on" in capsys.readouterr().err
