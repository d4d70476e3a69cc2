"""One HTML page, or a text that is markup → main text and facts, by trafilatura."""

import re
from dataclasses import replace
from html import unescape
from itertools import islice
from typing import Any

from summarize.corpus.columns import FACTS
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
# A tag that is a word of a sentence ("between <p> and </p>") is none of the page's.
_BLOCK = (
    r"(?:</(?:p|div|li|[uo]l|h[1-6]|blockquote|article|section|table|tr|body)\s*>"
    r"|<br\s*/?>|<p(?:\s[^<>]*)?>)"
)
_TAG = re.compile(
    rf"(?<![ \t(`'\"“‘]){_BLOCK}|{_BLOCK}(?![ \t)`'\"”’.,;:?!])", re.IGNORECASE
)
_LEAST_TAGS = 2
_WHOLE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_HEADING = re.compile(r"<h([1-6])(?:\s[^<>]*)?>\s*(?=\S)", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_ANY_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-z][^\s/>]*)(?P<rest>[^<>]*)", re.IGNORECASE
)
_UNREAD = re.compile(  # what is not closed goes on to the end, as in browsers
    r"<(?:(script|style)\b.*?(?:</\1\b|\Z)|!--.*?(?:-->|\Z))", re.IGNORECASE | re.DOTALL
)
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_NOT_CLOSED = (
    "area base br col embed hr img input link meta source track wbr p li dt dd tr td "
    "th thead tbody tfoot option optgroup rp rt colgroup"
)
_NEVER_CLOSED = frozenset(_NOT_CLOSED.split())
# No site has such pages; the time that parsers take grows with the square of these.
_MOST_DEEP = 500
_MOST_ATTRIBUTES = 500


def read_page(data: bytes, *, article_id: str) -> Article:
    """Return the main text of an HTML page with title, byline, site, address and date.

    Offsets of the article point into the extracted text. trafilatura's precision mode
    reads the page; where it finds nothing, resiliparse's main content does.

    Raises CorpusError where the page has no text, tags more than 500 deep, or a tag of
    more than 500 attributes.
    """
    declared = _DECLARED.search(data[:_HEAD_BYTES])
    html = decode(data, declared=declared and declared[1].decode("ascii", "replace"))
    return extract_page(html, article_id=article_id)


def read_markup(article: Article) -> Article:
    """Return an article whose text is markup with the text that a reader would see.

    Markup has block tags (`<p>`, `</div>`, `<br>` …), two at least, that are no words
    of a sentence; any other text stays as it is. In a piece of a page blank lines part
    paragraphs, as in editors, list items are lines, and headings are lines with the
    marks of Markdown ("## …"). A whole page gives title, source and so on where the
    article has none. A text that begins with `&lt;` and has no tag is markup that was
    escaped once too often.

    Raises CorpusError where no text is in it.
    """
    text = _as_written(article.text)
    if not _is_markup(text):
        return article
    if not _WHOLE.search(text):
        page = extract_fragment(text, article_id=article.id)
        return replace(article, text=page.text, extracted_by=page.extracted_by)
    page = extract_page(text, article_id=article.id)
    facts = {fact: getattr(article, fact) or getattr(page, fact) for fact in FACTS}
    by = page.extracted_by
    return replace(article, text=page.text, extracted_by=by, **facts)


def extract_fragment(html: str, *, article_id: str) -> Article:
    """Return all the text of a piece of a page.

    Raises CorpusError where no text is in it.
    """
    return extract_page(_as_page(html), article_id=article_id)


def _as_page(fragment: str) -> str:
    """Return a piece of a page as a whole one, all of whose text is the article's.

    Outside an article trafilatura drops lists and headings. Headings carry the marks of
    Markdown, which tell them from paragraphs.
    """
    marked = _HEADING.sub(lambda match: match[0] + "#" * int(match[1]) + " ", fragment)
    text = "<p>" + _BLANK_LINE.sub("\n<p>\n", marked)
    return f"<html><body><article>{text}</article></body></html>"


def _as_written(text: str) -> str:
    is_escaped = text.lstrip().startswith("&lt;") and "<" not in text
    return unescape(text) if is_escaped else text


def _is_markup(text: str) -> bool:
    if "<" not in text:
        return False
    return sum(1 for _ in islice(_TAG.finditer(text), _LEAST_TAGS)) == _LEAST_TAGS


def extract_page(html: str, *, article_id: str) -> Article:
    """Return the main text of a page, as `read_page` does of its bytes."""
    html = html.replace("\0", "\N{REPLACEMENT CHARACTER}")
    _check_tags(html)
    page = _extract(html)
    text = page.text if page is not None else ""
    extracted_by = "trafilatura"
    if not (text or "").strip():
        text, extracted_by = _main_content(html), "resiliparse"
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
        extracted_by=extracted_by,
    )


def _check_tags(html: str) -> None:
    """Raise CorpusError for tags that no parser reads in a time worth waiting for."""
    deep, most, drawings = 0, 0, 0
    for tag in _ANY_TAG.finditer(_UNREAD.sub("", html)):
        name, rest, change = tag["name"].lower(), tag["rest"], -1 if tag["end"] else 1
        attributes = _QUOTED.sub("", rest).split() if rest else ()
        if len(attributes) > _MOST_ATTRIBUTES:
            raise CorpusError(
                f"a tag of the page has {len(attributes):,} attributes, and more than "
                f"{_MOST_ATTRIBUTES} are not read; save the text as .txt"
            )
        if name in ("svg", "math"):
            drawings = max(drawings + change, 0)
        is_closed = drawings and rest.endswith("/")  # elsewhere the bar means nothing
        if name not in _NEVER_CLOSED and not is_closed:
            deep = max(deep + change, 0)
            most = max(most, deep)
    if most > _MOST_DEEP:
        raise CorpusError(
            f"tags of the page stand {most:,} deep in one another, and more than "
            f"{_MOST_DEEP} are not read; save the text as .txt"
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


def visible_text(html: str) -> str:
    """Return all the text of a page, furniture included, a block a line.

    For mails: their tables are layout, which trafilatura takes for rows of figures.
    Raises CorpusError for tags that no parser reads in a time worth waiting for.
    """
    _check_tags(html)
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, main_content=False, alt_texts=False))


def _main_content(html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, main_content=True, comments=False))
