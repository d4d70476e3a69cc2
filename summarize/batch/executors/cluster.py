"""Workers on the machines of a Ray cluster, each with a summarizer of its own.

The driver, which is the process of the run, reads and writes; a worker is an actor with
one core that is given `generate.batch_topics` topics at a time, so no more are under
way. Where a worker is lost, alone or with its machine, another is asked for, which has
to wait until the cluster has room; `tries` says what becomes of its topics.
"""

import logging
import math
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from summarize import __version__
from summarize.batch.executors.executor import Outcome
from summarize.batch.executors.tries import REMEDY, Tries, Window
from summarize.batch.weights import digest_weights
from summarize.config import Config
from summarize.errors import ConfigError, ModelError, SummarizeError, install_words
from summarize.pipeline import Summarizer
from summarize.schema import Topic

_LOG = logging.getLogger(__name__)
_PATIENCE: Final = 30.0  # seconds without a worker until a line says so
_DEATHS: Final = 3  # for each worker, as they load, until nobody is asked for any more


@contextmanager
def open_cluster(
    config: Config, n_workers: int | None = None, address: str | None = None
) -> Iterator["ClusterExecutor"]:
    """Join the cluster at `address` and wait until one of `n_workers` is loaded.

    Without an address: the one of RAY_ADDRESS, else one that runs on this machine, else
    one is started here and ends with the block. By default there are as many workers
    as the cluster has cores now, or GPUs where `config` wants `cuda`. They end with the
    block, also in the middle of their topics.

    Raises ConfigError where Ray is missing, no cluster answers, or topics have a limit
    of memory, which nobody watches there; ModelError where a worker has other model
    files or another version of this package; what `Summarizer.from_config` raises.
    """
    if config.limits.memory:
        told = "limits.memory is watched by --engine local only; set limits.memory=0"
        raise ConfigError(told)
    ray = _join(address)
    try:
        needs = needs_of(config)
        scarce = "GPU" if "num_gpus" in needs else "CPU"
        there = int(ray.cluster_resources().get(scarce, 0))
        executor = ClusterExecutor(config, n_workers or max(1, there), needs)
        executor.start()
        yield executor
    finally:
        ray.shutdown()


def _join(address: str | None) -> Any:
    try:
        import ray
    except ImportError as error:
        needs = f"--engine ray needs the extra cluster: {install_words('cluster')}"
        raise ConfigError(needs) from error
    try:
        ray.init(address, log_to_driver=False, logging_level="warning")
    except (ConnectionError, RuntimeError, ValueError) as error:
        where = f"no Ray cluster at {address}" if address else "no Ray cluster"
        raise ConfigError(f"{where}: {error}") from error
    return ray


def needs_of(config: Config) -> dict[str, int]:
    """Return what a worker takes of its machine: a core, and a GPU for `cuda`."""
    devices = [getattr(table, "device", None) for table in config.tables.values()]
    return {"num_cpus": 1, "num_gpus": 1} if "cuda" in devices else {"num_cpus": 1}


@dataclass(eq=False, slots=True)
class _Worker:
    """An actor and the window that it has in hand, to be done by the `deadline`."""

    actor: Any
    window: Window = field(default_factory=Window)
    deadline: float = math.inf


