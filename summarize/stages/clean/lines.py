"""Lines of a scraped text, and what a line looks like: prose, list item, short line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from summarize.stages.clean.rules.fragments import MONTH, QUOTE
from summarize.text.unwrap import JOINER

_LISTED = re.compile(r"(?:[•·▪◦‣●*–—-]|\(?\d{1,3}[.)])\s")
_PROSE_WORDS = 8
_LONG_WORDS = 25
_LONG_CHARS = 150
_DENSE_CHARS = 20  # scripts without spaces: a sentence has few "words"
SENTENCE_END = re.compile(rf"[.!?…。！？｡।۔؟][)\]{QUOTE}]*$")
_ITEM = re.compile(
    r"(?:[•·▪◦‣●*–—-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s|(?:\d|½|¼|¾"
    rf"|{MONTH}\s\d)\S*\s\S+\s\S",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Line:
    """A line that is not blank: its place in the text, its text, and its verdict.

    `start` and `end` leave out white space at the ends; `rule` names the rule that
    takes the whole line, None while it stays. `places` says where the characters stand
    that a line made of several has (None: side by side from `start`). `is_sentence`:
    the line ends as a sentence does; `is_item`: it is an item of a list; `is_prose`: it
    holds running text, in any script.
    """

    start: int
    end: int
    text: str
    n_words: int
    rule: str | None = None
    places: Sequence[int] | None = None
    is_sentence: bool = field(init=False)
    is_item: bool = field(init=False)
    is_prose: bool = field(init=False)

    def __post_init__(self) -> None:
        """Look at the form of the line once; the places are judged many times."""
        size = len(self.text)
        self.is_sentence = SENTENCE_END.search(self.text[-8:]) is not None
        self.is_item = _ITEM.match(self.text) is not None
        long = self.n_words >= _LONG_WORDS or size >= _LONG_CHARS
        dense = size >= _DENSE_CHARS and self.n_words * 12 < size
        self.is_prose = long or (
            self.is_sentence and (self.n_words >= _PROSE_WORDS or dense)
        )

    def place(self, offset: int) -> int:
        """Return where in the article the character `offset` of the text stands."""
        if self.places is None:
            return self.start + offset
        return self.places[offset] if offset < len(self.places) else self.end

    @property
    def is_body(self) -> bool:
        """Whether the line is running text that stays."""
        return self.rule is None and self.is_prose

    @property
    def is_listed(self) -> bool:
        """Whether the line starts with the mark or the number of a list item."""
        return is_listed(self.text)


def is_listed(text: str) -> bool:
    """Return whether a text starts with the mark or the number of a list item."""
    return _LISTED.match(text) is not None


def split_lines(text: str, written: str | None = None) -> Iterator[Line]:
    """Yield the lines of `text` that are not blank, in order; any line end counts.

    `written` is the text before its wrapped lines were joined (`text.unwrap`): a line
    that was several has single spaces where these met.
    """
    same = written is None or written == text
    for start, end in line_spans(text):
        part = text[start:end]
        if same or (written and written[start:end] == part):
            yield Line(start, end, part, len(part.split()))
        else:
            yield _joined(start, end, part)


def line_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the lines of `text` that are not blank stand, without outer space."""
    offset = 0
    for raw in text.splitlines(keepends=True):
        if stripped := raw.strip():
            start = offset + len(raw) - len(raw.lstrip())
            yield start, start + len(stripped)
        offset += len(raw)


def _joined(start: int, end: int, text: str) -> Line:
    """Return a line made of several, with single spaces and without word joiners."""
    kept = [
        offset
        for offset, char in enumerate(text)
        if char != JOINER and not (char == text[offset - 1] == " ")
    ]
    read = "".join(text[offset] for offset in kept)
    places = [start + offset for offset in kept]
    return Line(start, end, read, len(read.split()), places=places)


def take_lines(lines: Iterable[Line], rule: str) -> None:
    """Give lines to a rule, those apart that another one has taken."""
    for line in lines:
        if line.rule is None:
            line.rule = rule
