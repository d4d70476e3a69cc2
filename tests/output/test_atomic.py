import sys
from pathlib import Path

import pytest

from summarize.output.atomic import whole_file, write_whole


def break_off(path: Path) -> None:
    with whole_file(path) as file:
        file.write(b"half of the n")
        raise KeyboardInterrupt


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps files that are read")
def test_a_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    write_whole(path, "old")
    with path.open(encoding="utf-8") as reader:
        write_whole(path, "new")
        assert reader.read() == "old"
    assert path.read_text(encoding="utf-8") == "new"
    assert [p.name for p in tmp_path.iterdir()] == ["run.json"]


def test_a_file_that_could_not_be_written_to_its_end_leaves_the_old_one(
    tmp_path: Path,
) -> None:
    path = tmp_path / "run.json"
    write_whole(path, "old")
    with pytest.raises(KeyboardInterrupt):
        break_off(path)
    assert path.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["run.json"]


def test_lines_end_the_same_on_every_system_and_half_a_pair_is_a_question_mark(
    tmp_path: Path,
) -> None:
    path = tmp_path / "tables.md"
    write_whole(path, "caf\u00e9 \ud83d\n")
    assert path.read_bytes() == b"caf\xc3\xa9 ?\n"


def test_a_file_that_need_not_last_is_written_whole_too(tmp_path: Path) -> None:
    path = tmp_path / "report-1.html"
    with whole_file(path, lasting=False) as file:
        file.write(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"
