"""The columns of a table that mean something here, by their usual or a given name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any, Final, Self

from summarize.errors import ConfigError, CorpusError

_MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """What each field may be called in a table; the first name that a row has counts.

    The second half are the fields of an article: of each document, or of a row where
    `topic` names the column by which rows of one article each are grouped. Their usual
    names are those of newspaper3k, news-please, trafilatura, NewsAPI, GDELT and of
    datasets made with them, without capitals and marks (`publishedAt`, `published_at`
    and `Published at` are `publishedat`). `as_given` holds the fields that were named
    by hand; a name with points (`body.text`) is a path into objects. With `alone`, a
    row that has no documents is one article.
    """

    id: tuple[str, ...] = ("id", "topic_id")
    documents: tuple[str, ...] = ("documents", "document")
    reference: tuple[str, ...] = ("references", "reference", "summary")
    prediction: tuple[str, ...] = ("prediction", "text", "summary")
    topic: tuple[str, ...] = ()

    text: tuple[str, ...] = (
        *("text", "content", "body", "article", "maintext", "fulltext", "articletext"),
        *("articlebody", "bodytext", "cleanedtext", "story", "rawtext"),
    )
    title: tuple[str, ...] = ("title", "headline", "articletitle", "webtitle")
    source: tuple[str, ...] = (
        *("source", "publisher", "outlet", "publication", "sitename", "sourcename"),
        *("newspaper", "medianame", "sourcedomain", "sourcehostname", "hostname"),
        "domain",
    )
    url: tuple[str, ...] = ("url", "link", "weburl", "articleurl", "canonicallink")
    date: tuple[str, ...] = (
        *("date", "publisheddate", "publishdate", "pubdate", "datepublish"),
        *("datepublished", "publicationdate", "publishedat", "publishedon"),
        *("published", "webpublicationdate", "datetime", "seendate", "createdat"),
        "timestamp",
    )
    author: tuple[str, ...] = ("author", "authors", "byline")
    language: tuple[str, ...] = ("language", "lang", "metalang")
    as_given: frozenset[str] = frozenset()
    alone: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `field=column,field=column`; ConfigError for a field there is not."""
        given: dict[str, Any] = {}  # tuples of names
        for part in text.split(","):
            name, equals, column = (piece.strip() for piece in part.partition("="))
            if name not in _FIELDS or not equals or not column:
                raise ConfigError(
                    f"--columns: {part.strip()!r} is not FIELD=COLUMN with one of the "
                    f"fields {', '.join(_FIELDS)}, as in documents=articles"
                )
            given[name] = (column,)
        return replace(cls(), as_given=frozenset(given), **given)

    def only(self, *needed: str) -> Self:
        """Return the same columns, with only these fields counted as given by hand."""
        return replace(self, topic=(), as_given=self.as_given & frozenset(needed))

    def in_row(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return the fields that are columns of a table with these."""
        if self.topic:
            return ("topic", "id", "reference", *ARTICLE)
        return ("id", *ARTICLE) if self.is_article(names) else _ROW

    def of_table(self, names: Sequence[str]) -> Self:
        """Return what to read a table with these columns with.

        It is one topic, an article a row, where `text` is named by hand, or is its only
        column of texts and no reference stands beside it: those are articles `alone`.
        """
        if self.topic or {"documents", "reference"} & self.as_given:
            return self
        texts = self.find(names, "text")
        is_one = "text" in self.as_given or not self.find(names, "reference")
        if not texts or self.find(names, "documents") or not is_one:
            return self
        if "text" not in self.as_given and texts != ["text"]:
            return self
        return replace(self, alone=True)

    def is_article(self, names: Sequence[str]) -> bool:
        """Tell whether a row with these columns is one article."""
        return self.alone and not self.find(names, "documents")

    @property
    def article_id(self) -> tuple[str, ...]:
        """What the id of an article may be called."""
        given = self.id if self.topic and "id" in self.as_given else ("id",)
        return tuple(name for name in given if name not in self.topic)

    def has_given(self, names: Sequence[str]) -> bool:
        """Whether a table with these columns has all that were named by hand."""
        given = [field for field in self.in_row(names) if field in self.as_given]
        return all(self.find(names, field) for field in given)

    def find(self, names: Sequence[str], field: str) -> list[str]:
        """Return which of `names` a field is read from, best first."""
        plain: dict[str, list[str]] = {}
        if field in ARTICLE:
            for name in names:
                plain.setdefault(_plain(name), []).append(name)
        found: list[str] = []
        for usual in getattr(self, field):
            top = usual if usual in names else usual.partition(".")[0]
            found += [top] if top in names else plain.get(usual, [])
        return list(dict.fromkeys(found))

    def select(self, names: Sequence[str], *needed: str) -> list[str]:
        """Return the columns that mean something, in the table's order.

        Raises CorpusError, naming what was found, where a needed field or one named by
        hand has no column.
        """
        known: set[str] = set()
        for field in self.in_row(names):
            found = self.find(names, field)
            if not found and (field in needed or field in self.as_given):
                raise CorpusError(missing_column(getattr(self, field), field, names))
            known.update(found)
        return [name for name in names if name in known]

    def lift(self, row: Mapping[str, object]) -> Mapping[str, object]:
        """Return `row` with what stands at the end of given paths under their names."""
        given = [name for field in self.as_given for name in getattr(self, field)]
        paths = [path for path in given if path.partition(".")[0] in row]
        return {**{path: _follow(row, path) for path in paths}, **row}


_FIELDS: Final = tuple(
    f.name for f in fields(Columns) if f.name not in ("as_given", "alone")
)
_ROW: Final = ("id", "documents", "reference", "prediction", "language")
FACTS: Final = ("title", "source", "url", "date", "author", "language")
ARTICLE: Final = ("text", *FACTS)
USUAL: Final = Columns()


@cache
def _plain(name: str) -> str:
    return _MARKS.sub("", name).lower()


def _follow(row: Mapping[str, object], path: str) -> object:
    value: object = row
    for key in path.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def missing_column(usual: Sequence[str], field: str, found: Sequence[str]) -> str:
    """Return what is said of a field whose columns are not among those found."""
    names = " or ".join(map(repr, usual))
    return (
        f"no column {names} (of another name: --columns {field}=COLUMN); columns "
        f"found: {', '.join(found) or 'none'}"
    )
