"""Words as they are written, marks and all: what forms are made of."""

import re
from collections.abc import Sequence

from summarize.text.tokens import fold

_LOOSE = " ,;:—–-"
_ALL_MARKS = "“”\"'‘’,;:.!?()—–-[]"
_MARKED = re.compile(r"[,;:)—–]$|^-$")
_ENDING = re.compile(r"[.!?][\"”'’)]*$")


def plain(chunk: str) -> str:
    """Return the word of a chunk: folded, without marks and without 's."""
    return fold(chunk).strip(_ALL_MARKS).removesuffix("'s")


def is_marked(chunks: Sequence[str], place: int) -> bool:
    """Tell whether a mark stands before a place: behind the chunk before, or on it."""
    before = chunks[place - 1] if place else ""
    return bool(_MARKED.search(before)) or chunks[place][:1] in "(—–"


def unmarked(text: str) -> str:
    """Return a text without a comma or dash at its end."""
    return text.rstrip(_LOOSE)


def ended_as(text: str, source: str) -> str:
    """Return a text with the full stop of its source, or one where that has none."""
    ending = _ENDING.search(source)
    return unmarked(text) + (ending.group() if ending else ".")


def unended(text: str) -> str:
    """Return a text without its full stop."""
    return _ENDING.sub("", text)


def capitalised(text: str) -> str:
    """Return a text with a capital at its start."""
    return text[:1].upper() + text[1:]
