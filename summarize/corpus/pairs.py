"""Two files → predictions and what they should say, from tables, topics or text."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Generic, TypeVar

from summarize.corpus.columns import USUAL, Columns
from summarize.corpus.encoding import decode, scrub
from summarize.corpus.readers import is_table, read_table
from summarize.corpus.rows import read_id, read_references, read_row
from summarize.corpus.tables import (
    Record,
    is_dataset_folder,
    read_dataset_folder,
)
from summarize.corpus.topics import read_topics
from summarize.errors import ComparisonError, CorpusError
from summarize.schema import Failure, Topic

_SUMMARIES: Final = "summaries.jsonl"
_NAMED: Final = 3  # ids in a message

Held = TypeVar("Held", str, Topic)


@dataclass(frozen=True, slots=True)
class _Row(Generic[Held]):
    """A row of either file: where it stands, its id if it has one, what it holds."""

    place: str
    id: str | None
    value: Held


def read_pairs(
    predictions: Path, references: Path, columns: Columns = USUAL
) -> tuple[list[str], list[Topic]]:
    """Read predictions and, in the same order, topics with their references.

    Each file is a table (.jsonl, .ndjson, .json, .csv, .tsv, .parquet), a folder that
    datasets' `save_to_disk` wrote, or plain text with one a line; predictions may also
    be the folder of a run, references a folder of topics, and both the same table. Rows
    are matched by id where both have ids, else by place, in the references' order. A
    prediction that is null is an empty text. Topics have articles where the references
    come with documents.

    Raises `CorpusError` for what cannot be read, `ComparisonError` for what does not
    match: ids that one file lacks or has twice, other counts.
    """
    made = _predictions(predictions, columns.only("id", "prediction"))
    wanted = _references(references, columns.only("id", "reference", "documents"))
    for path, rows in ((predictions, made), (references, wanted)):
        if not rows:
            raise CorpusError(f"{path}: nothing in it to score")
    if _have_ids(predictions, made) and _have_ids(references, wanted):
        pairs = list(_by_id(made, wanted, predictions, references))
    elif len(made) == len(wanted):
        pairs = list(zip(made, wanted, strict=True))
    else:
        raise ComparisonError(
            f"{predictions} has {len(made)} rows, {references} {len(wanted)}; "
            "without ids in both files rows are matched by place."
        )
    return [row.value for row, _ in pairs], [row.value for _, row in pairs]


def _predictions(path: Path, columns: Columns) -> list[_Row[str]]:
    if (path / _SUMMARIES).is_file():
        path = path / _SUMMARIES
    if path.is_dir() and not is_dataset_folder(path):
        raise CorpusError(
            f"{path}: neither the folder of a run nor a saved dataset; name a file of "
            "predictions"
        )
    return [
        _Row(record.place, name, _prediction(row, record.place, columns))
        for record, row, name in _read(path, columns, "prediction")
    ]


def _prediction(row: Mapping[str, object], place: str, columns: Columns) -> str:
    name = next(name for name in columns.prediction if name in row)
    value = row[name]
    if isinstance(value, list) and len(value) == 1:
        [value] = value
    if value is None:
        return ""
    if not isinstance(value, str):
        raise CorpusError(f"{place}: {name!r} is not one text; found {value!r:.40}")
    return value


def _references(path: Path, columns: Columns) -> list[_Row[Topic]]:
    if path.is_dir() and not is_dataset_folder(path):
        topics = _all_topics(read_topics(path, columns=columns))
        return [_Row(str(path), topic.id, topic) for topic in topics]
    if "reference" not in columns.as_given:  # the one column of some tables
        columns = replace(columns, reference=(*columns.reference, "text"))
    return [
        _Row(record.place, name, _topic(row, record, name, columns))
        for record, row, name in _read(path, columns, "reference")
    ]


def _topic(
    row: Mapping[str, object], record: Record, name: str | None, columns: Columns
) -> Topic:
    default = name or str(record.number)
    if any(row.get(documents) is not None for documents in columns.documents):
        items = read_row(row, place=record.place, default_id=default, columns=columns)
        [topic] = _all_topics(items)
    else:
        try:
            topic = Topic(default, (), read_references(row, columns.reference))
        except CorpusError as error:
            raise CorpusError(f"{record.place}: {error}") from error
    if not topic.references:
        raise CorpusError(
            f"{record.place}: the reference is empty; give it one or leave the row out"
        )
    return topic


def _all_topics(items: Iterator[Topic | Failure]) -> list[Topic]:
    topics = []
    for item in items:
        if isinstance(item, Failure):
            raise CorpusError(f"{item.place}: {item.message}")
        topics.append(item)
    return topics


def _read(
    path: Path, columns: Columns, field: str
) -> Iterator[tuple[Record, Mapping[str, object], str | None]]:
    """Yield records with their rows and ids; every error names the file or the row."""
    if not path.exists():
        raise CorpusError(f"{path}: no such file or folder")
    place = scrub(str(path))
    try:
        for record in _records(path, columns, field):
            place = record.place
            if isinstance(record.value, CorpusError):
                raise record.value
            if not isinstance(record.value, Mapping):
                raise CorpusError("a row is an object, with a text and an id")
            columns.select([str(name) for name in record.value], field)
            row = columns.lift(record.value)
            yield record, row, read_id(row, columns.id)
    except (CorpusError, OSError) as error:
        if str(error).startswith(place):
            raise
        raise CorpusError(f"{place}: {error}") from error


def _records(path: Path, columns: Columns, field: str) -> Iterator[Record]:
    """Yield the rows of a table or the lines of a text."""

    def select(names: Sequence[str]) -> list[str]:
        return columns.select(names, field)

    if path.is_dir():
        yield from read_dataset_folder(path, select)
    elif is_table(path):
        yield from read_table(path, select)
    else:
        text = decode(path.read_bytes())
        lines = text.removesuffix("\n").split("\n") if text else []
        name = getattr(columns, field)[0]
        for number, line in enumerate(lines, start=1):
            yield Record(
                f"{scrub(str(path))}:{number}", number, {name: line.rstrip("\r")}
            )


def _have_ids(path: Path, rows: Sequence[_Row[Held]]) -> bool:
    without = [row.place for row in rows if row.id is None]
    if without and len(without) < len(rows):
        raise ComparisonError(
            f"{path}: {len(without)} of {len(rows)} rows have no id, {without[0]} "
            "first; give an id to all or to none."
        )
    for name, count in Counter(row.id for row in rows if row.id is not None).items():
        if count > 1:
            place = [row.place for row in rows if row.id == name][1]
            raise ComparisonError(f"{place}: id {name!r} stands there twice.")
    return not without


def _by_id(
    made: Sequence[_Row[str]], wanted: Sequence[_Row[Topic]], *paths: Path
) -> Iterator[tuple[_Row[str], _Row[Topic]]]:
    by_id = {row.id: row for row in made}
    ids = {row.id for row in wanted}
    for path, other, lost in (
        (paths[1], paths[0], [name for name in by_id if name not in ids]),
        (paths[0], paths[1], [row.id for row in wanted if row.id not in by_id]),
    ):
        if lost:
            raise ComparisonError(
                f"{path} has no row with the id {_listed(lost)}; add {_them(lost)} "
                f"there, or leave {_them(lost)} out of {other}."
            )
    for row in wanted:
        yield by_id[row.id], row


def _listed(ids: Sequence[str | None]) -> str:
    """Name the first ids, and how many more there are."""
    more = f" (and {len(ids) - _NAMED} more)" if len(ids) > _NAMED else ""
    return ", ".join(repr(name) for name in ids[:_NAMED]) + more


def _them(ids: Sequence[str | None]) -> str:
    return "it" if len(ids) == 1 else "them"
