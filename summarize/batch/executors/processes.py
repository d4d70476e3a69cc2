"""Several processes, each with a summarizer of its own and its share of the cores.

A process is given `generate.batch_topics` topics at a time, so that its writer is
called as in a run with one. When a process dies another takes its place, and one that
takes more than `limits.seconds` or `limits.memory` is ended; `tries` says what becomes
of their topics.
"""

import logging
import os
import signal
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Final

from summarize.batch.executors.executor import Outcome
from summarize.batch.executors.tries import REMEDY, Tries, Window
from summarize.config import Config
from summarize.cores import usable_cores
from summarize.errors import SummarizeError
from summarize.pipeline import Summarizer
from summarize.schema import Topic

_LOG = logging.getLogger(__name__)
_CONTEXT: Final = get_context("spawn")  # a forked torch can hang
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
_PATIENCE: Final = 5.0  # seconds for a process that broke off to end by itself
_ENDLESS: Final = float("inf")
_LOOK_EVERY: Final = 0.1  # seconds between two looks at the memory of processes
_THREADS: Final = "OMP_NUM_THREADS"
_MEGABYTE: Final = 1_000_000


@contextmanager
def open_processes(config: Config, n_workers: int) -> Iterator["ProcessExecutor"]:
    """Start the processes and wait until their summarizers are loaded.

    They end with the block, also in the middle of their topics. Raises what
    `Summarizer.from_config` raises.
    """
    executor = ProcessExecutor(config, n_workers)
    _LOG.info("loading the models in %d processes", n_workers)
    try:
        executor.start()
        yield executor
    finally:
        executor.close()


