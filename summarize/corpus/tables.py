"""Table files → rows, a few at a time: JSON Lines, JSON, CSV, Parquet, datasets."""

import codecs
import csv
import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from shlex import quote
from typing import Any

from summarize.corpus.articles import read_bytes
from summarize.corpus.binary import LONGEST_MARK, other_kind
from summarize.corpus.encoding import decode, scrub
from summarize.corpus.rows import known_columns
from summarize.errors import CorpusError

_LOG = logging.getLogger(__name__)

# A stray quotation mark makes one cell of the rest of a file; this bounds it.
_MAX_CELL = 100_000_000
_BATCH_ROWS = 64
_SEPARATORS = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar"}
_SEPARATOR_LINE = re.compile(r'"?sep=(?P<separator>[^"\r\n])"?\s*')
_OVER_LINES = {
    b"[": "a list over several lines, where each line is a row; give the file the "
    "ending .json",
    b"{": "an object over several lines, where each line is a row; write each on one "
    "(jq -c . FILE)",
}
_ALL_ON_A_LINE = (
    "a list of rows on a line, where each line is a row; give the file the ending .json"
)
_HEADER_LINES = 16  # a quoted name may run over lines; no header has so many

Select = Callable[[Sequence[str]], list[str]]


@dataclass(frozen=True, slots=True)
class Record:
    """One row as read: where it stands, its number from 1, and its value.

    `value` is a CorpusError where the row itself is broken.
    """

    place: str
    number: int
    value: object


def read_json_lines(lines: Iterable[bytes], place: str) -> Iterator[Record]:
    """Yield a record for each line that is not blank; its number is the line's.

    A file of one JSON value over many lines has one record, which says so.
    """
    numbered = ((n, line) for n, line in enumerate(lines, start=1) if line.strip())
    head = list(islice(numbered, 1))
    if head and head[0][1].strip().removeprefix(codecs.BOM_UTF8) in _OVER_LINES:
        head += islice(numbered, 1)  # no line is read ahead of rows
    if over_lines := _over_lines([line.strip() for _, line in head]):
        yield Record(f"{place}:{head[0][0]}", head[0][0], CorpusError(over_lines))
        return
    for number, line in chain(head, numbered):
        value = _parse(decode(line))
        if isinstance(value, list) and value and isinstance(value[0], dict):
            value = CorpusError(_ALL_ON_A_LINE)
        yield Record(f"{place}:{number}", number, value)


def _over_lines(head: Sequence[bytes]) -> str | None:
    """Return what begins in the first lines and goes on behind them; None of rows.

    A row that is cut off behind its first letter does not: a whole one follows it.
    """
    if len(head) < 2 or not isinstance(_parse(decode(head[1])), CorpusError):
        return None
    return _OVER_LINES.get(head[0].removeprefix(codecs.BOM_UTF8))


def read_json_lines_file(
    path: Path, select: Select = known_columns
) -> Iterator[Record]:
    """Yield the records of a .jsonl file, line by line; CorpusError for UTF-16.

    Its lines may have other keys each: nothing is selected.
    """
    with _open(path) as lines:
        yield from read_json_lines(lines, _place(path))


def read_json_file(path: Path, select: Select = known_columns) -> Iterator[Record]:
    """Yield the elements of a JSON list, or the one object of the file.

    The file is read whole; for much data, JSON Lines is the form that streams. Elements
    may have other keys each: nothing is selected.
    """
    data = read_bytes(path)
    _check_kind(data)
    value = _parse(decode(data))
    if isinstance(value, CorpusError):
        yield Record(_place(path), 1, value)
        return
    for number, element in enumerate(value if isinstance(value, list) else [value], 1):
        yield Record(f"{_place(path)}:{number}", number, element)


def read_csv_file(path: Path, select: Select = known_columns) -> Iterator[Record]:
    """Yield the rows of a .csv or .tsv file with a header; empty cells are null.

    Cells follow the quoting rules of CSV. They are separated by what a first line
    `sep=;` names, as Excel writes it, else by the sign that makes a header of which
    `select` reads something: the comma (in .tsv the tab) before the semicolon, the tab
    and the bar. Another sign than that of the ending is said in the log. The place
    names the line on which a row begins. Raises CorpusError for UTF-16, and for a
    header of which `select` finds nothing to read, or one name twice.
    """
    csv.field_size_limit(_MAX_CELL)
    usual = "\t" if path.suffix.lower() == ".tsv" else ","
    with _open(path) as opened:
        lines = map(decode, opened)
        head = list(islice(lines, _HEADER_LINES))
        named = _SEPARATOR_LINE.fullmatch(head[0]) if head else None
        if named:
            head[0] = "\n"  # a blank line, so that the numbers of the others stay
        separator = named["separator"] if named else _separator(head, usual, select)
        rows = _read_cells(chain(head, lines), separator)
        _, first = next(rows, (1, []))
        if not first:
            return
        header = _read_header(first)
        _check_twice(select(header))
        for number, (line, cells) in enumerate(rows, start=1):
            yield Record(f"{_place(path)}:{line}", number, _join(header, cells))
    if separator != usual:  # at the end: the first row of an input is read twice
        sign = _SEPARATORS.get(separator, repr(separator))
        _LOG.warning("%s: read with %s between cells", _place(path), sign)


