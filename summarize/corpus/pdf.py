"""One PDF → its article: the lines of its pages, put into paragraphs again.

Needs the extra `pdf` (pypdf). A PDF has no paragraphs, only lines at their heights: a
gap above the usual one, or letters of another size, begin a new one.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from summarize.corpus.articles import read_bytes
from summarize.corpus.encoding import scrub
from summarize.errors import CorpusError, install_words
from summarize.schema import Article
from summarize.text.unwrap import WIDEST

_ENDED = re.compile(r"[.!?…:][)\]\"”’»']*$")
_NUMBER = re.compile(r"\d+")
_WIDE_GAP = 1.25  # usual gaps from which a paragraph ends
_EDGE = 2  # lines at the top and at the foot of a page that may be its running head
_LEAST_PAGES = 3  # that tell a running head from a sentence


class _Line(NamedTuple):
    """A line of a page: its words, how high it stands and how large it is, in points.

    A page counts its height from the foot.
    """

    words: str
    height: float
    size: float


def read_pdf(path: Path) -> list[Article]:
    """Return the article of a .pdf file: the text is what is extracted from its pages.

    Lines of a paragraph stand below one another as in hard-wrapped text, or behind one
    another where they are too wide to be known for that; a blank line parts paragraphs.
    Running heads go. No facts are taken: title and date of a PDF are those of whoever
    made the file, the day it was printed.

    Raises CorpusError for a file that cannot be read, is locked with a password, or
    has pictures of pages only; and where the extra is missing.
    """
    pages = _without_heads(_read_pages(path))
    text = _in_paragraphs([line for page in pages for line in page])
    if not text:
        raise CorpusError(
            "the PDF has no text: its pages are pictures; run text recognition (OCR) "
            "over it first"
        )
    return [Article(scrub(path.name), text)]


def _read_pages(path: Path) -> list[list[_Line]]:
    try:
        from pypdf import PasswordType, PdfReader
    except ImportError as error:
        message = f"reading .pdf needs the extra pdf: {install_words('pdf')}"
        raise CorpusError(message) from error

    data = read_bytes(path)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says names no file
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise CorpusError("the PDF is locked; save it without its password")
        return [list(_read_lines(page)) for page in reader.pages]
    except CorpusError:
        raise
    except Exception as error:  # whatever a broken file does to a parser
        reason = " ".join(str(error).split()) or type(error).__name__
        raise CorpusError(f"the PDF cannot be read ({reason}); save it anew") from error


def _read_lines(page: Any) -> Iterator[_Line]:
    """Yield the lines of a page, in the order in which it was written."""
    pieces: list[tuple[str, float, float]] = []

    def note(text: str, page_at: Any, at: Any, font: Any, size: float) -> None:
        height = at[4] * page_at[1] + at[5] * page_at[3] + page_at[5]
        pieces.append((text, height, size))

    page.extract_text(visitor_text=note)
    words, height, size = "", 0.0, 0.0
    for text, piece_height, piece_size in [*pieces, ("\n", 0.0, 0.0)]:
        for part in re.split(r"(\n)", text):
            if part == "\n":
                if words.strip():
                    yield _Line(scrub(" ".join(words.split())), height, size)
                words = ""
            elif part.strip() and not words.strip():
                words, height, size = part, piece_height, piece_size
            else:
                words += part


def _without_heads(pages: Sequence[Sequence[_Line]]) -> list[list[_Line]]:
    """Return pages less the lines at their edges that most of them have.

    Numbers may differ, as those of pages do.
    """
    edges = [_edges(page) for page in pages]
    counts = Counter(key for edge in edges for key in {*map(_head_key, edge)})
    least = max(_LEAST_PAGES, len(pages) / 2)
    heads = {key for key, n_pages in counts.items() if n_pages >= least}
    return [
        [line for line in page if line not in edge or _head_key(line) not in heads]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edges(page: Sequence[_Line]) -> set[_Line]:
    by_height = sorted(page, key=lambda line: line.height)
    return {*by_height[:_EDGE], *by_height[-_EDGE:]}


def _head_key(line: _Line) -> str:
    return _NUMBER.sub("0", line.words)


def _in_paragraphs(lines: Sequence[_Line]) -> str:
    """Return lines as text with a blank line between paragraphs."""
    leading = _leading(lines)
    joint = "\n" if all(len(line.words) <= WIDEST for line in lines) else " "
    text = lines[0].words if lines else ""
    for above, below in pairwise(lines):
        text += joint if _goes_on(above, below, leading) else "\n\n"
        text += below.words
    return text


def _leading(lines: Sequence[_Line]) -> float:
    """Return the usual distance of two lines of a paragraph, in sizes of a letter."""
    gaps = Counter(
        round((above.height - below.height) / below.size, 1)
        for above, below in pairwise(lines)
        if below.size and above.size == below.size and above.height > below.height
    )
    return max(gaps, key=lambda gap: (gaps[gap], -gap), default=0.0)


def _goes_on(above: _Line, below: _Line, leading: float) -> bool:
    """Tell whether a line is of the paragraph of the line before it.

    In another column or on another page, which height does not tell, it is where no
    sentence has ended.
    """
    if above.size != below.size:
        return False
    gap = above.height - below.height
    if gap < 0:
        return not _ENDED.search(above.words)
    return gap <= _WIDE_GAP * leading * below.size
