"""Which reader a file has: what is registered for its ending."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from summarize.corpus.rows import known_columns
from summarize.corpus.tables import Record, Select
from summarize.errors import ConfigError, CorpusError, SummarizeError
from summarize.registry import READERS, TABLE_READERS, ExtensionPoint
from summarize.schema import Article

# Returns the articles that a file holds, in order; CorpusError says why it cannot.
ArticleReader: TypeAlias = Callable[[Path], Iterable[Article]]


class TableReader(Protocol):
    """Yields the records of a file; `select` takes what is read of its columns."""

    def __call__(self, path: Path, select: Select = ...) -> Iterator[Record]:
        """Read the file at `path`."""


def article_endings() -> list[str]:
    """Return the endings of files that hold articles, with their dots."""
    return [f".{name}" for name in READERS.names()]


def table_endings() -> list[str]:
    """Return the endings of files that hold a topic a row, with their dots."""
    return [f".{name}" for name in TABLE_READERS.names()]


def is_table(path: Path) -> bool:
    """Tell whether the ending of a file is one of tables."""
    return path.suffix.lower() in table_endings()


def article_ending(path: Path) -> str | None:
    """Return the ending by which a file is read as articles: the longest that it has.

    None where it has none: `.warc.gz` is one, `.gz` is not.
    """
    name = path.name.lower()
    fitting = (ending for ending in article_endings() if name.endswith(ending))
    return max(fitting, key=len, default=None)


def read_articles(path: Path) -> list[Article]:
    """Return the articles that a file holds, in order: one, as a rule.

    Raises CorpusError for a file that cannot be read, whatever its reader raises, or
    has an ending without a reader of articles.
    """
    ending = article_ending(path)
    if ending is None and is_table(path):
        raise CorpusError(
            f"files ending in {path.suffix.lower()!r} are read where they are named "
            "themselves, not in a folder of articles; name this one, or save its text "
            "as .txt"
        )
    if ending is None:
        raise CorpusError(
            f"files ending in {path.suffix.lower() or 'nothing'!r} are not read as "
            f"articles; expected one of {', '.join(article_endings())}"
        )
    reader: ArticleReader = _load(READERS, ending)
    try:
        return list(reader(path))
    except SummarizeError:
        raise
    except Exception as error:  # whatever a broken file does to a parser
        reason = f"{type(error).__name__}: {' '.join(str(error).split())}"
        raise CorpusError(
            f"the file cannot be read ({reason:.200}); save it anew"
        ) from error


def read_table(path: Path, select: Select = known_columns) -> Iterator[Record]:
    """Return the records of a file for which `is_table` holds.

    Raises CorpusError for one that cannot be read or of which `select` finds nothing to
    read, at the latest when its records are asked for.
    """
    reader: TableReader = _load(TABLE_READERS, path.suffix.lower())
    return reader(path, select)


def _load(readers: ExtensionPoint, ending: str) -> Any:
    try:
        return readers.load(ending.removeprefix("."))
    except ConfigError as error:  # one file that cannot be read, not a wrong config
        raise CorpusError(str(error)) from error
