"""Batches through the real pipeline, whole and interrupted, into a folder."""

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from summarize.batch.executors import Executor, SerialExecutor
from summarize.batch.run import check_resume, run_batch
from summarize.batch.stored_run import StoredRun
from summarize.config import load_config
from summarize.errors import OutputError
from summarize.output.folder import Mode
from summarize.pipeline import Summarizer
from summarize.schema import SCHEMA_VERSION, Article, Failure, Summary, Topic
from tests.build import topic

NAMES = ("storm", "strike", "flood", "trial", "match")
BROKEN = Failure("topics.jsonl:3", "read", "CorpusError", "no JSON")


def topics() -> list[Topic]:
    return [
        topic(
            f"The {name} began at Port Ellan on Monday. It lasted {n} hours.",
            f"The {name} at Port Ellan ended after {n} hours, officials said.",
            name=name,
        )
        for n, name in enumerate(NAMES, 2)
    ]


def failing(name: str = "bad") -> Topic:
    return Topic(name, (Article("a", None),))  # type: ignore[arg-type]


def serial(config: str, *overrides: str) -> Executor:
    return SerialExecutor(Summarizer.from_config(load_config(config, overrides)))


@pytest.fixture(scope="module")
def executor() -> Executor:
    overrides = ["generate.batch_topics=2", "generate.target_words=30"]
    return serial("extractive", *overrides)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def lines_of(folder: Path) -> list[dict[str, Any]]:
    return lines(folder / "summaries.jsonl")


def ids(folder: Path) -> list[str]:
    return [line["topic_id"] for line in lines_of(folder)]


def stored_ids(folder: Path) -> list[str]:
    return [line["id"] for line in lines(folder / "topics.jsonl")]


def contents(folder: Path) -> dict[str, str]:
    """Return the files of a run without what the clock put into them."""
    names = ("summaries.jsonl", "topics.jsonl", "errors.jsonl", "config.yaml")
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in names}
    return {n: re.sub(r'"seconds": [\d.e-]+', "", text) for n, text in texts.items()}


class Stop:
    """Asks to stop once `number` topics were handed on."""

    def __init__(self, number: int) -> None:
        self.left = number

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_every_topic_has_a_line_in_input_order(
    tmp_path: Path, executor: Executor
) -> None:
    report = run_batch(topics(), executor, tmp_path)
    assert ids(tmp_path) == stored_ids(tmp_path) == list(NAMES)
    assert all(line["input"].startswith("sha256:") for line in lines_of(tmp_path))
    assert report.ok
    assert not report.stopped


def test_the_record_says_what_ran_and_how_it_ended(
    tmp_path: Path, executor: Executor
) -> None:
    run_batch([*topics(), failing(), BROKEN], executor, tmp_path)
    record = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert record["state"] == "finished"
    assert record["schema_version"] == SCHEMA_VERSION
    assert record["model"] == executor.model
    assert record["config_digest"] == executor.config.digest
    assert record["config"]["generate"]["target_words"] == 30
    assert record["libraries"]["numpy"]
    assert record["started"] <= record["finished"]
    counts = record["counts"]
    assert (counts["topics"], counts["summarized"]) == (6, 5)
    assert (counts["failed_topics"], counts["broken_records"]) == (1, 1)
    assert sum(counts["failures_by_stage"].values()) == 2


def test_the_record_counts_what_the_folder_holds_resumed_or_not(
    tmp_path: Path, executor: Executor
) -> None:
    run_batch(topics(), executor, tmp_path, stop=Stop(2))
    run_batch(topics(), executor, tmp_path, mode="resume")
    record = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    n_sentences = sum(len(line["sentences"]) for line in lines_of(tmp_path))
    assert record["in_folder"] == {
        "summaries": 5,
        "summaries_without_sentences": 0,
        "articles": 10,
        "sentences": n_sentences,
        "sentences_uncited": 0,
        "sentences_flagged": 0,
    }


def test_the_resolved_config_can_be_loaded_again(
    tmp_path: Path, executor: Executor
) -> None:
    run_batch(topics()[:1], executor, tmp_path)
    assert load_config(tmp_path / "config.yaml").digest == executor.config.digest


def test_two_runs_give_the_same_bytes_apart_from_seconds(
    tmp_path: Path, executor: Executor
) -> None:
    for name in ("a", "b"):
        run_batch([*topics(), failing()], executor, tmp_path / name)
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_failures_stand_in_input_order_and_stop_nothing(
    tmp_path: Path, executor: Executor
) -> None:
    one, two, *rest = topics()
    report = run_batch(
        [BROKEN, one, failing("x"), BROKEN, two, failing("y"), *rest, BROKEN],
        executor,
        tmp_path,
    )
    places = [line["place"] for line in lines(tmp_path / "errors.jsonl")]
    assert places == [BROKEN.place, "x", BROKEN.place, "y", BROKEN.place]
    assert ids(tmp_path) == list(NAMES)
    assert (report.ok, report.counts.failed, report.counts.broken) == (False, 2, 3)


