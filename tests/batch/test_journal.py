import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.batch.journal import Journal, read_entries, read_records

KEYS = ("topic_id", "input")


def open_journal(path: Path) -> Journal:
    return Journal(path, *KEYS)


def write(path: Path, *records: dict[str, object]) -> None:
    with open_journal(path) as journal:
        for record in records:
            journal.append(record)


def line(topic_id: str, made_from: str = "1") -> dict[str, object]:
    return {"topic_id": topic_id, "input": made_from}


def ids(path: Path) -> list[str]:
    return [json.loads(row)["topic_id"] for row in path.read_bytes().splitlines()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.jsonl"


def test_a_line_is_known_by_its_id_and_what_it_was_made_from(path: Path) -> None:
    write(path, line("a", "1"), line("b", "2"))
    with open_journal(path) as journal:
        assert journal.has("a", "1")
        assert not journal.has("a", "2")
        assert not journal.has("c", "1")


def test_a_line_is_in_the_file_before_append_returns(path: Path) -> None:
    with open_journal(path) as journal:
        journal.append(line("a"))
        assert ids(path) == ["a"]


def test_the_last_line_of_a_topic_counts(path: Path) -> None:
    write(path, line("a", "old"), line("b"), line("a", "new"))
    entries = read_entries(path, *KEYS)
    assert [r["input"] for r in read_records(path, entries.values())] == ["new", "1"]


def test_a_torn_last_line_is_cut_off(path: Path) -> None:
    write(path, line("a"))
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"topic_id": "b", "inp')
    with open_journal(path) as journal:
        assert not journal.has("b", "1")
        journal.append(line("c"))
    assert ids(path) == ["a", "c"]


@pytest.mark.parametrize("rubbish", [b"\x00\x00\x00\n", b"[1]\n", b'{"other": 1}\n'])
def test_a_spoilt_line_is_not_there_and_goes_when_settled(
    path: Path, rubbish: bytes
) -> None:
    write(path, line("a"))
    path.write_bytes(rubbish + path.read_bytes())
    with open_journal(path) as journal:
        assert len(journal) == 1
        journal.settle(["a"])
    assert ids(path) == ["a"]


def test_settling_puts_lines_in_order_and_drops_the_rest(path: Path) -> None:
    write(path, line("c"), line("a", "old"), line("b"), line("a"), line("x"))
    with open_journal(path) as journal:
        journal.settle(["a", "b", "none", "c"])
        assert journal.others([]) == ["a", "b", "c"]
        journal.append(line("d"))
    assert ids(path) == ["a", "b", "c", "d"]


def test_a_journal_in_order_is_not_written_again(path: Path) -> None:
    write(path, line("a"), line("b"))
    before = path.stat().st_ino
    with open_journal(path) as journal:
        journal.settle(["a", "b"])
    assert path.stat().st_ino == before


def test_half_a_surrogate_pair_can_be_written(path: Path) -> None:
    write(path, line("a", "\ud800"))
    assert ids(path) == ["a"]


@given(
    st.lists(st.text(max_size=8), max_size=6),
    st.integers(min_value=0, max_value=400),
)
@settings(max_examples=20)
def test_wherever_a_crash_cuts_the_whole_lines_stay(names: list[str], cut: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.jsonl"
        write(path, *(line(name) for name in names))
        data = path.read_bytes()[:cut]
        path.write_bytes(data)
        whole = data.count(b"\n")
        with open_journal(path) as journal:
            assert all(journal.has(name, "1") for name in names[:whole])
            journal.append(line("after"))
        assert path.read_bytes().count(b"\n") == whole + 1
