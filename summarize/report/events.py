"""The events of a stream as a page: what each tells, and which articles tell it."""

from collections.abc import Sequence
from typing import NamedTuple

from summarize.grouping import event_title
from summarize.report.templating import load_template
from summarize.report.words import NO_TITLE, count, date_words, one_line, web_address
from summarize.schema import Article, Topic


class Told(NamedTuple):
    """An article of an event: its title, who published it and when, its address."""

    title: str
    facts: str
    url: str | None


class EventView(NamedTuple):
    """An event: its id, the title that fits most of its articles, these in order."""

    id: str
    title: str
    n_articles: str
    articles: tuple[Told, ...]


class EventsView(NamedTuple):
    """All that is shown of a stream, from top to bottom."""

    title: str
    events: tuple[EventView, ...]


def events_page(topics: Sequence[Topic]) -> str:
    """Return the topics as a page that needs nothing but itself, the largest first.

    Equal ones stay in their order, and so do the articles of each.
    """
    largest = sorted(topics, key=lambda topic: -len(topic.articles))
    n_articles = count(sum(len(topic.articles) for topic in topics), "article")
    title = f"{n_articles} in {count(len(topics), 'event')}"
    view = EventsView(title, tuple(map(_event, largest)))
    return load_template("events.html.j2").render(page=view)


def _event(topic: Topic) -> EventView:
    title = event_title(topic) or NO_TITLE
    n_articles = count(len(topic.articles), "article")
    return EventView(topic.id, title, n_articles, tuple(map(_told, topic.articles)))


def _told(article: Article) -> Told:
    facts = (article.source, date_words(article.date), article.id)
    return Told(
        one_line(article.title or NO_TITLE),
        ", ".join(one_line(fact) for fact in facts if fact),
        web_address(article.url),
    )
