"""The output folder of a run: its files, who may write it, what a mode does to it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from summarize.errors import OutputError
from summarize.output.locks import locked

Mode = Literal["new", "resume", "fresh"]

SUMMARIES = "summaries.jsonl"
TOPICS = "topics.jsonl"
ERRORS = "errors.jsonl"
RECORD = "run.json"
CONFIG = "config.yaml"
MARKDOWN = "summaries.md"
PAGE = "report.html"
MORE_PAGES = "report-*.html"
FILES = (SUMMARIES, TOPICS, ERRORS, RECORD, CONFIG, MARKDOWN, PAGE)


def check_folder(folder: Path, mode: Mode) -> None:
    """Raise OutputError when `folder` cannot be used so; nothing is made or changed.

    A folder that is absent or holds no run fits every mode, unless it has a file that
    a run would write and that no run wrote: somebody else's topics.jsonl, say.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder}: is a file; --output names a folder")
    if (folder / RECORD).exists():
        if mode == "new":
            raise OutputError(
                f"{folder}: holds a run already; --resume goes on with it, --fresh "
                "starts it anew, or name another folder"
            )
        return
    for name in FILES:
        if (folder / name).exists():
            raise OutputError(
                f"{folder}: holds {name}, which no run wrote; name another folder"
            )


def check_input(path: Path, folder: Path) -> None:
    """Raise OutputError for an input that a run in `folder` would write into.

    An output folder inside an input folder would be read as a topic; a file of the run
    itself would change while it is read.
    """
    source, target = path.resolve(), folder.resolve()
    if source.is_dir() and (source == target or source in target.parents):
        raise OutputError(
            f"{folder}: lies inside the input {path}; name a folder outside it"
        )
    if source.parent == target and source.name in FILES:
        raise OutputError(
            f"{path}: the run would write this file; name another folder than {folder}"
        )


@contextmanager
def claim_folder(folder: Path, mode: Mode) -> Iterator[Path]:
    """Make the folder and hold it: one run at a time writes into it.

    `fresh` removes the files of the run that was there, and nothing else.
    """
    check_folder(folder, mode)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder):
            check_folder(folder, mode)
            if mode == "fresh":
                _clear(folder)
            yield folder
    except OSError as error:
        raise _unusable(folder, error) from error


def part_of(path: Path) -> Path:
    """Return where a file is written before it is put in its place."""
    return path.with_name(path.name + ".part")


def write_whole(path: Path, text: str) -> None:
    """Write a file in one step: a reader sees the old one or the new one."""
    part = part_of(path)
    with part.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)


def _unusable(folder: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    return OutputError(f"{error.filename or folder}: cannot be used: {reason}")


def _clear(folder: Path) -> None:
    pages = [p for p in folder.glob(MORE_PAGES) if p.stem[len("report-") :].isdigit()]
    # the record goes last: a folder whose clearing was cut short still holds a run
    others = [folder / name for name in FILES if name != RECORD]
    parts = [part_of(folder / name) for name in FILES]
    for path in [*others, *pages, *parts, folder / RECORD]:
        path.unlink(missing_ok=True)
