"""What a row of the tables holds, and the builders that most rows share."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.corpus.saved_files import DIVERS, SANK

Make = Callable[[Path], Path]


@dataclass(frozen=True)
class BadInput:
    """What is wrong with an input, how it is made, and what comes of it.

    `make` writes it into an empty folder and returns its path. `read` holds the ids of
    the topics that are read with those of their articles, `says` the words of each
    failure, both in order; `refused` the words of the error that stops before anything
    is read. `tells` stands in the text of an article of the last topic.
    """

    name: str
    make: Make
    read: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    says: tuple[str, ...] = ()
    refused: str = ""
    tells: str = ""

    @property
    def exit_code(self) -> int:
        """What `summarize run` ends with: 3 where nothing could be read."""
        if not self.read:
            return 3
        return 1 if self.says else 0


def file(name: str, data: str | bytes) -> Make:
    """A file of its own."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return make


def beside(name: str, data: str | bytes) -> Make:
    """A file in the folder of a topic, beside a good article: `good.txt`."""
    return with_good(lambda folder: file(name, data)(folder))


def with_good(make: Callable[[Path], object]) -> Make:
    """What `make` puts into the folder of a topic, beside a good article."""

    def make_both(folder: Path) -> Path:
        topic = folder / "topic"
        topic.mkdir()
        (topic / "good.txt").write_text(SANK, encoding="utf-8")
        make(topic)
        return topic

    return make_both


def lines(*rows: object) -> Make:
    """A table of JSON Lines; what is no text is written as JSON."""
    told = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    return file("rows.jsonl", "\n".join(told) + "\n")


def good(name: str) -> dict[str, object]:
    """A row with an id and two articles."""
    return {"id": name, "documents": [SANK, DIVERS]}


GOOD = {"topic": ("good.txt",)}
TWO = ("1", "2")
