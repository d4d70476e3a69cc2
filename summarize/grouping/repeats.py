"""Articles that came before: the same item in two feeds, or in those of two days."""

from collections.abc import Iterable, Sequence

from summarize.schema import Article, Topic


def without_repeats(
    articles: Iterable[Article], known: Sequence[Topic] = ()
) -> list[Article]:
    """Return the articles that are new, each once, in their order.

    A repeat has the text, title, outlet, address and date of an article before it, or
    of one that is known. Ids do not count: a row without one has its line number.
    """
    seen = {_facts(article) for topic in known for article in topic.articles}
    new = []
    for article in articles:
        facts = _facts(article)
        if facts not in seen:
            seen.add(facts)
            new.append(article)
    return new


def _facts(article: Article) -> tuple[str | None, ...]:
    return (
        *(article.text.strip(), article.title, article.source),
        *(article.url, article.date),
    )
