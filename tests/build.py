"""Test data in one line: articles, topics, sentences and groups by hand."""

from collections.abc import Sequence

from summarize.schema import Article, Sentence, SentenceGroup, Topic


def article(name: str, text: str, **facts: str) -> Article:
    return Article(id=name, text=text, **facts)


def topic(*texts: str, name: str = "topic", references: Sequence[str] = ()) -> Topic:
    """A topic of articles "a", "b", "c" …, one a text."""
    articles = tuple(Article(chr(97 + n), text) for n, text in enumerate(texts))
    return Topic(name, articles, tuple(references))


def sentence(
    text: str, article_id: str = "a", index: int = 0, start: int = 0
) -> Sentence:
    return Sentence(article_id, index, start, start + len(text), text)


def sentences(*texts: str, article_id: str = "a") -> list[Sentence]:
    """Sentences of one article that stand on lines of their own."""
    result, start = [], 0
    for index, text in enumerate(texts):
        result.append(sentence(text, article_id, index, start))
        start += len(text) + 1
    return result


def group(*texts: str, score: float = 0.0) -> SentenceGroup:
    """A group with its lead first; every member stands in an article of its own."""
    members = [sentence(text, chr(97 + n)) for n, text in enumerate(texts)]
    return SentenceGroup(members[0], tuple(members[1:]), score)
