"""`summarize group` as it is typed: a stream in, a file of topics out."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.grouping.test_group import FIRE, MATCH, STREAM, TRIAL
from tests.process import python
from tests.typed import typed

ROWS = [
    {"url": f"https://news.example/{each.id}", "headline": each.title}
    | {"maintext": each.text, "publisher": "Kelby Courier", "pubDate": each.date}
    for each in STREAM
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a stream as a scraper writes it, an article a line."""
    write(tmp_path / "today.jsonl", ROWS)
    return tmp_path


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_stream_becomes_topics_that_run_reads(folder: Path) -> None:
    words = ("group", "today.jsonl", "--output", "topics.jsonl")
    done = python("-m", "summarize", *words, folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "5 articles in 3 events, 1 of them of one article\n"
        "     2  Dorrin Timber blaze: two firefighters hurt\n"
        "     2  Rovers win the cup\n"
        "topics: topics.jsonl\n"
    )
    topics = read(folder / "topics.jsonl")
    first = topics[0]["documents"][0]
    assert (first["id"], first["source"]) == ("today-1", "Kelby Courier")
    assert (first["date"], first["url"]) == ("2025-03-03", "https://news.example/a")
    form = ("--config", "extractive", "--format", "jsonl")
    summary = typed("run", "topics.jsonl", *form, folder=folder)
    told = [json.loads(line)["topic_id"] for line in summary.stdout.splitlines()]
    assert told == [topic["id"] for topic in topics]


def test_the_events_are_a_page_too(folder: Path) -> None:
    words = (
        "group",
        "today.jsonl",
        "--output",
        "topics.jsonl",
        "--page",
        "events.html",
    )
    done = typed(*words, folder=folder)
    assert done.stdout.endswith("topics: topics.jsonl\npage:   events.html\n")
    page = (folder / "events.html").read_text("utf-8")
    assert "<h1>5 articles in 3 events</h1>" in page
    assert page.index("Dorrin Timber blaze") < page.index("Rovers win the cup")
    assert '<a href="https://news.example/a"' in page
    assert "Kelby Courier, 3 Mar 2025, today-1" in page


def test_what_stands_in_an_article_is_no_markup_of_the_page(tmp_path: Path) -> None:
    row = {
        "title": "<b>Fire</b>",
        "text": "A mill burned.",
        "url": "javascript:alert()",
    }
    write(tmp_path / "in.jsonl", [row])
    words = ("group", "in.jsonl", "--output", "out.jsonl", "--page", "page.html")
    assert typed(*words, folder=tmp_path).returncode == 0
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "&lt;b&gt;Fire&lt;/b&gt;" in page
    assert "<b>" not in page
    assert "javascript:" not in page


def test_folders_of_files_are_a_stream_whatever_their_topics(folder: Path) -> None:
    for number, each in enumerate([*FIRE, *MATCH]):
        place = folder / "in" / f"feed{number % 2}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number}.txt").write_text(f"{each.title}\n\n{each.text}")
    done = typed("group", "in", "--output", "-", folder=folder)
    assert done.returncode == 0
    topics = [json.loads(line) for line in done.stdout.splitlines()]
    names = [sorted(each["id"] for each in topic["documents"]) for topic in topics]
    assert sorted(names) == [["0.txt", "1.txt"], ["2.txt", "3.txt"]]
    assert done.stderr.startswith("4 articles in 2 events\n")


def test_a_later_day_is_added_to_the_events_of_the_first(folder: Path) -> None:
    write(folder / "monday.jsonl", [ROWS[0], ROWS[4]])
    write(folder / "tuesday.jsonl", [ROWS[0], *ROWS[1:4]])
    typed("group", "monday.jsonl", "--output", "topics.jsonl", folder=folder)
    before = read(folder / "topics.jsonl")
    words = ("--known", "topics.jsonl", "--output", "topics.jsonl")
    done = typed("group", "tuesday.jsonl", *words, folder=folder)
    assert done.returncode == 0
    assert done.stdout.splitlines()[:3] == [
        "5 articles in 3 events, 1 of them of one article",
        "1 repeat passed over (same text, title, outlet, address and date)",
        "1 new event; articles added to 1 of 2 known",
    ]
    after = read(folder / "topics.jsonl")
    assert [topic["id"] for topic in after[:2]] == [topic["id"] for topic in before]
    assert [len(topic["documents"]) for topic in after] == [2, 1, 2]


