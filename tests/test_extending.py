"""The examples of docs/extending.md, run as a reader of that page would run them."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.packages import install
from tests.process import ROOT

PAGE = (ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
LINES = (
    "The ferry (built in 1987) sank off Kelby at noon on Monday.",
    "Rescue boats of the coast guard (all three of them, and two of the port) came.",
)
TIDES = "High water: 9.15 and 21.40"


Ended = dict[str, Any]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.S | re.M)


def commands() -> list[str]:
    lines = "".join(blocks("sh")).replace("\\\n", "").splitlines()
    return [line for line in lines if line.startswith("summarize ")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the page is about: the modules, their package, and articles to read."""
    folder = tmp_path_factory.mktemp("extending")
    codes = blocks("python")
    modules = {re.match(r"# (\w+)\.py\n", code)[1]: code for code in codes}  # type: ignore[index]
    [project] = map(tomllib.loads, blocks("toml"))
    install(folder / "path", "page", project["project"]["entry-points"], **modules)
    articles = folder / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text("\n".join([*LINES, TIDES]), encoding="utf-8")
    log = "\n".join(f"12.{n}0 {line}" for n, line in enumerate(LINES))
    (folder / "kelby.log").write_text(log, encoding="utf-8")
    topic = {"documents": [" ".join(LINES)], "reference": LINES[0]}
    (folder / "topics.jsonl").write_text(json.dumps(topic), encoding="utf-8")
    return folder


PLAIN = "summarize run articles --output plain --config extractive"
TYPE_ALL = """
import json, shlex, sys
from tests.typed import typed
for line in sys.stdin:
    print(json.dumps(vars(typed(*shlex.split(line)[1:]))))
"""


@pytest.fixture(scope="module")
def told(folder: Path) -> dict[str, Ended]:
    """How each command ended, all in one process that has the packages."""
    lines = [*commands(), wrong_key(), PLAIN]
    paths = os.pathsep.join([str(folder / "path"), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-c", TYPE_ALL],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths},
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    ended = map(json.loads, done.stdout.splitlines())
    return dict(zip(lines, ended, strict=True))


def wrong_key() -> str:
    return f"{commands()[0]} --set writer.model=mini"


def summary(folder: Path, output: str) -> list[str]:
    [line] = (folder / output / "summaries.jsonl").read_text("utf-8").splitlines()
    return [sentence["text"] for sentence in json.loads(line)["sentences"]]


def test_every_example_has_a_module_and_a_command() -> None:
    assert len(blocks("python")) == 4
    assert len(commands()) == 5


def test_the_examples_are_short() -> None:
    sizes = [len([*filter(str.strip, code.splitlines())]) for code in blocks("python")]
    assert max(sizes) <= 15


@pytest.mark.slow
def test_every_command_of_the_page_ends_well(told: dict[str, Ended]) -> None:
    assert {told[line]["returncode"] for line in (*commands(), PLAIN)} == {0}


@pytest.mark.slow
def test_the_writer_writes(folder: Path, told: dict[str, Ended]) -> None:
    assert summary(folder, "out") == [
        LINES[0].replace(" (built in 1987)", ""),
        LINES[1],
    ]
    assert summary(folder, "out-1") == [*LINES]


@pytest.mark.slow
def test_a_key_that_the_writer_has_not_is_an_error_that_names_it(
    told: dict[str, Ended],
) -> None:
    ended = told[wrong_key()]
    assert ended["returncode"] == 3
    assert "writer.model is no key of the brief" in ended["stderr"]


@pytest.mark.slow
def test_the_rule_cleans(told: dict[str, Ended]) -> None:
    shown = told[commands()[2]]["stdout"]
    assert re.search(rf"tide_table.*{TIDES}|{TIDES}.*tide_table", shown)


@pytest.mark.slow
def test_the_reader_reads(told: dict[str, Ended]) -> None:
    shown = told[commands()[3]]["stdout"]
    assert all(line in shown for line in LINES)
    assert "12.00" not in shown


@pytest.mark.slow
def test_the_baseline_is_compared(folder: Path, told: dict[str, Ended]) -> None:
    results = json.loads((folder / "scores" / "results.json").read_text("utf-8"))
    assert {*results["systems"]} == {"config", "openings:openings", "lead"}


@pytest.mark.slow
def test_without_its_package_nothing_changes(
    folder: Path, told: dict[str, Ended]
) -> None:
    """An installed rule or writer that no config names is not used."""
    assert summary(folder, "plain")[:2] == [*LINES]
