"""Inputs → topics, one at a time, whatever form they come in."""

import logging
import re
import sys
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from summarize.corpus.articles import parse_text
from summarize.corpus.columns import USUAL, Columns
from summarize.corpus.encoding import decode, scrub
from summarize.corpus.folders import read_folder, read_loose, read_single
from summarize.corpus.grouped import group_rows
from summarize.corpus.readers import (
    article_ending,
    article_endings,
    is_table,
    read_table,
    table_endings,
)
from summarize.corpus.rows import known_columns, read_row
from summarize.corpus.tables import (
    Record,
    check_one_split,
    is_dataset_folder,
    read_dataset_folder,
    read_json_lines,
)
from summarize.errors import CorpusError
from summarize.schema import Article, Failure, Topic
from summarize.text.listing import first_names
from summarize.text.unique import unique_name

_LOG = logging.getLogger(__name__)

STDIN = "-"
_STDIN_NAME = "standard input"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://|www\.", re.IGNORECASE)
_PAGE = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)
_RECORD = re.compile(r"\s*(?:\{|\[\s*\{)")


def read_topics(
    inputs: str | Path | Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    columns: Columns = USUAL,
    each: bool = False,
) -> Iterator[Topic | Failure]:
    """Return the topics of all inputs, in order, read as they are asked for.

    An input is a folder of folders (one topic each), a folder of articles (one topic),
    a loose file of articles (.txt, .md, .html, .htm, .pdf, .docx, .eml; several in one:
    a .txt or .md with ||||| in it, a saved feed .rss, .atom, .xml, an archive .warc,
    .warc.gz), a table (.jsonl, .ndjson, .json, .csv, .tsv, .parquet), a file that a
    package's reader is registered for (docs/extending.md), a folder that datasets'
    `save_to_disk` wrote, or `-` for `stdin` (default: the standard input of the
    process): JSON Lines where it begins with `{` or `[{`, else the text of an article.
    Loose files (`loose_files`) are one topic together, which stands in the place of the
    first; with `each`, every one is a topic. `columns` says what a table calls its
    fields; with its `topic` a row of a table is an article, and rows with one value
    there are a topic. A table of articles whose topics no column tells apart
    (`Columns.of_table`) is one topic, named by the file.

    What cannot be read is a Failure in its place, and the rest goes on. A topic id that
    was there before gets a suffix (`id#2`), of which a warning tells at the end, and so
    does an article id within a topic.

    Raises CorpusError at once for an input that is missing, has nothing in it (a loose
    file may be empty beside others, as in a folder), is an address (nothing is
    fetched), or is a saved dataset of several splits (name the folder of one).
    """
    inputs = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    if not inputs:
        raise CorpusError(f"no input; name {_forms()}, or {STDIN} for standard input")
    if sum(str(name) == STDIN for name in inputs) > 1:
        raise CorpusError(f"{STDIN} (standard input) is named twice; name it once")
    loose = [] if each else loose_files(inputs)
    for name in inputs:
        _require(name, may_be_empty=Path(name) in loose)
    streams: list[Iterable[Topic | Failure]] = []
    merged = read_loose(loose) if loose else None
    for name in inputs:
        if Path(name) not in loose:
            streams.append(_begin(name, stdin, columns))
        elif merged is not None:
            streams.append(merged)
            merged = None
    return _with_unique_ids(chain.from_iterable(streams))


def loose_files(inputs: Sequence[str | Path]) -> list[Path]:
    """Return the files of articles among inputs where there are two or more.

    They are merged into one topic; a single one is a topic anyhow, and so none.
    """
    paths = [Path(name) for name in inputs if str(name) != STDIN]
    found = [path for path in paths if path.is_file() and article_ending(path)]
    return found if len(found) > 1 else []


def _forms() -> str:
    return (
        "a folder of topic folders, a folder of articles, or a file ending in "
        f"{', '.join((*article_endings(), *table_endings()))}"
    )


