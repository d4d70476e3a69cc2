"""`summarize validate`, and the pre-commit hook that runs it."""

import re
from pathlib import Path

import pytest
import yaml

from summarize.cli import main
from tests.process import ROOT, python

GOOD = '{"id": "storm", "documents": ["A storm hit."], "reference": "A storm."}\n'


def write(folder: Path, *lines: str) -> str:
    path = folder / "topics.jsonl"
    path.write_text("".join(lines), encoding="utf-8")
    return str(path)


def test_files_that_can_be_read_pass(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", write(tmp_path, GOOD), "--references"]) == 0
    assert capsys.readouterr().out == "1 topic can be read, each with a reference\n"


def test_it_says_how_many_topics_have_a_reference(tmp_path: Path) -> None:
    bare = '{"id": "fire", "documents": ["A fire."]}\n'

    def said(*lines: str) -> str:
        done = python("-m", "summarize", "validate", write(tmp_path, *lines))
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    assert said(GOOD, bare) == (
        "2 topics can be read, 1 with a reference (`summarize evaluate` needs one for "
        "each; --references names the others)\n"
    )
    assert said(bare) == (
        "1 topic can be read, without references (`summarize evaluate` has no ROUGE "
        "then)\n"
    )


def test_ids_that_came_before_are_told_in_a_line(tmp_path: Path) -> None:
    name = write(tmp_path, *[GOOD] * 5)
    line = (
        "4 topics have the id of one before, and so a number behind it: storm#2, "
        "storm#3, storm#4 …\n"
    )
    done = python("-m", "summarize", "validate", name)
    assert (done.returncode, done.stderr) == (0, line)
    run = ["run", name, "--config", "extractive", "--output", str(tmp_path / "out")]
    done = python("-m", "summarize", *run, "--quiet")
    assert (done.returncode, done.stderr) == (0, line)


def test_every_row_that_is_no_topic_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = write(tmp_path, GOOD, "{broken\n", '{"documents": [""]}\n')
    assert main(["validate", name, str(tmp_path / "none.jsonl")]) == 1
    first, second, third = capsys.readouterr().err.splitlines()
    assert f"{name}:2" in first
    assert f"{name}:3" in second
    assert "none.jsonl" in third


def test_a_topic_without_a_reference_is_told_where_one_is_needed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = write(tmp_path, '{"id": "fire", "documents": ["A fire."]}\n')
    assert main(["validate", name]) == 0
    assert main(["validate", name, "--references"]) == 1
    assert capsys.readouterr().err == (
        f"failed: {name}: topic fire has no reference; add 'reference'\n"
    )


def test_a_misspelt_reference_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = '{"id": "fire", "documents": ["A fire."], "refrence": "A fire."}\n'
    assert main(["validate", write(tmp_path, row), "--references"]) == 1
    assert (
        "'refrence' is not read: did you mean 'reference'?" in capsys.readouterr().err
    )


def test_the_hook_runs_the_command_on_files_of_topics(tmp_path: Path) -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    name, *arguments = hook["entry"].split()
    assert (name, hook["language"]) == ("summarize", "python")
    assert main([*arguments, write(tmp_path, GOOD)]) == 0
    assert re.search(hook["files"], "data/topics-val.jsonl")
    assert not re.search(hook["files"], "data/notes.jsonl")
