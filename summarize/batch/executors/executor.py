"""What a batch needs of whoever summarizes its topics."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from summarize.config import Config
from summarize.schema import Failure, Summary, Topic

Outcome = Summary | Failure


class Executor(Protocol):
    """Topics in, outcomes out: one a topic, by its id, as they come.

    `config` and the name of the `model` are what every outcome is made with.
    """

    config: Config
    model: str

    def summarize(self, topics: Iterable[Topic]) -> Iterator[tuple[str, Outcome]]:
        """Give the outcome of every topic with the topic's id, in any order.

        The ids are unique. A topic is asked for when there is somebody to work on it,
        and no sooner. A topic that fails is a Failure; the others go on.
        """
