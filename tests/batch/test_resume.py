"""What a resumed batch keeps: failures not reached, lines of other topics, configs."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from summarize.batch.executors import Executor, SerialExecutor
from summarize.batch.maker import check_maker, maker_of
from summarize.batch.run import check_resume, run_batch
from summarize.config import load_config
from summarize.errors import OutputError
from summarize.pipeline import Summarizer
from summarize.schema import Failure, Request, Topic, Written
from summarize.writers.extractive import ExtractiveWriter
from tests.batch.test_run import (
    BROKEN,
    NAMES,
    Stop,
    contents,
    failing,
    ids,
    lines,
    serial,
    stored_ids,
    topics,
)
from tests.build import topic


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
    config = executor.config
    check_resume(topics(), tmp_path, config)
    run_batch(topics()[:2], executor, tmp_path)
    check_resume(topics()[1:], tmp_path, config)
    check_resume(topics()[2:], tmp_path, config, limit=1)
    with pytest.raises(OutputError, match="none of its summaries"):
        check_resume([BROKEN, *topics()[2:]], tmp_path, config)


def test_another_config_is_refused_and_names_what_is_other(
    tmp_path: Path, executor: Executor
) -> None:
    run_batch(topics()[:2], executor, tmp_path)
    before = contents(tmp_path)
    other = serial("extractive", "generate.target_words=31")
    said = (
        r"2 of its summaries .* \(generate.target_words: \d+ there, 31 now\); .*--fresh"
    )
    with pytest.raises(OutputError, match=said):
        check_resume(topics(), tmp_path, other.config)
    with pytest.raises(OutputError, match=said):
        run_batch(topics(), other, tmp_path, mode="resume")
    assert contents(tmp_path) == before


def test_a_run_without_a_summary_goes_on_with_another_config(
    tmp_path: Path, executor: Executor
) -> None:
    run_batch([failing(NAMES[0])], executor, tmp_path)
    other = serial("extractive", "generate.target_words=31")
    check_resume(topics(), tmp_path, other.config)
    assert run_batch(topics(), other, tmp_path, mode="resume").ok


def test_other_limits_are_no_other_config(tmp_path: Path) -> None:
    tight = serial("extractive", "limits.articles=1")
    assert run_batch(topics(), tight, tmp_path).counts.failed == len(NAMES)
    wide = serial("extractive", "limits.articles=2")
    assert run_batch(topics(), wide, tmp_path, mode="resume").ok
    report = run_batch(topics(), tight, tmp_path, mode="resume")
    assert report.counts.kept == len(NAMES)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"model": "other"}, "another model (extractive there, other now)"),
        ({"weights": "sha256:0"}, "the files of its models are not those of then"),
    ],
)
def test_another_model_is_refused(
    tmp_path: Path, executor: Executor, change: dict[str, str], said: str
) -> None:
    run_batch(topics()[:2], executor, tmp_path)
    maker = maker_of(executor)
    check_maker(tmp_path, executor.config, maker)
    with pytest.raises(OutputError, match=re.escape(said)):
        check_maker(tmp_path, executor.config, maker._replace(**change))


def test_a_failure_has_its_error_stage_and_remedy(
    tmp_path: Path, executor: Executor
) -> None:
    tight = serial("extractive", "limits.characters=100")
    large = topic("It rained at Port Ellan on Monday. " * 4, name="large")
    run_batch([large, failing("bad"), BROKEN], tight, tmp_path)
    found = lines(tmp_path / "errors.jsonl")
    assert [(x["stage"], x["error"]) for x in found] == [
        ("begin", "LimitError"),
        ("begin (a fault of this program)", "TypeError"),
        ("read", "CorpusError"),
    ]
    assert "part the topic or raise the limit" in found[0]["remedy"]
    assert "report this fault" in found[1]["remedy"]
    assert "mend the input" in found[2]["remedy"]


def test_a_topic_of_too_many_sentences_is_a_failure_of_split(
    tmp_path: Path, executor: Executor
) -> None:
    tight = serial("extractive", "limits.sentences=4")
    items = [
        *topics(),
        topic("It rained. It snowed.", "It hailed. It froze. It thawed."),
    ]
    run_batch(items, tight, tmp_path)
    [failure] = lines(tmp_path / "errors.jsonl")
    assert (failure["stage"], failure["error"]) == ("split", "LimitError")
    assert "has 5 sentences, limits.sentences is 4" in failure["message"]


class Hungry(ExtractiveWriter):
    """Has no memory for a flood."""

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        if any("flood" in request.texts[0] for request in requests):
            raise MemoryError("no memory left")
        return super().write_candidates(requests, n)


def test_a_writer_without_memory_fails_one_topic_and_says_what_to_lower(
    tmp_path: Path,
) -> None:
    summarizer = Summarizer(load_config("extractive"), Hungry())
    run_batch(topics(), SerialExecutor(summarizer), tmp_path)
    assert ids(tmp_path) == [name for name in NAMES if name != "flood"]
    [failure] = lines(tmp_path / "errors.jsonl")
    assert (failure["place"], failure["error"]) == ("flood", "MemoryError")
    assert "generate.batch_topics" in failure["remedy"]
