"""The tagger's part in cleaning: what rules left, and where they took story."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from summarize.language.english import ENGLISH
from summarize.stages.clean.lines import SENTENCE_END, is_listed, line_spans
from summarize.stages.clean.pieces import Piece, trimmed
from summarize.stages.clean.rule_book import RuleBook
from summarize.stages.clean.tagger import Furniture, Tagger, Tags
from summarize.text.sentences import sentence_spans

LEARNED = "learned"
_STORY_WORDS = 7


def look_again(
    unwrapped: str,
    pieces: Sequence[Piece],
    page: Tags,
    book: RuleBook,
    tagger: Tagger,
    code: str = ENGLISH.code,
) -> list[Piece]:
    """Return the pieces after a tagger has read the whole page as `page`.

    What no rule took and the tagger takes goes as `learned`, with its probability; of
    a page whose language, `code`, the tagger was not taught only whole lines that end
    as no sentence does. An item of a list stays where most items do. Of a paragraph
    that a rule took for its words, the sentences that the tagger is sure of come back.
    Pieces stay in order and together hold what they held.
    """
    if code not in tagger.languages:
        page = replace(page, spans=_labels(unwrapped, page.spans))
    parts: list[Piece] = []
    for piece in pieces:
        if piece.rule is None:
            parts += _cut(unwrapped, piece, page)
        elif book.may_hold_story(piece.rule):
            parts += _given_back(unwrapped, piece, page, book, tagger.story)
        else:
            parts.append(piece)
    return _whole_lists(unwrapped, [part for part in parts if part.start < part.end])


def _labels(unwrapped: str, spans: Sequence[Furniture]) -> list[Furniture]:
    """Return the spans that are lines without the mark of a sentence's end."""
    whole = frozenset(line_spans(unwrapped))
    return [
        span
        for span in spans
        if (span.start, span.end) in whole
        and not SENTENCE_END.search(unwrapped[span.start : span.end])
    ]


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


def _cut(unwrapped: str, piece: Piece, page: Tags) -> Iterator[Piece]:
    """Yield a piece that stays in parts: what the tagger takes, and the others."""
    place = piece.start
    first = bisect_left(page.spans, piece.start, key=lambda span: span.end)
    if first == len(page.spans) or page.spans[first].start >= piece.end:
        yield piece
        return
    for span in page.spans[first:]:
        start, end = max(span.start, piece.start), min(span.end, piece.end)
        if start >= piece.end:
            break
        if start < end:
            yield trimmed(unwrapped, place, start, None)
            yield trimmed(unwrapped, start, end, LEARNED, span.probability)
            place = end
    yield trimmed(unwrapped, place, piece.end, None)


def _given_back(
    unwrapped: str, piece: Piece, page: Tags, book: RuleBook, least: float
) -> Iterator[Piece]:
    """Yield a piece that went in parts: sentences that surely are story come back."""
    text = unwrapped[piece.start : piece.end]
    place = piece.start
    for start, end in sentence_spans(text, book.language.code):
        first, last = piece.start + start, piece.start + end
        is_story = len(text[start:end].split()) >= _STORY_WORDS
        if is_story and page.mean(first, last) < least:
            yield trimmed(unwrapped, place, first, piece.rule)
            yield trimmed(unwrapped, first, last, None)
            place = last
    yield trimmed(unwrapped, place, piece.end, piece.rule)
