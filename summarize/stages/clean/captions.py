"""Captions and summary points: lines that tell between the paragraphs what these tell.

A page writes its paragraphs with a mark at the end of each sentence, and what stands
below a picture or beside the story without one. The words are those of a story, so that
no tagger can tell them apart; the form does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, takewhile, zip_longest

from summarize.stages.clean.lines import SENTENCE_END, Line
from summarize.stages.clean.pieces import Piece, by_line
from summarize.text.sentences import sentence_spans

CAPTION_LINE = "caption_line"
_LEAST_WORDS = 8  # shorter ones are headings, or the items of a list
_MOST_WORDS = 60
_LEAST_LINES = 2  # one alone is a sentence that lost its mark
_LEAST_STORY = 0.5  # share of the words that paragraphs hold
_LEAST_TOLD = 0.45  # share of a line's words that paragraphs hold, too
_MOST_CAPITALS = 0.6  # share of words: titles, names, places and prices have more
_STEM = 5
_PICTURED = re.compile(r"\(pictured\b[^()]{0,60}\)", re.IGNORECASE)
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_ANNOUNCES = re.compile(r"(?::|\.{3}|…)$")
_GOES_ON = ",;:–—-"
_OPENING = "\"“„«'‘"
_WORD = re.compile(r"\w+")
_UNCLOSED = re.compile(r"(?<!\w)[\"“„«'‘](?!.*[\"”“»'’](?!\w))")
_SAID = re.compile(r"[:,]\s[\"“„«'‘][^\"”»]*[\"”“»'’]$")


@dataclass(frozen=True)
class _Row:
    """A line of a page: its text, of which `kept` are the pieces that stay.

    `is_pictured`: it says itself that a picture shows somebody.
    """

    line: Line
    kept: tuple[int, ...]
    is_post: bool
    is_pictured: bool

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def is_told(self) -> bool:
        """Whether it is a paragraph that stays and ends as a sentence does."""
        return bool(self.kept) and self.line.is_sentence

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of its numbers and of its words of four letters and more."""
        words = _WORD.findall(self.text.casefold())
        return frozenset(w[:_STEM] for w in words if len(w) >= _STEM - 1 or w.isdigit())


def mark_captions(text: str, pieces: Sequence[Piece], code: str) -> list[Piece]:
    """Return the pieces with captions and summary points taken out.

    They are whole lines of eight words and more without the mark of a sentence's end,
    in a text most of which stands in paragraphs that have one, and half of their words
    are told there, too: what only such a line tells stays. There are two such lines of
    one sentence at least, since one alone has lost its mark, or one that says what is
    pictured, which goes whatever it tells. What a colon or dots announce is a list and
    stays, and so do items of lists, titles, what somebody says, posts, and lines that
    go on in the next one. `code` is the language.
    """
    rows = list(_rows(text, pieces))
    told = [row for row in rows if row.is_told and row.line.n_words >= _LEAST_WORDS]
    n_words = sum(row.line.n_words for row in rows if row.kept)
    if sum(row.line.n_words for row in told) < _LEAST_STORY * n_words or not told:
        return list(pieces)
    found = list(_unmarked(rows))
    n_single = sum(len(sentence_spans(row.text, code)) == 1 for row in found)
    if n_single < _LEAST_LINES and not any(row.is_pictured for row in found):
        return list(pieces)
    stems = frozenset[str]().union(*(row.stems for row in told))
    result = list(pieces)
    for row in found:
        is_told = len(row.stems & stems) >= _LEAST_TOLD * len(row.stems)
        if is_told or row.is_pictured:
            for n in row.kept:
                result[n] = replace(pieces[n], rule=CAPTION_LINE)
    return result


def _rows(text: str, pieces: Sequence[Piece]) -> Iterator[_Row]:
    """Yield the lines of a page, each from the first piece that stays to the last.

    A line of which nothing stays has all of its text: it may announce a list.
    """
    for every in by_line(text, pieces):
        kept = tuple(n for n in every if pieces[n].rule is None)
        ends = kept or every
        start, end = pieces[ends[0]].start, pieces[ends[-1]].end
        part = text[start:end].rstrip(_UNSEEN + " ")
        is_post = any(pieces[n].rule == "post_author" for n in every)
        is_pictured = _PICTURED.search(part) is not None
        line = Line(start, end, part, len(part.split()))
        yield _Row(line, kept, is_post, is_pictured)


def _unmarked(rows: Sequence[_Row]) -> Iterator[_Row]:
    """Yield the lines between paragraphs that have the form of a caption.

    Most lines beside them have it, too; the others are a list with its items.
    """
    announced = False
    for told, group in groupby(rows, key=lambda row: row.is_told):
        between = list(group)
        if not told:
            captions = [] if announced else list(_captions(between))
            if 2 * len(captions) > sum(bool(row.kept) for row in between):
                yield from captions
        announced = _announces(between[-1])


def _captions(between: Sequence[_Row]) -> Iterator[_Row]:
    """Yield the lines of the form up to one that announces others."""
    unannounced = takewhile(lambda row: not _announces(row), between)
    for row, below in zip_longest(unannounced, between[1:]):
        if row is None:
            return
        goes_on = below and (below.is_post or below.text[:1].islower())
        if row.kept and not row.is_post and not goes_on and _is_unmarked(row.line):
            yield row


def _announces(row: _Row) -> bool:
    return _ANNOUNCES.search(row.text) is not None


def _is_unmarked(line: Line) -> bool:
    """Whether a line has the length and the words of a sentence, and no mark."""
    text = line.text
    if not _LEAST_WORDS <= line.n_words <= _MOST_WORDS or SENTENCE_END.search(text):
        return False
    if line.is_listed or text[0].islower() or text[-1] in _GOES_ON:
        return False
    if text[0] in _OPENING:  # somebody says it, or a heading that quotes
        return False
    if _UNCLOSED.search(text) or _SAID.search(text):
        return False
    words = [word for word in text.split() if word[0].isalnum()]
    high = sum(not word[0].islower() for word in words)
    return high < _MOST_CAPITALS * len(words)
