"""errors.jsonl: the failures of a run, and those of an earlier one not reached yet."""

import json
from collections.abc import Collection
from operator import itemgetter
from pathlib import Path

from summarize.batch.journal import encode_line, whole_lines
from summarize.batch.remedies import remedy_for
from summarize.corpus.records import failure_to_json
from summarize.output.atomic import whole_file
from summarize.schema import Failure

_READ = "read"


class FailureLog:
    """The open errors.jsonl of a run; what was there stays until `settle`."""

    def __init__(self, path: Path) -> None:
        """Open `path`, made if absent; a torn last line is cut off."""
        self._path = path
        self._old_end = sum(len(line) for line in whole_lines(path))
        self._file = path.open("ab")
        self._file.truncate(self._old_end)
        self._again: set[str] = set()  # places that could not be read in this run
        self._order: list[int] = []  # where in the input the lines of this run belong

    def append(self, failure: Failure, order: int) -> None:
        """Write the line of a failure of this run; `settle` sorts them by `order`."""
        self._order.append(order)
        if failure.stage == _READ:
            self._again.add(failure.place)
        record = {**failure_to_json(failure), "remedy": remedy_for(failure)}
        self._file.write(encode_line(record))
        self._file.flush()

    def settle(self, reached: Collection[str], *, complete: bool) -> None:
        """Leave this run's lines in order, then the older ones that it did not reach.

        `reached` holds the ids of the topics read; after a `complete` input no older
        line stays. A record that could not be read has no id: its line stays until it
        fails again or the input was read to its end. Called once.
        """
        if not self._old_end and self._order == sorted(self._order):
            return
        old: list[bytes] = []
        if not complete:
            lines = whole_lines(self._path, self._old_end)
            old = [x for x in dict.fromkeys(lines) if not self._is_reached(x, reached)]
        self._file.close()
        with whole_file(self._path) as target, self._path.open("rb") as source:
            source.seek(self._old_end)
            new = sorted(zip(self._order, source, strict=True), key=itemgetter(0))
            target.writelines(line for _, line in new)
            target.writelines(old)
        self._file = self._path.open("ab")

    def close(self) -> None:
        """Close the file; what was appended is written."""
        self._file.close()

    def _is_reached(self, line: bytes, reached: Collection[str]) -> bool:
        try:
            record = json.loads(line)
            place, stage = record["place"], record["stage"]
        except (ValueError, KeyError, TypeError):
            return True  # no failure: nothing to carry over
        return place in (self._again if stage == _READ else reached)
