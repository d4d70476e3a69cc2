"""Texts read side by side, each on a core of its own.

A product of one text is too small to share: threads of BLAS would wait for one another
longer than they work, most of all on a machine that does other things as well. And
whatever the number of cores, the sums are the same.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
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
    with _blas().limit(limits=1, user_api="blas"):
        if n_threads < 2:
            return list(map(read, texts))
        with ThreadPoolExecutor(n_threads) as threads:
            return list(threads.map(read, texts))


@cache
def _blas() -> "ThreadpoolController":
    import numpy  # noqa: F401 - the controller knows what is loaded
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
