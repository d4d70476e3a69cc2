"""One row of a table → one topic: the fields it may have, in the forms they come in."""

import ast
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from summarize.corpus.columns import FACTS, USUAL, Columns, missing_column
from summarize.corpus.encoding import scrub
from summarize.corpus.pages import read_markup
from summarize.errors import CorpusError
from summarize.options import nearest_word
from summarize.schema import Article, Failure, Topic
from summarize.text.normalize import decode_entities

_READ = ("title", "source", "author")  # facts that people read
_PLAIN = ("reference", "summary")  # one text, never a list written as JSON

EXPECTED = (
    "'documents' (a list of texts, a list of {text, id, title, source, url, date, "
    "author, language}, or one text with ||||| or story_separator_special_tag between "
    "articles); optional: 'id', 'reference' or 'references', 'language'"
)
# Multi-News, old and corrected release, and its tensorflow-datasets form
_SEPARATOR = re.compile(r"\|{5}|story_separator_special_tag")
# Multi-News has it for every line end
_NEWLINE = re.compile(r" ?\bNEWLINE_CHAR\b ?")
# A list written as JSON or as Python; "[1] According to …" and "[Reuters] …" are texts
_LIST = re.compile(r"""\[\s*(?:["'{]|null\b|None\b|\]\s*\Z)""")
_TEXT = r"""(?:'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*")"""
# Without commas Python would read two texts as one
_ARRAY = re.compile(rf"\[\s*{_TEXT}(?:\s+{_TEXT})+\s*\]\s*", re.DOTALL)

Row = Mapping[str, object]


def read_row(
    row: object, *, place: str, default_id: str, columns: Columns = USUAL
) -> Iterator[Topic | Failure]:
    """Yield a Failure for each document that cannot be read, then the row's topic.

    A row without a document that has text yields a Failure in the topic's place. Texts
    stay as they are; pieces of a separated text that are blank are dropped. The row's
    language is that of documents that give none. A row that is an article
    (`Columns.alone`) is a topic of it alone.
    """
    if isinstance(row, Mapping) and columns.is_article([str(name) for name in row]):
        yield _read_alone(row, place, default_id, columns)
        return
    articles: list[Article] = []
    try:
        if not isinstance(row, Mapping):
            raise CorpusError(f"a row is an object with {EXPECTED}; found {_kind(row)}")
        known_columns([str(name) for name in row], columns)
        row = columns.lift(row)
        topic_id = read_id(row, columns.id) or default_id
        references = read_references(row, columns.reference)
        language = _read_language(row, columns.language)
        documents = _read_documents(row, columns.documents)
    except CorpusError as error:
        yield _failure(place, str(error))
        return
    for number, document in enumerate(documents, start=1):
        try:
            where, default = f"documents[{number - 1}]", str(number)
            article = read_document(document, where, default, columns)
            articles.append(replace(article, language=article.language or language))
        except CorpusError as error:
            yield _failure(place, str(error))
    if any(article.text.strip() for article in articles):
        unread = () if references else _unread(row, columns)
        yield Topic(topic_id, tuple(articles), references, unread=unread)
    else:
        message = (
            f"topic {topic_id!r} has no document with text; add one to 'documents'"
        )
        yield _failure(place, message)


def _unread(row: Row, columns: Columns) -> tuple[str, ...]:
    """Return the keys of a row that no field is read from."""
    names = [str(name) for name in row]
    known = set(columns.select(names))
    return tuple(name for name in names if name not in known)


def reference_remedy(topic: Topic) -> str:
    """Return what gives a topic its reference: `add 'reference'`.

    A key of its row that is nearly the name of one is named.
    """
    for name in topic.unread:
        if near := nearest_word(name.lower(), USUAL.reference):
            return f"{name!r} is not read: did you mean {near!r}?"
    return "add 'reference'"


def _read_alone(
    row: Row, place: str, default_id: str, columns: Columns
) -> Topic | Failure:
    """Return the topic of a row that is one article; a Failure where it has no text."""
    try:
        known_columns([str(name) for name in row], columns)
        own_id = read_id(columns.lift(row), columns.id) or default_id
        article = read_document(row, "the row", own_id, columns)
    except CorpusError as error:
        return _failure(place, str(error))
    if not article.text.strip():
        return _failure(place, f"article {article.id!r} has no text")
    return Topic(article.id, (article,))


def cut_articles(text: str) -> list[str]:
    """Return the articles that a text holds between separators; blank ones are none.

    Separators are ||||| and story_separator_special_tag. The pieces stay as they are,
    in the order of the text, but for NEWLINE_CHAR, which becomes the line end that it
    stands for.
    """
    pieces = _SEPARATOR.split(break_lines(text))
    return [piece for piece in pieces if piece.strip()]


def break_lines(text: str) -> str:
    """Return `text` with a line end for every NEWLINE_CHAR of Multi-News."""
    return _NEWLINE.sub("\n", text) if "NEWLINE_CHAR" in text else text