def with_faults() -> list[Topic | Failure]:
    one, two, *rest = topics()
    return [one, two, failing("worse"), BROKEN, *rest, failing()]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, executor: Executor) -> Path:
    """What a run over `with_faults` leaves that nobody stops."""
    folder = tmp_path_factory.mktemp("whole")
    run_batch(with_faults(), executor, folder)
    return folder


@pytest.mark.parametrize("number", range(8))
def test_a_run_stopped_anywhere_and_resumed_equals_a_whole_one(
    tmp_path: Path, executor: Executor, whole: Path, number: int
) -> None:
    first = run_batch(with_faults(), executor, tmp_path, stop=Stop(number))
    assert first.stopped
    done = len(ids(tmp_path))
    second = run_batch(with_faults(), executor, tmp_path, mode="resume")
    assert second.counts.kept == done
    assert second.counts.done == len(NAMES) - done
    assert contents(tmp_path) == contents(whole)


@pytest.mark.parametrize("cut", [1, 80, 700])
def test_a_run_whose_files_were_torn_is_done_to_the_same_bytes(
    tmp_path: Path, executor: Executor, whole: Path, cut: int
) -> None:
    torn = tmp_path / "torn"
    shutil.copytree(whole, torn)
    for name in ("summaries.jsonl", "topics.jsonl"):
        (torn / name).write_bytes((torn / name).read_bytes()[:-cut])
    run_batch(with_faults(), executor, torn, mode="resume")
    assert contents(torn) == contents(whole)


def test_a_changed_topic_is_done_again_in_its_place(
    tmp_path: Path, executor: Executor
) -> None:
    items = topics()
    run_batch(items, executor, tmp_path)
    items[1] = topic("The strike was called off on Sunday night.", name="strike")
    report = run_batch(items, executor, tmp_path, mode="resume")
    assert (report.counts.done, report.counts.kept) == (1, 4)
    assert ids(tmp_path) == list(NAMES)
    assert lines_of(tmp_path)[1]["text"] == "The strike was called off on Sunday night."
    stored = {summary.topic_id: stored for summary, stored in StoredRun(tmp_path)}
    assert stored["strike"] == items[1]


def test_every_line_has_the_version_of_its_form(
    tmp_path: Path, executor: Executor
) -> None:
    run_batch([*topics(), failing()], executor, tmp_path)
    for name in ("summaries.jsonl", "topics.jsonl", "errors.jsonl"):
        versions = {line["schema_version"] for line in lines(tmp_path / name)}
        assert versions == {SCHEMA_VERSION}


def test_a_run_of_a_newer_version_is_not_gone_on_with(
    tmp_path: Path, executor: Executor
) -> None:
    run_batch(topics()[:1], executor, tmp_path)
    before = contents(tmp_path)
    path = tmp_path / "run.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    record["schema_version"] = SCHEMA_VERSION + 1
    path.write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(OutputError, match=r"newer version of summarize.*--fresh"):
        check_resume(topics(), tmp_path, executor.config)
    with pytest.raises(OutputError, match=r"newer version of summarize.*--fresh"):
        run_batch(topics(), executor, tmp_path, mode="resume")
    assert contents(tmp_path) == before
    run_batch(topics(), executor, tmp_path, mode="fresh")
    assert ids(tmp_path) == list(NAMES)


def test_a_failed_topic_is_tried_again(tmp_path: Path, executor: Executor) -> None:
    run_batch([*topics(), failing()], executor, tmp_path)
    again = run_batch([*topics(), failing()], executor, tmp_path, mode="resume")
    assert (again.counts.kept, again.counts.done, again.counts.failed) == (5, 0, 1)
    assert len(lines(tmp_path / "errors.jsonl")) == 1


def test_a_topic_that_failed_and_was_mended_takes_its_place(
    tmp_path: Path, executor: Executor
) -> None:
    first, second, *rest = topics()
    run_batch([first, failing(second.id), *rest], executor, tmp_path)
    report = run_batch([first, second, *rest], executor, tmp_path, mode="resume")
    assert report.ok
    assert ids(tmp_path) == list(NAMES)
    assert (tmp_path / "errors.jsonl").read_bytes() == b""


def test_topics_that_the_input_no_longer_holds_go(
    tmp_path: Path, executor: Executor
) -> None:
    run_batch(topics(), executor, tmp_path)
    report = run_batch(topics()[1:], executor, tmp_path, mode="resume")
    assert report.counts.dropped == 1
    assert ids(tmp_path) == stored_ids(tmp_path) == list(NAMES[1:])


def test_a_stopped_resume_keeps_what_it_did_not_reach(
    tmp_path: Path, executor: Executor
) -> None:
    run_batch(topics(), executor, tmp_path)
    run_batch(topics(), executor, tmp_path, mode="resume", stop=Stop(1))
    assert ids(tmp_path) == list(NAMES)


