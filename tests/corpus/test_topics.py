"""All inputs together: order, ids, streaming, and what is wrong at once."""

import io
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from summarize.corpus import read_topics
from summarize.errors import CorpusError
from summarize.schema import Failure, Topic


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_one_article_is_a_topic(tmp_path: Path) -> None:
    (topic,) = read_topics(write(tmp_path, "storm.txt", "A"))
    assert isinstance(topic, Topic)
    assert (topic.id, topic.articles[0].id, topic.articles[0].text) == (
        "storm",
        "storm.txt",
        "A",
    )


def test_inputs_are_read_in_order(tmp_path: Path) -> None:
    paths = [
        write(tmp_path, "z.txt", "Z"),
        write(tmp_path, "t.jsonl", '{"documents": ["T"]}'),
        write(tmp_path, "folder/a.txt", "A").parent,
    ]
    topics = [item for item in read_topics(paths) if isinstance(item, Topic)]
    assert [topic.id for topic in topics] == ["z", "t-1", "folder"]


def test_the_same_id_again_gets_a_suffix_over_all_inputs(tmp_path: Path) -> None:
    row = '{"id": "t", "documents": ["A"]}\n'
    taken = '{"id": "t#2", "documents": ["A"]}\n'
    paths = [
        write(tmp_path, "a.jsonl", taken + row),
        write(tmp_path, "b.jsonl", row * 2),
    ]
    ids = [item.id for item in read_topics(paths) if isinstance(item, Topic)]
    assert ids == ["t#2", "t", "t#3", "t#4"]


def test_the_same_article_id_again_gets_a_suffix_within_the_topic() -> None:
    document = '{"id": "d", "text": "A"}'
    row = f'{{"documents": [{document}, {document}, "B", {{"id": 3, "text": "C"}}]}}\n'
    topics = list(read_topics(["-"], stdin=io.BytesIO(row.encode() * 2)))
    for topic in topics:
        assert isinstance(topic, Topic)
        assert [article.id for article in topic.articles] == ["d", "d#2", "3", "3#2"]


def test_standard_input_is_json_lines() -> None:
    stdin = io.BytesIO(b'{"documents": ["A"]}\n\nbroken\n{"documents": ["B"]}')
    first, failure, last = read_topics(["-"], stdin=stdin)
    assert isinstance(first, Topic)
    assert isinstance(failure, Failure)
    assert isinstance(last, Topic)
    assert (first.id, failure.place, last.id) == ("stdin-1", "stdin:3", "stdin-4")


def test_standard_input_is_read_as_topics_are_asked_for() -> None:
    lines = iter([b'{"documents": ["A"]}\n'] * 100_000)
    topics = read_topics(["-"], stdin=cast(BinaryIO, lines))
    assert isinstance(next(topics), Topic)
    assert sum(1 for _ in lines) == 99_999


def test_a_file_is_read_as_topics_are_asked_for(tmp_path: Path) -> None:
    path = write(tmp_path, "f.jsonl", '{"documents": ["A"]}\n' * 20_000)
    topics = read_topics([path])
    next(topics)
    path.write_text('{"documents": ["B"]}\n', encoding="utf-8")
    assert sum(1 for _ in topics) < 19_999


def test_a_file_of_another_kind_is_a_failure_and_the_rest_goes_on(
    tmp_path: Path,
) -> None:
    paths = [write(tmp_path, "a.odt", "A"), write(tmp_path, "b.txt", "B")]
    failure, topic = read_topics(paths)
    assert isinstance(failure, Failure)
    assert failure.place == str(paths[0])
    assert ".jsonl" in failure.message
    assert isinstance(topic, Topic)


def test_an_article_of_white_space_is_a_failure(tmp_path: Path) -> None:
    (failure,) = read_topics([write(tmp_path, "a.txt", " \n")])
    assert isinstance(failure, Failure)
    assert "no article with text" in failure.message


def test_a_missing_input_is_an_error_at_once(tmp_path: Path) -> None:
    good = write(tmp_path, "a.txt", "A")
    with pytest.raises(CorpusError, match=r"gone\.txt: no such file or folder; name a"):
        read_topics([good, tmp_path / "gone.txt"])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", ""),
        ("a.jsonl", ""),
        ("a.jsonl", "\n \n"),
        ("a.csv", "id,documents\n"),
        ("a.csv", "\n"),
        ("a.json", "[]"),
        ("folder/.hidden", "H"),
        ("folder/README.md", "R"),
    ],
)
def test_an_input_with_nothing_in_it_is_an_error_at_once(
    tmp_path: Path, name: str, text: str
) -> None:
    path = write(tmp_path, name, text)
    given = path.parent if name.startswith("folder") else path
    with pytest.raises(CorpusError, match=rf"{given.name}: .*(empty|nothing in it)"):
        read_topics([given])


def test_empty_standard_input_is_an_error_at_once() -> None:
    with pytest.raises(
        CorpusError, match="nothing in it to read; it should hold JSONL or"
    ):
        read_topics(["-"], stdin=io.BytesIO(b"\n"))


def test_no_input_is_an_error() -> None:
    with pytest.raises(CorpusError, match="no input; name a folder"):
        read_topics([])


def test_standard_input_is_named_once() -> None:
    with pytest.raises(CorpusError, match="named twice"):
        read_topics(["-", "-"], stdin=io.BytesIO(b"{}"))
