"""One Word file → its article, by python-docx. Needs the extra `docx`."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from summarize.corpus.articles import read_bytes
from summarize.corpus.encoding import scrub
from summarize.errors import CorpusError, install_words
from summarize.schema import Article

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_MOST_BYTES = 100_000_000  # of all parts, unpacked
_MOST_PACKED = 10  # times the size of a larger file


def read_docx(path: Path) -> list[Article]:
    """Return the article of a .docx file: paragraphs and tables in their order.

    A blank line parts paragraphs; headings carry the marks of Markdown ("## …"), items
    of lists a dash, and a row of a table is a line with bars. No facts are taken from
    the file: its date and author are those of whoever saved it.

    Raises CorpusError for a file that cannot be read, unpacks to more than 100 MB and
    ten times its size, or has no text, and where the extra is missing.
    """
    try:
        from docx import Document
    except ImportError as error:
        message = f"reading .docx needs the extra docx: {install_words('docx')}"
        raise CorpusError(message) from error

    data = read_bytes(path)
    try:
        _check_size(data)
        blocks = list(_blocks(Document(BytesIO(data))))
    except CorpusError:
        raise
    except Exception as error:  # whatever a broken file does to a parser
        raise CorpusError(
            f"no Word file that can be read ({type(error).__name__}); save it as .docx "
            "again, without a password"
        ) from error
    text = scrub("\n\n".join(block for block in blocks if block.strip()))
    if not text:
        raise CorpusError("the Word file has no text")
    return [Article(scrub(path.name), text)]


def _check_size(data: bytes) -> None:
    """Refuse a zip bomb; pictures, which make large files, hardly shrink by packing."""
    with ZipFile(BytesIO(data)) as archive:
        size = sum(part.file_size for part in archive.infolist())
    if size > max(_MOST_BYTES, _MOST_PACKED * len(data)):
        raise CorpusError(
            f"the Word file unpacks to {size // 1_000_000:,} MB, which no text needs; "
            "save its text as .txt"
        )


def _blocks(document: Any) -> Iterator[str]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            rows = ([cell.text.strip() for cell in row.cells] for row in block.rows)
            yield "\n".join(" | ".join(cells) for cells in rows)
        else:
            yield _marked(block)


def _marked(paragraph: "Paragraph") -> str:
    """Return a paragraph with the mark that its style stands for."""
    style = (paragraph.style and paragraph.style.name) or ""
    kind, _, level = style.partition(" ")
    if kind == "Heading" and level.isdecimal() and paragraph.text.strip():
        return f"{'#' * int(level)} {paragraph.text}"
    if kind == "List" and paragraph.text.strip():
        return f"- {paragraph.text}"
    return paragraph.text
