"""Texts read side by side, each on a core of its own.

A product of one text is too small to share: threads of BLAS would wait for one another
longer than they work, most of all on a machine that does other things as well. And
whatever the number of cores, the sums are the same.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from summarize.cores import usable_threads

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

Text = TypeVar("Text")
Read = TypeVar("Read")


def side_by_side(
    read: Callable[[Text], Read], texts: Sequence[Text], n_threads: int | None = None
) -> list[Read]:
    """Return what is read of each text, in order; an error of one is raised.

    On `n_threads` (None: as many as this process may use), where numpy computes.
    """
    n_threads = min(n_threads or usable_threads(), len(texts))
    with _one_blas_thread():
        if n_threads < 2:
            return list(map(read, texts))
        with ThreadPoolExecutor(n_threads) as threads:
            return list(threads.map(read, texts))


class _Held:
    """How many callers hold BLAS to one thread now, and what lets it go."""

    lock = Lock()
    count = 0
    limits = ExitStack()


@contextmanager
def _one_blas_thread() -> Iterator[None]:
    """Hold BLAS to one thread in the block; callers at once share the hold.

    The limit is that of the process: the first in sets it, the last out takes it back.
    """
    with _Held.lock:
        if not _Held.count:
            _Held.limits.enter_context(_blas().limit(limits=1, user_api="blas"))
        _Held.count += 1
    try:
        yield
    finally:
        with _Held.lock:
            _Held.count -= 1
            if not _Held.count:
                _Held.limits.close()


@cache
def _blas() -> "ThreadpoolController":
    import numpy  # noqa: F401 - the controller knows what is loaded
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
