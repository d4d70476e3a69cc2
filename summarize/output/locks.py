"""One process at a time writes into an output folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from summarize.errors import OutputError

LOCK: Final = ".lock"
OWNER: Final = ".lock-owner"
"""Beside the lock, since not every system lets others read a file that is locked."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder that exists; OutputError while another process holds it.

    The system gives the lock back when a process dies, so none is ever stale; the
    number of the process only tells people whom to ask.
    """
    lock, owner = folder / LOCK, folder / OWNER
    held = FileLock(lock, timeout=0)
    try:
        held.acquire()
    except Timeout as error:
        raise OutputError(
            f"{folder}: another run writes here (process {_read(owner)}); wait for it "
            "or name another folder"
        ) from error
    try:
        owner.write_text(f"{os.getpid()}\n", encoding="utf-8")
        yield
    finally:
        for path in (owner, lock):  # Windows keeps a file that is open
            with suppress(OSError):
                path.unlink()
        held.release()


def _read(owner: Path) -> str:
    with suppress(OSError):
        return owner.read_text(encoding="utf-8").strip() or "unknown"
    return "unknown"
