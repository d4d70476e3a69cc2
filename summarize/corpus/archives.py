"""A WARC file, as crawlers and wget write it → its pages as articles, by FastWARC."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from summarize.corpus.articles import number_articles, read_bytes
from summarize.corpus.encoding import scrub
from summarize.corpus.pages import read_page
from summarize.errors import CorpusError
from summarize.schema import Article

_LOG = logging.getLogger(__name__)
_PAGES = ("text/html", "application/xhtml+xml")
_OK = 200


def read_warc(path: Path) -> list[Article]:
    """Return the pages of a .warc or .warc.gz file, in its order.

    A page is an answer with status 200, or a stored resource, of HTML; its address is
    that of the record, its day that of the page: the archive knows only when it was
    fetched. Pages without text are not read, which the log says.

    Raises CorpusError for a file that cannot be read, is no WARC or has no page with
    text.
    """
    name, articles, n_without = scrub(path.name), [], 0
    for url, data in _read_records(read_bytes(path)):
        try:
            page = read_page(data, article_id=name)
            articles.append(replace(page, url=scrub(url) or page.url))
        except CorpusError:
            n_without += 1
    if not articles:
        raise CorpusError("no WARC file with a page (HTML) that has text")
    if n_without:
        _LOG.warning("%s: pages without text, not read: %d", name, n_without)
    return number_articles(articles)


def _read_records(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the address and the bytes of every page."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource
    try:
        for record in ArchiveIterator(BytesIO(data), record_types=kinds):
            if _is_page(record):
                address = record.headers.get("WARC-Target-URI") or ""
                yield address, record.reader.read()
    except Exception as error:  # whatever a broken file does to a parser
        reason = " ".join(str(error).split()) or type(error).__name__
        raise CorpusError(f"the WARC file cannot be read ({reason})") from error


def _is_page(record: Any) -> bool:
    """Tell whether a record is HTML that was found; a resource has no status."""
    http = record.http_headers
    if http is not None and http.status_code != _OK:
        return False
    kind = record.http_content_type or record.headers.get("Content-Type", "")
    return kind.partition(";")[0].strip().lower() in _PAGES
