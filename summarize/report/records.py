"""Summaries → one JSON file for people and tools that do not read lines."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from summarize.corpus.summary_writing import summary_to_json
from summarize.output.atomic import whole_text
from summarize.schema import Summary, Topic


def write_json(pairs: Iterable[tuple[Summary, Topic | None]], path: Path) -> None:
    """Write the records of summaries.jsonl as one list, indented, one at a time."""
    with whole_text(path) as file:
        file.writelines(json_list(pairs))


def json_list(pairs: Iterable[tuple[Summary, Topic | None]]) -> Iterator[str]:
    """Yield the records of summaries.jsonl as one JSON list, piece by piece."""
    before = "[\n"
    for summary, _ in pairs:
        record = summary_to_json(summary)
        text = json.dumps(record, ensure_ascii=False, allow_nan=False, indent=1)
        yield before + text
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
