"""One process at a time writes into an output folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

from summarize.errors import OutputError

LOCK: Final = ".lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder that exists; OutputError while another process holds it."""
    lock = _lock(folder)
    try:
        yield
    finally:
        with suppress(OSError):
            (folder / LOCK).unlink()
        lock.close()


def _lock(folder: Path) -> IO[str]:
    """Lock the folder for as long as the returned file is open.

    The system gives the lock back when a process dies, so none is ever stale; the
    number in the file only tells people whom to ask.
    """
    path = folder / LOCK
    while True:
        file = path.open("a+", encoding="utf-8")
        if not _try_lock(file):
            file.seek(0)
            owner = file.read().strip() or "unknown"
            file.close()
            raise OutputError(
                f"{folder}: another run writes here (process {owner}); wait for it or "
                "name another folder"
            )
        if _is_at(file, path):
            break
        file.close()
    file.truncate(0)
    file.write(f"{os.getpid()}\n")
    file.flush()
    return file


def _is_at(file: IO[str], path: Path) -> bool:
    """Say whether the open file is still the one at `path` (its owner removes it)."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _try_lock(file: IO[str]) -> bool:
    try:
        import fcntl
    except ImportError:  # no such locks on this system
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