def read_parquet_file(path: Path, select: Select = known_columns) -> Iterator[Record]:
    """Yield the rows of a .parquet file, a small batch in memory at a time.

    Only the columns of `select` are read. Raises CorpusError for a file that is no
    Parquet or of which `select` finds nothing to read.
    """
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    number = 0
    try:
        with path.open("rb") as opened:
            _check_kind(opened.read(LONGEST_MARK))
        with ParquetFile(path) as file:
            columns = select(file.schema_arrow.names)
            for batch in _read_batches(file, columns):
                for index in range(batch.num_rows):
                    number += 1
                    value = _read_batch_row(batch, index)
                    yield Record(f"{_place(path)}:{number}", number, value)
    except (ArrowException, OSError) as error:
        after = f" after row {number}" if number else ""
        raise CorpusError(f"Parquet cannot be read{after}: {error}") from error


def _read_batches(file: Any, columns: list[str]) -> Iterator[Any]:
    """Yield the batches of a Parquet file, none over two groups: one may be broken."""
    for group in range(file.num_row_groups):
        yield from file.iter_batches(_BATCH_ROWS, row_groups=[group], columns=columns)


def is_dataset_folder(folder: Path) -> bool:
    """Tell whether `save_to_disk` of Hugging Face datasets wrote this folder."""
    return (folder / "dataset_dict.json").is_file() or _is_split(folder)


def _is_split(folder: Path) -> bool:
    return (folder / "state.json").is_file() and (
        folder / "dataset_info.json"
    ).is_file()


def read_dataset_folder(
    folder: Path, select: Select = known_columns
) -> Iterator[Record]:
    """Yield the rows of a saved Dataset.

    Raises CorpusError for a folder of several splits (`check_one_split`), one that
    datasets cannot load, or of which `select` finds nothing to read.
    """
    from datasets import load_from_disk

    check_one_split(folder)
    try:
        rows = load_from_disk(str(folder))
    except Exception as error:
        raise CorpusError(f"datasets cannot load the folder: {error}") from error
    known = rows.select_columns(select(rows.column_names))
    for number, row in enumerate(known.with_format(None), start=1):
        yield Record(f"{_place(folder)}:{number}", number, row)


def check_one_split(folder: Path) -> None:
    """Refuse the folder of a DatasetDict: its splits are not one set of topics.

    Raises CorpusError that names the splits and the folder of one.
    """
    if (folder / "dataset_dict.json").is_file():
        splits = sorted(path.name for path in folder.iterdir() if _is_split(path))
        raise CorpusError(
            f"a dataset of several splits ({', '.join(splits)}); name the folder "
            f"of one: {quote(_place(folder / splits[0] if splits else folder))}"
        )


def _place(path: Path) -> str:
    return scrub(str(path))


def _parse(text: str) -> object:
    """Return the value of a JSON text, or the CorpusError that says why it has none."""
    text = text.rstrip()
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"column {error.colno}"
        if "\n" in text:  # of JSON Lines the place names the line
            where = f"line {error.lineno}, {where}"
        return CorpusError(f"no valid JSON: {error.msg} ({where}); repair or remove it")
    except (ValueError, RecursionError) as error:
        return CorpusError(f"no valid JSON: {error}; repair or remove it")


@contextmanager
def _open(path: Path) -> Iterator[Iterable[bytes]]:
    """Open a file of lines; UTF-16 has other line ends and is refused.

    So is what is something else by its first bytes.
    """
    with path.open("rb") as lines:
        _check_kind(lines.peek(LONGEST_MARK))
        if lines.peek(2)[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            raise CorpusError("tables in UTF-16 are not read; save the file as UTF-8")
        yield lines


def _check_kind(data: bytes) -> None:
    """Raise CorpusError for a file that is something else by its first bytes."""
    if other := other_kind(data):
        raise CorpusError(f"the file is {other}")


def _separator(head: Sequence[str], usual: str, select: Select) -> str:
    """Return the sign between the cells of a header.

    It is the first, `usual` before all, of which `select` reads something; where there
    is none, the first that makes the most cells: an error shows the columns.
    """
    signs = sorted(_SEPARATORS, key=lambda sign: sign != usual)
    headers = {sign: _first_cells(head, sign) for sign in signs}
    for sign, header in headers.items():
        try:
            if select(header):
                return sign
        except CorpusError:
            continue
    return max(signs, key=lambda sign: len(headers[sign]))


def _first_cells(head: Sequence[str], separator: str) -> list[str]:
    _, cells = next(_read_cells(head, separator), (1, []))
    return [] if isinstance(cells, CorpusError) else _read_header(cells)


def _read_cells(
    lines: Iterable[str], separator: str
) -> Iterator[tuple[int, list[str] | CorpusError]]:
    """Yield the line a row begins on, and its cells or what broke it; no blank rows."""
    reader = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            message = f"no valid CSV: {error}; repair the quotation marks"
            yield line, CorpusError(message)
        else:
            if cells:
                yield line, cells


def _read_header(cells: list[str] | CorpusError) -> list[str]:
    if isinstance(cells, CorpusError):
        raise cells
    return [cell.strip() for cell in cells]


def _check_twice(names: Sequence[str]) -> None:
    twice = [name for number, name in enumerate(names) if name in names[:number]]
    if twice:
        raise CorpusError(f"the header has {twice[0]!r} twice; give one another name")


def _join(header: list[str], cells: list[str] | CorpusError) -> object:
    if isinstance(cells, CorpusError):
        return cells
    if len(cells) != len(header):
        return CorpusError(f"{len(cells)} cells where the header has {len(header)}")
    return {name: cell or None for name, cell in zip(header, cells, strict=True)}


def _read_batch_row(batch: Any, index: int) -> object:
    try:
        return batch.slice(index, 1).to_pylist()[0]
    except ValueError as error:  # text that is no UTF-8
        return CorpusError(f"the row cannot be read: {error}; repair or remove it")
