"""One file → its articles: .txt as it is, .md less front matter, .html extracted.

A file holds one article, or several with a separator of Multi-News between them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from stat import S_ISREG

from summarize.corpus.binary import decode_text
from summarize.corpus.encoding import scrub
from summarize.corpus.pages import read_markup, read_page
from summarize.corpus.rows import cut_articles, read_facts
from summarize.errors import CorpusError
from summarize.schema import Article

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?\r?\n)??---[ \t]*(?:\r?\n|\Z)", re.S)
_ENTRY = re.compile(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_IGNORED = re.compile(r"[ \t#-]|\Z")  # nested values, comments, blank lines


def read_text(path: Path) -> list[Article]:
    """Return the articles of a .txt file: the text is the decoded file, exactly.

    The id of one article is the file's name. A file with ||||| or
    story_separator_special_tag in it holds several (`cut_articles`): each piece is the
    text of an article, exactly, with the id `<name>#1`, `<name>#2` …. A text that is
    markup (`<p>…</p>`) is read as a page (`read_markup`).

    Raises CorpusError for a file that cannot be read or looks like a binary file.
    """
    return parse_text(read_bytes(path), scrub(path.name))


def parse_text(data: bytes, name: str) -> list[Article]:
    """Return the articles of the bytes of a text, as `read_text` does of a file."""
    whole = Article(name, decode_text(data, name=name))
    return [read_markup(article) for article in _cut(whole)]


def read_markdown(path: Path) -> list[Article]:
    """Return the articles of a .md file, as `read_text` does, less the front matter.

    Its `title`, `source`, `url`, `date`, `author` and `language`, by any of their usual
    names, are those of every article.
    """
    name = scrub(path.name)
    return _cut(_parse_markdown(decode_text(read_bytes(path), name=name), name))


def read_html(path: Path) -> list[Article]:
    """Return the article of a .html file: the text is what is extracted from the page.

    Raises CorpusError for a file that cannot be read or looks like a binary file.
    """
    name, data = scrub(path.name), read_bytes(path)
    decode_text(data, name=name)  # refuses binaries
    return [read_page(data, article_id=name)]


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file; CorpusError says why it cannot be read.

    A pipe or a device is not read: it may never end.
    """
    try:
        if not S_ISREG(path.stat().st_mode):
            raise CorpusError("no plain file, but a folder, a pipe or a device")
        return path.read_bytes()
    except OSError as error:
        raise CorpusError(f"the file cannot be read: {error.strerror}") from error


def number_articles(articles: Sequence[Article]) -> list[Article]:
    """Return the articles of one file with their numbers in their ids: `<name>#1` ….

    A single one keeps the name of the file.
    """
    if len(articles) < 2:
        return list(articles)
    numbered = enumerate(articles, start=1)
    return [replace(article, id=f"{article.id}#{n}") for n, article in numbered]


def _cut(article: Article) -> list[Article]:
    pieces = cut_articles(article.text)
    if len(pieces) < 2:
        return [replace(article, text="".join(pieces))]
    return number_articles([replace(article, text=text) for text in pieces])


def _parse_markdown(text: str, name: str) -> Article:
    match = _FRONT_MATTER.match(text)
    facts = _parse_front_matter(match[1] or "") if match else None
    if match is None or facts is None:
        return Article(id=name, text=text)
    return Article(id=name, text=text[match.end() :], **read_facts(facts))


def _parse_front_matter(block: str) -> dict[str, str] | None:
    """Return `key: value` lines as a mapping; None if it is text between two rules."""
    facts: dict[str, str] = {}
    for line in block.splitlines():
        entry = _ENTRY.fullmatch(line)
        if entry:
            facts[entry["key"].lower()] = _unquote(entry["value"] or "")
        elif not _IGNORED.match(line):
            return None
    return facts or None


def _unquote(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
