"""Many topics through an executor into a folder, one line at a time.

    topics ─→ topics.jsonl ─→ executor ─→ summaries.jsonl
                                  └─────→ errors.jsonl

A topic is done when summaries.jsonl holds its line, made from the same input by the
same maker: config, model and weights. Lines are written as outcomes come, and stand in
input order at the end. Memory holds ids and the topics that the executor works on, no
more.
"""

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any

from summarize.batch.digest import digest_topic
from summarize.batch.executors import Executor, Outcome
from summarize.batch.failures import FailureLog
from summarize.batch.folder import CONFIG, ERRORS, METRICS, RUN, SUMMARIES, TOPICS
from summarize.batch.journal import Journal
from summarize.batch.maker import Maker, check_config, check_maker, maker_of
from summarize.batch.open_metrics import metrics_text
from summarize.batch.progress import Progress
from summarize.batch.record import (
    Counts,
    RunReport,
    check_record,
    count_lines,
    now,
    write_record,
)
from summarize.batch.weights import hub_commits
from summarize.config import Config
from summarize.corpus.records import topic_to_json
from summarize.corpus.summary_writing import summary_to_json
from summarize.errors import OutputError
from summarize.output.atomic import write_whole
from summarize.output.folder import Mode, claim_folder, clear_folder, name_faults
from summarize.schema import Failure, Topic
from summarize.text.listing import first_names

_LOG = logging.getLogger(__name__)


def run_batch(
    topics: Iterable[Topic | Failure],
    executor: Executor,
    folder: Path,
    *,
    mode: Mode = "new",
    limit: int | None = None,
    progress: Progress | None = None,
    stop: Callable[[], bool] = lambda: False,
    may_wait: bool = False,
) -> RunReport:
    """Summarize `topics` into `folder`; a bad topic never stops the others.

    `resume` keeps the summaries whose input is the same and does the rest; failed
    topics are tried again. `limit` counts topics read. `stop` is asked before every
    topic: once it says yes, those at hand are finished and the rest is left for a later
    `resume`. Where nothing is left it is no stop; `may_wait` says that reading `topics`
    may wait, as for a pipe: then nobody looks. The files are then consistent, in input
    order, and the same as those of a run that was never stopped, apart from `seconds`.

    Nothing is written, and what is there stays, until a topic was read; of an input
    without one the report says so (`counts.topics`).

    Raises OutputError when the folder cannot be used, a newer version of this program
    wrote the run to resume, its summaries have another maker, or the input holds none
    of the topics that it has; and what reading `topics` raises.
    """
    started, clock = now(), time.perf_counter()
    with ExitStack() as stack:
        stack.enter_context(claim_folder(folder, RUN, mode))
        stack.enter_context(name_faults(folder, "make space; --resume then goes on"))
        config, maker = executor.config, maker_of(executor)
        if mode == "resume":
            check_record(folder)
            check_maker(folder, config, maker)
        items = iter(topics)
        failures, first = _first_topic(items)
        if first is None:
            return _nothing_read(failures, folder, progress)
        if mode == "fresh":
            clear_folder(folder, RUN)
        began = {
            "weights": maker.weights,
            "hub": hub_commits(config),
            "started": started,
        }
        files = _RunFiles(folder, config, maker.model, began)
        files.begin()
        batch = _Batch(folder, maker, progress, may_wait=may_wait)
        stack.enter_context(batch)
        try:
            batch.run(chain(failures, [first], items), executor, limit, stop)
        finally:
            seconds = time.perf_counter() - clock
            files.end(batch, seconds)
    return RunReport(folder, batch.counts, batch.stopped, seconds)


@dataclass(frozen=True, slots=True)
class _RunFiles:
    """What a folder tells of a run as a whole: run.json, config.yaml, metrics.prom.

    `began` is what is known of it from the start.
    """

    folder: Path
    config: Config
    model: str
    began: Mapping[str, Any]

    def begin(self) -> None:
        """Tell what runs."""
        self._record("running", {})
        write_whole(self.folder / CONFIG, self.config.to_yaml())

    def end(self, batch: "_Batch", seconds: float) -> None:
        """Tell what became of it, also where an error broke it off."""
        facts = {"finished": now(), "seconds": round(seconds, 3)} | batch.facts
        self._record(batch.state, facts)
        text = metrics_text(
            batch.counts, state=batch.state, model=self.model, seconds=seconds
        )
        write_whole(self.folder / METRICS, text)

    def _record(self, state: str, facts: Mapping[str, Any]) -> None:
        told = {**self.began, **facts}
        write_record(self.folder, state, self.config, self.model, told)


