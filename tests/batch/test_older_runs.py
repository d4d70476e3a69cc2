"""Folders of every version of the records, written by the programs of then.

Each is a run of one topic and a broken record: `older/version_0` has no version yet,
the last is the one before today's.
"""

import json
import shutil
from pathlib import Path

import pytest

from summarize.batch.digest import digest_topic
from summarize.batch.earlier import EarlierRun
from summarize.batch.executors import SerialExecutor
from summarize.batch.maker import maker_of
from summarize.batch.run import run_batch
from summarize.batch.stored_run import StoredRun
from summarize.config import load_config
from summarize.corpus.records import failure_from_json
from summarize.errors import OutputError
from summarize.flags import Flag, FlagKind
from summarize.pipeline import Summarizer
from summarize.report.markdown import topic_markdown
from summarize.report.page import topic_page
from summarize.schema import SCHEMA_VERSION, Topic

OLDER = Path(__file__).parent / "older"
VERSIONS = range(SCHEMA_VERSION)
TOLD = "Police said that the storm killed 15 people at Port Ellan."


@pytest.fixture(params=VERSIONS)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the folder of one version."""
    shutil.copytree(OLDER / f"version_{request.param}", tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_there_is_a_folder_of_every_older_version() -> None:
    for version in VERSIONS:
        for path in (OLDER / f"version_{version}").glob("*.jsonl"):
            for line in path.read_text(encoding="utf-8").splitlines():
                assert json.loads(line).get("schema_version", 0) == version


def test_summaries_come_back_with_their_topics(folder: Path) -> None:
    [(summary, topic)] = StoredRun(folder)
    first = summary.sentences[0]
    assert (first.text, first.verdict) == (TOLD, "supported")
    assert first.flags == (Flag(FlagKind.CONFLICT, "15", "12"),)
    [mark] = first.marks
    assert first.text[mark.start : mark.end] == "15"
    assert first.supporters[0].article_id == "2"
    [conflict] = summary.trace.conflicts
    assert conflict.values == ("12", "15")
    assert topic is not None
    cited = next(a for a in topic.articles if a.id == first.citations[0].article_id)
    assert cited.text == TOLD


def test_failures_come_back(folder: Path) -> None:
    [line] = (folder / "errors.jsonl").read_text(encoding="utf-8").splitlines()
    failure = failure_from_json(json.loads(line))
    assert (failure.place, failure.stage) == ("topics.jsonl:2", "read")


def test_a_page_is_made_of_them(folder: Path) -> None:
    [(summary, topic)] = StoredRun(folder)
    page = topic_page(summary, topic)
    assert TOLD in topic_markdown(summary, topic)
    assert "It killed 12 people" in page  # the passage that says otherwise


def test_what_they_told_is_known_to_a_run_that_is_new_since(folder: Path) -> None:
    [(_, topic)] = StoredRun(folder)
    assert topic is not None
    [with_earlier] = EarlierRun(folder).with_earlier([topic])
    assert isinstance(with_earlier, Topic)
    assert with_earlier.earlier is not None
    assert TOLD in with_earlier.earlier.told


def test_a_run_does_not_go_on_with_them_and_leaves_them_as_they_are(
    folder: Path,
) -> None:
    [(_, topic)] = StoredRun(folder)
    assert topic is not None
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    other = load_config("extractive", ["generate.target_words=99"])
    executor = SerialExecutor(Summarizer.from_config(other))
    with pytest.raises(OutputError, match="its summaries made with another config"):
        run_batch([topic], executor, folder, mode="resume")
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert after == before


def test_it_goes_on_with_those_that_today_s_config_made(folder: Path) -> None:
    """As where no key changed: then the form of a line is no reason to do it again."""
    [(_, topic)] = StoredRun(folder)
    assert topic is not None
    executor = SerialExecutor(Summarizer.from_config(load_config("extractive")))
    path = folder / "summaries.jsonl"
    line = json.loads(path.read_text(encoding="utf-8"))
    made = {**maker_of(executor)._asdict(), "input": digest_topic(topic)}
    path.write_text(json.dumps({**line, **made}) + "\n", encoding="utf-8")
    report = run_batch([topic], executor, folder, mode="resume")
    assert (report.counts.kept, report.counts.done) == (1, 0)
    assert json.loads(path.read_text(encoding="utf-8"))["text"] == line["text"]
