"""Tables of one article a row → topics: rows with one value in a column are a topic."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from summarize.corpus.columns import Columns
from summarize.corpus.rows import known_columns, read_document, read_id, read_references
from summarize.corpus.tables import Record
from summarize.errors import CorpusError
from summarize.schema import Article, Failure, Topic


@dataclass(slots=True)
class _Group:
    """What rows with one value have given so far; `place` is that of the first."""

    place: str
    articles: list[Article] = field(default_factory=list)
    references: list[str] = field(default_factory=list)


def group_rows(
    records: Iterable[Record], columns: Columns
) -> Iterator[Topic | Failure]:
    """Yield a Failure for each row that cannot be read, then the topics of the others.

    `columns.topic` names the column; its value is the topic's id. Topics come in the
    order of their first rows, articles in that of the rows, with the id of the row or
    their number in the topic. References, where they are asked for by hand, are the
    different ones of its rows. Rows of a topic may stand anywhere, so all of a table is
    held in memory.
    """
    groups: dict[str, _Group] = {}
    for record in records:
        try:
            _add(record, columns, groups)
        except CorpusError as error:
            yield _failure(record.place, str(error))
    for topic_id, group in groups.items():
        if any(article.text.strip() for article in group.articles):
            yield Topic(topic_id, tuple(group.articles), tuple(group.references))
        else:
            message = f"topic {topic_id!r} has no article with text; add one"
            yield _failure(group.place, message)


def _add(record: Record, columns: Columns, groups: dict[str, _Group]) -> None:
    row = record.value
    if isinstance(row, CorpusError):
        raise row
    if not isinstance(row, Mapping):
        raise CorpusError("a row is an object with the text of an article and a topic")
    known_columns([str(name) for name in row], columns)
    topic_id = read_id(columns.lift(row), columns.topic)
    if topic_id is None:
        raise CorpusError(f"the row has no {columns.topic[0]!r}; give it one")
    group = groups.get(topic_id) or _Group(record.place)
    number = str(len(group.articles) + 1)
    group.articles.append(read_document(row, "the row", number, columns))
    if "reference" in columns.as_given:
        found = read_references(columns.lift(row), columns.reference)
        group.references += (text for text in found if text not in group.references)
    groups[topic_id] = group


def _failure(place: str, message: str) -> Failure:
    return Failure(place, "read", CorpusError.__name__, message)
