"""Bytes of a file that calls itself text → text, unless they are something else."""

import codecs
import re

from summarize.corpus.encoding import decode
from summarize.errors import CorpusError

_WIDE = (
    codecs.BOM_UTF32_LE,
    codecs.BOM_UTF32_BE,
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
)
_OTHERS = {
    b"%PDF-": "a PDF file; give it the ending .pdf",  # all letters, some of them
    b"{\\rtf": "an RTF file; save it as .txt or .docx",
    b"PK\x03\x04": "a ZIP file, as .docx and .xlsx are; give it its ending, or save a "
    "table as CSV",
    b"\x1f\x8b": "a gzip file; unpack it",
    b"version https://git-lfs.github.com/spec/": "a pointer of Git LFS, not the file; "
    "fetch it with git lfs pull",
}
"""What a file is, by its first bytes, and what to do about it."""
LONGEST_MARK = max(map(len, _OTHERS))
# Not the C1 controls: text that was decoded wrongly before is full of them.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.05


def decode_text(data: bytes, *, name: str) -> str:
    """Return the bytes of the file `name` as text, as `decode` reads them.

    Raises CorpusError for bytes that look like no text: NUL bytes without the byte
    order mark of UTF-16 or UTF-32, or more than 5 % control characters (tab, line
    feed, form feed and carriage return are none); and for what `other_kind` knows.
    """
    if other := other_kind(data):
        raise CorpusError(f"{name} is {other}")
    if b"\0" in data and not data.startswith(_WIDE):
        raise _binary(name, "it has NUL bytes")
    text = decode(data)
    controls = sum(1 for _ in _CONTROL.finditer(text))
    if controls > _MOST_CONTROLS * len(text):
        share = f"{controls / len(text):.0%} of its characters are control characters"
        raise _binary(name, share)
    return text


def other_kind(data: bytes) -> str | None:
    """Return what bytes are that neither a text nor a table begins with; else None.

    In words, with the remedy. The first `LONGEST_MARK` bytes are enough.
    """
    return next((what for mark, what in _OTHERS.items() if data.startswith(mark)), None)


def _binary(name: str, reason: str) -> CorpusError:
    return CorpusError(
        f"{name} looks like a binary file: {reason}; save its text as UTF-8"
    )
