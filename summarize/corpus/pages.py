"""One HTML page → one article: main text and facts, by trafilatura."""

import re
from typing import Any

from summarize.corpus.encoding import decode
from summarize.errors import CorpusError
from summarize.schema import Article

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})""", re.I
)
_HEAD_BYTES = 4096
# The default upper bound is today's date, and extensive search guesses from the text:
# the same page would not have the same date for ever.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def read_page(data: bytes, *, article_id: str) -> Article:
    """Return the main text of an HTML page with title, byline, site, address and date.

    Offsets of the article point into the extracted text. trafilatura's precision mode
    reads the page; where it finds nothing, resiliparse's main content does.

    Raises CorpusError where the page has no text.
    """
    declared = _DECLARED.search(data[:_HEAD_BYTES])
    html = decode(data, declared=declared and declared[1].decode("ascii", "replace"))
    html = html.replace("\0", "\N{REPLACEMENT CHARACTER}")
    page = _extract(html)
    text = page.text if page is not None else ""
    if not (text or "").strip():
        text = _main_content(html)
    if not text.strip():
        raise CorpusError("no text found in the page; save it as .txt if it has some")
    return Article(
        id=article_id,
        text=text,
        title=getattr(page, "title", None) or None,
        source=getattr(page, "sitename", None) or None,
        url=getattr(page, "url", None) or None,
        date=getattr(page, "date", None) or None,
        author=getattr(page, "author", None) or None,
    )


def _extract(html: str) -> Any:
    """Return trafilatura's document: text and facts, the facts alone, or None."""
    try:
        from trafilatura import bare_extraction, extract_metadata
    except ImportError as error:
        reason = " ".join(str(error).split())
        raise CorpusError(
            f"HTML needs trafilatura, which cannot be imported ({reason}); "
            "install the project's dependencies again"
        ) from error
    document = bare_extraction(
        html,
        favor_precision=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
    )
    if document is None and html.strip():
        document = extract_metadata(html, date_config=dict(_DATES))
    return document


def _main_content(html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, main_content=True, comments=False))
