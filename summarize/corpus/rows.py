"""One row of a table → one topic: the fields it may have, in the forms they come in."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from summarize.corpus.columns import USUAL, Columns
from summarize.corpus.encoding import scrub
from summarize.errors import CorpusError
from summarize.schema import Article, Failure, Topic

_TEXT_FIELDS = ("text", "content", "body")
_FACT_FIELDS = ("title", "source", "url", "date", "author", "language")
_PLAIN = ("reference", "summary")  # one text, never a list written as JSON

EXPECTED = (
    "'documents' (a list of texts, a list of {text, id, title, source, url, date, "
    "author, language}, or one text with ||||| or story_separator_special_tag between "
    "articles); optional: 'id', 'reference' or 'references', 'language'"
)
# Multi-News, old and corrected release, and its tensorflow-datasets form
_SEPARATOR = re.compile(r"\|{5}|story_separator_special_tag")
# "[1] According to …" and "[Reuters] …" are texts
_JSON_LIST = re.compile(r'\[\s*(?:["{]|null\b|\]\s*\Z)')

Row = Mapping[str, object]


def read_row(
    row: object, *, place: str, default_id: str, columns: Columns = USUAL
) -> Iterator[Topic | Failure]:
    """Yield a Failure for each document that cannot be read, then the row's topic.

    A row without a document that has text yields a Failure in the topic's place. Texts
    stay as they are; pieces of a separated text that are blank are dropped. The row's
    language is that of documents that give none.
    """
    articles: list[Article] = []
    try:
        if not isinstance(row, Mapping):
            raise CorpusError(f"a row is an object with {EXPECTED}; found {_kind(row)}")
        known_columns([str(name) for name in row], columns)
        topic_id = read_id(row, columns.id) or default_id
        references = read_references(row, columns.reference)
        language = _read_language(row, columns.language)
        documents = _read_documents(row, columns.documents)
    except CorpusError as error:
        yield _failure(place, str(error))
        return
    for number, document in enumerate(documents, start=1):
        try:
            article = _read_document(document, number)
            articles.append(replace(article, language=article.language or language))
        except CorpusError as error:
            yield _failure(place, str(error))
    if any(article.text.strip() for article in articles):
        yield Topic(topic_id, tuple(articles), references)
    else:
        message = (
            f"topic {topic_id!r} has no document with text; add one to 'documents'"
        )
        yield _failure(place, message)


def cut_articles(text: str) -> list[str]:
    """Return the articles that a text holds between separators; blank ones are none.

    Separators are ||||| and story_separator_special_tag. The pieces stay as they are,
    in the order of the text.
    """
    return [piece for piece in _SEPARATOR.split(text) if piece.strip()]


def known_columns(names: Sequence[str], columns: Columns = USUAL) -> list[str]:
    """Return the columns that a topic is read from.

    Raises CorpusError, naming the columns, where none holds documents or one that was
    named by hand is not there.
    """
    known = columns.select(names)
    if not any(name in names for name in columns.documents):
        found = ", ".join(names) or "none"
        raise CorpusError(
            "no column 'documents' (of another name: --columns documents=COLUMN); "
            f"columns found: {found}; expected: {EXPECTED}"
        )
    return known


def _failure(place: str, message: str) -> Failure:
    return Failure(place, "read", CorpusError.__name__, message)


def _read_documents(row: Row, names: Sequence[str]) -> Sequence[object]:
    name = next((name for name in names if row.get(name) is not None), names[0])
    value = _unpack(row.get(name), name)
    if isinstance(value, str):
        return cut_articles(value)
    if isinstance(value, list | tuple):
        return value
    raise CorpusError(f"{name!r} is a list or a text; found {_kind(value)}")


def _read_language(row: Row, names: Sequence[str]) -> str | None:
    """Return the language of a row; a number that stands for one is none."""
    found = (row[name] for name in names if isinstance(row.get(name), str))
    return scrub(str(next(found, ""))) or None


def _read_document(document: object, number: int) -> Article:
    """Return a document as an article; its id is its number, from 1, if it has none."""
    where = f"documents[{number - 1}]"
    if isinstance(document, str):
        return Article(id=str(number), text=scrub(document))
    if not isinstance(document, Mapping):
        raise CorpusError(f"{where} is a text or an object; found {_kind(document)}")
    name = next((name for name in _TEXT_FIELDS if name in document), None)
    if name is None:
        found = ", ".join(map(str, document)) or "none"
        raise CorpusError(f"{where} has no 'text'; keys found: {found}")
    text = document[name]
    if not isinstance(text, str):
        raise CorpusError(f"{where}.{name} is a text; found {_kind(text)}")
    try:
        identity = read_id(document, ("id",)) or str(number)
        facts = {fact: _read_fact(document, fact) for fact in _FACT_FIELDS}
    except CorpusError as error:
        raise CorpusError(f"{where}: {error}") from error
    return Article(id=identity, text=scrub(text), **facts)


def read_id(fields: Mapping[str, object], names: Sequence[str]) -> str | None:
    """Return the first id under `names`; None without one.

    Null and empty texts are none. Raises CorpusError, naming the field, for one that is
    neither a text nor a whole number.
    """
    for name in names:
        value = fields.get(name)
        if value is None or value == "":
            continue
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise CorpusError(
                f"{name!r} is a text or a whole number; found {_kind(value)}"
            )
        return scrub(str(value))
    return None


def _read_fact(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        raise CorpusError(f"{name!r} is a text; found {_kind(value)}")
    return scrub(value)


def read_references(row: Row, names: Sequence[str]) -> tuple[str, ...]:
    """Return the references of the first field that has any; blank ones are none.

    A field holds one text, a list of texts or, but for `reference` and `summary`, such
    a list as JSON. Raises CorpusError, naming the field, for anything else, and for a
    text that begins as a JSON list but is none.
    """
    for name in names:
        value = row.get(name) if name in _PLAIN else _unpack(row.get(name), name)
        texts = [value] if isinstance(value, str) else value
        if texts is None:
            continue
        if not isinstance(texts, list | tuple):
            raise CorpusError(f"{name!r} is a text or a list; found {_kind(value)}")
        for number, text in enumerate(texts):
            if not isinstance(text, str):
                found = _kind(text)
                raise CorpusError(f"{name}[{number}] is a text; found {found}")
        references = tuple(scrub(text) for text in texts if text.strip())
        if references:
            return references
    return ()


def _unpack(value: object, name: str) -> object:
    """Return the list that a text holds as JSON, as cells of a CSV file do."""
    if not isinstance(value, str) or not _JSON_LIST.match(value.lstrip()):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError) as error:
        raise CorpusError(
            f"{name!r} begins as a JSON list but is none: {error}"
        ) from error


def _kind(value: object) -> str:
    """Name what was found, in the words of JSON."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return "a text"
    if isinstance(value, list | tuple):
        return "a list"
    return "an object" if isinstance(value, Mapping) else type(value).__name__
