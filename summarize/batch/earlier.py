"""What an earlier run told of each topic, for summaries of what is new since."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from summarize.batch.record import read_record
from summarize.batch.stored_run import StoredRun
from summarize.errors import OutputError
from summarize.schema import Earlier, Failure, Topic


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

        Raises CorpusError, naming the topic, for a summary that cannot be read.
        """
        for item in items:
            found = self._stored.of(item.id) if isinstance(item, Topic) else None
            if isinstance(item, Topic) and found:
                earlier = Earlier.of(*found, run=self.name, date=self.date)
                yield replace(item, earlier=earlier)
            else:
                yield item
