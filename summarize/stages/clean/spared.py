"""What stays whatever the tagger says: posts, quotations, lists, parts of sentences.

Their words are short, call to somebody or name things side by side, as furniture does;
where they stand tells that a story has them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby, pairwise

from summarize.stages.clean.dialogue import SPEAKER
from summarize.stages.clean.headings import HEADING
from summarize.stages.clean.lines import SENTENCE_END, Line, is_listed
from summarize.stages.clean.pieces import LEARNED, Piece, by_line
from summarize.stages.clean.tagger import Tags
from summarize.text.quotations import quotation_spans

_SIGNATURES = ("post_author", "post_shared")
_IN_LISTS = frozenset({None, LEARNED, SPEAKER, HEADING, "no_letters"})
_LEAST_ITEMS = 4
_LEAST_ANNOUNCED = 2
_ITEM_WORDS = 10  # the mean of a list; captions with a label have more
_ALIKE = 2 / 3  # of the lines of a list have its form
_STORY = 0.3  # mean probability that what announces a list has at most
_SURE = 0.95  # mean probability from which a piece goes even there
_SURE_ASIDE = 0.85
_TAGGED = re.compile(r"(?<!\w)[@#]\w")
_TAG = re.compile(  # a word: a handle, a hashtag, an address
    r"\W*(?:[@#]\w+\W*|https?://\S+|\w[\w-]*(?:\.\w[\w-]*)+/\S+)"
)
_NUMBER = re.compile(r"\(?\d{1,3}[.)]")
_FORMS = (  # of the items of a list: a label before each, a number or a price in each
    re.compile(r"[^:.!?]{1,40}:(?:\s|$)").match,
    re.compile(r"\d").search,
)
_SHORT = re.compile(r"\W*[^\W\d_]{1,4}\.")  # no sentence's end: Nov., Sen.
_ASIDE = re.compile(r"\(.*\)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with the numbers of its pieces."""

    pieces: Sequence[int]
    line: Line

    @property
    def is_told(self) -> bool:
        """Whether it is running text that ends as a sentence does."""
        return self.line.is_prose and self.line.is_sentence


def spare(unwrapped: str, pieces: Sequence[Piece], page: Tags) -> list[Piece]:
    """Return the pieces with those given back that the tagger took of a story.

    They are the words of a post, other than its addresses; what stands inside a
    quotation; the items of a list that a sentence announces with a colon, or that have
    one form, between paragraphs; the number of an item, or what it is the number of;
    and parts of sentences that go on behind them. What is furniture beyond doubt goes
    even inside a quotation.
    """
    rows = [_row(unwrapped, pieces, every) for every in by_line(unwrapped, pieces)]
    story = {
        *_of_posts(pieces, rows),
        *_of_lists(pieces, rows, page),
        *_of_lines(unwrapped, pieces, rows),
        *_of_quotations(unwrapped, pieces),
    }
    spared = [
        replace(piece, rule=None, probability=None)
        if n in story and piece.rule == LEARNED and not _is_tagged(unwrapped, piece)
        else piece
        for n, piece in enumerate(_whole_lists(unwrapped, pieces))
    ]
    return _joined(unwrapped, spared)


def _row(unwrapped: str, pieces: Sequence[Piece], every: Sequence[int]) -> _Row:
    start, end = pieces[every[0]].start, pieces[every[-1]].end
    text = unwrapped[start:end]
    return _Row(every, Line(start, end, text, len(text.split())))


def _is_tagged(unwrapped: str, piece: Piece) -> bool:
    """Whether a piece is nothing but hashtags, handles and addresses."""
    return all(map(_TAG.fullmatch, unwrapped[piece.start : piece.end].split()))


def _of_posts(pieces: Sequence[Piece], rows: Sequence[_Row]) -> Iterator[int]:
    """Yield the pieces of the lines of posts: those that a signature ends.

    A signature that is a line of its own ends the line above, and the lines above that
    so long as they hold a handle or a hashtag.
    """
    goes_on = False
    for row in reversed(rows):
        is_signed = any(pieces[n].rule in _SIGNATURES for n in row.pieces)
        if is_signed or goes_on:
            yield from row.pieces
        is_tagged = _TAGGED.search(row.line.text) is not None
        goes_on = len(row.pieces) == 1 if is_signed else goes_on and is_tagged


def _of_lists(
    pieces: Sequence[Piece], rows: Sequence[_Row], page: Tags
) -> Iterator[int]:
    """Yield the pieces of the lines between paragraphs that are a story's list."""
    above: list[_Row] = []
    for is_told, group in groupby(rows, key=lambda row: row.is_told):
        between = list(group)
        if not is_told:
            yield from _announced(pieces, [*above, *between], page)
            if above:
                yield from _alike(pieces, between)
        above = between[-1:]


