"""The learned judge's part in cleaning: what rules left, and where they took story."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from summarize.stages.clean.learned import Judged, judged
from summarize.stages.clean.lines import split_lines
from summarize.stages.clean.pieces import Piece
from summarize.stages.clean.rule_book import RuleBook
from summarize.text.sentences import sentence_spans

LEARNED = "learned"
_SURE_STORY = 0.1  # mean probability under which a sentence is given back
_STORY_WORDS = 5


def look_again(flow: str, pieces: Sequence[Piece], book: RuleBook) -> list[Piece]:
    """Return the pieces after the judge has read the whole page.

    What no rule took and the judge takes goes as `learned`, with its probability. Of a
    paragraph that a rule took for its words, the sentences that the judge is sure of
    come back. Pieces stay in order and together hold what they held.
    """
    lines = [(line.start, line.end) for line in split_lines(flow)]
    page = judged(flow, lines)
    result: list[Piece] = []
    for piece in pieces:
        if piece.rule is None:
            result += _cut(flow, piece, page)
        elif book.is_furniture(piece.rule):
            result += _given_back(flow, piece, page, book)
        else:
            result.append(piece)
    return result


def _cut(flow: str, piece: Piece, page: Judged) -> Iterator[Piece]:
    """Yield a piece that stays in parts: those that the judge takes, and the others."""
    place = piece.start
    first = bisect_left(page.spans, piece.start, key=lambda span: span.end)
    for span in page.spans[first:]:
        start, end = max(span.start, piece.start), min(span.end, piece.end)
        if start >= piece.end:
            break
        if start < end:
            yield from _part(flow, place, start, None)
            yield from _part(flow, start, end, LEARNED, span.probability)
            place = end
    yield from _part(flow, place, piece.end, None)


def _given_back(
    flow: str, piece: Piece, page: Judged, book: RuleBook
) -> Iterator[Piece]:
    text = flow[piece.start : piece.end]
    place = piece.start
    for start, end in sentence_spans(text, book.language.code):
        span = (piece.start + start, piece.start + end)
        is_story = len(text[start:end].split()) >= _STORY_WORDS
        if is_story and page.mean(*span) < _SURE_STORY:
            yield from _part(flow, place, span[0], piece.rule)
            yield from _part(flow, *span, None)
            place = span[1]
    yield from _part(flow, place, piece.end, piece.rule)


def _part(
    flow: str, start: int, end: int, rule: str | None, probability: float | None = None
) -> Iterator[Piece]:
    """Yield a part without the white space at its ends, if there is something left."""
    text = flow[start:end]
    if stripped := text.strip():
        first = start + len(text) - len(text.lstrip())
        yield Piece(first, first + len(stripped), rule, probability)
