"""Who may write into a folder: what it must not hold, and what is cleared away."""

import errno
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from summarize.errors import OutputError
from summarize.output.atomic import PART
from summarize.output.locks import locked

Mode = Literal["new", "resume", "fresh"]
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]+:")  # s3: of s3://bucket/out; no drive
_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Layout:
    """The files of one kind of output, and the words for it in messages.

    A folder holds such an output when it has one of the `records`. `more` matches the
    names of files whose number varies; `remedy` says what to do where there is one
    already.
    """

    kind: str
    one: str
    remedy: str
    records: tuple[str, ...]
    files: tuple[str, ...]
    more: str = "(?!)"

    def owns(self, name: str) -> bool:
        """Say whether a file of this name is one of the output, or a part of one."""
        name = name.removesuffix(PART)
        return name in self.files or re.fullmatch(self.more, name) is not None


def check_folder(folder: Path, layout: Layout, mode: Mode) -> None:
    """Raise OutputError when `folder` cannot be used so; nothing is made or changed.

    A folder that is absent or holds no such output fits every mode, unless it has a
    file that would be written and that is somebody else's: a topics.jsonl, say.
    """
    if folder.parts and _SCHEME.fullmatch(folder.parts[0]) and not folder.exists():
        raise OutputError(
            f"{folder}: is an address; --output names a folder of this machine: mount "
            "that one, or write here and copy it"
        )
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder}: is a file; --output names a folder")
    if any((folder / record).exists() for record in layout.records):
        if mode == "new":
            raise OutputError(
                f"{folder}: holds {layout.one} already; {layout.remedy}, or name "
                "another folder"
            )
        return
    for name in layout.files:
        if (folder / name).exists():
            raise OutputError(
                f"{folder}: holds {name}, which no {layout.kind} wrote; name another "
                "folder"
            )


def check_input(path: Path, folder: Path, layout: Layout) -> None:
    """Raise OutputError for an input that an output in `folder` would write into.

    An output folder inside an input folder would be read as a topic; a file of the
    output itself would change while it is read.
    """
    source, target = path.resolve(), folder.resolve()
    if source.is_dir() and (source == target or source in target.parents):
        raise OutputError(
            f"{folder}: lies inside the input {path}; name a folder outside it"
        )
    if source.parent == target and source.name in layout.files:
        raise OutputError(
            f"{path}: the {layout.kind} would write this file; name another folder "
            f"than {folder}"
        )


@contextmanager
def claim_folder(folder: Path, layout: Layout, mode: Mode) -> Iterator[Path]:
    """Make the folder and hold it: one process at a time writes into it.

    Raises OutputError as `check_folder` does, while another process holds it, and where
    it cannot be made or written. `fresh` permits `clear_folder`; it clears nothing yet.
    A folder that was made here and stayed empty goes at the end.
    """
    check_folder(folder, layout, mode)
    with ExitStack() as stack:
        if not folder.exists():
            stack.callback(_remove_empty, folder)
        with name_faults(folder):
            folder.mkdir(parents=True, exist_ok=True)
            stack.enter_context(locked(folder))
        check_folder(folder, layout, mode)
        yield folder


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def clear_folder(folder: Path, layout: Layout) -> None:
    """Remove the files of an output, and nothing else, from a claimed folder.

    The records go last: a folder whose clearing was cut short still holds an output.
    """
    with name_faults(folder):
        own = [path for path in folder.iterdir() if layout.owns(path.name)]
        for path in sorted(own, key=lambda path: path.name in layout.records):
            path.unlink(missing_ok=True)


@contextmanager
def name_faults(folder: Path, when_full: str = "make space") -> Iterator[None]:
    """Turn an OSError of the block into an OutputError that names file and reason.

    `when_full` is the remedy where there is no space left.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        remedy = f"; {when_full}" if error.errno in _FULL else ""
        raise OutputError(
            f"{error.filename or folder}: cannot be used: {reason}{remedy}"
        ) from error
