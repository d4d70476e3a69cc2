"""Who scores a trial: this process, or several that share the topics.

Every worker has its own topics for the whole search, so what it keeps of them between
trials stays of use; and a trial gets the same scores from any number of workers.
"""

import pickle
import signal
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Protocol

from summarize.errors import SummarizeError
from summarize.schema import Topic
from summarize.tuning.objective import (
    MakeSummarizer,
    Overrides,
    TopicWorth,
    score_topic,
)


class Scorer(Protocol):
    """Scores overrides on some of the topics, given by their places."""

    def __call__(self, overrides: Overrides, places: range) -> list[TopicWorth]:
        """Return what each topic got, in the order of the places."""


@contextmanager
def open_scorer(
    make_summarizer: MakeSummarizer,
    topics: Sequence[Topic],
    weights: Mapping[str, float],
    n_workers: int = 1,
) -> Iterator[Scorer]:
    """Give a scorer on `topics`; its processes, where more than one, end with it.

    For several `make_summarizer` must be picklable.
    """
    if n_workers == 1:
        yield _Here(make_summarizer, dict(enumerate(topics)), weights)
        return
    workers = _Workers(n_workers, make_summarizer, topics, weights)
    try:
        yield workers
    finally:
        workers.close()


class _Here:
    """Scores in this process."""

    def __init__(
        self,
        make_summarizer: MakeSummarizer,
        topics: Mapping[int, Topic],
        weights: Mapping[str, float],
    ) -> None:
        self._make, self._topics, self._weights = make_summarizer, topics, weights
        self._overrides: Overrides | None = None

    def __call__(self, overrides: Overrides, places: Sequence[int]) -> list[TopicWorth]:
        if overrides != self._overrides:
            self._system, self._overrides = self._make(overrides), dict(overrides)
        topics = (self._topics[place] for place in places)
        return [score_topic(self._system, topic, self._weights) for topic in topics]


class _Workers:
    """Scores in processes of which each has every n-th topic."""

    def __init__(
        self,
        n_workers: int,
        make_summarizer: MakeSummarizer,
        topics: Sequence[Topic],
        weights: Mapping[str, float],
    ) -> None:
        self._workers: list[tuple[Connection, BaseProcess]] = []
        context = get_context("spawn")  # a forked torch can hang
        for first in range(n_workers):
            share = {n: topics[n] for n in range(first, len(topics), n_workers)}
            ours, theirs = context.Pipe()
            arguments = (theirs, make_summarizer, share, dict(weights))
            process = context.Process(target=_serve, args=arguments, daemon=True)
            process.start()
            theirs.close()
            self._workers.append((ours, process))

    def __call__(self, overrides: Overrides, places: range) -> list[TopicWorth]:
        n_workers = len(self._workers)
        shares = [[p for p in places if p % n_workers == n] for n in range(n_workers)]
        for (connection, _), share in zip(self._workers, shares, strict=True):
            connection.send((dict(overrides), share))
        found: dict[int, TopicWorth] = {}
        answers = [self._receive(*worker) for worker in self._workers]
        for share, answer in zip(shares, answers, strict=True):
            if isinstance(answer, Exception):
                raise answer
            found.update(zip(share, answer, strict=True))
        return [found[place] for place in places]

    def close(self) -> None:
        """End the processes at once, also in the middle of their topics."""
        for connection, process in self._workers:
            connection.close()
            process.terminate()
        for _, process in self._workers:
            process.join()

    def _receive(
        self, connection: Connection, process: BaseProcess
    ) -> list[TopicWorth] | Exception:
        try:
            answer: list[TopicWorth] | Exception = connection.recv()
        except (EOFError, OSError) as error:
            process.join()
            raise SummarizeError(
                f"A worker process ended (exit code {process.exitcode}): short of "
                "memory? The same command with fewer --workers goes on."
            ) from error
        return answer


def _serve(
    connection: Connection,
    make_summarizer: MakeSummarizer,
    topics: Mapping[int, Topic],
    weights: Mapping[str, float],
) -> None:
    """Answer until the other side is gone, however it ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    score = _Here(make_summarizer, topics, weights)
    while True:
        try:
            overrides, places = connection.recv()
            connection.send(_answer(score, overrides, places))
        except (EOFError, OSError):
            return


def _answer(
    score: _Here, overrides: Overrides, places: Sequence[int]
) -> list[TopicWorth] | Exception:
    try:
        return score(overrides, places)
    except Exception as error:
        return _portable(error, f"in a worker process:\n{traceback.format_exc()}")


def _portable(error: Exception, note: str) -> Exception:
    """Return an error that comes through a pipe: itself, or one that quotes it."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # whatever its parts raise
        error = SummarizeError(f"A worker process failed: {error!r}")
    error.add_note(note)
    return error
