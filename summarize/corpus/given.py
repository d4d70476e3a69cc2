"""What a program has in its hands → a topic: texts, rows of a dataset, articles."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from summarize.corpus.rows import cut_articles, read_document
from summarize.errors import CorpusError
from summarize.schema import Article, Topic

Articles: TypeAlias = Topic | str | Iterable[Article | str | Mapping[str, object]]
"""A topic, or articles: texts, rows with `text` and facts, articles; in one text,
||||| parts them."""

TOPIC_ID = "articles"
_REMEDY = (
    'give texts, as in summarize([row["KEY"] for row in rows]), or rows with "text"; '
    'of rows with "documents" each is a topic: summarize(row["documents"])'
)


def topic_of(articles: Articles) -> Topic:
    """Return a topic of articles; a topic comes back as it is.

    Texts and rows are read as those of a table are (markup as a page, `title`,
    `source`, `url`, `date` … by the names that they have there), and named 1, 2 … by
    their place where they have no `id`. The order stays. Raises CorpusError for what
    is no article, naming its place, and where no article has text.
    """
    if isinstance(articles, Topic):
        return articles
    given = cut_articles(articles) if isinstance(articles, str) else articles
    if isinstance(given, Mapping) or not isinstance(given, Iterable):
        raise CorpusError(
            f"articles are a list of texts, not {type(given).__name__}; give "
            '["text", …], Article objects or a Topic'
        )
    read = tuple(
        each
        if isinstance(each, Article)
        else read_document(each, f"articles[{place}]", str(place + 1), remedy=_REMEDY)
        for place, each in enumerate(given)
    )
    if not any(article.text.strip() for article in read):
        raise CorpusError("articles: none has text; give at least one that has")
    return Topic(TOPIC_ID, read)
