"""What is tried again when a worker is lost, and what is given up.

A worker has a window of topics in hand. When it dies they are tried once more, each
alone: one that a second worker dies of is a failure. When it takes too long or too much
memory several are tried alone, and one that is alone is a failure.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from summarize.batch.executors.executor import Outcome
from summarize.config import Config
from summarize.errors import LimitError
from summarize.schema import Failure, Topic

REMEDY: Final = "short of memory? fewer --workers need less"


@dataclass(slots=True)
class Window:
    """Topics that a worker has in hand, those without an outcome yet."""

    topics: deque[Topic] = field(default_factory=deque)
    is_last_try: bool = False


class Tries:
    """The windows of a run: those of its input, and topics to be tried once more."""

    def __init__(self, config: Config) -> None:
        """Take the config that tells the size of a window."""
        self._n_topics = config.generate.batch_topics
        self._again: deque[Topic] = deque()

    def next(self, topics: Iterator[Topic]) -> Window:
        """Return what is to be tried again, then what is new; empty after the last."""
        if self._again:
            return Window(deque([self._again.popleft()]), is_last_try=True)
        return Window(deque(islice(topics, self._n_topics)))

    def died(self, window: Window, how: str) -> Iterator[tuple[str, Outcome]]:
        """Try again what a dead worker had in hand; give up what was a last try."""
        message = f"its worker process ended twice ({how}): {REMEDY}"
        return self._lose(window, window.is_last_try, ChildProcessError, message)

    def took_too_much(
        self, window: Window, taken: str
    ) -> Iterator[tuple[str, Outcome]]:
        """Try again what an ended worker had in hand; give up what was alone.

        `taken` names the limit that it broke.
        """
        message = f"{taken}: raise it, or part the topic"
        return self._lose(window, len(window.topics) == 1, LimitError, message)

    def _lose(
        self, window: Window, is_found: bool, error: type[Exception], message: str
    ) -> Iterator[tuple[str, Outcome]]:
        if not is_found:
            self._again.extend(window.topics)
            return
        for topic in window.topics:
            yield topic.id, Failure(topic.id, "worker", error.__name__, message)
