"""Every bad input has a defined outcome, and the good ones beside it are read."""

import json
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize import Summarizer
from summarize.config import load_config
from summarize.corpus import read_topics
from summarize.errors import CorpusError
from summarize.schema import Failure, Summary, Topic
from tests.bad_inputs.markup import MARKUP
from tests.bad_inputs.places import PLACES
from tests.bad_inputs.row import BadInput, file, with_good
from tests.bad_inputs.saved import SAVED
from tests.bad_inputs.tables import TABLES
from tests.bad_inputs.texts import TEXTS, TOO_LONG
from tests.corpus.saved_files import SANK
from tests.typed import typed

# links, pipes and such names are Linux's
ON_LINUX = sys.platform == "linux"
ROWS = (*TEXTS, *TABLES, *MARKUP, *SAVED, *(PLACES if ON_LINUX else ()))
COMMANDED = {
    "bytes without an order",
    "an empty file",
    "a byte order mark alone",
    "a line cut off",
    "ids that are paths",
}
if ON_LINUX:
    COMMANDED |= {"names with line ends", "a link to itself"}
every = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)


@pytest.fixture(scope="module")
def summarizer() -> Summarizer:
    return Summarizer.from_config(load_config("extractive"))


def test_there_are_more_than_eighty_and_each_has_a_name_of_its_own() -> None:
    names = {row.name for row in ROWS}
    assert len(names) == len(ROWS) > 80
    assert names >= COMMANDED


@every
def test_a_bad_input_has_its_outcome_and_what_is_read_of_it_is_summarized(
    row: BadInput, tmp_path: Path, summarizer: Summarizer
) -> None:
    path = row.make(tmp_path)
    if row.refused:
        with pytest.raises(CorpusError) as error:
            read_topics([path])
        assert row.refused in str(error.value)
        return
    items = list(read_topics([path]))
    topics = [item for item in items if isinstance(item, Topic)]
    said = [item.message for item in items if isinstance(item, Failure)]
    assert {topic.id: ids(topic) for topic in topics} == dict(row.read)
    assert len(said) == len(row.says)
    assert [
        words
        for words, all_of_it in zip(row.says, said, strict=True)
        if words not in all_of_it
    ] == []
    if row.tells:
        assert any(row.tells in article.text for article in topics[-1].articles)
    if row.name not in TOO_LONG:
        check_summaries(summarizer, topics)


def ids(topic: Topic) -> tuple[str, ...]:
    return tuple(article.id for article in topic.articles)


def check_summaries(summarizer: Summarizer, topics: list[Topic]) -> None:
    """Every topic has a summary that accounts for its articles and cites them."""
    done = list(summarizer.summarize_many(topics))
    assert [item for item in done if not isinstance(item, Summary)] == []
    for topic, summary in zip(topics, done, strict=True):
        assert isinstance(summary, Summary)
        texts = {article.id: article.text for article in topic.articles}
        assert [account.id for account in summary.articles] == list(texts)
        for sentence in summary.sentences:
            for cited in sentence.citations:
                assert texts[cited.article_id][cited.start : cited.end].strip()


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.name in COMMANDED], ids=lambda row: row.name
)
def test_the_command_ends_with_the_code_of_the_outcome(
    row: BadInput, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    path, out = row.make(tmp_path / "in"), tmp_path / "deep" / "er" / "out"
    options = ["--config", "extractive", "--output", str(out)]
    ended = typed("run", str(path), *options)
    assert ended.returncode == row.exit_code, ended.stderr
    assert "Traceback" not in ended.stderr
    told = lines(out / "summaries.jsonl") if row.read else []
    assert [record["topic_id"] for record in told] == list(row.read)
    if row.read and row.says:
        said = [record["message"] for record in lines(out / "errors.jsonl")]
        assert [
            words
            for words, all_of_it in zip(row.says, said, strict=True)
            if words not in all_of_it
        ] == []
    assert {path.name for path in tmp_path.iterdir()} <= {"in", "deep"}
    assert [path.name for path in (tmp_path / "deep" / "er").glob("*")] in ([], ["out"])


def lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """An open folder, and for the time of a test a user who may not read everything."""
    if not ON_LINUX:
        pytest.skip("another system has other rights")
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            yield Path(folder)
        finally:
            if root:
                os.seteuid(0)


def test_a_file_that_may_not_be_read_is_named_and_the_others_are_read(
    as_nobody: Path,
) -> None:
    topic = with_good(file("bad.txt", SANK))(as_nobody)
    (topic / "bad.txt").chmod(0)
    failure, read = read_topics([topic])
    assert isinstance(failure, Failure)
    assert failure.message == "the file cannot be read: Permission denied"
    assert failure.place == str(topic / "bad.txt")
    assert isinstance(read, Topic)
    assert ids(read) == ("good.txt",)


def test_a_folder_that_may_not_be_read_is_named_and_the_others_are_read(
    as_nobody: Path,
) -> None:
    for name in ("a", "b"):
        (as_nobody / "topics" / name).mkdir(parents=True)
        (as_nobody / "topics" / name / "a.txt").write_text(SANK, encoding="utf-8")
    (as_nobody / "topics" / "a").chmod(0)
    try:
        failure, read = read_topics([as_nobody / "topics"])
    finally:
        (as_nobody / "topics" / "a").chmod(stat.S_IRWXU)
    assert isinstance(failure, Failure)
    assert "the folder cannot be read: Permission denied" in failure.message
    assert isinstance(read, Topic)
    assert read.id == "b"


@pytest.mark.slow
def test_a_line_of_100_megabytes_is_read(tmp_path: Path) -> None:
    text = f"{SANK} " * (100_000_000 // len(SANK))
    for make in (
        file("bad.txt", text),
        file("bad.jsonl", json.dumps({"documents": [text]})),
    ):
        [topic] = read_topics([make(tmp_path)])
        assert isinstance(topic, Topic)
        assert topic.articles[0].text == text