class ClusterExecutor:
    """Summarizes topics by actors of Ray; `open_cluster` starts and ends them."""

    def __init__(self, config: Config, n_workers: int, needs: dict[str, int]) -> None:
        """Take the config that every worker builds its summarizer from."""
        import ray

        self.config, self.model = config, ""
        self._ray, self._n_workers = ray, n_workers
        self._actor = ray.remote(**needs, scheduling_strategy="SPREAD")(_Summarizing)
        self._loading: dict[Any, _Worker] = {}  # by what they will say
        self._busy: dict[Any, _Worker] = {}  # likewise
        self._idle: list[_Worker] = []
        self._tries = Tries(config)
        self._deaths = 0  # as they loaded, since the last that was ready

    def start(self) -> None:
        """Ask for all workers, then wait for the first; others join as they come."""
        _LOG.info("loading the models in %d workers of the cluster", self._n_workers)
        for _ in range(self._n_workers):
            self._hire()
        while not self._idle:
            for said in self._wait(_PATIENCE) or self._wait_for_room():
                self._welcome(said)

    def summarize(self, topics: Iterable[Topic]) -> Iterator[tuple[str, Outcome]]:
        """Give the outcome of every topic with the topic's id, as they come."""
        source = iter(topics)
        while True:
            is_all = self._hand_out(source)
            if is_all and not self._busy:
                return
            for said in self._wait(self._patience()):
                if said in self._loading:
                    self._welcome(said)
                else:
                    yield from self._take(said)
            yield from self._end_overdue()

    def _wait(self, seconds: float | None = None) -> list[Any]:
        """Return who has something to say: one at most, none after `seconds`."""
        asked = [*self._loading, *self._busy]
        return self._ray.wait(asked, timeout=seconds)[0]  # type: ignore[no-any-return]

    def _wait_for_room(self) -> list[Any]:
        _LOG.warning("no worker yet: is there room in the cluster? `ray status` tells")
        return self._wait()

    def _patience(self) -> float | None:
        """Return how many seconds there are until a worker is overdue."""
        first = min((w.deadline for w in self._busy.values()), default=math.inf)
        return None if first == math.inf else max(0.0, first - time.monotonic())

    def _hire(self) -> None:
        actor = self._actor.remote()
        self._loading[actor.load.remote(self.config)] = _Worker(actor)

    def _welcome(self, said: Any) -> None:
        """Take in a worker that has loaded; ask for another where it died of it."""
        worker = self._loading.pop(said)
        try:
            model, *made_with = self._ray.get(said)
        except self._ray.exceptions.RayTaskError as error:
            cause = error.cause
            raise cause if isinstance(cause, SummarizeError) else error from None
        except self._ray.exceptions.RayError as error:
            self._deaths += 1
            if self._deaths > _DEATHS * self._n_workers:
                raise SummarizeError(
                    f"Workers end as they begin ({_how(error)}): {REMEDY}."
                ) from error
            self._hire()
            return
        if made_with != self._made_with:
            raise ModelError(
                "a worker has other model files, or another version of this package, "
                f"than this process ({__version__}): install the same on all machines"
            )
        self.model, self._deaths = model, 0
        self._idle.append(worker)

    @cached_property
    def _made_with(self) -> list[str]:
        return [__version__, digest_weights(self.config)]  # once models are loaded

    def _hand_out(self, topics: Iterator[Topic]) -> bool:
        """Give every idle worker a window; say whether there was none any more."""
        while self._idle:
            window = self._tries.next(topics)
            if not window.topics:
                return True
            worker = self._idle.pop()
            limit = self.config.limits.seconds or math.inf
            worker.window = window
            worker.deadline = time.monotonic() + limit * len(window.topics)
            self._busy[worker.actor.summarize.remote([*window.topics])] = worker
        return False

    def _take(self, said: Any) -> Iterator[tuple[str, Outcome]]:
        """Take the outcomes of a window, or the death of its worker."""
        worker = self._busy.pop(said)
        try:
            outcomes = self._ray.get(said)
        except self._ray.exceptions.RayError as error:
            self._replace(worker)
            yield from self._tries.died(worker.window, _how(error))
            return
        self._idle.append(worker)
        for topic, outcome in zip(worker.window.topics, outcomes, strict=True):
            yield topic.id, outcome

    def _end_overdue(self) -> Iterator[tuple[str, Outcome]]:
        """End the workers that took too long for what they have in hand."""
        now = time.monotonic()
        for said in [said for said, w in self._busy.items() if w.deadline <= now]:
            if self._ray.wait([said], timeout=0)[0]:
                continue
            worker = self._busy.pop(said)
            self._replace(worker)
            taken = f"took longer than limits.seconds ({self.config.limits.seconds:g})"
            yield from self._tries.took_too_much(worker.window, taken)

    def _replace(self, worker: _Worker) -> None:
        self._ray.kill(worker.actor)  # it may live: one that cannot be reached is lost
        self._hire()


class _Summarizing:
    """What a worker does on its machine."""

    def load(self, config: Config) -> tuple[str, str, str]:
        """Load the models; return whose words and which files they are."""
        self._summarizer = Summarizer.from_config(config)
        return self._summarizer.writer.name, __version__, digest_weights(config)

    def summarize(self, topics: list[Topic]) -> list[Outcome]:
        """Return the outcomes of a window, in order."""
        return list(self._summarizer.summarize_many(topics))


def _how(error: Exception) -> str:
    return f"{type(error).__name__}: {str(error).splitlines()[0]}"
