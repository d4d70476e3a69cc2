"""Articles of tables and folders, whichever topics they stand in."""

import json
from pathlib import Path

from summarize.corpus.columns import Columns
from summarize.corpus.stream import read_stream
from summarize.schema import Article, Failure


def read(path: Path, columns: str = "") -> list[Article | Failure]:
    given = Columns.parse(columns) if columns else Columns()
    return list(read_stream([path], columns=given))


def test_a_row_of_a_table_is_an_article(tmp_path: Path) -> None:
    path = tmp_path / "feed.csv"
    path.write_text(
        "id,headline,maintext,publisher,pubDate\n"
        "7,Ferry sinks,A ferry sank.,Courier,2025-03-13\n",
        encoding="utf-8",
    )
    facts = {"title": "Ferry sinks", "source": "Courier", "date": "2025-03-13"}
    assert read(path) == [Article("7", "A ferry sank.", **facts)]


def test_rows_of_articles_and_of_topics_may_stand_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    rows = [{"text": "One."}, {"documents": ["Two.", {"id": "x", "text": "Three."}]}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert read(path) == [
        Article("feed-1", "One."),
        Article("1", "Two."),
        Article("x", "Three."),
    ]


def test_columns_may_be_named_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text('{"key": "k", "page": {"words": "One."}}\n', encoding="utf-8")
    assert read(path, "text=page.words,id=key") == [Article("k", "One.")]


def test_what_has_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    rows = [{"id": "a", "text": " "}, {"id": "t", "documents": ["One.", " "]}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    empty, one, blank = read(path)
    assert isinstance(empty, Failure)
    assert (empty.place, empty.message) == (f"{path}:1", "article 'a' has no text")
    assert one == Article("1", "One.")
    assert isinstance(blank, Failure)
    assert (blank.place, blank.message) == (
        "t, article 2",
        "it has no text; left out",
    )
