"""One summarizer, in this process."""

from collections.abc import Iterable, Iterator

from summarize.batch.executors.executor import Outcome
from summarize.pipeline import Summarizer
from summarize.schema import Summary, Topic


class SerialExecutor:
    """Summarizes topics one window after the other; outcomes are in order."""

    def __init__(self, summarizer: Summarizer) -> None:
        """Take a summarizer that is ready, whoever built it."""
        self._summarizer = summarizer
        self.config, self.model = summarizer.config, summarizer.writer.name

    def summarize(self, topics: Iterable[Topic]) -> Iterator[tuple[str, Outcome]]:
        """Give the outcome of every topic with the topic's id."""
        for outcome in self._summarizer.summarize_many(topics):
            if isinstance(outcome, Summary):
                yield outcome.topic_id, outcome
            else:
                yield outcome.place, outcome