def known_columns(names: Sequence[str], columns: Columns = USUAL) -> list[str]:
    """Return the columns that a topic is read from.

    Raises CorpusError, naming the columns, where none holds documents (with `topic`, or
    in a table of one topic, a text) or one that was named by hand is not there.
    """
    columns = columns.of_table(names)
    if columns.topic:
        return columns.select(names, "topic", "text")
    if columns.is_article(names):
        return columns.select(names, "text")
    known = columns.select(names)
    if not columns.find(names, "documents"):
        if "text" in columns.as_given:
            raise CorpusError(missing_column(columns.text, "text", names))
        found = ", ".join(names) or "none"
        raise CorpusError(
            "no column 'documents' (of another name: --columns documents=COLUMN; of "
            "one article a row: --columns topic=COLUMN, the column that tells their "
            "topics apart, or text=COLUMN, all in one topic); columns found: "
            f"{found}; expected: {EXPECTED}"
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
    if isinstance(value, Mapping):
        return _turn(value, name)
    raise CorpusError(f"{name!r} is a list or a text; found {_kind(value)}")


def _turn(lists: Mapping[str, object], name: str) -> list[dict[str, object]]:
    """Return an object of lists, as datasets keeps a list of objects, as that list."""
    columns = {key: value for key, value in lists.items() if value is not None}
    sizes = {
        key: len(value) for key, value in columns.items() if isinstance(value, list)
    }
    if len(sizes) < len(columns) or len(set(sizes.values())) != 1:
        raise CorpusError(
            f"{name!r} is an object, but not of lists that are equally long; make it "
            "a list of documents"
        )
    return [
        dict(zip(columns, values, strict=True))
        for values in zip(*columns.values(), strict=True)
    ]


def _read_language(row: Row, names: Sequence[str]) -> str | None:
    """Return the language of a row; a number that stands for one is none."""
    found = (row[name] for name in names if isinstance(row.get(name), str))
    return scrub(str(next(found, ""))) or None


def read_document(
    document: object,
    where: str,
    default_id: str,
    columns: Columns = USUAL,
    remedy: str = "of another name: --columns text=KEY",
) -> Article:
    """Return a text, or an object with a text and facts, as an article.

    Of a text that is markup, the text is what a page would show (`read_markup`).
    `remedy` is said of an object without a text.

    Raises CorpusError, which begins with `where`, for anything else.
    """
    if isinstance(document, str):
        document = {"text": document}
        columns = USUAL
    if not isinstance(document, Mapping):
        raise CorpusError(f"{where} is a text or an object; found {_kind(document)}")
    document = columns.lift(document)
    text = scrub(break_lines(_read_text(document, where, columns, remedy)))
    try:
        identity = read_id(document, columns.article_id) or default_id
        facts = read_facts(document, columns)
        return read_markup(Article(identity, text, **facts))
    except CorpusError as error:
        raise CorpusError(f"{where}: {error}") from error


def _read_text(document: Row, where: str, columns: Columns, remedy: str) -> str:
    """Return the text of a document, which may stand in an object in it."""
    names = columns.find([str(name) for name in document], "text")
    if not names:
        found = ", ".join(map(str, document)) or "none"
        raise CorpusError(
            f"{where} has no {columns.text[0]!r}; keys found: {found} ({remedy})"
        )
    name = next((name for name in names if document[name] not in (None, "")), names[0])
    text = document[name]
    if isinstance(text, Mapping):
        return _read_text(text, f"{where}.{name}", columns, remedy)
    if not isinstance(text, str):
        raise CorpusError(f"{where}.{name} is a text; found {_kind(text)}")
    return text


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


def read_facts(
    document: Mapping[str, object], columns: Columns = USUAL
) -> dict[str, str | None]:
    """Return title, source, url, date, author and language of a document.

    Each stands under the first of its names (`Columns`) that has one; None without.
    Raises CorpusError for what is no text under a fact's own or a given name.
    """
    return {fact: _read_fact(document, fact, columns) for fact in FACTS}


def _read_fact(fields: Row, fact: str, columns: Columns) -> str | None:
    """Return a fact of an article, by the first of its names that has one.

    Entities are decoded in what people read of it: title, outlet, author. What is no
    text is an error under the fact's own or a given name; under another name it may
    mean something else, and is passed over.
    """
    for name in columns.find([str(name) for name in fields], fact):
        value = _plain_fact(fields[name], fact)
        text = scrub(value) if isinstance(value, str) else ""
        if text:
            return decode_entities(text) if fact in _READ else text
        is_sure = name == fact or fact in columns.as_given
        if is_sure and not isinstance(value, str | None):
            raise CorpusError(f"{name!r} is a text; found {_kind(value)}")
    return None


def _plain_fact(value: object, fact: str) -> object:
    """Return the text of a fact in its forms: dates, lists of authors, {id, name}."""
    if isinstance(value, date):
        return value.isoformat()
    if fact == "source" and isinstance(value, Mapping):
        return value.get("name")
    if fact == "author":
        value = _unpack(value, fact)
        if isinstance(value, list) and all(isinstance(name, str) for name in value):
            return ", ".join(value)
    return value


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
    """Return the list that a text holds, as cells of a CSV file do.

    JSON, a list as Python prints it and so pandas writes it, or an array of texts as
    numpy prints it, with white space between them.
    """
    if not isinstance(value, str) or not _LIST.match(value.lstrip()):
        return value
    text = value.strip()
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        problem = error
    if _ARRAY.fullmatch(text):
        text = f"[{', '.join(re.findall(_TEXT, text, re.DOTALL))}]"
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        raise CorpusError(
            f"{name!r} begins as a list of texts but is none: as JSON, {problem}"
        ) from problem


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
