"""Files that are written whole: a reader sees the old one or the new one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, Final, TextIO

PART: Final = ".part"


@contextmanager
def whole_file(path: Path, *, lasting: bool = True) -> Iterator[BinaryIO]:
    """Give a file to write bytes into; at the end it takes the place of `path`.

    It stands in the same folder until then. What the block raises leaves `path` as it
    was. Once the block has ended, the new file outlasts a power failure, as far as the
    system can promise that; not where it need not be `lasting`, which is much quicker
    for many files that can be made again.
    """
    part = path.with_name(path.name + PART)
    try:
        with part.open("wb") as file:
            yield file
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    if lasting:
        _sync_folder(path.parent)


@contextmanager
def whole_text(path: Path, *, lasting: bool = True) -> Iterator[TextIO]:
    """Give a file to write text into, as `whole_file`; half a surrogate pair becomes ?.

    UTF-8, lines end with a line feed on every system.
    """
    with whole_file(path, lasting=lasting) as file:
        text = TextIOWrapper(file, "utf-8", errors="replace", newline="\n")
        try:
            yield text
        finally:
            text.detach()  # flushes, and leaves the file to `whole_file`


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` in one step, see `whole_text`."""
    with whole_text(path) as file:
        file.write(text)


def _sync_folder(folder: Path) -> None:
    """Make a new name in `folder` last; not every system lets a folder be opened."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
