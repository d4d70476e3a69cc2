"""What an earlier run told of each topic, for summaries of what is new since."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from summarize.batch.record import read_record
from summarize.batch.stored_run import StoredRun
from summarize.errors import CorpusError, OutputError
from summarize.schema import Earlier, Failure, Topic
from summarize.text.listing import first_names

_LOG = logging.getLogger(__name__)
_REMEMBERED = 3  # ids, and one more: a warning names some and says if there are others


class EarlierRun:
    """An earlier run: its name, the day it ended, and what it told of a topic."""

    def __init__(self, folder: Path) -> None:
        """Find its summaries; OutputError, with the option, where there is no run."""
        try:
            self._stored = StoredRun(folder)
        except OutputError as error:
            raise OutputError(f"--since {error}") from error
        record = read_record(folder)
        moment = record.get("finished") or record.get("started")
        self.name = folder.resolve().name
        self.date = str(moment)[:10] if moment else None

    def with_earlier(
        self, items: Iterable[Topic | Failure]
    ) -> Iterator[Topic | Failure]:
        """Yield topics with what this run told of that of the same id; others as is.

        A topic of which that cannot be read is a Failure: told whole it would not be
        what was asked for. Where no topic has an id of this run, a warning names some
        of both, however few of the items were taken.
        """
        unknown: list[str] = []
        any_known = False
        try:
            for item in items:
                if isinstance(item, Failure):
                    yield item
                elif item.id in self._stored.ids:
                    any_known = True
                    yield self._told(item)
                else:
                    unknown += [item.id] if len(unknown) <= _REMEMBERED else []
                    yield item
        finally:
            if unknown and not any_known:
                self._warn(unknown)

    def _told(self, topic: Topic) -> Topic | Failure:
        """Return a topic with what this run told of it, or, broken, a Failure."""
        try:
            found = self._stored.of(topic.id)
        except CorpusError as error:
            message = f"--since {error}"
            return Failure(topic.id, "read", CorpusError.__name__, message)
        if found is None:
            return topic
        earlier = Earlier.of(*found, run=self.name, date=self.date)
        return replace(topic, earlier=earlier)

    def _warn(self, unknown: Sequence[str]) -> None:
        _LOG.warning(
            "--since %s: has none of the topics, so each is summarized whole; a topic "
            "is known by its id: there %s; here %s",
            self.name,
            first_names(list(self._stored.ids)),
            first_names(unknown),
        )