def _require(name: str | Path, *, may_be_empty: bool = False) -> None:
    path = Path(name)
    if isinstance(name, str) and _ADDRESS.match(name) and not path.exists():
        if not _PAGE.match(name):
            if name.startswith("file:"):
                raise CorpusError(f"{name}: is an address; name the file by its path")
            raise CorpusError(
                f"{name}: is an address, and nothing is fetched; mount it, or pipe "
                "it, as with `aws s3 cp ADDRESS - | summarize run -`"
            )
        raise CorpusError(
            f"{name}: is an address, and nothing is fetched; save the page, as with "
            "`curl --location --output page.html ADDRESS`, and name the file"
        )
    if str(name) != STDIN and not path.exists():
        raise CorpusError(f"{path}: no such file or folder; name {_forms()}")
    if str(name) != STDIN and not (path.is_file() or path.is_dir()):
        raise CorpusError(
            f"{path}: a pipe or a device is not read by its name; save it as a file, "
            f"or pipe it into `{STDIN}`"
        )
    if path.is_file() and path.stat().st_size == 0 and not may_be_empty:
        raise CorpusError(f"{path}: the file is empty; name {_forms()}")
    try:
        check_one_split(path)
    except CorpusError as error:
        raise CorpusError(f"{scrub(str(path))}: {error}") from error


def _begin(
    name: str | Path, stdin: BinaryIO | None, columns: Columns
) -> Iterable[Topic | Failure]:
    """Return the stream of an input after a look at its first item.

    The look shows an input with nothing in it; paths are then read from the start when
    their turn comes, so that a thousand inputs are not a thousand open files.
    """
    if str(name) == STDIN:
        items = _read_stdin(sys.stdin.buffer if stdin is None else stdin, columns)
        return chain([_first(items, _STDIN_NAME)], items)
    path = Path(name)
    if path.is_dir() or is_table(path):
        with closing(_read_path(path, columns)) as items:
            _first(items, str(path))
    return _read_path(path, columns)


def _first(items: Iterator[Topic | Failure], place: str) -> Topic | Failure:
    first = next(items, None)
    if first is None:
        form = "JSONL or a text" if place == _STDIN_NAME else _forms()
        raise CorpusError(f"{place}: nothing in it to read; it should hold {form}")
    return first


def _read_stdin(lines: BinaryIO, columns: Columns) -> Iterator[Topic | Failure]:
    """Yield the topics of JSON Lines, as they come, or the one of a text."""
    head: list[bytes] = []
    for line in lines:
        head.append(line)
        if line.strip():
            break
    else:
        return
    if _RECORD.match(decode(head[-1])) or columns.as_given:
        records = read_json_lines(chain(head, lines), "stdin")
        yield from _read_records(records, "stdin", "stdin", columns)
        return
    try:
        articles = parse_text(b"".join(chain(head, lines)), "stdin")
    except CorpusError as error:
        yield Failure("stdin", "read", CorpusError.__name__, str(error))
        return
    yield Topic("stdin", tuple(articles))


def _read_path(path: Path, columns: Columns) -> Generator[Topic | Failure]:
    """Yield the topics of one path; a Failure ends it where it cannot be read on."""
    place, stem = scrub(str(path)), scrub(path.stem)
    select = partial(known_columns, columns=columns)
    try:
        if path.is_dir() and is_dataset_folder(path):
            folder = scrub(path.resolve().name)
            rows = read_dataset_folder(path, select)
            yield from _read_records(rows, place, folder, columns)
        elif path.is_dir():
            yield from read_folder(path)
        elif is_table(path):
            rows = read_table(path, select)
            yield from _read_records(rows, place, stem, columns)
        elif article_ending(path):
            yield from read_single(path)
        else:
            raise CorpusError(f"files of this kind are not read; expected {_forms()}")
    except CorpusError as error:
        yield Failure(place, "read", CorpusError.__name__, str(error))


