"""What a run holds of topics that are done."""

import tracemalloc
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from summarize.batch.executors import Outcome
from summarize.batch.run import run_batch
from summarize.config import load_config
from summarize.pipeline import Summarizer
from summarize.schema import Topic
from tests.build import topic

MOST = 2500
"""Bytes a topic: its id, and where its lines stand; the record has more."""


class Copying:
    """Gives every topic the summary of the first one."""

    def __init__(self) -> None:
        summarizer = Summarizer.from_config(load_config("extractive"))
        self.config, self.model = summarizer.config, summarizer.writer.name
        self._first = summarizer(named(0))

    def summarize(self, topics: Iterable[Topic]) -> Iterator[tuple[str, Outcome]]:
        for each in topics:
            yield each.id, replace(self._first, topic_id=each.id)


def named(number: int) -> Topic:
    text = "The storm at Port Ellan lasted nine hours and tore the roofs off. "
    return topic(text * 20, name=f"topic-{number}")


@pytest.mark.slow
def test_a_run_holds_no_more_of_a_topic_than_where_its_lines_stand(
    tmp_path: Path,
) -> None:
    executor = Copying()
    peaks = []
    for n in (100, 600):
        tracemalloc.start()
        run_batch((named(number) for number in range(n)), executor, tmp_path / str(n))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert (peaks[1] - peaks[0]) / 500 < MOST, peaks
