"""An append-only file of JSON lines, one a topic, that a crash cannot spoil.

A line counts when its end of line is written. A torn last line and lines that are no
JSON are not there: their topics are done again, and `settle` clears them away.
"""

import hashlib
import json
import os
import time
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from summarize.output.atomic import whole_file

SYNC_SECONDS = 1.0
"""At most so much work is lost when the power fails; a killed process loses none."""


class Entry(NamedTuple):
    """Where the line of a topic stands, in bytes, and what it was made from."""

    start: int
    size: int
    stamp: bytes

    def is_made_from(self, *values: str) -> bool:
        """Say whether the stamp keys of the line have these values."""
        return self.stamp == _digest(values)


def encode_line(record: Mapping[str, Any]) -> bytes:
    """Return a record as one line of UTF-8; half a surrogate pair is escaped."""
    try:
        return (json.dumps(record, ensure_ascii=False) + "\n").encode()
    except UnicodeEncodeError:
        return (json.dumps(record) + "\n").encode()


def read_entries(path: Path, id_key: str, *stamp_keys: str) -> dict[str, Entry]:
    """Return where the last whole line of every topic stands, by its id.

    `id_key` is the key of the id in a line; the stamp is a digest of the values of
    `stamp_keys`.
    In the order in which the topics first stand in the file; none if it is absent.
    """
    return _scan(path, id_key, stamp_keys)[0]


def read_records(path: Path, entries: Iterable[Entry]) -> Iterator[dict[str, Any]]:
    """Read the lines that `entries` name, one at a time."""
    with path.open("rb") as file:
        for entry in entries:
            file.seek(entry.start)
            yield json.loads(file.read(entry.size))


class Journal:
    """The journal of one file, open for appending; it knows its lines by topic id.

    Memory: one entry a topic (under half a kilobyte), never a line.
    """

    def __init__(self, path: Path, id_key: str, *stamp_keys: str) -> None:
        """Open `path`, made if absent; a torn last line is cut off.

        The keys are those of `read_entries`.
        """
        self.path = path
        self._id_key, self._stamp_keys = id_key, stamp_keys
        self._entries, self._end = _scan(path, id_key, stamp_keys)
        self._file = path.open("ab")
        self._file.truncate(self._end)
        self._synced = time.monotonic()

    def __enter__(self) -> "Journal":
        """Return the journal itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; what was appended is written."""
        self._file.close()

    def __len__(self) -> int:
        """Return the number of topics that have a line."""
        return len(self._entries)

    def has(self, topic_id: str, *made_from: str) -> bool:
        """Say whether a topic has a line whose stamp keys have these values."""
        entry = self._entries.get(topic_id)
        return entry is not None and entry.is_made_from(*made_from)

    def others(self, topic_ids: Container[str]) -> list[str]:
        """Return the ids that have a line and are not among `topic_ids`, in order."""
        return [name for name in self._entries if name not in topic_ids]

    def records(self) -> Iterator[dict[str, Any]]:
        """Read the lines back, one at a time."""
        return read_records(self.path, self._entries.values())

    def append(self, record: Mapping[str, Any]) -> None:
        """Write the line of a topic; it replaces an older one of the same topic."""
        line = encode_line(record)
        self._file.write(line)
        self._file.flush()
        stamp = _stamp(record, self._stamp_keys)
        self._entries[record[self._id_key]] = Entry(self._end, len(line), stamp)
        self._end += len(line)
        if time.monotonic() - self._synced >= SYNC_SECONDS:
            self._sync()

    def settle(self, topic_ids: Iterable[str]) -> None:
        """Leave exactly the lines of these topics, in this order; others go.

        Topics without a line are passed over. A file that is so already stays
        untouched; else it is written anew beside and put in place in one step.
        """
        kept = {
            name: self._entries[name] for name in topic_ids if name in self._entries
        }
        self._sync()
        if _is_contiguous(kept.values(), self._end):
            return
        self._file.close()
        with whole_file(self.path) as target, self.path.open("rb") as source:
            self._end = 0
            for name, entry in kept.items():
                source.seek(entry.start)
                target.write(source.read(entry.size))
                kept[name] = entry._replace(start=self._end)
                self._end += entry.size
        self._file = self.path.open("ab")
        self._entries = kept

    def _sync(self) -> None:
        os.fsync(self._file.fileno())
        self._synced = time.monotonic()


def _scan(
    path: Path, id_key: str, stamp_keys: tuple[str, ...]
) -> tuple[dict[str, Entry], int]:
    """Return the entries of a file and where its last whole line ends."""
    entries: dict[str, Entry] = {}
    end = 0
    for line in whole_lines(path):
        record = _parse(line)
        if record is not None and isinstance(topic_id := record.get(id_key), str):
            entries[topic_id] = Entry(end, len(line), _stamp(record, stamp_keys))
        end += len(line)
    return entries, end


def _stamp(record: Mapping[str, Any], keys: tuple[str, ...]) -> bytes:
    return _digest([str(record.get(key)) for key in keys])


def _digest(values: Sequence[str]) -> bytes:
    text = json.dumps(list(values))
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def whole_lines(path: Path, end: int | None = None) -> Iterator[bytes]:
    """Yield the lines that have an end of line, up to `end` bytes; none of no file."""
    if not path.exists():
        return
    position = 0
    with path.open("rb") as file:
        for line in file:
            position += len(line)
            if not line.endswith(b"\n") or (end is not None and position > end):
                return
            yield line


def _parse(line: bytes) -> dict[str, Any] | None:
    try:
        record = json.loads(line)
    except ValueError:
        return None
    return record if isinstance(record, dict) else None


def _is_contiguous(entries: Iterable[Entry], end: int) -> bool:
    position = 0
    for entry in entries:
        if entry.start != position:
            return False
        position += entry.size
    return position == end
