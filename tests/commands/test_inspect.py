"""`summarize inspect`: what the plan chose and why, and which lines are asked for."""

import json
from pathlib import Path

import pytest

from summarize import Article, Summarizer, Topic, load_config
from summarize.cli import main
from summarize.commands.spans import stage_lines

ROOT = Path(__file__).parent.parent.parent
FERRY = [
    str(ROOT / "examples"),
    "--config",
    "extractive",
    "--topic",
    "harlow-bay-ferry",
]
STORM = Topic(
    "storm",
    (
        Article("a", "A storm hit Port Ellan on Monday.\n\nShare this article"),
        Article("b", "The storm tore the roofs off forty houses in Port Ellan."),
    ),
)


def spans(
    capsys: pytest.CaptureFixture[str], *arguments: str
) -> list[dict[str, str | int | bool | None]]:
    assert main(["inspect", *FERRY, "--format", "jsonl", *arguments]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_plan_is_told_in_its_order_with_why_each_sentence_is_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = spans(capsys, "--stage", "plan", "--only", "kept")
    assert [line["order"] for line in told] == [1, 2, 3, 4, 5]
    assert [line["reason"] for line in told] == [
        *("opening", "thread", "thread", "thread", "added")
    ]
    articles = [line["article_id"] for line in told]
    assert set(articles[:4]) == {"03-northern-ledger.txt"}
    assert articles[4] != "03-northern-ledger.txt"


def test_what_the_plan_passed_over_has_its_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = spans(capsys, "--stage", "plan", "--only", "removed")
    assert {line["reason"] for line in left} == {"plan", "superseded", "day past"}
    assert {line["order"] for line in left} == {None}
    assert {line["kept"] for line in left} == {False}


def test_in_mode_whole_all_that_is_read_is_written() -> None:
    config = load_config("mini", ["generate.mode=whole"])
    summarizer = Summarizer.from_config(load_config("extractive"))
    whole = Summarizer(config, summarizer.writer).prepare(STORM)
    head, *lines = stage_lines(whole, "plan")
    assert head == "== storm: plan: 2 spans kept, 0 set aside\n"
    assert [line.startswith("+ [support 1, reason whole] ") for line in lines[:2]] == [
        *(True, True)
    ]


def test_only_one_side_of_a_stage_is_shown_and_a_line_fits_the_terminal() -> None:
    work = Summarizer.from_config(load_config("extractive")).prepare(STORM)
    assert list(stage_lines(work, "clean", "removed")) == [
        "== storm: clean: 2 spans kept, 1 set aside\n",
        "-- a\n",
        "- [rule button] a:35-53  Share this article\n",
        "\n",
    ]
    assert list(stage_lines(work, "split", "kept", 40)) == [
        "== storm: split: 2 spans kept, 0 set aside\n",
        "-- a\n",
        "+ [index 0] a:0-33 A storm hit…\n",
        "-- b\n",
        "+ [index 0] b:0-56 The storm tore the…\n",
        "\n",
    ]


def test_a_topic_that_there_is_not_is_an_error_with_the_nearest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ["inspect", *FERRY[:-1], "harlow-bay-fery"]
    assert main(arguments) == 3
    [line] = capsys.readouterr().err.splitlines()
    assert "--topic harlow-bay-fery: no such topic in " in line
    assert line.endswith("; did you mean harlow-bay-ferry?")