def _first_topic(
    items: Iterator[Topic | Failure],
) -> tuple[list[Failure], Topic | None]:
    """Read up to the first topic; return what stands before it, and the topic."""
    failures: list[Failure] = []
    for item in items:
        if isinstance(item, Topic):
            return failures, item
        failures.append(item)
    return failures, None


def _nothing_read(
    failures: Sequence[Failure], folder: Path, progress: Progress | None
) -> RunReport:
    """Tell what could not be read; nothing is written."""
    if progress:
        for failure in failures:
            progress.failed(failure)
        progress.close()
    counts = Counts(broken=len({failure.place for failure in failures}))
    return RunReport(folder, counts, stopped=False, seconds=0.0)


def check_resume(
    topics: Iterable[Topic | Failure],
    folder: Path,
    config: Config,
    limit: int | None = None,
) -> None:
    """Raise OutputError where `run_batch` could not resume, as far as it shows before.

    A newer version of this program wrote the run, a summary was made with another
    config, or the whole input holds no topic that `folder` has. Reads `topics` up to
    the first that has a summary, or up to `limit`, and changes nothing. A folder
    without summaries fits every config and input.
    """
    check_record(folder)
    old = check_config(folder, config)
    if not old:
        return
    n_topics = 0
    for item in topics:
        if isinstance(item, Topic):
            n_topics += 1
            if item.id in old or n_topics == limit:
                return
    if n_topics:
        raise _strangers(folder, len(old))


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A topic without an outcome yet: its place among all that was read, its number
    among the topics, and the digest of what it is made from.
    """

    place: int
    number: int
    digest: str


class _Batch:
    """The open files of a run and what is known about its topics so far."""

    def __init__(
        self, folder: Path, maker: Maker, progress: Progress | None, *, may_wait: bool
    ) -> None:
        self.counts = Counts()
        self.stopped = False
        self.state = "broken off"  # until all is done, or was asked to stop
        self._holds: dict[str, int] = {}
        self._may_wait = may_wait
        self._complete = False
        self._broken: str | None = None  # the place of the last broken record
        self._maker, self._progress = maker, progress
        self._topics = Journal(folder / TOPICS, "id", "input")
        stamp_keys = ("input", *Maker._fields)
        self._summaries = Journal(folder / SUMMARIES, "topic_id", *stamp_keys)
        self._old = self._summaries.others(())  # ids that had a line before this run
        self._errors = FailureLog(folder / ERRORS)
        self._folder = folder
        self._read: dict[str, bool] = {}  # id → its line is good; in input order
        self._waiting: dict[str, _Waiting] = {}  # by topic id
        self._place = 0  # of the item read last, failures counted

    def __enter__(self) -> "_Batch":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with ExitStack() as stack:  # each, though one fails: on a full disk all do
            if self._progress:
                stack.callback(self._progress.close)
            for each in (self._errors, self._summaries, self._topics):
                stack.callback(each.close)

    @property
    def facts(self) -> dict[str, Any]:
        """What the record of the run says of its topics."""
        return {
            "seconds_summarizing": round(self.counts.seconds, 3),
            "counts": self.counts.as_dict(),
            "timings": self.counts.timings.as_dict(),
            "usage": self.counts.usage_as_dict(),
            "in_folder": self._holds,
        }

    def run(
        self,
        topics: Iterable[Topic | Failure],
        executor: Executor,
        limit: int | None,
        stop: Callable[[], bool],
    ) -> None:
        """Do all topics, then leave the files in input order."""
        for topic_id, outcome in executor.summarize(self._feed(topics, limit, stop)):
            self._take(topic_id, outcome)
        self._settle()
        self.state = "stopped" if self.stopped else "finished"

    def _feed(
        self,
        topics: Iterable[Topic | Failure],
        limit: int | None,
        stop: Callable[[], bool],
    ) -> Iterator[Topic]:
        """Hand on the topics that are still to do."""
        items = iter(topics)
        while limit is None or self.counts.topics < limit:
            stops = stop()
            item = None if stops and self._may_wait else next(items, None)
            if stops:
                self.stopped = self._may_wait or item is not None
            if stops or item is None:
                self._complete = not self.stopped
                return
            self._place += 1
            if isinstance(item, Failure):
                self.counts.broken += item.place != self._broken  # a record once
                self._broken = item.place
                self._fail(item, self._place)
                continue
            self._broken = None
            if self._is_to_do(item):
                yield item

    def _is_to_do(self, topic: Topic) -> bool:
        """Store the topic; it waits for its outcome unless that stands already."""
        self.counts.topics += 1
        if topic.id in self._read:
            message = "a topic with this id came before; ids are unique within a run"
            self.counts.failed += 1
            failure = Failure(topic.id, "read", "CorpusError", message)
            self._fail(failure, self._place)
            return False
        digest = digest_topic(topic)
        if not self._topics.has(topic.id, digest):
            self._topics.append({**topic_to_json(topic), "input": digest})
        is_done = self._summaries.has(topic.id, digest, *self._maker)
        self._read[topic.id] = is_done
        if is_done:
            self.counts.kept += 1
            if self._progress:
                self._progress.kept(self.counts.topics, topic.id)
            return False
        number = self.counts.topics
        self._waiting[topic.id] = _Waiting(self._place, number, digest)
        return True

    def _take(self, topic_id: str, outcome: Outcome) -> None:
        """Write the outcome of a topic."""
        waiting = self._waiting.pop(topic_id)
        self.counts.usage += outcome.usage
        self.counts.timings.add(topic_id, outcome.stage_seconds)
        if isinstance(outcome, Failure):
            self.counts.failed += 1
            self._fail(outcome, waiting.place)
            return
        made_from = {"input": waiting.digest, "weights": self._maker.weights}
        self._summaries.append({**summary_to_json(outcome), **made_from})
        self._read[topic_id] = True
        self.counts.done += 1
        self.counts.empty += not outcome.sentences
        self.counts.seconds += outcome.seconds
        self.counts.languages[outcome.language] += 1
        if self._progress:
            self._progress.done(waiting.number, outcome)

    def _fail(self, failure: Failure, place: int) -> None:
        self._errors.append(failure, place)
        self.counts.failures_by_stage[failure.stage] += 1
        if self._progress:
            self._progress.failed(failure)

    def _settle(self) -> None:
        """Leave the lines in input order; lines of topics not reached stay behind them.

        After the whole input was read, what it no longer holds goes, and a warning says
        so; where it holds nothing of what was there, the folder's lines stay and an
        OutputError says so.
        """
        if self._complete and self._old and not any(i in self._read for i in self._old):
            self._topics.settle(self._topics.others(self._read))
            self._summaries.settle(self._old)
            raise _strangers(self._folder, len(self._old))
        before = len(self._summaries)
        others = self._summaries.others(self._read)
        done = [topic_id for topic_id, good in self._read.items() if good]
        for journal, reached in ((self._summaries, done), (self._topics, self._read)):
            ahead = [] if self._complete else journal.others(self._read)
            journal.settle([*reached, *ahead])
        self.counts.dropped = before - len(self._summaries)
        if others and not self.stopped:
            _warn_of_others(self._folder, others, stay=not self._complete)
        self._holds = count_lines(self._summaries.records())
        self._errors.settle(self._read, complete=self._complete)


def _warn_of_others(folder: Path, others: Sequence[str], *, stay: bool) -> None:
    """Say which topics a folder has that were not read, and what became of them."""
    n_topics = "1 topic" if len(others) == 1 else f"{len(others):,} topics"
    became = (
        "not read now; its summaries stay"
        if stay
        else "not in this input, so the summaries are dropped; to keep them, give this "
        "input a folder of its own (--output)"
    )
    _LOG.warning("%s: has %s (%s) %s", folder, n_topics, first_names(others), became)


def _strangers(folder: Path, n_old: int) -> OutputError:
    return OutputError(
        f"{folder}: none of its summaries ({n_old:,}) is of a topic of this input, so "
        "--resume would drop them all; --fresh does so, or name another folder"
    )
