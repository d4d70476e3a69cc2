"""action.yml, its steps run one by one in the shell that GitHub runs them in."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.process import ROOT, environment, python

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
NAMES = ("storm", "flood", "fire")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="the steps are bash"),
]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with topics and their baseline, and `summarize` to be run."""
    folder = tmp_path_factory.mktemp("checkout")
    rows = [
        {
            "id": name,
            "documents": [f"The {name} hit Port Ellan on Monday.", "Nobody was hurt."],
            "reference": f"A {name} hit Port Ellan on Monday.",
        }
        for name in NAMES
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "topics.jsonl").write_text(lines, encoding="utf-8")
    command = folder / "bin" / "summarize"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summarize "$@"\n')
    command.chmod(0o755)
    done = python(
        *("-m", "summarize", "evaluate", "topics.jsonl", "--config", "extractive"),
        *("--systems", "config,lead", "--output", "made"),
        *("--baseline", "baseline.json", "--update-baseline"),
        folder=folder,
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def folder(checkout: Path, tmp_path: Path) -> Path:
    """A copy of the checkout for one test."""
    return shutil.copytree(checkout, tmp_path / "copy")


def act(folder: Path, **given: str) -> tuple[list[int], str]:
    """Run the steps as GitHub does; return their exit codes and what they printed."""
    inputs = {name: each.get("default", "") for name, each in ACTION["inputs"].items()}
    inputs |= given
    codes: list[int] = []
    printed = ""
    for step in ACTION["runs"]["steps"]:
        if any(codes) and step.get("if") != "always()":
            continue
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=folder,
            env={
                **environment(),
                "PATH": f"{folder / 'bin'}:{environment()['PATH']}",
                "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
                "GITHUB_OUTPUT": str(folder / "output"),
                **{name: fill(text, inputs) for name, text in step["env"].items()},
            },
            capture_output=True,
            text=True,
            check=False,
        )
        codes.append(done.returncode)
        printed = done.stdout
    return codes, printed


def fill(text: str, inputs: dict[str, str]) -> str:
    found = re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", text)
    return inputs[found[1]] if found else text


def test_what_is_as_good_passes_with_a_summary_and_no_annotation(folder: Path) -> None:
    codes, printed = act(folder, topics="topics.jsonl", config="extractive")
    assert (codes, printed) == ([0, 0, 0], "")
    assert (folder / "summary.md").read_text("utf-8").startswith("## Gate: passed")
    assert (folder / "output").read_text("utf-8") == "status=0\n"


def test_what_is_worse_fails_with_an_annotation_a_topic(folder: Path) -> None:
    path = folder / "baseline.json"
    baseline: dict[str, Any] = json.loads(path.read_text("utf-8"))
    for topic, more in (("storm", 0.2), ("flood", 0.1)):
        for metric in baseline["topics"][topic]:
            baseline["topics"][topic][metric] += more
    baseline["floors"] = dict.fromkeys(baseline["floors"], 1.1)
    path.write_text(json.dumps(baseline), encoding="utf-8")

    codes, printed = act(folder, topics="topics.jsonl", config="extractive")
    assert codes == [0, 1, 0]
    assert (folder / "summary.md").read_text("utf-8").startswith("## Gate: worse")
    lines = printed.splitlines()
    title = "Gate%3A worse (config%2C 3 topics)"
    assert [line.split("::")[1] for line in lines[:4]] == [f"error title={title}"] * 4
    assert lines[4:] == [
        f"::warning title=Topic {change} points of {of}"
        for change in ("storm::-20.00", "flood::-10.00")
        for of in ("ROUGE, the mean of the metrics", "sentences that are supported")
    ]


def test_a_baseline_that_is_not_there_is_a_usage_error(folder: Path) -> None:
    codes, _ = act(folder, topics="topics.jsonl", baseline="none.json")
    assert codes == [0, 3, 0]
    assert not (folder / "summary.md").exists()


def cited(folder: Path, text: str, **given: str) -> tuple[list[int], str]:
    """Let the action judge a text against two articles."""
    (folder / "articles").mkdir()
    for name in ("post", "courier"):
        told = f"The storm hit Port Ellan on Monday, the {name} says."
        (folder / "articles" / f"{name}.txt").write_text(told, encoding="utf-8")
    (folder / "answer.md").write_text(text, encoding="utf-8")
    texts = {"summary": "answer.md", "sources": "articles"}
    return act(folder, **texts, config="extractive", **given)


def test_a_text_is_judged_with_a_summary_and_junit(folder: Path) -> None:
    assert cited(folder, "The storm hit Port Ellan on Monday.") == ([0, 0, 0], "")
    assert "1. [supported] The storm hit" in (folder / "summary.md").read_text("utf-8")
    assert (folder / "output").read_text("utf-8") == "status=0\n"
    junit = (folder / "summarize-gate" / "cite.xml").read_text("utf-8")
    assert 'tests="1" failures="0" errors="0"' in junit


def test_a_text_that_fails_is_an_annotation(folder: Path) -> None:
    codes, printed = cited(folder, "Ferries sank off Kelby.")
    assert codes == [0, 1, 0]
    assert printed == (
        "::error title=summarize cite::1 of 1 sentence fails: unsupported 1\n"
    )


def test_a_text_that_is_supported_in_part_fails_where_all_is_asked_for(
    folder: Path,
) -> None:
    codes, printed = cited(folder, "An awful storm hit Port Ellan.", strict="all")
    assert codes == [0, 1, 0]
    assert printed.endswith("1 of 1 sentence fails: in part 1\n")


def test_a_text_whose_sources_are_not_there_is_a_usage_error(folder: Path) -> None:
    codes, printed = cited(folder, "A storm.", arguments="--topic x")
    assert codes == [0, 3, 0]
    assert printed.startswith("::error title=summarize cite::--topic x: no such topic")
