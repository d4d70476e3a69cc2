"""A training pair, and the files that pairs are kept in."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

TASKS = ("merge", "shorten", "copy")


@dataclass(frozen=True, slots=True)
class MergingPair:
    """One to three source sentences, what is written of them, and where it is from.

    `task`: merge (several sources), shorten (one), copy (one, kept as it is but for a
    dateline).
    """

    sources: tuple[str, ...]
    target: str
    task: str
    set: str
    licence: str


def write_pairs(path: Path, pairs: Iterable[MergingPair]) -> None:
    """Write pairs as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for pair in pairs:
            file.write(json.dumps(asdict(pair), ensure_ascii=False) + "\n")


def read_pairs(path: Path) -> list[MergingPair]:
    """Read pairs that `write_pairs` has written."""
    return [
        MergingPair(**{**row, "sources": tuple(row["sources"])}) for row in rows(path)
    ]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            try:
                yield json.loads(line)
            except json.JSONDecodeError as error:
                raise SystemExit(f"{path}, line {number}: no JSON ({error})") from error
