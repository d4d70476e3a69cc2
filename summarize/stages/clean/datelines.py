"""The dateline of a flattened page: no line begins with it, furniture stands before."""

import re
from collections.abc import Sequence

from summarize.stages.clean.lines import SENTENCE_END, Line
from summarize.stages.clean.pieces import Piece, trimmed
from summarize.stages.clean.rule_book import RuleBook
from summarize.stages.clean.rules.fragments import UPPER
from summarize.text.sentences import sentence_spans

DATELINES = ("dateline", "dateline_place")
_PLACE = "dateline_place"
_LEAST_WORDS = 6  # of the sentence behind it
_NAMED = re.compile(  # "Elmport –", and no second dash that would end an aside
    rf"[{UPPER}][\w'’]+(?:[ -][{UPPER}][\w'’]+){{0,2}}\s[–—]\s"
    rf"(?=[\"“„«]?[{UPPER}])(?!.*\s[–—]\s)",
    re.DOTALL,
)


def mark_dateline(text: str, pieces: Sequence[Piece], book: RuleBook) -> list[Piece]:
    """Return the pieces with the dateline taken out of the first sentence that stays.

    Where furniture stands before it on its line, the rules of datelines are asked, and
    a place of which only the first letters are large counts, too.
    """
    first = next((n for n, piece in enumerate(pieces) if _is_prose(text, piece)), None)
    if not first or pieces[first - 1].rule is None:
        return list(pieces)
    piece, before = pieces[first], pieces[first - 1]
    if "\n" in text[before.end : piece.start]:
        return list(pieces)
    end, rule = _dateline(text[piece.start : piece.end], book)
    if not end:
        return list(pieces)
    place = piece.start + end
    parts = [
        trimmed(text, piece.start, place, rule),
        trimmed(text, place, piece.end, None),
    ]
    return [*pieces[:first], *parts, *pieces[first + 1 :]]


def _is_prose(text: str, piece: Piece) -> bool:
    """Whether a piece stays and holds a sentence."""
    if piece.rule is not None:
        return False
    part = text[piece.start : piece.end]
    return Line(piece.start, piece.end, part, len(part.split())).is_prose


def _dateline(text: str, book: RuleBook) -> tuple[int, str]:
    """Return where the dateline of a text ends, and its rule; 0 where it has none."""
    for start, end, rule in book.trims(text, book.look(text)):
        if not start and rule in DATELINES:
            return end, rule
    first, last = sentence_spans(text, book.language.code)[0]
    found = _NAMED.match(text, first, last)
    is_sentence = SENTENCE_END.search(text, first, last) is not None
    if found and is_sentence and len(text[found.end() : last].split()) >= _LEAST_WORDS:
        return found.end(), _PLACE
    return 0, _PLACE
