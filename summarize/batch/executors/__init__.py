"""Who summarizes the topics of a batch: this process, several, or a cluster.

`Executor` is all that a batch knows of them; whoever works elsewhere implements it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from summarize.batch.executors.cluster import open_cluster
from summarize.batch.executors.executor import Executor, Outcome
from summarize.batch.executors.processes import open_processes
from summarize.batch.executors.serial import SerialExecutor
from summarize.config import Config
from summarize.pipeline import Summarizer

__all__ = [
    "Executor",
    "Outcome",
    "SerialExecutor",
    "open_cluster",
    "open_executor",
    "open_processes",
]


@contextmanager
def open_executor(config: Config, n_workers: int = 1) -> Iterator[Executor]:
    """Load what `config` names, in this process or in `n_workers` others.

    Where topics have a limit of seconds or memory, one worker is another process as
    well: it can be ended. The processes end with the block. Raises what
    `Summarizer.from_config` raises. A summarizer built by hand cannot be handed to a
    process: use `SerialExecutor`.
    """
    if n_workers == 1 and not config.limits.need_process:
        yield SerialExecutor(Summarizer.from_config(config))
        return
    with open_processes(config, n_workers) as executor:
        yield executor
