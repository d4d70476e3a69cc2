"""Quotations over several sentences: which sentences are told together.

A quotation reaches from its opening mark to its closing one. In a new paragraph it goes
on only under an opening mark of its own. A mark that is never closed opens nothing: it
is a slip more often than a quotation. A straight mark between spaces opens where none
is open, and closes otherwise. Single marks are passed over: most are apostrophes.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

Bounds = tuple[int, int]

_CLOSED_BY = {
    '"': '"',
    "“": "”",
    "”": "”",  # Swedish, Finnish
    "„": "“”",
    "«": "»",
    "»": "«",  # German
    "「": "」",
    "『": "』",
}
_MARK = re.compile(r"(?P<line>\n\s*+)?(?P<mark>[\"“”„«»「」『』])|\n\s*+")
_BY_PLACE = frozenset('"”»')  # open or close: their neighbours tell
_BEFORE_CLOSING = frozenset(".,;:!?…。！？")
_WORD = re.compile(r"\w")
_LONGEST = 15  # sentences of a unit; more come of a slip of a mark


def told_together(text: str, sentences: Sequence[Bounds]) -> list[Bounds]:
    """Return for each sentence the first and the last that it is told with, by number.

    `sentences` are spans of `text` in order; a paragraph of `text` is a line. Sentences
    that share a quotation are told together. What is nothing but quotation does not say
    who speaks: it is told with the sentence before it, too, which may stand without it.
    Any other sentence is told by itself: number 3 with (3, 3); so are those that
    quotations hang together over more than 15 sentences.
    """
    together = [(number, number) for number in range(len(sentences))]
    for run in _runs(quotation_spans(text), sentences):
        if run.last - run.first >= _LONGEST:
            continue
        first = run.first
        if first and not run.says_more(text, sentences):
            first, _ = together[first - 1]
        for number in range(run.first, run.last + 1):
            together[number] = (first, run.last)
    return together


def quotation_spans(text: str) -> list[Bounds]:
    """Return the quotations of a text in order, marks included; none inside another."""
    spans: list[Bounds] = []
    start: int | None = None
    for match in _MARK.finditer(text):
        mark, place = match["mark"], match.start("mark")
        if mark is None:  # a line end, and no mark behind it
            start = None
        elif start is None or (match["line"] and mark != text[start]):
            start = place if _may_open(text, place) else None
        elif match["line"]:
            continue
        elif mark == text[start] and _opens(text, place):
            start = place
        elif mark in _CLOSED_BY[text[start]]:
            spans.append((start, place + 1))
            start = None
    return spans


def _may_open(text: str, place: int) -> bool:
    """Return whether the mark at a place may open a quotation: no word before it."""
    if text[place] not in _BY_PLACE:
        return text[place] in _CLOSED_BY
    before = text[max(0, place - 1) : place]
    return not (before.isalnum() or before in _BEFORE_CLOSING)


def _opens(text: str, place: int) -> bool:
    """Return whether the mark at a place opens a quotation and does not close one."""
    behind = text[place + 1 : place + 2]
    return _may_open(text, place) and bool(behind) and not behind.isspace()


@dataclass(slots=True)
class _Run:
    """Sentences that quotations hang together, by number, and these quotations."""

    first: int
    last: int
    quotations: list[Bounds] = field(default_factory=list)

    def says_more(self, text: str, sentences: Sequence[Bounds]) -> bool:
        """Return whether a word stands outside the quotations."""
        start, end = sentences[self.first][0], sentences[self.last][1]
        bounds = [start, *(at for span in self.quotations for at in span), end]
        outside = zip(bounds[::2], bounds[1::2], strict=True)
        return any(_WORD.search(text, a, b) for a, b in outside)


def _runs(quotations: Sequence[Bounds], sentences: Sequence[Bounds]) -> Iterator[_Run]:
    starts = [start for start, _ in sentences]
    run: _Run | None = None
    for start, end in quotations:
        first, last = bisect(starts, start) - 1, bisect(starts, end - 1) - 1
        if run is None or first > run.last:
            if run:
                yield run
            run = _Run(first, last)
        run.last = last
        run.quotations.append((start, end))
    if run:
        yield run
