from pathlib import Path
from typing import get_args

import pytest

from summarize.errors import OutputError
from summarize.output.folder import (
    Layout,
    Mode,
    check_folder,
    check_input,
    claim_folder,
    clear_folder,
)

MODES = get_args(Mode)
RUN = Layout(
    kind="run",
    one="a run",
    remedy="--resume goes on, --fresh starts anew",
    records=("run.json",),
    files=("topics.jsonl", "run.json", "report.html"),
    more=r"report-\d+\.html",
)


def with_run(folder: Path) -> Path:
    folder.mkdir()
    (folder / "run.json").touch()
    return folder


def test_an_absent_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    with claim_folder(tmp_path / "a" / "b", RUN, "new") as folder:
        assert folder.is_dir()


def test_a_run_that_is_there_needs_a_word_on_what_to_do(tmp_path: Path) -> None:
    folder = with_run(tmp_path / "out")
    with pytest.raises(OutputError, match=r"holds a run already; --resume .* --fresh"):
        check_folder(folder, RUN, "new")
    for mode in ("resume", "fresh"):
        check_folder(folder, RUN, mode)


def test_a_folder_without_a_run_fits_every_mode(tmp_path: Path) -> None:
    for mode in MODES:
        with claim_folder(tmp_path, RUN, mode):
            pass


def test_clearing_removes_the_run_and_nothing_else(tmp_path: Path) -> None:
    folder = with_run(tmp_path / "out")
    others = ["notes.txt", "notes.txt.part", "report-mine.html"]
    for name in (*RUN.files, *others, "report-2.html", "topics.jsonl.part"):
        (folder / name).touch()
    clear_folder(folder, RUN)
    assert sorted(p.name for p in folder.iterdir()) == others


def test_a_clearing_that_is_cut_short_leaves_a_run(tmp_path: Path) -> None:
    folder = with_run(tmp_path / "out")
    (folder / "topics.jsonl").mkdir()  # cannot be unlinked
    with pytest.raises(OutputError, match=r"topics.jsonl: cannot be used"):
        clear_folder(folder, RUN)
    check_folder(folder, RUN, "fresh")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", ["topics.jsonl", "report.html"])
def test_a_file_that_no_run_wrote_is_never_written_over(
    tmp_path: Path, name: str, mode: Mode
) -> None:
    (tmp_path / name).touch()
    with (
        pytest.raises(OutputError, match=f"holds {name}, which no run wrote"),
        claim_folder(tmp_path, RUN, mode),
    ):
        pass


def test_an_input_is_neither_around_the_output_nor_a_file_of_it(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for path in (tmp_path, out, out / "topics.jsonl"):
        out.mkdir(exist_ok=True)
        with pytest.raises(OutputError):
            check_input(path, out, RUN)
    for path in (tmp_path / "topics.jsonl", out / "mine.jsonl", out / "articles"):
        check_input(path, out, RUN)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with (
        pytest.raises(OutputError, match="out: is a file"),
        claim_folder(tmp_path / "out", RUN, "new"),
    ):
        pass


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(OutputError, match="out: cannot be used: "),
        claim_folder(tmp_path / "file" / "out", RUN, "new"),
    ):
        pass


def test_an_error_of_the_work_is_no_error_of_the_folder(tmp_path: Path) -> None:
    with pytest.raises(BrokenPipeError), claim_folder(tmp_path, RUN, "new"):
        raise BrokenPipeError
