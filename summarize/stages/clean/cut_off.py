"""The last sentence of a text that a paywall or a feed cut off: "the mayor sai…"."""

import re
from collections.abc import Sequence

from summarize.stages.clean.pieces import Piece, trimmed
from summarize.text.sentences import sentence_spans

CUT_OFF = "cut_off"
_CUT = re.compile(r"[^\W_](?:\.{3}|…)[\"”’']?$")


def mark_cut_off(text: str, pieces: Sequence[Piece], code: str) -> list[Piece]:
    """Return the pieces with a last sentence taken out that breaks off.

    It ends in "..." right behind a letter, other text stays above it, and furniture
    follows: the offer to read on. `code` is that of the language.
    """
    kept = [n for n, piece in enumerate(pieces) if piece.rule is None]
    if not kept or kept[-1] + 1 == len(pieces):
        return list(pieces)
    last = kept[-1]
    piece = pieces[last]
    part = text[piece.start : piece.end]
    start = piece.start + sentence_spans(part, code)[-1][0]
    if not _CUT.search(part) or (len(kept) == 1 and start == piece.start):
        return list(pieces)
    above = trimmed(text, piece.start, start, None)
    cut = Piece(start, piece.end, CUT_OFF)
    parts = [above, cut] if above.start < above.end else [cut]
    return [*pieces[:last], *parts, *pieces[last + 1 :]]
