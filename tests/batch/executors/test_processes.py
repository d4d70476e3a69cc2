"""Batches in several processes: the same as in one, and no worse when one dies."""

import os
import re
import time
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from summarize.batch.executors import Executor, open_executor
from summarize.batch.run import run_batch
from summarize.config import load_config
from summarize.errors import ModelError
from summarize.schema import Article, Failure, Topic
from tests.batch.test_run import (
    BROKEN,
    NAMES,
    Stop,
    contents,
    failing,
    ids,
    lines,
    serial,
    topics,
)

OVERRIDES = ["generate.target_words=30", "generate.batch_topics=2"]


class Sent(str):
    """A text that does something to the worker process that it is sent to."""

    made_by: tuple[Callable[..., str], *tuple[str, ...]]

    def __new__(cls, do: Callable[..., str], *arguments: str) -> "Sent":
        text = super().__new__(cls, "The storm began at Port Ellan on Monday.")
        text.made_by = (do, *arguments)
        return text

    def __reduce__(self) -> tuple[Callable[..., str], tuple[object, ...]]:
        return receive, (os.getpid(), *self.made_by)


def receive(home: int, do: Callable[..., str], *arguments: str) -> str:
    if os.getpid() == home:  # a copy in the process of the run
        return Sent(do, *arguments)
    return do(*arguments)


def die() -> str:
    """End the process, as a kill would."""
    os._exit(9)


def die_once(path: str) -> str:
    """End the process unless one was ended so before."""
    if not Path(path).exists():
        Path(path).touch()
        os._exit(9)
    return "The storm began at Port Ellan on Monday."


def hang() -> str:
    time.sleep(600)
    return ""


def devour() -> str:
    """Take a gigabyte of memory, in pieces, and hold it."""
    held = []
    for _ in range(50):
        held.append(b"x" * 20_000_000)
        time.sleep(0.05)
    time.sleep(600)
    return str(len(held))


def sending(name: str, do: Callable[..., str], *arguments: str) -> Topic:
    return Topic(name, (Article("a", Sent(do, *arguments)),))


def messages(folder: Path) -> dict[str, str]:
    return {x["place"]: x["message"] for x in lines(folder / "errors.jsonl")}


@pytest.fixture(scope="module")
def executor() -> Iterator[Executor]:
    config = load_config("extractive", OVERRIDES)
    with open_executor(config, n_workers=2) as executor:
        yield executor


def check_same_bytes(executor: Executor, folder: Path) -> None:
    """Hold a batch with failures and doubles beside that of one process."""
    one, two, *rest = topics()
    items: list[Topic | Failure]
    items = [BROKEN, one, failing("x"), BROKEN, two, failing("y"), *rest, one, BROKEN]

    alone = run_batch(items, serial("extractive", *OVERRIDES), folder / "1")
    shared = run_batch(items, executor, folder / "2")

    assert contents(folder / "2") == contents(folder / "1")
    assert ids(folder / "2") == list(NAMES)
    assert alone.counts.failures_by_stage == shared.counts.failures_by_stage


@pytest.mark.slow
def test_any_number_of_processes_gives_the_same_bytes(
    tmp_path: Path, executor: Executor
) -> None:
    check_same_bytes(executor, tmp_path)


@pytest.mark.slow
def test_a_stopped_run_is_resumed_by_another_number_of_processes(
    tmp_path: Path, executor: Executor
) -> None:
    alone = serial("extractive", *OVERRIDES)
    run_batch(topics(), alone, tmp_path / "whole")

    first = run_batch(topics(), executor, tmp_path / "cut", stop=Stop(3))
    second = run_batch(topics(), alone, tmp_path / "cut", mode="resume")

    assert (first.stopped, first.counts.done) == (True, 3)
    assert (second.counts.kept, second.counts.done) == (3, 2)
    assert contents(tmp_path / "cut") == contents(tmp_path / "whole")


