"""Files by their endings: which reader is asked, and what a foreign one may do."""

from pathlib import Path

from tests.packages import install
from tests.process import python

READ = """
import sys; sys.path.insert(0, sys.argv[1])
from summarize.corpus import read_topics
for item in read_topics(sys.argv[2:]): print(item)
"""
ENTRIES = {
    "summarize.readers": {"log": "logs:read_log", "odd": "not_there:read"},
    "summarize.table_readers": {"rows": "logs:read_rows"},
}
CODE = """
from summarize.corpus.tables import Record
from summarize.schema import Article

def read_log(path):
    return [Article(path.name, path.read_text().upper())]

def read_rows(path, select):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        yield Record(f"{path}:{number}", number, {"documents": [line]})
"""


def read(folder: Path, *names: str) -> list[str]:
    install(folder, "logs", ENTRIES, logs=CODE)
    done = python("-c", READ, str(folder), *[str(folder / name) for name in names])
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_foreign_reader_reads_the_files_of_its_ending(tmp_path: Path) -> None:
    topic = tmp_path / "topic"
    topic.mkdir()
    (topic / "a.LOG").write_text("fog")
    (topic / "b.txt").write_text("storm")
    (told,) = read(tmp_path, "topic")
    assert "id='a.LOG', text='FOG'" in told
    assert "id='b.txt', text='storm'" in told


def test_a_foreign_reader_of_tables_reads_a_topic_a_row(tmp_path: Path) -> None:
    (tmp_path / "f.rows").write_text("fog\nstorm\n")
    first, second = read(tmp_path, "f.rows")
    assert "id='f-1'" in first
    assert "text='storm'" in second


def test_a_broken_reader_fails_its_files_only(tmp_path: Path) -> None:
    (tmp_path / "a.odd").write_text("fog")
    (tmp_path / "b.txt").write_text("storm")
    failure, topic = read(tmp_path, "a.odd", "b.txt")
    assert failure.startswith("Failure(")
    assert "'odd' of the package logs cannot be imported" in failure
    assert topic.startswith("Topic(")
