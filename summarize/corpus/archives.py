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
    fetched. Pages without text are not read, nor what stands behind a place where the
    file is broken; the log says both.

    Raises CorpusError for a file of which no page with text can be read.
    """
    name, articles, n_without = scrub(path.name), list[Article](), 0
    try:
        for url, data in _read_pages(read_bytes(path)):
            try:
                page = read_page(data, article_id=name)
                articles.append(replace(page, url=scrub(url) or page.url))
            except CorpusError:
                n_without += 1
    except _BrokenError as error:
        if not articles:
            raise CorpusError(f"the WARC file cannot be read: {error}") from error
        _LOG.warning("%s: broken behind page %d: %s", name, len(articles), error)
    if not articles:
        raise CorpusError("no page (HTML) with text in the WARC file")
    if n_without:
        _LOG.warning("%s: pages without text, not read: %d", name, n_without)
    return number_articles(articles)


class _BrokenError(Exception):
    """What a parser said of a broken file."""


def _read_pages(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the address and the bytes of every page; _BrokenError ends it early."""
    from fastwarc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource
    records = iter(ArchiveIterator(BytesIO(data), record_types=kinds))
    while True:
        try:
            record = next(records, None)
            found = record is not None and _is_page(record) and record.reader.read()
        except Exception as error:  # whatever a broken file does to a parser
            raise _BrokenError(str(error) or type(error).__name__) from error
        if record is None:
            return
        if found:
            yield record.headers.get("WARC-Target-URI") or "", found


def _is_page(record: Any) -> bool:
    """Tell whether a record is HTML that was found; a resource has no status."""
    http = record.http_headers
    if http is not None and http.status_code != _OK:
        return False
    kind = record.http_content_type or record.headers.get("Content-Type", "")
    return kind.partition(";")[0].strip().lower() in _PAGES