@pytest.mark.slow
def test_a_topic_whose_process_dies_is_a_failure_and_no_other_is(
    tmp_path: Path, executor: Executor
) -> None:
    one, two, *rest = topics()
    items = [
        sending("first", die),
        one,
        two,
        sending("second", die),
        *rest,
    ]  # two at a time

    report = run_batch(items, executor, tmp_path)

    assert ids(tmp_path) == list(NAMES)
    assert (report.counts.failed, report.stopped) == (2, False)
    assert list(messages(tmp_path)) == ["first", "second"]
    for message in messages(tmp_path).values():
        assert "its worker process ended twice (exit code 9)" in message


@pytest.mark.slow
@pytest.mark.parametrize("place", [0, 1])
def test_a_topic_whose_process_dies_once_is_done(
    tmp_path: Path, executor: Executor, place: int
) -> None:
    items = topics()
    items.insert(place, sending("unlucky", die_once, str(tmp_path / "died")))

    report = run_batch(items, executor, tmp_path / "out")

    assert report.ok
    assert ids(tmp_path / "out") == [item.id for item in items]


@pytest.mark.slow
@pytest.mark.parametrize("batch_topics", [1, 2])
def test_a_topic_that_takes_too_long_is_a_failure_and_no_other_is(
    tmp_path: Path, batch_topics: int
) -> None:
    one, two, *_ = topics()
    overrides = [f"generate.batch_topics={batch_topics}", "limits.seconds=10"]

    with open_executor(load_config("extractive", overrides)) as executor:
        report = run_batch([one, sending("endless", hang), two], executor, tmp_path)

    assert ids(tmp_path) == list(NAMES[:2])
    assert report.counts.failures_by_stage == {"worker": 1}
    [failure] = lines(tmp_path / "errors.jsonl")
    assert (failure["place"], failure["error"]) == ("endless", "LimitError")
    assert failure["message"].startswith("took longer than limits.seconds (10)")


@pytest.mark.slow
@pytest.mark.parametrize("batch_topics", [1, 2])
def test_a_topic_that_takes_too_much_memory_is_a_failure_and_no_other_is(
    tmp_path: Path, batch_topics: int
) -> None:
    one, two, *_ = topics()
    overrides = [f"generate.batch_topics={batch_topics}", "limits.memory=300"]

    with open_executor(load_config("extractive", overrides)) as executor:
        report = run_batch([one, sending("greedy", devour), two], executor, tmp_path)

    assert ids(tmp_path) == list(NAMES[:2])
    assert report.counts.failures_by_stage == {"worker": 1}
    [failure] = lines(tmp_path / "errors.jsonl")
    assert (failure["place"], failure["error"]) == ("greedy", "LimitError")
    assert re.match(r"took [\d,]+ MB, limits\.memory is 300: ", failure["message"])
    assert "raise the limit" in failure["remedy"]


@pytest.mark.slow
def test_what_cannot_be_loaded_is_said_as_without_processes(tmp_path: Path) -> None:
    config = load_config(None, [f"rank.model={tmp_path}/none"])
    said = []
    for n_workers in (1, 2):
        with (
            pytest.raises(ModelError) as caught,
            open_executor(config, n_workers=n_workers),
        ):
            pass
        said.append(str(caught.value))
    assert said[0] == said[1]


@pytest.mark.slow
def test_processes_end_with_the_block_in_the_middle_of_a_topic() -> None:
    before = {*active_children()}
    with open_executor(load_config("extractive"), n_workers=2) as executor:
        outcomes = executor.summarize(topics())
        next(outcomes)
        started = {*active_children()} - before
        assert len(started) == 2
    assert {*active_children()} == before


@pytest.mark.slow
def test_outcomes_carry_the_id_of_their_topic(executor: Executor) -> None:
    items = [*topics(), failing("bad")]
    found = dict(executor.summarize(items))
    assert sorted(found) == sorted(item.id for item in items)
    assert isinstance(found["bad"], Failure)
