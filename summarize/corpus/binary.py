"""Bytes of a file that calls itself text → text, unless they look like no text."""

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
# Not the C1 controls: text that was decoded wrongly before is full of them.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.05


def decode_text(data: bytes, *, name: str) -> str:
    """Return the bytes of the file `name` as text, as `decode` reads them.

    Raises CorpusError for bytes that look like no text: NUL bytes without the byte
    order mark of UTF-16 or UTF-32, or more than 5 % control characters (tab, line
    feed, form feed and carriage return are none); and for a PDF, which has letters.
    """
    if b"\0" in data and not data.startswith(_WIDE):
        raise _binary(name, "it has NUL bytes")
    if data.startswith(b"%PDF-"):  # may be written in letters throughout
        raise CorpusError(f"{name} is a PDF file; give it the ending .pdf")
    text = decode(data)
    controls = sum(1 for _ in _CONTROL.finditer(text))
    if controls > _MOST_CONTROLS * len(text):
        share = f"{controls / len(text):.0%} of its characters are control characters"
        raise _binary(name, share)
    return text


def _binary(name: str, reason: str) -> CorpusError:
    return CorpusError(
        f"{name} looks like a binary file: {reason}; save its text as UTF-8"
    )