def _announced(
    pieces: Sequence[Piece], rows: Sequence[_Row], page: Tags
) -> Iterator[int]:
    """Yield the pieces of lines, two at least, below one that ends in a colon.

    That one is story; a line that a rule takes ends the list.
    """
    items: list[_Row] = []
    announced = False
    for row in rows:
        last = pieces[row.pieces[-1]]
        if announced:
            items.append(row)
        if last.rule is None and row.line.text.endswith(":"):
            announced = announced or page.mean(last.start, last.end) <= _STORY
        elif last.rule not in (None, LEARNED):
            announced = False
    if len(items) >= _LEAST_ANNOUNCED:
        for row in items:
            yield from row.pieces


def _alike(pieces: Sequence[Piece], rows: Sequence[_Row]) -> Iterator[int]:
    """Yield the pieces of short lines most of which stay, or have one form."""
    n_words = sum(row.line.n_words for row in rows)
    if len(rows) < _LEAST_ITEMS or n_words > _ITEM_WORDS * len(rows):
        return
    rules = [{pieces[n].rule for n in row.pieces} for row in rows]
    if not set().union(*rules) <= _IN_LISTS:
        return
    least = _ALIKE * len(rows)
    n_kept = sum(LEARNED not in taken for taken in rules)
    n_alike = (sum(form(row.line.text) is not None for row in rows) for form in _FORMS)
    if n_kept >= least or any(n >= max(least, _LEAST_ITEMS) for n in n_alike):
        for row in rows:
            yield from row.pieces


def _of_lines(
    unwrapped: str, pieces: Sequence[Piece], rows: Sequence[_Row]
) -> Iterator[int]:
    """Yield the pieces that hang together with what stays of their line."""
    for row in rows:
        for n, m in pairwise(row.pieces):
            one, other = pieces[n], pieces[m]
            is_first = n == row.pieces[0]
            if one.rule == SPEAKER and (other.probability or 0) < _SURE:
                yield m
            elif is_first and _NUMBER.fullmatch(unwrapped, one.start, one.end):
                if None in (one.rule, other.rule):
                    yield from (n, m)
            elif other.rule is None and _goes_on(unwrapped, one, other):
                yield n


def _goes_on(unwrapped: str, piece: Piece, other: Piece) -> bool:
    """Whether a sentence, begun in a piece or before it, goes on behind it."""
    text = unwrapped[piece.start : piece.end]
    first = unwrapped[other.start]
    if _ASIDE.fullmatch(text):
        return first.islower() and (piece.probability or 0) < _SURE_ASIDE
    if text.endswith(",") and first.isdigit():
        return True  # On Oct. 3, 1995
    if _SHORT.fullmatch(text.rsplit(None, 1)[-1]):
        return first.islower() or first.isdigit()
    return first.islower() and SENTENCE_END.search(text) is None


def _of_quotations(unwrapped: str, pieces: Sequence[Piece]) -> Iterator[int]:
    """Yield the pieces inside a quotation that are not furniture beyond doubt."""
    spans = quotation_spans(unwrapped)
    starts = [start for start, _ in spans]
    for n, piece in enumerate(pieces):
        last = bisect_left(starts, piece.start) - 1
        is_inside = last >= 0 and piece.start < spans[last][1] - 1
        if is_inside and (piece.probability or 0) < _SURE:
            yield n


def _whole_lists(unwrapped: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the items given back that were taken out of a list."""
    result: list[Piece] = []
    for is_list, group in groupby(pieces, key=partial(_is_item, unwrapped)):
        items = list(group)
        if is_list and 2 * sum(item.rule is None for item in items) > len(items):
            items = [Piece(item.start, item.end, None) for item in items]
        result += items
    return result


def _is_item(unwrapped: str, piece: Piece) -> bool:
    """Whether a piece, which stays or which the tagger took, is an item of a list."""
    text = unwrapped[piece.start : piece.end]
    return piece.rule in (None, LEARNED) and is_listed(text)


def _joined(unwrapped: str, pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with those in one that stay side by side on a line."""
    result: list[Piece] = []
    for piece in pieces:
        last = result[-1] if result else None
        if (
            last is not None
            and last.rule is None
            and piece.rule is None
            and not unwrapped[last.end : piece.start].strip()
            and len(unwrapped[last.end : piece.start + 1].splitlines()) == 1
        ):
            result[-1] = Piece(last.start, piece.end, None)
        else:
            result.append(piece)
    return result