def _read_records(
    records: Iterator[Record], place: str, stem: str, columns: Columns
) -> Iterator[Topic | Failure]:
    """Yield the topics of records; what breaks a table off is a Failure of `place`.

    So is a column named by hand that no row has: it is one mistake, not one a row. Rows
    that are articles of one topic are merged; a warning tells behind it.
    """
    records = _until_broken(records, place)
    if columns.topic:
        items = list(group_rows(records, columns))
        failures = [item for item in items if isinstance(item, Failure)]
        is_read = len(failures) < len(items)
        yield from items if is_read else _as_one(failures, place)
        return
    without: list[Failure] = []
    is_found = False
    merged: list[Article] = []
    for record in records:
        own = _columns_of(record.value, columns)
        if own.alone and not columns.alone:
            for item in _read_record(record, str(record.number), own):
                if isinstance(item, Failure):
                    yield item
                else:
                    merged += item.articles
            continue
        found = _read_record(record, f"{stem}-{record.number}", columns)
        is_found = is_found or _has_given(record.value, columns)
        if is_found:
            yield from without
            without = []
            yield from found
        else:
            without += (item for item in found if isinstance(item, Failure))
    yield from _as_one(without, place)
    if merged:
        yield Topic(stem, tuple(merged))
        if len(merged) > 1:  # behind the topic: the first of an input is read twice
            _LOG.warning(
                "%s: %s rows are merged into one topic, %s (--columns topic=COLUMN: a "
                "topic for each value of COLUMN)",
                *(place, f"{len(merged):,}", stem),
            )


def _columns_of(row: object, columns: Columns) -> Columns:
    """Return what to read a row with."""
    if not isinstance(row, Mapping):
        return columns
    return columns.of_table([str(name) for name in row])


def _until_broken(records: Iterator[Record], place: str) -> Iterator[Record]:
    """Yield records; the error that breaks a table off is the last."""
    try:
        yield from records
    except (CorpusError, OSError) as error:
        yield Record(place, 0, CorpusError(str(error)))


def _as_one(failures: Sequence[Failure], place: str) -> Sequence[Failure]:
    """Return one Failure for those of all rows, where they say the same."""
    if len(failures) < 2 or len({failure.message for failure in failures}) > 1:
        return failures
    message = f"{failures[0].message}; so it is in all {len(failures)} rows"
    return [replace(failures[0], place=place, message=message)]


def _read_record(
    record: Record, default: str, columns: Columns
) -> Iterator[Topic | Failure]:
    if isinstance(record.value, CorpusError):
        message = str(record.value)
        yield Failure(record.place, "read", CorpusError.__name__, message)
        return
    yield from read_row(
        record.value, place=record.place, default_id=default, columns=columns
    )


def _has_given(row: object, columns: Columns) -> bool:
    """Tell whether a row has every column that was named by hand."""
    if not columns.as_given:
        return True
    return isinstance(row, Mapping) and columns.has_given([str(name) for name in row])


def _with_unique_ids(items: Iterable[Topic | Failure]) -> Iterator[Topic | Failure]:
    """Yield topics with ids that differ; what was renamed is told once, at the end."""
    seen: dict[str, int] = {}
    renamed: list[str] = []
    try:
        for item in items:
            if isinstance(item, Failure):
                yield item
                continue
            name = unique_name(item.id, seen)
            renamed += [name] if name != item.id else []
            yield replace(item, id=name, articles=_with_unique_articles(item.articles))
    finally:
        if renamed:
            _warn_of_renamed(renamed)


def _warn_of_renamed(names: Sequence[str]) -> None:
    topics = "1 topic has" if len(names) == 1 else f"{len(names):,} topics have"
    _LOG.warning(
        "%s the id of one before, and so a number behind it: %s",
        topics,
        first_names(names),
    )


def _with_unique_articles(articles: Iterable[Article]) -> tuple[Article, ...]:
    seen: dict[str, int] = {}
    return tuple(
        replace(article, id=unique_name(article.id, seen)) for article in articles
    )
