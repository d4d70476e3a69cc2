"""A title of an event: the line of its articles that most of them could stand under."""

from collections.abc import Iterable, Iterator
from itertools import islice

from summarize.grouping.terms import read_terms
from summarize.schema import Article, Topic
from summarize.text.tokens import count_words

_LEAST_WORDS = 5  # a shorter line names a page or a section
_LINES = 5  # of an article without a title


def event_title(topic: Topic) -> str:
    """Return the title, on one line, whose words the most articles of a topic have.

    Where no article has a title, one of their first lines of five words or more; of
    equals the first.
    """
    titles = [article.title for article in topic.articles if article.title]
    lines = titles or [line for each in topic.articles for line in _lines(each)]
    if len(topic.articles) == 1:
        lines = lines[:1]
    words = [set(read_terms(article)) for article in topic.articles]
    return max(map(_one_line, lines), key=lambda line: _shared(line, words), default="")


def _lines(article: Article) -> Iterator[str]:
    """Yield the first lines of a text that may be a title, else its first line."""
    lines = [line for line in article.text.splitlines() if line.strip()]
    long = (line for line in lines if count_words(line) >= _LEAST_WORDS)
    found = list(islice(long, _LINES))
    yield from found or lines[:1]


def _shared(line: str, articles: Iterable[set[str]]) -> float:
    """Return how many articles have a word of content of a line, on average."""
    terms = [term for term in read_terms(Article("", line)) if " " not in term]
    held = sum(term in words for words in articles for term in terms)
    return held / max(1, len(terms))


def _one_line(text: str) -> str:
    return " ".join(text.split()).lstrip("#*> ")
