"""How many topics inputs hold, told without reading them, for who waits for them."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from summarize.corpus.columns import USUAL, Columns
from summarize.corpus.readers import article_ending
from summarize.corpus.tables import is_dataset_folder
from summarize.corpus.topics import loose_files

_LINES: Final = (".jsonl", ".ndjson")


def count_topics(
    inputs: Sequence[str], *, columns: Columns = USUAL, each: bool = False
) -> int | None:
    """Return about how many topics there are; None where only reading would tell.

    Records that turn out broken, and empty folders, are counted. Told are folders,
    files of articles and tables of a record a line.
    """
    loose = [] if each else loose_files(inputs)
    others = [Path(name) for name in inputs if Path(name) not in loose]
    counts = [_count(path, columns) for path in others]
    if None in counts:
        return None
    return bool(loose) + sum(n for n in counts if n is not None)


def _count(path: Path, columns: Columns) -> int | None:
    if path.is_dir():
        if is_dataset_folder(path):
            return None
        folders = [each for each in path.iterdir() if _is_topic(each)]
        return len(folders) or 1
    if path.suffix.lower() in _LINES and not columns.topic:
        with path.open("rb") as file:
            lines = (line for line in file if not line.isspace())
            first = next(lines, None)
            if first is None:
                return 0
            return 1 if _is_article(first, columns) else 1 + sum(1 for _ in lines)
    return 1 if path.is_file() and article_ending(path) else None


def _is_article(line: bytes, columns: Columns) -> bool:
    """Tell whether a line is an article of the one topic of its table."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and columns.of_table(list(row)).alone


def _is_topic(path: Path) -> bool:
    return path.is_dir() and not path.name.startswith(".")
