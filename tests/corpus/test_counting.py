"""Counting: as many topics as reading gives, or nothing."""

from pathlib import Path

import pytest

from summarize.corpus import read_topics
from summarize.corpus.columns import Columns
from summarize.corpus.counting import count_topics

ROOT = Path(__file__).parent.parent.parent
LINE = '{"id": "storm", "documents": ["A storm hit the coast on Monday."]}\n'


@pytest.fixture
def inputs(tmp_path: Path) -> list[str]:
    (tmp_path / "topics.jsonl").write_text(f"{LINE}\n{LINE}", encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("A storm hit the coast.", encoding="utf-8")
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "a.txt").write_text("A storm hit the coast.", encoding="utf-8")
    names = ("topics.jsonl", "a.txt", "b.txt", "one")
    return [str(ROOT / "examples"), *(str(tmp_path / name) for name in names)]


@pytest.mark.parametrize("each", [False, True])
def test_what_can_be_counted_is_what_is_read(inputs: list[str], each: bool) -> None:
    n_read = sum(1 for _ in read_topics(inputs, each=each))
    assert count_topics(inputs, each=each) == n_read


def test_lines_that_are_articles_of_one_topic_are_one(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "A storm."}\n{"text": "A flood."}\n', encoding="utf-8")
    assert count_topics([str(path)]) == sum(1 for _ in read_topics(path)) == 1


def test_what_only_reading_tells_is_not_counted(inputs: list[str]) -> None:
    assert count_topics([*inputs, "-"]) is None
    assert count_topics([*inputs, "topics.csv"]) is None
    by_event = Columns.parse("topic=event")
    assert count_topics(inputs, columns=by_event) is None