def test_small_events_are_left_out_and_counted(folder: Path) -> None:
    words = ("--least", "2", "--output", "topics.jsonl")
    done = typed("group", "today.jsonl", *words, folder=folder)
    assert "1 event of fewer than 2 articles left out (1 article)\n" in done.stdout
    assert len(read(folder / "topics.jsonl")) == 2


def test_standard_input_and_quiet(folder: Path) -> None:
    text = (folder / "today.jsonl").read_text("utf-8")
    done = typed("group", "-", "--output", "-", "--quiet", text=text, folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 3


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(folder: Path) -> None:
    write(folder / "bad.jsonl", [{"title": "no text"}, {"text": "  "}, *ROWS])
    done = typed("group", "bad.jsonl", "--output", "topics.jsonl", folder=folder)
    assert done.returncode == 1
    first, second = done.stderr.splitlines()
    assert first.startswith("failed: bad.jsonl:1: read: no column 'text'")
    assert second == "failed: bad.jsonl:2: read: article 'bad-2' has no text"
    assert len(read(folder / "topics.jsonl")) == 3


def test_a_file_that_is_there_is_not_written_over(folder: Path) -> None:
    words = ("group", "today.jsonl", "--output", "topics.jsonl")
    assert typed(*words, folder=folder).returncode == 0
    again = typed(*words, folder=folder)
    assert again.returncode == 3
    assert again.stderr == (
        "summarize: error: topics.jsonl: is there already; --known topics.jsonl adds "
        "to its events, --fresh writes over it, or name another file\n"
    )
    assert typed(*words, "--fresh", folder=folder).returncode == 0


def test_a_remedy_can_be_pasted_whatever_the_path(folder: Path) -> None:
    words = ("group", "today.jsonl", "--output", "für Ünal.jsonl")
    assert typed(*words, folder=folder).returncode == 0
    again = typed(*words, folder=folder)
    assert "; --known 'für Ünal.jsonl' adds to its events" in again.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--output", "no/topics.jsonl"), "no: no such folder; make it first"),
        (("--output", "-", "--alike", "1.5"), "must be above 0 and up to 1, not '1.5'"),
        (("--output", "-", "--days", "0"), "must be 1 or more, not '0'"),
        (("--output", "-", "--known", "x.jsonl"), "x.jsonl: no such file or folder"),
    ],
)
def test_wrong_usage_says_what_is_wrong(
    folder: Path, words: tuple[str, ...], said: str
) -> None:
    done = typed("group", "today.jsonl", *words, folder=folder)
    assert done.returncode == 3
    assert said in done.stderr


def test_broken_known_topics_are_an_error_and_not_lost(folder: Path) -> None:
    known = folder / "known.jsonl"
    known.write_text('{"id": "t", "documents": ["A text."]}\n{"id": \n', "utf-8")
    words = ("--known", "known.jsonl", "--output", "known.jsonl")
    done = typed("group", "today.jsonl", *words, folder=folder)
    assert done.returncode == 3
    assert "--known: known.jsonl:2: " in done.stderr
    assert known.read_text("utf-8").endswith('{"id": \n')


def test_a_table_with_topics_in_rows_is_a_stream_too(folder: Path) -> None:
    row = {"id": "mixed", "documents": [each.text for each in [*FIRE, TRIAL]]}
    write(folder / "rows.jsonl", [row])
    done = typed("group", "rows.jsonl", "--output", "topics.jsonl", folder=folder)
    assert done.stdout.startswith("3 articles in 2 events")