@pytest.mark.parametrize("may_wait", [False, True])
def test_a_stop_asked_for_during_the_last_topic_is_none(
    tmp_path: Path, executor: Executor, may_wait: bool
) -> None:
    stop = Stop(len(NAMES))
    report = run_batch(topics(), executor, tmp_path, stop=stop, may_wait=may_wait)
    assert report.stopped is may_wait
    assert ids(tmp_path) == list(NAMES)


def test_a_limit_is_a_number_of_topics_read(tmp_path: Path, executor: Executor) -> None:
    run_batch([BROKEN, *topics()], executor, tmp_path, limit=2)
    assert ids(tmp_path) == list(NAMES[:2])
    run_batch([BROKEN, *topics()], executor, tmp_path, limit=4, mode="resume")
    assert ids(tmp_path) == list(NAMES[:4])


def test_an_id_that_comes_twice_is_a_failure(
    tmp_path: Path, executor: Executor
) -> None:
    report = run_batch([*topics(), topics()[0]], executor, tmp_path)
    assert report.counts.failed == 1
    [failure] = lines(tmp_path / "errors.jsonl")
    assert (failure["place"], failure["stage"]) == ("storm", "read")


def test_a_run_that_is_there_is_not_touched(tmp_path: Path, executor: Executor) -> None:
    run_batch(topics(), executor, tmp_path)
    before = contents(tmp_path)
    with pytest.raises(OutputError, match="--resume"):
        run_batch(topics()[:1], executor, tmp_path)
    assert contents(tmp_path) == before


def test_a_fresh_run_forgets_the_one_before(tmp_path: Path, executor: Executor) -> None:
    run_batch(topics(), executor, tmp_path)
    report = run_batch(topics()[:1], executor, tmp_path, mode="fresh")
    assert report.counts.kept == 0
    assert ids(tmp_path) == stored_ids(tmp_path) == [NAMES[0]]


def test_topics_are_read_only_as_the_work_goes_on(
    tmp_path: Path, executor: Executor
) -> None:
    path, ahead = tmp_path / "summaries.jsonl", []

    def read() -> Iterator[Topic]:
        for number, item in enumerate(topics()):
            written = path.read_bytes().count(b"\n") if path.exists() else 0
            ahead.append(number - written)
            yield item

    run_batch(read(), executor, tmp_path)
    assert max(ahead) <= executor.config.generate.batch_topics


@pytest.mark.parametrize("items", [[], [BROKEN, BROKEN]])
def test_where_nothing_can_be_read_no_folder_is_left(
    tmp_path: Path, executor: Executor, items: list[Topic | Failure]
) -> None:
    told = Told()
    report = run_batch(items, executor, tmp_path / "out", progress=told)
    assert (report.counts.topics, report.counts.broken) == (0, len(items[:1]))
    assert told.said == [f"failed {BROKEN.place}"] * len(items) + ["end"]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("mode", ["fresh", "resume"])
def test_where_nothing_can_be_read_the_run_that_is_there_stays(
    tmp_path: Path, executor: Executor, mode: Mode
) -> None:
    run_batch(topics(), executor, tmp_path)
    before = contents(tmp_path)
    run_batch([BROKEN], executor, tmp_path, mode=mode)
    assert contents(tmp_path) == before


def test_an_error_of_the_reader_leaves_what_was_done(
    tmp_path: Path, executor: Executor
) -> None:
    def read() -> Iterator[Topic]:
        yield from topics()[:2]
        raise RuntimeError("the network is gone")

    with pytest.raises(RuntimeError, match="network"):
        run_batch(read(), executor, tmp_path)
    record = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert record["state"] == "broken off"
    report = run_batch(topics(), executor, tmp_path, mode="resume")
    assert report.ok
    assert ids(tmp_path) == list(NAMES)


class Told:
    """Remembers what a batch says."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def done(self, number: int, summary: Summary) -> None:
        self.said.append(f"{number} {summary.topic_id}")

    def kept(self, number: int, topic_id: str) -> None:
        self.said.append(f"{number} kept {topic_id}")

    def failed(self, failure: Failure) -> None:
        self.said.append(f"failed {failure.place}")

    def close(self) -> None:
        self.said.append("end")


def test_progress_hears_of_every_topic_by_its_place_in_the_input(
    tmp_path: Path, executor: Executor
) -> None:
    one, two, three, *_ = topics()
    run_batch([two], executor, tmp_path)
    told = Told()
    items: Iterable[Topic] = [one, two, failing(), three]
    run_batch(items, executor, tmp_path, mode="resume", progress=told)
    assert sorted(told.said) == sorted(
        ["1 storm", "2 kept strike", "failed bad", "4 flood", "end"]
    )


def test_a_record_with_several_faults_counts_once(
    tmp_path: Path, executor: Executor
) -> None:
    report = run_batch([BROKEN, BROKEN, *topics()], executor, tmp_path)
    assert report.counts.broken == 1
    assert len(lines(tmp_path / "errors.jsonl")) == 2
