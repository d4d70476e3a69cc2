"""What a resumed batch keeps: failures not reached, lines of other topics, configs."""

from pathlib import Path

import pytest

from summarize.batch.executors import Executor
from summarize.batch.run import check_resume, run_batch
from summarize.errors import OutputError
from summarize.schema import Failure, Topic
from tests.batch.test_run import (
    BROKEN,
    NAMES,
    Stop,
    failing,
    ids,
    lines,
    serial,
    stored_ids,
    topics,
)


@pytest.fixture(scope="module")
def executor() -> Executor:
    return serial("extractive")


@pytest.mark.parametrize("number", [1, 3, 6])
def test_a_stopped_resume_keeps_the_failures_it_did_not_reach(
    tmp_path: Path, executor: Executor, number: int
) -> None:
    items: list[Topic | Failure] = [failing("x"), *topics(), failing("y"), BROKEN]
    run_batch(items, executor, tmp_path)
    before = lines(tmp_path / "errors.jsonl")
    run_batch(items, executor, tmp_path, mode="resume", stop=Stop(number))
    assert lines(tmp_path / "errors.jsonl") == before
    run_batch(items, executor, tmp_path, mode="resume", limit=number)
    assert lines(tmp_path / "errors.jsonl") == before


def test_a_stopped_resume_forgets_the_failure_of_a_topic_that_was_mended(
    tmp_path: Path, executor: Executor
) -> None:
    first, second, *rest = topics()
    run_batch([failing(first.id), second, failing("y")], executor, tmp_path)
    items = [first, second, *rest]
    run_batch(items, executor, tmp_path, mode="resume", limit=2)
    assert [line["place"] for line in lines(tmp_path / "errors.jsonl")] == ["y"]


def test_a_resume_with_none_of_the_old_topics_leaves_the_old_lines(
    tmp_path: Path, executor: Executor
) -> None:
    run_batch(topics()[:2], executor, tmp_path)
    for _ in range(2):
        with pytest.raises(OutputError, match="--fresh"):
            run_batch(topics()[2:], executor, tmp_path, mode="resume")
        assert ids(tmp_path) == stored_ids(tmp_path) == list(NAMES[:2])


def test_other_input_is_refused_before_any_work(
    tmp_path: Path, executor: Executor
) -> None:
    check_resume(topics(), tmp_path)
    run_batch(topics()[:2], executor, tmp_path)
    check_resume(topics()[1:], tmp_path)
    check_resume(topics()[2:], tmp_path, limit=1)
    with pytest.raises(OutputError, match="none of its summaries"):
        check_resume([BROKEN, *topics()[2:]], tmp_path)


def test_lines_of_another_config_that_stay_are_counted(
    tmp_path: Path, executor: Executor
) -> None:
    run_batch(topics(), executor, tmp_path)
    other = serial("extractive", "generate.target_words=31")
    report = run_batch(topics(), other, tmp_path, mode="resume", limit=2)
    assert report.counts.other == 3
    assert run_batch(topics(), other, tmp_path, mode="resume").counts.other == 0
