"""Whom a run tells what it does; how that is shown is for the caller to say."""

from typing import Protocol

from summarize.schema import Failure, Summary


class Progress(Protocol):
    """Who is told what a batch does; `number` counts the topics of the input from 1."""

    def done(self, number: int, summary: Summary) -> None:
        """Take note of a topic that was summarized."""

    def kept(self, number: int, topic_id: str) -> None:
        """Take note of a topic whose summary stands from an earlier run."""

    def failed(self, failure: Failure) -> None:
        """Take note of a topic or an input record that could not be done."""

    def close(self) -> None:
        """Say nothing more."""