class ProcessExecutor:
    """Summarizes topics in processes; `open_processes` starts and ends them."""

    def __init__(self, config: Config, n_workers: int) -> None:
        """Take the config that every process builds its summarizer from."""
        self.config, self.model = config, ""
        self._n_workers = n_workers
        self._idle: list[_Worker] = []
        self._busy: dict[object, _Worker] = {}  # by their connections
        self._tries = Tries(config)

    def start(self) -> None:
        """Start all processes at once, then wait for each."""
        for _ in range(self._n_workers):
            self._idle.append(self._hire())
        for worker in self._idle:
            self.model = worker.wait_until_ready()

    def close(self) -> None:
        """End the processes at once."""
        for worker in [*self._idle, *self._busy.values()]:
            worker.end()

    def summarize(self, topics: Iterable[Topic]) -> Iterator[tuple[str, Outcome]]:
        """Give the outcome of every topic with the topic's id, as they come.

        While `topics` is waited for, as for a pipe, no outcome is given.
        """
        source = iter(topics)
        while True:
            self._hand_out(source)
            if not self._busy:
                return
            busy = [worker.connection for worker in self._busy.values()]
            for said in wait(busy, self._patience()):
                yield from self._take(self._busy[said])
            yield from self._end_greedy()

    def _patience(self) -> float | None:
        """Return for how many seconds no process needs to be looked at."""
        first = min(worker.deadline for worker in self._busy.values())
        seconds = max(0.0, first - time.monotonic())
        if self.config.limits.memory:
            seconds = min(seconds, _LOOK_EVERY)
        return None if seconds == _ENDLESS else seconds

    def _end_greedy(self) -> Iterator[tuple[str, Outcome]]:
        """End the processes that took too much for what they have in hand."""
        for worker in list(self._busy.values()):
            if not (taken := worker.too_much()):
                continue
            del self._busy[worker.connection]
            worker.end()
            yield from self._tries.took_too_much(worker.window, taken)

    def _hand_out(self, topics: Iterator[Topic]) -> None:
        while len(self._busy) < self._n_workers:
            if not self._idle:  # one died; before its topics are taken from the input
                self._idle.append(self._hire())
                self._idle[-1].wait_until_ready()
            window = self._tries.next(topics)
            if not window.topics:
                return
            worker = self._idle.pop()
            self._busy[worker.connection] = worker
            worker.give(window)

    def _take(self, worker: "_Worker") -> Iterator[tuple[str, Outcome]]:
        """Take what a process has to say: an outcome, that it is done, or its death."""
        try:
            outcome = worker.receive()
        except (EOFError, OSError):
            del self._busy[worker.connection]
            yield from self._bury(worker)
            return
        if outcome is None:
            self._idle.append(self._busy.pop(worker.connection))
            return
        yield worker.window.topics.popleft().id, outcome

    def _bury(self, worker: "_Worker") -> Iterator[tuple[str, Outcome]]:
        code = worker.end(_PATIENCE)
        yield from self._tries.died(worker.window, f"exit code {code}")

    def _hire(self) -> "_Worker":
        return _Worker(self.config, max(1, usable_cores() // self._n_workers))


class _Worker:
    """A process and the window that it has in hand.

    Where topics have a limit of seconds it is to say something before the `deadline`;
    where they have one of memory, it may hold so much more than before them.
    """

    def __init__(self, config: Config, n_threads: int) -> None:
        self.window = Window()
        self.deadline = _ENDLESS
        self._limits, self._held = config.limits, 0.0
        self.connection, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(
            target=_serve, args=(theirs, config), daemon=True
        )
        with _signals_held_back(), _threads(n_threads):
            self._process.start()
        theirs.close()

    def wait_until_ready(self) -> str:
        """Return the name of the loaded model; raise what kept it from loading."""
        try:
            said: str | Exception = self.connection.recv()
        except (EOFError, OSError) as error:
            raise SummarizeError(
                f"A worker process ended as it began (exit code "
                f"{self.end(_PATIENCE)}): {REMEDY}."
            ) from error
        if isinstance(said, Exception):
            raise said
        return said

    def give(self, window: Window) -> None:
        """Have topics summarized; whether the process lives shows when it answers."""
        self.window = window
        self._wind_up()
        with suppress(OSError):
            self.connection.send(list(window.topics))

    def receive(self) -> Outcome | None:
        """Return the next outcome, or None after the last; EOFError where it died."""
        said: Outcome | None = self.connection.recv()
        self._wind_up()
        return said

    def too_much(self) -> str | None:
        """Say which limit it broke, where it has nothing else to say; None if none."""
        limits, taken = self._limits, self._memory() - self._held
        if self.connection.poll():
            return None
        if self.deadline <= time.monotonic():
            return f"took longer than limits.seconds ({limits.seconds:g})"
        if 0 < limits.memory < taken:
            return f"took {taken:,.0f} MB, limits.memory is {limits.memory:g}"
        return None

    def _wind_up(self) -> None:
        """Begin to count anew: the seconds and the memory of what is in hand."""
        seconds = self._limits.seconds or _ENDLESS
        self.deadline = time.monotonic() + seconds * max(1, len(self.window.topics))
        self._held = self._memory()

    def _memory(self) -> float:
        """Return the megabytes that the process holds; 0 where no limit asks for it."""
        if not self._limits.memory:
            return 0.0
        import psutil

        try:
            process = psutil.Process(self._process.pid)
            return float(process.memory_info().rss) / _MEGABYTE
        except psutil.NoSuchProcess:  # it died, which shows when it is heard
            return 0.0

    def end(self, patience: float = 0) -> int | None:
        """Kill the process if it lives after `patience` seconds; return its code."""
        self.connection.close()
        self._process.join(patience)
        self._process.kill()
        self._process.join()
        return self._process.exitcode


def _serve(connection: Connection, config: Config) -> None:
    """Summarize what comes until the other side is gone, however it ended."""
    for number in _SIGNALS:  # to stop is the parent's business
        signal.signal(number, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        try:
            summarizer = Summarizer.from_config(config)
        except Exception as error:
            connection.send(_portable(error))
            return
        connection.send(summarizer.writer.name)
        while True:
            for outcome in summarizer.summarize_many(connection.recv()):
                connection.send(outcome)
            connection.send(None)


def _portable(error: Exception) -> Exception:
    """Return an error that comes through a pipe; a fault is told with its trace."""
    if isinstance(error, SummarizeError):
        return type(error)(str(error))
    return RuntimeError(f"in a worker process:\n{traceback.format_exc()}")


@contextmanager
def _threads(n_threads: int) -> Iterator[None]:
    """Give a process that starts in the block so many threads, unless told otherwise.

    numpy and torch read the variable when they are loaded, so that the process must
    have it from its first moment.
    """
    if _THREADS in os.environ:
        yield
        return
    os.environ[_THREADS] = str(n_threads)
    try:
        yield
    finally:
        del os.environ[_THREADS]


@contextmanager
def _signals_held_back() -> Iterator[None]:
    """Start a process that hears no Ctrl-C before it can ignore it.

    A process inherits which signals are blocked; here they come after the block.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    from multiprocessing.resource_tracker import ensure_running

    ensure_running()  # else the first start would do it, and let signals through
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
