"""A saved RSS or Atom feed → its entries as articles, by feedparser.

Needs the extra `feeds`.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from summarize.corpus.articles import number_articles, read_bytes
from summarize.corpus.encoding import scrub
from summarize.corpus.pages import extract_fragment
from summarize.errors import CorpusError, install_words
from summarize.schema import Article
from summarize.text.normalize import decode_entities


def read_feed(path: Path) -> list[Article]:
    """Return the entries of a saved feed (RSS, Atom, RDF), in its order.

    The text of an entry is its content, or else its description; markup in it is read
    as a page. Title, address, day and author are those of the entry, the source is the
    title of the feed. An entry with a title alone is an article without text.

    Raises CorpusError for a file that cannot be read or is no feed, for a feed none of
    whose entries has a text, and where the extra is missing.
    """
    try:
        import feedparser
    except ImportError as error:
        message = f"reading feeds needs the extra feeds: {install_words('feeds')}"
        raise CorpusError(message) from error

    # the answer of a parser to bytes: a text could be taken for an address or a path
    feed = feedparser.parse(read_bytes(path), resolve_relative_uris=False)
    if not feed.version:
        raise CorpusError("no RSS or Atom feed; other XML is not read")
    name = scrub(path.name)
    articles = [_read_entry(entry, feed.feed, name) for entry in feed.entries]
    if not any(article.text.strip() for article in articles):
        raise CorpusError(
            "no entry of the feed has a text; save the pages that it links to"
        )
    return number_articles(articles)


def _read_entry(
    entry: Mapping[str, Any], feed: Mapping[str, Any], name: str
) -> Article:
    contents = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    found: Mapping[str, Any] = next(
        (each for each in contents if (each.get("value") or "").strip()), {}
    )
    text, extracted_by = _read_content(found, name)
    return Article(
        name,
        text,
        title=_fact(entry, "title"),
        source=_fact(entry.get("source", {}), "title") or _fact(feed, "title"),
        url=_fact(entry, "link"),
        date=_day(entry),
        author=_fact(entry, "author"),
        language=_fact(found, "language") or _fact(feed, "language"),
        extracted_by=extracted_by,
    )


def _read_content(content: Mapping[str, Any], name: str) -> tuple[str, str | None]:
    """Return the text of what an entry holds, and what took it out of markup."""
    value = scrub(content.get("value") or "")
    if content.get("type") == "text/plain":
        return value, None
    if "<" not in value:
        return decode_entities(value), None
    try:
        page = extract_fragment(value, article_id=name)
    except CorpusError:  # a picture
        return "", None
    return page.text, page.extracted_by


def _fact(fields: Mapping[str, Any], name: str) -> str | None:
    return scrub(decode_entities(fields.get(name) or "")) or None


def _day(entry: Mapping[str, Any]) -> str | None:
    """Return the day on which an entry was published, or else changed."""
    days = dict(entry)  # feedparser warns where it is asked for a day that is not there
    day = days.get("published_parsed") or days.get("updated_parsed")
    return f"{day.tm_year:04}-{day.tm_mon:02}-{day.tm_mday:02}" if day else None
