"""Outcomes for whoever asks: in input order, whoever is done first."""

from collections.abc import Iterable, Iterator

from summarize.batch.executors import Outcome, SerialExecutor
from summarize.batch.stream import stream_outcomes
from summarize.config import load_config
from summarize.pipeline import Summarizer
from summarize.schema import Failure, Summary, Topic
from tests.build import topic

BROKEN = Failure("topics.jsonl:2", "read", "CorpusError", "no valid JSON")
STORM = topic("The storm hit Port Ellan on Monday.", name="storm")
FLOOD = topic("The flood hit Port Ellan on Tuesday.", name="flood")


class LastFirst(SerialExecutor):
    """Gives its outcomes in the reverse of their order, as quick processes may."""

    def summarize(self, topics: Iterable[Topic]) -> Iterator[tuple[str, Outcome]]:
        yield from reversed(list(super().summarize(topics)))


def executor() -> SerialExecutor:
    return LastFirst(Summarizer.from_config(load_config("extractive")))


def test_outcomes_come_in_input_order_with_what_could_not_be_read_between() -> None:
    found = list(stream_outcomes([STORM, BROKEN, FLOOD, BROKEN], executor()))
    assert [place for place, _ in found] == [STORM, None, FLOOD, None]
    assert [
        each.topic_id if isinstance(each, Summary) else each for _, each in found
    ] == ["storm", BROKEN, "flood", BROKEN]


def test_nothing_is_read_behind_the_last_topic_of_a_limit() -> None:
    items: Iterator[Topic | Failure] = iter([BROKEN, STORM, FLOOD])
    found = list(stream_outcomes(items, executor(), limit=1))
    assert [place for place, _ in found] == [None, STORM]
    assert next(items) == FLOOD
