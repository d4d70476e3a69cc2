import json
from pathlib import Path

import pytest

from summarize.batch.executors import SerialExecutor
from summarize.batch.run import run_batch
from summarize.batch.stored_run import StoredRun
from summarize.config import load_config
from summarize.errors import CorpusError, OutputError
from summarize.pipeline import Summarizer
from summarize.schema import SCHEMA_VERSION, Topic
from tests.build import topic


def topics() -> list[Topic]:
    return [
        topic(f"The {name} began at Port Ellan on Monday.", name=name, references=["r"])
        for name in ("storm", "strike")
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    executor = SerialExecutor(Summarizer.from_config(load_config("extractive")))
    run_batch(topics(), executor, tmp_path)
    return tmp_path


def test_a_stored_run_gives_back_summaries_with_their_topics(folder: Path) -> None:
    stored = StoredRun(folder)
    assert len(stored) == 2
    assert [topic for _, topic in stored] == topics()
    lines = (folder / "summaries.jsonl").read_bytes().splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    assert [summary.text for summary, _ in stored] == texts


def test_a_topic_that_is_not_stored_as_it_was_is_none(folder: Path) -> None:
    path = folder / "topics.jsonl"
    first, second = path.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = json.dumps({**json.loads(second), "input": "sha256:other"})
    path.write_text(first + changed + "\n", encoding="utf-8")
    assert [topic for _, topic in StoredRun(folder)] == [topics()[0], None]


def test_without_the_topics_the_summaries_are_still_there(folder: Path) -> None:
    (folder / "topics.jsonl").unlink()
    assert [topic for _, topic in StoredRun(folder)] == [None, None]


def test_a_folder_without_a_run_cannot_be_read_back(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"holds no summaries\.jsonl"):
        StoredRun(tmp_path)


@pytest.mark.parametrize("name", ["summaries.jsonl", "topics.jsonl"])
def test_a_run_of_a_newer_version_cannot_be_read_back(folder: Path, name: str) -> None:
    path = folder / name
    lines = [json.loads(line) for line in path.read_bytes().splitlines()]
    lines[1]["schema_version"] = SCHEMA_VERSION + 1
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    stored = iter(StoredRun(folder))
    next(stored)
    with pytest.raises(CorpusError, match=rf"{name}: topic strike: .* schema_version"):
        next(stored)


def test_a_run_from_before_there_were_versions_is_read_back(folder: Path) -> None:
    now = list(StoredRun(folder))
    for name in ("summaries.jsonl", "topics.jsonl"):
        text = (folder / name).read_text(encoding="utf-8")
        old = text.replace(f'"schema_version": {SCHEMA_VERSION}, ', "")
        assert old != text
        (folder / name).write_text(old, encoding="utf-8")
    assert list(StoredRun(folder)) == now
