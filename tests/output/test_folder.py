from pathlib import Path
from typing import get_args

import pytest

from summarize.errors import OutputError
from summarize.output.folder import (
    FILES,
    Mode,
    check_folder,
    check_input,
    claim_folder,
    write_whole,
)
from summarize.output.locks import LOCK


def with_run(folder: Path) -> Path:
    folder.mkdir()
    (folder / "run.json").touch()
    return folder


def test_an_absent_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    with claim_folder(tmp_path / "a" / "b", "new") as folder:
        assert folder.is_dir()


def test_a_run_that_is_there_needs_a_word_on_what_to_do(tmp_path: Path) -> None:
    folder = with_run(tmp_path / "out")
    with pytest.raises(OutputError, match=r"--resume .* --fresh"):
        check_folder(folder, "new")


def test_a_folder_without_a_run_fits_every_mode(tmp_path: Path) -> None:
    for mode in get_args(Mode):
        with claim_folder(tmp_path, mode):
            pass


def test_fresh_removes_the_run_and_nothing_else(tmp_path: Path) -> None:
    folder = with_run(tmp_path / "out")
    others = ["notes.txt", "report-mine.html"]
    for name in (*FILES, *others, "report-2.html", "topics.jsonl.part"):
        (folder / name).touch()
    with claim_folder(folder, "fresh"):
        assert sorted(p.name for p in folder.iterdir()) == [LOCK, *others]


@pytest.mark.parametrize("mode", get_args(Mode))
@pytest.mark.parametrize("name", ["topics.jsonl", "config.yaml", "report.html"])
def test_a_file_that_no_run_wrote_is_never_written_over(
    tmp_path: Path, name: str, mode: Mode
) -> None:
    (tmp_path / name).touch()
    with pytest.raises(OutputError, match=f"holds {name}, which no run wrote"):
        check_folder(tmp_path, mode)


def test_an_input_is_neither_around_the_output_nor_a_file_of_it(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for path in (tmp_path, out, out / "topics.jsonl"):
        out.mkdir(exist_ok=True)
        with pytest.raises(OutputError):
            check_input(path, out)
    for path in (tmp_path / "topics.jsonl", out / "mine.jsonl", out / "articles"):
        check_input(path, out)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with (
        pytest.raises(OutputError, match="out: is a file"),
        claim_folder(tmp_path / "out", "new"),
    ):
        pass


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(OutputError, match="cannot be used: Not a directory"),
        claim_folder(tmp_path / "file" / "out", "new"),
    ):
        pass


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    with (
        claim_folder(tmp_path, "new"),
        pytest.raises(OutputError, match=r"another run writes here \(process \d+\)"),
        claim_folder(tmp_path, "resume"),
    ):
        pass


def test_the_lock_of_a_dead_process_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_text("1\n", encoding="utf-8")
    with claim_folder(tmp_path, "new"):
        pass
    assert not (tmp_path / LOCK).exists()


def test_a_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    write_whole(path, "old")
    with path.open(encoding="utf-8") as reader:
        write_whole(path, "new")
        assert reader.read() == "old"
    assert path.read_text(encoding="utf-8") == "new"
    assert [p.name for p in tmp_path.iterdir()] == ["run.json"]
