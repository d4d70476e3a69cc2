"""A run read back from its folder, one topic at a time."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from summarize.batch.folder import SUMMARIES, TOPICS
from summarize.batch.journal import Entry, read_entries, read_records
from summarize.corpus.records import check_version, earlier_from_json
from summarize.corpus.rows import read_row
from summarize.corpus.summary_reading import summary_from_json
from summarize.errors import CorpusError, OutputError
from summarize.schema import Summary, Topic


class StoredRun:
    """The summaries of a folder with the topics they were made from."""

    def __init__(self, folder: Path) -> None:
        """Find the lines; OutputError when the folder holds no run."""
        self._summaries_file, self._topics_file = folder / SUMMARIES, folder / TOPICS
        if not self._summaries_file.is_file():
            raise OutputError(
                f"{folder}: holds no {SUMMARIES}; name the --output folder of a run"
            )
        self._summaries = read_entries(self._summaries_file, "topic_id", "input")
        self._topics = read_entries(self._topics_file, "id", "input")

    def __len__(self) -> int:
        """Return the number of summaries."""
        return len(self._summaries)

    @property
    def ids(self) -> Collection[str]:
        """The ids of the topics with a summary, in order."""
        return self._summaries.keys()

    def __iter__(self) -> Iterator[tuple[Summary, Topic | None]]:
        """Read the summaries in order; None where the topic is not stored as it was.

        Raises CorpusError, naming the topic, for a record that cannot be read.
        """
        return map(self._read, self._summaries.values())

    def _read(self, entry: Entry) -> tuple[Summary, Topic | None]:
        [record] = read_records(self._summaries_file, [entry])
        with _named(self._summaries_file, record["topic_id"]):
            summary = summary_from_json(record)
        return summary, self._topic(summary.topic_id, entry)

    def of(self, topic_id: str) -> tuple[Summary, Topic | None] | None:
        """Read the summary of a topic, as iterating does; None where there is none."""
        entry = self._summaries.get(topic_id)
        return None if entry is None else self._read(entry)

    def _topic(self, topic_id: str, entry: Entry) -> Topic | None:
        stored = self._topics.get(topic_id)
        if stored is None or stored.stamp != entry.stamp:
            return None
        [record] = read_records(self._topics_file, [stored])
        with _named(self._topics_file, topic_id):
            check_version(record)
            earlier = earlier_from_json(record)
        items = read_row(record, place=str(self._topics_file), default_id=topic_id)
        topic = next((item for item in items if isinstance(item, Topic)), None)
        return topic and replace(topic, earlier=earlier)


@contextmanager
def _named(file: Path, topic_id: str) -> Iterator[None]:
    """Say in an error of a record where it stands."""
    try:
        yield
    except CorpusError as error:
        raise CorpusError(f"{file}: topic {topic_id}: {error}") from error
